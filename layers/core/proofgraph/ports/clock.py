"""Time as the domain sees it: epoch milliseconds, and a clock that tests can own."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

Clock = Callable[[], int]
"""Gives the current time in epoch milliseconds."""


def system() -> int:
    return time.time_ns() // 1_000_000


def back_off(attempt: int) -> None:
    """Wait a random while before trying again, longer at later attempts, half a second at the most."""
    time.sleep(random.uniform(0, min(0.5, 0.01 * 2 ** min(attempt, 6))))  # noqa: S311 - no secret
