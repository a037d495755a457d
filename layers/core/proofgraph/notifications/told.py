"""Remembers what was told, so that a round tells it once and asks no more about it.

Records: parent `told`, kind `told`, id what it was; forgotten after 400 days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from proofgraph.notifications.notice import Notice
from proofgraph.notifications.notices import KEEP_SECONDS, Notices
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Record, Records

PARENT = "told"


@dataclass(frozen=True)
class Told:
    records: Records
    notices: Notices
    clock: Clock

    def once(self, id: str, users: Callable[[], set[str]], notice: Callable[[], Notice]) -> bool:
        """Tell it unless it was told; a process that dies in between tells nobody twice, by `notices`."""
        if self.records.get(PARENT, "told", id) is not None:
            return False
        self.notices.tell(users(), notice())
        self.records.put(
            Record(PARENT, "told", id, {"at": self.clock()}, expires_at=self.clock() // 1000 + KEEP_SECONDS)
        )
        return True
