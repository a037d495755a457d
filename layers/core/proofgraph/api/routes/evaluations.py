"""Evaluations: start one, watch it, read what it found."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.certificates import certificate
from proofgraph.api.models.evaluations import (
    EvaluationPage,
    EvaluationQuery,
    EvaluationRequest,
    EvaluationView,
    QueryResult,
    ResultView,
    RowsPage,
)
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route
from proofgraph.compliance.results import QueryRun, Result
from proofgraph.errors import NotFoundError


@route(
    "/frameworks/{framework_id}/evaluations",
    "POST",
    permission=Permission.EVIDENCE_ADMIN,
    status=202,
    creates=True,
    entities="none",
)
def start_evaluation(call: Call, framework_id: str, body: EvaluationRequest) -> EvaluationView:
    """Evaluate a framework, or a part of it, on the newest snapshot."""
    started = call.services.evaluations.start(framework_id, body.kind, body.ref, by=call.caller.id)
    call.audit("evaluation.start", started.id, framework=framework_id, kind=body.kind, ref=body.ref)
    return EvaluationView.model_validate(started)


@route("/evaluations", permission=Permission.FRAMEWORKS_READ)
def list_evaluations(call: Call, query: EvaluationQuery) -> EvaluationPage:
    """List a framework's evaluations, newest first."""
    after = call.position(query.cursor)
    page = call.services.evaluations.list(query.framework_id, after=after, limit=query.limit)
    items = [EvaluationView.model_validate(found) for found in page.items]
    return EvaluationPage(items=items, next_cursor=call.cursor(page.after))


@route("/evaluations/{evaluation_id}", permission=Permission.FRAMEWORKS_READ)
def get_evaluation(call: Call, evaluation_id: str) -> EvaluationView:
    """Read one evaluation with its progress."""
    return EvaluationView.model_validate(call.services.evaluations.get(evaluation_id))


@route("/evaluations/{evaluation_id}/cancel", "POST", permission=Permission.EVIDENCE_ADMIN, entities="none")
def cancel_evaluation(call: Call, evaluation_id: str) -> EvaluationView:
    """Stop an evaluation; statuses stay as they were."""
    ended = call.services.evaluations.cancel(evaluation_id)
    call.audit("evaluation.cancel", evaluation_id)
    return EvaluationView.model_validate(ended)


@route(
    "/evaluations/{evaluation_id}/results/{question_id}",
    permission=Permission.EVIDENCE_READ,
    entities="filtered",
)
def get_result(call: Call, evaluation_id: str, question_id: str) -> ResultView:
    """Read what a question found: its queries, digests and completeness certificates."""
    return result_view(call, call.services.evaluations.result(evaluation_id, question_id))


@route(
    "/evaluations/{evaluation_id}/results/{question_id}/queries/{index}/rows",
    permission=Permission.EVIDENCE_READ,
    entities="filtered",
)
def list_rows(call: Call, evaluation_id: str, question_id: str, index: str, query: PageQuery) -> RowsPage:
    """Read the rows of one query of a result, exactly as digested.

    To somebody with a query policy, those that the query finds among what the policy shows.
    """
    return rows_page(call, call.services.evaluations.result(evaluation_id, question_id), index, query)


def result_view(call: Call, result: Result) -> ResultView:
    """A result as it is shown."""
    queries = [_query(call, index, run) for index, run in enumerate(result.queries)]
    told = result.model_dump(mode="json", exclude={"queries", "content"})
    return ResultView(**told, queries=queries)


def rows_page(call: Call, result: Result, index: str, query: PageQuery, **named: str) -> RowsPage:
    """A page of one query's rows; that they were read is written down, with what is `named`."""
    evaluations = call.services.evaluations
    run = _run(result, index)
    start = call.position(query.cursor) or 0
    about = {"evaluation": result.evaluation_id, "question": result.question_id, "query": run.name}
    call.audit("evidence.read", run.digest, **about, **named)
    rows, digest = evaluations.rows(result, int(index)), run.digest
    if call.policy is not None:
        rows, digest = call.services.time_travel.visible_rows(result, int(index), call.policy)
    end = start + query.limit
    shown = rows[start:end]
    return RowsPage(
        columns=list(run.columns) or list(dict.fromkeys(name for row in shown for name in row)),
        items=[dict(row) for row in shown],
        total=len(rows),
        digest=digest,
        next_cursor=call.cursor(end if end < len(rows) else None),
    )


def _run(result: Result, index: str) -> QueryRun:
    if not index.isdecimal() or int(index) >= len(result.queries):
        raise NotFoundError(f"The question {result.question_id!r} has no query {index!r}.")
    return result.queries[int(index)]


def _query(call: Call, index: int, run: QueryRun) -> QueryResult:
    told = run.model_dump(mode="json", exclude={"certificate", "affected"})
    held = call.services.evaluations.certificate(run.certificate) if run.certificate else None
    return QueryResult(**told, index=index, certificate=certificate(held) if held else None)
