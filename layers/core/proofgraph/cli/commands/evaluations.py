"""`proofgraph evaluations`: those of a framework, one that goes on by itself, its end, what it found."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from proofgraph.api.models.evaluations import EvaluationPage, EvaluationView, ResultView, RowsPage
from proofgraph.cli import answers, display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.commands.evaluate import ENDED, INTERRUPTED
from proofgraph.cli.people import names
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, UnavailableError

evaluations = typer.Typer(help="Evaluations and what they found.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(help="Id of the evaluation.")]


@evaluations.command("list")
def list_(
    context: typer.Context,
    framework: Annotated[str, typer.Argument(help="Id of the framework.")],
    most: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
) -> None:
    """List a framework's evaluations, newest first."""
    client = of(context).connect()
    pages = client.pages("/evaluations", EvaluationPage, framework_id=framework)
    name_of = names(client)
    found = islice((one for page in pages for one in page.items), most)
    lines = [
        (
            one.id,
            display.moment(one.started_at),
            f"{one.kind} {one.ref}".strip(),
            one.state,
            f"{one.progress.done}/{one.progress.total}",
            name_of(one.started_by),
            one.error or "",
        )
        for one in found
    ]
    display.rows(of(context).out, ("Id", "Started", "Of", "State", "Questions", "By", "Why"), lines)


@evaluations.command()
def watch(context: typer.Context, evaluation: Id) -> None:
    """Wait until one has ended; Ctrl-C stops waiting, and the evaluation goes on."""
    world = of(context)
    client = world.connect()
    with world.out.status("Evaluating") as shown:
        try:
            ended = client.watch(
                _path(evaluation),
                EvaluationView,
                lambda job: job.state in ENDED,
                lambda job: shown.update(f"Evaluating {job.progress.done}/{job.progress.total}"),
            )
        except KeyboardInterrupt:
            display.say(world.out, f"The evaluation {evaluation} goes on.")
            raise typer.Exit(INTERRUPTED) from None
    if ended.state != "succeeded":
        raise UnavailableError(f"The evaluation {ended.state}: {ended.error or 'no reason was given'}")
    counted = ", ".join(f"{status} {count}" for status, count in sorted(ended.counts.items()))
    display.say(world.out, f"The evaluation succeeded: {counted}.")


@evaluations.command()
def cancel(context: typer.Context, evaluation: Id) -> None:
    """Stop one; statuses stay as they were."""
    ended = of(context).connect().post(f"{_path(evaluation)}/cancel", EvaluationView)
    display.say(of(context).out, f"The evaluation is {ended.state}.")


@evaluations.command()
def result(
    context: typer.Context,
    evaluation: Id,
    question: Annotated[str, typer.Argument(help="Id of the question.")],
    rows: Annotated[
        int | None, typer.Option("--rows", min=1, help="The stored rows of the query with this number.")
    ] = None,
    format: Annotated[str, typer.Option("--format", help="Of rows: table, json, csv or xlsx.")] = "table",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="File to write the rows to.")] = None,
) -> None:
    """Show what a question found: its queries with counts and digests, or the rows of one."""
    world = of(context)
    chosen = answers.format_of(format, out)
    client = world.connect()
    path = f"{_path(evaluation)}/results/{segment(question)}"
    found = client.get(path, ResultView)
    if rows is not None:
        if rows > len(found.queries):
            raise InvalidInputError(f"The question has queries 1 to {len(found.queries)}.")
        answers.show(world, _rows(client, f"{path}/queries/{rows - 1}/rows"), chosen, out)
        return
    world.out.print(display.status(found.status), found.title, markup=False)
    for reason in found.reasons:
        display.say(world.out, f"  {reason}")
    lines = [
        (str(query.index + 1), query.results_are, query.name, str(query.count), query.digest or query.error)
        for query in found.queries
    ]
    display.rows(world.out, ("", "Rows are", "Query", "Rows", "Digest"), lines)


def _rows(client: Client, path: str) -> dict[str, Any]:
    """Every stored row, as an answer that can be shown or written."""
    found: list[dict[str, Any]] = []
    columns: dict[str, None] = {}
    for page in client.pages(path, RowsPage, limit=500):
        found += page.items
        columns |= dict.fromkeys(page.columns)
    return {"type": "table", "columns": [*columns], "data": found}


def _path(evaluation: str) -> str:
    return f"/evaluations/{segment(evaluation)}"


def register(app: typer.Typer) -> None:
    app.add_typer(evaluations, name="evaluations")
