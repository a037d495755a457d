"""`proofgraph questionnaires`: read, write and export answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proofgraph.api.models.questionnaires import AnswerTable, QuestionnaireAnswer, QuestionnaireAnswerList
from proofgraph.cli import display, writing
from proofgraph.cli.client import segment
from proofgraph.cli.world import of

questionnaires = typer.Typer(help="Questionnaires and their answers.", no_args_is_help=True)

Framework = Annotated[str, typer.Argument(help="Id of the questionnaire.")]


@questionnaires.command()
def show(
    context: typer.Context,
    framework: Framework,
    state: Annotated[str | None, typer.Option("--state", help="Only open, draft or final ones.")] = None,
) -> None:
    """List the questions with their answers."""
    path = f"/frameworks/{segment(framework)}/answers"
    found = of(context).connect().get(path, QuestionnaireAnswerList)
    lines = [(a.ref, a.state, a.question, a.text) for a in found.items if state in (None, a.state)]
    display.rows(of(context).out, ("Ref", "State", "Question", "Answer"), lines)
    totals = found.totals
    display.say(of(context).out, f"{totals.final} final, {totals.draft} drafts, {totals.open} open.")


@questionnaires.command()
def answer(
    context: typer.Context,
    framework: Framework,
    ref: Annotated[str, typer.Argument(help="Ref of the question.")],
    text: Annotated[str, typer.Argument(help="The answer; empty takes it back.")],
    final: Annotated[bool, typer.Option("--final", help="It is no draft.")] = False,
) -> None:
    """Answer a question."""
    client = of(context).connect()
    path = f"/frameworks/{segment(framework)}/answers/{segment(ref)}"
    state = "open" if not text.strip() else "final" if final else "draft"
    etag = client.get(path, QuestionnaireAnswer).etag
    made = client.patch(path, QuestionnaireAnswer, {"text": text, "state": state}, etag)
    display.say(of(context).out, f"{made.ref} is {made.state}.")


@questionnaires.command()
def export(
    context: typer.Context,
    framework: Framework,
    target: Annotated[Path | None, typer.Option("--out", "-o", help="File to write.")] = None,
) -> None:
    """Write the questions and answers as CSV."""
    path = f"/frameworks/{segment(framework)}/answers-table"
    found = of(context).connect().get(path, AnswerTable)
    into = target or Path(found.filename)
    writing.put(into, found.content.encode())
    display.say(of(context).out, f"Wrote {into}.")


def register(app: typer.Typer) -> None:
    app.add_typer(questionnaires, name="questionnaires")
