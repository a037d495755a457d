"""`proofgraph evidence`: what people bring, listed, added, changed and downloaded from the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from proofgraph.api.models.evidence import (
    AttestationView,
    EvidenceItem,
    EvidenceItemList,
    EvidenceList,
    FileLink,
    ItemVersionList,
)
from proofgraph.api.models.shared import TargetView
from proofgraph.cli import display, evidence_files, writing
from proofgraph.cli.client import segment
from proofgraph.cli.people import names
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError

evidence = typer.Typer(help="Evidence that people bring.", no_args_is_help=True)

Place = Annotated[
    str, typer.Argument(help="FRAMEWORK/REF of a requirement, or the id of a control.", metavar="PLACE")
]
ItemId = Annotated[str, typer.Argument(help="Id of the item.", metavar="ITEM")]
Title = Annotated[str, typer.Option(help="What it is called.")]
Why = Annotated[str, typer.Option("--why", "-m", help="Why, for the list of versions.")]
Expires = Annotated[str, typer.Option("--expires", help="Day (UTC) on which it counts no longer.")]


@evidence.command("list")
def list_(context: typer.Context, place: Place) -> None:
    """List what people brought for a requirement or control."""
    client = of(context).connect()
    found = client.get(f"{path_of(place)}/evidence", EvidenceList).items
    name_of = names(client)
    lines = [
        (
            row.id,
            row.kind,
            row.title,
            name_of(row.signer or row.by),
            "expired" if row.expired else display.moment(row.expires_at) if row.expires_at else "",
            row.from_control,
        )
        for row in found
    ]
    display.rows(of(context).out, ("Id", "Kind", "Title", "By", "Until", "From control"), lines)


@evidence.command()
def find(
    context: typer.Context,
    words: Annotated[str, typer.Argument(help="Words that title, text, address or file name has.")] = "",
    most: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
) -> None:
    """List items of all places, newest first, or those that hold some words."""
    client = of(context).connect()
    pages = client.pages("/evidence-items", EvidenceItemList, text=words or None)
    name_of = names(client)
    found = islice((one for page in pages for one in page.items), most)
    lines = [
        (one.id, one.kind, one.title, name_of(one.by), ", ".join(_told(place) for place in one.places))
        for one in found
    ]
    display.rows(of(context).out, ("Id", "Kind", "Title", "By", "Places"), lines)


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
    client = of(context).connect()
    begun = evidence_files.sent(client, file)
    body: dict[str, Any] = {"places": [target_of(place)]}
    body |= {"title": title} if title else {}
    body |= {"expires_at": time_of(expires)} if expires else {}
    made = client.post(f"/uploads/{segment(begun.id)}/complete", EvidenceItem, body)
    display.say(of(context).out, f"{made.title} is evidence {made.id}{evidence_files.told(made)}")


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
def remove(context: typer.Context, item: ItemId) -> None:
    """Take an item from its places; its versions and its ledger entries stay."""
    of(context).connect().delete(evidence_files.path_of(item))
    display.say(of(context).out, f"{item} is in no place any more.")


@evidence.command()
def edit(
    context: typer.Context,
    item: ItemId,
    title: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    text: Annotated[str | None, typer.Option(help="What a note says.")] = None,
    url: Annotated[str | None, typer.Option(help="Where a link leads.")] = None,
    description: Annotated[str | None, typer.Option(help="What it is.")] = None,
    expires: Annotated[
        str | None, typer.Option("--expires", help="Day (UTC) on which it counts no longer; empty: never.")
    ] = None,
    why: Why = "",
) -> None:
    """Change an item; what it said before stays as a version."""
    given = {"title": title, "text": text, "url": url, "description": description}
    body: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if expires is not None:
        body["expires_at"] = time_of(expires) if expires else None
    if not body:
        raise InvalidInputError("Say what to change: --title, --text, --url, --description or --expires.")
    made = _change(context, item, lambda _: body, why)
    display.say(of(context).out, f"{made.title} is at version {made.number}")


@evidence.command()
def replace(
    context: typer.Context,
    item: ItemId,
    file: Annotated[Path, typer.Argument(help="The new file.")],
    why: Why = "",
) -> None:
    """Make a file the newest version of an uploaded item, in every place where the item is used."""
    client = of(context).connect()
    held = client.get(evidence_files.path_of(item), EvidenceItem)
    begun = evidence_files.sent(client, file)
    body = {"upload_id": begun.id, "why": why}
    made = client.post_to(f"{evidence_files.path_of(item)}/files", EvidenceItem, body, held.etag)
    display.say(of(context).out, f"{made.title} is at version {made.number}{evidence_files.told(made)}")


@evidence.command()
def place(
    context: typer.Context,
    item: ItemId,
    places: Annotated[list[str], typer.Argument(help="FRAMEWORK/REF or id of a control.", metavar="PLACE…")],
    withdraw: Annotated[bool, typer.Option("--not", help="Take it out of these places.")] = False,
    why: Why = "",
) -> None:
    """Use an item in further places, or with --not no longer in these; the file is stored once."""
    named = [target_of(one) for one in places]

    def changed(held: EvidenceItem) -> dict[str, Any]:
        now = [{n: v for n, v in one.model_dump().items() if v} for one in held.places]
        kept = [one for one in now if one not in named]
        if withdraw and not kept:
            raise InvalidInputError(f"It would be in no place any more; for that: evidence remove {item}")
        return {"places": kept if withdraw else now + [one for one in named if one not in now]}

    made = _change(context, item, changed, why)
    told = ", ".join(_told(one) for one in made.places)
    display.say(of(context).out, f"{made.title} is used in {told}")


@evidence.command()
def versions(context: typer.Context, item: ItemId) -> None:
    """List every version of an item, oldest first."""
    client = of(context).connect()
    found = client.get(f"{evidence_files.path_of(item)}/versions", ItemVersionList).items
    name_of = names(client)
    lines = [
        (
            str(row.number),
            display.moment(row.at),
            name_of(row.by),
            row.why,
            row.item.get("title", ""),
            row.item.get("text") or row.item.get("url") or (row.item.get("file") or {}).get("sha256", ""),
        )
        for row in found
    ]
    display.rows(of(context).out, ("Version", "When", "Who", "Why", "Title", "Content"), lines)


@evidence.command()
def download(
    context: typer.Context,
    item: ItemId,
    number: Annotated[int | None, typer.Option("--number", help="An earlier version's file.")] = None,
    target: writing.Out = "",
) -> None:
    """Download an item's file."""
    client = of(context).connect()
    file = evidence_files.file_of(client, item, number)
    link = client.get(f"{evidence_files.path_of(item)}/file", FileLink, redirect="false", number=number)
    place = writing.place(target, file.filename)
    with writing.whole(place) as written:
        client.read_from(link.url, written)
    display.say(of(context).out, f"Wrote {place} ({file.bytes:,} bytes, SHA-256 {file.sha256}).")


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


def _change(
    context: typer.Context, item: str, changes: Callable[[EvidenceItem], dict[str, Any]], why: str
) -> EvidenceItem:
    """A new version of an item, made of what it is now."""
    client = of(context).connect()
    held = client.get(evidence_files.path_of(item), EvidenceItem)
    body = {**changes(held), "why": why}
    return client.patch(evidence_files.path_of(item), EvidenceItem, body, held.etag)


def _told(place: TargetView) -> str:
    return f"{place.framework_id}/{place.id}" if place.framework_id else place.id


def register(app: typer.Typer) -> None:
    app.add_typer(evidence, name="evidence")
