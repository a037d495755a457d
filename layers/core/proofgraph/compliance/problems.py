"""Gaps as entities of the graph: one `Problem` per failing question, joined to what it affects.

They are made equal to the newest results at the end of each evaluation, so a gap's problem goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.content import Mark
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.exceptions import Exception_
from proofgraph.compliance.frameworks import Framework
from proofgraph.compliance.results import Result
from proofgraph.compliance.status import Status
from proofgraph.graph.edits import SCOPES
from proofgraph.graph.model import Entity, Relationship, entity_id, relationship
from proofgraph.graph.reconcile import Changes, reconcile
from proofgraph.graph.store import GraphStore

SCOPE = "proofgraph"
TYPE = "proofgraph_problem"
JOINED = 1000
"""At most this many entities are joined to one problem: `joined` beside `affected` says how many are."""

FAILING = (Status.GAP, Status.ATTENTION)


@dataclass(frozen=True)
class Problems:
    """Writes problems into the graph; `refresh` asks for a snapshot that shows them."""

    store: GraphStore
    evidence: EvidenceStore
    refresh: Callable[[], object] = lambda: None

    def settle(
        self,
        framework: Framework,
        results: Iterable[Result],
        now: int,
        accepted: Mapping[str, Sequence[Exception_]] | None = None,
    ) -> Changes:
        """Make the framework's problems equal to its failing results; `accepted` exceptions by question."""
        failing = [r for r in results if r.status in FAILING and r.left_out is None]
        entities: list[Entity] = []
        edges: list[Relationship] = []
        for result in failing:
            joined = self._joined(result)
            beside = (accepted or {}).get(result.question_id, ())
            problem = _entity(framework, result, beside, len(joined))
            entities.append(problem)
            edges += (_edge(row, problem) for row in joined.values())
        changes = reconcile(
            self.store,
            scope=SCOPE,
            unit=f"problems|{framework.id}|",
            entities=entities,
            relationships=edges,
            metadata={"_source": "system-internal", "_integrationType": SCOPE},
            now=now,
            remove=True,
        )
        if changes.dirty:
            self.refresh()
        return changes

    def _joined(self, result: Result) -> Mapping[str, Mapping[str, Any]]:
        """The entities to join, by id: those that are proven, and not more than `JOINED`."""
        joined: dict[str, Mapping[str, Any]] = {}
        for query in result.queries:
            digest = query.digest if query.complete else query.proven_digest
            if query.results_are is Mark.BAD and digest:
                for row in _entities(self.evidence.rows(digest)):
                    if len(joined) >= JOINED:
                        return joined
                    joined.setdefault(row["_id"], row)
        return joined


def _edge(row: Mapping[str, Any], problem: Entity) -> Relationship:
    made = relationship("HAS", (row["_key"], row["_type"]), problem)
    return Relationship(
        key=f"{row['_id']}|has|{problem.key}",
        type=made.type,
        verb=made.verb,
        from_key=row["_key"],
        to_key=problem.key,
        from_scope=_scope(row),
    )


def _scope(row: Mapping[str, Any]) -> str | None:
    """The scope that makes the row's id of its key; rows do not always say it."""
    candidates = (row.get("_scope"), row.get("_integrationInstanceId"), *SCOPES)
    return next(
        (scope for scope in candidates if scope and entity_id(scope, row["_key"]) == row["_id"]), None
    )


def _entities(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The entity each row is about: the row itself, or the first entity among its cells."""
    for row in rows:
        found = next((h for h in _holders(row) if {"_id", "_key", "_type"} <= h.keys()), None)
        if found is not None and isinstance(found.get("_class"), list):
            yield found


def _holders(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield row
    yield from (cell for cell in row.values() if isinstance(cell, dict))


def _entity(framework: Framework, result: Result, accepted: Sequence[Exception_], joined: int) -> Entity:
    """`acceptedUntil` is when the last of its exceptions ends: it lapses without a write."""
    until = {"acceptedUntil": max(found.expires_at for found in accepted)} if accepted else {}
    return Entity(
        key=f"problem:{framework.id}:{result.question_id}",
        type=TYPE,
        classes=("Problem",),
        properties={
            "name": result.title,
            "displayName": result.title,
            "status": result.status.value,
            "severity": result.severity,
            "framework": framework.id,
            "question": result.question_id,
            "affected": result.affected,
            "joined": joined,
            "unproven": result.unproven,
            "incomplete": result.incomplete,
            "open": True,
            "accepted": bool(accepted),
            "exceptions": len(accepted),
            **until,
        },
    )
