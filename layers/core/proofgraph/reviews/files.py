"""What is reviewed as files: one per framework with its sections and requirements, one per control.

Owners are e-mail addresses in files and users in records. Somebody without an address of their own, or who is
no user any more, is called by their id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    model_validator,
)

from proofgraph.access.permissions import Permission
from proofgraph.access.users import User, holding
from proofgraph.compliance.content import Slug
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.gitops.kinds import Body, Fault, State, check_held
from proofgraph.errors import InvalidInputError
from proofgraph.ports.records import NEW, Records
from proofgraph.reviews.cadence import Cadence
from proofgraph.reviews.settings import ReviewSettings, Setting, Subject, check_setting

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NEVER = "never"
Path = tuple[str | int, ...]
OWNERS = ("owners", "escalate_to")
_SAID = ("first", "owners", "escalate_to", "escalate_after", "before", "after", "timezone", "each")


def _text(value: Any) -> Any:
    if not isinstance(value, str) or DAY.fullmatch(value) is None:
        raise ValueError("a day is written as '2026-01-31'")
    return value


def _cadence(value: str) -> str:
    known = [*map(str, Cadence), NEVER]
    if value not in known:
        raise ValueError(f"a cadence is {', '.join(known)}")
    return value


def _called(name: str) -> str:
    """Addresses are the same in capitals."""
    return name.casefold() if "@" in name else name


Day = Annotated[date, BeforeValidator(_text), Field(ge=date(2000, 1, 1), le=date(2200, 1, 1))]
Names = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=254), AfterValidator(_called)], ...],
    Field(max_length=20),
]
Days = Annotated[tuple[Annotated[int, Field(ge=1, le=365, strict=True)], ...], Field(max_length=10)]
Id = Annotated[str, Field(min_length=1, max_length=120)]


class Said(BaseModel):
    """`cadence` never: not reviewed, whatever is inherited."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cadence: Annotated[str, AfterValidator(_cadence)]
    first: Day
    owners: Names = ()
    escalate_to: Names = ()
    escalate_after: int = Field(7, ge=1, le=365, strict=True)
    before: Days = (7, 1)
    after: Days = (1, 3)
    timezone: str = Field("UTC", min_length=1, max_length=64)
    each: StrictBool = False

    def fields(self, ids: Mapping[str, str]) -> dict[str, Any]:
        """As `ReviewSettings.put` takes them; names that are nobody's are ids themselves."""
        owners = {name: tuple(ids.get(one, one) for one in getattr(self, name)) for name in OWNERS}
        cadence = None if self.cadence == NEVER else Cadence(self.cadence)
        return {name: getattr(self, name) for name in _SAID} | owners | {"cadence": cadence}


class ControlFile(Said):
    id: Slug


class FrameworkFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    framework: Said | None = None
    sections: dict[Id, Said] = Field(default_factory=dict, max_length=1_000)
    requirements: dict[Id, Said] = Field(default_factory=dict, max_length=20_000)

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.framework is None and not self.sections and not self.requirements:
            raise ValueError("nothing is set: leave the file out")
        return self

    def subjects(self) -> Iterator[tuple[Path, Subject, Said]]:
        """Everything that is set, with its path in the file."""
        if self.framework is not None:
            subject = Subject(kind="framework", id=self.id, framework_id=self.id)
            yield ("framework",), subject, self.framework
        for id, said in self.sections.items():
            yield ("sections", id), Subject(kind="section", id=id, framework_id=self.id), said
        for ref, said in self.requirements.items():
            yield ("requirements", ref), Subject(kind="requirement", id=ref, framework_id=self.id), said


@dataclass(frozen=True)
class People:
    """How files call users: by the address that is theirs alone, or by their id."""

    users: Callable[[], Sequence[User]]
    settings: ReviewSettings
    records: Records

    def names(self) -> Mapping[str, str]:
        """The name in files of each user."""
        found = self.users()
        sharing: dict[str, list[User]] = {}
        for user in found:
            sharing.setdefault(user.email.casefold(), []).append(user)
        return {user.id: _name(user, sharing[user.email.casefold()]) for user in found}

    def ids(self) -> Mapping[str, str]:
        return {name: id for id, name in self.names().items()}

    def known(self) -> frozenset[str]:
        """What a file can call somebody who may look at what is reviewed; who is set already can stay."""
        names = self.names()
        held = {id for setting in self.settings.all() for name in OWNERS for id in getattr(setting, name)}
        able = {user.id for user in holding(self.users(), Permission.FRAMEWORKS_READ, self.records)}
        return frozenset(names.get(id, _called(id)) for id in held | able)


def _name(user: User, sharing: Sequence[User]) -> str:
    """The address where it is theirs alone, those who were deactivated not counted beside others."""
    active = [other for other in sharing if other.state != "deactivated"]
    theirs = (active or sharing) == [user]
    return user.email.casefold() if theirs and "@" in user.email else user.id


@dataclass(frozen=True)
class FrameworkReviews:
    settings: ReviewSettings
    frameworks: Frameworks
    people: People
    name: str = "framework-reviews"
    folder: str = "reviews/frameworks"
    reads: frozenset[Permission] = frozenset({Permission.USERS_READ})

    def current(self) -> Mapping[str, Body]:
        names = self.people.names()
        held: dict[str, list[Setting]] = {}
        for setting in self.settings.all():
            if setting.subject.framework_id:
                held.setdefault(setting.subject.framework_id, []).append(setting)
        found = {
            id: self._body(id, settings, names)
            for id, settings in held.items()
            if self.frameworks.find(id) is not None
        }
        return {id: body for id, body in found.items() if body}

    def normal(self, value: Any) -> Body:
        return _body(FrameworkFile.model_validate(value))

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        if id not in state.refs:
            yield ("id",), f"there is no framework {id!r}"
            return
        for path, subject, said in FrameworkFile.model_validate(value).subjects():
            there = state.refs[id] if subject.kind == "requirement" else state.sections[id]
            if subject.kind != "framework" and subject.id not in there:
                yield path, f"there is no {subject.kind} {subject.id!r} in {id!r}"
            yield from _faults(path, subject, said, state)

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        return frozenset({Permission.FRAMEWORKS_ADMIN})

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        """Each setting that is not as it should be, by itself; each is to be what the plan saw."""
        self._settle(id, FrameworkFile.model_validate(body).subjects(), held)

    def remove(self, id: str, by: str, held: Body) -> None:
        self._settle(id, (), held)

    def _settle(self, id: str, wanted: Iterable[tuple[Path, Subject, Said]], seen: Body | None) -> None:
        names, ids = self.people.names(), self.people.ids()
        known = {s.key: said for _, s, said in FrameworkFile.model_validate(seen).subjects()} if seen else {}
        held = {s.subject.key: s for s in self.settings.all() if s.subject.framework_id == id}
        for _, subject, said in wanted:
            setting = held.pop(subject.key, None)
            now = _said(setting, names) if setting else None
            if now != said:
                check_held("review of", subject.id, known.get(subject.key), now)
                self.settings.put(subject, said.fields(ids), expected=setting.version if setting else NEW)
        for setting in held.values():
            if self.settings.exists(setting.subject):
                check_held(
                    "review of", setting.subject.id, known.get(setting.subject.key), _said(setting, names)
                )
                self.settings.remove(setting.subject, expected=setting.version)

    def _body(self, id: str, held: Iterable[Setting], names: Mapping[str, str]) -> Body:
        """Of what there is no more in the framework, nothing is said: it holds nowhere."""
        text = self.frameworks.text(self.frameworks.get(id))
        there = {"framework": {id}, "section": text.by_section, "requirement": text.by_ref}
        found: dict[str, dict[str, Said]] = {kind: {} for kind in there}
        for setting in held:
            subject = setting.subject
            if subject.id in there[subject.kind]:
                found[subject.kind][subject.id] = _said(setting, names)
        if not any(found.values()):
            return {}
        file = {"sections": found["section"], "requirements": found["requirement"]}
        return _body(FrameworkFile(id=id, framework=found["framework"].get(id), **file))


@dataclass(frozen=True)
class ControlReviews:
    settings: ReviewSettings
    people: People
    name: str = "control-reviews"
    folder: str = "reviews/controls"
    reads: frozenset[Permission] = frozenset({Permission.USERS_READ})

    def current(self) -> Mapping[str, Body]:
        names = self.people.names()
        found = [s for s in self.settings.all() if s.subject.kind == "control"]
        return {
            setting.subject.id: _control_body(setting, names)
            for setting in found
            if self.settings.exists(setting.subject)
        }

    def normal(self, value: Any) -> Body:
        file = ControlFile.model_validate(value)
        return {"id": file.id, **_told(file)}

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        if id not in state.controls and ("control", id) not in state:
            yield ("id",), f"there is no control {id!r}"
        yield from _faults((), Subject(kind="control", id=id), ControlFile.model_validate(value), state)

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        return frozenset({Permission.FRAMEWORKS_ADMIN})

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        said = ControlFile.model_validate(body)
        version = self._unchanged(id, held)
        self.settings.put(Subject(kind="control", id=id), said.fields(self.people.ids()), expected=version)

    def remove(self, id: str, by: str, held: Body) -> None:
        version = self._unchanged(id, held)
        self.settings.remove(Subject(kind="control", id=id), expected=version)

    def _unchanged(self, id: str, held: Body | None) -> int:
        """The version of the setting, which is as the plan saw it."""
        setting = self.settings.own(Subject(kind="control", id=id))
        check_held("review of", id, held, _control_body(setting, self.people.names()) if setting else None)
        return setting.version if setting else NEW


_NOBODY = (
    "there is no active user {!r} with 'frameworks:read'; invite them, reactivate them or add them to a group"
)


def _faults(path: Path, subject: Subject, said: Said, state: State) -> Iterator[Fault]:
    for name in OWNERS:
        for number, one in enumerate(getattr(said, name)):
            if one not in state.people:
                yield (*path, name, number), _NOBODY.format(one)
    try:
        check_setting(Setting(subject=subject, version=0, **said.fields({})))
    except InvalidInputError as error:
        yield (*path, str(error.details["field"])), error.message


def _said(setting: Setting, names: Mapping[str, str]) -> Said:
    fields = {name: getattr(setting, name) for name in _SAID}
    owners = {name: tuple(names.get(id, id) for id in fields[name]) for name in OWNERS}
    first, cadence = setting.first.isoformat(), str(setting.cadence or NEVER)
    return Said.model_validate(fields | owners | {"first": first, "cadence": cadence})


def _told(said: Said) -> dict[str, Any]:
    return said.model_dump(mode="json", exclude_defaults=True, exclude={"id"})


def _control_body(setting: Setting, names: Mapping[str, str]) -> Body:
    return {"id": setting.subject.id, **_told(_said(setting, names))}


def _body(file: FrameworkFile) -> Body:
    parts: dict[str, Any] = {
        "framework": _told(file.framework) if file.framework else None,
        "sections": {id: _told(said) for id, said in sorted(file.sections.items())},
        "requirements": {ref: _told(said) for ref, said in sorted(file.requirements.items())},
    }
    return {"id": file.id, **{name: part for name, part in parts.items() if part}}
