"""`proofgraph content`: check the standards, controls and questions of a folder, and count them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from proofgraph import settings
from proofgraph.cli import display, figures, writing
from proofgraph.cli.world import of
from proofgraph.compliance.library import Library, locate, schemas
from proofgraph.compliance.tally import tally
from proofgraph.errors import ImportFaultsError, InvalidInputError, NotFoundError, QueryError
from proofgraph.policies.documents import FOLDERS

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


def stats(
    context: typer.Context,
    folder: Folder = None,
    standard: Annotated[str, typer.Option(help="Standard whose requirements are listed.")] = "soc2",
    alone: Annotated[
        list[str] | None,
        typer.Option("--alone", help="Integration to look at by itself; repeat for several."),
    ] = None,
    format: Annotated[str, typer.Option(help="table or json.")] = "table",
) -> None:
    """Count what there is by kind, standard and integration, and show what speaks to each requirement."""
    from proofgraph.integrations import discovery
    from proofgraph.policies.library import DocumentLibrary

    if format not in ("table", "json"):
        raise InvalidInputError(f"There is no format {format!r}; use table or json.")
    place = folder or locate(settings.load())
    library = Library.load(place)
    _known(standard, library.standards, "standard")
    for name in (named := alone or ["aws"]):
        _known(name, library.integrations, "integration with questions")
    counted = Counter(document.kind for document in DocumentLibrary.load(place).documents)
    documents = {name: counted[kind] for kind, name in FOLDERS.items()}
    found = tally(library, documents, discovery.catalog(), named)
    if format == "json":
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        figures.show(of(context).out, found, standard)


def schema(
    context: typer.Context,
    target: Annotated[Path, typer.Option("--out", help="Folder to write the JSON Schemas to.")] = Path(
        "frameworks/schema"
    ),
) -> None:
    """Write the JSON Schemas of the content files, for editors."""
    target.mkdir(parents=True, exist_ok=True)
    for name, found in schemas().items():
        writing.put(target / name, (json.dumps(found, indent=2, ensure_ascii=False) + "\n").encode())
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
    writing.put(target, to_yaml(standard).encode())
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


def _known(name: str, names: Collection[str], what: str) -> None:
    if name not in names:
        raise NotFoundError(f"There is no {what} {name!r}; there are {', '.join(sorted(names))}.")
