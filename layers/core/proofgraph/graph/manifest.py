"""A manifest: one snapshot of the graph, as the list of its partitions and of what each unit reached.

It is named by the SHA-256 of its canonical JSON, so history and evidence can refer to it for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Self

import orjson

from proofgraph.errors import DamagedError
from proofgraph.graph.completeness import UnitReport
from proofgraph.j1ql.partition import Partition

FORMAT = 1

Triple = tuple[str, str, str]
"""(type of the source, VERB, type of the target); `*` where a relationship's type does not tell."""


@dataclass(frozen=True)
class Manifest:
    """`created_at` (epoch milliseconds) is the snapshot's time, and `date.now` of queries on it.

    `reports` has, per unit, the newest report and the newest that succeeded.
    `triples` comes from relationship types, for completion and display; the query file has the exact ones.
    """

    created_at: int
    engine: str
    partitions: tuple[Partition, ...]
    triples: tuple[Triple, ...]
    reports: tuple[UnitReport, ...]
    parent: str | None

    @cached_property
    def canonical(self) -> bytes:
        """The bytes that are stored and hashed."""
        return orjson.dumps(
            {
                "format": FORMAT,
                "created_at": self.created_at,
                "engine": self.engine,
                "partitions": [partition.to_json() for partition in self.partitions],
                "triples": self.triples,
                "reports": [report.to_json() for report in self.reports],
                "parent": self.parent,
            },
            option=orjson.OPT_SORT_KEYS,
        )

    @cached_property
    def id(self) -> str:
        return hashlib.sha256(self.canonical).hexdigest()

    @property
    def entities(self) -> int:
        return sum(p.rows for p in self.partitions if p.kind == "entity")

    @property
    def relationships(self) -> int:
        return sum(p.rows for p in self.partitions if p.kind == "relationship")

    @property
    def size(self) -> int:
        """Bytes of all partitions."""
        return sum(p.bytes for p in self.partitions)

    def report(self, instance: str, unit: str, *, succeeded: bool = False) -> UnitReport | None:
        """The newest report of a unit, or the newest that succeeded."""
        found = [r for r in self.reports if (r.instance, r.unit) == (instance, unit)]
        if succeeded:
            found = [r for r in found if r.state == "succeeded"]
        return max(found, key=lambda r: r.finished_at, default=None)

    @classmethod
    def parse(cls, data: bytes, *, expected_id: str) -> Self:
        """Read it back; one changed byte is noticed."""
        if hashlib.sha256(data).hexdigest() != expected_id:
            raise DamagedError(
                f"The manifest {expected_id} does not match its name; restore it from a backup."
            )
        values: Mapping[str, Any] = orjson.loads(data)
        return cls(
            created_at=values["created_at"],
            engine=values["engine"],
            partitions=tuple(Partition.from_json(p) for p in values["partitions"]),
            triples=tuple((a, verb, b) for a, verb, b in values["triples"]),
            reports=tuple(UnitReport.from_json(r) for r in values["reports"]),
            parent=values["parent"],
        )


def engine_version() -> str:
    """The engine that wrote the partitions, without loading it."""
    try:
        return f"duckdb {version('duckdb')}"
    except PackageNotFoundError:
        return "duckdb"


def merge_reports(
    held: Iterable[UnitReport], new: Iterable[UnitReport], *, forget: Collection[str] = ()
) -> tuple[UnitReport, ...]:
    """Per unit the newest report and the newest succeeded one; instances in `forget` are left out."""
    newest: dict[tuple[str, str, bool], UnitReport] = {}
    for report in (*held, *new):
        if report.instance in forget:
            continue
        places = [(report.instance, report.unit, False)]
        if report.state == "succeeded":
            places.append((report.instance, report.unit, True))
        for place in places:
            there = newest.get(place)
            if there is None or report.finished_at >= there.finished_at:
                newest[place] = report
    kept = {(r.instance, r.unit, r.finished_at, r.state): r for r in newest.values()}
    return tuple(kept[place] for place in sorted(kept))


def triples_of(partitions: Iterable[Partition]) -> tuple[Triple, ...]:
    """Read off the relationship types, which are named `<type>_<verb>_<type>`."""
    listed = tuple(partitions)
    types = frozenset(p.type for p in listed if p.kind == "entity")
    found = {
        _triple(p.type, verb, types)
        for p in listed
        if p.kind == "relationship"
        for names in p.classes
        for verb in names
    }
    return tuple(sorted(found))


def _triple(type: str, verb: str, types: frozenset[str]) -> Triple:
    middle = f"_{verb.lower()}_"
    at = type.find(middle)
    while at >= 0:
        source, target = type[:at], type[at + len(middle) :]
        if source in types and target in types:
            return (source, verb, target)
        at = type.find(middle, at + 1)
    return ("*", verb, "*")
