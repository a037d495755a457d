"""Writes an integration's page from its declarations, so that the page cannot say other than the code.

`python -m proofgraph.integrations.documentation docs/integrations` writes them all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from proofgraph.graph.schema import EntityDeclaration, PropertyDeclaration, RelationshipDeclaration
from proofgraph.integrations import discovery, permissions
from proofgraph.integrations.definition import Definition

NOTE = "<!-- Generated from the declarations by proofgraph.integrations.documentation; do not edit. -->"
COLUMNS = 8
"""Targets of one kind of relationship that are named before the rest is counted."""


def page(definition: Definition) -> str:
    """The whole page as Markdown."""
    parts = [
        f"# {definition.title}",
        NOTE,
        definition.description,
        *_setup(definition),
        "## Configuration",
        _config(definition),
        "## Permissions",
        _permissions(definition),
        "## Steps",
        _steps(definition),
        "## Relationships",
        _relationships(definition),
        "## Entities",
        *_entities(definition),
    ]
    return "\n\n".join(parts) + "\n"


def _setup(definition: Definition) -> Iterable[str]:
    if definition.setup:
        yield "## Before connecting"
        yield "\n".join(f"{number}. {step}" for number, step in enumerate(definition.setup, 1))


def _config(definition: Definition) -> str:
    rows = [
        (f"`{f.name}`", f.type + (", secret" if f.secret else ""), "yes" if f.required else "no", f.help)
        for f in definition.config_fields
    ]
    return _table(("Field", "Type", "Required", "Meaning"), rows)


def _permissions(definition: Definition) -> str:
    policy = json.dumps(permissions.policy(definition), indent=2)
    return (
        "The role needs exactly these, all of which only read. A refused one is named in the report of the "
        "unit that missed it; the run goes on without it.\n\n"
        f"```json\n{policy}\n```"
    )


def _steps(definition: Definition) -> str:
    rows = [
        (
            f"`{step.id}`",
            step.title,
            "account and region" if step.extent == "region" else "account",
            _codes(step.permissions),
            _codes(step.optional),
        )
        for step in definition.steps
    ]
    return _table(("Step", "Reads", "Runs per", "Cannot do without", "For single properties"), rows)


def _relationships(definition: Definition) -> str:
    targets: dict[tuple[str, str], list[RelationshipDeclaration]] = {}
    for step in definition.steps:
        for edge in step.relationships:
            targets.setdefault((edge.from_type, edge.verb), []).append(edge)
    rows = []
    for (source, verb), edges in sorted(targets.items()):
        names = sorted({edge.to_type for edge in edges})
        shown = _codes(names[:COLUMNS])
        more = f" and {len(names) - COLUMNS} more services" if len(names) > COLUMNS else ""
        properties = sorted({name for edge in edges for name in edge.properties})
        rows.append((f"`{source}`", f"`{verb}`", shown + more, _codes(properties)))
    return _table(("From", "Verb", "To", "Properties"), rows)


def _entities(definition: Definition) -> Iterable[str]:
    merged: dict[str, EntityDeclaration] = {}
    for step in definition.steps:
        for entity in step.entities:
            held = merged.get(entity.type)
            properties = {**(held.properties if held else {}), **entity.properties}
            described = entity.description or (held.description if held else "")
            merged[entity.type] = EntityDeclaration(entity.type, entity.classes, properties, described)
    for type, entity in sorted(merged.items()):
        yield f"### `{type}`"
        yield f"Class {_codes(entity.classes)}. {entity.description}".strip()
        yield _properties(entity.properties.values())


def _properties(declared: Iterable[PropertyDeclaration]) -> str:
    rows = [
        (f"`{p.name}`", p.type, p.description, _codes(p.needs))
        for p in sorted(declared, key=lambda p: p.name.lower())
    ]
    return _table(("Property", "Type", "Meaning", "Needs, beyond the step's own"), rows)


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def write(folder: Path) -> None:
    """One page per integration that can be connected."""
    folder.mkdir(parents=True, exist_ok=True)
    for definition in discovery.catalog().values():
        if not definition.builtin:
            (folder / f"{definition.id}.md").write_text(page(definition), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
