"""`proofgraph export`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import httpx
import typer

from proofgraph.api.models.exports import ExportView, TicketView
from proofgraph.cli import display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, UnavailableError


class Kind(StrEnum):
    """What the file is."""

    SUMMARY_PDF = "summary-pdf"
    SUMMARY_ZIP = "summary-zip"
    EVIDENCE_ZIP = "evidence-zip"


def export(
    context: typer.Context,
    kind: Annotated[Kind, typer.Argument(help="Which file to make.")],
    framework: Annotated[str, typer.Argument(help="Id of the framework.")],
    target: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="File or folder to write to; else here."),
    ] = None,
) -> None:
    """Make an export of a framework and download it."""
    client = of(context).connect()
    started = client.post("/exports", ExportView, {"kind": kind.value, "framework_id": framework})
    console = of(context).out
    path = f"/exports/{segment(started.id)}"
    with console.status("Exporting") as shown:
        ended = client.watch(
            path,
            ExportView,
            lambda job: job.state in ("succeeded", "failed", "cancelled"),
            lambda job: shown.update(f"Exporting {job.progress.done}/{job.progress.total}"),
        )
    if ended.state != "succeeded":
        raise UnavailableError(f"The export {ended.state}: {ended.error or 'no reason was given'}")
    written = _download(client, path, _place(target, ended.filename or f"{framework}-{kind.value}"))
    display.say(console, f"Wrote {written} ({written.stat().st_size:,} bytes).")


def register(app: typer.Typer) -> None:
    app.command()(export)


def _place(target: Path | None, filename: str) -> Path:
    name = Path(filename).name
    if target is None:
        return Path(name)
    return target / name if target.is_dir() else target


def _download(client: Client, path: str, target: Path) -> Path:
    """By a ticket; the file appears only when it is whole."""
    ticket = client.post(f"{path}/tickets", TicketView)
    part = target.with_name(f"{target.name}.part")
    try:
        with client.http.stream("GET", client.location(ticket.path)) as answer, part.open("wb") as file:
            answer.raise_for_status()
            for piece in answer.iter_bytes():
                file.write(piece)
        part.replace(target)
    except httpx.HTTPError as error:
        raise UnavailableError(f"The download broke off: {error}. Run the command again.") from error
    except OSError as error:
        raise InvalidInputError(f"{target} cannot be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return target
