"""What two texts differ in, line by line, and within a changed line word by word.

Unchanged lines further than three from a change are left out. Lines are compared first, so a long document
costs what its changes cost; words only where a line took another's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from proofgraph.errors import LimitError

AROUND = 3
LINES = 20_000
_WORDS = 400
"""Longer lines are shown whole as removed and added."""
_WORD = re.compile(r"\s+|\w+|[^\w\s]")

Kind = Literal["same", "removed", "added", "skipped"]


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`before` and `after` are line numbers from 1; `skipped` stands for lines that are the same."""

    kind: Kind
    before: int | None
    after: int | None
    pieces: tuple[Piece, ...] = ()


def compare(before: str, after: str) -> list[Line]:
    old, new = before.splitlines(), after.splitlines()
    if max(len(old), len(new)) > LINES:
        raise LimitError(f"Texts of more than {LINES:,} lines are not compared; download both instead.")
    matcher = SequenceMatcher(None, old, new)
    found: list[Line] = []
    end = (0, 0)
    for group in matcher.get_grouped_opcodes(AROUND):
        if group[0][1] > end[0]:
            found.append(Line("skipped", end[0] + 1, end[1] + 1))
        for tag, i1, i2, j1, j2 in group:
            found += _same(old, i1, i2, j1) if tag == "equal" else _changed(old[i1:i2], new[j1:j2], i1, j1)
            end = (i2, j2)
    if found and end[0] < len(old):
        found.append(Line("skipped", end[0] + 1, end[1] + 1))
    return found


def _same(old: Sequence[str], start: int, stop: int, other: int) -> Iterator[Line]:
    for place in range(start, stop):
        yield Line("same", place + 1, other + place - start + 1, (Piece(old[place]),))


def _changed(old: Sequence[str], new: Sequence[str], before: int, after: int) -> list[Line]:
    pairs = [_words(a, b) for a, b in zip_longest(old, new)]
    removed = [Line("removed", before + n + 1, None, pairs[n][0]) for n in range(len(old))]
    return removed + [Line("added", None, after + n + 1, pairs[n][1]) for n in range(len(new))]


def _words(old: str | None, new: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    a, b = _WORD.findall(old or ""), _WORD.findall(new or "")
    if old is None or new is None or max(len(a), len(b)) > _WORDS:
        return (Piece(old or "", True),), (Piece(new or "", True),)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        changed = tag != "equal"
        left += [Piece("".join(a[i1:i2]), changed)] if i2 > i1 else []
        right += [Piece("".join(b[j1:j2]), changed)] if j2 > j1 else []
    return tuple(left), tuple(right)
