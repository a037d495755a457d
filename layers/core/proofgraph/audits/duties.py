"""What keeps an audit going: an execution that waits for each thing somebody has to do, and its reminders.

Records: parent `audit-duties`, kind `duty`, id `<engagement>|<requirement or request>|<key>|`: which
execution waits, with which token, and which reminders went out. It is bookkeeping, no part of the audit:
gone when the duty is done, made again where it was lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from proofgraph.audits.moves import Of
from proofgraph.compliance.days import day_of, start_of
from proofgraph.compliance.frameworks import Stored
from proofgraph.errors import ConflictError
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.notices import Notices
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Record, Records, every, part
from proofgraph.ports.workflows import Workflows

PARENT = "audit-duties"
MORNING = 8 * 3_600_000
BEFORE, AFTER, ESCALATED = (3, 1), (1, 3), 5
"""Days before and after the due day when people are reminded, and after which it is escalated."""


@dataclass(frozen=True)
class Pending:
    """It waits for a decision `since` a time; days until owners are reminded, and until leads are told."""

    since: int
    remind: int
    escalate: int


@dataclass(frozen=True)
class Duty:
    """Something of an audit that is not done: provided until it is `due`, or decided while it is `pending`.

    `owners` have to act now; `dated_at` is when its day was given to them.
    """

    engagement_id: str
    of: Of
    key: str
    title: str
    link: str
    due: str | None
    owners: tuple[str, ...]
    leads: tuple[str, ...]
    pending: Pending | None = None
    dated_at: int = 0

    @property
    def id(self) -> str:
        return part(self.engagement_id) + part(self.of) + part(self.key)


class Waiting(Stored):
    """`run` counts the executions that waited; `said` names the reminders that went out."""

    id: str
    begun: int
    run: int = 0
    token: str = ""
    said: tuple[str, ...] = ()

    @property
    def workflow(self) -> str:
        return f"audit-{hashlib.sha256(self.id.encode()).hexdigest()[:32]}-{self.begun}-{self.run}"


@dataclass(frozen=True)
class Duties:
    """`workflows` None: nothing waits, and what is done is enough."""

    records: Records
    notices: Notices
    clock: Clock
    workflows: Workflows | None = None

    def attend(self, duty: Duty) -> None:
        """Remind of it if it is time, and see that an execution waits for it."""
        held = self._get(duty.id) or Waiting(id=duty.id, begun=self.clock())
        passed = [step for step in _steps(duty) if step.at <= self.clock() and step.name not in held.said]
        if passed:
            self._remind(duty, passed)
            said = (*held.said, *(step.name for step in passed))
            held = self._save(held.model_copy(update={"said": said}))
        if self.workflows is None or self.workflows.running("audit", held.workflow):
            return
        held = self._save(held.model_copy(update={"run": held.run + 1, "token": ""}))
        self.workflows.start("audit", held.workflow, {"audit": duty.id})

    def waiting(self, duty_id: str, token: str) -> bool:
        """An execution waits with this token; where nothing is to be done any more, it need not."""
        while True:
            held = self._get(duty_id)
            if held is None:
                self._answer(token, duty_id)
                return False
            try:
                self._save(held.model_copy(update={"token": token}))
            except ConflictError:
                continue
            return True

    def done(self, duty_id: str) -> None:
        """Let the execution go on that waited for it."""
        held = self._get(duty_id)
        if held is None:
            return
        if held.token:
            self._answer(held.token, duty_id)
        self.records.delete(PARENT, "duty", duty_id, expected=held.version)

    def ids(self) -> list[str]:
        """Everything that is waited for."""
        return [record.id for record in every(self.records, PARENT, "duty")]

    def _remind(self, duty: Duty, passed: list[Step]) -> None:
        """Only the newest of the reminders whose time has passed is sent."""
        reminders = [step for step in passed if step.kind is not Kind.AUDIT_OVERDUE]
        for step in reminders[-1:]:
            self.notices.tell(duty.owners, _notice(duty, step))
        for step in passed:
            if step.kind is Kind.AUDIT_OVERDUE:
                self.notices.tell(duty.leads, _notice(duty, step))

    def _answer(self, token: str, duty_id: str) -> None:
        if self.workflows is not None and token:
            self.workflows.answer(token, {"duty": duty_id, "state": "done"})

    def _get(self, duty_id: str) -> Waiting | None:
        record = self.records.get(PARENT, "duty", duty_id)
        return Waiting.model_validate({**record.body, "version": record.version}) if record else None

    def _save(self, held: Waiting) -> Waiting:
        stored = self.records.put(Record(PARENT, "duty", held.id, held.body()), expected=held.version)
        return held.model_copy(update={"version": stored.version})


@dataclass(frozen=True, slots=True)
class Step:
    """A message whose time is `at`; a `day` that is moved has steps of its own."""

    name: str
    kind: Kind
    at: int
    day: str
    pending: bool = False


def _steps(duty: Duty) -> list[Step]:
    """In the order of their times, none before the day was given; what was past then is late since."""
    if duty.pending is not None:
        return _pending(duty.pending)
    if duty.due is None:
        return []
    due, late = duty.due, max(duty.due, day_of(duty.dated_at))

    def step(name: str, kind: Kind, days: int) -> Step:
        day = date.fromisoformat(due if days <= 0 else late) + timedelta(days=days)
        return Step(f"{due}:{name}", kind, start_of(day.isoformat()) + MORNING, due)

    reminders = [
        *(step(f"before-{days}", Kind.REQUEST_REMINDER, -days) for days in BEFORE),
        step("due-today", Kind.REQUEST_REMINDER, 0),
    ]
    return [
        *(reminder for reminder in reminders if reminder.at > duty.dated_at),
        *(step(f"after-{days}", Kind.REQUEST_OVERDUE, days) for days in AFTER),
        step("escalated", Kind.AUDIT_OVERDUE, ESCALATED),
    ]


def _pending(pending: Pending) -> list[Step]:
    """On mornings; whatever came to its state on another day has steps of its own."""
    day = day_of(pending.since)

    def step(name: str, kind: Kind, days: int) -> Step:
        later = date.fromisoformat(day) + timedelta(days=days)
        return Step(f"{pending.since}:{name}", kind, start_of(later.isoformat()) + MORNING, day, pending=True)

    return [
        step("pending", Kind.REQUEST_REMINDER, pending.remind),
        step("pending-escalated", Kind.AUDIT_OVERDUE, pending.escalate),
    ]


_SAID: Mapping[Kind, str] = {
    Kind.REQUEST_REMINDER: "Due on {day}: {title}",
    Kind.REQUEST_OVERDUE: "Overdue since {day}: {title}",
    Kind.AUDIT_OVERDUE: "Nobody has seen to this since {day}: {title}",
}
_PENDING = "Waits since {day}: {title}"


def _notice(duty: Duty, step: Step) -> Notice:
    said = _PENDING if step.pending and step.kind is Kind.REQUEST_REMINDER else _SAID[step.kind]
    body = (
        "It was got ready, and waits for a decision: accept it, or say what is missing."
        if step.pending
        else "The auditors wait for it. Provide what is asked, or say why it takes longer."
    )
    return Notice(
        step.kind,
        said.format(day=step.day, title=duty.title),
        body,
        duty.link,
        f"{duty.id}{step.name}",
    )
