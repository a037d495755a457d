"""`proofgraph requirements`: their history, whether one applies, and one's own requirements and sections."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from proofgraph.api.models.framework_texts import CustomSection, CustomSectionList, FrameworkSettings
from proofgraph.api.models.frameworks import RequirementView
from proofgraph.cli import answers, display, requirement_history
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError

requirements = typer.Typer(help="Requirements of a framework.", no_args_is_help=True)

FORMATS = ("table", "json", "csv")
Framework = Annotated[str, typer.Argument(help="Id of the framework.")]
Ref = Annotated[str, typer.Argument(help="Ref of the requirement.")]
SectionId = Annotated[str, typer.Argument(help="Id of the section.")]
Section = Annotated[str | None, typer.Option("--section", help="Id of its section.")]
After = Annotated[
    str | None, typer.Option("--after", help="What it stands behind; empty for the first place.")
]


@requirements.command()
def applies(
    context: typer.Context,
    framework: Framework,
    ref: Ref,
    without: Annotated[str | None, typer.Option("--not", help="It does not, for this reason.")] = None,
) -> None:
    """Say that a requirement applies, or with --not REASON that it does not."""
    client = of(context).connect()
    path = _path(framework, ref)
    body = {"applicable": without is None, "reason": without or ""}
    made = client.patch(path, RequirementView, body, client.get(path, RequirementView).etag)
    display.say(of(context).out, f"{made.ref} {'applies' if made.applicable else 'does not apply'}.")


@requirements.command("add-section")
def add_section(
    context: typer.Context,
    framework: Framework,
    title: Annotated[str, typer.Argument(help="Title of the section.")],
    after: After = None,
) -> None:
    """Add a section of your own."""
    body = {"title": title} | ({} if after is None else {"after": after})
    made = of(context).connect().post(_sections(framework), CustomSection, body)
    display.say(of(context).out, f"{made.title} is stored as {made.id}.")


@requirements.command()
def sections(context: typer.Context, framework: Framework) -> None:
    """List the sections of a framework in order, also those without a requirement."""
    found = of(context).connect().get(_sections(framework), CustomSectionList).items
    lines = [(row.id, row.title, "own" if row.custom else "") for row in found]
    display.rows(of(context).out, ("Id", "Title", ""), lines)


@requirements.command("edit-section")
def edit_section(
    context: typer.Context,
    framework: Framework,
    section: SectionId,
    title: Annotated[str | None, typer.Option("--title", help="Its title.")] = None,
    summary: Annotated[str | None, typer.Option("--summary", help="What it is about.")] = None,
    after: After = None,
) -> None:
    """Change or move a section of your own."""
    body = {"title": title, "summary": summary, "after": after}
    body = {name: value for name, value in body.items() if value is not None}
    if not body:
        raise InvalidInputError("Say what to change: --title, --summary or --after.")
    client = of(context).connect()
    etag = client.get(f"/frameworks/{segment(framework)}/settings", FrameworkSettings).etag
    client.patch(f"{_sections(framework)}/{segment(section)}", CustomSectionList, body, etag)
    display.say(of(context).out, f"{section} is changed.")


@requirements.command("remove-section")
def remove_section(context: typer.Context, framework: Framework, section: SectionId) -> None:
    """Remove a section of your own that holds no requirement."""
    of(context).connect().delete(f"{_sections(framework)}/{segment(section)}")
    display.say(of(context).out, f"{section} is removed.")


@requirements.command()
def add(
    context: typer.Context,
    framework: Framework,
    ref: Ref,
    title: Annotated[str, typer.Argument(help="Its title.")],
    section: Annotated[str, typer.Option("--section", help="Id of its section.")],
    summary: Annotated[str, typer.Option("--summary", help="What it asks for.")] = "",
    after: After = None,
) -> None:
    """Add a requirement of your own."""
    body: dict[str, Any] = {"ref": ref, "title": title, "section": section, "summary": summary}
    body |= {} if after is None else {"after": after}
    made = of(context).connect().post(f"/frameworks/{segment(framework)}/requirements", RequirementView, body)
    display.say(of(context).out, f"{made.ref} is added.")


@requirements.command()
def edit(
    context: typer.Context,
    framework: Framework,
    ref: Ref,
    title: Annotated[str | None, typer.Option("--title", help="Its title.")] = None,
    summary: Annotated[str | None, typer.Option("--summary", help="What it asks for.")] = None,
    section: Section = None,
    after: After = None,
    why: Annotated[str | None, typer.Option("--why", "-m", help="Why, for the list of versions.")] = None,
) -> None:
    """Change or move a requirement of your own; each edit is a version."""
    body = {"title": title, "summary": summary, "section": section, "after": after, "why": why}
    body = {name: value for name, value in body.items() if value is not None}
    if not body.keys() - {"why"}:
        raise InvalidInputError("Say what to change: --title, --summary, --section or --after.")
    client = of(context).connect()
    etag = client.get(_path(framework, ref), RequirementView).etag
    made = client.patch(f"{_path(framework, ref)}/text", RequirementView, body, etag)
    display.say(of(context).out, f"{made.ref} is changed.")


@requirements.command()
def remove(context: typer.Context, framework: Framework, ref: Ref) -> None:
    """Remove a requirement of your own."""
    of(context).connect().delete(_path(framework, ref))
    display.say(of(context).out, f"{ref} is removed.")


@requirements.command()
def history(
    context: typer.Context,
    framework: Framework,
    ref: Ref,
    first: Annotated[str | None, typer.Option("--from", help="First day, as 2026-11-23 (UTC).")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day.")] = None,
    format: Annotated[str, typer.Option("--format", help="table, json or csv.")] = "table",
) -> None:
    """Tell what a requirement was on each day, what made it so, and which queries were edited.

    Without days: since it was first evaluated.
    """
    world = of(context)
    if format not in FORMATS:
        raise InvalidInputError(f"There is no format {format!r}; use {', '.join(FORMATS)}.")
    client = world.connect()
    found = requirement_history.read(client, framework, ref, first, last)
    if format == "json":
        typer.echo(found.model_dump_json(indent=2, exclude={"link"}))
    elif format == "csv":
        table = {"columns": requirement_history.COLUMNS, "data": requirement_history.lines(found)}
        answers.show(world, {"type": "table", **table}, "csv", None)
    else:
        requirement_history.show(world, client, found)


def _sections(framework: str) -> str:
    return f"/frameworks/{segment(framework)}/sections"


def _path(framework: str, ref: str) -> str:
    return f"/frameworks/{segment(framework)}/requirements/{segment(ref)}"


def register(app: typer.Typer) -> None:
    app.add_typer(requirements, name="requirements")
