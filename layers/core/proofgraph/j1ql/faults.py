"""How a rejected query is told: one sentence, line, column, what was expected, a suggestion.

Tree nodes carry only the offset of their first character; line and column are worked out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from proofgraph.errors import QueryError

Kind = Literal["syntax", "semantic", "limit"]
EXCERPT = 60
SHORTEST = 2


def fault(
    message: str,
    *,
    source: str,
    at: int,
    kind: Kind,
    text: str = "",
    expected: Sequence[str] = (),
    suggestion: str | None = None,
) -> QueryError:
    """The error for what stands at offset `at` of the query's source."""
    before = source[:at]
    line = before.count("\n") + 1
    column = at - (before.rfind("\n") + 1) + 1
    return QueryError(
        message,
        kind=kind,
        line=line,
        column=column,
        text=text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…",
        expected=expected,
        suggestion=suggestion,
    )


def one_edit_away(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a single insertion, deletion, replacement or swap turns `word` into.

    A single letter is one edit away from everything, and suggests nothing.
    """
    lowered = word.lower()
    if len(lowered) < SHORTEST:
        return None
    for candidate in candidates:
        other = candidate.lower()
        if abs(len(other) - len(lowered)) <= 1 and other != lowered and _one_edit(lowered, other):
            return candidate
    return None


def _one_edit(a: str, b: str) -> bool:
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]
