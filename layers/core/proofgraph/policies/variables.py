"""Fills `{{variables}}` and keeps or drops `{{#sections}}`; every name that is not filled is told by line.

The syntax is Mustache's, as far as policy templates use it: `{{name}}`, `{{&name}}` and `{{{name}}}` (the
same here: Markdown is not escaped), `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}` and `{{! comments }}`.
A renderer of our own, because those at hand neither say where a name stood nor that it was missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from proofgraph.errors import InvalidInputError

Value = str | bool | int | float

_TAG = re.compile(r"\{\{\{\s*(?P<raw>[\w.\-]+)\s*\}\}\}|\{\{(?P<mark>[#^/&!]?)(?P<name>[^}]*)\}\}")
# A sentence starts at the beginning, after an empty line, a list's or heading's mark, or the one before it.
_STARTS = re.compile(r"(?:\A|\n\s*\n|(?:\A|\n)\s*(?:[-*+]|\d+[.)]|#{1,6})\s|[.!?]\s)[\s*_]*\Z")

# What is counted by a number stands in the plural in templates: "within {{periods.recoveryTimeHours}} hours".
_PLURAL = re.compile(r"(\s+(?:working\s+)?(?:minute|hour|day|week|month|year|character|approval))s\b")


@dataclass(frozen=True, slots=True)
class Unfilled:
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text; a name without a value stays in it as it was written, and is listed once per place.

    `lines` gives the template's line of each line of the text.
    """

    text: str
    unfilled: tuple[Unfilled, ...]
    lines: tuple[int, ...] = ()


@dataclass(slots=True)
class _Rendering:
    text: str
    values: Mapping[str, Value]
    first_line: int
    out: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    unfilled: list[Unfilled] = field(default_factory=list)
    open: list[tuple[str, bool, int]] = field(default_factory=list)

    def run(self) -> Rendered:
        position = 0
        for tag in _TAG.finditer(self.text):
            self._write(self.text[position : tag.start()], position)
            position = self._step(tag)
        self._write(self.text[position:], position)
        if self.open:
            name, _, line = self.open[-1]
            raise InvalidInputError(f"line {line}: the section {name!r} is never closed", line=line)
        return Rendered("".join(self.out), tuple(self.unfilled), tuple(self.lines))

    def _step(self, tag: re.Match[str]) -> int:
        mark = tag["mark"] or ""
        name = (tag["raw"] or tag["name"] or "").strip()
        line = self._line(tag.start())
        if mark == "!":
            return tag.end()
        if mark in ("#", "^"):
            shown = bool(self.values.get(name)) == (mark == "#")
            self.open.append((name, shown, line))
            return self._past_own_line(tag)
        if mark == "/":
            if not self.open or self.open[-1][0] != name:
                raise InvalidInputError(f"line {line}: {{{{/{name}}}}} closes no open section", line=line)
            self.open.pop()
            return self._past_own_line(tag)
        return self._fill(tag, name, line)

    def _fill(self, tag: re.Match[str], name: str, line: int) -> int:
        value = self.values.get(name)
        if value is None or value == "":
            if self._shown:
                self.unfilled.append(Unfilled(name, line))
            self._write(tag[0], tag.start())
            return tag.end()
        filled = str(value).lower() if isinstance(value, bool) else str(value)
        if filled.startswith("the ") and _STARTS.search("".join(self.out[-3:])):
            filled = f"T{filled[1:]}"
        self._write(filled, tag.start(), moving=False)
        counted = _PLURAL.match(self.text, tag.end())
        if counted is None or type(value) is not int or value != 1:
            return tag.end()
        self._write(counted[1], tag.end())
        return counted.end()

    def _past_own_line(self, tag: re.Match[str]) -> int:
        """A section tag alone on its line takes the line with it, so that no blank line is left behind."""
        start = self.text.rfind("\n", 0, tag.start()) + 1
        end = self.text.find("\n", tag.end())
        end = len(self.text) if end < 0 else end + 1
        alone = not (self.text[start : tag.start()] + self.text[tag.end() : end]).strip()
        return end if alone else tag.end()

    @property
    def _shown(self) -> bool:
        return all(shown for _, shown, _ in self.open)

    def _line(self, position: int) -> int:
        return self.first_line + self.text.count("\n", 0, position)

    def _write(self, text: str, position: int, *, moving: bool = True) -> None:
        """`moving`: the text's own line ends are the template's; those of a value are not."""
        if not self._shown or not text:
            return
        line = self._line(position)
        if not self.out or self.out[-1].endswith("\n"):
            self.lines.append(line)
        ends = text.count("\n") - text.endswith("\n")
        self.lines += [line + number * moving for number in range(1, ends + 1)]
        self.out.append(text)


def render(text: str, values: Mapping[str, Value], *, first_line: int = 1) -> Rendered:
    """Fill a template. Raises InvalidInputError, naming the line, for a section that is not closed."""
    return _Rendering(text, values, first_line).run()


def names_in(text: str) -> frozenset[str]:
    """Every name a template mentions, sections included."""
    return frozenset(
        (tag["raw"] or tag["name"] or "").strip() for tag in _TAG.finditer(text) if tag["mark"] != "!"
    )
