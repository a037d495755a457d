"""The requirements of an engagement: how far the audit of each is, its evidence, its rows, and the board."""

from __future__ import annotations

from collections import Counter
from typing import Any

from proofgraph.access.permissions import Anyone
from proofgraph.api.audit_views import requirement_of, rows_of, seat_view, status_view
from proofgraph.api.engaged import PATH, reading, seated
from proofgraph.api.models.audits import (
    Assignment,
    AuditRequirementList,
    AuditRequirementView,
    AuditRow,
    AuditStatusView,
    BoardColumn,
    BoardTurn,
    BoardView,
    LinkQuery,
    ResultDayQuery,
    RowsDayQuery,
    StatusMove,
)
from proofgraph.api.models.evaluations import ResultView, RowsPage
from proofgraph.api.models.evidence import EvidenceList, EvidenceRow, FileLink
from proofgraph.api.registration import Call, Redirect, route
from proofgraph.api.routes.evaluations import result_view, rows_page
from proofgraph.audits.statuses import STATUSES
from proofgraph.compliance.days import day_of
from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.results import Result
from proofgraph.errors import NotFoundError

ALL = PATH + "/requirements"
ONE = ALL + "/{ref}"
ME = Anyone.SIGNED_IN


@route(ALL, permission=ME)
def list_audit_requirements(call: Call, engagement_id: str) -> AuditRequirementList:
    """List the requirements in an engagement's scope with their place in the audit."""
    engagement, seat = seated(call, engagement_id)
    return AuditRequirementList(items=rows_of(call, engagement, seat))


@route(PATH + "/board", permission=ME)
def get_board(call: Call, engagement_id: str) -> BoardView:
    """Read the board: requirements by status, whose turn it is, and what is overdue."""
    engagement, seat = seated(call, engagement_id)
    rows = rows_of(call, engagement, seat)
    applicable = [row for row in rows if row.applicable]
    requests = call.services.audits.requests.all(engagement_id)
    today = day_of(call.services.clock())
    overdue = [request for request in requests if request.overdue(today)]
    turns = [
        BoardTurn(
            turn=turn,
            requirements=sum(row.turn == turn for row in applicable),
            requests=sum(request.turn == turn for request in requests),
            overdue=sum(row.turn == turn and row.overdue for row in applicable)
            + sum(request.turn == turn for request in overdue),
        )
        for turn in ("organisation", "auditor", "nobody")
    ]
    return BoardView(
        state=engagement.state,
        seat=seat_view(seat),
        columns=[_column(status, applicable) for status in STATUSES],
        turns=turns,
        requests=dict(Counter(request.state for request in requests)),
        requests_overdue=len(overdue),
        not_applicable=len(rows) - len(applicable),
    )


@route(ONE, permission=ME)
def get_audit_requirement(call: Call, engagement_id: str, ref: str) -> AuditRequirementView:
    """Read one requirement of an engagement; of a closed one, as it stood then."""
    engagement, seat = seated(call, engagement_id)
    view = requirement_of(call, engagement, seat, ref)
    return AuditRequirementView(requirement=view, audit=status_view(call, engagement, seat, ref))


@route(ONE, "PATCH", permission=ME, conditional=True)
def assign_requirement(call: Call, engagement_id: str, ref: str, body: Assignment) -> AuditStatusView:
    """Say who gets a requirement ready, and until when."""
    engagement, seat = seated(call, engagement_id)
    call.services.standings.check(engagement, ref)
    statuses = call.services.audits.statuses
    changes: dict[str, Any] = body.model_dump(exclude_unset=True)
    if changes.get("assignees", ()) is None:
        changes["assignees"] = ()
    before = statuses.get(engagement_id, ref)
    after = statuses.assign(seat, ref, changes, expected=call.version)
    named = set(changes)
    call.audit(
        "audit.assign",
        f"{engagement_id}/{ref}",
        before=before.model_dump(mode="json", include=named),
        after=after.model_dump(mode="json", include=named),
    )
    return status_view(call, engagement, seat, ref)


@route(ONE + "/moves", "POST", permission=ME, conditional=True)
def move_requirement(call: Call, engagement_id: str, ref: str, body: StatusMove) -> AuditStatusView:
    """Move a requirement to its next status; who may depends on the move."""
    engagement, seat = seated(call, engagement_id)
    call.services.standings.check(engagement, ref)
    statuses = call.services.audits.statuses
    before = statuses.get(engagement_id, ref)
    after = statuses.move(seat, ref, body.to, why=body.why, expected=call.version)
    call.audit(
        "audit.move",
        f"{engagement_id}/{ref}",
        before=before.status,
        after=after.status,
        side=seat.side,
        why=body.why,
    )
    return status_view(call, engagement, seat, ref)


@route(ONE + "/evidence", permission=ME, entities="refused")
def list_audit_evidence(call: Call, engagement_id: str, ref: str) -> EvidenceList:
    """List what people brought for a requirement; of a closed engagement, what there was then."""
    engagement, _ = reading(call, engagement_id)
    found = call.services.standings.evidence(engagement, ref)
    call.audit("evidence.list", f"{engagement_id}/{ref}")
    return EvidenceList(items=[EvidenceRow.model_validate(row) for row in found])


@route(ONE + "/evidence/{item_id}/file", permission=ME, entities="refused")
def get_audit_evidence_file(
    call: Call, engagement_id: str, ref: str, item_id: str, query: LinkQuery
) -> FileLink | Redirect:
    """Download the file of a piece of evidence: redirects to a link that works for 60 seconds."""
    engagement, _ = reading(call, engagement_id)
    piece = call.services.standings.piece(engagement, ref, item_id)
    if piece.file is None:
        raise NotFoundError(f"The evidence {item_id!r} has no file.", id=item_id)
    url = call.services.evidence_uploads.link_to(piece.file.sha256, piece.file.filename)
    call.audit("evidence.download", item_id, engagement=engagement_id, number=piece.number)
    return Redirect(url) if query.redirect else FileLink(url=url)


@route(ONE + "/results/{question_id}", permission=ME, entities="refused")
def get_audit_result(
    call: Call, engagement_id: str, ref: str, question_id: str, query: ResultDayQuery
) -> ResultView:
    """Read what a question of a requirement found, now or on a past day, with digests and certificates."""
    engagement, _ = reading(call, engagement_id)
    return result_view(call, _result(call, engagement, ref, question_id, query))


@route(ONE + "/results/{question_id}/queries/{index}/rows", permission=ME, entities="refused")
def list_audit_rows(
    call: Call, engagement_id: str, ref: str, question_id: str, index: str, query: RowsDayQuery
) -> RowsPage:
    """Read the rows of one query of a requirement's question, now or on a past day, exactly as digested."""
    engagement, _ = reading(call, engagement_id)
    result = _result(call, engagement, ref, question_id, query)
    return rows_page(call, result, index, query, engagement=engagement_id)


def _result(call: Call, engagement: Engagement, ref: str, question_id: str, query: ResultDayQuery) -> Result:
    standings = call.services.standings
    if query.day is None:
        return standings.result(engagement, ref, question_id)
    return standings.result_on(engagement, ref, question_id, query.day)


def _column(status: Any, rows: list[AuditRow]) -> BoardColumn:
    items = [row for row in rows if row.status == status]
    return BoardColumn(
        status=status, count=len(items), overdue=sum(row.overdue for row in items), items=items
    )
