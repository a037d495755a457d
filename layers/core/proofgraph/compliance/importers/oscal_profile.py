"""OSCAL profiles: which controls of the catalogs given are selected, and what is changed in them."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from proofgraph.compliance.importers.draft import Faults
from proofgraph.compliance.importers.oscal_alters import altered
from proofgraph.compliance.importers.oscal_model import (
    Catalog,
    Control,
    ControlChoice,
    Group,
    Import,
    ParameterSetting,
    Profile,
)


@dataclass(frozen=True, slots=True)
class Selection:
    """`chosen` are ids of controls; `altered` are those the profile changes, by id."""

    chosen: frozenset[str]
    altered: Mapping[str, Control]
    settings: Sequence[ParameterSetting]
    notes: tuple[str, ...]


def select(profile: Profile, catalogs: Sequence[Catalog], filename: str) -> Selection:
    """What a profile makes of the catalogs. Raises ImportFaultsError with every fault by its path."""
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
    known: dict[str, Control] = {}
    for catalog in catalogs:
        for control in _controls(catalog):
            known.setdefault(control.id, control)
    notes = [*_unfollowed(profile, catalogs)]
    chosen: set[str] = set()
    for position, item in enumerate(profile.imports):
        chosen |= _selected(item, known, f"$.profile.imports[{position}]", faults)
    faults.stop_if_any(filename)
    changed = altered(profile.modify.alters, known, chosen, notes)
    return Selection(frozenset(chosen), changed, profile.modify.set_parameters, tuple(notes))


def _controls(holder: Catalog | Group) -> Iterator[Control]:
    for control in holder.controls:
        yield from (held for held, _ in control.walk(""))
    for group in holder.groups:
        yield from _controls(group)


def _source(profile: Profile, item: Import) -> str:
    """What an import points at, by the title of its back-matter resource where it has one."""
    for resource in profile.back_matter.resources:
        if item.href == f"#{resource.uuid}":
            title = repr(resource.title or resource.description or item.href)
            return f"{title} ({resource.rlinks[0].href})" if resource.rlinks else title
    return repr(item.href)


def _unfollowed(profile: Profile, catalogs: Sequence[Catalog]) -> Iterator[str]:
    """What the profile says of its arrangement that is read otherwise, by path."""
    if len(catalogs) > 1 and len(profile.imports) > 1:
        yield "$.profile.imports: each selects from all the catalogs given, whichever it names"
    merge = profile.merge
    if merge is None:
        return
    if merge.flat is not None:
        yield "$.profile.merge.flat: the controls stay under the groups of their catalogs"
    if merge.custom is not None:
        yield (
            "$.profile.merge.custom: its groups and insert-controls are not followed; the controls stay "
            "under the groups of their catalogs"
        )
    if merge.combine is not None and merge.combine.method not in ("", "use-first"):
        yield (
            f"$.profile.merge.combine: {merge.combine.method!r} is not followed; of controls with one id the "
            "first stands"
        )


def _selected(item: Import, known: Mapping[str, Control], where: str, faults: Faults) -> set[str]:
    chosen = set(known) if item.include_controls is None else set()
    for position, choice in enumerate(item.include_controls or ()):
        chosen |= _named(choice, known, f"{where}.include-controls[{position}]", faults)
    for position, choice in enumerate(item.exclude_controls):
        chosen -= _named(choice, known, f"{where}.exclude-controls[{position}]", faults)
    return chosen


def _named(choice: ControlChoice, known: Mapping[str, Control], where: str, faults: Faults) -> set[str]:
    if absent := sorted(set(choice.with_ids) - set(known)):
        faults.add(where, f"not in the catalog given: {', '.join(absent)}")
    patterns = [rule.pattern for rule in choice.matching]
    ids = set(choice.with_ids) | {
        id for id in known for pattern in patterns if fnmatch.fnmatchcase(id, pattern)
    }
    if choice.with_children == "yes":
        ids |= {child.id for id in ids & set(known) for child, _ in known[id].walk("")}
    return ids
