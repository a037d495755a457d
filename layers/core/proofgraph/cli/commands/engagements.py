"""`proofgraph engagements`: create, show, change and close audits; freeze populations, test samples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from proofgraph.api.models.engagements import (
    EngagementList,
    EngagementStatus,
    EngagementView,
    PopulationList,
    PopulationView,
    SampleExceptionList,
    SampleItem,
)
from proofgraph.api.models.shared import AnswerLink
from proofgraph.cli import display, operated, writing
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, UnavailableError

app = typer.Typer(no_args_is_help=True, help="Audits, their populations and samples.")

Id = Annotated[str, typer.Argument(help="Id of the engagement.")]
PopulationId = Annotated[str, typer.Argument(help="Id of the population.")]
File = Annotated[Path, typer.Argument(help="YAML or JSON file.")]


@app.command("list")
def listed(context: typer.Context) -> None:
    """The engagements, newest first."""
    found = of(context).connect().get("/engagements", EngagementList)
    lines = [(one.id, one.title, one.framework_id, one.type, _period(one), one.state) for one in found.items]
    columns = ("Id", "Title", "Framework", "Type", "Period", "State")
    display.rows(of(context).out, columns, lines)


@app.command()
def show(context: typer.Context, engagement: Id) -> None:
    """One engagement as YAML, the way `create` and `change` take it."""
    found = of(context).connect().get(_path(engagement), EngagementView)
    typer.echo(yaml.safe_dump(found.model_dump(mode="json", exclude={"etag"}), sort_keys=False), nl=False)


@app.command()
def create(context: typer.Context, file: File) -> None:
    """Create an engagement from a file."""
    made = of(context).connect().post("/engagements", EngagementView, _read(file))
    display.say(of(context).out, f"Engagement {made.id}: {made.title}, {_period(made)}")


@app.command()
def change(context: typer.Context, engagement: Id, file: File) -> None:
    """Change what a file names."""
    client = of(context).connect()
    held = client.get(_path(engagement), EngagementView)
    made = client.patch(_path(engagement), EngagementView, _read(file), held.etag)
    display.say(of(context).out, f"Engagement {made.id} was changed.")


@app.command()
def close(context: typer.Context, engagement: Id) -> None:
    """Freeze an engagement: nothing of it changes any more, and its evidence is locked."""
    client = of(context).connect()
    held = client.get(_path(engagement), EngagementView)
    made = client.post_to(f"{_path(engagement)}/close", EngagementView, {}, held.etag)
    until = display.moment(made.retain_until) if made.retain_until else ""
    display.say(of(context).out, f"Closed; frozen as {made.frozen}, kept until {until}.")


@app.command()
def populations(context: typer.Context, engagement: Id) -> None:
    """The populations of an engagement."""
    found = of(context).connect().get(f"{_path(engagement)}/populations", PopulationList)
    lines = [
        (
            one.id,
            one.title,
            str(one.items),
            str(one.size),
            one.seed,
            "yes" if one.complete else one.reasons[0],
        )
        for one in found.items
    ]
    display.rows(of(context).out, ("Id", "Question", "Items", "Sample", "Seed", "Complete"), lines)


@app.command()
def draw(
    context: typer.Context,
    engagement: Id,
    question: Annotated[str, typer.Argument(help="Id of the question whose rows are the population.")],
    size: Annotated[int, typer.Option(help="How many items are drawn.")],
    seed: Annotated[str, typer.Option(help="One line, agreed before.")],
    query: Annotated[
        list[str] | None, typer.Option(help="Only this query of the question; repeatable.")
    ] = None,
    day: Annotated[list[str] | None, typer.Option(help="Ask of this day; repeatable.")] = None,
) -> None:
    """Freeze a population over the engagement's period, and draw a sample from it."""
    body = {"question_id": question, "size": size, "seed": seed, "queries": query or [], "days": day or []}
    made = of(context).connect().post(f"{_path(engagement)}/populations", PopulationView, body)
    display.say(of(context).out, f"Population {made.population.id} of {made.population.items} items")
    _items(context, made.sample)


@app.command()
def sample(context: typer.Context, engagement: Id, population: PopulationId) -> None:
    """The sampled items and how far each has come."""
    found = of(context).connect().get(_population(engagement, population), PopulationView)
    _items(context, found.sample)


@app.command()
def enlarge(
    context: typer.Context,
    engagement: Id,
    population: PopulationId,
    size: Annotated[int, typer.Option(help="How many items the sample is to have.")],
) -> None:
    """Draw more items with the same seed; what was drawn stays."""
    client = of(context).connect()
    path = _population(engagement, population)
    made = client.patch(path, PopulationView, {"size": size}, client.get(path, PopulationView).etag)
    _items(context, made.sample)


@app.command()
def exceptions(context: typer.Context, engagement: Id) -> None:
    """Every sampled item on which something was found, with management's response."""
    found = of(context).connect().get(f"{_path(engagement)}/sample-exceptions", SampleExceptionList)
    lines = [
        (
            one.title,
            str(one.position),
            one.name or one.identity,
            one.exception,
            "cleared" if one.state == "tested" else "stands",
            one.response,
        )
        for one in found.items
    ]
    display.rows(of(context).out, ("Question", "", "Item", "Exception", "", "Response"), lines)


@app.command()
def status(context: typer.Context, engagement: Id) -> None:
    """How the framework operated over the engagement's period; of a closed one, as it was then."""
    found = of(context).connect().get(f"{_path(engagement)}/status", EngagementStatus)
    display.say(of(context).out, f"The engagement is {found.state}.")
    operated.show(of(context).out, found)


@app.command()
def item(
    context: typer.Context,
    engagement: Id,
    population: PopulationId,
    position: Annotated[int, typer.Argument(help="Position in the sample.")],
    state: Annotated[str | None, typer.Option(help="requested, provided, tested or exception.")] = None,
    note: Annotated[str, typer.Option(help="What was provided or found.")] = "",
    response: Annotated[str, typer.Option(help="Management's response to an exception.")] = "",
) -> None:
    """Move an item to a state, or respond to its exception."""
    client = of(context).connect()
    path = _population(engagement, population)
    found = client.get(path, PopulationView)
    if not 1 <= position <= len(found.sample):
        raise InvalidInputError(f"The sample has items 1 to {len(found.sample)}.")
    body: dict[str, Any] = {"response": response} if response else {"state": state, "note": note}
    etag = found.sample[position - 1].etag
    made = client.patch(f"{path}/items/{position}", SampleItem, body, etag)
    _items(context, [made])


@app.command()
def export(
    context: typer.Context,
    engagement: Id,
    population: PopulationId,
    out: Annotated[Path, typer.Option(help="File to write; its ending, .csv or .json, says what.")],
) -> None:
    """Write a sample as CSV, or as JSON all that is needed to draw it again offline."""
    kind = out.suffix.removeprefix(".").lower()
    if kind not in ("csv", "json"):
        raise InvalidInputError("Name a file that ends in .csv or .json.")
    client = of(context).connect()
    link = client.get(f"{_population(engagement, population)}/export", AnswerLink, format=kind)
    answer = of(context).network().get(link.url)
    if answer.is_error:
        raise UnavailableError(f"The file could not be fetched: HTTP {answer.status_code}")
    writing.put(out, answer.content)
    display.say(of(context).out, f"Wrote {out}.")


def _items(context: typer.Context, items: list[SampleItem]) -> None:
    lines = [
        (
            str(one.position),
            str(one.row.get("displayName") or one.row.get("name") or one.identity),
            one.state,
            one.exception,
            one.response,
        )
        for one in items
    ]
    display.rows(of(context).out, ("", "Item", "State", "Exception", "Response"), lines)


def _read(file: Path) -> dict[str, Any]:
    try:
        found = yaml.safe_load(file.read_text())
    except (OSError, yaml.YAMLError) as error:
        raise InvalidInputError(f"{file} cannot be read: {error}") from error
    if not isinstance(found, dict):
        raise InvalidInputError(f"{file} holds no mapping.")
    return found


def _period(engagement: EngagementView) -> str:
    return engagement.as_of or f"{engagement.period_start} to {engagement.period_end}"


def _path(engagement: str) -> str:
    return f"/engagements/{segment(engagement)}"


def _population(engagement: str, population: str) -> str:
    return f"{_path(engagement)}/populations/{segment(population)}"


def register(parent: typer.Typer) -> None:
    parent.add_typer(app, name="engagements")
