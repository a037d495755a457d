"""OSCAL 1.x catalogs and profiles (JSON).

A catalog's groups become sections and its controls, with their enhancements, requirements. A profile
selects controls of catalogs that lie elsewhere: it is resolved against the catalogs given beside it, and
refused by the name of what is missing otherwise.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from proofgraph.compliance.importers.draft import (
    Faults,
    FrameworkDraft,
    RequirementDraft,
    SectionDraft,
    check_requirement,
    check_section,
    refused,
)
from proofgraph.compliance.importers.oscal_model import (
    Catalog,
    Control,
    ControlChoice,
    Group,
    Import,
    Metadata,
    Parameter,
    ParameterSetting,
    Part,
    Profile,
    Select,
)
from proofgraph.errors import ImportFaultsError

_MODELS = (
    "assessment-plan",
    "assessment-results",
    "catalog",
    "component-definition",
    "mapping-collection",
    "plan-of-action-and-milestones",
    "profile",
    "system-security-plan",
)

_INSERT = re.compile(r"\{\{\s*insert:\s*param,\s*([^\s}]+)\s*\}\}")

_DEEPEST_PARAMETER = 5

Model = TypeVar("Model", bound=BaseModel)


def recognises(document: Mapping[str, Any]) -> bool:
    """Whether a parsed JSON object is an OSCAL document of any model."""
    return any(isinstance(document.get(model), Mapping) for model in _MODELS)


def read(
    document: Mapping[str, Any], filename: str, *, catalogs: Sequence[Mapping[str, Any]] = ()
) -> FrameworkDraft:
    """The draft of a parsed catalog or profile. Raises ImportFaultsError with every fault by its path."""
    model = next(model for model in _MODELS if isinstance(document.get(model), Mapping))
    if model == "catalog":
        catalog = _parse(Catalog, document, model, filename)
        return _Reading([catalog], catalog.metadata).draft(filename)
    if model == "profile":
        profile = _parse(Profile, document, model, filename)
        given = [_parse(Catalog, item, "catalog", filename) for item in catalogs if "catalog" in item]
        return _resolved(profile, given, filename).draft(filename)
    raise refused(
        filename, f"$.{model}: only OSCAL catalogs and profiles are frameworks; this is of the model {model}"
    )


def _parse(kind: type[Model], document: Mapping[str, Any], model: str, filename: str) -> Model:
    try:
        parsed = kind.model_validate(document[model])
    except ValidationError as error:
        faults = [f"{_path(model, fault['loc'])}: {fault['msg'].lower()}" for fault in error.errors()]
        raise ImportFaultsError(
            f"{filename} was not imported: {len(faults)} faults. Nothing was stored.", faults
        ) from error
    version = document[model]["metadata"].get("oscal-version", "")
    if version and not version.removeprefix("v").startswith("1."):
        raise refused(
            filename, f"$.{model}.metadata.oscal-version: {version} is not supported; 1.x is what can be read"
        )
    return parsed


def _path(model: str, location: Iterable[str | int]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return f"$.{model}" + "".join(steps)


def _resolved(profile: Profile, catalogs: Sequence[Catalog], filename: str) -> _Reading:
    faults = Faults()
    if not profile.imports:
        faults.add("$.profile.imports", "the profile selects from no catalog")
    if not catalogs:
        for position, item in enumerate(profile.imports):
            faults.add(
                f"$.profile.imports[{position}]",
                f"the profile selects controls from {_source(profile, item)}, which is not in this file; "
                "give that catalog with it (--catalog FILE), or import its resolved catalog",
            )
    faults.stop_if_any(filename)
    known = {
        control.id: control
        for catalog in catalogs
        for _, group, where in _groups(catalog)
        for control, _ in _controls(group, where)
    }
    chosen: set[str] = set()
    for position, item in enumerate(profile.imports):
        chosen |= _selected(item, known, f"$.profile.imports[{position}]", faults)
    faults.stop_if_any(filename)
    return _Reading(catalogs, profile.metadata, chosen, profile.modify.set_parameters)


def _source(profile: Profile, item: Import) -> str:
    """What an import points at, by the title of its back-matter resource where it has one."""
    for resource in profile.back_matter.resources:
        if item.href == f"#{resource.uuid}":
            title = repr(resource.title or resource.description or item.href)
            return f"{title} ({resource.rlinks[0].href})" if resource.rlinks else title
    return repr(item.href)


def _selected(item: Import, known: Mapping[str, Control], where: str, faults: Faults) -> set[str]:
    chosen = set(known) if item.include_controls is None else set()
    for choice in item.include_controls or ():
        ids = _matching(choice, known, f"{where}.include-controls", faults)
        chosen |= ids
        if choice.with_children == "yes":
            chosen |= {child.id for id in ids if id in known for child in known[id].controls}
    for choice in item.exclude_controls:
        chosen -= _matching(choice, known, f"{where}.exclude-controls", faults)
    return chosen


def _matching(choice: ControlChoice, known: Mapping[str, Control], where: str, faults: Faults) -> set[str]:
    if absent := sorted(set(choice.with_ids) - set(known)):
        faults.add(where, f"not in the catalog given: {', '.join(absent)}")
    patterns = [rule.pattern for rule in choice.matching]
    return set(choice.with_ids) | {
        id for id in known for pattern in patterns if fnmatch.fnmatchcase(id, pattern)
    }


def _groups(catalog: Catalog) -> Iterator[tuple[tuple[str, ...], Group, str]]:
    """Each group that holds controls directly, under the titles of the groups around it, and its path."""
    if catalog.controls:
        title = catalog.metadata.title or "Controls"
        yield (title,), Group(title=title, controls=catalog.controls), "$.catalog"

    def walk(groups: Sequence[Group], above: tuple[str, ...], where: str) -> Iterator[Any]:
        for position, group in enumerate(groups):
            titles = (*above, group.title or group.id or "Untitled")
            here = f"{where}.groups[{position}]"
            if group.controls:
                yield titles, group, here
            yield from walk(group.groups, titles, here)

    yield from walk(catalog.groups, (), "$.catalog")


def _controls(group: Group, where: str) -> Iterator[tuple[Control, str]]:
    for position, control in enumerate(group.controls):
        yield from control.walk(f"{where}.controls[{position}]")


@dataclass(frozen=True, slots=True)
class _Reading:
    """Catalogs, which of their controls are wanted (None: all), and the parameters a profile sets."""

    catalogs: Sequence[Catalog]
    metadata: Metadata
    chosen: set[str] | None = None
    settings: Sequence[ParameterSetting] = ()

    def draft(self, filename: str) -> FrameworkDraft:
        faults = Faults()
        notes: list[str] = []
        sections = [
            section
            for catalog in self.catalogs
            for section in self._sections(catalog, _Parameters.of(catalog, self.settings), faults, notes)
        ]
        if not self.metadata.title.strip():
            faults.add("$.metadata.title", "the framework has no name")
        if not sections:
            faults.add("$", "there is no control in it")
        faults.stop_if_any(filename)
        return FrameworkDraft(
            self.metadata.title.strip(),
            self.metadata.version.strip(),
            "standard",
            tuple(sections),
            notes=tuple(notes),
        )

    def _sections(
        self, catalog: Catalog, parameters: _Parameters, faults: Faults, notes: list[str]
    ) -> Iterator[SectionDraft]:
        for titles, group, where in _groups(catalog):
            found = [
                (control, place)
                for control, place in _controls(group, where)
                if self.chosen is None or control.id in self.chosen
            ]
            kept = [(control, place) for control, place in found if not control.withdrawn]
            if len(kept) < len(found):
                notes.append(f"{' / '.join(titles)}: {len(found) - len(kept)} withdrawn controls left out")
            if not kept:
                continue
            overview = " ".join(part.prose.strip() for part in group.parts if part.name == "overview")
            requirements = tuple(_requirement(control, parameters) for control, _ in kept)
            section = SectionDraft(" / ".join(titles), requirements, overview)
            for requirement, (_, place) in zip(requirements, kept, strict=True):
                check_requirement(requirement, place, faults)
            check_section(section, [place for _, place in kept], where, faults)
            yield section


def _requirement(control: Control, parameters: _Parameters) -> RequirementDraft:
    lines = [
        line
        for part in control.parts
        if part.name == "statement"
        for line in _prose(part, parameters, depth=0)
    ]
    return RequirementDraft(control.label, parameters.fill(control.title).strip(), "\n".join(lines))


def _prose(part: Part, parameters: _Parameters, depth: int) -> Iterator[str]:
    label = next((prop.value for prop in part.props if prop.name == "label"), "")
    if prose := parameters.fill(part.prose).strip():
        yield "  " * max(0, depth - 1) + " ".join(filter(None, (label, prose)))
    for child in part.parts:
        yield from _prose(child, parameters, depth + 1)


@dataclass(frozen=True, slots=True)
class _Parameters:
    """The texts that stand for a catalog's parameters: their values, choices or labels."""

    known: Mapping[str, Parameter]

    @classmethod
    def of(cls, catalog: Catalog, settings: Sequence[ParameterSetting]) -> _Parameters:
        holders = [catalog.params]
        for _, group, where in _groups(catalog):
            holders.extend(control.params for control, _ in _controls(group, where))
        known = {parameter.id: parameter for params in holders for parameter in params}
        for setting in settings:
            declared = known.get(setting.id, Parameter(id=setting.id))
            known[setting.id] = Parameter(
                id=setting.id,
                label=setting.label or declared.label,
                values=setting.values or declared.values,
                select=setting.select or declared.select,
            )
        return cls(known)

    def fill(self, text: str, depth: int = 0) -> str:
        return _INSERT.sub(lambda match: self._text(match.group(1), depth), text)

    def _text(self, id: str, depth: int) -> str:
        parameter = self.known.get(id)
        if parameter is None or depth > _DEEPEST_PARAMETER:
            return f"[{id}]"
        if parameter.values:
            return self.fill(", ".join(parameter.values), depth + 1)
        if parameter.select:
            return self._choices(parameter.select, depth)
        return f"[Assignment: {parameter.label or id}]"

    def _choices(self, select: Select, depth: int) -> str:
        choices = "; ".join(self.fill(choice, depth + 1) for choice in select.choice)
        how_many = " (one or more)" if select.how_many == "one-or-more" else ""
        return f"[Selection{how_many}: {choices}]"
