"""What is reviewed how often and by whom; what is set nearer beats what is inherited.

A setting stands on a framework, a section, a requirement or a control. On a framework or section it means
either that as a whole, or each requirement in it. Records: parent `review-settings`, kind `setting`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from proofgraph.compliance.controls import Controls
from proofgraph.compliance.frameworks import Framework, Frameworks, Requirement, Stored
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, Record, Records, every, part
from proofgraph.reviews.cadence import Cadence, day_of, zone

PARENT = "review-settings"
Kind = Literal["framework", "section", "requirement", "control"]


class Subject(BaseModel):
    """What is looked at. `framework_id` is empty for a control, and `id` is a framework's own id again."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    kind: Kind
    id: str = Field(min_length=1, max_length=120)
    framework_id: str = Field("", max_length=120)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.kind == "control") == bool(self.framework_id):
            raise ValueError("everything but a control needs its framework_id")
        if self.kind == "framework" and self.id != self.framework_id:
            raise ValueError("a framework's id and framework_id are the same")
        return self

    @property
    def key(self) -> str:
        return part(self.kind) + part(self.framework_id) + part(self.id)

    @property
    def link(self) -> str:
        """Where the app shows it."""
        if self.kind == "control":
            return f"/controls/{self.id}"
        if self.kind == "requirement":
            return f"/frameworks/{self.framework_id}/requirements/{self.id}"
        return f"/frameworks/{self.framework_id}"


class Setting(Stored):
    """`cadence` None: not reviewed, whatever is inherited. `first` is the first due date.

    `each` on a framework or section: every requirement in it is reviewed by itself. Reminders are days
    before the due date, and days after it; `escalate_after` days overdue `escalate_to` are told.
    """

    subject: Subject
    cadence: Cadence | None
    first: date
    owners: tuple[str, ...] = ()
    escalate_to: tuple[str, ...] = ()
    escalate_after: int = Field(7, ge=1, le=365)
    before: tuple[int, ...] = (7, 1)
    after: tuple[int, ...] = (1, 3)
    timezone: str = "UTC"
    each: bool = False


class ReviewSettings:
    def __init__(self, records: Records, frameworks: Frameworks, controls: Controls, clock: Clock) -> None:
        self._records = records
        self._frameworks = frameworks
        self._controls = controls
        self._clock = clock

    def put(self, subject: Subject, changes: Mapping[str, Any], *, expected: int = ANY) -> Setting:
        """Set or change what is said of a subject; the first due date is today unless said otherwise."""
        self.check(subject)
        held = self.own(subject)
        base = held.model_dump() if held else {"cadence": None, "first": self._today(changes)}
        changed = Setting.model_validate({**base, **changes, "subject": subject, "version": 0})
        check_setting(changed)
        stored = self._records.put(Record(PARENT, "setting", subject.key, changed.body()), expected=expected)
        return changed.model_copy(update={"version": stored.version})

    def remove(self, subject: Subject, *, expected: int = ANY) -> None:
        """Say nothing of the subject: what is inherited holds again."""
        if self.own(subject) is None:
            raise NotFoundError(f"Nothing is set on the {subject.kind} {subject.id!r}.")
        self._records.delete(PARENT, "setting", subject.key, expected=expected)

    def own(self, subject: Subject) -> Setting | None:
        record = self._records.get(PARENT, "setting", subject.key)
        return _setting(record) if record else None

    def effective(self, subject: Subject) -> Setting | None:
        """What holds for a subject: its own setting, or the nearest that it inherits."""
        own = self.own(subject)
        if own is not None or subject.kind in ("framework", "control"):
            return own
        held = {setting.subject.key: setting for setting in self.all()}
        section = subject.id
        if subject.kind == "requirement":
            section = self._frameworks.requirement(subject.framework_id, subject.id).section
        return _nearest(held, subject, section)

    def all(self) -> list[Setting]:
        return [_setting(record) for record in every(self._records, PARENT, "setting")]

    def subjects(self) -> Iterator[tuple[Subject, Setting]]:
        """Everything that is to be reviewed, each once, with what holds for it."""
        held = {setting.subject.key: setting for setting in self.all()}
        for setting in held.values():
            if setting.cadence is not None and not setting.each and self.exists(setting.subject):
                yield setting.subject, setting
        for framework_id in sorted({s.subject.framework_id for s in held.values() if s.each}):
            yield from self._each(framework_id, held)

    def check(self, subject: Subject) -> str:
        """The subject's title; NotFoundError for what there is not."""
        if subject.kind == "control":
            return self._controls.get(subject.id).content.title
        if subject.kind == "requirement":
            found = self._frameworks.requirement(subject.framework_id, subject.id)
            return f"{found.ref} {found.title}"
        framework = self._frameworks.get(subject.framework_id)
        return framework.title if subject.kind == "framework" else _section(framework, subject.id)

    def _each(self, framework_id: str, held: Mapping[str, Setting]) -> Iterator[tuple[Subject, Setting]]:
        for requirement in self._requirements(framework_id):
            subject = Subject(kind="requirement", id=requirement.ref, framework_id=framework_id)
            if subject.key in held or not requirement.applicable:
                continue
            setting = _nearest(held, subject, requirement.section)
            if setting is not None and setting.cadence is not None:
                yield subject, setting

    def _requirements(self, framework_id: str) -> Sequence[Requirement]:
        try:
            self._frameworks.get(framework_id)
        except NotFoundError:
            return ()
        return self._frameworks.requirements(framework_id)

    def exists(self, subject: Subject) -> bool:
        try:
            self.check(subject)
        except NotFoundError:
            return False
        return True

    def _today(self, changes: Mapping[str, Any]) -> date:
        return day_of(self._clock(), str(changes.get("timezone", "UTC")))


def _nearest(held: Mapping[str, Setting], subject: Subject, section: str) -> Setting | None:
    framework = subject.framework_id
    above = [
        Subject(kind="section", id=section, framework_id=framework),
        Subject(kind="framework", id=framework, framework_id=framework),
    ]
    for one in above:
        setting = held.get(one.key)
        if setting is not None and setting.each:
            return setting
    return None


def _section(framework: Framework, id: str) -> str:
    for section in framework.sections:
        if section.id == id:
            return section.title
    raise NotFoundError(f"There is no section {id!r} in {framework.id!r}.", id=id)


def check_setting(setting: Setting) -> None:
    zone(setting.timezone)
    if setting.cadence is not None and not setting.owners:
        raise InvalidInputError("Name at least one owner; somebody has to look.", field="owners")
    if setting.each and setting.subject.kind not in ("framework", "section"):
        raise InvalidInputError("Only a framework or section has requirements in it.", field="each")
    if any(not 1 <= days <= 365 for days in (*setting.before, *setting.after)):
        raise InvalidInputError("Reminders are 1 to 365 days before or after.", field="before")


def _setting(record: Record) -> Setting:
    return Setting.model_validate({**record.body, "version": record.version})
