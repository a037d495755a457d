"""`proofgraph ask`, `compare`, `repeat` and `operation`: the graph and its evaluations over time."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from pydantic import BaseModel
from rich.console import Console

from proofgraph.api.models.operation import FrameworkOperationView
from proofgraph.api.models.queries import QueryAnswer
from proofgraph.api.models.time_travel import AskedView, ComparisonView, RepetitionView
from proofgraph.cli import display, operated
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.compliance.days import end_of
from proofgraph.errors import InvalidInputError

SHOWN = ("displayName", "name", "_type", "_key")
NOT_THE_SAME = 1

Day = Annotated[str, typer.Option(help="A day, as 2026-11-23 (UTC).")]
Json = Annotated[bool, typer.Option("--json", help="Print the API's answer as it is.")]
Rows = Annotated[int, typer.Option(help="At most this many rows of each list.")]
Framework = Annotated[str, typer.Option(help="Whose scope filters apply.")]


def ask(
    context: typer.Context,
    question: Annotated[str, typer.Argument(help="Id of a question, or a J1QL query.")],
    at: Annotated[str, typer.Option("--at", help="The day, as 2026-11-23 (UTC).")],
    framework: Framework = "",
    rows: Rows = 20,
    as_json: Json = False,
) -> None:
    """Ask a question, or a query, of the graph as it stood on a past day."""
    client, console = of(context).connect(), of(context).out
    if _is_query(question):
        body = {"query": question, "at": end_of(at), "limit": rows}
        answer = client.post("/queries", QueryAnswer, body)
        if not _printed(answer, as_json):
            display.say(console, f"{answer.total} rows; snapshot of {display.moment(answer.snapshot_at)}")
            _rows(console, answer.rows)
        return
    asked = client.get(
        f"/questions/{segment(question)}/at", AskedView, day=at, framework_id=framework, limit=rows
    )
    if _printed(asked, as_json):
        return
    console.print(display.status(asked.status), asked.title, markup=False)
    display.say(console, f"Snapshot of {display.moment(asked.snapshot_at)} ({asked.snapshot_id[:16]})")
    for reason in asked.reasons:
        display.say(console, f"  {reason}")
    for query in asked.queries:
        display.say(console, f"\n{query.name} ({query.results_are}): {query.error or f'{query.count} rows'}")
        _rows(console, query.rows)


def compare(
    context: typer.Context,
    question: Annotated[str, typer.Argument(help="Id of a question, or a J1QL query.")],
    first: Annotated[str, typer.Option("--from", help="The earlier day.")],
    last: Annotated[str, typer.Option("--to", help="The later day.")],
    framework: Framework = "",
    rows: Rows = 20,
    as_json: Json = False,
) -> None:
    """Show what appeared, went and changed between two days."""
    client, console = of(context).connect(), of(context).out
    days = {"from": first, "to": last, "limit": rows}
    if _is_query(question):
        found = client.post("/queries/comparison", ComparisonView, {"query": question, **days})
    else:
        path = f"/questions/{segment(question)}/comparison"
        found = client.get(path, ComparisonView, framework_id=framework, **days)
    if _printed(found, as_json):
        return
    for query in found.queries:
        counts = f"{query.appeared} appeared, {query.went} went, {query.changed} changed, {query.same} same"
        display.say(console, f"{query.name}: {query.error or counts}")
        for sign, listed in (("+", query.appeared_rows), ("-", query.went_rows)):
            for row in listed:
                display.say(console, f"  {sign} {_name(row)}")
        for changed in query.changed_rows:
            display.say(console, f"  ~ {_name(changed.row)}")
            for change in changed.changes:
                display.say(console, f"      {change.path}: {change.before!r} → {change.after!r}")


def repeat(
    context: typer.Context,
    evaluation: Annotated[str, typer.Argument(help="Id of the evaluation.")],
    question: Annotated[str, typer.Argument(help="Id of the question.")],
    as_json: Json = False,
) -> None:
    """Run a stored result's queries again on its snapshot; exits with 1 where a digest is another."""
    client, console = of(context).connect(), of(context).out
    path = f"/evaluations/{segment(evaluation)}/results/{segment(question)}/repeat"
    found = client.post(path, RepetitionView)
    if not _printed(found, as_json):
        for query in found.queries:
            told = "the same digest" if query.same else query.error or "ANOTHER DIGEST"
            display.say(console, f"{query.name}: {told} {query.recorded}")
        if found.engine_then != found.engine_now:
            display.say(console, f"Recorded by {found.engine_then}; repeated by {found.engine_now}.")
    if not found.same:
        raise typer.Exit(NOT_THE_SAME)


def operation(
    context: typer.Context,
    framework: Annotated[str, typer.Argument(help="Id of the framework.")],
    first: Annotated[str | None, typer.Option("--from", help="First day of the period.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day of the period.")] = None,
    as_json: Json = False,
) -> None:
    """Show how a framework operated over a period: days covered, days per status, gaps, remediation."""
    client, console = of(context).connect(), of(context).out
    path = f"/frameworks/{segment(framework)}/operation"
    found = client.get(path, FrameworkOperationView, **{"from": first, "to": last})
    if _printed(found, as_json):
        return
    operated.show(console, found)


def _is_query(text: str) -> bool:
    return text.lstrip().upper().startswith("FIND ")


def _printed(answer: BaseModel, as_json: bool) -> bool:
    if link := getattr(answer, "link", None):
        raise InvalidInputError(f"The answer has {link.bytes:,} bytes; ask for fewer with --rows.")
    if as_json:
        typer.echo(answer.model_dump_json(indent=2))
    return as_json


def _rows(console: Console, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    entity = "_key" in rows[0]
    columns = [name for name in SHOWN if name in rows[0]] if entity else list(rows[0])
    display.rows(console, columns, [[str(row.get(name, "")) for name in columns] for row in rows])


def _name(row: dict[str, Any]) -> str:
    told = row.get("displayName") or row.get("name")
    key = row.get("_key")
    if told is None and key is None:
        return ", ".join(f"{name}={value}" for name, value in row.items())
    return f"{told or key} ({key})" if key and told and told != key else str(told or key)


def register(app: typer.Typer) -> None:
    for command in (ask, compare, repeat, operation):
        app.command()(command)
