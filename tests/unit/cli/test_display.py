"""Tables: what they hold can be taken on to the next command, on a terminal and by other programs."""

from __future__ import annotations

import io

from rich.console import Console

from proofgraph.cli import display

COLUMNS = ("Id", "File", "State", "By")
LINE = ("1795445625123-abcdefgh", "soc2-evidence-2026-11-23.zip", "succeeded", "Carmen Ortiz of Northwind")


def printed(width: int, *, terminal: bool) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=terminal, color_system=None)
    display.rows(console, COLUMNS, [LINE])
    assert console.width == width
    return out.getvalue().splitlines()


def test_a_narrow_terminal_keeps_ids_whole_and_cuts_nothing() -> None:
    _, *lines = printed(60, terminal=True)

    assert lines[0].startswith(LINE[0])
    assert len(lines) > 1
    assert sorted("".join(lines).replace(" ", "")) == sorted("".join(LINE).replace(" ", ""))


def test_other_programs_get_one_line_for_each_row() -> None:
    _, line = printed(60, terminal=False)

    assert [cell.strip() for cell in line.split("  ") if cell] == list(LINE)
