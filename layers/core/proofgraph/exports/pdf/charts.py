"""The report's drawings: the ring, stacked bars with their legends, the trend, status icons."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from proofgraph.compliance.shapes import Bar
from proofgraph.compliance.status import Status
from proofgraph.exports.pdf.sheet import Sheet
from proofgraph.exports.pdf.style import (
    ACCENT,
    GREEN,
    INK,
    LINE,
    MARGIN,
    PALE,
    SEGMENT_COLOURS,
    SOFT,
    STATUS_COLOURS,
    WHITE,
    WIDTH,
    Colour,
)


def ring(sheet: Sheet, x: float, y: float, radius: float, share: float, *, on: Colour, off: Colour) -> None:
    """A ring filled clockwise from the top; `share` from 0 to 1, centre at x, y."""
    thickness = radius * 0.24
    sheet.set_line_width(thickness)
    sheet.set_draw_color(*off)
    sheet.circle(x, y, radius)
    steps = max(2, round(share * 90))
    if share <= 0:
        return
    sheet.set_draw_color(*on)
    points = [
        (x + radius * math.sin(angle), y - radius * math.cos(angle))
        for angle in (2 * math.pi * share * step / steps for step in range(steps + 1))
    ]
    sheet.polyline(points)


def stacked(sheet: Sheet, bar: Bar) -> None:
    """One of the four bars: its title, the stretches in proportion, and the legend with counts."""
    total = sum(segment.count for segment in bar.segments)
    sheet.need(24)
    top = sheet.get_y()
    sheet.set_xy(MARGIN, top)
    sheet.pen(10.5, bold=True)
    sheet.cell(WIDTH, 5, bar.title)
    parts = [
        (s.label, f"{s.count:,}" + (f" ({s.accepted:,} accepted)" if s.accepted else ""), s.count, colour)
        for s in bar.segments
        for colour in [SEGMENT_COLOURS.get(s.id, ACCENT)]
    ]
    _stretches(sheet, top + 6.5, [(count, colour) for _, _, count, colour in parts], total)
    _legend(sheet, top + 14.5, [(label, number, colour) for label, number, _, colour in parts])
    sheet.set_xy(MARGIN, sheet.get_y() + 5)


def percent(sheet: Sheet, bar: Bar) -> None:
    """The first bar: how much is compliant, with the formula under it."""
    share = (bar.percent or 0) / 100
    top = sheet.get_y()
    sheet.set_xy(MARGIN, top)
    sheet.pen(10.5, bold=True)
    sheet.cell(WIDTH - 30, 5, bar.title)
    sheet.set_xy(MARGIN, top)
    sheet.cell(WIDTH, 5, "no requirement applies" if bar.percent is None else f"{bar.percent:g} %", align="R")
    _stretches(sheet, top + 6.5, [(share, GREEN), (1 - share, PALE)], 1)
    sheet.set_xy(MARGIN, top + 13.5)
    sheet.pen(8, colour=SOFT)
    sheet.multi_cell(WIDTH, 4, f"= {bar.formula}", new_x="LMARGIN", new_y="NEXT")
    sheet.set_xy(MARGIN, sheet.get_y() + 5)


def trend(sheet: Sheet, days: Sequence[Mapping[str, Any]]) -> None:
    """Requirements by status over the last days, as stacked columns."""
    shown = days[-60:]
    height, gap = 26.0, 0.6
    sheet.need(height + 16)
    top, width = sheet.get_y(), WIDTH / len(shown)
    for number, day in enumerate(shown):
        total = sum(day["counts"].values()) or 1
        y = top + height
        for status in (Status.TESTED, Status.ATTENTION, Status.GAP, Status.UNKNOWN, Status.NOT_APPLICABLE):
            part = height * day["counts"].get(status.value, 0) / total
            y -= part
            sheet.set_fill_color(*STATUS_COLOURS[status])
            sheet.rect(MARGIN + number * width, y, max(width - gap, 0.4), part, style="F")
    sheet.pen(8, colour=SOFT)
    sheet.set_xy(MARGIN, top + height + 1)
    sheet.cell(WIDTH, 4, shown[0]["day"])
    sheet.set_xy(MARGIN, top + height + 1)
    sheet.cell(WIDTH, 4, shown[-1]["day"], align="R")
    sheet.set_xy(MARGIN, top + height + 9)


def status_icon(status: Status) -> Any:
    """A drawing of the status around a centre: tick, warning, cross, question mark, dash."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        colour = STATUS_COLOURS[status]
        sheet.set_fill_color(*colour)
        if status is Status.ATTENTION:
            sheet.polygon([(x, y - 1.75), (x + 1.9, y + 1.5), (x - 1.9, y + 1.5)], style="F")
        else:
            sheet.circle(x, y, 1.7, style="F")
        sheet.set_draw_color(*(INK if status is Status.NOT_APPLICABLE else WHITE))
        sheet.set_line_width(0.38)
        _mark(sheet, status, x, y)

    return draw


def dot(colour: Colour) -> Any:
    """A filled dot around a centre."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.set_fill_color(*colour)
        sheet.circle(x, y, 1.3, style="F")

    return draw


def _mark(sheet: Sheet, status: Status, x: float, y: float) -> None:
    match status:
        case Status.TESTED:
            sheet.polyline([(x - 0.8, y + 0.05), (x - 0.2, y + 0.65), (x + 0.85, y - 0.6)])
        case Status.ATTENTION:
            sheet.line(x, y - 0.75, x, y + 0.4)
            sheet.line(x, y + 0.95, x, y + 1.0)
        case Status.GAP:
            sheet.line(x - 0.6, y - 0.6, x + 0.6, y + 0.6)
            sheet.line(x - 0.6, y + 0.6, x + 0.6, y - 0.6)
        case Status.UNKNOWN:
            sheet.set_xy(x - 1.5, y - 1.5)
            sheet.pen(7, bold=True, colour=WHITE)
            sheet.cell(3, 3, "?", align="C")
        case _:
            sheet.line(x - 0.7, y, x + 0.7, y)


def _stretches(sheet: Sheet, top: float, parts: Sequence[tuple[float, Colour]], total: float) -> None:
    sheet.set_fill_color(*LINE)
    sheet.rect(MARGIN, top, WIDTH, 5, style="F")
    x = MARGIN
    for count, colour in parts:
        width = WIDTH * count / total if total else 0
        if width:
            sheet.set_fill_color(*colour)
            sheet.rect(x, top, width, 5, style="F")
        x += width
        if width and x < MARGIN + WIDTH - 0.1:
            sheet.set_fill_color(*WHITE)
            sheet.rect(x - 0.25, top, 0.5, 5, style="F")


def _legend(sheet: Sheet, top: float, entries: Sequence[tuple[str, str, Colour]]) -> None:
    x = MARGIN
    for label, number, colour in entries:
        sheet.pen(8.5)
        text = f"{label} "
        width = sheet.get_string_width(text)
        sheet.pen(8.5, bold=True)
        needed = 4 + width + sheet.get_string_width(number) + 7
        if x + needed - 7 > MARGIN + WIDTH:
            x, top = MARGIN, top + 5
        sheet.set_fill_color(*colour)
        sheet.circle(x + 1.3, top, 1.3, style="F")
        sheet.set_xy(x + 3.2, top - 2.1)
        sheet.pen(8.5, colour=SOFT)
        sheet.cell(width, 4.2, text)
        sheet.pen(8.5, bold=True)
        sheet.cell(10, 4.2, number)
        x += needed
    sheet.set_xy(MARGIN, top + 2)
