"""Writes Markdown onto a sheet, token by token: headings, paragraphs, lists, tables, quotes, code."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from fpdf.fonts import FontFace
from fpdf.image_parsing import preload_image
from markdown_it.token import Token

from proofgraph.policies.markdown import plain, tokens
from proofgraph.policies.pdf.sheet import ACCENT, BRAND, INK, LINE, MARGIN, SHADE, SOFT, WHITE, WIDTH, Sheet

SIZE = 10.0
LEAD = 5.2
INDENT = 7.0
_CELL, _SMALLEST = 8.8, 5.5
_PADDING = 1.6
_HEADINGS = {1: 20.0, 2: 14.0, 3: 11.0}
_BULLETS = "•\N{EN DASH}"

_TALLEST = 120.0
_DOTS = 96.0
"""Images: their greatest height in millimetres, and the dots per inch at which smaller ones are drawn."""

Lead = Callable[[str], str | int | None]
Picture = Callable[[str], bytes | None]


@dataclass
class Writer:
    """`lead` gives what a link's target is in this file: an address, a place in it, or nothing.

    `picture` gives an image's bytes, or nothing, and then its text stands in its place. `top` is how far
    the document's own headings are lowered.
    """

    sheet: Sheet
    lead: Lead = lambda _: None
    picture: Picture = lambda _: None
    top: int = 0
    lists: list[int | None] = field(default_factory=list)
    quoted: int = 0
    _marked: bool = False

    def write(self, markdown: str) -> None:
        self._blocks(iter(tokens(markdown)))
        self.sheet.set_left_margin(MARGIN)

    def _blocks(self, stream: Iterator[Token]) -> None:
        for token in stream:
            if step := _STEPS.get(token.type):
                step(self, token, stream)

    # --- blocks ---------------------------------------------------------------------------------

    def _heading(self, token: Token, stream: Iterator[Token]) -> None:
        level = int(token.tag[1]) + self.top
        size = _HEADINGS.get(level, SIZE)
        sheet = self.sheet
        text = sheet.clean(plain(next(stream).children))
        sheet.need(size * 1.2 + 12)
        if level > 1:
            sheet.ln(2.5)
        sheet.pen(size, bold=True, colour=BRAND if level < 3 else INK)
        sheet.multi_cell(0, size * 0.46, text, align="L", new_x="LMARGIN", new_y="NEXT")
        sheet.ln(3.5 if level == 1 else 1.5)

    def _paragraph(self, token: Token, stream: Iterator[Token]) -> None:
        """Starts where a list's mark stands, if it is the first of its item."""
        if not self._marked:
            self.sheet.need(LEAD * 1.5)
            self.sheet.set_x(self.sheet.l_margin)
        self._marked = False
        top, page = self.sheet.get_y(), self.sheet.page
        self._inline(next(stream).children or [])
        self.sheet.ln(LEAD)
        self._bar(top, page)
        self.sheet.ln(0.8 if token.hidden or self.lists else 2.2)

    def _bar(self, top: float, page: int) -> None:
        if self.quoted and page == self.sheet.page:
            self.sheet.set_fill_color(*ACCENT)
            self.sheet.rect(self.sheet.l_margin - 4, top, 0.8, self.sheet.get_y() - top, style="F")

    def _list(self, token: Token, stream: Iterator[Token]) -> None:
        start = token.attrGet("start")
        self.lists.append(None if token.type == "bullet_list_open" else int(start or 1))
        self.sheet.set_left_margin(self.sheet.l_margin + INDENT)

    def _end_list(self, token: Token, stream: Iterator[Token]) -> None:
        self.lists.pop()
        self.sheet.set_left_margin(self.sheet.l_margin - INDENT)
        if not self.lists:
            self.sheet.ln(1.6)

    def _item(self, token: Token, stream: Iterator[Token]) -> None:
        number = self.lists[-1]
        mark = _BULLETS[(len(self.lists) - 1) % 2] if number is None else f"{number}."
        if number is not None:
            self.lists[-1] = number + 1
        sheet = self.sheet
        sheet.need(LEAD * 1.5)
        sheet.pen(SIZE, colour=SOFT)
        sheet.set_x(sheet.l_margin - INDENT + 1)
        sheet.cell(INDENT - 1, LEAD, mark)
        sheet.set_x(sheet.l_margin)
        self._marked = True

    def _quote(self, token: Token, stream: Iterator[Token]) -> None:
        self.quoted += 1
        self.sheet.set_left_margin(self.sheet.l_margin + 6)

    def _end_quote(self, token: Token, stream: Iterator[Token]) -> None:
        self.quoted -= 1
        self.sheet.set_left_margin(self.sheet.l_margin - 6)
        self.sheet.ln(1.5)

    def _code(self, token: Token, stream: Iterator[Token]) -> None:
        sheet = self.sheet
        sheet.pen(8.5)
        sheet.set_fill_color(*SHADE)
        sheet.set_x(sheet.l_margin)
        sheet.multi_cell(
            0, 4.6, sheet.clean(token.content.rstrip("\n")), align="L", fill=True, padding=2, new_x="LMARGIN"
        )
        sheet.ln(2.5)

    def _rule(self, token: Token, stream: Iterator[Token]) -> None:
        self.sheet.ln(2)
        self.sheet.rule(self.sheet.get_y())
        self.sheet.ln(3)

    def _table(self, token: Token, stream: Iterator[Token]) -> None:
        rows: list[list[str]] = []
        for part in stream:
            if part.type == "table_close":
                break
            if part.type == "tr_open":
                rows.append([])
            elif part.type == "inline":
                rows[-1].append(self.sheet.clean(plain(part.children)))
        if rows and rows[0]:
            self.grid(rows)

    def grid(self, rows: Sequence[Sequence[str]]) -> None:
        """A table whose first row is its head, repeated on each page."""
        sheet = self.sheet
        sheet.need(22)
        room = WIDTH - (sheet.l_margin - MARGIN)
        size, widths = self._columns(list(zip(*rows, strict=False)), room)
        sheet.pen(size)
        sheet.set_draw_color(*LINE)
        sheet.set_fill_color(*WHITE)
        with sheet.table(
            width=int(room),
            align="LEFT",
            col_widths=tuple(widths),
            line_height=size * 0.51,
            padding=(1.2, _PADDING),
            text_align="LEFT",
            v_align="TOP",
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(emphasis="BOLD", color=WHITE, fill_color=BRAND),
        ) as table:
            for row in rows:
                table.row(row)
        sheet.ln(3.5)

    def _columns(self, columns: Sequence[Sequence[str]], room: float) -> tuple[float, list[float]]:
        """A size at which no word breaks, and widths that share what is left by what columns hold."""
        sheet = self.sheet
        sheet.pen(_CELL, bold=True)
        least = [max(self._widest(cell.split()) for cell in column) for column in columns]
        pads = 2 * _PADDING + 0.6
        fits = (room - pads * len(columns)) / (sum(least) or 1)
        scale = max(_SMALLEST / _CELL, min(1.0, fits))
        whole = [self._widest(column) for column in columns]
        wants = [min(want, room / 2) - need for want, need in zip(whole, least, strict=True)]
        left = room - pads * len(columns) - scale * sum(least)
        share = max(left, 0) / (sum(max(want, 0.1) for want in wants))
        widths = [
            scale * need + pads + share * max(want, 0.1) for need, want in zip(least, wants, strict=True)
        ]
        return scale * _CELL, widths

    def _widest(self, texts: Sequence[str]) -> float:
        return max((self.sheet.get_string_width(text) for text in texts), default=0.0)

    # --- inline ---------------------------------------------------------------------------------

    def _inline(self, children: Sequence[Token]) -> None:
        """Runs of one look at a time: what is written piece by piece would break inside words."""
        bold = italic = 0
        target: str | int | None = None
        run = ""
        for token in children:
            if token.type in ("text", "code_inline", "softbreak", "html_inline"):
                run += " " if token.type == "softbreak" else token.content
                continue
            self._text(run, bold, italic, target)
            run = ""
            match token.type:
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    italic += token.nesting
                case "link_open":
                    target = self.lead(str(token.attrGet("href") or ""))
                case "link_close":
                    target = None
                case "hardbreak":
                    self.sheet.ln(LEAD)
                case "image" if self._drawn(token):
                    continue
                case _:
                    run = token.content
        self._text(run, bold, italic, target)

    def _drawn(self, token: Token) -> bool:
        """Draw an image on lines of its own; whether there was one."""
        data = self.picture(str(token.attrGet("src") or ""))
        if data is None:
            return False
        sheet = self.sheet
        if sheet.get_x() > sheet.l_margin + 1:
            sheet.ln(LEAD)
        image = preload_image(sheet.image_cache, io.BytesIO(data))[2]
        room = sheet.w - sheet.r_margin - sheet.l_margin
        wide, tall = (side * 25.4 / _DOTS for side in (image.width, image.height))
        scale = min(1.0, room / wide, _TALLEST / tall)
        sheet.need(tall * scale)
        sheet.image(
            io.BytesIO(data), x=sheet.l_margin, w=wide * scale, h=tall * scale, alt_text=token.content
        )
        return True

    def _text(self, text: str, bold: int, italic: int, target: str | int | None) -> None:
        if not text:
            return
        sheet = self.sheet
        sheet.pen(SIZE, bold=bool(bold), italic=bool(italic), colour=ACCENT if target else INK)
        text = sheet.clean(text)
        room = sheet.w - sheet.r_margin - sheet.get_x() - 2 * sheet.c_margin
        started = sheet.get_x() > sheet.l_margin + 1
        if started and sheet.get_string_width(text.partition(" ")[0]) > room:
            sheet.ln(LEAD)
        sheet.write(LEAD, text, target or "")


_STEPS: Mapping[str, Callable[[Writer, Token, Iterator[Token]], None]] = {
    "heading_open": Writer._heading,
    "paragraph_open": Writer._paragraph,
    "bullet_list_open": Writer._list,
    "ordered_list_open": Writer._list,
    "bullet_list_close": Writer._end_list,
    "ordered_list_close": Writer._end_list,
    "list_item_open": Writer._item,
    "blockquote_open": Writer._quote,
    "blockquote_close": Writer._end_quote,
    "fence": Writer._code,
    "code_block": Writer._code,
    "hr": Writer._rule,
    "table_open": Writer._table,
}
