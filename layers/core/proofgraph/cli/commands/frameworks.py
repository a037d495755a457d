"""`proofgraph frameworks`: list them, show one."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.frameworks import FrameworkList, FrameworkView, RequirementList, StandardList
from proofgraph.cli import display
from proofgraph.cli.client import segment
from proofgraph.cli.world import of

frameworks = typer.Typer(help="Frameworks and their requirements.", no_args_is_help=True)


@frameworks.command("list")
def list_(context: typer.Context) -> None:
    """List the frameworks with how much of each is compliant."""
    found = of(context).connect().get("/frameworks", FrameworkList).items
    lines = [
        (f.id, f.title, f.version, f"{f.compliant_percent:g} %", f"{f.applicable}/{f.total}") for f in found
    ]
    display.rows(of(context).out, ("Id", "Title", "Version", "Compliant", "Applicable"), lines)


@frameworks.command()
def install(
    context: typer.Context,
    standard: Annotated[str, typer.Argument(help="Id of the shipped standard.")] = "",
    category: Annotated[
        list[str] | None, typer.Option("--category", help="Only these categories apply; may be repeated.")
    ] = None,
) -> None:
    """Install a shipped standard as a framework; without one named, list what there is."""
    client = of(context).connect()
    console = of(context).out
    if not standard:
        found = client.get("/standards", StandardList).items
        lines = [(s.id, s.name, s.version, "installed" if s.installed else "") for s in found]
        display.rows(console, ("Id", "Name", "Version", ""), lines)
        return
    body = {"standard": standard, "categories": category or []}
    made = client.post("/frameworks", FrameworkView, body)
    display.say(console, f"{made.title} is installed: {made.applicable} of {made.total} requirements apply.")


@frameworks.command()
def show(
    context: typer.Context,
    framework: Annotated[str, typer.Argument(help="Id of the framework.")],
    status: Annotated[list[str] | None, typer.Option("--status", help="Only these statuses.")] = None,
) -> None:
    """Show a framework's four bars and its requirements."""
    client = of(context).connect()
    path = f"/frameworks/{segment(framework)}"
    console = of(context).out
    display.bars(console, client.get(path, FrameworkView))
    listed = client.get(f"{path}/requirements", RequirementList, status=",".join(status or ()) or None)
    lines = [
        (display.status(row.status), row.ref, row.title, f"{row.affected:,}" if row.affected else "")
        for section in listed.sections
        for row in section.requirements
    ]
    display.rows(console, ("Status", "Ref", "Title", "Affected"), lines)


def register(app: typer.Typer) -> None:
    app.add_typer(frameworks, name="frameworks")
