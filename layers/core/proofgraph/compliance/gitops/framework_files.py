"""Frameworks as files: shipped ones by what was set and added, others with their whole text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.compliance.framework_additions import Additions
from proofgraph.compliance.framework_deletion import DeletedFrameworks
from proofgraph.compliance.framework_updates import FrameworkUpdates
from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.gitops.framework_shapes import (
    File,
    OwnFramework,
    ShippedFramework,
    dumped,
    read,
    text_of,
    with_additions,
)
from proofgraph.compliance.gitops.kinds import WHY, Body, Fault, State, check_held
from proofgraph.compliance.scope import compile_scope
from proofgraph.compliance.texts import bounds
from proofgraph.compliance.texts.merging import base_of
from proofgraph.compliance.texts.model import FrameworkText
from proofgraph.compliance.texts.template import Template
from proofgraph.errors import InvalidInputError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW


@dataclass(frozen=True)
class FrameworkKind:
    frameworks: Frameworks
    updates: FrameworkUpdates
    deleted: DeletedFrameworks
    additions: Additions
    clock: Clock
    name: str = "framework"
    folder: str = "frameworks"
    reads: frozenset[Permission] = frozenset()

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        return frozenset({Permission.FRAMEWORKS_ADMIN})

    def current(self) -> Mapping[str, Body]:
        return {framework.id: self._body(framework) for framework in self.frameworks.list()}

    def normal(self, value: Any) -> Body:
        file = read(value)
        text = self._text(file)
        for where, what in bounds.faults(text):
            own = isinstance(file, OwnFramework)
            raise InvalidInputError(f"{where}: {what}", field="sections" if own else f"added_{where}")
        compile_scope([rule.model_dump() for rule in file.scope])
        for ref, said in file.applicability.items():
            if ref not in text.by_ref:
                raise InvalidInputError(f"there is no requirement {ref!r}", field=f"applicability.{ref}")
            if not said.applicable and not said.reason.strip():
                raise InvalidInputError("a reason is missing", field=f"applicability.{ref}")
        if isinstance(file, ShippedFramework):
            _check_categories(file, self.frameworks.shipped(file.id))
        return dumped(file, text)

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        if self.frameworks.find(id) is None and any(gone.id == id for gone in self.deleted.list()):
            yield ("id",), f"the framework {id!r} was deleted: restore it, or remove it for good"

    def refs(self, body: Body) -> frozenset[str]:
        """The refs that the framework of a body has."""
        return frozenset(self._text(read(body)).by_ref)

    def sections(self, body: Body) -> frozenset[str]:
        return frozenset(self._text(read(body)).by_section)

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        """Text and settings by one write; then what was said of single requirements."""
        file, versions = read(body), self.frameworks.said_versions(id)
        self._write(file, self._unchanged(id, held), by)
        self._settle_applicability(id, file, by, versions)

    def _unchanged(self, id: str, held: Body | None) -> Framework | None:
        """The framework as it is now, which is as the plan saw it."""
        found = self.frameworks.find(id)
        check_held(self.name, id, held, self._body(found) if found else None)
        return found

    def _write(self, file: File, held: Framework | None, by: str) -> None:
        text = self._text(file)
        wanted = self._framework(file, held).model_copy(
            update={"mapped": self.updates.mapped(text).linked} if isinstance(file, OwnFramework) else {}
        )
        if held is None or self.frameworks.text(held) != text or wanted.digest != held.digest:
            before = self.frameworks.text(held) if held else FrameworkText()
            self.frameworks.save_text(wanted, text, by=by, why=WHY)
            self.additions.note(file.id, before, text, by=by, why=WHY)
        elif wanted != held:
            self.frameworks.store(wanted)

    def remove(self, id: str, by: str, held: Body) -> None:
        if found := self._unchanged(id, held):
            self.deleted.delete(id, by=by, expected=found.version)

    def _settle_applicability(self, id: str, file: File, by: str, versions: Mapping[str, int]) -> None:
        held = self.frameworks.applicability(id)
        present = self.frameworks.text(self.frameworks.get(id)).by_ref
        for ref, said in file.applicability.items():
            before = held.get(ref, {})
            if (before.get("applicable"), before.get("reason")) != (said.applicable, said.reason):
                self.frameworks.set_applicability(
                    id,
                    ref,
                    applicable=said.applicable,
                    reason=said.reason,
                    by=by,
                    expected=versions.get(ref, NEW),
                )
        for ref in held.keys() & present.keys() - file.applicability.keys():
            self.frameworks.forget_applicability(id, ref, by=by, expected=versions.get(ref, NEW))

    def _framework(self, file: File, held: Framework | None) -> Framework:
        """The framework without its text; what only a deployment knows stays as it is held."""
        template = self._template(file)
        given = held.model_dump() if held else {"installed_at": self.clock(), "version": 0}
        renamed = file.keep_title if isinstance(file, OwnFramework) else file.title is not None
        said = {
            "id": file.id,
            "standard": file.id,
            "title": file.title or template.title,
            "edition": template.edition,
            "type": template.type,
            "summary": template.summary,
            "web_link": template.web_link,
            "categories": template.categories,
            "source": template.source,
            "digest": template.digest,
            "in_scope": file.in_scope,
            "settings": file.settings.model_dump(),
            "scope": [rule.model_dump() for rule in file.scope],
            "renamed": renamed,
        }
        if held is not None and held.source == "shipped" and template.source == "shipped":
            # Files do not say which edition of a shipped text it is: that changes by an update alone.
            names = ("edition", "type", "summary", "web_link", "categories", "digest")
            said |= {name: getattr(held, name) for name in names}
        return Framework.model_validate({**given, **said})

    def _template(self, file: File) -> Template:
        if isinstance(file, ShippedFramework):
            return self.frameworks.shipped(file.id)
        return Template(
            id=file.id,
            title=file.title,
            edition=file.version,
            type=file.type,
            summary=file.summary,
            web_link=file.web_link,
            categories=tuple(file.categories),
            source=file.source,
            text=base_of(text_of(file.sections)),
        )

    def _text(self, file: File) -> FrameworkText:
        if isinstance(file, OwnFramework):
            return text_of(file.sections)
        held = self.frameworks.find(file.id)
        shipped = held is not None and held.source == "shipped"
        base = (
            base_of(self.frameworks.text(held)) if held and shipped else self.frameworks.shipped(file.id).text
        )
        return with_additions(base, file)

    def _body(self, framework: Framework) -> Body:
        text = self.frameworks.text(framework)
        said = {
            ref: {"applicable": body["applicable"], "reason": body["reason"]}
            for ref, body in sorted(self.frameworks.applicability(framework.id).items())
            if ref in text.by_ref
        }
        both = {
            "id": framework.id,
            "in_scope": list(framework.in_scope),
            "settings": framework.settings.model_dump(),
            "scope": [dict(rule) for rule in framework.scope],
            "applicability": said,
        }
        if framework.source == "shipped":
            title = framework.title if framework.renamed else None
            return dumped(ShippedFramework.model_validate({**both, "shipped": True, "title": title}), text)
        own = OwnFramework.model_validate(
            {
                **both,
                "source": framework.source,
                "title": framework.title,
                "keep_title": framework.renamed,
                "version": framework.edition,
                "type": framework.type,
                "summary": framework.summary,
                "web_link": framework.web_link,
                "categories": list(framework.categories),
            }
        )
        return dumped(own, text)


def _check_categories(file: ShippedFramework, template: Template) -> None:
    for category in file.in_scope:
        if category not in template.categories:
            raise InvalidInputError(f"there is no category {category!r}", field="in_scope")
