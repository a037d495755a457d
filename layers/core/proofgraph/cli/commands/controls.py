"""`proofgraph controls`: the controls library of a deployment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proofgraph.api.models.controls import ControlList, ControlView, DomainList
from proofgraph.api.models.revisions import RevisionDifferences
from proofgraph.cli import asking, display, library_files
from proofgraph.cli.client import Client, segment
from proofgraph.cli.people import names
from proofgraph.cli.world import World, of
from proofgraph.errors import InvalidInputError

controls = typer.Typer(help="The controls library.", no_args_is_help=True)

Control = Annotated[str, typer.Argument(help="Id of the control.")]
Framework = Annotated[str, typer.Argument(help="Id of the framework.")]
Ref = Annotated[str, typer.Argument(help="Ref of the requirement.")]
Note = Annotated[str, typer.Option("--note", "-m", help="Why, for the list of versions.")]


@controls.command("list")
def list_(
    context: typer.Context,
    search: Annotated[str | None, typer.Argument(help="Words that id or title has.")] = None,
    domain: Annotated[list[str] | None, typer.Option("--domain", help="Only these domains.")] = None,
    status: Annotated[list[str] | None, typer.Option("--status", help="Only these statuses.")] = None,
    adopted: Annotated[bool | None, typer.Option("--adopted/--not-adopted", help="Only these.")] = None,
    domains: Annotated[bool, typer.Option("--domains", help="Only the totals of each domain.")] = False,
) -> None:
    """List the controls with status, adoption and owners."""
    world = of(context)
    client = world.connect()
    if domains:
        _domains(world, client)
        return
    found = client.get(
        "/controls",
        ControlList,
        search=search,
        domain=",".join(domain or ()) or None,
        status=",".join(status or ()) or None,
        adopted=None if adopted is None else str(adopted).lower(),
    )
    name_of = names(client)
    lines = [
        (
            display.status(row.status),
            row.id,
            row.title,
            row.domain,
            "adopted" if row.adopted else "not adopted",
            _origin(row.shipped, row.edited, row.shipped_changed),
            ", ".join(map(name_of, row.owners)),
            str(row.exceptions or ""),
        )
        for row in found.items
    ]
    columns = ("Status", "Id", "Title", "Domain", "State", "Text", "Owners", "Exceptions")
    display.rows(world.out, columns, lines)
    totals = found.totals
    told = f"{len(lines)} shown of {totals.controls} controls, {totals.adopted} adopted"
    display.say(world.out, f"{told}, in {totals.domains} domains.")


@controls.command()
def show(context: typer.Context, control: Control) -> None:
    """Show a control with its requirements, and how its text differs from the shipped one."""
    world = of(context)
    client = world.connect()
    view = client.get(_path(control), ControlView)
    _tell(world, client, view)
    display.say(world.out, f"\n{view.description}\n\n{view.narrative}\n")
    questions = [(display.status(q.status), q.id, q.shows) for q in view.outcomes]
    display.rows(world.out, ("Status", "Question", "Shows"), questions)
    library_files.show_differences(world, "Changed in the shipped text:", view.edits)
    library_files.show_differences(world, "Changed by a newer shipped text:", view.news)


@controls.command()
def create(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="YAML or JSON of the control, as shipped ones are written.")],
    note: Note = "",
) -> None:
    """Make a control of your own."""
    world = of(context)
    client = world.connect()
    made = client.post("/controls", ControlView, {**library_files.read(file), "note": note})
    _tell(world, client, made)


@controls.command()
def edit(
    context: typer.Context,
    control: Control,
    file: Annotated[Path | None, typer.Argument(help="YAML or JSON of the fields that change.")] = None,
    owner: Annotated[
        list[str] | None, typer.Option("--owner", help="User id or e-mail; repeat for several.")
    ] = None,
    revert: Annotated[bool, typer.Option("--revert", help="Back to the shipped text.")] = False,
    to: Annotated[int | None, typer.Option("--to", help="Back to the text of this version.")] = None,
    seen: Annotated[bool, typer.Option("--seen", help="Take note of a newer shipped text.")] = False,
    note: Note = "",
) -> None:
    """Change a control's text or owners; a shipped one keeps its original."""
    world = of(context)
    client = world.connect()
    etag = client.get(_path(control), ControlView).etag
    if revert or to is not None:
        body = {"to": to, "note": note}
        _tell(world, client, client.post_to(f"{_path(control)}/revert", ControlView, body, etag))
        return
    changes = library_files.read(file) if file else {}
    changes.pop("id", None)
    if owner is not None:
        changes["owners"] = [name for name in owner if name]
    if not changes and not seen:
        raise InvalidInputError("Nothing to change: give a FILE, --owner, --seen, --revert or --to.")
    view = client.patch(_path(control), ControlView, {**changes, "note": note, "seen": seen}, etag)
    _tell(world, client, view)
    library_files.show_differences(world, "Changed in the shipped text:", view.edits)


@controls.command()
def delete(
    context: typer.Context,
    control: Control,
    unlink: Annotated[
        bool, typer.Option("--unlink", help="Also where it is in use: out of documents and requirements.")
    ] = False,
    note: Note = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a control of your own; its versions and what was found by it stay."""
    world = of(context)
    client = world.connect()
    view = client.get(_path(control), ControlView)
    _tell(world, client, view)
    if not yes and not asking.agreed(f"Delete {view.id}?"):
        return
    client.delete(_path(control), view.etag, unlink=str(unlink).lower(), note=note)
    display.say(world.out, f"{view.id} is deleted.")


@controls.command()
def adopt(
    context: typer.Context,
    control: Control,
    withdraw: Annotated[bool, typer.Option("--not", help="Say that it is not adopted.")] = False,
    note: Note = "",
) -> None:
    """Say that the organisation does what a control says, or with --not that it does not."""
    world = of(context)
    client = world.connect()
    etag = client.get(_path(control), ControlView).etag
    _tell(
        world,
        client,
        client.patch(_path(control), ControlView, {"adopted": not withdraw, "note": note}, etag),
    )


@controls.command()
def link(
    context: typer.Context,
    control: Control,
    framework: Framework,
    ref: Ref,
    inherit: Annotated[
        bool, typer.Option("--inherit/--no-inherit", help="Its evidence counts for the requirement.")
    ] = True,
) -> None:
    """Link a control to a requirement."""
    world = of(context)
    client = world.connect()
    etag = client.get(_path(control), ControlView).etag
    body = {"framework_id": framework, "ref": ref, "inherit": inherit}
    _tell(world, client, client.post_to(f"{_path(control)}/requirements", ControlView, body, etag))


@controls.command()
def unlink(context: typer.Context, control: Control, framework: Framework, ref: Ref) -> None:
    """Take the link to a requirement away."""
    world = of(context)
    client = world.connect()
    etag = client.get(_path(control), ControlView).etag
    path = f"{_path(control)}/requirements/{segment(framework)}/{segment(ref)}"
    _tell(world, client, client.delete_from(path, ControlView, etag))


@controls.command()
def history(
    context: typer.Context,
    control: Control,
    between: Annotated[
        tuple[int, int] | None, typer.Option("--between", help="Show what two versions differ in.")
    ] = None,
) -> None:
    """List the versions of a control, its links among them."""
    world = of(context)
    client = world.connect()
    if between is None:
        library_files.show_history(world, client, _path(control))
        return
    first, last = between
    found = client.get(f"{_path(control)}/differences", RevisionDifferences, before=first, after=last)
    library_files.show_differences(world, f"From version {first} to {last}:", found.items)


def _domains(world: World, client: Client) -> None:
    found = client.get("/controls/domains", DomainList).items
    lines = [
        (
            row.domain,
            str(row.controls),
            str(row.adopted),
            str(row.owned),
            ", ".join(
                f"{status} {count}{display.beside(row.accepted.get(status, 0))}"
                for status, count in sorted(row.statuses.items())
            ),
        )
        for row in found
    ]
    display.rows(world.out, ("Domain", "Controls", "Adopted", "With owner", "Adopted ones stand"), lines)


def _tell(world: World, client: Client, view: ControlView) -> None:
    """What a control is and where it counts."""
    origin = _origin(view.shipped, view.edited, view.shipped_changed)
    display.say(world.out, f"{view.id}: {view.title}")
    state = "adopted" if view.adopted else "not adopted"
    owners = ", ".join(map(names(client), view.owners)) if view.owners else "nobody"
    world.out.print(display.status(view.status))
    display.say(world.out, f"{view.domain} · {state} · {origin} · owned by {owners}")
    for found in view.requirements:
        told = "" if found.inherit else " (does not inherit)"
        display.say(world.out, f"  {found.framework} {found.ref} {found.title}{told}")


def _origin(shipped: bool, edited: bool, shipped_changed: bool) -> str:
    if not shipped:
        return "own"
    newer = ", shipped text changed" if shipped_changed else ""
    return f"edited{newer}" if edited else "shipped"


def _path(control: str) -> str:
    return f"/controls/{segment(control)}"


def register(app: typer.Typer) -> None:
    app.add_typer(controls, name="controls")
