"""A question's newest result as it is shown, and the status of a control from its questions."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from proofgraph.compliance.content import QuestionLink
from proofgraph.compliance.controls import Control
from proofgraph.compliance.questions import Question
from proofgraph.compliance.results import Result
from proofgraph.compliance.rollup import NOT_EVALUATED
from proofgraph.compliance.shapes import AcceptedException, OutcomeState, QueryOutcome, QuestionOutcome
from proofgraph.compliance.status import LeftOut, Status, combine

_STATES: Mapping[LeftOut | None, OutcomeState] = {
    None: "counted",
    LeftOut.NOT_CONNECTED: "not-connected",
    LeftOut.NOTHING_TO_TEST: "nothing-to-test",
}


def control_status(control: Control, results: Mapping[str, Result], *, attested: bool = False) -> Status:
    """What a control's questions give together; one that has none is UNKNOWN, unless it is attested."""
    verdicts = [results[id].verdict if id in results else NOT_EVALUATED for id in control.questions]
    return combine(verdicts, attested=attested)


def question_outcome(
    question: Question | None,
    result: Result | None,
    link: QuestionLink | str,
    exceptions: tuple[AcceptedException, ...] = (),
) -> QuestionOutcome:
    """A question with its newest result; one that no longer exists is shown by its id."""
    id = link if isinstance(link, str) else link.id
    content = question.content if question else None
    return QuestionOutcome(
        id=id,
        title=content.title if content else id,
        description=content.description if content else "",
        severity=content.severity if content else "",
        remediation=content.remediation if content else "",
        status=result.status if result else Status.UNKNOWN,
        state=_STATES[result.left_out] if result else "not-evaluated",
        incomplete=bool(result and result.incomplete),
        reasons=result.reasons if result else (),
        shows="" if isinstance(link, str) else link.shows,
        affected=result.affected if result else 0,
        evaluation_id=result.evaluation_id if result else None,
        snapshot_id=result.snapshot_id if result else None,
        queries=_queries(result) if result else (),
        exceptions=exceptions,
    )


def _queries(result: Result) -> tuple[QueryOutcome, ...]:
    base = f"/evaluations/{quote(result.evaluation_id)}/results/{quote(result.question_id)}/queries"
    return tuple(
        QueryOutcome(
            index=index,
            name=run.name,
            query=run.query,
            results_are=run.results_are,
            count=run.count,
            complete=run.complete,
            proven=run.proven,
            digest=run.digest,
            error=run.error or None,
            rows=f"{base}/{index}/rows" if run.digest else None,
        )
        for index, run in enumerate(result.queries)
    )
