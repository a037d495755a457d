"""What is told of an acceptance, and when: to the person who is asked, and to programs, of all at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from proofgraph.policies.archive import Entry
from proofgraph.policies.rules import Rules
from proofgraph.policies.surroundings import Message

DAY = 86_400_000
ASKED = "asked"


def steps(asked_at: int, due_at: int, rules: Rules, by_hand: int | None = None) -> Iterator[tuple[str, int]]:
    """What a person is told, and when. A reminder before the asking itself would be none.

    `by_hand` is when somebody wanted everybody to be reminded; each is so once a day.
    """
    yield ASKED, asked_at
    for days in rules.remind_before:
        if due_at - days * DAY > asked_at:
            yield f"before-{days}", due_at - days * DAY
    for days in rules.remind_after:
        yield f"after-{days}", due_at + days * DAY
    if by_hand is not None and by_hand >= asked_at:
        yield f"by-hand-{by_hand // DAY}", by_hand


def to_person(entry: Entry, acceptance_id: str, due_at: int, step: str, now: int) -> Message:
    about, link = f"{acceptance_id}|{step}", f"/acceptances/{acceptance_id}"
    if step == ASKED:
        body = "Read it, and say that you have and that you will follow it."
        subject = f"Please read and accept: {entry.meta.title}"
        return Message("policy.accept", subject, body, link, about, personal=True)
    body = "You were asked to read and accept it, and have not yet."
    return Message("policy.reminder", _late(entry, due_at, now), body, link, about, personal=True)


def to_programs(entry: Entry, due_at: int, step: str, now: int) -> Message:
    """The same for all who are to accept by one day; it leads to the table of who has."""
    day, link = datetime.fromtimestamp(due_at / 1000, UTC).date(), f"/policies/{entry.id}?tab=acceptance"
    about = f"{entry.id}|{entry.asked_from}|{step}|{day}"
    if step == ASKED:
        subject = f"People are asked to accept: {entry.meta.title}"
        return Message("policy.accept", subject, f"They are to read and accept it by {day}.", link, about)
    body = f"Who was to accept it by {day} and has not is reminded."
    return Message("policy.reminder", _late(entry, due_at, now), body, link, about)


def _late(entry: Entry, due_at: int, now: int) -> str:
    title = entry.meta.title
    return f"Overdue: please accept {title}" if due_at < now else f"Still to accept: {title}"
