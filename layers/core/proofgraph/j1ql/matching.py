"""Regular expressions on rows at hand: the database's linear-time engine decides, once per different text."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from proofgraph.j1ql.comparing import Matching, members
from proofgraph.j1ql.names import has_regex
from proofgraph.j1ql.rewrite import map_comparisons
from proofgraph.j1ql.tree import Choice, Comparison, Condition, Expression, Regex

if TYPE_CHECKING:
    import duckdb

Row = Sequence[Any]
FOUND = "SELECT v FROM (SELECT unnest($1::VARCHAR[]) AS v) WHERE regexp_matches(v, $2)"


def matched(
    condition: Condition,
    rows: Sequence[Row],
    evaluate: Callable[[Expression], Callable[[Row], Any]],
    connection: duckdb.DuckDBPyConnection,
) -> Condition:
    """The condition with each pattern replaced by the texts of these rows in which it is found."""

    def change(found: Comparison) -> Comparison:
        if not has_regex(found.right):
            return found
        left = evaluate(found.left)
        texts = {value for row in rows for value in members(left(row)) if isinstance(value, str)}
        return replace(found, right=_decided(found.right, sorted(texts), connection))

    return map_comparisons(condition, change)


def _decided(value: Any, texts: Collection[str], connection: duckdb.DuckDBPyConnection) -> Any:
    if isinstance(value, Choice):
        return replace(value, items=tuple(_decided(item, texts, connection) for item in value.items))
    if not isinstance(value, Regex):
        return value
    found = connection.execute(FOUND, [texts, value.for_database()]).fetchall()
    return Matching(frozenset(text for (text,) in found))
