"""What commands print: bars, tables, progress. The figures come from elsewhere; nothing is counted here.

Texts of people and of what was collected are printed as they are: a word in brackets is no style.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table
from rich.text import Text

from proofgraph.api.models.frameworks import Bar, FrameworkSummary, RequirementRow

STATUS_STYLES = {
    "TESTED": ("✔", "green"),
    "ATTENTION": ("▲", "yellow"),
    "GAP": ("✘", "red"),
    "UNKNOWN": ("?", "magenta"),
    "NOT_APPLICABLE": ("-", "dim"),
}
_WIDTH = 24
_SHORT = frozenset({"Id", "State", "Status", "Kind", "Bytes"})
_PIPED = 1_000_000
"""Columns where there is no terminal."""

_COLOURS = ("green", "yellow", "red", "magenta", "bright_black")
_BLOCKS = ("█", "▓", "▒", "░", "·")


def say(console: Console, text: str) -> None:
    console.print(text, markup=False)


def bars(console: Console, framework: FrameworkSummary) -> None:
    """The four bars of a framework, one line each, with their counts."""
    evaluated = moment(framework.last_evaluated_at) if framework.last_evaluated_at else "never"
    table = Table(
        title=Text(f"{framework.title} {framework.version}", style="table.title"),
        caption=f"{framework.applicable} of {framework.total} requirements apply · evaluated {evaluated}",
        title_justify="left",
        caption_justify="left",
        show_header=False,
        box=None,
        pad_edge=False,
    )
    for column in ("bar", "drawn", "counts"):
        table.add_column(column, no_wrap=column != "counts")
    for bar in framework.bars:
        table.add_row(Text(bar.title), _drawn(bar), Text(_counted(bar)))
    console.print(table)


def worst(console: Console, rows: Sequence[RequirementRow], count: int) -> None:
    """The requirements with the most rows that should not be there."""
    order = {"GAP": 0, "ATTENTION": 1}
    found = sorted(
        (row for row in rows if row.status in order), key=lambda r: (order[r.status], -r.affected, r.ref)
    )
    if not found:
        say(console, "No gaps found.")
        return
    table = Table(title="Most affected requirements", title_justify="left", box=None, pad_edge=False)
    for column in ("", "Requirement", "Title", "Affected"):
        table.add_column(column, justify="right" if column == "Affected" else "left")
    for row in found[:count]:
        table.add_row(status(row.status), Text(row.ref), Text(row.title), f"{row.affected:,}")
    console.print(table)


def status(value: str) -> Text:
    """Icon and word, so that the colour carries nothing alone."""
    icon, style = STATUS_STYLES.get(value, ("", ""))
    return Text(f"{icon} {value}", style=style)


def rows(console: Console, columns: Iterable[str], lines: Iterable[Sequence[str | Text]]) -> None:
    """A table in which nothing is cut off: ids stay in one piece, for the next command; texts are wrapped.

    Where no terminal shows it, nothing is wrapped either, for other programs.
    """
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(Text(column), no_wrap=column in _SHORT, overflow="fold")
    for line in lines:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in line))
    shown = console.width
    console.width = shown if console.is_terminal else _PIPED
    try:
        console.print(table)
    finally:
        console.width = shown


def beside(accepted: int) -> str:
    """What stands behind a count that accepted exceptions touch; nothing where none do."""
    return f" ({accepted} accepted)" if accepted else ""


def moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _drawn(bar: Bar) -> Text:
    total = sum(segment.count for segment in bar.segments)
    text = Text()
    if bar.percent is not None:
        filled = round(bar.percent / 100 * _WIDTH)
        return text.append(_BLOCKS[0] * filled, "green").append("·" * (_WIDTH - filled), "bright_black")
    for place, segment in enumerate(bar.segments):
        width = round(segment.count / total * _WIDTH) if total else 0
        text.append(_BLOCKS[place % len(_BLOCKS)] * width, _COLOURS[place % len(_COLOURS)])
    return text


def _counted(bar: Bar) -> str:
    if bar.percent is not None:
        return f"{bar.percent:g} %"
    return " · ".join(
        f"{_BLOCKS[place % len(_BLOCKS)]} {segment.label} {segment.count}{beside(segment.accepted)}"
        for place, segment in enumerate(bar.segments)
        if segment.count
    )
