"""`proofgraph questions`: the question library of a deployment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from proofgraph.api.models.questions import (
    QuestionList,
    QuestionTrend,
    QuestionTrial,
    QuestionView,
)
from proofgraph.api.models.revisions import RevisionDifferences
from proofgraph.cli import asking, display, library_files
from proofgraph.cli.client import segment
from proofgraph.cli.world import World, of
from proofgraph.errors import InvalidInputError

questions = typer.Typer(help="The question library.", no_args_is_help=True)

UNTOLD = 3
Question = Annotated[str, typer.Argument(help="Id of the question.")]
Note = Annotated[str, typer.Option("--note", "-m", help="Why, for the list of versions.")]
Value = Annotated[
    list[str] | None, typer.Option("--value", help="NAME=VALUE of a placeholder; may be repeated.")
]
Rows = Annotated[int, typer.Option("--rows", help="Rows of each query to show.", min=0, max=50)]
Scope = Annotated[str, typer.Option("--framework", help="Take this framework's scope filters.")]


@questions.command("list")
def list_(
    context: typer.Context,
    search: Annotated[str | None, typer.Argument(help="Words that id, title or description has.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", help="Only with one of these tags.")] = None,
    integration: Annotated[list[str] | None, typer.Option("--integration", help="Only of these.")] = None,
    severity: Annotated[list[str] | None, typer.Option("--severity", help="Only of these.")] = None,
    own: Annotated[bool, typer.Option("--own", help="Only the organisation's own.")] = False,
    edited: Annotated[bool, typer.Option("--edited", help="Only shipped ones that people edited.")] = False,
) -> None:
    """List the questions with where they come from and how many controls ask them."""
    world = of(context)
    found = world.connect().get(
        "/questions",
        QuestionList,
        search=search,
        tag=",".join(tag or ()) or None,
        integration=",".join(integration or ()) or None,
        severity=",".join(severity or ()) or None,
        shipped="false" if own else None,
        edited="true" if edited else None,
    )
    lines = [
        (row.id, row.title, row.severity, _origin(row.shipped, row.edited), str(len(row.controls)))
        for row in found.items
    ]
    display.rows(world.out, ("Id", "Title", "Severity", "Text", "Controls"), lines)
    display.say(world.out, f"{len(lines)} questions.")


@questions.command()
def show(context: typer.Context, question: Question) -> None:
    """Show a question with its queries, where it is used, and how it differs from the shipped one."""
    world = of(context)
    view = world.connect().get(_path(question), QuestionView)
    _tell(world, view)
    display.say(world.out, f"\n{view.description}")
    for query in view.queries:
        display.say(world.out, f"\n{query.name} ({query.results_are})\n{query.query}")
    for use in view.used_by:
        through = f" through {use.control}" if use.control else ""
        display.say(world.out, f"  {use.framework} {use.ref} {use.title}{through}")
    library_files.show_differences(world, "Changed in the shipped text:", view.edits)
    library_files.show_differences(world, "Changed by a newer shipped text:", view.news)


@questions.command()
def run(
    context: typer.Context, question: Question, value: Value = None, framework: Scope = "", rows: Rows = 5
) -> None:
    """Ask a question of the newest snapshot, with values for its placeholders; nothing is stored."""
    world = of(context)
    body = {"values": library_files.values(value), "framework_id": framework, "rows": rows}
    _trial(world, world.connect().post(f"{_path(question)}/runs", QuestionTrial, body))


@questions.command("test")
def try_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="YAML or JSON of a question, as shipped ones are written.")],
    value: Value = None,
    framework: Scope = "",
    rows: Rows = 5,
) -> None:
    """Try a question before it is saved; nothing is stored. Exit code 3 if a query could not be run."""
    world = of(context)
    fields = library_files.read(file)
    if "queries" not in fields:
        raise InvalidInputError(f"{file} has no queries.")
    body: dict[str, Any] = {name: fields[name] for name in ("queries", "integrations") if name in fields}
    body |= {"values": library_files.values(value), "framework_id": framework, "rows": rows}
    _trial(world, world.connect().post("/questions/tests", QuestionTrial, body))


@questions.command()
def create(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="YAML or JSON of the question, as shipped ones are written.")],
    note: Note = "",
) -> None:
    """Make a question of your own."""
    world = of(context)
    body = {**library_files.read(file), "note": note}
    _tell(world, world.connect().post("/questions", QuestionView, body))


@questions.command()
def edit(
    context: typer.Context,
    question: Question,
    file: Annotated[Path | None, typer.Argument(help="YAML or JSON of the fields that change.")] = None,
    value: Value = None,
    trend: Annotated[bool | None, typer.Option("--trend/--no-trend", help="Keep each day's counts.")] = None,
    seen: Annotated[bool, typer.Option("--seen", help="Take note of a newer shipped text.")] = False,
    note: Note = "",
) -> None:
    """Change a question; a shipped one keeps its original. --value replaces the stored values."""
    world = of(context)
    changes = library_files.read(file) if file else {}
    changes.pop("id", None)
    if value is not None:
        changes["values"] = library_files.values(value)
    if trend is not None:
        changes["trend"] = trend
    if not changes and not seen:
        raise InvalidInputError("Nothing to change: give a FILE, --value, --trend or --seen.")
    client = world.connect()
    etag = client.get(_path(question), QuestionView).etag
    view = client.patch(_path(question), QuestionView, {**changes, "note": note, "seen": seen}, etag)
    _tell(world, view)
    library_files.show_differences(world, "Changed in the shipped text:", view.edits)


@questions.command()
def revert(
    context: typer.Context,
    question: Question,
    to: Annotated[int | None, typer.Option("--to", help="Back to this version.")] = None,
    note: Note = "",
) -> None:
    """Bring a question back to the shipped text, or to what a version said."""
    world = of(context)
    client = world.connect()
    etag = client.get(_path(question), QuestionView).etag
    body = {"to": to, "note": note}
    _tell(world, client.post_to(f"{_path(question)}/revert", QuestionView, body, etag))


@questions.command()
def delete(
    context: typer.Context,
    question: Question,
    unlink: Annotated[
        bool, typer.Option("--unlink", help="Also where it is in use: out of the controls that ask it.")
    ] = False,
    note: Note = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a question of your own; its versions and what was found by it stay."""
    world = of(context)
    client = world.connect()
    view = client.get(_path(question), QuestionView)
    _tell(world, view)
    if not yes and not asking.agreed(f"Delete {view.id}?"):
        return
    client.delete(_path(question), view.etag, unlink=str(unlink).lower(), note=note)
    display.say(world.out, f"{view.id} is deleted.")


@questions.command()
def history(
    context: typer.Context,
    question: Question,
    between: Annotated[
        tuple[int, int] | None, typer.Option("--between", help="Show what two versions differ in.")
    ] = None,
    trend: Annotated[
        str | None, typer.Option("--trend", help="Show each day's counts in this framework instead.")
    ] = None,
) -> None:
    """List the versions of a question, or its counts over time."""
    world = of(context)
    client = world.connect()
    if trend is not None:
        _trend(world, client.get(f"{_path(question)}/trend", QuestionTrend, framework_id=trend))
    elif between is not None:
        first, last = between
        found = client.get(f"{_path(question)}/differences", RevisionDifferences, before=first, after=last)
        library_files.show_differences(world, f"From version {first} to {last}:", found.items)
    else:
        library_files.show_history(world, client, _path(question))


def _trial(world: World, found: QuestionTrial) -> None:
    world.out.print(display.status(found.status))
    display.say(world.out, f"on the snapshot of {display.moment(found.snapshot_at)}, {found.state}")
    for reason in found.reasons:
        display.say(world.out, f"  {reason}")
    for query in found.queries:
        whole = "" if query.complete else ", incomplete"
        told = query.error or f"{query.count:,} rows{whole}"
        display.say(world.out, f"\n{query.name} ({query.results_are}): {told}")
        for remark in query.findings:
            place = f"{remark.line}:{remark.column}"
            display.say(world.out, f"  {place}: {remark.severity}: {remark.message} [{remark.code}]")
        for row in query.rows:
            display.say(world.out, f"  {_short(row)}")
    if any(query.error for query in found.queries):
        raise typer.Exit(UNTOLD)


def _trend(world: World, found: QuestionTrend) -> None:
    lines = [
        (
            day.day,
            display.status(day.status),
            " · ".join(f"{query.name} {query.count:,}" for query in day.queries),
        )
        for day in found.days
    ]
    display.rows(world.out, ("Day", "Status", "Counts"), lines)
    if not found.collected:
        display.say(world.out, "Its counts are not kept; switch that on with: questions edit --trend")


def _short(row: dict[str, Any]) -> str:
    name = row.get("displayName") or row.get("name")
    return str(name) if "_class" in row and name else str(row)


def _tell(world: World, view: QuestionView) -> None:
    """What a question is, and what it leaves open."""
    newer = ", shipped text changed" if view.shipped_changed else ""
    origin = f"{_origin(view.shipped, view.edited)}{newer}"
    display.say(world.out, f"{view.id}: {view.title}")
    asked = f"asked by {', '.join(view.controls)}" if view.controls else "asked by no control"
    display.say(world.out, f"{view.severity} · {origin} · {asked}")
    for placeholder in view.placeholders:
        told = f"= {placeholder.value!r}" if placeholder.stored else "has no stored value"
        display.say(world.out, f"  {{{{{placeholder.name}}}}} {told}")


def _origin(shipped: bool, edited: bool) -> str:
    return ("edited" if edited else "shipped") if shipped else "own"


def _path(question: str) -> str:
    return f"/questions/{segment(question)}"


def register(app: typer.Typer) -> None:
    app.add_typer(questions, name="questions")
