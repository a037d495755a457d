"""Time as the domain sees it: epoch milliseconds, and a clock that tests can own."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], int]
"""Gives the current time in epoch milliseconds."""


def system() -> int:
    return time.time_ns() // 1_000_000
