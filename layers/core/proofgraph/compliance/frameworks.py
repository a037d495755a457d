"""Frameworks of this organisation: shipped standards installed into records, and what is set on them.

Records: parent `frameworks`, kind `framework`, id the framework's; parent `framework#<id>`, kind
`requirement`, id the ref.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance.content import StandardContent
from proofgraph.compliance.library import Library
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, Delete, Put, Record, Records, every

PARENT = "frameworks"
BATCH = 90


class Stored(BaseModel):
    """A record's body as a value; `version` is the record's and not part of the body."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = 0

    def body(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude={"version"})


class SummarySettings(BaseModel):
    """What a framework's summary shows and counts; a part switched off leaves the percentage."""

    model_config = ConfigDict(frozen=True)

    policies: bool = True
    evidence: bool = True
    gap_analysis: bool = True
    audit_tracking: bool = False


class Section(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    title: str
    summary: str = ""


class Framework(Stored):
    """`standard` and `digest` name the content it was installed from; `scope` are its scope filters."""

    id: str
    title: str
    edition: str
    type: str
    summary: str
    categories: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    settings: SummarySettings = SummarySettings()
    scope: tuple[Mapping[str, Any], ...] = ()
    standard: str
    digest: str
    installed_at: int


class Requirement(Stored):
    """`order` is its place in the framework; one that does not apply says why, and who said so."""

    framework_id: str
    ref: str
    title: str
    summary: str
    section: str
    category: str = ""
    order: int
    considerations: tuple[str, ...] = ()
    typical_evidence: tuple[str, ...] = ()
    applicable: bool = True
    reason: str = ""
    by: str = ""
    at: int | None = None


class Frameworks:
    """The installed frameworks."""

    def __init__(self, records: Records, library: Library, clock: Clock) -> None:
        self._records = records
        self._library = library
        self._clock = clock

    def install(self, standard_id: str, *, categories: Sequence[str] = ()) -> Framework:
        """Install a shipped standard, or bring an installed one up to the shipped text.

        With `categories`, requirements of the standard's other categories do not apply at first. What
        people have set (applicability, scope, summary settings) stays, by ref. Repeating it writes nothing.
        """
        content = self._content(standard_id, categories)
        held = self._records.get(PARENT, "framework", standard_id)
        framework = Framework.model_validate({**held.body, "version": held.version}) if held else None
        if framework is not None and framework.digest == content.digest:
            return framework
        self._write_requirements(content, frozenset(categories or content.categories))
        made = Framework(
            id=content.id,
            title=content.name,
            edition=content.version,
            type=content.type,
            summary=content.summary,
            categories=content.categories,
            sections=tuple(Section(id=s.id, title=s.title, summary=s.summary) for s in content.sections),
            settings=framework.settings if framework else SummarySettings(),
            scope=framework.scope if framework else (),
            standard=content.id,
            digest=content.digest,
            installed_at=framework.installed_at if framework else self._clock(),
        )
        stored = self._records.put(
            Record(PARENT, "framework", made.id, made.body()), expected=held.version if held else 0
        )
        return made.model_copy(update={"version": stored.version})

    def get(self, framework_id: str) -> Framework:
        record = self._records.get(PARENT, "framework", framework_id)
        if record is None:
            raise NotFoundError(f"There is no framework {framework_id!r}.", id=framework_id)
        return Framework.model_validate({**record.body, "version": record.version})

    def requirements(self, framework_id: str) -> Sequence[Requirement]:
        """All of a framework, in its order."""
        found = [
            Requirement.model_validate({**record.body, "version": record.version})
            for record in every(self._records, parent_of(framework_id), "requirement")
        ]
        return sorted(found, key=lambda requirement: requirement.order)

    def requirement(self, framework_id: str, ref: str) -> Requirement:
        record = self._records.get(parent_of(framework_id), "requirement", ref)
        if record is None:
            raise NotFoundError(f"There is no requirement {ref!r} in {framework_id!r}.", ref=ref)
        return Requirement.model_validate({**record.body, "version": record.version})

    def set_applicability(
        self,
        framework_id: str,
        ref: str,
        *,
        applicable: bool,
        reason: str = "",
        by: str,
        expected: int = ANY,
    ) -> Requirement:
        """Say that a requirement applies, or that it does not, with the reason."""
        if not applicable and not reason.strip():
            raise InvalidInputError("Say why the requirement does not apply; auditors ask.", field="reason")
        changed = self.requirement(framework_id, ref).model_copy(
            update={
                "applicable": applicable,
                "reason": "" if applicable else reason.strip(),
                "by": by,
                "at": self._clock(),
            }
        )
        return self._put_requirement(changed, expected)

    def set_settings(self, framework_id: str, settings: SummarySettings, *, expected: int = ANY) -> Framework:
        changed = self.get(framework_id).model_copy(update={"settings": settings})
        stored = self._records.put(
            Record(PARENT, "framework", framework_id, changed.body()), expected=expected
        )
        return changed.model_copy(update={"version": stored.version})

    def list(self) -> list[Framework]:
        found = [Framework.model_validate({**r.body, "version": r.version}) for r in self._all()]
        return sorted(found, key=lambda framework: framework.title)

    def _all(self) -> Sequence[Record]:
        return every(self._records, PARENT, "framework")

    def _put_requirement(self, requirement: Requirement, expected: int) -> Requirement:
        record = Record(
            parent_of(requirement.framework_id), "requirement", requirement.ref, requirement.body()
        )
        stored = self._records.put(record, expected=expected)
        return requirement.model_copy(update={"version": stored.version})

    def _content(self, standard_id: str, categories: Sequence[str]) -> StandardContent:
        content = self._library.standards.get(standard_id)
        if content is None:
            known = ", ".join(sorted(self._library.standards)) or "none"
            raise NotFoundError(f"There is no shipped standard {standard_id!r}; there is: {known}.")
        unknown = sorted(set(categories) - set(content.categories))
        if unknown:
            known = ", ".join(content.categories) or "none"
            raise InvalidInputError(f"{content.name} has no category {unknown[0]!r}; it has: {known}.")
        return content

    def _write_requirements(self, content: StandardContent, categories: frozenset[str]) -> None:
        parent = parent_of(content.id)
        held = {item.ref: item for item in self.requirements(content.id)}
        operations: list[Put | Delete] = [
            Put(Record(parent, "requirement", item.ref, item.body()))
            for item in _requirements_of(content, held, categories)
            if item != held.get(item.ref)
        ]
        operations += [Delete(parent, "requirement", ref) for ref in held if ref not in content.refs]
        for start in range(0, len(operations), BATCH):
            self._records.transact(operations[start : start + BATCH])


def parent_of(framework_id: str) -> str:
    return f"framework#{framework_id}"


def _requirements_of(
    content: StandardContent, held: Mapping[str, Requirement], categories: frozenset[str]
) -> Sequence[Requirement]:
    listed = [(section.id, item) for section in content.sections for item in section.requirements]
    made = []
    for order, (section, item) in enumerate(listed):
        before = held.get(item.ref)
        made.append(
            Requirement(
                framework_id=content.id,
                ref=item.ref,
                title=item.title,
                summary=item.summary,
                section=section,
                category=item.category or "",
                order=order,
                considerations=item.considerations,
                typical_evidence=item.typical_evidence,
                **(_set_by_people(before) if before else _in_scope(item.category, categories)),
            )
        )
    return made


def _set_by_people(held: Requirement) -> dict[str, Any]:
    return held.model_dump(include={"applicable", "reason", "by", "at", "version"})


def _in_scope(category: str | None, categories: frozenset[str]) -> dict[str, Any]:
    if category is None or category in categories:
        return {}
    return {"applicable": False, "reason": f"The category {category} is not in scope."}
