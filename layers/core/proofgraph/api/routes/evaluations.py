"""Evaluations: start one, watch it, read what it found."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.evaluations import (
    EvaluationPage,
    EvaluationQuery,
    EvaluationRequest,
    EvaluationView,
    ResultView,
    RowsPage,
)
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route


@route(
    "/frameworks/{framework_id}/evaluations",
    "POST",
    permission=Permission.EVIDENCE_ADMIN,
    status=202,
    creates=True,
)
def start_evaluation(call: Call, framework_id: str, body: EvaluationRequest) -> EvaluationView:
    """Evaluate a framework, or a part of it, on the newest snapshot."""
    started = call.services.evaluations.start(framework_id, body.kind, body.ref, by=call.caller.id)
    call.audit("evaluation.start", started.id, framework=framework_id)
    return EvaluationView.model_validate(started)


@route("/evaluations", permission=Permission.FRAMEWORKS_READ)
def list_evaluations(call: Call, query: EvaluationQuery) -> EvaluationPage:
    """List a framework's evaluations, newest first."""
    after = call.position(query)
    page = call.services.evaluations.list(query.framework_id, after=after, limit=query.limit)
    return call.page(EvaluationPage, page.items, page.after, query)


@route("/evaluations/{evaluation_id}", permission=Permission.FRAMEWORKS_READ)
def get_evaluation(call: Call, evaluation_id: str) -> EvaluationView:
    """Read one evaluation with its progress."""
    return EvaluationView.model_validate(call.services.evaluations.get(evaluation_id))


@route("/evaluations/{evaluation_id}/results/{question_id}", permission=Permission.EVIDENCE_READ)
def get_result(call: Call, evaluation_id: str, question_id: str) -> ResultView:
    """Read what a question found: its queries, digests and completeness certificate."""
    return ResultView.model_validate(call.services.evaluations.result(evaluation_id, question_id))


@route(
    "/evaluations/{evaluation_id}/results/{question_id}/queries/{index}/rows",
    permission=Permission.EVIDENCE_READ,
)
def list_rows(call: Call, evaluation_id: str, question_id: str, index: str, query: PageQuery) -> RowsPage:
    """Read the rows of one query of a result, exactly as digested."""
    raise NotImplementedError
