"""What differs between the rows of one query on two days: what appeared, what went, what changed.

Rows are the same by what they are about: the `_id` of an entity, else its `_key`, else the ids of the
entities in a table's cells. Rows about the same are compared by property; where several rows are about
the same, or a row names nothing, whole rows are compared.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from proofgraph.compliance.differences import Difference, differences

TOLD = frozenset({"_type", "_class"})
"""Properties of bookkeeping whose change is told; others change with every collection."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that is there on both days, and the properties that differ."""

    identity: str
    row: Row
    changes: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """`same` counts the rows that did not change."""

    appeared: tuple[Row, ...]
    went: tuple[Row, ...]
    changed: tuple[Changed, ...]
    same: int


def compare(before: Sequence[Row], after: Sequence[Row]) -> Compared:
    """In the order of the rows, those of the later day first."""
    old, new = _by_identity(before), _by_identity(after)
    appeared: list[Row] = []
    went: list[Row] = []
    changed: list[Changed] = []
    same = 0
    for name, rows in new.items():
        earlier = old.get(name, ())
        if len(rows) == len(earlier) == 1:
            found = tuple(_changes(earlier[0], rows[0]))
            same += not found
            changed += [Changed(name, rows[0], found)] if found else []
        else:
            came = [*_without(rows, earlier)]
            appeared += came
            went += _without(earlier, rows)
            same += len(rows) - len(came)
    went += [row for name, rows in old.items() if name not in new for row in rows]
    return Compared(tuple(appeared), tuple(went), tuple(changed), same)


def identity(row: Row) -> str:
    """What a row is about."""
    for name in ("_id", "_key"):
        if isinstance(found := row.get(name), str) and found:
            return found
    cells = [
        f"{column}={cell['_id']}"
        for column, cell in sorted(row.items())
        if isinstance(cell, Mapping) and isinstance(cell.get("_id"), str)
    ]
    return " ".join(cells) if cells else digest(row)


def digest(row: Row) -> str:
    """SHA-256 hex of a row as sorted, compact JSON."""
    return hashlib.sha256(orjson.dumps(row, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _by_identity(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(identity(row), []).append(row)
    return found


def _changes(before: Row, after: Row) -> Iterator[Difference]:
    return iter(differences(_told(before), _told(after)))


def _told(value: Any) -> Any:
    """A row without its bookkeeping, in its cells too."""
    if not isinstance(value, Mapping):
        return value
    return {name: _told(inner) for name, inner in value.items() if not name.startswith("_") or name in TOLD}


def _without(rows: Sequence[Row], others: Sequence[Row]) -> Iterator[Row]:
    """The rows that the others have not, or not so often."""
    left = Counter(digest(row) for row in others)
    for row in rows:
        name = digest(row)
        if left[name] > 0:
            left[name] -= 1
        else:
            yield row
