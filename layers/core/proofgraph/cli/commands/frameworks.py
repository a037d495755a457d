"""`proofgraph frameworks`: list them, show one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proofgraph.api.models.frameworks import FrameworkList, FrameworkView, RequirementList, StandardList
from proofgraph.cli import display
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError

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


@frameworks.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="JupiterOne JSON, OSCAL JSON, CSV or XLSX.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check the file and show what it holds; nothing is stored.")
    ] = False,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    catalog: Annotated[
        list[Path] | None, typer.Option("--catalog", help="OSCAL catalog that a profile selects from.")
    ] = None,
) -> None:
    """Read a framework file of another tool; every fault is told by its row or path."""
    from proofgraph.compliance.importers.reading import read

    if not dry_run:
        raise InvalidInputError("Only checking is possible: add --dry-run.")
    if format not in ("text", "json"):
        raise InvalidInputError(f"The format is text or json, not {format!r}.")
    preview = read(_bytes(file), file.name, catalogs=[_bytes(path) for path in catalog or ()]).preview()
    console = of(context).out
    if format == "json":
        console.print_json(data=preview)
        return
    display.say(
        console,
        f"{preview['name']} {preview['version']} ({preview['type']}): {preview['sections']} sections, "
        f"{preview['requirements']} requirements.",
    )
    for note in preview["notes"]:
        display.say(console, f"  {note}")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidInputError(f"{path} cannot be read: {error.strerror}.") from error


def register(app: typer.Typer) -> None:
    app.add_typer(frameworks, name="frameworks")
