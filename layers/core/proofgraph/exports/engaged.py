"""What audits add to an export: the period that is audited, and populations with their samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.populations import Population, Populations
from proofgraph.exports.names import safe
from proofgraph.exports.report import PopulationFile
from proofgraph.exports.sources import INDENTED


def populations(of: Iterable[Engagement], known: Populations) -> list[PopulationFile]:
    """Everything that is needed to draw each sample again, by engagement."""
    return [
        _file(engagement, population, known.export(population))
        for engagement in of
        for population in known.list(engagement.id)
    ]


def _file(engagement: Engagement, population: Population, export: Mapping[str, Any]) -> PopulationFile:
    return PopulationFile(
        f"{safe(engagement.id, 60)}/{safe(population.id, 60)}.json",
        orjson.dumps(dict(export), option=INDENTED),
        population.digest,
        [*_certificates(population, export["population"]["certificate"]["sources"])],
    )


def _certificates(population: Population, sources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Those of evaluations are evidence; those of time travel since populations keep them."""
    for source in sources:
        digest = source["certificate"]
        if digest and (source["evaluation"] or digest in population.beside):
            yield digest


def period(of: Iterable[Engagement]) -> str:
    """The period of the newest engagement that is under way; empty where there is none."""
    for engagement in of:
        if engagement.state == "open":
            if engagement.type == "type-2":
                return f"{engagement.period_start} to {engagement.period_end} (Type II)"
            return f"{engagement.as_of} (Type I)"
    return ""
