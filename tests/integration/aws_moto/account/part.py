"""What the parts of the account have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

REGIONS = ("us-east-1", "eu-west-1")
ACCOUNT = "123456789012"


@dataclass
class Part:
    """The services of one subject; `made` holds the ids that later parts and tests look for."""

    client: Callable[..., Any]
    made: dict[str, Any]

    def build(self) -> None:
        raise NotImplementedError
