"""Watches over an export while it is made: the time that is left, whether it was cancelled, its progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from proofgraph.ports.clock import Clock

Remaining = Callable[[], int]

PAUSE_MS = 90_000
"""With less time than this left, no further file is begun."""

BREAK_MS = 20_000
"""With less time than this left, a file that is being written is given up, and written again later."""

KEEP_BYTES = 32 << 20
KEEP_MS = 60_000
"""After so many bytes, or so long, a checkpoint is kept, so that little is written again after a crash."""

LOOK_MS = 1000
LOOK_FILES = 25
"""How often it is looked whether the export was cancelled."""


class Broken(Exception):  # noqa: N818 - not a fault: the next step goes on
    """There is no time left in this step."""


class Ended(Exception):  # noqa: N818 - not a fault: it ends the work from inside
    """The export was cancelled or given up while it was being made."""


@dataclass
class Watch:
    """`check` raises Ended, `tell` stores the progress; the last checkpoint goes on with file `kept`, after
    `written` bytes.
    """

    clock: Clock
    remaining: Remaining | None
    total: int
    check: Callable[[], object]
    tell: Callable[[int, int], object]
    kept: int = 0
    written: int = 0
    _kept_at: int = 0
    _looked: int = 0
    _told: int = -1

    def __post_init__(self) -> None:
        self._kept_at = self.clock()

    def due(self, written: int) -> bool:
        """Whether to keep a checkpoint before the next file."""
        return written - self.written >= KEEP_BYTES or self.clock() - self._kept_at >= KEEP_MS

    def keep(self, next: int, written: int) -> None:
        self.kept, self.written, self._kept_at = next, written, self.clock()

    def between(self, done: int) -> bool:
        """Whether to write the next file."""
        if done % LOOK_FILES == 0:
            self.check()
        self._tell(done, self.total)
        return self.remaining is None or self.remaining() >= PAUSE_MS

    def within(self) -> None:
        """Called with each piece of a file."""
        self._look()

    def planned(self, files: int) -> None:
        """So many files are planned so far; none of them is written."""
        if self._look():
            self.tell(0, files)

    def note(self, done: int, total: int) -> None:
        """The progress of a file that is made in one step."""
        self.within()
        self.check()
        self._tell(done, total)

    def _look(self) -> bool:
        """Whether it was time to look again."""
        if self.remaining is not None and self.remaining() < BREAK_MS:
            raise Broken
        now = self.clock()
        if now - self._looked < LOOK_MS:
            return False
        self._looked = now
        self.check()
        return True

    def _tell(self, done: int, total: int) -> None:
        step = done * 20 // max(total, 1)
        if step != self._told:
            self._told = step
            self.tell(done, total)
