"""Ends a query that runs too long, from one thread per engine that sleeps while nothing runs."""

from __future__ import annotations

import threading
from math import inf
from time import monotonic
from typing import Protocol


class Interruptible(Protocol):
    def interrupt(self) -> None: ...


class Watchdog:
    """`start` and `stop` cost a lock each: the thread is woken only if it would sleep past the deadline."""

    def __init__(self, connection: Interruptible) -> None:
        self._connection = connection
        self._condition = threading.Condition()
        self._deadline: float | None = None
        self._wakes = inf
        self._thread: threading.Thread | None = None
        self._closed = False

    def start(self, seconds: float) -> None:
        deadline = monotonic() + seconds
        with self._condition:
            self._deadline = deadline
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="j1ql-watchdog", daemon=True)
                self._thread.start()
            elif self._wakes > deadline:
                self._condition.notify()

    def stop(self) -> None:
        with self._condition:
            self._deadline = None

    def close(self) -> None:
        with self._condition:
            self._closed = True
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        with self._condition:
            while not self._closed:
                now = monotonic()
                if self._deadline is not None and self._deadline <= now:
                    self._deadline = None
                    self._connection.interrupt()
                self._wakes = inf if self._deadline is None else self._deadline
                self._condition.wait(None if self._deadline is None else self._deadline - now)
