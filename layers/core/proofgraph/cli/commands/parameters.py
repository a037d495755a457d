"""`proofgraph parameters`: what queries name as `${param.name}`; a secret one is asked for, never shown."""

from __future__ import annotations

from typing import Annotated, Any

import orjson
import typer

from proofgraph.api.models.parameters import ParameterList, ParameterView
from proofgraph.cli import asking, display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.people import names
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, NotFoundError

parameters = typer.Typer(help="Values that queries name as ${param.name}.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name, as queries have it after `param.`.")]
_SHOWN = 60


@parameters.command("list")
def list_(context: typer.Context) -> None:
    """List the parameters; the value of a secret one is known to nobody."""
    world = of(context)
    client = world.connect()
    found = client.get("/parameters", ParameterList).items
    name_of = names(client)
    lines = [
        (
            row.name,
            "(secret)" if row.secret else _short(row.value),
            row.description,
            display.moment(row.at),
            name_of(row.by),
        )
        for row in found
    ]
    display.rows(world.out, ("Name", "Value", "Description", "Changed", "By"), lines)


@parameters.command("set")
def set_(
    context: typer.Context,
    name: Name,
    value: Annotated[
        str | None, typer.Argument(help="Its value: text, or JSON of a number, true, false or a list.")
    ] = None,
    secret: Annotated[
        bool | None, typer.Option("--secret/--plain", help="Whether it is kept as a secret.")
    ] = None,
    description: Annotated[str | None, typer.Option("--description", help="What it is for.")] = None,
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read the value from standard input, its first line.")
    ] = False,
) -> None:
    """Store a parameter, or change it. The value of a secret one is asked for and not shown while typed."""
    world = of(context)
    client = world.connect()
    held = _held(client, name)
    hidden = secret if secret is not None else held is not None and held.secret
    if hidden and value is not None:
        raise InvalidInputError(
            "A secret does not belong on the command line, where others see it: leave it out and it is asked "
            "for, or give it with --stdin."
        )
    changes: dict[str, Any] = {} if description is None else {"description": description}
    if held is None or held.secret != hidden:
        changes["secret"] = hidden
    if stdin:
        line = asking.piped("Value")
        changes["value"] = line if hidden else _value(line)
    elif value is not None:
        changes["value"] = _value(value)
    elif hidden and ("secret" in changes or not changes):
        changes["value"] = asking.secret(f"Value of {name}")
    _store(client, name, held, changes)
    display.say(world.out, f"{name} is stored{' as a secret' if hidden else ''}.")


@parameters.command()
def delete(
    context: typer.Context,
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a parameter; questions that name it are UNKNOWN from their next evaluation."""
    world = of(context)
    client = world.connect()
    held = client.get(_path(name), ParameterView)
    if held.questions:
        display.say(world.out, f"Named by {', '.join(held.questions)}.")
    if not yes and not asking.agreed(f"Delete {name}?"):
        return
    client.delete(_path(name), held.etag)
    display.say(world.out, f"{name} is deleted.")


def _held(client: Client, name: str) -> ParameterView | None:
    try:
        return client.get(_path(name), ParameterView)
    except NotFoundError:
        return None


def _store(client: Client, name: str, held: ParameterView | None, changes: dict[str, Any]) -> None:
    if "secret" in changes and "value" not in changes:
        raise InvalidInputError(f"Give {name} a value.")
    if not changes:
        raise InvalidInputError("Nothing to change: give a value, --description, --secret or --plain.")
    if held is None:
        client.post("/parameters", ParameterView, {"name": name, **changes})
    else:
        client.patch(_path(name), ParameterView, changes, held.etag)


def _value(text: str) -> Any:
    """JSON of what a parameter may be; anything else is a text."""
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
    return found if isinstance(found, bool | int | float | str | list) else text


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _path(name: str) -> str:
    return f"/parameters/{segment(name)}"


def register(app: typer.Typer) -> None:
    app.add_typer(parameters, name="parameters")
