"""What audits show: rows of requirements, statuses with history, requests, each as its reader may see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from proofgraph.access.permissions import Permission
from proofgraph.api.models.audits import (
    AttachmentView,
    AuditRow,
    AuditStatusView,
    MoveView,
    RequestRow,
    RequestView,
    SeatView,
)
from proofgraph.api.models.frameworks import RequirementView
from proofgraph.api.models.shared import QuestionOutcome
from proofgraph.api.outcomes import visible
from proofgraph.api.registration import Call
from proofgraph.audits import asked, statuses
from proofgraph.audits.asked import Request
from proofgraph.audits.moves import Of
from proofgraph.audits.seats import Seat
from proofgraph.audits.statuses import Tracked
from proofgraph.compliance.days import day_of
from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.shapes import RequirementRow


def rows_of(call: Call, engagement: Engagement, seat: Seat) -> list[AuditRow]:
    """The requirements in scope, each with how far the audit of it is."""
    audits = call.services.audits
    tracked = audits.statuses.all(engagement.id)
    unsettled = Counter(
        ref
        for request in audits.requests.all(engagement.id)
        if request.turn != "nobody"
        for ref in request.refs
    )
    said = Counter(
        comment.key
        for comment in audits.comments.all(engagement.id, seat.side)
        if comment.of == "requirement" and comment.withdrawn_at is None
    )
    today = day_of(call.services.clock())
    return [
        _row(row, tracked.get(row.ref) or Tracked(ref=row.ref), today, unsettled[row.ref], said[row.ref])
        for row in call.services.standings.rows(engagement)
    ]


def _row(row: RequirementRow, held: Tracked, today: str, requests: int, comments: int) -> AuditRow:
    return AuditRow(
        ref=row.ref,
        title=row.title,
        section=row.section,
        category=row.category,
        applicable=row.applicable,
        gap_status=row.status.value,
        status=held.status,
        turn=held.turn,
        since=held.since,
        assignees=list(held.assignees),
        due=held.due,
        overdue=row.applicable and held.overdue(today),
        requests=requests,
        comments=comments,
    )


def status_view(call: Call, engagement: Engagement, seat: Seat, ref: str) -> AuditStatusView:
    held = call.services.audits.statuses.get(engagement.id, ref)
    return AuditStatusView(
        **held.model_dump(include={"ref", "status", "since", "due"}),
        turn=held.turn,
        assignees=list(held.assignees),
        overdue=held.overdue(day_of(call.services.clock())),
        moves=statuses.allowed(seat, held) if engagement.state == "open" else [],
        history=history(call, engagement.id, "requirement", ref),
        etag=str(held.version),
    )


def requirement_of(call: Call, engagement: Engagement, seat: Seat, ref: str) -> RequirementView:
    """A requirement whose rows lie below the engagement, where its reader may read them."""
    view = RequirementView.model_validate(call.services.standings.requirement(engagement, ref))
    reads = seat.side == "auditor" or call.caller.may(Permission.EVIDENCE_READ)

    def shown(outcomes: Sequence[QuestionOutcome]) -> list[QuestionOutcome]:
        if not reads:
            return visible(outcomes, call.caller)
        return [_below(outcome, engagement.id, ref) for outcome in outcomes]

    linked = [
        control.model_copy(
            update={"questions": shown(control.questions) if control.adopted and control.inherit else []}
        )
        for control in view.linked_controls
    ]
    return view.model_copy(update={"own_questions": shown(view.own_questions), "linked_controls": linked})


def _below(outcome: QuestionOutcome, engagement_id: str, ref: str) -> QuestionOutcome:
    base = f"/engagements/{engagement_id}/requirements/{ref}/results/{outcome.id}/queries"
    return outcome.model_copy(
        update={
            "queries": [
                query.model_copy(update={"rows": f"{base}/{query.index}/rows" if query.rows else None})
                for query in outcome.queries
            ]
        }
    )


def request_row(call: Call, request: Request) -> RequestRow:
    return RequestRow(
        **request.model_dump(exclude={"attachments", "moves", "version", "description"}),
        turn=request.turn,
        overdue=request.overdue(day_of(call.services.clock())),
        attachments=len(request.attachments),
        etag=str(request.version),
    )


def request_view(call: Call, engagement: Engagement, seat: Seat, request: Request) -> RequestView:
    thread = call.services.audits.comments.thread(seat, "request", request.id)
    reads = seat.side == "auditor" or call.caller.may(Permission.EVIDENCE_READ)
    hidden = {} if reads else {"text": "", "url": ""}
    attached = [
        AttachmentView.model_validate(
            {**one.model_dump(exclude={"file", "masked"}), **hidden, "index": index}
        )
        for index, one in enumerate(request.attachments)
    ]
    return RequestView(
        **request.model_dump(exclude={"attachments", "moves", "version"}),
        turn=request.turn,
        overdue=request.overdue(day_of(call.services.clock())),
        attachments=attached,
        moves=asked.allowed(seat, request) if engagement.state == "open" else [],
        comments=sum(comment.withdrawn_at is None for comment in thread),
        history=history(call, engagement.id, "request", request.id),
        etag=str(request.version),
    )


def history(call: Call, engagement_id: str, of: Of, key: str) -> list[MoveView]:
    found = call.services.audits.moves.of(engagement_id, of, key)
    return [MoveView.model_validate(move) for move in found]


def seat_view(seat: Seat) -> SeatView:
    return SeatView(user=seat.user, side=seat.side, takes_part=seat.takes_part, leads=seat.leads)
