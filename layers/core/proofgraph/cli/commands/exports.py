"""`proofgraph exports`: what was made, a finished file again, and the end of one that is being made."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

import typer

from proofgraph.api.models.exports import ExportPage, ExportView
from proofgraph.cli import display, writing
from proofgraph.cli.client import segment
from proofgraph.cli.commands.export import save
from proofgraph.cli.people import names
from proofgraph.cli.world import of

exports = typer.Typer(help="Exports that were made or are being made.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(help="Id of the export.")]


@exports.command("list")
def list_(
    context: typer.Context,
    framework: Annotated[str | None, typer.Option(help="Those of this framework.")] = None,
    control: Annotated[str | None, typer.Option(help="Those of this control.")] = None,
    engagement: Annotated[str | None, typer.Option(help="Those of this engagement.")] = None,
    about: Annotated[str | None, typer.Option(help="policies, or queries: your own.")] = None,
    most: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
) -> None:
    """List the exports that you may read, newest first."""
    asked = {"framework_id": framework, "control_id": control, "engagement_id": engagement, "about": about}
    client = of(context).connect()
    pages = client.pages("/exports", ExportPage, **asked)
    name_of = names(client)
    found = islice((one for page in pages for one in page.items), most)
    lines = [
        (
            one.id,
            display.moment(one.started_at),
            one.kind,
            one.filename or one.error or "",
            one.state,
            f"{one.bytes:,}" if one.bytes else "",
            name_of(one.started_by),
        )
        for one in found
    ]
    display.rows(of(context).out, ("Id", "Started", "Kind", "File", "State", "Bytes", "By"), lines)


@exports.command()
def download(
    context: typer.Context,
    export: Id,
    target: writing.Out = "",
) -> None:
    """Download a finished export, with a ticket of its own."""
    client = of(context).connect()
    save(of(context), client, client.get(_path(export), ExportView), target)


@exports.command()
def cancel(context: typer.Context, export: Id) -> None:
    """Stop one at its next file; a finished one stays."""
    ended = of(context).connect().post(f"{_path(export)}/cancel", ExportView)
    display.say(of(context).out, f"The export is {ended.state}.")


def _path(export: str) -> str:
    return f"/exports/{segment(export)}"


def register(app: typer.Typer) -> None:
    app.add_typer(exports, name="exports")
