"""Framework files as the command line previews and sends them, and updates with their differences."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from proofgraph.api.models.framework_texts import (
    FieldChange,
    FrameworkDifference,
    FrameworkSettings,
    FrameworkUpload,
    TextPlace,
)
from proofgraph.cli import asking, display
from proofgraph.cli.client import segment
from proofgraph.cli.world import World
from proofgraph.errors import InvalidInputError

_SHOWN = 90
IN_REQUEST = 4_000_000


def preview(world: World, file: Path, catalogs: Sequence[Path], format: str) -> None:
    """Print what a file holds; ImportFaultsError with every fault. Nothing is sent anywhere."""
    from proofgraph.compliance.importers.reading import read
    from proofgraph.compliance.texts.template import of_draft

    draft = read(_bytes(file), file.name, catalogs=[_bytes(path) for path in catalogs])
    found = of_draft(draft, file.name).counts()
    if format == "json":
        world.out.print_json(data=found)
        return
    display.say(
        world.out,
        f"{found['name']} {found['version']} ({found['type']}): {found['sections']} sections, "
        f"{found['requirements']} requirements.",
    )
    for note in found["notes"]:
        display.say(world.out, f"  {note}")


def update(world: World, framework: str, body: Mapping[str, Any], *, yes: bool, dry_run: bool) -> None:
    """Show what an update would change, ask, and make it; only the text that was shown is taken."""
    client = world.connect()
    path = f"/frameworks/{segment(framework)}"
    etag = client.get(f"{path}/settings", FrameworkSettings).etag
    found = client.post(f"{path}/difference", FrameworkDifference, body)
    _show(world, found)
    if found.nothing or dry_run or not (yes or asking.agreed("Update it?")):
        return
    made = client.post_to(f"{path}/updates", FrameworkSettings, {**body, "digest": found.digest}, etag)
    display.say(world.out, f"{made.title} is at version {made.version}.")


def sent(world: World, file: Path, catalogs: Sequence[Path]) -> dict[str, Any]:
    """A file as the API takes it: in the request, or sent ahead where it is too large for one."""
    data = _bytes(file)
    sent: dict[str, Any] = {"filename": file.name}
    if len(data) <= IN_REQUEST:
        sent["content"] = base64.b64encode(data).decode()
    else:
        client = world.connect()
        begun = client.post("/framework-uploads", FrameworkUpload, {"bytes": len(data)})
        client.send_to(begun.url, data, begun.headers)
        sent["upload"] = begun.id
    return sent | ({"catalogs": [_base64(path) for path in catalogs]} if catalogs else {})


def rule_of(text: str) -> dict[str, Any]:
    """A scope filter written as FIELD=VALUE,VALUE; `true` and `false` are no texts."""
    field, sign, values = text.partition("=")
    found = [value for value in values.split(",") if value]
    if not sign or not found:
        raise InvalidInputError(f"{text!r} is not FIELD=VALUE,VALUE.")
    known = {"true": True, "false": False}
    return {"field": field, "values": [known.get(value, value) for value in found]}


def _show(world: World, found: FrameworkDifference) -> None:
    if found.nothing:
        display.say(world.out, "Nothing differs.")
        return
    for sign, places in (("+", found.added), ("-", found.removed)):
        _places(world, sign, places)
    for changed in found.changed:
        display.say(world.out, f"~ {changed.ref} {changed.title}")
        for field in changed.fields:
            _field(world, field)
    for field in found.about:
        _field(world, field)
    for kept in found.loses:
        held = ", ".join(f"{count} {name}" for name, count in sorted(kept.held.items()))
        display.say(world.out, f"! {kept.ref} goes; kept under its ref, and back when it is: {held}")
    for ref in found.superseded:
        display.say(world.out, f"! {ref} is yours; the new text has it itself, and that one stands")
    display.say(
        world.out,
        f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed, "
        f"{found.unchanged} unchanged; {found.keeps} keep what is linked, set or answered.",
    )


def _places(world: World, sign: str, places: Sequence[TextPlace]) -> None:
    for place in places:
        display.say(world.out, f"{sign} {place.ref} {place.title}")


def _field(world: World, field: FieldChange) -> None:
    display.say(world.out, f"    {field.path}: {_short(field.before)} → {_short(field.after)}")


def _short(value: Any) -> str:
    text = "nothing" if value is None else str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _base64(path: Path) -> str:
    return base64.b64encode(_bytes(path)).decode()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidInputError(f"{path} cannot be read: {error.strerror}.") from error
