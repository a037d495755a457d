"""What an OSCAL profile alters in the controls it selects: parts, properties and parameters go and come.

What cannot be followed is told in a note by its path, and the rest is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from proofgraph.compliance.importers.oscal_model import Add, Alter, Control, Parameter, Part, Prop, Remove

WHERE = "$.profile.modify.alters"

Item = TypeVar("Item")


def altered(
    alters: Sequence[Alter], known: Mapping[str, Control], chosen: set[str], notes: list[str]
) -> dict[str, Control]:
    """The controls that the profile alters, as they are then, by id."""
    found: dict[str, Control] = {}
    for position, alter in enumerate(alters):
        where = f"{WHERE}[{position}]"
        if alter.control_id not in chosen:
            notes.append(f"{where}: the control {alter.control_id!r} is not among those selected")
            continue
        control = found.get(alter.control_id, known[alter.control_id])
        for index, remove in enumerate(alter.removes):
            control = _removed(control, remove, f"{where}.removes[{index}]", notes)
        for index, add in enumerate(alter.adds):
            control = _added(control, add, f"{where}.adds[{index}]", notes)
        found[alter.control_id] = control
    return found


def _removed(control: Control, remove: Remove, where: str, notes: list[str]) -> Control:
    params = [item for item in control.params if not _matches(remove, item)]
    props = [item for item in control.props if not _matches(remove, item)]
    parts = _kept(control.parts, remove)
    left = control.model_copy(update={"params": params, "props": props, "parts": parts})
    if left == control:
        notes.append(f"{where}: nothing that is read matches it, so nothing was taken out")
    return left


def _kept(parts: Sequence[Part], remove: Remove) -> list[Part]:
    return [
        part.model_copy(
            update={
                "parts": _kept(part.parts, remove),
                "props": [prop for prop in part.props if not _matches(remove, prop)],
            }
        )
        for part in parts
        if not _matches(remove, part)
    ]


def _matches(remove: Remove, item: Part | Prop | Parameter) -> bool:
    """Whether an item is everything that the removal names; one that names nothing matches nothing."""
    held = {
        "by_item_name": {Part: "part", Prop: "prop", Parameter: "param"}[type(item)],
        "by_id": getattr(item, "id", ""),
        "by_name": getattr(item, "name", ""),
        "by_class": item.kind,
        "by_ns": getattr(item, "ns", ""),
    }
    wanted = {name: value for name, value in remove.model_dump().items() if value}
    return bool(wanted) and all(held[name] == value for name, value in wanted.items())


def _added(control: Control, add: Add, where: str, notes: list[str]) -> Control:
    if not add.by_id or add.by_id == control.id:
        first = add.position in ("starting", "before")
        changed = control.model_copy(
            update={
                "params": _beside(control.params, add.params, first=first),
                "props": _beside(control.props, add.props, first=first),
                "parts": _beside(control.parts, add.parts, first=first),
            }
        )
        return changed.model_copy(update={"title": add.title}) if add.title else changed
    parts = _inserted(control.parts, add)
    if parts == control.parts:
        notes.append(f"{where}: the control {control.id!r} has no part {add.by_id!r}, so nothing was added")
    if add.params:
        notes.append(f"{where}.params: parameters are added to a control, not to a part; they were left out")
    return control.model_copy(update={"parts": parts})


def _inserted(parts: Sequence[Part], add: Add) -> list[Part]:
    found: list[Part] = []
    for part in parts:
        if part.id != add.by_id:
            found.append(part.model_copy(update={"parts": _inserted(part.parts, add)}))
        elif add.position == "before":
            found += [*add.parts, part]
        elif add.position == "after":
            found += [part, *add.parts]
        else:
            first = add.position == "starting"
            inner = {
                "parts": _beside(part.parts, add.parts, first=first),
                "props": _beside(part.props, add.props, first=first),
            }
            found.append(part.model_copy(update=inner))
    return found


def _beside(held: list[Item], added: list[Item], *, first: bool) -> list[Item]:
    return [*added, *held] if first else [*held, *added]
