"""`proofgraph collect`."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.integrations import JobView
from proofgraph.cli import collecting, display
from proofgraph.cli.world import of


def collect(
    context: typer.Context,
    instance: Annotated[
        str, typer.Argument(help="Id or name of the configured integration; may be left out if there is one.")
    ] = "",
    wait: Annotated[bool, typer.Option("--wait/--no-wait", help="Stay until it has ended.")] = True,
) -> None:
    """Collect one configured integration now."""
    world = of(context)
    client = world.connect()
    chosen = collecting.chosen(client, instance)
    started = client.post(f"{collecting.path_of(chosen)}/jobs", JobView)
    if not wait:
        display.say(world.out, f"Job {started.id} of {chosen.name} has started.")
        return
    collecting.follow(world, client, chosen, started.id)


def register(app: typer.Typer) -> None:
    app.command()(collect)
