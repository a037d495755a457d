"""`proofgraph content`: check the standards, controls and questions of a folder, and count them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from proofgraph import settings
from proofgraph.cli import display
from proofgraph.cli.world import of
from proofgraph.compliance.library import Library, locate, schemas
from proofgraph.errors import ImportFaultsError, InvalidInputError, QueryError

Folder = Annotated[Path | None, typer.Option("--folder", help="Content folder; else the shipped one.")]


def validate(context: typer.Context, folder: Folder = None) -> None:
    """Check every file and every query; each fault is listed."""
    from proofgraph.j1ql.parser import parse

    place = folder or locate(settings.load())
    library = Library.load(place)
    faults = []
    for question in library.questions.values():
        for query in question.queries:
            try:
                parse(query.query)
            except QueryError as error:
                faults.append(f"question {question.id}: query {query.name!r}: {error.message}")
    if faults:
        raise ImportFaultsError(f"The content in {place} has {len(faults)} fault(s).", faults)
    found = of(context).out
    display.say(found, f"{place}: {_counted(library)}; no faults.")
    if library.dormant:
        display.say(found, f"Mapped to standards that are not shipped: {', '.join(sorted(library.dormant))}.")


def stats(context: typer.Context, folder: Folder = None) -> None:
    """Count standards, controls and questions, and what speaks to each requirement."""
    library = Library.load(folder or locate(settings.load()))
    console = of(context).out
    display.say(console, _counted(library))
    lines = []
    for id, standard in sorted(library.standards.items()):
        refs = standard.refs
        automated = {
            ref
            for ref in refs
            if library.questions_of(id, ref) or any(c.questions for c in library.controls_of(id, ref))
        }
        controlled = {ref for ref in refs if library.controls_of(id, ref)}
        lines.append((id, standard.name, str(len(refs)), str(len(controlled)), str(len(automated))))
    display.rows(console, ("Standard", "Name", "Requirements", "With controls", "With questions"), lines)
    integrations = Counter(name for q in library.questions.values() for name in q.integrations)
    for name, count in sorted(integrations.items()):
        display.say(console, f"{name}: {count} questions")


def schema(
    context: typer.Context,
    target: Annotated[Path, typer.Option("--out", help="Folder to write the JSON Schemas to.")] = Path(
        "frameworks/schema"
    ),
) -> None:
    """Write the JSON Schemas of the content files, for editors."""
    target.mkdir(parents=True, exist_ok=True)
    for name, found in schemas().items():
        (target / name).write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        display.say(of(context).out, f"Wrote {target / name}")


def compact(
    context: typer.Context,
    files: Annotated[
        list[str],
        typer.Argument(
            help="CATEGORY=FILE, narrowest first, such as low=LOW.json.", metavar="CATEGORY=FILE…"
        ),
    ],
    id: Annotated[str, typer.Option("--id", help="Id of the standard, such as nist-800-53.")],
    name: Annotated[str, typer.Option("--name", help="Name of the standard.")],
    summary: Annotated[str, typer.Option("--summary", help="What it is, and where it comes from.")],
    link: Annotated[str, typer.Option("--link", help="Where it is published.")] = "",
    edition: Annotated[str, typer.Option("--edition", help="Its version, where the files do not say.")] = "",
    target: Annotated[Path, typer.Option("--out", help="File to write.")] = Path("standard.yaml"),
) -> None:
    """Make one shipped standard, with a category per file, from OSCAL and other framework files."""
    from proofgraph.compliance.importers.compact import standard_of, to_yaml
    from proofgraph.compliance.importers.reading import read

    drafts = {}
    for item in files:
        category, _, file = item.partition("=")
        if not file:
            raise InvalidInputError(f"{item!r} is not CATEGORY=FILE.")
        drafts[category] = read(Path(file).read_bytes(), Path(file).name)
    standard = standard_of(drafts, id=id, name=name, summary=summary, link=link, version=edition)
    target.write_text(to_yaml(standard), encoding="utf-8")
    display.say(of(context).out, f"Wrote {len(standard.requirements)} requirements to {target}")


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Standards, controls and questions as files.", no_args_is_help=True)
    for command in (validate, stats, schema, compact):
        group.command()(command)
    app.add_typer(group, name="content")


def _counted(library: Library) -> str:
    return (
        f"{len(library.standards)} standards, {len(library.controls)} controls, "
        f"{len(library.questions)} questions"
    )
