"""What an organisation adds to its frameworks: requirements and sections of its own, every version kept.

An edit switches the framework to a new text (`Frameworks.save_text`); the requirement's own version and its
revision are written with it. Revisions are of the kind `requirement`, their id is `<framework>/<ref>`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from proofgraph.compliance.frameworks import Framework, Frameworks, Requirement, parent_of
from proofgraph.compliance.revisions import Revision, Revisions
from proofgraph.compliance.texts import edits
from proofgraph.compliance.texts.model import FrameworkText, RequirementText, Section
from proofgraph.compliance.texts.template import slug
from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.records import ANY, Delete, Put, Record, Records

KIND = "requirement"
_ATTEMPTS = 4
_SAID = frozenset(
    {"title", "summary", "section", "category", "considerations", "typical_evidence", "web_link"}
)

Edit = Callable[[FrameworkText], FrameworkText]


class Additions:
    def __init__(self, records: Records, frameworks: Frameworks, revisions: Revisions) -> None:
        self._records = records
        self._frameworks = frameworks
        self._revisions = revisions

    def add_section(
        self, framework_id: str, title: str, *, summary: str = "", after: str | None = None, by: str
    ) -> Section:
        """A section of the organisation's own; its id is made of the title."""
        section = Section(id=_id_of(title), title=title.strip(), summary=summary, custom=True)
        self._edit(framework_id, lambda text: edits.add_section(text, section, after), by, "section added")
        return section

    def change_section(
        self, framework_id: str, section_id: str, *, by: str, expected: int = ANY, **fields: Any
    ) -> Framework:
        """Change `title` or `summary`, or with `after` the place, of a custom section.

        `expected` is the framework's version.
        """
        given = {name: value for name, value in fields.items() if value is not None}
        return self._edit(
            framework_id,
            lambda text: edits.change_section(text, section_id, **given),
            by,
            f"section {section_id} changed",
            expected=expected,
        )

    def remove_section(self, framework_id: str, section_id: str, *, by: str) -> Framework:
        """Remove a custom section that holds nothing."""
        return self._edit(
            framework_id,
            lambda text: edits.remove_section(text, section_id),
            by,
            f"section {section_id} removed",
        )

    def add(
        self, framework_id: str, requirement: RequirementText, *, after: str | None = None, by: str
    ) -> Requirement:
        """A requirement of the organisation's own."""
        made = requirement.model_copy(update={"custom": True})
        self._edit(
            framework_id,
            lambda text: edits.add_requirement(text, made, after),
            by,
            f"{made.ref} added",
            ref=made.ref,
        )
        return self._frameworks.requirement(framework_id, made.ref)

    def change(
        self, framework_id: str, ref: str, *, by: str, why: str = "", expected: int = ANY, **fields: Any
    ) -> Requirement:
        """Change what a custom requirement says, or move it with `section` and `after`."""
        if unknown := sorted(set(fields) - _SAID - {"after"}):
            raise InvalidInputError(f"A requirement has no field {unknown[0]!r}.", field=unknown[0])
        given = {name: value for name, value in fields.items() if value is not None}
        held = self._frameworks.requirement(framework_id, ref)
        if expected not in (ANY, held.version):
            raise ConflictError(f"The requirement {ref!r} was changed by somebody else.", ref=ref)
        self._edit(
            framework_id,
            lambda text: edits.change_requirement(text, ref, **given),
            by,
            why or f"{ref} changed",
            ref=ref,
            version=held.version,
        )
        return self._frameworks.requirement(framework_id, ref)

    def remove(self, framework_id: str, ref: str, *, by: str) -> Framework:
        """Remove a custom requirement; what is kept under its ref comes back with the ref."""
        return self._edit(
            framework_id, lambda text: edits.remove_requirement(text, ref), by, f"{ref} removed", ref=ref
        )

    def versions(self, framework_id: str, ref: str) -> Sequence[Revision]:
        """Every version of a custom requirement, oldest first; an empty one where it was removed."""
        return self._revisions.list(KIND, f"{framework_id}/{ref}")

    def note(
        self, framework_id: str, before: FrameworkText, after: FrameworkText, *, by: str, why: str
    ) -> None:
        """Add a version of each custom requirement that a whole new text changed, added or removed."""
        custom = {r.ref for text in (before, after) for r in text.requirements if r.custom}
        for ref in sorted(custom):
            if _said(before, ref) != _said(after, ref):
                self._revisions.add(KIND, f"{framework_id}/{ref}", _said(after, ref), by=by, why=why)

    def _edit(
        self,
        framework_id: str,
        edit: Edit,
        by: str,
        why: str,
        *,
        ref: str = "",
        version: int = ANY,
        expected: int = ANY,
    ) -> Framework:
        """Edit the newest text; where another edit came first, this one is made again on top of it.

        `version` is the requirement's, where the edit is good for one only, `expected` the framework's.
        """
        for attempt in range(_ATTEMPTS):
            held = self._frameworks.get(framework_id)
            text = edit(self._frameworks.text(held))
            with_ = self._beside(framework_id, text, ref, by, why, version) if ref else []
            try:
                return self._frameworks.save_text(held, text, by=by, why=why, expected=expected, with_=with_)
            except ConflictError:
                if attempt == _ATTEMPTS - 1 or (version, expected) != (ANY, ANY):
                    raise
        raise AssertionError("the loop above returns or raises")

    def _beside(
        self, framework_id: str, text: FrameworkText, ref: str, by: str, why: str, version: int
    ) -> list[Put | Delete]:
        """The revision, and the requirement's own record written again so that its version counts this."""
        body = _said(text, ref)
        writes: list[Put | Delete] = [
            *self._revisions.operations(KIND, f"{framework_id}/{ref}", body, by=by, why=why)
        ]
        if body and version != ANY:
            held = self._records.get(parent_of(framework_id), "requirement", ref)
            again = Record(parent_of(framework_id), "requirement", ref, held.body if held else {})
            writes.append(Put(again, expected=version))
        return writes


def _id_of(title: str) -> str:
    made = slug(title)
    if not made:
        raise InvalidInputError("The title has no letter or digit to make an id of.", field="title")
    return made


def _said(text: FrameworkText, ref: str) -> dict[str, Any]:
    """What a version keeps of a custom requirement; nothing where there is none."""
    found = text.by_ref.get(ref)
    if found is None or not found.custom:
        return {}
    return {"ref": ref, **found.model_dump(mode="json", include=set(_SAID))}
