"""A4 pages with our fonts and colours, and the running head and foot. Reports may be drawn on it too."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from fpdf import FPDF
from fpdf.fonts import TTFFont

Colour = tuple[int, int, int]

INK: Colour = (24, 34, 48)
SOFT: Colour = (98, 110, 128)
LINE: Colour = (218, 223, 230)
SHADE: Colour = (245, 247, 250)
WHITE: Colour = (255, 255, 255)
BRAND: Colour = (18, 42, 76)
ACCENT: Colour = (36, 107, 206)

MARGIN = 20.0
WIDTH = 210.0 - 2 * MARGIN
TOP = 24.0
BOTTOM = 22.0
FONT = "Roboto"
FONTS = Path(__file__).resolve().parent / "fonts"


class Sheet(FPDF):
    """The document; `bare` are pages without head and foot. What the font does not have shows as a mark."""

    def __init__(self, running_title: str, foot: str, made: datetime | None = None) -> None:
        super().__init__(format="A4")
        logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells every table that it subsets
        self.bare: frozenset[int] = frozenset()
        self.set_margins(MARGIN, TOP, MARGIN)
        self.c_margin = 0.0
        self.set_auto_page_break(True, margin=BOTTOM)
        for style, name in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
            self.add_font(FONT, style, FONTS / f"Roboto-{name}.ttf")
        self._known = set(self.fonts[FONT.lower()].cmap)  # type: ignore[union-attr]
        self.running_title = self.clean(running_title)
        self.foot = self.clean(foot)
        self.set_title(self.running_title)
        self.set_lang("en")
        # The same documents give the same bytes, so the day of the build is not in them.
        self.set_creation_date(made or datetime(2000, 1, 1, tzinfo=UTC))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """A document that was not finished closes its fonts here; writing it out closes them too."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def clean(self, text: str) -> str:
        return "".join(c if ord(c) in self._known or c == "\n" else _replacement(c) for c in text)

    def header(self) -> None:
        if self.page in self.bare:
            return
        self.set_xy(MARGIN, 11)
        self.pen(8, colour=SOFT)
        self.cell(WIDTH, 4, self.running_title)
        self.rule(16.5)
        self.set_xy(self.l_margin, TOP)

    def footer(self) -> None:
        if self.page in self.bare:
            return
        self.set_xy(MARGIN, -14)
        self.pen(8, colour=SOFT)
        self.cell(WIDTH / 2, 4, self.foot)
        self.cell(WIDTH / 2, 4, f"Page {self.page_no()}", align="R")

    def pen(self, size: float, *, bold: bool = False, italic: bool = False, colour: Colour = INK) -> None:
        self.set_font(FONT, "B" if bold else "I" if italic else "", size)
        self.set_text_color(*colour)

    def rule(self, y: float, colour: Colour = LINE, width: float = 0.2) -> None:
        self.set_draw_color(*colour)
        self.set_line_width(width)
        self.line(MARGIN, y, MARGIN + WIDTH, y)

    def need(self, height: float) -> None:
        """Start a new page unless there is this much room."""
        if self.get_y() + height > self.h - BOTTOM:
            self.add_page()


def _replacement(character: str) -> str:
    return " " if character.isspace() else "�"
