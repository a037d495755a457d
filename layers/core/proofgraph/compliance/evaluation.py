"""Evaluations: plan into chunks of questions, run each chunk, finish into standings, history, problems.

Each call may be repeated after a crash; `runs` keeps the records.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from proofgraph import __version__
from proofgraph.compliance import accepted, restatements, rollup
from proofgraph.compliance.asking import Asker
from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.controls import Assignment, Controls
from proofgraph.compliance.coverage import Coverage, Source
from proofgraph.compliance.custody import Custody
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.exceptions import Exception_
from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.graph_state import coverage_of
from proofgraph.compliance.parameters import Values
from proofgraph.compliance.problems import Problems
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.restating import assignments_of, basis_of
from proofgraph.compliance.results import Evaluation, Kind, Progress, QueryRun, Result, State
from proofgraph.compliance.rollup import Basis, Occasion, RollUp
from proofgraph.compliance.runs import ABANDONED_MS, ENDED, EvaluationPage, Runs
from proofgraph.compliance.scope import compile_scope
from proofgraph.compliance.trends import Trends
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Records
from proofgraph.ports.workflows import Workflows

CHUNK = 30
"""Questions that one call of `run_chunk` asks."""

HALF_WRITTEN = (
    "It had begun to write its statuses: what it had stored by then counts. Evaluate again for the rest."
)

SETTLINGS = 5
"""Times that problems are made equal to results which others go on writing."""


class Evaluations:
    """`sources` gives the integration instances as completeness sees them, `values` the parameters."""

    def __init__(
        self,
        records: Records,
        frameworks: Frameworks,
        controls: Controls,
        questions: Questions,
        snapshots: Snapshots,
        evidence: EvidenceStore,
        sources: Callable[[], Sequence[Source]],
        schema: Schema,
        clock: Clock,
        *,
        workflows: Workflows | None = None,
        problems: Problems | None = None,
        custody: Custody | None = None,
        values: Callable[[], Values] = Values,
        exceptions: Callable[[str, int], Sequence[Exception_]] = lambda _framework, _at: (),
        chunk: int = CHUNK,
    ) -> None:
        self._records = records
        self._runs = Runs(records)
        self._attestations = Attestations(records, clock)
        self._frameworks = frameworks
        self._controls = controls
        self._questions = questions
        self._snapshots = snapshots
        self._evidence = evidence
        self._sources = sources
        self._schema = schema
        self._clock = clock
        self._workflows = workflows
        self._problems = problems
        self._values = values
        self._exceptions = exceptions
        self._trends = Trends(records)
        self._custody = custody
        self._chunk = chunk

    def start(self, framework_id: str, kind: Kind = "framework", ref: str = "", *, by: str) -> Evaluation:
        """Record an evaluation on the newest snapshot and set it going.

        While the same one is under way, that one is given instead; evaluations of other parts of the
        framework run beside it, and statuses follow from the newest results of all.
        """
        made = self._new(framework_id, kind, ref, by)
        evaluation, _ = self._runs.claim(made, self._clock() - ABANDONED_MS)
        if self._workflows is not None and evaluation.state == "queued":
            # Asked again it is the same workflow by name, so a start that was cut off here is made good.
            self._workflows.start("evaluate", evaluation.id, {"evaluation": evaluation.id})
        return evaluation

    def run_here(
        self,
        framework_id: str,
        kind: Kind = "framework",
        ref: str = "",
        *,
        by: str,
        progress: Callable[[Progress], object] = lambda _: None,
    ) -> Evaluation:
        """All of it in this process."""
        evaluation = self._runs.put(self._new(framework_id, kind, ref, by), NEW)
        plan = self.plan(evaluation.id)
        for chunk in plan["chunks"]:
            self.run_chunk(evaluation.id, chunk)
            progress(self.get(evaluation.id).progress)
        return self.finish(evaluation.id)

    def plan(self, evaluation_id: str) -> dict[str, Any]:
        """Divide the questions into chunks; planned again, the plan is the same."""
        evaluation = self.get(evaluation_id)
        if evaluation.state == "queued":
            framework = self._frameworks.get(evaluation.framework_id)
            wanted = self._wanted(evaluation, self._assignments(framework))
            chunks = [wanted[at : at + self._chunk] for at in range(0, len(wanted), self._chunk)]
            for number, questions in enumerate(chunks):
                self._runs.put_chunk(evaluation_id, number, questions)
            # Made here once, it is fetched by the chunks, which would each make it otherwise.
            self._snapshots.query_file(self._snapshots.get(evaluation.snapshot_id or ""))
            evaluation = self._runs.save(
                evaluation_id,
                state="running",
                chunks=len(chunks),
                progress=Progress(total=len(wanted)),
            )
        return {"evaluation": evaluation_id, "chunks": list(range(evaluation.chunks))}

    def run_chunk(self, evaluation_id: str, chunk: int) -> dict[str, Any]:
        """Ask one chunk's questions; results already there are not asked again."""
        evaluation = self.get(evaluation_id)
        if evaluation.state in ENDED:
            return {"evaluation": evaluation_id, "chunk": chunk, "asked": 0}
        left = self._runs.unanswered(evaluation_id, chunk)
        if left:
            self._ask(evaluation, left)
        self._runs.note_progress(evaluation_id)
        return {"evaluation": evaluation_id, "chunk": chunk, "asked": len(left)}

    def finish(self, evaluation_id: str) -> Evaluation:
        """Make standings, history, problems and the day's trend of what was found."""
        evaluation = self.get(evaluation_id)
        if evaluation.state in ENDED:
            return evaluation
        if evaluation.finishing_at is None:
            evaluation = self._runs.save(evaluation_id, finishing_at=self._clock())
            if evaluation.state in ENDED:
                return evaluation
        at = evaluation.finishing_at or self._clock()
        framework = self._frameworks.get(evaluation.framework_id)
        new = {result.question_id: result for result in self.results(evaluation_id)}
        if self._custody is not None:
            # Before anything counts: what cannot be kept and entered is not shown as a status either.
            manifest = self._snapshots.get(evaluation.snapshot_id or "")
            self._custody.take(evaluation, [*new.values()], manifest)
        rollup.keep_results(self._records, framework.id, new.values())
        rolled = rollup.roll_up(
            self._records,
            Occasion.of(evaluation),
            lambda assignments: _touched(evaluation, assignments, new),
            lambda: self._basis(framework),
        )
        self._settle(framework, rolled, at)
        followed = {id for id, question in self._questions.all().items() if question.trend}
        self._trends.keep(evaluation, (new[id] for id in sorted(followed & set(new))), at)
        return self._runs.save(
            evaluation_id,
            state="succeeded",
            finished_at=self._clock(),
            counts=dict(rolled.counts),
            progress=Progress(done=len(new), total=evaluation.progress.total),
        )

    def fail(self, evaluation_id: str, cause: str) -> Evaluation:
        """End one that cannot go on; standings stay as they were.

        Where it had begun to write statuses, its record says so, and statuses follow from what it stored.
        """

        def failed(held: Evaluation) -> Mapping[str, Any]:
            return self._ended("failed", cause if held.finishing_at is None else f"{cause} {HALF_WRITTEN}")

        ended = self._runs.change(evaluation_id, failed)
        if ended.state == "failed" and ended.finishing_at is not None:
            mark = restatements.mark_framework(ended.framework_id, ended.finished_at or self._clock())
            self._records.put(mark.record)
        return ended

    def cancel(self, evaluation_id: str) -> Evaluation:
        """Stop it; statuses stay as they were. One that is writing its statuses already cannot be stopped."""

        def cancelled(held: Evaluation) -> Mapping[str, Any]:
            if held.finishing_at is not None:
                raise ConflictError("This evaluation is writing its statuses; it ends within moments.")
            return self._ended("cancelled", "Cancelled.")

        ended = self._runs.change(evaluation_id, cancelled)
        if self._workflows is not None:
            self._workflows.stop("evaluate", evaluation_id)
        return ended

    @property
    def collected(self) -> bool:
        """Whether there is anything to evaluate; before the first collection there is not."""
        return self._snapshots.latest() is not None

    def get(self, evaluation_id: str) -> Evaluation:
        return self._runs.get(evaluation_id)

    def list(self, framework_id: str, *, after: str | None = None, limit: int = 50) -> EvaluationPage:
        """A framework's evaluations, newest first."""
        return self._runs.list(framework_id, after=after, limit=limit)

    def results(self, evaluation_id: str) -> Sequence[Result]:
        """Every result of an evaluation, by question."""
        return self._runs.results(evaluation_id)

    def result(self, evaluation_id: str, question_id: str) -> Result:
        return self._runs.result(evaluation_id, question_id)

    def rows(self, result: Result, index: int) -> Sequence[Mapping[str, Any]]:
        """The stored rows of one query, as they were digested; a damaged byte is noticed."""
        if not 0 <= index < len(result.queries) or not result.queries[index].digest:
            raise NotFoundError(f"The result of {result.question_id!r} has no rows for query {index}.")
        return self._evidence.rows(result.queries[index].digest)

    def stored_rows(self, run: QueryRun) -> bytes:
        """The rows of a query as they were digested: one line of canonical JSON each."""
        return self._evidence.get(run.digest)

    def certificate(self, digest: str) -> Mapping[str, Any]:
        """The certificate that a query run names."""
        found: Mapping[str, Any] = self._evidence.get_json(digest)
        return found

    def _new(self, framework_id: str, kind: Kind, ref: str, by: str) -> Evaluation:
        framework = self._frameworks.get(framework_id)
        manifest = self._snapshots.latest()
        if manifest is None:
            raise ConflictError("Nothing has been collected yet; connect an integration and collect first.")
        now = self._clock()
        evaluation = Evaluation(
            id=f"{now:013d}-{secrets.token_hex(4)}",
            framework_id=framework_id,
            kind=kind,
            ref=ref,
            started_at=now,
            started_by=by,
            snapshot_id=manifest.id,
            snapshot_time=manifest.created_at,
        )
        if kind != "framework" and not self._wanted(evaluation, self._assignments(framework)):
            raise InvalidInputError(f"There is no question to ask of the {kind} {ref!r} in {framework_id!r}.")
        return evaluation

    def _settle(self, framework: Framework, rolled: RollUp, at: int) -> None:
        """Make the problems in the graph equal to the newest results, also where others end meanwhile."""
        if self._problems is None:
            return
        version, outcomes, assignments = rolled.version, rolled.outcomes, rolled.basis.assignments
        found = self._exceptions(framework.id, self._clock())
        beside = accepted.by_question(framework.id, assignments, found)
        asked = _asked(rolled.basis)
        for _ in range(SETTLINGS):
            counted = [outcomes[id] for id in sorted(asked & set(outcomes))]
            self._problems.settle(framework, counted, at, beside)
            now = rollup.guard(self._records, framework.id)
            if now == version:
                break
            version, outcomes = now, rollup.outcomes(self._records, framework.id)
        if self._frameworks.find(framework.id) is None:
            # Deleted meanwhile, when these were not there yet to be taken away with it.
            self._problems.settle(framework, (), at)

    def _basis(self, framework: Framework) -> Basis:
        vouched = self._attestations.valid(framework.id, self._clock())
        return basis_of(framework.id, self._frameworks, self._controls, self._questions, vouched)

    def _assignments(self, framework: Framework) -> Mapping[str, Assignment]:
        return assignments_of(framework, self._frameworks, self._controls, self._questions)

    def _wanted(self, evaluation: Evaluation, assignments: Mapping[str, Assignment]) -> Sequence[str]:
        """The questions to ask, each once, sorted."""
        known = self._questions.all()
        match evaluation.kind:
            case "question":
                wanted: Iterable[str] = [evaluation.ref]
            case "control":
                wanted = self._controls.get(evaluation.ref).questions
            case "requirement":
                found = assignments.get(evaluation.ref)
                wanted = _all_questions(found) if found else ()
            case _:
                wanted = (id for found in assignments.values() for id in _all_questions(found))
        return sorted(set(wanted) & set(known))

    def _ask(self, evaluation: Evaluation, ids: Sequence[str]) -> None:
        manifest = self._snapshots.get(evaluation.snapshot_id or "")
        framework = self._frameworks.get(evaluation.framework_id)
        known = self._questions.all()
        with self._snapshots.engine(manifest) as engine:
            asker = Asker(
                engine=engine,
                coverage=self._coverage(manifest, engine),
                evidence=self._evidence,
                snapshot_id=manifest.id,
                now=manifest.created_at,
                engine_version=f"{manifest.engine}; proofgraph {__version__}",
                scope=compile_scope(framework.scope),
                scope_rules=framework.scope,
                values=self._values(),
            )
            # A question may be deleted while its evaluation is under way.
            for result in asker.ask_all([known[id] for id in ids if id in known], evaluation.id):
                self._runs.put_result(result)

    def _coverage(self, manifest: Manifest, engine: Any) -> Coverage:
        return coverage_of(manifest, self._schema, self._sources(), engine)

    def _ended(self, state: State, cause: str) -> Mapping[str, Any]:
        return {"state": state, "error": cause, "finished_at": self._clock()}


def _asked(basis: Basis) -> set[str]:
    """The questions of requirements that apply; what was unlinked since is no gap any more."""
    applicable = [ref for ref, requirement in basis.requirements.items() if requirement.applicable]
    return {id for ref in applicable for id in _all_questions(basis.assignments[ref])}


def _all_questions(assignment: Assignment) -> list[str]:
    """Those that count, and those of adopted controls that do not hand down their evidence."""
    others = [id for control, _ in assignment.controls if control.adopted for id in control.questions]
    return [*assignment.counted, *others]


def _touched(
    evaluation: Evaluation, assignments: Mapping[str, Assignment], new: Mapping[str, Result]
) -> list[str]:
    """The requirements whose standing the new results may change."""
    if evaluation.kind == "framework":
        return [*assignments]
    return [ref for ref, found in assignments.items() if set(found.counted) & set(new)]
