"""`proofgraph export`: any file that a deployment makes, with its progress; Ctrl-C asks it to stop."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, get_args

import httpx
import typer

from proofgraph.api.models.exports import ExportView, TicketView
from proofgraph.cli import display, writing
from proofgraph.cli.client import Client, segment
from proofgraph.cli.world import World, of
from proofgraph.errors import ConflictError, InvalidInputError, UnavailableError
from proofgraph.exports.scopes import Kind

ENDED = ("succeeded", "failed", "cancelled")
INTERRUPTED = 130


def export(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help=f"Which file: {', '.join(get_args(Kind))}.")],
    about: Annotated[
        str, typer.Argument(help="Id of the framework, of one document (policies-…), or the query (query-…).")
    ] = "",
    requirement: Annotated[str, typer.Option(help="Only this requirement of the framework.")] = "",
    control: Annotated[str, typer.Option(help="Only this control, in all frameworks or the one named.")] = "",
    engagement: Annotated[str, typer.Option(help="The package of this engagement and its audit.")] = "",
    since: Annotated[str, typer.Option(help="First day of the documents' history, YYYY-MM-DD.")] = "",
    until: Annotated[str, typer.Option(help="Last day of the documents' history, YYYY-MM-DD.")] = "",
    snapshot: Annotated[str, typer.Option(help="Snapshot to ask; else the newest.")] = "",
    target: writing.Out = "",
) -> None:
    """Make a file of a framework, requirement, control, engagement, documents or query, and download it."""
    if kind not in get_args(Kind):
        raise InvalidInputError(f"There is no file {kind!r}; there are {', '.join(get_args(Kind))}.")
    if kind.startswith("policies-"):
        scope: dict[str, Any] = {"type": "policies", "policy_id": about}
        scope |= {"since": _day(since), "until": _day(until, end=True)}
    elif kind.startswith("query-"):
        scope = {"type": "query", "query": about, "snapshot_id": snapshot}
    elif engagement:
        scope = {"type": "engagement", "engagement_id": engagement}
    else:
        scope = _compliance(about, requirement, control)
    fetch(of(context), kind, scope, target)


def fetch(world: World, kind: str, scope: dict[str, Any], target: str) -> Path:
    """Start an export, wait for it, and download it. Ctrl-C while it is being made cancels it there."""
    client = world.connect()
    started = client.post("/exports", ExportView, {"kind": kind, "scope": scope})
    path = f"/exports/{segment(started.id)}"
    return save(world, client, _watched(world, client, path), target)


def save(world: World, client: Client, ended: ExportView, target: str) -> Path:
    """Download what was made."""
    if ended.state not in ENDED:
        raise ConflictError(f"The export is {ended.state}; try again when it has ended.")
    if ended.state != "succeeded":
        raise UnavailableError(f"The export {ended.state}: {ended.error or 'no reason was given'}")
    path = f"/exports/{segment(ended.id)}"
    written = _download(
        client, path, writing.place(target, ended.filename or f"{ended.id}.{ended.kind[-3:]}")
    )
    display.say(world.out, f"Wrote {written} ({written.stat().st_size:,} bytes).")
    return written


def register(app: typer.Typer) -> None:
    app.command()(export)


def _compliance(framework: str, requirement: str, control: str) -> dict[str, Any]:
    if requirement and control:
        raise InvalidInputError("Give --requirement or --control, not both.")
    if control:
        return {"type": "control", "control_id": control, "framework_id": framework}
    if not framework:
        raise InvalidInputError("Name the framework to export.")
    if requirement:
        return {"type": "requirement", "framework_id": framework, "ref": requirement}
    return {"type": "framework", "framework_id": framework}


def _watched(world: World, client: Client, path: str) -> ExportView:
    with world.out.status("Exporting") as shown:
        try:
            return client.watch(
                path,
                ExportView,
                lambda job: job.state in ENDED,
                lambda job: shown.update(_told(job)),
            )
        except KeyboardInterrupt:
            ended = client.post(f"{path}/cancel", ExportView)
            display.say(world.out, f"The export is {ended.state}.")
            raise typer.Exit(INTERRUPTED) from None


def _told(job: ExportView) -> str:
    if not job.progress.total:
        return "Exporting"
    share = 100 * job.progress.done // job.progress.total
    return f"Exporting: {job.progress.done:,} of {job.progress.total:,} files ({share} %); Ctrl-C stops it"


def _day(text: str, *, end: bool = False) -> int | None:
    """A day's first millisecond, or its last."""
    if not text:
        return None
    try:
        start = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise InvalidInputError(f"{text!r} is no day; write YYYY-MM-DD.") from error
    return int(start.timestamp() * 1000) + (86_400_000 - 1 if end else 0)


def _download(client: Client, path: str, target: Path) -> Path:
    """By a ticket; the file appears only when it is whole."""
    ticket = client.post(f"{path}/tickets", TicketView)
    try:
        with writing.whole(target) as file, client.http.stream("GET", client.location(ticket.path)) as answer:
            answer.raise_for_status()
            for piece in answer.iter_bytes():
                file.write(piece)
    except httpx.HTTPError as error:
        raise UnavailableError(f"The download broke off: {error}. Run the command again.") from error
    return target
