"""Asks the questions of one evaluation on one snapshot: rows, digests, certificates, verdicts.

Per query: run it, mask secrets, store the canonical rows under their digest, and certify completeness;
where a BAD query is not complete, count the rows that are proven all the same.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from proofgraph.compliance import masking
from proofgraph.compliance.certificate import certificate_of
from proofgraph.compliance.content import Mark, QueryContent
from proofgraph.compliance.coverage import Coverage
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.mask_rules import NEWEST, Rules
from proofgraph.compliance.parameters import Given, Values
from proofgraph.compliance.proof import narrow
from proofgraph.compliance.questions import Question
from proofgraph.compliance.reading import Reading, read
from proofgraph.compliance.results import Place, QueryRun, Result
from proofgraph.compliance.status import LeftOut, QueryCount, Verdict, question_status
from proofgraph.errors import ProofgraphError
from proofgraph.j1ql.context import Limits, QueryPolicy, ScopeFilter, SmartClasses
from proofgraph.j1ql.formatter import format_tree
from proofgraph.j1ql.fusion import MANY
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.results import ListResult, TableResult, canonical_rows
from proofgraph.j1ql.slots import slots
from proofgraph.j1ql.tree import Node, Query

if TYPE_CHECKING:
    from proofgraph.j1ql.engine import Engine
    from proofgraph.j1ql.statement import Prepared

log = logging.getLogger(__name__)

HIDDEN = frozenset({"Problem"})
"""What evaluation itself writes; a question that wants it names it."""

LOADED_AHEAD = 500_000
"""Entities up to which the columns of many queries are loaded together: of more they may not fit at once."""

PLACES = 200
"""At most so many instances, accounts and types of affected entities are counted beside a query."""

REASONS = 20
"""At most this many reasons are kept beside a result; its certificate has all."""


@dataclass
class Asker:
    """`now` is the snapshot's time; `engine_version` names what ran the queries; `values` are the parameters.

    `limits` are the budgets of the next query; `policy` is what whoever asks may see.
    `mask` are the rules that secrets in rows are told by; the smart classes are the engine's unless given.
    """

    engine: Engine
    coverage: Coverage
    evidence: EvidenceStore
    snapshot_id: str
    now: int
    engine_version: str
    scope: ScopeFilter | None = None
    scope_rules: tuple[Mapping[str, Any], ...] = ()
    values: Values = field(default_factory=Values)
    limits: Callable[[], Limits] = Limits
    smart_classes: SmartClasses | None = None
    policy: QueryPolicy | None = None
    mask: Rules = NEWEST
    _populations: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def ask_all(self, questions: Sequence[Question], evaluation_id: str) -> Iterator[Result]:
        """The results in order, each as `ask` gives it.

        Of a graph that fits, what the filters of many queries compare is loaded for all of them at once.
        Counting them together as well costs more than it saves (docs/j1ql-performance.md).
        """
        if self.engine.catalog.entities <= LOADED_AHEAD:
            self._load_ahead(questions)
        for question in questions:
            yield self.ask(question, evaluation_id)

    def ask(self, question: Question, evaluation_id: str) -> Result:
        """The question's result; one that nothing connected can answer is not run."""
        content = question.content
        trees = [_parsed(query) for query in content.queries]
        if not self._connected(question, trees):
            runs = [
                QueryRun(name=query.name, query=query.query, results_are=mark)
                for query, mark in zip(content.queries, question.marks, strict=True)
            ]
            verdict = replace(question_status(()), left_out=LeftOut.NOT_CONNECTED)
        else:
            runs = [
                self._run(query, mark, tree, question.values)
                for query, mark, tree in zip(content.queries, question.marks, trees, strict=True)
            ]
            verdict = self._verdict(runs, trees)
        return Result(
            question_id=question.id,
            title=content.title,
            severity=content.severity,
            content=content.digest,
            status=verdict.status,
            incomplete=verdict.incomplete,
            left_out=verdict.left_out,
            reasons=_reasons(runs),
            evaluation_id=evaluation_id,
            snapshot_id=self.snapshot_id,
            now=self.now,
            engine=self.engine_version,
            mask=self.mask.version,
            scope=self.scope_rules,
            smart_classes=self._smart.to_json(),
            queries=tuple(runs),
        )

    def _load_ahead(self, questions: Sequence[Question]) -> None:
        try:
            prepared = [each for question in questions for each in self._prepared(question)]
            if len(prepared) >= MANY:
                self.engine.warm(each.plan for each in prepared)
        except Exception:  # noqa: BLE001 - whatever it is, its own query meets it again, and tells it
            log.warning("what the queries read could not be loaded ahead")

    def _prepared(self, question: Question) -> Iterator[Prepared]:
        """The queries that will be run, compiled; what cannot be is told where it is asked."""
        trees = [_parsed(query) for query in question.content.queries]
        if not self._connected(question, trees):
            return
        for query, tree in zip(question.content.queries, trees, strict=True):
            if isinstance(tree, Query):
                with suppress(ProofgraphError):
                    given = self.values.given(slots(tree), question.values)
                    if not given.missing:
                        yield self.engine.prepare(query.query, **self._options(given))

    def _connected(self, question: Question, trees: Sequence[Query | ProofgraphError]) -> bool:
        """Whether an enabled integration, or Proofgraph's own part, can speak to the question."""
        wanted = set(question.content.integrations)
        if not wanted:
            wanted = {
                step.integration
                for tree in trees
                if isinstance(tree, Query)
                for step in self.coverage.speaking(self._read(tree).nodes[0].targets)
            }
        return not wanted or bool(wanted & self.coverage.integrations) or "proofgraph" in wanted

    def _run(
        self,
        query: QueryContent,
        mark: Mark,
        tree: Query | ProofgraphError,
        variables: Mapping[str, Any],
    ) -> QueryRun:
        run = QueryRun(name=query.name, query=query.query, results_are=mark)
        if isinstance(tree, ProofgraphError):
            return run.model_copy(update={"error": tree.message})
        reading = self._read(tree)
        certificate = certificate_of(reading, self.coverage)
        certified: dict[str, Any] = {
            "complete": certificate.complete,
            "reasons": certificate.reasons[:REASONS],
            "certificate": self.evidence.put_json(certificate.to_json()),
        }
        mask = masking.Masking(rules=self.mask)
        try:
            given = self.values.given(slots(tree), variables)
            # Those of this query alone, and of no other, so that it gives the same rows when run by itself.
            mask.secrets = given.secrets
            certified["parameters"] = given.stated
            if given.missing:
                return run.model_copy(update={**certified, "error": given.fault()})
            found = self._rows(query.query, given, mask)
            if found["count"] and not certificate.complete:
                narrowed = narrow(tree, reading, certificate, self.coverage) if mark is Mark.BAD else None
                found |= self._proven(narrowed, found["affected"], given)
            else:
                found["proven"] = found["count"]
        except ProofgraphError as error:
            return run.model_copy(update={**certified, "error": mask.known(error.message)})
        except Exception as error:  # noqa: BLE001 - one query's fault must not end the others'
            told = mask.known(str(error))
            _log("run", query.name, told, secret=bool(mask.secrets))
            return run.model_copy(update={**certified, "error": f"could not be run: {told}"})
        if mark is not Mark.BAD:
            found |= {"affected": 0, "unproven": 0, "places": ()}
        return run.model_copy(update={**certified, **found})

    @property
    def _smart(self) -> SmartClasses:
        return self.smart_classes or self.engine.smart_classes

    def _read(self, tree: Query) -> Reading:
        return read(tree, self._smart)

    def _rows(self, text: str, given: Given, mask: masking.Masking) -> dict[str, Any]:
        result = self.engine.run(text, limits=self.limits(), **self._options(given))
        if isinstance(result, ListResult | TableResult):
            result = replace(result, data=mask.rows(result.data))
        else:
            result = replace(result, vertices=mask.rows(result.vertices), edges=mask.rows(result.edges))
        entities = affected_entities(result.rows)
        return {
            "count": len(result.rows),
            "digest": self.evidence.put(canonical_rows(result)),
            "columns": result.columns if isinstance(result, TableResult) else (),
            "masked": mask.masked,
            "affected": len(entities) or len(result.rows),
            "places": places(entities.values()),
        }

    def _options(self, given: Given) -> Any:
        return {
            "now": self.now,
            "scope_filter": self.scope,
            "policy": self.policy,
            "hidden_classes": HIDDEN,
            "parameters": given.parameters,
            "variables": given.variables,
            "smart_classes": self._smart,
        }

    def _proven(self, narrowed: Query | None, found: int, given: Given) -> dict[str, Any]:
        """What of an incomplete query is itself fully read: only that counts as affected, and is joined."""
        nothing = {"proven": 0, "affected": 0, "unproven": found, "places": ()}
        if narrowed is None:
            return nothing
        text = format_tree(narrowed)
        mask = masking.Masking(secrets=given.secrets, rules=self.mask)
        try:
            result = self.engine.run(text, limits=self.limits(), **self._options(given))
        except Exception:  # noqa: BLE001 - what cannot be told proves nothing, and ends nothing else
            _log("narrowed", text, "", secret=bool(given.secrets))
            return nothing
        if not isinstance(result, ListResult) or not result.rows:
            return nothing
        result = replace(result, data=mask.rows(result.data))
        entities = affected_entities(result.rows)
        return {
            "proven": len(result.rows),
            "proven_digest": self.evidence.put(canonical_rows(result)),
            "affected": len(entities),
            "unproven": max(0, found - len(entities)),
            "places": places(entities.values()),
        }

    def _count(self, tree: Query, given: Given) -> int:
        """How many rows, or -1 where that cannot be told."""
        text = format_tree(tree)
        try:
            return self.engine.count(text, limits=self.limits(), **self._options(given))
        except Exception:  # noqa: BLE001 - what cannot be counted proves nothing, and ends nothing else
            _log("counted", text, "", secret=bool(given.secrets))
            return -1

    def _verdict(self, runs: Sequence[QueryRun], trees: Sequence[Query | ProofgraphError]) -> Verdict:
        verdict = question_status(
            [QueryCount(run.results_are, run.count, run.complete, run.proven, run.error) for run in runs]
        )
        counting = [
            (run, tree)
            for run, tree in zip(runs, trees, strict=True)
            if run.results_are is not Mark.INFORMATIVE
        ]
        if not counting or any(run.error or run.count for run, _ in counting):
            return verdict
        if all(isinstance(tree, Query) and self._empty(tree) for _, tree in counting):
            return replace(verdict, left_out=LeftOut.NOTHING_TO_TEST)
        return verdict

    def _empty(self, tree: Query) -> bool:
        """Whether what the query is about is certainly not there at all."""
        key = tree.start.targets
        if key not in self._populations:
            complete = certificate_of(self._read(tree).population, self.coverage).complete
            self._populations[key] = self._count(Query(Node(key)), Given()) if complete else -1
        return self._populations[key] == 0


def affected_entities(rows: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The entities that rows are about by id: the rows themselves, or the first entity in each."""
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        entity = next((h for h in _holders(row) if isinstance(h.get("_id"), str) and "_class" in h), None)
        if entity is not None:
            found.setdefault(entity["_id"], entity)
    return found


def _holders(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield row
    yield from (cell for cell in row.values() if isinstance(cell, dict))


def places(entities: Iterable[Mapping[str, Any]]) -> tuple[Place, ...]:
    """Where entities are, the fullest places first; beyond a number, the rest is left out."""
    counted = Counter(
        (
            str(entity.get("_integrationInstanceId") or ""),
            str(entity.get("_accountId") or ""),
            str(entity.get("_type") or ""),
        )
        for entity in entities
    )
    return tuple(
        Place(instance=instance, account=account, type=type, affected=count)
        for (instance, account, type), count in counted.most_common(PLACES)
    )


def affected_ids(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The ids of the entities that rows are about: the rows themselves, or the first entity in each."""
    return list(affected_entities(rows))


def _log(what: str, query: str, told: str, *, secret: bool) -> None:
    """A traceback repeats what was bound to the query; where that is secret, it is left out."""
    log.error("the query %r could not be %s: %s", query, what, told, exc_info=not secret)


def _parsed(query: QueryContent) -> Query | ProofgraphError:
    try:
        return parse(query.query)
    except ProofgraphError as error:
        return error


def _reasons(runs: Sequence[QueryRun]) -> tuple[str, ...]:
    counting = [run for run in runs if run.results_are is not Mark.INFORMATIVE]
    errors = [f"{run.name}: {run.error}" for run in counting if run.error]
    return tuple(dict.fromkeys([*errors, *(reason for run in counting for reason in run.reasons)]))[:REASONS]
