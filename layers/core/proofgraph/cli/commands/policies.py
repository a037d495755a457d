"""`proofgraph policies`: documents as code, in a folder that is built here and published to a deployment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from proofgraph.api.models.policies import PolicyList, PolicyView
from proofgraph.api.models.policy_life import AcceptanceTable, HistoryFile
from proofgraph.cli import asking, display, writing
from proofgraph.cli.client import segment
from proofgraph.cli.published import Published
from proofgraph.cli.world import World, of
from proofgraph.compliance.library import locate
from proofgraph.errors import ImportFaultsError, InvalidInputError
from proofgraph.policies import builder, comparison, folder, jupiterone
from proofgraph.policies.comparison import Difference
from proofgraph.settings import load

policies = typer.Typer(help="Policies and procedures: templates, builds, a deployment.", no_args_is_help=True)

DEFAULT = Path("documents")
_COLOURS: Mapping[str, str] = {"+": "green", "-": "red", "@": "cyan"}

Source = Annotated[Path, typer.Argument(help="Folder of the documents.")]
ProfileFile = Annotated[
    Path | None,
    typer.Option("--profile", help="Organisation profile; else the folder's own. JupiterOne's file is fine."),
]
RevisionName = Annotated[
    str | None, typer.Option("--revision", help="Revision to show; else the newest of revisions.yaml.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]


@policies.command()
def init(context: typer.Context, target: Source = DEFAULT) -> None:
    """Make a folder of templates with a profile to fill in."""
    world = of(context)
    written = folder.create(target, locate(load()), _today(world).date())
    display.say(world.out, f"Wrote {len(written)} files to {target}.")
    display.say(world.out, f"Fill in {target / folder.PROFILE}, then: proofgraph policies build {target}")


@policies.command()
def validate(context: typer.Context, source: Source = DEFAULT, profile: ProfileFile = None) -> None:
    """Tell unfilled variables and broken links by file and line; exit code 2 if there are any."""
    world = of(context)
    found = _checked(world, source, profile)
    adopted = sum(document.meta.adopted for document in found.library.documents)
    display.say(world.out, f"{adopted} documents, no faults.")


@policies.command()
def build(
    context: typer.Context,
    source: Source = DEFAULT,
    target: Annotated[Path | None, typer.Option("--out", "-o", help="Folder; else SOURCE/build.")] = None,
    profile: ProfileFile = None,
    revision: RevisionName = None,
    format: Annotated[
        list[str] | None, typer.Option("--format", help="markdown, html or pdf; repeat for several. All.")
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Write even what has faults.")] = False,
) -> None:
    """Build Markdown, HTML and PDF; what did not change is not written again."""
    world = of(context)
    found = folder.read(source, locate(load()), profile)
    edition = builder.edition(found.profile, found.history, _today(world).year, revision)
    into = target or source / "build"
    changed = builder.build(
        found.library, found.profile, into, edition, formats=format or builder.FORMATS, draft=draft
    )
    told = f"{len(changed)} files changed" if changed else "nothing changed"
    display.say(world.out, f"Revision {edition.revision} in {into}: {told}.")


@policies.command()
def publish(
    context: typer.Context,
    source: Source = DEFAULT,
    profile: ProfileFile = None,
    note: Annotated[str, typer.Option("--note", "-m", help="Why, for the list of versions.")] = "",
    renew: Annotated[
        bool, typer.Option("--renew-acceptance", help="Ask everybody to accept what changes.")
    ] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Bring a deployment's documents and profile to what the folder says; the difference is shown first.

    Where approvers are named, changes become drafts and are submitted; run it again once they are approved.
    """
    world = of(context)
    found = _checked(world, source, profile)
    here = comparison.files(found.library)
    there = Published(world.connect())
    changes = there.to_publish(here, found.profile.values)
    if _agreed(world, changes, "Publish", yes=yes, dry_run=dry_run):
        with world.out.status("Publishing") as shown:
            values = found.profile.values
            waiting = there.publish(changes, here, values, note, shown.update, renew=renew)
        display.say(world.out, f"Published {len(changes) - len(waiting)} files.")
        if waiting:
            display.say(world.out, f"{len(waiting)} wait for approval: {', '.join(waiting)}.")


@policies.command()
def pull(context: typer.Context, source: Source = DEFAULT, yes: Yes = False, dry_run: DryRun = False) -> None:
    """Bring the folder to what the deployment says; files it does not know stay."""
    world = of(context)
    content = locate(load())
    here = folder.Folder.empty(source, content) if not source.exists() else folder.read(source, content)
    if jupiterone.recognises(source):
        raise InvalidInputError(f"{source} is of JupiterOne's format; pull into another folder.")
    there = Published(world.connect())
    changes = there.to_pull({d.place: d for d in here.library.documents}, here.profile.values)
    if _agreed(world, changes, "Write", yes=yes, dry_run=dry_run):
        folder.take(here, {change.name: change.after for change in changes}, there.values)
        display.say(world.out, f"Wrote {len(changes)} files.")


@policies.command("list")
def list_(
    context: typer.Context,
    search: Annotated[str | None, typer.Argument(help='Words, "exact phrases", OR.')] = None,
    kind: Annotated[str | None, typer.Option(help="policy, procedure or reference.")] = None,
    adopted: Annotated[bool | None, typer.Option("--adopted/--drafts", help="Only these.")] = None,
    control: Annotated[str | None, typer.Option(help="Only those linked to this control.")] = None,
) -> None:
    """List the deployment's documents, or search their texts."""
    world = of(context)
    given = None if adopted is None else str(adopted).lower()
    found = world.connect().get(
        "/policies", PolicyList, search=search, kind=kind, adopted=given, control=control
    )
    lines = [
        (row.kind, row.id, row.title, "adopted" if row.adopted else "draft", str(row.number), row.excerpt)
        for row in found.items
    ]
    columns = ("Kind", "Id", "Title", "State", "Version", "Found")
    shown = columns if search else columns[:-1]
    display.rows(world.out, shown, [line[: len(shown)] for line in lines])
    display.say(world.out, f"{len(lines)} documents, {found.totals.adopted} adopted.")


@policies.command()
def show(
    context: typer.Context, document: Annotated[str, typer.Argument(help="Id of the document.")]
) -> None:
    """Print a document's text with its state and the requirements it speaks to."""
    world = of(context)
    view = world.connect().get(f"/policies/{segment(document)}", PolicyView)
    state = "adopted" if view.adopted else view.state
    told = f"{view.kind} · {state} · version {view.number} of {display.moment(view.updated_at)}"
    display.say(world.out, told)
    if view.unfilled:
        display.say(world.out, f"Without a value: {', '.join(view.unfilled)}")
    if view.controls:
        display.say(world.out, f"Controls: {', '.join(view.controls)}")
    if refs := sorted({f"{item.framework_id} {item.ref}" for item in view.requirements}):
        display.say(world.out, f"Requirements: {', '.join(refs)}")
    display.say(world.out, f"\n{view.text}")


@policies.command()
def acceptances(
    context: typer.Context, document: Annotated[str, typer.Argument(help="Id of the document.")]
) -> None:
    """List who has accepted a document, and who has not."""
    world = of(context)
    found = world.connect().get(f"/policies/{segment(document)}/acceptances", AcceptanceTable)
    lines = [
        (row.email, row.name, row.standing, display.moment(row.accepted_at or row.due_at or 0))
        if row.asked_at
        else (row.email, row.name, row.standing, "")
        for row in found.items
    ]
    display.rows(world.out, ("E-mail", "Name", "Standing", "Accepted or due"), lines)
    display.say(world.out, f"{found.counts.get('accepted', 0)} of {len(lines)} have accepted.")


@policies.command()
def history(
    context: typer.Context,
    since: Annotated[str | None, typer.Option("--from", help="First day, as 2026-11-23 (UTC).")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Last day.")] = None,
    document: Annotated[str | None, typer.Option(help="Only this document.")] = None,
    format: Annotated[str, typer.Option(help="csv or markdown.")] = "csv",
    target: Annotated[Path | None, typer.Option("--out", "-o", help="File; else it is printed.")] = None,
) -> None:
    """Tell versions, approvals, publications and acceptances over a time."""
    world = of(context)
    found = world.connect().get(
        "/policy-history/file",
        HistoryFile,
        from_day=since,
        to_day=until,
        document=document,
        format=format,
    )
    if target is None:
        world.out.out(found.content, highlight=False, end="")
        return
    writing.put(target, found.content.encode())
    display.say(world.out, f"Wrote {target}.")


def _checked(world: World, source: Path, profile: Path | None) -> folder.Folder:
    found = folder.read(source, locate(load()), profile)
    edition = builder.edition(found.profile, found.history, _today(world).year)
    built = builder.fill(found.library, found.profile, edition.revision)
    if faults := builder.faults(built):
        raise ImportFaultsError(f"{len(faults)} faults in {source}.", faults)
    return found


def _agreed(world: World, changes: Sequence[Difference], verb: str, *, yes: bool, dry_run: bool) -> bool:
    """Show the changes, and whether to make them."""
    for change in changes:
        for line in change.lines:
            world.out.print(Text(line, style=_COLOURS.get(line[:1], "")))
    if not changes:
        display.say(world.out, "Nothing differs.")
        return False
    display.say(world.out, f"{len(changes)} files differ.")
    return not dry_run and (yes or asking.agreed(f"{verb} them?"))


def _today(world: World) -> datetime:
    return datetime.fromtimestamp(world.clock() / 1000, UTC)


def register(app: typer.Typer) -> None:
    app.add_typer(policies, name="policies")
