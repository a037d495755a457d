"""`proofgraph status`."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.session import StatusView
from proofgraph.cli import display
from proofgraph.cli.world import of


def status(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print the API's answer as it is.")] = False,
) -> None:
    """Show each framework's four bars and how the integrations are."""
    view = of(context).connect().get("/status", StatusView)
    if as_json:
        typer.echo(view.model_dump_json(indent=2))
        return
    console = of(context).out
    for framework in view.frameworks:
        display.bars(console, framework)
        display.say(console, "")
    if view.integrations:
        lines = [
            (
                found.name,
                found.integration,
                "off" if not found.enabled else found.last_state or "never collected",
                display.moment(found.last_finished_at) if found.last_finished_at else "",
                found.message,
            )
            for found in view.integrations
        ]
        display.rows(console, ("Integration", "Kind", "Last job", "At", "What it said"), lines)
    for step in view.journey:
        if not step.done:
            display.say(console, f"Next: {step.title}")
            break


def register(app: typer.Typer) -> None:
    app.command()(status)
