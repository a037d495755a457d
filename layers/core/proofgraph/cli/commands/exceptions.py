"""`proofgraph exceptions`: risks accepted for a time."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.evidence import ExceptionPage, ExceptionView
from proofgraph.cli import display
from proofgraph.cli.client import segment
from proofgraph.cli.commands.evidence import target_of, time_of
from proofgraph.cli.people import names
from proofgraph.cli.world import of

exceptions = typer.Typer(help="Exceptions: risks accepted for a time.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(help="Id of the exception.")]
Note = Annotated[str, typer.Option(help="Why.")]


@exceptions.command("list")
def list_(
    context: typer.Context,
    state: Annotated[
        str | None, typer.Option(help="requested, approved, rejected, withdrawn or lapsed.")
    ] = None,
    framework: Annotated[str | None, typer.Option(help="Those that touch this framework.")] = None,
) -> None:
    """List exceptions, newest first."""
    client = of(context).connect()
    pages = client.pages("/exceptions", ExceptionPage, state=state, framework_id=framework)
    name_of = names(client)
    lines = [
        (
            found.id,
            found.state,
            f"{found.target.kind} {found.target.framework_id} {found.target.id}".replace("  ", " "),
            name_of(found.owner),
            display.moment(found.expires_at),
            found.reason,
        )
        for page in pages
        for found in page.items
    ]
    display.rows(of(context).out, ("Id", "State", "For", "Owner", "Until", "Reason"), lines)


@exceptions.command()
def request(
    context: typer.Context,
    place: Annotated[
        str, typer.Argument(help="FRAMEWORK/REF, the id of a control, or question:ID.", metavar="PLACE")
    ],
    reason: Annotated[str, typer.Option(help="Why the risk is accepted.")],
    owner: Annotated[str, typer.Option(help="Who answers for it.")],
    instead: Annotated[str, typer.Option(help="The compensating control: what is done instead.")],
    expires: Annotated[str, typer.Option(help="Last day (UTC).")],
) -> None:
    """Ask for an exception; it counts once somebody else approves it."""
    kind, _, id = place.partition(":")
    target = {"kind": "question", "id": id} if kind == "question" else target_of(place)
    body = {
        "target": target,
        "reason": reason,
        "owner": owner,
        "compensating_control": instead,
        "expires_at": time_of(expires),
    }
    made = of(context).connect().post("/exceptions", ExceptionView, body)
    display.say(of(context).out, f"Exception {made.id} is asked for; somebody else has to approve it.")


@exceptions.command()
def approve(context: typer.Context, exception: Id, note: Note = "") -> None:
    """Accept a risk that somebody else asked to accept."""
    _decide(context, exception, "approve", note)


@exceptions.command()
def reject(context: typer.Context, exception: Id, note: Note) -> None:
    """Refuse an exception, and say why."""
    _decide(context, exception, "reject", note)


@exceptions.command()
def withdraw(context: typer.Context, exception: Id, note: Note = "") -> None:
    """End an exception."""
    _decide(context, exception, "withdraw", note)


def _decide(context: typer.Context, id: str, decision: str, note: str) -> None:
    client = of(context).connect()
    path = f"/exceptions/{segment(id)}"
    held = client.get(path, ExceptionView)
    body = {"decision": decision, "note": note}
    made = client.post_to(f"{path}/decisions", ExceptionView, body, held.etag)
    display.say(of(context).out, f"Exception {id} is {made.state}.")


def register(app: typer.Typer) -> None:
    app.add_typer(exceptions, name="exceptions")
