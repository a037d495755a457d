"""What audits add to an export: the period that is audited, and populations with their samples."""

from __future__ import annotations

from collections.abc import Iterable

import orjson

from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.populations import Populations
from proofgraph.exports.names import safe
from proofgraph.exports.report import PopulationFile
from proofgraph.exports.sources import INDENTED


def populations(of: Iterable[Engagement], known: Populations) -> list[PopulationFile]:
    """Everything that is needed to draw each sample again, by engagement."""
    return [
        PopulationFile(
            f"{safe(engagement.id, 60)}/{safe(population.id, 60)}.json",
            orjson.dumps(dict(known.export(population)), option=INDENTED),
            population.digest,
        )
        for engagement in of
        for population in known.list(engagement.id)
    ]


def period(of: Iterable[Engagement]) -> str:
    """The period of the newest engagement that is under way; empty where there is none."""
    for engagement in of:
        if engagement.state == "open":
            if engagement.type == "type-2":
                return f"{engagement.period_start} to {engagement.period_end} (Type II)"
            return f"{engagement.as_of} (Type I)"
    return ""
