"""`proofgraph policies`: documents as code: a folder in Git, built here."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from proofgraph.cli import display
from proofgraph.cli.world import World, of
from proofgraph.compliance.library import locate
from proofgraph.errors import ImportFaultsError
from proofgraph.policies import builder, folder
from proofgraph.settings import load

policies = typer.Typer(help="Policies and procedures: templates, builds, a deployment.", no_args_is_help=True)

Source = Annotated[Path, typer.Argument(help="Folder of the documents.")]
ProfileFile = Annotated[
    Path | None,
    typer.Option("--profile", help="Organisation profile; else the folder's own. JupiterOne's file is fine."),
]
RevisionName = Annotated[
    str | None, typer.Option("--revision", help="Revision to show; else the newest of revisions.yaml.")
]


@policies.command()
def init(context: typer.Context, target: Source = Path("documents")) -> None:
    """Make a folder of templates with a profile to fill in."""
    world = of(context)
    written = folder.create(target, locate(load()), _today(world).date())
    display.say(world.out, f"Wrote {len(written)} files to {target}.")
    display.say(world.out, f"Fill in {target / folder.PROFILE}, then: proofgraph policies build {target}")


@policies.command()
def validate(context: typer.Context, source: Source = Path("documents"), profile: ProfileFile = None) -> None:
    """Tell unfilled variables and broken links by file and line; exit code 2 if there are any."""
    world = of(context)
    found = folder.read(source, locate(load()), profile)
    edition = builder.edition(found.profile, found.history, _today(world).year)
    built = builder.fill(found.library, found.profile, edition.revision)
    if faults := builder.faults(built):
        raise ImportFaultsError(f"{len(faults)} faults in {source}.", faults)
    display.say(world.out, f"{len(built)} documents, no faults.")


@policies.command()
def build(
    context: typer.Context,
    source: Source = Path("documents"),
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


def _today(world: World) -> datetime:
    return datetime.fromtimestamp(world.clock() / 1000, UTC)


def register(app: typer.Typer) -> None:
    app.add_typer(policies, name="policies")
