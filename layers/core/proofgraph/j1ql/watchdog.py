"""Ends a query that runs too long, from one thread per engine that sleeps while nothing runs."""

from __future__ import annotations

import threading
from time import monotonic
from typing import Protocol


class Interruptible(Protocol):
    def interrupt(self) -> None: ...


class Watchdog:
    """`start` and `stop` cost a lock each; the thread exists from the first start on."""

    def __init__(self, connection: Interruptible) -> None:
        self._connection = connection
        self._condition = threading.Condition()
        self._deadline: float | None = None
        self._thread: threading.Thread | None = None
        self._idle = False
        self._closed = False

    def start(self, seconds: float) -> None:
        with self._condition:
            self._deadline = monotonic() + seconds
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="j1ql-watchdog", daemon=True)
                self._thread.start()
            else:
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
                if self._deadline is None:
                    self._condition.wait()
                    continue
                left = self._deadline - monotonic()
                if left > 0:
                    self._condition.wait(left)
                    continue
                self._deadline = None
                self._connection.interrupt()
