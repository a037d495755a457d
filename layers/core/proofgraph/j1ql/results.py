"""What a query answers: a list of entities, a table, or a tree; and the digest that evidence refers to."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from proofgraph.j1ql.canonical import canonical

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ListResult:
    """The distinct starting entities."""

    data: list[Record]
    ordered: bool = False

    @property
    def rows(self) -> list[Record]:
        return self.data

    def to_json(self) -> Record:
        return {"type": "list", "data": self.data}


@dataclass(frozen=True, slots=True)
class TableResult:
    """Rows as `{column: value}`; a whole entity or relationship in a cell is its object."""

    columns: tuple[str, ...]
    data: list[Record]
    ordered: bool = False

    @property
    def rows(self) -> list[Record]:
        return self.data

    def to_json(self) -> Record:
        return {"type": "table", "columns": list(self.columns), "data": self.data}


@dataclass(frozen=True, slots=True)
class TreeResult:
    """Everything that lies on a matched path, each once."""

    vertices: list[Record]
    edges: list[Record]
    ordered: bool = False

    @property
    def rows(self) -> list[Record]:
        return self.vertices

    def to_json(self) -> Record:
        return {"type": "tree", "data": {"vertices": self.vertices, "edges": self.edges}}


Result = ListResult | TableResult | TreeResult


def canonical_rows(result: Result) -> bytes:
    """One line of canonical JSON per row, sorted unless the query orders them; the same on every machine."""
    if isinstance(result, TreeResult):
        lines = sorted(canonical({"vertex": row}) for row in result.vertices)
        lines += sorted(canonical({"edge": row}) for row in result.edges)
    else:
        lines = [canonical(row) for row in result.rows]
        if not result.ordered:
            lines.sort()
    return b"\n".join(lines)


def digest(result: Result) -> str:
    """SHA-256 hex of the canonical rows."""
    return sha256(canonical_rows(result)).hexdigest()
