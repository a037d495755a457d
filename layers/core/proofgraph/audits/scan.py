"""The round over open audits: tells what was left untold, reminds, and sees that executions wait.

It reads the application's clock and the records alone, and can be repeated at any point. What is done, or
belongs to an engagement that was closed, is let go.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from proofgraph.audits import asked, statuses
from proofgraph.audits.asked import Request
from proofgraph.audits.duties import Duties, Duty, Pending
from proofgraph.audits.people import People
from proofgraph.audits.requests import Requests
from proofgraph.audits.statuses import Statuses, Tracked
from proofgraph.audits.telling import Tellings
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.errors import ConflictError, ProofgraphError
from proofgraph.observability import apart

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class AuditScanner:
    engagements: Engagements
    statuses: Statuses
    requests: Requests
    tellings: Tellings
    duties: Duties
    people: People

    def run(self) -> int:
        """One round; gives how much is still to be done. What cannot be told stops no reminders."""
        return apart({"what was left to tell": self.tellings.catch_up, "duties": self._attend})["duties"]

    def _attend(self) -> int:
        found = [
            duty
            for engagement in self.engagements.list()
            if engagement.state == "open"
            for duty in self.of(engagement)
        ]
        for duty in found:
            _unless_raced(partial(self.duties.attend, duty))
        wanted = {duty.id for duty in found}
        for id in self.duties.ids():
            if id not in wanted:
                _unless_raced(partial(self.duties.done, id))
        return len(found)

    def of(self, engagement: Engagement) -> Iterator[Duty]:
        """What is not done: requirements under way, those with a due day, and requests."""
        leads = self.people.leading(engagement)
        for tracked in self.statuses.all(engagement.id).values():
            if tracked.status != "accepted" and (
                tracked.status != "open" or tracked.due or tracked.assignees
            ):
                yield _of_requirement(engagement, tracked, leads)
        for request in self.requests.all(engagement.id):
            if request.state in ("requested", "provided", "returned"):
                yield _of_request(engagement, request, leads)


def _of_requirement(engagement: Engagement, tracked: Tracked, leads: tuple[str, ...]) -> Duty:
    ours = tracked.turn == "organisation"
    owners = tracked.assignees or leads
    return Duty(
        engagement.id,
        "requirement",
        tracked.ref,
        f"{tracked.ref} in {engagement.title}",
        statuses.link(engagement.id, tracked.ref),
        tracked.due if ours else None,
        owners if ours else engagement.auditors,
        leads,
        None if ours or tracked.since is None else _pending(engagement, tracked.since),
        dated_at=tracked.dated_at or 0,
    )


def _of_request(engagement: Engagement, request: Request, leads: tuple[str, ...]) -> Duty:
    provided = request.state == "provided"
    owners = request.assignees or leads
    if provided:
        owners = engagement.auditors if request.side == "auditor" else (request.by,)
    return Duty(
        engagement.id,
        "request",
        request.id,
        request.title,
        asked.link(engagement.id, request.id),
        None if provided else request.due,
        owners,
        tuple({*leads, request.by}) if request.side == "organisation" else leads,
        _pending(engagement, request.since or request.at) if provided else None,
        dated_at=request.dated_at or request.at,
    )


def _pending(engagement: Engagement, since: int) -> Pending:
    return Pending(since, engagement.auditors_reminded_after, engagement.auditors_escalated_after)


def _unless_raced(step: Callable[[], object]) -> None:
    """Another round was faster with this one, or what it needs does not answer: the next round sees to it."""
    try:
        step()
    except ConflictError:
        return
    except ProofgraphError as error:
        log.warning("an audit's duty was left for the next round: %s", error.message)
