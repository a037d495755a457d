"""`proofgraph evidence`: what people bring, listed and added from the command line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from proofgraph.api.models.evidence import AttestationView, EvidenceItem, EvidenceList, UploadView
from proofgraph.cli import display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, UnavailableError

evidence = typer.Typer(help="Evidence that people bring.", no_args_is_help=True)

Place = Annotated[
    str, typer.Argument(help="FRAMEWORK/REF of a requirement, or the id of a control.", metavar="PLACE")
]
Title = Annotated[str, typer.Option(help="What it is called.")]
Expires = Annotated[str, typer.Option("--expires", help="Day (UTC) on which it counts no longer.")]


@evidence.command("list")
def list_(context: typer.Context, place: Place) -> None:
    """List what people brought for a requirement or control."""
    found = of(context).connect().get(f"{path_of(place)}/evidence", EvidenceList).items
    lines = [
        (
            row.id,
            row.kind,
            row.title,
            row.signer or row.by,
            "expired" if row.expired else display.moment(row.expires_at) if row.expires_at else "",
            row.from_control,
        )
        for row in found
    ]
    display.rows(of(context).out, ("Id", "Kind", "Title", "By", "Until", "From control"), lines)


@evidence.command()
def link(
    context: typer.Context, place: Place, url: Annotated[str, typer.Argument()], title: Title = ""
) -> None:
    """Add a link."""
    _create(context, {"kind": "link", "url": url, "title": title or url[:200]}, place)


@evidence.command()
def note(
    context: typer.Context,
    place: Place,
    text: Annotated[str, typer.Argument(help="What was seen.")],
    title: Title = "Note",
) -> None:
    """Add a note."""
    _create(context, {"kind": "note", "text": text, "title": title}, place)


@evidence.command()
def upload(
    context: typer.Context,
    place: Place,
    file: Annotated[Path, typer.Argument(help="The file.")],
    title: Title = "",
    expires: Expires = "",
) -> None:
    """Upload a file; it is looked at before it becomes evidence."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InvalidInputError(f"{file} cannot be read: {error.strerror}.") from error
    client = of(context).connect()
    begun = client.post("/uploads", UploadView, {"filename": file.name, "bytes": len(content)})
    _send(client, begun, content)
    body: dict[str, Any] = {"places": [target_of(place)]}
    body |= {"title": title} if title else {}
    body |= {"expires_at": time_of(expires)} if expires else {}
    made = client.post(f"/uploads/{segment(begun.id)}/complete", EvidenceItem, body)
    said = f"{made.title} is evidence {made.id}"
    if made.file:
        said += f", SHA-256 {made.file.sha256}"
        said += f"\n{made.file.masked} secrets in it were masked." if made.file.masked else ""
    display.say(of(context).out, said)


@evidence.command()
def attest(
    context: typer.Context,
    place: Place,
    statement: Annotated[str, typer.Argument(help="What you vouch for.")],
    expires: Expires,
) -> None:
    """Vouch for a requirement or control until a day."""
    body = {"statement": statement, "expires_at": time_of(expires)}
    made = of(context).connect().post(f"{path_of(place)}/attestation", AttestationView, body)
    display.say(of(context).out, f"Attested by {made.signer} until {display.moment(made.expires_at)}")


@evidence.command()
def withdraw(context: typer.Context, place: Place) -> None:
    """End an attestation."""
    of(context).connect().delete(f"{path_of(place)}/attestation")
    display.say(of(context).out, "The attestation has ended.")


@evidence.command()
def remove(context: typer.Context, item: Annotated[str, typer.Argument(help="Id of the item.")]) -> None:
    """Take an item from its places; its versions and its ledger entries stay."""
    of(context).connect().delete(f"/evidence-items/{segment(item)}")
    display.say(of(context).out, f"{item} is in no place any more.")


def target_of(place: str) -> dict[str, str]:
    """A place as the API has it."""
    framework, slash, ref = place.partition("/")
    if slash:
        return {"kind": "requirement", "framework_id": framework, "id": ref}
    return {"kind": "control", "id": place}


def path_of(place: str) -> str:
    target = target_of(place)
    if target["kind"] == "control":
        return f"/controls/{segment(target['id'])}"
    return f"/frameworks/{segment(target['framework_id'])}/requirements/{segment(target['id'])}"


def time_of(day: str) -> int:
    """The end of a day, as epoch milliseconds."""
    try:
        first = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise InvalidInputError(f"{day!r} is no day; write it like 2026-12-31.") from error
    return int((first + timedelta(days=1)).timestamp() * 1000)


def _create(context: typer.Context, fields: dict[str, str], place: str) -> None:
    body = {**fields, "places": [target_of(place)]}
    made = of(context).connect().post("/evidence-items", EvidenceItem, body)
    masked = f"; {made.masked} secrets in it were masked" if made.masked else ""
    display.say(of(context).out, f"{made.title} is evidence {made.id}{masked}")


def _send(client: Client, begun: UploadView, content: bytes) -> None:
    answer = client.http.request(begun.method, begun.url, content=content, headers=begun.headers)
    if answer.is_error:
        raise UnavailableError(f"The file could not be sent (HTTP {answer.status_code}); try again.")


def register(app: typer.Typer) -> None:
    app.add_typer(evidence, name="evidence")
