"""Time travel: questions of past days, days compared, results repeated."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.time_travel import (
    AskedQuery,
    AskedView,
    ChangedRow,
    ComparedQueryView,
    ComparisonQuery,
    ComparisonView,
    DayQuery,
    PropertyChange,
    QueryComparisonRequest,
    RepeatedQuery,
    RepetitionView,
)
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.queries import digest_of
from proofgraph.compliance.time_travel import Asked, ComparedQuery, Comparison
from proofgraph.errors import InvalidInputError


@route("/questions/{question_id}/at", permission=Permission.EVIDENCE_READ, entities="filtered")
def ask_question_at(call: Call, question_id: str, query: DayQuery) -> AskedView:
    """Ask a question of the graph as it stood at the end of a past day."""
    travel = call.services.time_travel
    question = travel.question(question_id)
    asked = travel.ask(question, query.day, framework_id=query.framework_id, policy=call.policy)
    call.audit("evidence.ask", question_id, day=query.day, snapshot=asked.result.snapshot_id)
    return _asked(asked, query.limit)


@route("/questions/{question_id}/comparison", permission=Permission.EVIDENCE_READ, entities="filtered")
def compare_question(call: Call, question_id: str, query: ComparisonQuery) -> ComparisonView:
    """Compare a question's rows on two days: what appeared, what went, what changed."""
    travel = call.services.time_travel
    question = travel.question(question_id)
    found = travel.compare(
        question, query.first, query.last, framework_id=query.framework_id, policy=call.policy
    )
    call.audit("evidence.compare", question_id, first=query.first, last=query.last)
    return _comparison(found, query.limit)


@route("/queries/comparison", "POST", permission=Permission.QUERIES_READ, entities="filtered")
def compare_query(call: Call, body: QueryComparisonRequest) -> ComparisonView:
    """Compare the rows of a J1QL query on two days."""
    travel = call.services.time_travel
    found = travel.compare(travel.query(body.query), body.first, body.last, policy=call.policy)
    if error := next((query.error for query in found.queries if query.error), ""):
        raise InvalidInputError(error, field="query")
    call.noted("query.compare", digest_of(body.query), first=body.first, last=body.last)
    return _comparison(found, body.limit)


@route(
    "/evaluations/{evaluation_id}/results/{question_id}/repeat", "POST", permission=Permission.EVIDENCE_READ
)
def repeat_result(call: Call, evaluation_id: str, question_id: str) -> RepetitionView:
    """Run a stored result's queries again on its snapshot, and compare the digests."""
    result = call.services.evaluations.result(evaluation_id, question_id)
    found = call.services.time_travel.repeat(result)
    call.audit("evidence.repeat", evaluation_id, question=question_id, same=found.same)
    return RepetitionView(
        evaluation_id=evaluation_id,
        question_id=question_id,
        snapshot_id=result.snapshot_id,
        same=found.same,
        engine_then=result.engine,
        engine_now=found.engine,
        mask_then=result.mask,
        mask_now=found.mask,
        queries=[RepeatedQuery.model_validate(query) for query in found.queries],
    )


def _asked(asked: Asked, limit: int) -> AskedView:
    result = asked.result
    return AskedView(
        question_id=result.question_id,
        title=result.title,
        day=asked.day,
        snapshot_id=result.snapshot_id,
        snapshot_at=asked.snapshot_at,
        status=result.status.value,
        incomplete=result.incomplete,
        left_out=result.left_out.value if result.left_out else None,
        reasons=list(result.reasons),
        engine=result.engine,
        mask=result.mask,
        queries=[
            AskedQuery(
                name=run.name,
                query=run.query,
                results_are=run.results_are.value,
                count=run.count,
                digest=run.digest,
                columns=list(run.columns),
                complete=run.complete,
                reasons=list(run.reasons),
                masked=run.masked,
                error=run.error,
                rows=[dict(row) for row in rows[:limit]],
            )
            for run, rows in zip(result.queries, asked.rows, strict=True)
        ],
    )


def _comparison(found: Comparison, limit: int) -> ComparisonView:
    return ComparisonView(
        first=found.first.day,
        last=found.last.day,
        first_snapshot_id=found.first.result.snapshot_id,
        last_snapshot_id=found.last.result.snapshot_id,
        first_snapshot_at=found.first.snapshot_at,
        last_snapshot_at=found.last.snapshot_at,
        first_status=found.first.result.status.value,
        last_status=found.last.result.status.value,
        queries=[_compared(query, limit) for query in found.queries],
    )


def _compared(query: ComparedQuery, limit: int) -> ComparedQueryView:
    lists = query.compared
    return ComparedQueryView(
        name=query.name,
        results_are=query.results_are.value,
        before=query.before,
        after=query.after,
        same=lists.same,
        appeared=len(lists.appeared),
        went=len(lists.went),
        changed=len(lists.changed),
        appeared_rows=[dict(row) for row in lists.appeared[:limit]],
        went_rows=[dict(row) for row in lists.went[:limit]],
        changed_rows=[
            ChangedRow(
                identity=changed.identity,
                row=dict(changed.row),
                changes=[PropertyChange.model_validate(change) for change in changed.changes],
            )
            for changed in lists.changed[:limit]
        ],
        error=query.error,
    )
