"""`proofgraph audit-log`: who did what, on the screen or as CSV."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Annotated, Any

import typer

from proofgraph.api.models.ledger import AuditEntry, AuditPage
from proofgraph.cli import display, writing
from proofgraph.cli.world import World, of
from proofgraph.exports.csv import cell

audit_log = typer.Typer(help="The audit log.", no_args_is_help=True)

COLUMNS = (
    "at",
    "actor",
    "email",
    "name",
    "action",
    "subject",
    "details",
    "before",
    "after",
    "ip",
    "forwarded",
    "request_id",
    "id",
)

Since = Annotated[str | None, typer.Option("--from", help="First day (UTC), such as 2026-01-31.")]
Until = Annotated[str | None, typer.Option("--to", help="Last day (UTC).")]
Actor = Annotated[str, typer.Option(help="Id or e-mail address of who did it.")]
Action = Annotated[str, typer.Option(help="Beginning of the action, such as evidence.")]
Subject = Annotated[str, typer.Option(help="Part of what it was done to.")]


@audit_log.command("list")
def list_(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    actor: Actor = "",
    action: Action = "",
    subject: Subject = "",
    most: Annotated[int, typer.Option(min=1, help="At most this many entries.")] = 50,
) -> None:
    """Show what was done, newest first; without days, in the last 30."""
    found = _entries(of(context), since, until, actor, action, subject)
    lines = [
        (display.moment(entry.at), entry.email or entry.actor, entry.action, entry.subject)
        for entry, _ in zip(found, range(most), strict=False)
    ]
    display.rows(of(context).out, ("When", "Who", "What", "To what"), lines)


@audit_log.command()
def export(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    actor: Actor = "",
    action: Action = "",
    subject: Subject = "",
    out: Annotated[Path | None, typer.Option(help="The file to write; standard output without it.")] = None,
) -> None:
    """Write the audit log as CSV, newest first."""
    found = _entries(of(context), since, until, actor, action, subject)
    if out is None:
        _write(sys.stdout, found)
        return
    with writing.whole(out) as file, TextIOWrapper(file, encoding="utf-8", newline="") as stream:
        count = _write(stream, found)
    display.say(of(context).out, f"{out}: {count:,} entries")


def _entries(
    world: World, since: str | None, until: str | None, actor: str, action: str, subject: str
) -> Iterator[AuditEntry]:
    asked = {"actor": actor or None, "action": action or None, "subject": subject or None}
    pages = world.connect().pages("/audit-log", AuditPage, from_day=since, to_day=until, limit=500, **asked)
    for page in pages:
        yield from page.items


def _write(stream: IO[str], found: Iterator[AuditEntry]) -> int:
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    count = 0
    for count, entry in enumerate(found, start=1):  # noqa: B007 - the last number is how many there were
        writer.writerow([_cell(name, getattr(entry, name)) for name in COLUMNS])
    return count


def _cell(name: str, value: Any) -> str:
    if name == "at":
        return display.moment(value)
    return cell(value)


def register(app: typer.Typer) -> None:
    app.add_typer(audit_log, name="audit-log")
