"""The figures of a content folder as tables; they come from `compliance.tally`, nothing is counted here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from proofgraph.cli import display

_REACHES = ("both", "questions", "documents", "nothing")


def show(console: Console, found: Mapping[str, Any], standard: str) -> None:
    """All counts, and the requirements of one standard, each with what speaks to it."""
    alone = " and ".join(found["alone"])
    display.say(console, ", ".join(f"{count:,} {kind}" for kind, count in found["kinds"].items()))
    _integrations(console, found["integrations"])
    _standards(console, found["standards"], alone)
    chosen = next(item for item in found["standards"] if item["id"] == standard)
    _criteria(console, chosen, alone)
    for category in chosen["categories"]:
        display.say(console, _share(category, alone))
    for item in found["standards"]:
        told = ", ".join(item["uncovered"]) or "nothing"
        display.say(console, f"Uncovered in {item['id']}: {told}")


def _integrations(console: Console, integrations: Sequence[Mapping[str, Any]]) -> None:
    lines = [
        (item["id"], str(item["questions"]), str(item["queries"]), "yes" if item["collected"] else "not yet")
        for item in integrations
    ]
    display.say(console, "")
    display.rows(console, ("Integration", "Questions", "Queries", "Collected"), lines)


def _standards(console: Console, standards: Sequence[Mapping[str, Any]], alone: str) -> None:
    lines = [
        (
            item["id"],
            str(item["requirements"]),
            *(str(item["reach"][kind]) for kind in _REACHES),
            str(item["reachAlone"]["both"] + item["reachAlone"]["questions"]),
        )
        for item in standards
    ]
    titles = (kind.capitalize() for kind in _REACHES)
    display.say(console, "")
    display.rows(console, ("Standard", "Requirements", *titles, f"Questions of {alone}"), lines)


def _criteria(console: Console, standard: Mapping[str, Any], alone: str) -> None:
    table = Table(box=None, pad_edge=False, expand=True)
    for column in ("Ref", "Covered by", f"By {alone}", "Controls", "Questions", "Procedures"):
        table.add_column(column, no_wrap=True)
    table.add_column("Title", no_wrap=True, overflow="ellipsis", ratio=1)
    for item in standard["criteria"]:
        counts = (str(item[kind]) for kind in ("controls", "questions", "procedures"))
        table.add_row(Text(item["ref"]), item["reach"], item["reachAlone"], *counts, Text(item["title"]))
    display.say(console, f"\n{standard['name']} {standard['version']}")
    console.print(table)
    display.say(console, "")


def _share(category: Mapping[str, Any], alone: str) -> str:
    count = category["requirements"]
    few, every = category["withQuestionsAlone"], category["withQuestions"]
    name = category["category"] or "all requirements"
    return (
        f"{name}: {few} of {count} ({few / count:.0%}) have evidence-producing questions from {alone} alone, "
        f"{every} ({every / count:.0%}) with every declared integration"
    )
