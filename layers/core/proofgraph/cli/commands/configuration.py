"""`proofgraph apply` and `proofgraph dump`: a deployment's configuration as files of a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from proofgraph.api.models.configuration import (
    ConfigurationApplied,
    ConfigurationChange,
    ConfigurationFiles,
    ConfigurationPlan,
    FileView,
)
from proofgraph.cli import asking, display, writing
from proofgraph.cli.client import Client
from proofgraph.cli.world import World, of
from proofgraph.errors import InvalidInputError, UnavailableError

DIFFERS = 1
_SIGNS = {"create": "+", "change": "~", "delete": "-"}
_FORMATS = ("text", "json")
_FOLDERS = (
    "controls",
    "frameworks",
    "groups",
    "links",
    "questions",
    "reviews/controls",
    "reviews/frameworks",
)
_SHOWN = 90

ROUNDS = 3
"""As many times the changes of the plan are made at the most."""


def apply(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Folder of YAML files, as `dump` writes them.")],
    plan_only: Annotated[
        bool, typer.Option("--plan", help="Only show the plan; exit code 1 if something differs.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Delete what no file speaks of, or give it its shipped state.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Make a deployment what the files say; the plan is shown first.

    Exit codes: 0 as the files say; 1 with --plan, or the question answered with no, and something differs; 2
    faults in the files, each told by file and line; 3 it could not be done.
    """
    world = of(context)
    _check_format(format)
    body: dict[str, Any] = {"files": _read(folder), "prune": prune}
    client = world.connect()
    planned = client.post("/configuration/plans", ConfigurationPlan, body)
    if format == "json":
        typer.echo(planned.model_dump_json(indent=2, exclude={"link"}))
    else:
        _show(world, planned)
    if not planned.changes:
        return
    if plan_only or not (yes or asking.agreed(f"Make {len(planned.changes)} changes?", err=format == "json")):
        raise typer.Exit(DIFFERS)
    made = _make(world, client, body, planned, tell=format == "text")
    if format == "text":
        more = max(0, made - len(planned.changes))
        beside = f", {more} of them since others brought them about" if more else ""
        display.say(world.out, f"{made} changes made{beside}.")


def dump(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Folder to write; files that are no more are deleted.")],
    format: Annotated[str, typer.Option("--format", help="text, or json: print, write nothing.")] = "text",
) -> None:
    """Write what a deployment has set up as YAML files.

    Frameworks, controls, questions, links, reviews and groups; files of what you may not read stay.
    """
    world = of(context)
    _check_format(format)
    files = world.connect().get("/configuration", ConfigurationFiles)
    if format == "json":
        typer.echo(json.dumps({file.path: file.content for file in files.files}, indent=2))
        return
    written, deleted = _write(folder, files.files, files.left_out)
    display.say(world.out, f"{len(files.files)} files in {folder}: {written} written, {deleted} deleted.")
    if files.left_out:
        display.say(world.out, f"You may not read {', '.join(files.left_out)}: left as they are.")


def _make(
    world: World, client: Client, body: dict[str, Any], planned: ConfigurationPlan, *, tell: bool
) -> int:
    """Apply a plan piece by piece until nothing is left, and say how many changes there were.

    A change can bring about another: a framework's new text, a link that people had taken away.
    """
    made, digest = 0, planned.digest
    while made <= ROUNDS * len(planned.changes):
        done = client.post("/configuration/apply", ConfigurationApplied, {**body, "digest": digest})
        made += len(done.applied)
        for change in done.applied if tell else ():
            display.say(world.out, f"{change.action}d {change.kind} {change.id}")
        if not done.left:
            return made
        if not done.applied:
            raise UnavailableError(f"{done.left} changes are left, and none of them could be made.")
        digest = done.digest
    raise UnavailableError(
        f"{made} changes were made, and {done.left} are left: the files bring about ever new ones. Look at "
        "them with `apply --plan`."
    )


def _read(folder: Path) -> list[dict[str, str]]:
    """Every YAML file of the folder; hidden ones and other kinds are somebody else's."""
    if not folder.is_dir():
        raise InvalidInputError(f"{folder} is no folder.")
    return [{"path": path.relative_to(folder).as_posix(), "content": _text(path)} for path in _files(folder)]


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*.y*ml")):
        parts = path.relative_to(folder).parts
        if path.suffix in (".yaml", ".yml") and not any(part.startswith(".") for part in parts):
            yield path


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path} cannot be read as UTF-8 text: {error}.") from error


def _write(folder: Path, files: Sequence[FileView], left_out: Sequence[str]) -> tuple[int, int]:
    """Bring the folder to these files; one that says the same already is not touched."""
    written, deleted = 0, 0
    wanted = {folder / file.path: file.content.encode() for file in files}
    for path, content in wanted.items():
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            writing.put(path, content)
            written += 1
    for name in set(_FOLDERS) - set(left_out):
        for path in (folder / name).glob("*.yaml"):
            if path not in wanted:
                path.unlink()
                deleted += 1
    return written, deleted


def _show(world: World, planned: ConfigurationPlan) -> None:
    for change in planned.changes:
        _show_change(world, change)
    for thing in planned.unmanaged:
        display.say(world.out, f"? {thing.kind} {thing.id}: no file speaks of it; it stays without --prune")
    counts = {action: sum(c.action == action for c in planned.changes) for action in _SIGNS}
    display.say(
        world.out,
        f"{counts['create']} to create, {counts['change']} to change, {counts['delete']} to delete."
        if planned.changes
        else "Nothing to do.",
    )
    if planned.needs:
        lacking = f"; you lack {', '.join(planned.lacking)}" if planned.lacking else ""
        display.say(world.out, f"This needs {', '.join(planned.needs)}{lacking}.")


def _show_change(world: World, change: ConfigurationChange) -> None:
    display.say(world.out, f"{_SIGNS[change.action]} {change.kind} {change.id}")
    for field in change.differences:
        display.say(world.out, f"    {field.path}: {_short(field.before)} → {_short(field.after)}")


def _short(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _check_format(format: str) -> None:
    if format not in _FORMATS:
        raise InvalidInputError(f"The format is text or json, not {format!r}.")


def register(app: typer.Typer) -> None:
    app.command()(apply)
    app.command()(dump)
