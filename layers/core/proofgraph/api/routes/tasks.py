"""What waits for the caller, wherever it comes from: audits, reviews; and what they did.

Each source gives its own; a room that asks something of people adds one to `SOURCES` and to `DONE`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.models.audits import TaskList, TaskQuery, TaskView
from proofgraph.api.registration import Call, route
from proofgraph.audits import asked, statuses
from proofgraph.audits.asked import Request
from proofgraph.audits.seats import Seat, may_see, seat_of
from proofgraph.audits.statuses import Tracked
from proofgraph.compliance.days import day_of
from proofgraph.compliance.engagements import Engagement
from proofgraph.reviews.reviews import Review

KEPT = 200
"""Of what was done, this many at most."""


@route("/tasks", permission=Anyone.SIGNED_IN)
def list_tasks(call: Call, query: TaskQuery) -> TaskList:
    """List what waits for you, the earliest due first; or what you did, the newest first.

    Done are requirements and requests of open engagements that were accepted, reviews that you decided, and
    documents that you accepted.
    """
    if query.which == "done":
        done = [task for source in DONE for task in source(call)]
        return TaskList(items=sorted(done, key=lambda task: (-(task.done_at or 0), task.title))[:KEPT])
    found = [task for source in SOURCES for task in source(call)]
    return TaskList(items=sorted(found, key=lambda task: (task.due is None, task.due or "", task.title)))


def _seats(call: Call) -> Iterator[tuple[Engagement, Seat]]:
    for engagement in call.services.engagements.list():
        if engagement.state == "open" and may_see(call.caller, engagement):
            yield engagement, seat_of(call.caller, engagement)


def _audits(call: Call) -> Iterator[TaskView]:
    for engagement, seat in _seats(call):
        yield from _requirements(call, engagement, seat)
        yield from _requests(call, engagement, seat)


def _requirements(call: Call, engagement: Engagement, seat: Seat) -> Iterator[TaskView]:
    today = day_of(call.services.clock())
    for tracked in call.services.audits.statuses.all(engagement.id).values():
        mine = seat.side == "auditor" or seat.user in tracked.assignees
        if mine and tracked.turn == seat.side:
            yield _requirement(engagement, tracked, overdue=tracked.overdue(today))


def _requests(call: Call, engagement: Engagement, seat: Seat) -> Iterator[TaskView]:
    today = day_of(call.services.clock())
    for request in call.services.audits.requests.all(engagement.id):
        if request.state == "provided":
            mine = seat.side == "auditor" or seat.user == request.by
        else:
            mine = seat.user in request.assignees and request.state != "planned"
        if mine and request.turn == seat.side:
            yield _request(engagement, request, overdue=request.overdue(today))


def _reviews(call: Call) -> Iterator[TaskView]:
    if not call.caller.may(Permission.FRAMEWORKS_READ):
        return
    for review in call.services.reviews.each("current"):
        if review.state == "open" and call.caller.id in review.owners:
            yield _review(review, overdue=call.services.clock() > review.due_at + 86_400_000)


def _audits_done(call: Call) -> Iterator[TaskView]:
    for engagement, seat in _seats(call):
        for tracked in call.services.audits.statuses.all(engagement.id).values():
            if tracked.status == "accepted" and (seat.side == "auditor" or seat.user in tracked.assignees):
                yield _requirement(engagement, tracked, done_at=tracked.since)
        for request in call.services.audits.requests.all(engagement.id):
            if request.state == "accepted" and seat.user in (request.by, *request.assignees):
                yield _request(engagement, request, done_at=request.since)


def _reviews_done(call: Call) -> Iterator[TaskView]:
    if not call.caller.may(Permission.FRAMEWORKS_READ):
        return
    mine = (review for review in call.services.reviews.each("decided") if review.decided_by == call.caller.id)
    for review in islice(mine, KEPT):
        yield _review(review, done_at=review.decided_at)


def _accepted(call: Call) -> Iterator[TaskView]:
    titles = {entry.id: entry.meta.title for entry in call.services.documents.all()}
    for held in call.services.acceptances.of(call.caller.id):
        if held.accepted_at is not None and held.document in titles:
            yield TaskView(
                kind="acceptance",
                id=held.id,
                title=titles[held.document],
                state="accepted",
                link=f"/acceptances/{held.id}",
                due=day_of(held.due_at),
                overdue=False,
                done_at=held.accepted_at,
            )


def _requirement(
    engagement: Engagement, tracked: Tracked, *, overdue: bool = False, done_at: int | None = None
) -> TaskView:
    return TaskView(
        kind="requirement",
        id=tracked.ref,
        title=f"{tracked.ref}: {engagement.title}",
        state=tracked.status,
        link=statuses.link(engagement.id, tracked.ref),
        due=tracked.due,
        overdue=overdue,
        engagement_id=engagement.id,
        done_at=done_at,
    )


def _request(
    engagement: Engagement, request: Request, *, overdue: bool = False, done_at: int | None = None
) -> TaskView:
    return TaskView(
        kind="request",
        id=request.id,
        title=request.title,
        state=request.state,
        link=asked.link(engagement.id, request.id),
        due=request.due,
        overdue=overdue,
        engagement_id=engagement.id,
        done_at=done_at,
    )


def _review(review: Review, *, overdue: bool = False, done_at: int | None = None) -> TaskView:
    return TaskView(
        kind="review",
        id=review.id,
        title=review.title,
        state=review.state,
        link=f"/reviews/{review.id}",
        due=review.due.isoformat(),
        overdue=overdue,
        done_at=done_at,
    )


SOURCES: tuple[Callable[[Call], Iterable[TaskView]], ...] = (_audits, _reviews)
DONE: tuple[Callable[[Call], Iterable[TaskView]], ...] = (_audits_done, _reviews_done, _accepted)
