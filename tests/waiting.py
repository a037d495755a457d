"""Waiting for what happens elsewhere, in a function or a state machine, as long as it needs and no longer."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(found: Callable[[], T | None], *, seconds: float = 120.0, what: str = "") -> T:
    """What `found` gives as soon as it is not None or False; a failure when it never is."""
    deadline = time.monotonic() + seconds
    while True:
        value = found()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what or found} did not happen within {seconds:g} s")
        time.sleep(0.1)
