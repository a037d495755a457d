"""What waits for the caller, wherever it comes from: audits, reviews.

Each source gives its own; a room that asks something of people adds one to `SOURCES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.models.audits import TaskList, TaskView
from proofgraph.api.registration import Call, route
from proofgraph.audits import asked, statuses
from proofgraph.audits.seats import Seat, may_see, seat_of
from proofgraph.compliance.days import day_of
from proofgraph.compliance.engagements import Engagement


@route("/tasks", permission=Anyone.SIGNED_IN)
def list_tasks(call: Call) -> TaskList:
    """List what waits for you, the earliest due first."""
    found = [task for source in SOURCES for task in source(call)]
    return TaskList(items=sorted(found, key=lambda task: (task.due is None, task.due or "", task.title)))


def _audits(call: Call) -> Iterator[TaskView]:
    for engagement in call.services.engagements.list():
        if engagement.state == "open" and may_see(call.caller, engagement):
            seat = seat_of(call.caller, engagement)
            yield from _requirements(call, engagement, seat)
            yield from _requests(call, engagement, seat)


def _requirements(call: Call, engagement: Engagement, seat: Seat) -> Iterator[TaskView]:
    today = day_of(call.services.clock())
    for tracked in call.services.audits.statuses.all(engagement.id).values():
        mine = seat.side == "auditor" or seat.user in tracked.assignees
        if mine and tracked.turn == seat.side:
            yield TaskView(
                kind="requirement",
                id=tracked.ref,
                title=f"{tracked.ref}: {engagement.title}",
                state=tracked.status,
                link=statuses.link(engagement.id, tracked.ref),
                due=tracked.due,
                overdue=tracked.overdue(today),
                engagement_id=engagement.id,
            )


def _requests(call: Call, engagement: Engagement, seat: Seat) -> Iterator[TaskView]:
    today = day_of(call.services.clock())
    for request in call.services.audits.requests.all(engagement.id):
        if request.state == "provided":
            mine = seat.side == "auditor" or seat.user == request.by
        else:
            mine = seat.user in request.assignees and request.state != "planned"
        if mine and request.turn == seat.side:
            yield TaskView(
                kind="request",
                id=request.id,
                title=request.title,
                state=request.state,
                link=asked.link(engagement.id, request.id),
                due=request.due,
                overdue=request.overdue(today),
                engagement_id=engagement.id,
            )


def _reviews(call: Call) -> Iterator[TaskView]:
    if not call.caller.may(Permission.FRAMEWORKS_READ):
        return
    after: str | None = None
    while True:
        found, after = call.services.reviews.page("current", after=after, limit=200)
        for review in found:
            if review.state == "open" and call.caller.id in review.owners:
                yield TaskView(
                    kind="review",
                    id=review.id,
                    title=review.title,
                    state=review.state,
                    link=f"/reviews/{review.id}",
                    due=review.due.isoformat(),
                    overdue=call.services.clock() > review.due_at + 86_400_000,
                )
        if after is None:
            return


SOURCES: tuple[Callable[[Call], Iterable[TaskView]], ...] = (_audits, _reviews)
