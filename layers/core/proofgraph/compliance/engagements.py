"""Engagements: what an audit is about, as data; closing one freezes it.

Every change of an engagement, and of what belongs to it, passes through one gate record, and closing it
does too: so nothing is changed after what the closing has seen. Records: parent `engagements`, kind
`engagement`, id `<time>-<random>`; kind `gate`, the same id.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from proofgraph.compliance.days import Period, day_of
from proofgraph.compliance.frameworks import Frameworks, Stored
from proofgraph.compliance.keeping import Keeper
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

PARENT = "engagements"
WHAT = "engagement"
_ATTEMPTS = 20

Type = Literal["type-1", "type-2"]
Text = Field("", max_length=20_000)
Name = Field(min_length=1, max_length=200)
Named = Annotated[str, Name]


class Part(BaseModel):
    """Something inside an engagement."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class ScopedSystem(Part):
    """A system in scope; `integrations` are the instances that collect it."""

    name: str = Name
    description: str = Text
    integrations: tuple[Named, ...] = Field((), max_length=100)


class ComplementaryControl(Part):
    """What somebody else must do for a requirement to be met: a subservice organisation, or the customer."""

    id: str = Field(min_length=1, max_length=60)
    text: str = Field(min_length=1, max_length=5_000)
    requirements: tuple[Named, ...] = Field((), max_length=200)


class SubserviceOrganisation(Part):
    """`carve-out`: its controls are not part of the report, and are assumed; `inclusive`: they are part."""

    name: str = Name
    services: str = Text
    method: Literal["carve-out", "inclusive"]
    controls: tuple[ComplementaryControl, ...] = Field((), max_length=200)


class BridgeLetter(Part):
    """What management says of the days between the period before and this one."""

    id: str = Field(min_length=1, max_length=60)
    first_day: str = Field(max_length=10)
    last_day: str = Field(max_length=10)
    text: str = Field(min_length=1, max_length=20_000)
    signer: str = Name
    signed_on: str = Field("", max_length=10)


class DescriptionSection(Part):
    """A section of the system description."""

    id: str = Field(min_length=1, max_length=60)
    title: str = Name
    text: str = Field("", max_length=100_000)


class Contents(Part):
    """What people say of an engagement. Type I is at `as_of`, Type II over a period; both days inside.

    After some days auditors are reminded of what waits for them, after some more whoever leads the audit.
    """

    title: str = Name
    type: Type
    period_start: str | None = Field(None, max_length=10)
    period_end: str | None = Field(None, max_length=10)
    as_of: str | None = Field(None, max_length=10)
    scope: tuple[ScopedSystem, ...] = Field((), max_length=200)
    categories: tuple[Named, ...] = Field((), max_length=20)
    subservice_organisations: tuple[SubserviceOrganisation, ...] = Field((), max_length=100)
    user_entity_controls: tuple[ComplementaryControl, ...] = Field((), max_length=200)
    description: tuple[DescriptionSection, ...] = Field((), max_length=100)
    bridge_letters: tuple[BridgeLetter, ...] = Field((), max_length=20)
    retention_days: int = Field(2_557, ge=1, le=36_525)
    auditors_reminded_after: int = Field(7, ge=1, le=365)
    auditors_escalated_after: int = Field(14, ge=1, le=365)

    @property
    def period(self) -> Period:
        """The days that it looks at: one, of Type I."""
        if self.type == "type-1":
            return Period.of(self.as_of or "", self.as_of or "")
        return Period.of(self.period_start or "", self.period_end or "")


class Engagement(Contents, Stored):
    """`frozen` is the digest of what it looked like when it was closed; until `retain_until` it is locked.

    `auditors` are the external users it is open to; `follows` is the engagement it was carried over from.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", from_attributes=True)

    id: str
    framework_id: str
    state: Literal["open", "closed"] = "open"
    created_at: int
    created_by: str
    closed_at: int | None = None
    closed_by: str = ""
    retain_until: int | None = None
    frozen: str = ""
    pinned: int = 0
    auditors: tuple[str, ...] = ()
    follows: str = ""

    def covers(self, category: str) -> bool:
        """Whether requirements of a category are in its scope; those without one always are."""
        return not self.categories or not category or category in self.categories


Freeze = Callable[[Engagement], Mapping[str, Any]]
"""Makes the lasting picture of an engagement that is about to be closed."""


@dataclass(frozen=True)
class Engagements:
    records: Records
    frameworks: Frameworks
    keeper: Keeper
    clock: Clock

    def new_id(self) -> str:
        return f"{self.clock():013d}-{secrets.token_hex(4)}"

    def create(
        self, framework_id: str, contents: Contents, *, by: str, id: str = "", follows: str = ""
    ) -> Engagement:
        self._check(framework_id, contents)
        now = self.clock()
        made = Engagement(
            **contents.model_dump(),
            id=id or self.new_id(),
            framework_id=framework_id,
            created_at=now,
            created_by=by,
            follows=follows,
        )
        prepared = self.keeper.prepare(WHAT, made.id, made.body(), by=by, at=now)
        gate = Put(Record(PARENT, "gate", made.id, {}), expected=NEW)
        self.records.transact([Put(_record(made), expected=NEW), gate, *prepared.puts])
        self.keeper.settle(prepared)
        return self.get(made.id)

    def get(self, engagement_id: str) -> Engagement:
        record = self.records.get(PARENT, WHAT, engagement_id)
        if record is None:
            raise NotFoundError(f"There is no engagement {engagement_id!r}.", id=engagement_id)
        return _engagement(record)

    def list(self) -> Sequence[Engagement]:
        """Newest first."""
        return [_engagement(r) for r in every(self.records, PARENT, WHAT, descending=True)]

    def update(
        self, engagement_id: str, changes: Mapping[str, Any], *, by: str, expected: int = ANY
    ) -> Engagement:
        """Change what is given; ConflictError once it is closed."""

        def work(held: Engagement) -> Sequence[Put | Delete]:
            _same(held, expected)
            said = {name: getattr(held, name) for name in Contents.model_fields}
            try:
                contents = Contents.model_validate({**said, **changes})
            except ValidationError as error:
                raise InvalidInputError(f"The engagement cannot be changed so: {error}") from error
            self._check(held.framework_id, contents)
            changed = Engagement.model_validate(held.model_dump() | contents.model_dump())
            body, number = changed.body(), held.version + 1
            prepared = self.keeper.prepare(
                WHAT, held.id, body, by=by, at=self.clock(), number=number, why="changed"
            )
            return [Put(_record(changed), expected=held.version), *prepared.puts]

        self.change(engagement_id, work)
        return self.get(engagement_id)

    def close(self, engagement_id: str, freeze: Freeze, *, by: str, expected: int = ANY) -> Engagement:
        """Freeze it: what `freeze` makes of it is kept as evidence, and nothing of it changes any more."""

        def work(held: Engagement) -> Sequence[Put | Delete]:
            _same(held, expected)
            now = self.clock()
            if held.period.last >= day_of(now):
                raise ConflictError(f"The period runs until {held.period.last}; close it after that day.")
            until = now + held.retention_days * 86_400_000
            closed = held.model_copy(
                update={"state": "closed", "closed_at": now, "closed_by": by, "retain_until": until}
            )
            picture = {"engagement": closed.body(), **freeze(closed)}
            digest = self.keeper.evidence.put_json(picture)
            closed = closed.model_copy(update={"frozen": digest})
            prepared = self.keeper.prepare(WHAT, held.id, picture, by=by, at=now, why="closed")
            return [Put(_record(closed), expected=held.version), *prepared.puts]

        self.change(engagement_id, work)
        return self.get(engagement_id)

    def admit(self, engagement_id: str, auditors: Callable[[set[str]], set[str]]) -> Engagement:
        """Change to whom it is open. Closing does not end that, so neither does it freeze it."""
        for _ in range(_ATTEMPTS):
            moved = self._gate(engagement_id)
            held = self.get(engagement_id)
            changed = held.model_copy(update={"auditors": tuple(sorted(auditors(set(held.auditors))))})
            try:
                self.records.transact([moved, Put(_record(changed), expected=held.version)])
            except ConflictError:
                continue
            return self.get(engagement_id)
        raise ConflictError("The engagement is being changed by many at once; repeat it in a moment.")

    def picture(self, engagement: Engagement) -> Mapping[str, Any]:
        """What a closed engagement looked like when it was closed."""
        if not engagement.frozen:
            raise ConflictError("The engagement is open; it has no lasting picture yet.")
        found: Mapping[str, Any] = self.keeper.evidence.get_json(engagement.frozen)
        return found

    def pinned(self, engagement: Engagement, done: int) -> Engagement:
        """Note how far locking its evidence has come: its evaluations, then one for what lies beside them."""
        changed = engagement.model_copy(update={"pinned": done})
        stored = self.records.put(_record(changed), expected=engagement.version)
        return changed.model_copy(update={"version": stored.version})

    def change(self, engagement_id: str, work: Callable[[Engagement], Sequence[Put | Delete]]) -> None:
        """Write what `work` gives, in one transaction that fails if anything of the engagement changed.

        `work` may be called again, and must raise by itself where a version that its caller named is old.
        """
        for _ in range(_ATTEMPTS):
            moved = self._gate(engagement_id)
            held = self.get(engagement_id)
            if held.state == "closed":
                raise ConflictError("The engagement is closed; nothing of it can be changed any more.")
            operations = work(held)
            try:
                self.records.transact([moved, *operations])
            except ConflictError:
                continue
            return
        raise ConflictError("The engagement is being changed by many at once; repeat it in a moment.")

    def _gate(self, engagement_id: str) -> Put:
        """Of changes made at the same time one passes; the others begin anew with what it left."""
        gate = self.records.get(PARENT, "gate", engagement_id)
        record = Record(PARENT, "gate", engagement_id, {"at": self.clock()})
        return Put(record, expected=gate.version if gate else NEW)

    def _check(self, framework_id: str, contents: Contents) -> None:
        framework = self.frameworks.get(framework_id)
        period = contents.period  # refuses what is no day, or no period
        wrong = (
            (contents.period_start or contents.period_end) if contents.type == "type-1" else contents.as_of
        )
        if wrong:
            raise InvalidInputError("Type I has `as_of`; Type II has `period_start` and `period_end`.")
        if unknown := set(contents.categories) - set(framework.categories):
            known = ", ".join(framework.categories) or "none"
            raise InvalidInputError(
                f"{framework_id!r} has no category {sorted(unknown)[0]!r}; it has {known}."
            )
        for letter in contents.bridge_letters:
            Period.of(letter.first_day, letter.last_day)
            if letter.signed_on:
                Period.of(letter.signed_on, letter.signed_on)
        refs = {requirement.ref for requirement in self.frameworks.requirements(framework_id)}
        subservice = [c for s in contents.subservice_organisations for c in s.controls]
        for control in (*contents.user_entity_controls, *subservice):
            if missing := sorted(set(control.requirements) - refs):
                raise InvalidInputError(
                    f"The complementary control {control.id!r} names a requirement {missing[0]!r} that "
                    f"{framework_id!r} does not have.",
                    period=period.first,
                )


def any_auditor(records: Records) -> bool:
    """Whether some engagement is open to an auditor, or was until it was closed."""
    return any(record.body.get("auditors") for record in every(records, PARENT, "engagement"))


def _same(held: Engagement, expected: int) -> None:
    if expected not in (ANY, held.version):
        raise ConflictError("The engagement was changed by somebody else; read it again and repeat.")


def _record(engagement: Engagement) -> Record:
    return Record(PARENT, WHAT, engagement.id, engagement.body())


def _engagement(record: Record) -> Engagement:
    return Engagement.model_validate({**record.body, "version": record.version})
