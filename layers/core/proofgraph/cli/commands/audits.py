"""`proofgraph audits`: the board of an engagement, moves, comments, requests, auditors, and my tasks."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from proofgraph.api.models.audits import (
    AuditRequirementView,
    AuditStatusView,
    BoardView,
    CommentList,
    CommentView,
    PersonList,
    RequestList,
    RequestView,
    TaskList,
)
from proofgraph.api.models.engagements import EngagementView
from proofgraph.cli import display
from proofgraph.cli.client import segment
from proofgraph.cli.people import names_in
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError

app = typer.Typer(no_args_is_help=True, help="The work of both sides on an audit.")

Id = Annotated[str, typer.Argument(help="Id of the engagement.")]
Ref = Annotated[str, typer.Argument(help="Ref of the requirement.")]
RequestId = Annotated[str, typer.Argument(help="Id of the request.")]
Why = Annotated[str, typer.Option(help="The reason, which the history keeps.")]


@app.command()
def board(context: typer.Context, engagement: Id) -> None:
    """The requirements by status, whose turn each is, and what is overdue."""
    client = of(context).connect()
    found = client.get(f"{_path(engagement)}/board", BoardView)
    name_of = names_in(client, engagement)
    lines = [
        (
            column.status,
            row.ref,
            row.title,
            row.gap_status,
            row.turn,
            ", ".join(map(name_of, row.assignees)),
            f"{row.due or ''}{' overdue' if row.overdue else ''}",
        )
        for column in found.columns
        for row in column.items
    ]
    columns = ("Status", "Requirement", "Title", "Gap", "Turn", "Assignees", "Due")
    display.rows(of(context).out, columns, lines)


@app.command()
def show(context: typer.Context, engagement: Id, ref: Ref) -> None:
    """How far the audit of a requirement is, with its history."""
    client = of(context).connect()
    found = client.get(_requirement(engagement, ref), AuditRequirementView)
    display.say(of(context).out, f"{ref} {found.requirement.title}: {found.audit.status}")
    name_of = names_in(client, engagement)
    lines = [
        (
            display.moment(move.at),
            name_of(move.by),
            f"{move.before} → {move.after}",
            name_of.within(move.what) or move.why,
        )
        for move in found.audit.history
    ]
    display.rows(of(context).out, ("At", "By", "Move", "Why"), lines)


@app.command()
def move(
    context: typer.Context,
    engagement: Id,
    ref: Ref,
    to: Annotated[str, typer.Argument(help="in-progress, ready, under-review, accepted, action-required.")],
    why: Why = "",
) -> None:
    """Move a requirement to its next status."""
    client = of(context).connect()
    path = _requirement(engagement, ref)
    held = client.get(path, AuditRequirementView).audit
    made = client.post_to(f"{path}/moves", AuditStatusView, {"to": to, "why": why}, held.etag)
    display.say(of(context).out, f"{ref} is {made.status}.")


@app.command()
def assign(
    context: typer.Context,
    engagement: Id,
    ref: Ref,
    user: Annotated[list[str] | None, typer.Option(help="Id of a user; repeatable; replaces all.")] = None,
    due: Annotated[str | None, typer.Option(help="Day by which it is to be ready, YYYY-MM-DD.")] = None,
) -> None:
    """Say who gets a requirement ready, and until when."""
    body: dict[str, Any] = {} if user is None else {"assignees": user}
    if due is not None:
        body["due"] = due
    if not body:
        raise InvalidInputError("Give --user or --due.")
    client = of(context).connect()
    path = _requirement(engagement, ref)
    held = client.get(path, AuditRequirementView).audit
    made = client.patch(path, AuditStatusView, body, held.etag)
    until = f", due {made.due}" if made.due else ""
    assigned = ", ".join(map(names_in(client, engagement), made.assignees))
    display.say(of(context).out, f"{ref} is with {assigned or 'nobody'}{until}.")


@app.command()
def comments(
    context: typer.Context,
    engagement: Id,
    ref: Annotated[str | None, typer.Option("--requirement", help="Only on this requirement.")] = None,
) -> None:
    """The comments that you may read."""
    query = {} if ref is None else {"of": "requirement", "key": ref}
    client = of(context).connect()
    pages = client.pages(f"{_path(engagement)}/comments", CommentList, **query)
    name_of = names_in(client, engagement)
    lines = [
        (
            display.moment(one.at),
            one.key,
            name_of(one.by),
            one.visibility,
            "(withdrawn) " * bool(one.withdrawn_at) + one.text,
        )
        for page in pages
        for one in page.items
    ]
    display.rows(of(context).out, ("At", "On", "By", "For", "Text"), lines)


@app.command()
def say(
    context: typer.Context,
    engagement: Id,
    ref: Ref,
    text: Annotated[str, typer.Argument(help="@<user id> tells somebody.")],
    internal: Annotated[bool, typer.Option(help="Only for the organisation.")] = False,
) -> None:
    """Comment on a requirement."""
    body = {
        "of": "requirement",
        "key": ref,
        "text": text,
        "visibility": "internal" if internal else "both",
    }
    made = of(context).connect().post(f"{_path(engagement)}/comments", CommentView, body)
    display.say(of(context).out, f"Comment {made.id} on {ref}.")


@app.command()
def requests(context: typer.Context, engagement: Id) -> None:
    """The evidence requests of an engagement."""
    found = of(context).connect().get(f"{_path(engagement)}/requests", RequestList)
    lines = [
        (
            one.id,
            one.title,
            one.state,
            one.turn,
            f"{one.due or ''}{' overdue' if one.overdue else ''}",
            str(one.attachments),
        )
        for one in found.items
    ]
    display.rows(of(context).out, ("Id", "Title", "State", "Turn", "Due", "Attached"), lines)


@app.command()
def ask(
    context: typer.Context,
    engagement: Id,
    title: Annotated[str, typer.Argument(help="What is asked for.")],
    description: Annotated[str, typer.Option(help="What exactly.")] = "",
    ref: Annotated[list[str] | None, typer.Option("--requirement", help="About it; repeatable.")] = None,
    user: Annotated[list[str] | None, typer.Option(help="Of whom; repeatable.")] = None,
    due: Annotated[str | None, typer.Option(help="Until which day, YYYY-MM-DD.")] = None,
) -> None:
    """Ask for evidence."""
    body = {
        "title": title,
        "description": description,
        "refs": ref or [],
        "assignees": user or [],
        "due": due,
    }
    made = of(context).connect().post(f"{_path(engagement)}/requests", RequestView, body)
    display.say(of(context).out, f"Request {made.id}.")


@app.command()
def provide(
    context: typer.Context,
    engagement: Id,
    request: RequestId,
    item: Annotated[list[str] | None, typer.Option(help="Id of an evidence item; repeatable.")] = None,
    why: Why = "",
) -> None:
    """Fulfil a request with evidence items; what is named is all that is attached."""
    attach = [{"item_id": id} for id in item or []]
    _settled(context, engagement, request, {"to": "provided", "why": why, "attach": attach})


@app.command()
def settle(
    context: typer.Context,
    engagement: Id,
    request: RequestId,
    to: Annotated[str, typer.Argument(help="requested, accepted, returned or withdrawn.")],
    why: Why = "",
) -> None:
    """Accept, return or withdraw a request, or ask for one that was planned."""
    _settled(context, engagement, request, {"to": to, "why": why})


@app.command()
def auditors(
    context: typer.Context,
    engagement: Id,
    add: Annotated[str, typer.Option(help="Id or e-mail address of an auditor.")] = "",
    remove: Annotated[str, typer.Option(help="Id of an auditor.")] = "",
    name: Annotated[str, typer.Option(help="Name of somebody who is invited.")] = "",
) -> None:
    """To whom an engagement is open; with --add or --remove, change it."""
    client = of(context).connect()
    path = f"{_path(engagement)}/auditors"
    if remove:
        client.delete(f"{path}/{segment(remove)}")
    if add:
        client.post(path, PersonList, {"email": add, "name": name} if "@" in add else {"user_id": add})
    found = client.get(path, PersonList)
    lines = [(one.id, one.name, "external" if one.external else "") for one in found.items]
    display.rows(of(context).out, ("Id", "Name", ""), lines)


@app.command("next")
def following(
    context: typer.Context,
    engagement: Id,
    title: Annotated[str, typer.Argument(help="Title of the next engagement.")],
    start: Annotated[str, typer.Option("--from", help="First day of its period.")] = "",
    end: Annotated[str, typer.Option("--to", help="Last day of its period.")] = "",
    as_of: Annotated[str, typer.Option(help="The day, for Type I.")] = "",
) -> None:
    """Open the next period with what carries over."""
    given = {"title": title, "period_start": start, "period_end": end, "as_of": as_of}
    body = {name: value for name, value in given.items() if value}
    made = of(context).connect().post(f"{_path(engagement)}/next", EngagementView, body)
    display.say(of(context).out, f"Engagement {made.id} follows {made.follows}.")


@app.command()
def tasks(
    context: typer.Context,
    done: Annotated[bool, typer.Option("--done", help="What you did, the newest first.")] = False,
) -> None:
    """What waits for you: requests, requirements, reviews."""
    found = of(context).connect().get("/tasks", TaskList, which="done" if done else None)
    lines = [
        (one.kind, one.title, one.state, f"{one.due or ''}{' overdue' if one.overdue else ''}", one.link)
        for one in found.items
    ]
    display.rows(of(context).out, ("Kind", "What", "State", "Due", "Where"), lines)


def _settled(context: typer.Context, engagement: str, request: str, body: dict[str, Any]) -> None:
    client = of(context).connect()
    path = f"{_path(engagement)}/requests/{segment(request)}"
    held = client.get(path, RequestView)
    made = client.post_to(f"{path}/moves", RequestView, body, held.etag)
    display.say(of(context).out, f"The request is {made.state}.")


def _path(engagement: str) -> str:
    return f"/engagements/{segment(engagement)}"


def _requirement(engagement: str, ref: str) -> str:
    return f"{_path(engagement)}/requirements/{segment(ref)}"


def register(parent: typer.Typer) -> None:
    parent.add_typer(app, name="audits")
