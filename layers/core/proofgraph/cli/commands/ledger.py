"""`proofgraph ledger`: where it stands, whether it is whole, pieces of it, recovery of a broken end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from proofgraph.api.models.ledger import LedgerEntry, LedgerFault, LedgerView, SegmentView, VerificationView
from proofgraph.cli import display, writing
from proofgraph.cli.world import World, of
from proofgraph.errors import InvalidInputError

NOT_INTACT = 1

ledger = typer.Typer(help="The ledger of evidence and audit log.", no_args_is_help=True)

Fingerprints = Annotated[
    list[str] | None,
    typer.Option("--fingerprint", help="Fingerprint of a key that may sign; may be repeated."),
]


@ledger.command()
def head(context: typer.Context) -> None:
    """Show how long the ledger is, what was signed last, and the fingerprint of the key."""
    found = of(context).connect().get("/ledger", LedgerView)
    console = of(context).out
    display.say(console, f"{found.entries:,} entries, {found.signed_heads:,} signed heads")
    if found.newest:
        display.say(console, f"Newest {found.newest.number}: {found.newest.hash}")
    if found.signed_head:
        at = display.moment(found.signed_head.at)
        display.say(console, f"Signed {at}: entry {found.signed_head.number}, {found.signed_head.hash}")
    if found.waiting:
        display.say(console, f"{found.waiting:,} notes wait to be entered")
    display.say(console, f"Key {found.fingerprint}")


@ledger.command()
def verify(
    context: typer.Context,
    contents: Annotated[
        bool, typer.Option("--contents", help="Also read every statement and item, which takes longer.")
    ] = False,
    first: Annotated[int, typer.Option("--from", min=0, help="The first entry to check.")] = 0,
    fingerprint: Fingerprints = None,
    segment: Annotated[
        Path | None, typer.Option(help="Check this piece of the ledger instead, without a network.")
    ] = None,
    item: Annotated[
        list[str] | None, typer.Option("--item", help="Digest that the piece must show; may be repeated.")
    ] = None,
) -> None:
    """Check the deployment's ledger from its first entry to its newest, and every signed head.

    Exit codes: 0 intact, 1 not intact, 2 used wrongly, 3 could not be checked.
    """
    if segment is not None:
        _offline(of(context), segment, item or [], fingerprint or [])
        return
    client = of(context).connect()
    console = of(context).out
    start: int | None = first
    entries = heads = 0
    intact = True
    with console.status("Verifying") as shown:
        while start is not None:
            body = {"first": start, "contents": contents, "fingerprints": fingerprint or []}
            part = client.post("/ledger/verifications", VerificationView, body)
            _tell(of(context), part.faults)
            entries, heads = entries + part.last - part.first + 1, heads + part.heads
            intact = intact and part.intact
            shown.update(f"Verifying: {part.last + 1:,} entries")
            start = part.next
    verdict = "intact" if intact else "NOT INTACT"
    unread = "" if contents else "; statements and items were not read (--contents)"
    display.say(console, f"{entries:,} entries, {heads:,} signed heads: {verdict}{unread}")
    if not intact:
        raise typer.Exit(NOT_INTACT)


@ledger.command()
def segment(
    context: typer.Context,
    items: Annotated[list[str], typer.Argument(help="Digests of items.")],
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("segment.json"),
) -> None:
    """Save what shows that items were entered, to be checked without the deployment."""
    found = of(context).connect().post("/ledger/segments", SegmentView, {"items": items})
    writing.put(out, found.model_dump_json(indent=2, exclude={"link"}).encode())
    display.say(of(context).out, f"{out}: {len(items):,} items")


@ledger.command()
def recover(
    context: typer.Context,
    reason: Annotated[str, typer.Option(help="Why the end is broken, and why it is right to go on.")],
) -> None:
    """Go on behind a broken end. What was found stays on record, with your name and the reason."""
    entry = of(context).connect().post("/ledger/recoveries", LedgerEntry, {"reason": reason})
    display.say(
        of(context).out, f"Entry {entry.number} tells of the recovery; the ledger goes on from there."
    )


def _offline(world: World, path: Path, items: list[str], fingerprints: list[str]) -> None:
    from proofgraph.compliance.chain import verify_segment

    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"{path} is no piece of a ledger: {error}") from error
    faults = verify_segment(data, items, fingerprints=frozenset(fingerprints))
    _tell(world, [LedgerFault.model_validate(fault) for fault in faults])
    verdict = "NOT INTACT" if faults else "intact"
    unsure = "" if fingerprints or faults else ", signer unverified"
    display.say(world.out, f"{path.name}: {verdict}{unsure}")
    if faults:
        raise typer.Exit(NOT_INTACT)


def _tell(world: World, faults: list[LedgerFault]) -> None:
    for fault in faults:
        place = f"Entry {fault.number}" if fault.number >= 0 else "Segment"
        known = f" (told by recovery entry {fault.recovered_by})" if fault.recovered_by is not None else ""
        display.say(world.out, f"{place}, {fault.about}: {fault.what}{known}")


def register(app: typer.Typer) -> None:
    app.add_typer(ledger, name="ledger")
