"""A4 pages with our fonts, header and footer, and the few things a report is drawn of."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import TTFFont

from proofgraph.exports.pdf.style import BRAND, INK, LINE, MARGIN, SHADE, SOFT, WHITE, WIDTH, Colour
from proofgraph.policies.pdf.sheet import FONTS

FONT = "Roboto"
BOTTOM = 20.0
LEADING = 0.44
"""Line height in millimetres per point."""


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in millimetres; `align` is L, R or C."""

    title: str
    width: float
    align: str = "L"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of a table and what makes it stand out: `note` stands under it, `icon` draws before it."""

    text: str
    bold: bool = False
    colour: Colour = INK
    icon: Any = None
    note: str = ""


class Sheet(FPDF):
    """The document. Characters that the font does not have are shown as one replacement mark."""

    def __init__(self, running_title: str, made_at: int) -> None:
        super().__init__(format="A4")
        logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells every table it subsets
        self.running_title = ""
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, margin=BOTTOM)
        self.add_font(FONT, "", FONTS / "Roboto-Regular.ttf")
        self.add_font(FONT, "B", FONTS / "Roboto-Bold.ttf")
        self._known = self.fonts[FONT.lower()].cmap  # type: ignore[union-attr]
        self.running_title = self.clean(running_title)
        self.set_creation_date(datetime.fromtimestamp(made_at / 1000, UTC))
        self.set_lang("en")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """A document that was not finished closes its fonts here; writing it out closes them too."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def clean(self, text: str) -> str:
        """The text with what the font cannot show replaced; line ends become spaces."""
        return "".join(c if ord(c) in self._known else " " if c.isspace() else "�" for c in text)

    def header(self) -> None:
        if self.page_no() == 1:  # the cover
            return
        self.set_xy(MARGIN, 10)
        self.pen(8, colour=SOFT)
        self.cell(WIDTH, 4, self.running_title)
        self.set_draw_color(*LINE)
        self.set_line_width(0.2)
        self.line(MARGIN, 15.5, MARGIN + WIDTH, 15.5)
        self.set_xy(MARGIN, 22)

    def footer(self) -> None:
        if self.page_no() == 1:  # the cover
            return
        self.set_y(-13)
        self.pen(8, colour=SOFT)
        self.cell(WIDTH / 2, 4, "Made by Proofgraph")
        self.cell(WIDTH / 2, 4, f"Page {self.page_no()} of {{nb}}", align="R")

    def pen(self, size: float, *, bold: bool = False, colour: Colour = INK) -> None:
        self.set_font(FONT, "B" if bold else "", size)
        self.set_text_color(*colour)

    def heading(self, text: str, note: str = "") -> None:
        """A section's title, never alone at the foot of a page."""
        self.need(40)
        self.start_section(self.clean(text))
        self.set_x(MARGIN)
        self.pen(16, bold=True, colour=BRAND)
        self.cell(WIDTH, 9, self.clean(text), new_x="LMARGIN", new_y="NEXT")
        if note:
            self.paragraph(note)
        self.ln(2)

    def subheading(self, text: str) -> None:
        self.need(30)
        self.ln(2)
        self.set_x(MARGIN)
        self.pen(11, bold=True)
        self.cell(WIDTH, 7, self.clean(text), new_x="LMARGIN", new_y="NEXT")

    def paragraph(self, text: str, *, size: float = 9.5, colour: Colour = SOFT) -> None:
        self.set_x(MARGIN)
        self.pen(size, colour=colour)
        self.multi_cell(WIDTH, size * 0.5, self.clean(text), align="L", new_x="LMARGIN", new_y="NEXT")

    def need(self, height: float) -> None:
        """Start a new page unless there is this much room."""
        if self.get_y() + height > self.h - BOTTOM:
            self.add_page()

    def facts(self, pairs: Sequence[tuple[str, str]], label: float = 42) -> None:
        """Labelled values, one under the other."""
        for name, value in pairs:
            self.need(7)
            top = self.get_y()
            self.set_x(MARGIN)
            self.pen(9, colour=SOFT)
            self.cell(label, 5.6, self.clean(name))
            self.set_xy(MARGIN + label, top)
            self.pen(9)
            self.multi_cell(WIDTH - label, 5.6, self.clean(value), align="L", new_x="LMARGIN", new_y="NEXT")

    def grid(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, size: float = 8.5) -> None:
        """A table whose head is repeated on each page and whose rows are never cut in two."""
        self.need(20)
        self._head(columns)
        for number, row in enumerate(rows):
            height = self._height(columns, row, size)
            if self.get_y() + height > self.h - BOTTOM:
                self.add_page()
                self._head(columns)
            self._row(columns, row, height, size, shaded=number % 2 == 1)
        self.ln(3)

    def _head(self, columns: Sequence[Column]) -> None:
        top = self.get_y()
        self.set_fill_color(*BRAND)
        self.rect(MARGIN, top, WIDTH, 7, style="F")
        x = MARGIN
        for column in columns:
            self.set_xy(x + 1.5, top)
            self.pen(8, bold=True, colour=WHITE)
            self.cell(column.width - 3, 7, column.title, align=column.align)
            x += column.width
        self.set_xy(MARGIN, top + 7)

    def _height(self, columns: Sequence[Column], row: Sequence[Cell], size: float) -> float:
        lines = (len(self._lines(c, cell, size)) for c, cell in zip(columns, row, strict=True))
        return max(lines) * size * LEADING + 3

    def _lines(self, column: Column, cell: Cell, size: float) -> list[tuple[str, bool, Colour]]:
        """The cell's lines as (text, bold, colour)."""
        inner = column.width - 3 - _inset(cell)
        own = [(line, cell.bold, cell.colour) for line in self._wrapped(cell.text, inner, size, cell.bold)]
        notes = self._wrapped(cell.note, inner, size, bold=False) if cell.note else []
        return own + [(line, False, SOFT) for line in notes]

    def _wrapped(self, text: str, width: float, size: float, bold: bool) -> list[str]:
        self.pen(size, bold=bold)
        found: Any = self.multi_cell(
            width,
            size * LEADING,
            self.clean(text),
            align="L",
            dry_run=True,
            output="LINES",
            wrapmode=WrapMode.WORD if " " in text else WrapMode.CHAR,
        )
        return found or [""]

    def _row(
        self, columns: Sequence[Column], row: Sequence[Cell], height: float, size: float, *, shaded: bool
    ) -> None:
        top = self.get_y()
        if shaded:
            self.set_fill_color(*SHADE)
            self.rect(MARGIN, top, WIDTH, height, style="F")
        x = MARGIN
        for column, cell in zip(columns, row, strict=True):
            if cell.icon:
                cell.icon(self, x + 3.4, top + 1.5 + size * LEADING / 2)
            inset = _inset(cell)
            for number, (line, bold, colour) in enumerate(self._lines(column, cell, size)):
                self.set_xy(x + 1.5 + inset, top + 1.5 + number * size * LEADING)
                self.pen(size, bold=bold, colour=colour)
                self.cell(column.width - 3 - inset, size * LEADING, line, align=column.align)
            x += column.width
        self.set_draw_color(*LINE)
        self.set_line_width(0.15)
        self.line(MARGIN, top + height, MARGIN + WIDTH, top + height)
        self.set_xy(MARGIN, top + height)


def _inset(cell: Cell) -> float:
    return 5.0 if cell.icon else 0.0
