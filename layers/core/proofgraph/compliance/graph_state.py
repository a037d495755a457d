"""What completeness needs to know of a snapshot: its reports, Proofgraph's own part, half-read units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from proofgraph.compliance.coverage import Coverage, Source
from proofgraph.graph.edits import SCOPES
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.schema import Schema

if TYPE_CHECKING:
    from proofgraph.j1ql.engine import Engine

HELD = (
    "FIND * WITH _source = 'integration' AS e RETURN e._integrationInstanceId AS instance, e._step AS step, "
    "e._accountId AS account, e._region AS region, count(e) AS entities"
)
"""How many entities the graph holds of each unit, which PLACE names."""

PLACE = ("instance", "step", "account", "region")


def coverage_of(
    manifest: Manifest, schema: Schema, sources: Sequence[Source], engine: Engine | None
) -> Coverage:
    """The coverage at the snapshot's time.

    With an engine, units that did not end well are compared with what the graph holds of them: where it
    holds no more than the run read, all of it was read.
    """
    own = [p for p in manifest.partitions if p.scope in SCOPES]
    coverage = Coverage(
        schema=schema,
        sources=tuple(sources),
        reports=manifest.reports,
        at=manifest.created_at,
        own_types=frozenset(
            name for p in own if p.kind == "entity" for name in (p.type, *(c for cs in p.classes for c in cs))
        ),
        own_verbs=frozenset(v for p in own if p.kind == "relationship" for vs in p.classes for v in vs),
    )
    units = [unit for step in coverage.steps for unit in coverage.units(step)]
    if engine is None or all(unit.state == "fresh" for unit in units):
        return coverage
    rows: list[dict[str, Any]] = engine.run(HELD, now=manifest.created_at).rows
    held = {tuple(row.get(name) or "" for name in PLACE): int(row["entities"]) for row in rows}
    nothing = {(unit.source.id, unit.step.id, unit.account, unit.region): 0 for unit in units}
    return replace(coverage, held=nothing | {place: held.get(place, 0) for place in nothing})


def sources_at(manifest: Manifest, instances: Sequence[Any]) -> list[Source]:
    """The sources that a past snapshot knew, from the instances as they were then.

    What was deleted before its state was kept is known by its reports alone, and has its id as its name.
    """
    known = sources_of([one for one in instances if one.created_at <= manifest.created_at])
    there = {source.id for source in known}
    gone = {r.instance: r.integration for r in manifest.reports if r.instance not in there}
    return [*known, *(Source(id=id, integration=gone[id], name=id) for id in sorted(gone))]


def sources_of(instances: Sequence[Any]) -> list[Source]:
    """Integration instances as sources."""
    return [
        Source(
            id=instance.id,
            integration=instance.integration,
            name=instance.name,
            enabled=instance.enabled,
            interval_hours=instance.interval_hours,
            accounts=tuple(instance.accounts),
            regions=tuple(instance.regions),
        )
        for instance in instances
    ]
