"""`proofgraph frameworks`: list, show, install, import, update, set and delete them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from proofgraph.api.models.framework_texts import (
    DeletedFrameworkList,
    FrameworkSettings,
    RetiredList,
    TextVersionList,
)
from proofgraph.api.models.frameworks import FrameworkList, FrameworkView, RequirementList, StandardList
from proofgraph.cli import asking, display, framework_files
from proofgraph.cli.client import segment
from proofgraph.cli.people import names
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError

Framework = Annotated[str, typer.Argument(help="Id of the framework.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]

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
    framework: Framework,
    status: Annotated[list[str] | None, typer.Option("--status", help="Only these statuses.")] = None,
) -> None:
    """Show a framework's four bars and its requirements."""
    client = of(context).connect()
    path = f"/frameworks/{segment(framework)}"
    console = of(context).out
    display.bars(console, client.get(path, FrameworkView))
    listed = client.get(f"{path}/requirements", RequirementList, status=",".join(status or ()) or None)
    lines = [
        (
            display.status(row.status),
            row.ref,
            row.title,
            f"{row.affected:,}" if row.affected else "",
            str(row.exceptions or ""),
        )
        for section in listed.sections
        for row in section.requirements
    ]
    display.rows(console, ("Status", "Ref", "Title", "Affected", "Exceptions"), lines)


@frameworks.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="JupiterOne JSON, OSCAL JSON, CSV or XLSX.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check the file and show what it holds; nothing is stored.")
    ] = False,
    format: Annotated[str, typer.Option("--format", help="text or json; of a dry run.")] = "text",
    catalog: Annotated[
        list[Path] | None, typer.Option("--catalog", help="OSCAL catalog that a profile selects from.")
    ] = None,
    id: Annotated[
        str | None, typer.Option("--id", help="Id of the framework; else made of its name.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Title; else the name in the file.")] = None,
    into: Annotated[
        str | None, typer.Option("--into", help="Framework to bring to this newer version.")
    ] = None,
    yes: Yes = False,
) -> None:
    """Make a framework of a file, or update one; every fault is told by its row or path.

    An update shows its difference first. A dry run needs no deployment, unless with --into.
    """
    world = of(context)
    if format not in ("text", "json"):
        raise InvalidInputError(f"The format is text or json, not {format!r}.")
    if into is not None:
        body = {"file": framework_files.sent(world, file, catalog or ())}
        framework_files.update(world, into, body, yes=yes, dry_run=dry_run)
    elif dry_run:
        framework_files.preview(world, file, catalog or (), format)
    else:
        sent: dict[str, Any] = {"id": id, "title": title}
        sent["file"] = framework_files.sent(world, file, catalog or ())
        given = {name: value for name, value in sent.items() if value is not None}
        made = world.connect().post("/framework-imports", FrameworkSettings, given)
        display.say(world.out, f"{made.title} {made.version} is stored as {made.id}.")


@frameworks.command()
def update(
    context: typer.Context,
    framework: Framework,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Bring a shipped framework to the text shipped now; the difference is shown first."""
    framework_files.update(of(context), framework, {"shipped": True}, yes=yes, dry_run=dry_run)


@frameworks.command()
def texts(context: typer.Context, framework: Framework) -> None:
    """List every text a framework had, newest first: who brought it, when and why."""
    world = of(context)
    client = world.connect()
    found = client.get(f"/frameworks/{segment(framework)}/texts", TextVersionList).items
    name_of = names(client)
    lines = [
        (
            str(row.number),
            row.edition,
            f"{row.requirements:,}",
            display.moment(row.at),
            name_of(row.by),
            row.why,
        )
        for row in found
    ]
    display.rows(world.out, ("Number", "Version", "Requirements", "When", "Who", "Why"), lines)


@frameworks.command()
def retired(context: typer.Context, framework: Framework) -> None:
    """List requirements that a newer text has no more, with what is kept under each until it is back."""
    world = of(context)
    found = world.connect().get(f"/frameworks/{segment(framework)}/retired", RetiredList)
    lines = [
        (row.ref, row.title, ", ".join(f"{count} {name}" for name, count in sorted(row.held.items())))
        for row in found.items
    ]
    if not lines:
        display.say(world.out, "Every requirement it had is still there.")
        return
    display.rows(world.out, ("Ref", "Title", "Kept"), lines)


@frameworks.command()
def create(
    context: typer.Context,
    title: Annotated[str, typer.Argument(help="Title of the framework.")],
    id: Annotated[str | None, typer.Option("--id", help="Id; else made of the title.")] = None,
    type: Annotated[str, typer.Option("--type", help="standard, benchmark or questionnaire.")] = "standard",
) -> None:
    """Make an empty framework, to add sections and requirements to."""
    body = {"title": title, "type": type} | ({"id": id} if id else {})
    made = of(context).connect().post("/own-frameworks", FrameworkSettings, body)
    display.say(of(context).out, f"{made.title} is stored as {made.id}.")


@frameworks.command("set")
def set_(
    context: typer.Context,
    framework: Framework,
    title: Annotated[str | None, typer.Option("--title", help="Its title.")] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            "--scope",
            help="FIELD=VALUE,VALUE on instance, account, type, class or tag.NAME; repeat for several.",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--no-scope", help="Take all scope filters away.")] = False,
    policies: Annotated[bool | None, typer.Option("--policies/--no-policies", help="Count policies.")] = None,
    evidence: Annotated[bool | None, typer.Option("--evidence/--no-evidence", help="Show evidence.")] = None,
    gaps: Annotated[bool | None, typer.Option("--gaps/--no-gaps", help="Show the gap analysis.")] = None,
    audit: Annotated[bool | None, typer.Option("--audit/--no-audit", help="Show audit tracking.")] = None,
) -> None:
    """Rename a framework, or set its scope filters and what its summary shows."""
    if scope and everything:
        raise InvalidInputError("--scope and --no-scope contradict each other.")
    settings = {"policies": policies, "evidence": evidence, "gap_analysis": gaps, "audit_tracking": audit}
    given = {name: value for name, value in settings.items() if value is not None}
    body: dict[str, Any] = {"title": title, "summary_settings": given or None}
    if scope or everything:
        body["scope"] = [framework_files.rule_of(text) for text in scope or ()]
    body = {name: value for name, value in body.items() if value is not None}
    if not body:
        raise InvalidInputError("Say what to set: --title, --scope, --policies and so on.")
    client = of(context).connect()
    path = f"/frameworks/{segment(framework)}/settings"
    made = client.patch(path, FrameworkSettings, body, client.get(path, FrameworkSettings).etag)
    display.say(of(context).out, f"{made.title}: scope {made.scope or 'everything'}.")


@frameworks.command()
def delete(
    context: typer.Context,
    framework: Framework,
    yes: Yes = False,
    for_good: Annotated[
        bool, typer.Option("--for-good", help="Give up one that was deleted already, so that its id is free.")
    ] = False,
) -> None:
    """Delete a framework; for 30 days `restore` brings it back with all it had."""
    if not yes and not asking.agreed(f"Delete {framework}?"):
        return
    place = "deleted-frameworks" if for_good else "frameworks"
    of(context).connect().delete(f"/{place}/{segment(framework)}")
    display.say(of(context).out, f"{framework} is {'gone' if for_good else 'deleted'}.")


@frameworks.command()
def restore(
    context: typer.Context,
    framework: Annotated[str, typer.Argument(help="Id of the framework.")] = "",
) -> None:
    """Bring a deleted framework back; without one named, list what can be."""
    client = of(context).connect()
    if not framework:
        found = client.get("/deleted-frameworks", DeletedFrameworkList).items
        lines = [
            (f.id, f.title, display.moment(f.deleted_at), display.moment(f.restorable_until)) for f in found
        ]
        display.rows(of(context).out, ("Id", "Title", "Deleted", "Until"), lines)
        return
    back = client.post(f"/deleted-frameworks/{segment(framework)}/restore", FrameworkSettings)
    display.say(of(context).out, f"{back.title} is back.")


def register(app: typer.Typer) -> None:
    app.add_typer(frameworks, name="frameworks")
