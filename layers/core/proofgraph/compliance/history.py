"""How statuses changed: entries on change, and what the status was on each day.

Records: parent `history#<framework>`, kind `change`, id `<ref>|<time>`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from proofgraph.compliance.results import Change
from proofgraph.compliance.status import Status
from proofgraph.ports.records import Put, Record, Records, every

DAY = 86_400_000


@dataclass(frozen=True, slots=True)
class Day:
    """The status at the end of one day (UTC)."""

    day: str
    status: Status


def put_of(framework_id: str, change: Change) -> Put:
    """The write of one entry; writing it again changes nothing."""
    id = f"{change.ref}|{change.at:013d}"
    return Put(Record(f"history#{framework_id}", "change", id, change.model_dump(mode="json")))


def changes(records: Records, framework_id: str, ref: str) -> list[Change]:
    """The entries of one requirement, oldest first."""
    found = every(records, f"history#{framework_id}", "change", prefix=f"{ref}|")
    return [Change.model_validate(record.body) for record in found]


def days(entries: Sequence[Change], until: int) -> list[Day]:
    """The status on each day from the first entry to `until`."""
    if not entries:
        return []
    found: list[Day] = []
    position = 0
    for day in range(entries[0].at // DAY, until // DAY + 1):
        while position + 1 < len(entries) and entries[position + 1].at // DAY <= day:
            position += 1
        name = datetime.fromtimestamp(day * DAY / 1000, UTC).date().isoformat()
        found.append(Day(name, entries[position].status))
    return found
