"""Frameworks of this organisation: shipped standards and imported files, and what people set on them.

Records: parent `frameworks`, kind `framework`, id the framework's: its settings, and which text it has;
parent `framework#<id>`, kind `requirement`, id the ref: what people set on a requirement; kind `text`, id a
number: each text it ever had. Texts lie in parts (`texts.parts`), so one write switches to the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance import restatements
from proofgraph.compliance.library import Library
from proofgraph.compliance.revisions import Revisions
from proofgraph.compliance.scope import compile_scope
from proofgraph.compliance.texts import bounds, parts
from proofgraph.compliance.texts.merging import merge
from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section
from proofgraph.compliance.texts.template import Source, Template, of_standard
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

PARENT = "frameworks"
DELETED = "deleted-frameworks"


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


class Framework(Stored):
    """`standard` is what library content names it by; `digest` is that of the template it was installed from.

    `in_scope` are the chosen categories, none chosen means all. `parts` name its text, the `text_number`th;
    `mapped` are the controls that an imported file names, by ref.
    """

    id: str
    title: str
    edition: str
    type: str
    summary: str = ""
    web_link: str = ""
    categories: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    settings: SummarySettings = SummarySettings()
    scope: tuple[Mapping[str, Any], ...] = ()
    standard: str
    source: Source = "shipped"
    digest: str = ""
    in_scope: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    text_number: int = 0
    mapped: Mapping[str, tuple[str, ...]] = {}
    renamed: bool = False
    installed_at: int
    updated_at: int = 0
    deleted_at: int | None = None
    deleted_by: str = ""


class Requirement(Stored):
    """`order` is its place in the framework; one that does not apply says why, and who said so.

    `version` counts what people set on it; 0 where nobody did.
    """

    framework_id: str
    ref: str
    title: str
    summary: str
    section: str
    category: str = ""
    order: int
    considerations: tuple[str, ...] = ()
    typical_evidence: tuple[str, ...] = ()
    applies_if: str = ""
    web_link: str = ""
    response: str | None = None
    custom: bool = False
    applicable: bool = True
    reason: str = ""
    by: str = ""
    at: int | None = None


_SET = frozenset({"applicable", "reason", "by", "at"})
"""What people set on a requirement; records of an early version have its text beside it."""


class Frameworks:
    """The installed frameworks."""

    def __init__(
        self,
        records: Records,
        library: Library,
        clock: Clock,
        restate: restatements.Restate = restatements.left_for_the_round,
    ) -> None:
        self._records = records
        self._library = library
        self._clock = clock
        self._restate = restate
        self.revisions = Revisions(records, clock)
        self._texts: dict[tuple[str, tuple[str, ...]], tuple[RequirementText, ...]] = {}

    def install(self, standard_id: str, *, categories: Sequence[str] = (), by: str = "") -> Framework:
        """Install a shipped standard, or bring an installed one up to the shipped text.

        With `categories`, requirements of the standard's other categories do not apply until somebody says
        so. What people have set or added stays, by ref. Repeating it writes nothing.
        """
        template = self.shipped(standard_id)
        if unknown := sorted(set(categories) - set(template.categories)):
            known = ", ".join(template.categories) or "none"
            raise InvalidInputError(f"{template.title} has no category {unknown[0]!r}; it has: {known}.")
        held = self.find(standard_id)
        if held is not None and held.digest == template.digest and held.parts:
            return held
        return self.adopt(template, held, in_scope=tuple(categories), by=by)

    def shipped(self, standard_id: str) -> Template:
        """The template of a shipped standard."""
        content = self._library.standards.get(standard_id)
        if content is None:
            known = ", ".join(sorted(self._library.standards)) or "none"
            raise NotFoundError(f"There is no shipped standard {standard_id!r}; there is: {known}.")
        return of_standard(content)

    def adopt(
        self,
        template: Template,
        held: Framework | None,
        *,
        id: str = "",
        in_scope: tuple[str, ...] = (),
        mapped: Mapping[str, tuple[str, ...]] | None = None,
        by: str = "",
        why: str = "",
        expected: int = ANY,
    ) -> Framework:
        """Make a framework of a template, or give a held one its text; custom requirements stay."""
        now = self._clock()
        text = merge(template.text, self.text(held)) if held else template.text
        made = Framework(
            id=held.id if held else id or template.id,
            title=held.title if held and held.renamed else template.title,
            edition=template.edition,
            type=template.type,
            summary=template.summary,
            web_link=template.web_link,
            categories=template.categories,
            settings=held.settings if held else SummarySettings(),
            scope=held.scope if held else (),
            standard=held.standard if held else id or template.id,
            source=template.source,
            digest=template.digest,
            in_scope=held.in_scope if held else in_scope,
            mapped=mapped or {},
            renamed=held.renamed if held else False,
            text_number=held.text_number if held else 0,
            installed_at=held.installed_at if held else now,
            version=held.version if held else NEW,
        )
        if held is None:
            return self.save_text(made, text, by=by, why=why or "install", expected=expected)
        # A newer text may link other controls; what has a status follows at once.
        mark = restatements.mark_framework(made.id, now)
        stored = self.save_text(made, text, by=by, why=why or "update", expected=expected, with_=[mark])
        self._restate(mark.record)
        return stored

    def save_text(
        self,
        framework: Framework,
        text: FrameworkText,
        *,
        by: str,
        why: str,
        expected: int = ANY,
        with_: Sequence[Put | Delete] = (),
    ) -> Framework:
        """Switch a framework to a text. Its parts are written first: a reader sees the one or the other.

        ConflictError where the framework is no longer of the version that `framework` was read at.
        """
        if expected not in (ANY, framework.version):
            raise conflict_of(framework.id)
        self._check_free(framework)
        for where, what in (*bounds.faults(text), *bounds.mapped_faults(framework.mapped)):
            raise InvalidInputError(f"{framework.title!r} cannot be stored: {where}: {what}.", field=where)
        now = self._clock()
        names = parts.store(self._records, framework.id, text.requirements)
        number = framework.text_number + 1
        made = framework.model_copy(
            update={"sections": text.sections, "parts": names, "text_number": number, "updated_at": now}
        )
        entry = {
            "number": number,
            "at": now,
            "by": by,
            "why": why,
            "edition": made.edition,
            "source": made.source,
            "requirements": len(text.requirements),
            "parts": list(names),
            "sections": [section.model_dump(mode="json") for section in text.sections],
        }
        self._records.transact(
            [
                Put(Record(PARENT, "framework", made.id, made.body()), expected=framework.version),
                Put(Record(parent_of(made.id), "text", f"{number:08d}", entry)),
                *with_,
            ]
        )
        return made.model_copy(update={"version": framework.version + 1})

    def get(self, framework_id: str) -> Framework:
        found = self.find(framework_id)
        if found is None:
            raise NotFoundError(f"There is no framework {framework_id!r}.", id=framework_id)
        return found

    def find(self, framework_id: str) -> Framework | None:
        record = self._records.get(PARENT, "framework", framework_id)
        return _framework(record) if record else None

    def list(self) -> list[Framework]:
        found = [_framework(record) for record in every(self._records, PARENT, "framework")]
        return sorted(found, key=lambda framework: framework.title)

    def text(self, framework: Framework) -> FrameworkText:
        """What a framework says now. Parts never change, so those read once are not read again."""
        key = (framework.id, framework.parts)
        if key not in self._texts:
            if len(self._texts) > 20:
                self._texts.clear()
            self._texts[key] = parts.load(self._records, framework.id, framework.parts)
        return FrameworkText(sections=framework.sections, requirements=self._texts[key])

    def described(self, framework: Framework | None) -> dict[str, Any] | None:
        """What a framework says, in short, as the audit log keeps it; its texts have numbers and stay."""
        if framework is None:
            return None
        text = self.text(framework)
        return {
            "title": framework.title,
            "version": framework.edition,
            "source": framework.source,
            "digest": framework.digest,
            "text": framework.text_number,
            "sections": len(text.sections),
            "requirements": len(text.requirements),
        }

    def requirements(self, framework_id: str) -> Sequence[Requirement]:
        """All of a framework, in its order."""
        framework = self.get(framework_id)
        held = {r.id: r for r in every(self._records, parent_of(framework_id), "requirement")}
        listed = self.text(framework).requirements
        return [_requirement(framework, item, held.get(item.ref), n) for n, item in enumerate(listed)]

    def requirement(self, framework_id: str, ref: str) -> Requirement:
        framework = self.get(framework_id)
        listed = self.text(framework).requirements
        for order, item in enumerate(listed):
            if item.ref == ref:
                held = self._records.get(parent_of(framework_id), "requirement", ref)
                return _requirement(framework, item, held, order)
        raise NotFoundError(f"There is no requirement {ref!r} in {framework_id!r}.", ref=ref)

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
        held = self.requirement(framework_id, ref)
        body = {
            "applicable": applicable,
            "reason": "" if applicable else reason.strip(),
            "by": by,
            "at": self._clock(),
        }
        self._say(held, body, by=by, why=reason.strip(), expected=expected)
        return self.requirement(framework_id, ref)

    def set_settings(self, framework_id: str, settings: SummarySettings, *, expected: int = ANY) -> Framework:
        return self.change(framework_id, settings=settings, expected=expected)

    def change(
        self,
        framework_id: str,
        *,
        title: str | None = None,
        settings: SummarySettings | None = None,
        scope: Sequence[Mapping[str, Any]] | None = None,
        expected: int = ANY,
    ) -> Framework:
        """Rename it, or set its summary settings or scope filters; what is None stays."""
        held = self.get(framework_id)
        update: dict[str, Any] = {}
        if title is not None:
            if not title.strip():
                raise InvalidInputError("A framework needs a title.", field="title")
            update |= {"title": title.strip(), "renamed": True}
        if settings is not None:
            update["settings"] = settings
        if scope is not None:
            compile_scope(scope)
            update["scope"] = tuple(scope)
        if expected not in (ANY, held.version):
            raise conflict_of(framework_id)
        return self.store(held.model_copy(update=update))

    def store(self, framework: Framework) -> Framework:
        """Store what is set on a framework, if it is still of the version that was read.

        So a text that was switched to meanwhile is not undone.
        """
        record = Record(PARENT, "framework", framework.id, framework.body())
        stored = self._records.put(record, expected=framework.version)
        return framework.model_copy(update={"version": stored.version})

    def forget_applicability(self, framework_id: str, ref: str, *, by: str = "", expected: int = ANY) -> None:
        """Let a requirement apply or not as if nobody had said so."""
        self._say(self.requirement(framework_id, ref), {}, by=by, why="", expected=expected)

    def _say(self, held: Requirement, body: Mapping[str, Any], *, by: str, why: str, expected: int) -> None:
        """Store what is said, a version of it, and the mark that its status is to follow: all or nothing."""
        if expected == ANY:
            expected = held.version
        place, mark = (
            f"{held.framework_id}/{held.ref}",
            restatements.mark(held.framework_id, held.ref, self._clock()),
        )
        original = {"applicable": held.applicable, "reason": held.reason}
        self._records.transact(
            [
                Put(Record(parent_of(held.framework_id), "requirement", held.ref, body), expected),
                *self.revisions.operations("applicability", place, body, by=by, why=why, original=original),
                mark,
            ]
        )
        self._restate(mark.record)

    def said_versions(self, framework_id: str) -> Mapping[str, int]:
        """The version of what people said of each requirement; those of which nobody did have none."""
        found = every(self._records, parent_of(framework_id), "requirement")
        return {record.id: record.version for record in found}

    def applicability(self, framework_id: str) -> Mapping[str, Mapping[str, Any]]:
        """What people said of whether requirements apply, by ref."""
        found = every(self._records, parent_of(framework_id), "requirement")
        return {record.id: record.body for record in found if "applicable" in record.body}

    def _check_free(self, framework: Framework) -> None:
        if framework.version == NEW and self._records.get(DELETED, "framework", framework.id):
            raise ConflictError(
                f"A framework {framework.id!r} was deleted and can be restored; restore it, remove it for "
                "good, or choose another id.",
                id=framework.id,
            )


def parent_of(framework_id: str) -> str:
    return f"framework#{framework_id}"


def conflict_of(framework_id: str) -> ConflictError:
    return ConflictError(
        f"The framework {framework_id!r} was changed by somebody else; read it again and repeat.",
        id=framework_id,
    )


def _framework(record: Record) -> Framework:
    return Framework.model_validate({**record.body, "version": record.version})


def _requirement(framework: Framework, text: RequirementText, held: Record | None, order: int) -> Requirement:
    said = text.model_dump(exclude={"mapped_controls", "applicable"})
    set_ = {name: held.body[name] for name in _SET & held.body.keys()} if held else {}
    return Requirement.model_validate(
        {
            **said,
            **_at_first(framework, text),
            **set_,
            "version": held.version if held else 0,
            "framework_id": framework.id,
            "order": order,
        }
    )


def _at_first(framework: Framework, text: RequirementText) -> dict[str, Any]:
    """Whether it applies while nobody has said so."""
    if not text.applicable:
        return {"applicable": False, "reason": "The imported file marks it as not applicable."}
    if text.category and framework.in_scope and text.category not in framework.in_scope:
        return {"applicable": False, "reason": f"The category {text.category} is not in scope."}
    return {}
