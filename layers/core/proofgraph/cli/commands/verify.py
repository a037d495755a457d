"""`proofgraph verify`: check a package offline."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proofgraph.cli import display
from proofgraph.cli.world import of

if TYPE_CHECKING:
    from proofgraph.exports.contents import Counts

NOT_INTACT = 1


def verify(
    context: typer.Context,
    package: Annotated[Path, typer.Argument(help="The ZIP file.")],
    fingerprint: Annotated[
        str | None, typer.Option(help="Fingerprint of the key, as the organisation publishes it.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
) -> None:
    """Check every byte of an evidence package and its signature, without a network.

    Exit codes: 0 intact, 1 not intact, 2 no package.
    """
    from proofgraph.exports import verify as packages

    verdict = packages.verify(package, fingerprint=fingerprint)
    console = of(context).out
    if as_json:
        found = asdict(verdict) | {"intact": verdict.intact, "verdict": verdict.sentence}
        typer.echo(json.dumps(found, indent=2))
    else:
        for fault in verdict.faults:
            display.say(console, f"{fault.what.upper()}: {fault.message}")
        about = verdict.about
        if about:
            title = f"{about.get('title', '')} {about.get('edition', '')}".strip()
            display.say(console, f"{title}, {about.get('organisation', '')}: {verdict.files:,} files")
        for line in _checked(verdict.checked):
            display.say(console, line)
        if verdict.fingerprint:
            display.say(console, f"Key {verdict.fingerprint}")
        display.say(console, f"{package.name}: {verdict.sentence}")
    if not verdict.intact:
        raise typer.Exit(NOT_INTACT)


def _checked(counts: Counts) -> Iterator[str]:
    """What was compared beyond the bytes."""
    if counts.queries:
        yield f"Compared with their digests: the rows of {counts.queries:,} queries"
        yield f"Ledger: {counts.entries:,} entries, {counts.not_entered:,} items of evidence without one"
    if counts.brought:
        yield f"Compared with what was entered: {counts.brought:,} links, notes, attestations and uploads"
    if counts.samples:
        yield f"Drawn again: {counts.samples:,} samples"


def register(app: typer.Typer) -> None:
    app.command()(verify)
