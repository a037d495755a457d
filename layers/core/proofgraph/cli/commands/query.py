"""`proofgraph query`: J1QL against the deployment, a local snapshot or a JSON file of a graph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer

from proofgraph.api.models.queries import ExplainAnswer, LintFinding, QueryAnswer
from proofgraph.cli import answers
from proofgraph.cli.world import World, of
from proofgraph.errors import DamagedError, InvalidInputError, NotFoundError
from proofgraph.integrations import discovery
from proofgraph.j1ql import linter
from proofgraph.j1ql.formatter import format_query

if TYPE_CHECKING:
    from proofgraph.j1ql.engine import Engine

PAGE = 250

_ANSWERED = frozenset({"--format", "--out"})
_FILLED = frozenset({"--parameter", "--variable"})
_TEXT_ONLY = _ANSWERED | _FILLED | {"--graph", "--snapshot", "--batch", "--now", "--explain"}
_IDLE: Mapping[str, frozenset[str]] = {
    "--lint": _TEXT_ONLY | {"--tidy"},
    "--tidy": _TEXT_ONLY,
    "--explain": _ANSWERED | {"--batch", "--now"},
    "--batch": _ANSWERED | _FILLED | {"a query"},
    "--graph": frozenset({"--snapshot"}),
}
"""What has no meaning beside each: a batch's lines bring their own values, an explanation no rows."""


def query(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="The query; quote it for the shell.")] = None,
    graph: Annotated[
        Path | None, typer.Option(help="JSON file of entities and relationships to ask.")
    ] = None,
    snapshot: Annotated[
        Path | None, typer.Option(help="Folder of a local snapshot, or a query file.")
    ] = None,
    batch: Annotated[Path | None, typer.Option(help="JSON lines of queries; one answer line each.")] = None,
    format: Annotated[str, typer.Option(help="table, json, csv or xlsx.")] = "table",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="File to write to; xlsx needs one.")] = None,
    parameter: Annotated[list[str] | None, typer.Option(help="NAME=VALUE for ${param.NAME}.")] = None,
    variable: Annotated[list[str] | None, typer.Option(help="NAME=VALUE for ${NAME} or {{NAME}}.")] = None,
    now: Annotated[int | None, typer.Option(help="Epoch milliseconds of date.now.")] = None,
    lint: Annotated[bool, typer.Option("--lint", help="Only say what the query may not mean.")] = False,
    tidy: Annotated[bool, typer.Option("--tidy", help="Only print the query in canonical layout.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Only show the plan and its SQL.")] = False,
) -> None:
    """Ask the graph in J1QL."""
    world = of(context)
    wanted = answers.format_of(format, out)
    _check(
        {
            "--graph": graph is not None,
            "--snapshot": snapshot is not None,
            "--batch": batch is not None,
            "--format": wanted != "table",
            "--out": out is not None,
            "--parameter": bool(parameter),
            "--variable": bool(variable),
            "--now": now is not None,
            "--lint": lint,
            "--tidy": tidy,
            "--explain": explain,
            "a query": text is not None,
        }
    )
    values: dict[str, Any] = {"parameters": _values(parameter), "variables": _values(variable)}
    if lint or tidy:
        _lint(text or "") if lint else typer.echo(format_query(text or ""))
    elif graph or snapshot:
        with _engine(graph, snapshot) as (engine, taken_at):
            moment = next(time for time in (now, taken_at, world.clock()) if time is not None)
            if batch is not None:
                _run_batch(engine, batch, moment)
            elif explain:
                found = engine.explain(text or "", **values)
                _explain(found.plan, found.estimated_rows, found.sql, found.values)
            else:
                answers.show(world, engine.run(text or "", now=moment, **values).to_json(), wanted, out)
    elif explain:
        _explain_there(world, {"query": text, **values})
    else:
        answers.show(world, _ask_deployment(world, {"query": text, "limit": PAGE, **values}), wanted, out)


def _check(given: Mapping[str, bool]) -> None:
    """Refuse what would be passed over in silence."""
    named = {name for name, is_given in given.items() if is_given}
    local = named & {"--graph", "--snapshot"}
    for way, idle in _IDLE.items():
        if way in named and (found := sorted(idle & named)):
            raise InvalidInputError(f"{way} does not go with {found[0]}; leave one of them out.")
    if not named & {"a query", "--batch"}:
        raise InvalidInputError("Give a query or --batch FILE, one of them.")
    if "--batch" in named and not local:
        raise InvalidInputError("--batch needs --graph FILE or --snapshot DIR.")
    if "--now" in named and not local:
        raise InvalidInputError(
            "--now goes with --graph or --snapshot: a deployment answers as of its newest snapshot. "
            "Leave it out, or ask of a past day: proofgraph ask QUERY --at DAY."
        )


def _lint(text: str) -> None:
    """Remarks, one a line; none is good news."""
    for remark in linter.lint(text, discovery.schema()):
        typer.echo(_remark(remark))


def _remark(remark: linter.Warning_ | LintFinding) -> str:
    return f"{remark.line}:{remark.column}: {remark.severity}: {remark.message} [{remark.code}]"


def _explain(plan: Sequence[str], rows: int, sql: str, bound: Sequence[Any]) -> None:
    typer.echo("\n".join(plan))
    typer.echo(f"expected rows: about {rows}")
    typer.echo(f"SQL: {sql}")
    typer.echo(f"bound: {list(bound)}")


def _explain_there(world: World, body: dict[str, Any]) -> None:
    """As the deployment would run it on its newest snapshot, with what the query may not mean."""
    found = world.connect().post("/queries/explain", ExplainAnswer, body)
    _explain(found.plan, found.estimated_rows, found.sql, found.bound)
    for warning in found.warnings:
        typer.echo(_remark(warning))


def _values(pairs: Sequence[str] | None) -> dict[str, Any]:
    """NAME=VALUE; a value that is JSON is taken as such, any other as text."""
    found: dict[str, Any] = {}
    for pair in pairs or ():
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise InvalidInputError(f"{pair!r} is not NAME=VALUE.")
        try:
            found[name] = orjson.loads(value)
        except orjson.JSONDecodeError:
            found[name] = value
    return found


# --- where the graph comes from -----------------------------------------------------------------


@contextmanager
def _engine(graph: Path | None, snapshot: Path | None) -> Iterator[tuple[Engine, int | None]]:
    """The engine on a local graph, and the time it was taken if it tells one."""
    from proofgraph.j1ql.engine import Engine  # loads duckdb only where a local graph is asked

    with TemporaryDirectory() as folder:
        target = Path(folder) / "graph.duckdb"
        taken_at = None
        if graph is not None:
            _build_graph(graph, target)
        elif snapshot is not None and snapshot.is_file():
            target = snapshot
        elif snapshot is not None:
            taken_at = _build_snapshot(snapshot, target)
        with Engine.open(target) as engine:
            yield engine, taken_at


def _build_graph(path: Path, target: Path) -> None:
    from proofgraph.j1ql import graphfile  # loads duckdb only where a local graph is asked

    try:
        data = json.loads(path.read_bytes())  # the standard library keeps integers of any size
    except OSError as error:
        raise NotFoundError(f"The graph {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise InvalidInputError(f"The graph {path} is not JSON: {error}.") from error
    if not isinstance(data, dict):
        raise InvalidInputError(f"The graph {path} must be an object with entities and relationships.")
    graphfile.build(data, target)


def _build_snapshot(folder: Path, target: Path) -> int:
    from proofgraph.graph.manifest import Manifest
    from proofgraph.j1ql.queryfile import build  # loads duckdb only where a local graph is asked

    root = folder / "snapshots" if (folder / "snapshots").is_dir() else folder
    paths = sorted((root / "manifests").glob("*.json"))
    if not paths:
        raise NotFoundError(f"There is no snapshot in {folder}: manifests/*.json is missing.")
    manifests = [Manifest.parse(path.read_bytes(), expected_id=path.stem) for path in paths]
    newest = max(manifests, key=lambda manifest: manifest.created_at)
    partitions = [(p, root / "partitions" / f"{p.digest}.parquet") for p in newest.partitions]
    missing = next((path for _, path in partitions if not path.exists()), None)
    if missing is not None:
        raise DamagedError(f"The snapshot in {folder} lacks {missing.name}; collect again.")
    build(partitions, target)
    return newest.created_at


# --- answers ------------------------------------------------------------------------------------


def _run_batch(engine: Engine, path: Path, now: int) -> None:
    from proofgraph.j1ql.batch import run_batch

    try:
        with path.open("rb") as lines:
            for answer in run_batch(engine, lines, now):
                typer.echo(answer)
    except OSError as error:
        raise NotFoundError(f"The queries {path} cannot be read: {error.strerror}.") from error


def _ask_deployment(world: World, body: dict[str, Any]) -> dict[str, Any]:
    client = world.connect()
    answer = client.post("/queries", QueryAnswer, body)
    rows = list(answer.rows)
    while answer.next_cursor is not None:
        answer = client.post("/queries", QueryAnswer, {**body, "cursor": answer.next_cursor})
        rows += answer.rows
    if answer.tree is not None:
        data: Any = {"vertices": answer.tree.vertices, "edges": answer.tree.edges}
    else:
        data = rows
    shown = {"type": answer.type, "data": data}
    if answer.type == "table":
        shown["columns"] = answer.columns
    return shown


def register(app: typer.Typer) -> None:
    app.command()(query)
