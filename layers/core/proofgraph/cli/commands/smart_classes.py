"""`proofgraph smart-classes`: what `#Name` means in the queries of the account."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from proofgraph.api.models.smart_classes import SmartClassList, SmartClassView
from proofgraph.cli import asking, display
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, NotFoundError

smart_classes = typer.Typer(help="Filters that queries name as #Name.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name, as queries have it after the #.")]


@smart_classes.command("list")
def list_(context: typer.Context) -> None:
    """List the smart classes; any other #Name stands for what is tagged so."""
    world = of(context)
    lines = [
        (
            f"#{found.name}",
            ", ".join(found.classes) or "(any)",
            found.filter,
            "shipped" if found.shipped else display.moment(found.at),
        )
        for found in world.connect().get("/smart-classes", SmartClassList).items
    ]
    display.rows(world.out, ("Name", "Classes", "Filter", "Changed"), lines)


@smart_classes.command("set")
def set_(
    context: typer.Context,
    name: Name,
    filter: Annotated[str | None, typer.Option("--filter", help="What would stand after WITH.")] = None,
    classes: Annotated[
        list[str] | None, typer.Option("--class", help="A class or type it is limited to; may be repeated.")
    ] = None,
    any_class: Annotated[bool, typer.Option("--any-class", help="Limit it to no class.")] = False,
) -> None:
    """Give #Name a meaning, or change it; it acts on the next query and the next evaluation."""
    world = of(context)
    if classes and any_class:
        raise InvalidInputError("Give --class or --any-class, not both.")
    changes: dict[str, Any] = {} if filter is None else {"filter": filter}
    if classes or any_class:
        changes["classes"] = classes or []
    if not changes:
        raise InvalidInputError("Nothing to change: give --filter, --class or --any-class.")
    client = world.connect()
    try:
        held = client.get(_path(name), SmartClassView)
    except NotFoundError:
        if filter is None:
            raise InvalidInputError(f"There is no #{name} yet; give it a --filter.") from None
        client.post("/smart-classes", SmartClassView, {"name": name, **changes})
    else:
        client.patch(_path(name), SmartClassView, changes, held.etag)
    display.say(world.out, f"#{name} is stored.")


@smart_classes.command()
def delete(
    context: typer.Context,
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Take an own smart class away, or put a shipped one back."""
    world = of(context)
    client = world.connect()
    held = client.get(_path(name), SmartClassView)
    if not yes and not asking.agreed(f"Delete or put back #{name}?"):
        return
    client.delete(_path(name), held.etag)
    display.say(world.out, f"#{name} is as it was before anybody set it.")


def _path(name: str) -> str:
    return f"/smart-classes/{segment(name)}"


def register(app: typer.Typer) -> None:
    app.add_typer(smart_classes, name="smart-classes")
