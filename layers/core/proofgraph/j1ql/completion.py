"""What may stand at a place of a query being typed: data for an editor's completion.

The parser itself says what it expected where the text breaks off; the schema fills in names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from proofgraph.errors import QueryError
from proofgraph.j1ql.dates import UNITS
from proofgraph.j1ql.expressions import COMPARISONS, FUNCTIONS
from proofgraph.j1ql.linter import LintSchema
from proofgraph.j1ql.parser import parse

Kind = Literal["keyword", "class", "type", "verb", "property", "function", "operator", "value"]
WORD = re.compile(r"[\w.#]*$")
TARGET = re.compile(
    r"(?:\bFIND\s+(?:UNIQUE\s+)?|\bTHAT\s+!?(?:\([^)]*\)|\w+(?:\s+TO)?)\s*(?:<<|>>)?\s*(?:AS\s+\w+\s+)?)"
    r"(\(?[\w*#|\s]+?\)?)(?=\s+WITH\b|\s+AS\b|\s+THAT\b|\s*$)",
    re.IGNORECASE,
)
ALIASED = re.compile(r"([\w*]+)\)?\s+(?:WITH\s+.*?\s+)?AS\s+(\w+)", re.IGNORECASE | re.DOTALL)
AFTER = ("WITH", "AS", "THAT", "WHERE", "RETURN", "ORDER BY", "LIMIT")
MOST = 200


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`text` replaces the word from `start` on."""

    text: str
    kind: Kind
    start: int


def complete(text: str, offset: int, schema: LintSchema) -> list[Suggestion]:
    """Suggestions at an offset of a query, those that go on with the word typed so far."""
    before = text[:offset]
    word = WORD.search(before)
    typed = word.group() if word else ""
    start = offset - len(typed)
    found = _alias_properties(before, typed, schema)
    if found is None:
        found = [
            pair
            for expected in _expected(before[:start])
            for pair in _named(expected, before[:start], schema)
        ]
    tail = typed.rpartition(".")[2].lower() if "." in typed else typed.lower()
    base = start + len(typed) - len(tail)
    kept = dict.fromkeys(
        Suggestion(name, kind, base) for name, kind in found if name.lower().startswith(tail)
    )
    return list(kept)[:MOST]


def _expected(before: str) -> Iterable[str]:
    """What the parser would take at the end of this text."""
    if not before.strip():
        return ("FIND",)
    try:
        parse(before)
    except QueryError as error:
        ends = error.text == ""
        return error.expected if ends else ()
    return AFTER


def _named(expected: str, before: str, schema: LintSchema) -> list[tuple[str, Kind]]:
    if expected == "a Class":
        return [(name, "class") for name in sorted(schema.classes)]
    if expected == "a type":
        return [(name, "type") for name in sorted(schema.entities)]
    if expected == "a verb":
        return [(name, "verb") for name in sorted(schema.verbs)]
    if expected == "a property":
        return [
            (name, "property") for name in sorted(schema.properties_of(_types(_last_target(before), schema)))
        ]
    if expected == "a function":
        return [(name, "function") for name in FUNCTIONS]
    if expected in COMPARISONS:
        return [(expected, "operator")]
    if expected in UNITS or expected in ("true", "false", "undefined"):
        return [(expected, "value")]
    if expected == "a date":
        return [("date.now", "value")]
    return [(expected, "keyword")] if expected.isupper() else []


def _last_target(before: str) -> str:
    found = TARGET.findall(re.sub(r"\bWITH\b.*$", "", before, flags=re.IGNORECASE | re.DOTALL) + " ")
    return str(found[-1]) if found else "*"


def _types(target: str, schema: LintSchema) -> frozenset[str]:
    names = [name.strip() for name in target.strip("() ").split("|")]
    return frozenset().union(*(schema.types_of(name) for name in names))


def _alias_properties(before: str, typed: str, schema: LintSchema) -> list[tuple[str, Kind]] | None:
    """Properties after `alias.`; None where no alias of the query is being completed."""
    alias, dot, _ = typed.partition(".")
    if not dot:
        return None
    targets = {name: target for target, name in ALIASED.findall(before)}
    target = targets.get(alias, alias)
    types = _types(target, schema)
    if not types:
        return None
    return [(name, "property") for name in sorted(schema.properties_of(types))]
