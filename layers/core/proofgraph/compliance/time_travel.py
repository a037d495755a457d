"""Time travel: any question of the graph as it stood on a past day, two days compared, a result repeated.

Nothing that is asked here is stored, unless it is to be kept. A question is asked in today's words with
today's parameters; a result is repeated with what it recorded: queries, parameters, scope, and `date.now`,
which is the snapshot's time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph import __version__
from proofgraph.compliance import masking
from proofgraph.compliance.asking import Asker
from proofgraph.compliance.comparison import Compared, compare
from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.coverage import Coverage
from proofgraph.compliance.days import day_of, end_of
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.graph_state import coverage_of, sources_at
from proofgraph.compliance.parameters import Parameter, Values
from proofgraph.compliance.questions import Question, Questions
from proofgraph.compliance.results import QueryRun, Result
from proofgraph.compliance.scope import compile_scope
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError, UnavailableError
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.j1ql.context import Limits, QueryPolicy, SmartClasses
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import MemoryObjects

LIMITS = Limits(seconds=10, rows=200_000)
QUERY = "query"
"""Id of the question that a free query becomes."""


@dataclass(frozen=True)
class Asked:
    """A question on the snapshot that was the newest at the end of a day; rows by query, in its order."""

    day: str
    snapshot_at: int
    result: Result
    rows: tuple[Sequence[Mapping[str, Any]], ...]


@dataclass(frozen=True)
class ComparedQuery:
    """`error` says why there is nothing to compare."""

    name: str
    results_are: Mark
    before: int
    after: int
    compared: Compared
    error: str = ""


@dataclass(frozen=True)
class Comparison:
    first: Asked
    last: Asked
    queries: tuple[ComparedQuery, ...]


@dataclass(frozen=True)
class Repeated:
    """One query of a stored result, run again; `same` is None where it could not be, and `error` says why."""

    name: str
    recorded: str
    digest: str
    same: bool | None
    error: str = ""


@dataclass(frozen=True)
class Repetition:
    """`engine` is that of now; where it differs from the result's, digests may as well.

    `mask` is the result's own: rules of every version are kept for this.
    """

    result: Result
    engine: str
    mask: str
    queries: tuple[Repeated, ...]

    @property
    def same(self) -> bool:
        return all(query.same for query in self.queries if query.recorded)


@dataclass(frozen=True)
class TimeTravel:
    """`instances` gives the integration instances of a time, `values` the parameters of today."""

    snapshots: Snapshots
    questions: Questions
    frameworks: Frameworks
    schema: Schema
    instances: Callable[[int], Sequence[Any]]
    values: Callable[[], Values]
    clock: Clock

    def question(self, question_id: str) -> Question:
        return self.questions.get(question_id)

    def query(self, text: str) -> Question:
        """A free query as a question of one."""
        content = QuestionContent.model_validate(
            {
                "id": QUERY,
                "title": "Query",
                "description": "Query",
                "queries": [{"name": "Query", "query": text}],
            }
        )
        return Question(content, shipped=False)

    def ask(
        self, question: Question, day: str, *, framework_id: str = "", policy: QueryPolicy | None = None
    ) -> Asked:
        """Ask it of the graph as it stood at the end of a day; a framework gives its scope filters."""
        scratch, manifest = _scratch(self.clock), self._snapshot(day)
        result = self._result(question, manifest, scratch, framework_id, policy)
        rows = tuple(scratch.rows(run.digest) if run.digest else [] for run in result.queries)
        return Asked(day, manifest.created_at, result, rows)

    def keep(
        self, question: Question, day: str, evidence: EvidenceStore, *, framework_id: str = ""
    ) -> Result:
        """The same as evidence: rows, certificates and the manifest of the snapshot are stored."""
        manifest = self._snapshot(day)
        result = self._result(question, manifest, evidence, framework_id, None)
        evidence.put(manifest.canonical)
        return result

    def prepare(self, days: Sequence[str]) -> None:
        """Have the snapshots of all these days made ready together, before the first is asked."""
        self.snapshots.prepare([self._snapshot(day) for day in days])

    def compare(
        self,
        question: Question,
        first: str,
        last: str,
        *,
        framework_id: str = "",
        policy: QueryPolicy | None = None,
    ) -> Comparison:
        """Ask it of two days, and tell what appeared, went and changed between them."""
        if first >= last:
            raise InvalidInputError(f"Compare a day with a later one, not {first} with {last}.")
        self.prepare([first, last])
        before = self.ask(question, first, framework_id=framework_id, policy=policy)
        after = self.ask(question, last, framework_id=framework_id, policy=policy)
        pairs = zip(before.result.queries, after.result.queries, before.rows, after.rows, strict=True)
        return Comparison(before, after, tuple(_compared(*pair) for pair in pairs))

    def repeat(self, result: Result) -> Repetition:
        """Run a stored result's queries again on its snapshot, with all that was recorded."""
        manifest = self.snapshots.get(result.snapshot_id)
        # Of an empty schema: what was connected then is of no account, the query ran.
        coverage = Coverage(Schema.of([]), (), (), manifest.created_at)
        mask = masking.rules_of(result.mask)
        again: list[Repeated] = []
        mine = ""
        with self.snapshots.engine(manifest) as engine:
            for run in result.queries:
                values, variables, error = self._recorded(run)
                if error or not run.digest:
                    again.append(Repeated(run.name, run.digest, "", None, error or "It was not run."))
                    continue
                asker = self._asker(engine, coverage, _scratch(self.clock), manifest, result.scope, values)
                _as_then(asker, result)
                asker.mask = mask
                found = asker.ask(_recorded_question(result, run, variables), "")
                mine = found.engine
                digest, told = found.queries[0].digest, found.queries[0].error
                again.append(Repeated(run.name, run.digest, digest, digest == run.digest, told))
        return Repetition(result, mine or _engine(manifest), mask.version, tuple(again))

    def visible_rows(
        self, result: Result, index: int, policy: QueryPolicy
    ) -> tuple[Sequence[Mapping[str, Any]], str]:
        """What one query of a stored result finds on its snapshot for somebody with a policy; the digest."""
        run = result.queries[index]
        values, variables, error = self._recorded(run)
        if error:
            raise ConflictError(f"The rows cannot be told apart under your query policy: {error}")
        manifest = self.snapshots.get(result.snapshot_id)
        coverage = Coverage(Schema.of([]), (), (), manifest.created_at)
        scratch = _scratch(self.clock)
        with self.snapshots.engine(manifest) as engine:
            asker = self._asker(engine, coverage, scratch, manifest, result.scope, values, policy)
            _as_then(asker, result)
            found = asker.ask(_recorded_question(result, run, variables), "").queries[0]
        if found.error:
            raise UnavailableError(f"The rows could not be found under your query policy: {found.error}")
        return scratch.rows(found.digest), found.digest

    def _result(
        self,
        question: Question,
        manifest: Manifest,
        evidence: EvidenceStore,
        framework_id: str,
        policy: QueryPolicy | None,
    ) -> Result:
        rules = self.frameworks.get(framework_id).scope if framework_id else ()
        sources = sources_at(manifest, self.instances(manifest.created_at))
        with self.snapshots.engine(manifest) as engine:
            coverage = coverage_of(manifest, self.schema, sources, engine)
            asker = self._asker(engine, coverage, evidence, manifest, rules, self.values(), policy)
            return asker.ask(question, "")

    def _asker(
        self,
        engine: Any,
        coverage: Coverage,
        scratch: EvidenceStore,
        manifest: Manifest,
        rules: tuple[Mapping[str, Any], ...],
        values: Values,
        policy: QueryPolicy | None = None,
    ) -> Asker:
        return Asker(
            engine=engine,
            coverage=coverage,
            evidence=scratch,
            snapshot_id=manifest.id,
            now=manifest.created_at,
            engine_version=_engine(manifest),
            scope=compile_scope(rules),
            scope_rules=rules,
            values=values,
            limits=lambda: LIMITS,
            policy=policy,
        )

    def _snapshot(self, day: str) -> Manifest:
        if day > day_of(self.clock()):
            raise InvalidInputError(f"The day {day} has not come yet.")
        found = self.snapshots.at(end_of(day))
        if found is not None:
            return found
        oldest = self.snapshots.oldest()
        if oldest is None:
            raise ConflictError("There is no snapshot yet; connect an integration and collect first.")
        raise NotFoundError(f"The first snapshot is of {day_of(oldest.created_at)}; ask for a later day.")

    def _recorded(self, run: QueryRun) -> tuple[Values, dict[str, Any], str]:
        """The parameters and variables that a query ran with; a secret only where it is still the same."""
        today = self.values()
        known: dict[str, Parameter] = {}
        variables: dict[str, Any] = {}
        for place, value in run.parameters.items():
            if not place.startswith("param."):
                variables[place] = value
                continue
            name = place.removeprefix("param.")
            if isinstance(value, Mapping) and "secret" in value:
                held = today.known.get(name)
                if held is None or held.digest != value["secret"]:
                    return Values(), {}, f"The secret parameter {name!r} is not what it was."
                known[name] = held
            else:
                known[name] = Parameter(name=name, value=value)
        return Values(known, today.reveal), variables, ""


def _as_then(asker: Asker, result: Result) -> None:
    """The time and the smart classes that a stored result was asked with."""
    asker.now = result.now
    kept = result.smart_classes
    asker.smart_classes = SmartClasses() if kept is None else SmartClasses.of_json(kept)


def _recorded_question(result: Result, run: QueryRun, variables: Mapping[str, Any]) -> Question:
    content = QuestionContent.model_validate(
        {
            "id": result.question_id,
            "title": result.title,
            "description": result.title,
            "queries": [{"name": run.name, "query": run.query, "resultsAre": run.results_are}],
        }
    )
    return Question(content, shipped=False, values=variables)


def _compared(
    old: QueryRun, new: QueryRun, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> ComparedQuery:
    found = compare(before, after)
    error = old.error or new.error
    return ComparedQuery(new.name, new.results_are, len(before), len(after), found, error)


def _scratch(clock: Clock) -> EvidenceStore:
    return EvidenceStore(MemoryObjects(), clock)


def _engine(manifest: Manifest) -> str:
    return f"{manifest.engine}; proofgraph {__version__}"
