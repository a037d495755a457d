"""OSCAL 1.x catalogs and profiles (JSON).

A catalog's groups become sections and its controls, with their enhancements, requirements. A profile
selects controls of catalogs that lie elsewhere: it is resolved against the catalogs given beside it, and
refused by the name of what is missing otherwise. What of it is not followed is told in notes, by path.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
from proofgraph.compliance.importers.oscal_model import Catalog, Control, Group, Metadata, Part, Profile
from proofgraph.compliance.importers.oscal_parameters import Parameters
from proofgraph.compliance.importers.oscal_profile import Selection, select
from proofgraph.errors import ImportFaultsError, InvalidInputError

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

Model = TypeVar("Model", bound=BaseModel)


def recognises(document: Mapping[str, Any]) -> bool:
    """Whether a parsed JSON object is an OSCAL document of any model."""
    return any(isinstance(document.get(model), Mapping) for model in _MODELS)


def read(document: Mapping[str, Any], filename: str, *, catalogs: Sequence[Any] = ()) -> FrameworkDraft:
    """The draft of a parsed catalog or profile. Raises ImportFaultsError with every fault by its path."""
    model = next(model for model in _MODELS if isinstance(document.get(model), Mapping))
    try:
        if model == "catalog":
            catalog = _parse(Catalog, document, model, filename)
            return _Reading([catalog], catalog.metadata).draft(filename)
        if model == "profile":
            profile = _parse(Profile, document, model, filename)
            given = _catalogs(catalogs, filename)
            return _Reading(given, profile.metadata, select(profile, given, filename)).draft(filename)
    except ImportFaultsError:
        raise
    except InvalidInputError as error:
        raise refused(filename, f"$.{model}: {error.message}") from error
    raise refused(
        filename, f"$.{model}: only OSCAL catalogs and profiles are frameworks; this is of the model {model}"
    )


def _catalogs(documents: Sequence[Any], filename: str) -> list[Catalog]:
    """What was given for a profile to select from: each an object with a catalog."""
    faults = Faults()
    for position, document in enumerate(documents):
        where = f"catalogs[{position}]"
        if isinstance(document, Mapping) and isinstance(document.get("catalog"), Mapping):
            continue
        if isinstance(document, Mapping) and isinstance(document.get("profile"), Mapping):
            faults.add(where, "is a profile itself; give the catalog that it resolves to")
        else:
            faults.add(where, "is not an OSCAL catalog: a JSON object with an object `catalog`")
    faults.stop_if_any(filename)
    return [
        _parse(Catalog, document, "catalog", filename, root=f"catalogs[{position}].")
        for position, document in enumerate(documents)
    ]


def _parse(
    kind: type[Model], document: Mapping[str, Any], model: str, filename: str, *, root: str = "$."
) -> Model:
    try:
        parsed = kind.model_validate(document[model])
    except ValidationError as error:
        faults = Faults()
        for fault in error.errors():
            faults.add(_path(root + model, fault["loc"]), fault["msg"].lower())
        faults.stop_if_any(filename)
        raise
    version = document[model]["metadata"].get("oscal-version", "")
    if version and not version.removeprefix("v").startswith("1."):
        raise refused(
            filename,
            f"{root}{model}.metadata.oscal-version: {version} is not supported; 1.x is what can be read",
        )
    return parsed


def _path(start: str, location: Iterable[str | int]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return start + "".join(steps)


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
    """Catalogs, and what a profile selects of them (None: all, as it stands)."""

    catalogs: Sequence[Catalog]
    metadata: Metadata
    selection: Selection | None = None
    notes: list[str] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)

    def draft(self, filename: str) -> FrameworkDraft:
        self.notes.extend(self.selection.notes if self.selection else ())
        read: set[str] = set()
        sections: list[SectionDraft] = []
        for catalog in self.catalogs:
            ids = {held.id for _, group, where in _groups(catalog) for held, _ in _controls(group, where)}
            sections += self._sections(catalog, ids - read)
            read |= ids
        if not self.metadata.title.strip():
            self.faults.add("$.metadata.title", "the framework has no name")
        if not sections:
            self.faults.add("$", "there is no control in it")
        self.faults.stop_if_any(filename)
        return FrameworkDraft(
            self.metadata.title.strip(),
            self.metadata.version.strip(),
            "standard",
            tuple(sections),
            notes=tuple(self.notes),
        )

    def _sections(self, catalog: Catalog, fresh: set[str]) -> Iterator[SectionDraft]:
        """Those of one catalog; `fresh` are the ids that no catalog before it has."""
        parameters = self._parameters(catalog)
        for titles, group, where in _groups(catalog):
            found = [
                (self._as_altered(control), place)
                for control, place in _controls(group, where)
                if control.id in fresh and (self.selection is None or control.id in self.selection.chosen)
            ]
            kept = [(control, place) for control, place in found if not control.withdrawn]
            if len(kept) < len(found):
                withdrawn = len(found) - len(kept)
                self.notes.append(f"{' / '.join(titles)}: {withdrawn} withdrawn controls left out")
            if not kept:
                continue
            overview = " ".join(part.prose.strip() for part in group.parts if part.name == "overview")
            requirements = tuple(_requirement(control, parameters) for control, _ in kept)
            section = SectionDraft(" / ".join(titles), requirements, overview)
            for requirement, (_, place) in zip(requirements, kept, strict=True):
                check_requirement(requirement, place, self.faults)
            check_section(section, [place for _, place in kept], where, self.faults)
            yield section

    def _as_altered(self, control: Control) -> Control:
        return self.selection.altered.get(control.id, control) if self.selection else control

    def _parameters(self, catalog: Catalog) -> Parameters:
        if self.selection is None:
            return Parameters.of(catalog, (), {})
        return Parameters.of(catalog, self.selection.settings, self.selection.altered)


def _requirement(control: Control, parameters: Parameters) -> RequirementDraft:
    lines = [
        line
        for part in control.parts
        if part.name == "statement"
        for line in _prose(part, parameters, depth=0)
    ]
    return RequirementDraft(control.label, parameters.fill(control.title).strip(), "\n".join(lines))


def _prose(part: Part, parameters: Parameters, depth: int) -> Iterator[str]:
    label = next((prop.value for prop in part.props if prop.name == "label"), "")
    if prose := parameters.fill(part.prose).strip():
        yield "  " * max(0, depth - 1) + " ".join(filter(None, (label, prose)))
    for child in part.parts:
        yield from _prose(child, parameters, depth + 1)
