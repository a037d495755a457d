"""Trials: a question asked of a snapshot without storing anything, before it is saved or with values at hand.

What it would give is made exactly as an evaluation makes it (scope, masks, certificates, the table of
statuses), into a store that is forgotten.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from proofgraph import __version__
from proofgraph.compliance.asking import Asker
from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.coverage import Source
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.graph_state import coverage_of
from proofgraph.compliance.parameters import Values
from proofgraph.compliance.questions import Question
from proofgraph.compliance.results import QueryRun, Result
from proofgraph.compliance.scope import compile_scope
from proofgraph.errors import ConflictError, QueryError
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.j1ql.context import Limits
from proofgraph.j1ql.linter import Warning_, lint
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.slots import slots
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import MemoryObjects

SECONDS = 20.0
"""For all queries together: whoever asks is waiting."""

LEAST_SECONDS = 0.5
MOST_ROWS = 100_000
SHOWN = 20


@dataclass(frozen=True)
class TriedQuery:
    """`rows` are the first ones, masked; `fault` is why its text cannot be run at all."""

    run: QueryRun
    rows: Sequence[Mapping[str, Any]]
    warnings: Sequence[Warning_]
    fault: QueryError | None
    certificate: Mapping[str, Any] | None


@dataclass(frozen=True)
class Trial:
    """What the question would give on the snapshot; `missing` is what no value was given for."""

    result: Result
    snapshot_at: int
    queries: tuple[TriedQuery, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Trials:
    """`sources` gives the integration instances, `values` the parameters."""

    snapshots: Snapshots
    frameworks: Frameworks
    sources: Callable[[], Sequence[Source]]
    schema: Schema
    values: Callable[[], Values]
    clock: Clock

    def test(
        self,
        content: QuestionContent,
        variables: Mapping[str, Any],
        *,
        framework_id: str = "",
        rows: int = SHOWN,
    ) -> Trial:
        """Ask a question that is not stored; `framework_id` gives the scope filters."""
        return self.run(Question(content, shipped=False), variables, framework_id=framework_id, rows=rows)

    def run(
        self, question: Question, variables: Mapping[str, Any], *, framework_id: str = "", rows: int = SHOWN
    ) -> Trial:
        """Ask a question of the newest snapshot; values given go before those stored with it."""
        manifest = self.snapshots.latest()
        if manifest is None:
            raise ConflictError("There is no snapshot yet; connect an integration and collect first.")
        scope = self.frameworks.get(framework_id).scope if framework_id else ()
        faults = [_fault(query.query) for query in question.content.queries]
        asked = replace(question, values={**question.values, **variables})
        scratch = EvidenceStore(MemoryObjects(), self.clock)
        deadline = time.monotonic() + SECONDS
        with self.snapshots.engine(manifest) as engine:
            asker = Asker(
                engine=engine,
                coverage=coverage_of(manifest, self.schema, self.sources(), engine),
                evidence=scratch,
                snapshot_id=manifest.id,
                now=manifest.created_at,
                engine_version=f"{manifest.engine}; proofgraph {__version__}",
                scope=compile_scope(scope),
                scope_rules=scope,
                values=self.values(),
                limits=lambda: Limits(max(LEAST_SECONDS, deadline - time.monotonic()), MOST_ROWS),
            )
            result = asker.ask(asked, "")
        tried = tuple(
            TriedQuery(
                run,
                scratch.rows(run.digest)[:rows] if run.digest else (),
                () if fault else lint(run.query, self.schema),
                fault,
                scratch.get_json(run.certificate) if run.certificate else None,
            )
            for run, fault in zip(result.queries, faults, strict=True)
        )
        left_open = [
            slot
            for run, fault in zip(result.queries, faults, strict=True)
            if not fault
            for slot in slots(run.query)
        ]
        missing = asker.values.given(left_open, asked.values).missing
        return Trial(result, manifest.created_at, tried, missing)


def _fault(text: str) -> QueryError | None:
    try:
        parse(text)
    except QueryError as error:
        return error
    return None
