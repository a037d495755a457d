"""Marks: statuses that are to be looked at again, since something they follow from changed or will end.

What changes one leaves its mark in the same transaction, so that no crash loses it; `restating` does what is
due. Records: parent `restatements`, kind `due`, id `<time>|<framework>|<ref>`; of a control or question,
which may count in every framework, `<time>||<control or question>`; of a whole framework
`<time>|<framework>|`.
"""

from __future__ import annotations

from collections.abc import Callable

from proofgraph.ports.records import Put, Record

PARENT = "restatements"

Restate = Callable[[Record], object]
"""Brings up to date at once what a stored mark is about."""


def left_for_the_round(_mark: Record) -> None:
    """Where nobody restates at once, the round does."""


def mark(framework_id: str, ref: str, at: int) -> Put:
    """The write that has a requirement's status looked at again at a time."""
    return Put(_record(f"{at:013d}|{framework_id}|{ref}", framework=framework_id, ref=ref))


def mark_item(item_id: str, at: int, *, everywhere: bool = False) -> Put:
    """The write that has every requirement looked at again for which a control counts.

    `everywhere` where the requirements for which it counted, or the question did, cannot be told any more.
    """
    return Put(_record(f"{at:013d}||{item_id}", item=item_id, everywhere=everywhere))


def mark_framework(framework_id: str, at: int) -> Put:
    """The write that has every requirement of a framework looked at again."""
    return Put(_record(f"{at:013d}|{framework_id}|", framework=framework_id, everywhere=True))


def _record(id: str, **body: object) -> Record:
    return Record(PARENT, "due", id, body)
