"""Comments on the requirements and requests of an engagement."""

from __future__ import annotations

from proofgraph.access.permissions import Anyone
from proofgraph.api.engaged import PATH, seated
from proofgraph.api.models.audits import CommentChange, CommentList, CommentQuery, CommentView, NewComment
from proofgraph.api.registration import Call, route
from proofgraph.audits.comments import Comment
from proofgraph.audits.seats import Seat
from proofgraph.compliance.engagements import Engagement

ALL = PATH + "/comments"
ONE = ALL + "/{comment_id}"


@route(ALL, permission=Anyone.SIGNED_IN)
def list_comments(call: Call, engagement_id: str, query: CommentQuery) -> CommentList:
    """List the comments that you may read, the oldest first."""
    _, seat = seated(call, engagement_id)
    found, after = call.services.audits.comments.page(
        engagement_id,
        seat.side,
        of=query.of,
        key=query.key,
        after=call.position(query.cursor),
        limit=query.limit,
    )
    return CommentList(items=[_view(comment, seat) for comment in found], next_cursor=call.cursor(after))


@route(ALL, "POST", permission=Anyone.SIGNED_IN, status=201, creates=True)
def create_comment(call: Call, engagement_id: str, body: NewComment) -> CommentView:
    """Say something about a requirement or a request, to both sides or within the organisation."""
    engagement, seat = seated(call, engagement_id)
    concerned = _concerned(call, engagement, body)
    made = call.services.audits.comments.add(
        seat, body.of, body.key, body.text, visibility=body.visibility, concerned=concerned
    )
    call.audit("comment.create", made.id, engagement=engagement_id, after=made.model_dump(mode="json"))
    return _view(made, seat)


@route(ONE, "PATCH", permission=Anyone.SIGNED_IN, conditional=True)
def change_comment(call: Call, engagement_id: str, comment_id: str, body: CommentChange) -> CommentView:
    """Edit a comment of yours; what it said before is kept."""
    _, seat = seated(call, engagement_id)
    comments = call.services.audits.comments
    before = comments.get(seat, comment_id)
    made = comments.edit(seat, comment_id, body.text, expected=call.version)
    call.audit("comment.change", comment_id, engagement=engagement_id, before=before.text, after=made.text)
    return _view(made, seat)


@route(ONE + "/withdraw", "POST", permission=Anyone.SIGNED_IN, conditional=True)
def withdraw_comment(call: Call, engagement_id: str, comment_id: str) -> CommentView:
    """Take a comment of yours back; it stays, marked so."""
    _, seat = seated(call, engagement_id)
    made = call.services.audits.comments.withdraw(seat, comment_id, expected=call.version)
    call.audit("comment.withdraw", comment_id, engagement=engagement_id)
    return _view(made, seat)


def _concerned(call: Call, engagement: Engagement, body: NewComment) -> list[str]:
    """Who works on what the comment is about, or said something there; refused for what is not there."""
    audits = call.services.audits
    said = [
        comment.by
        for comment in audits.comments.all(engagement.id, "organisation")
        if (comment.of, comment.key) == (body.of, body.key)
    ]
    if body.of == "requirement":
        call.services.standings.check(engagement, body.key)
        return [*said, *audits.statuses.get(engagement.id, body.key).assignees]
    request = audits.requests.get(engagement.id, body.key)
    return [*said, request.by, *request.assignees]


def _view(comment: Comment, seat: Seat) -> CommentView:
    told = comment.model_dump(exclude={"version"})
    return CommentView.model_validate({**told, "mine": comment.by == seat.user, "etag": str(comment.version)})
