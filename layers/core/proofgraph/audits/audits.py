"""Everything that two sides do in audits, put together for the edges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from proofgraph.access.users import Users
from proofgraph.audits.attaching import Attaching
from proofgraph.audits.binding import Binding
from proofgraph.audits.comments import Comments
from proofgraph.audits.duties import Duties
from proofgraph.audits.moves import Moves
from proofgraph.audits.people import People
from proofgraph.audits.periods import NextPeriod
from proofgraph.audits.requests import Requests
from proofgraph.audits.scan import AuditScanner
from proofgraph.audits.seats import Side
from proofgraph.audits.statuses import Statuses
from proofgraph.audits.telling import Tellings
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.items import Items
from proofgraph.compliance.results import Evaluation, Result
from proofgraph.notifications.notices import Notices
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Records
from proofgraph.ports.workflows import Workflows


@dataclass(frozen=True)
class Audits:
    statuses: Statuses
    requests: Requests
    comments: Comments
    moves: Moves
    people: People
    binding: Binding
    next_period: NextPeriod
    duties: Duties
    scanner: AuditScanner

    @classmethod
    def of(
        cls,
        records: Records,
        engagements: Engagements,
        users: Users,
        notices: Notices,
        items: Items,
        evaluation: Callable[[str], Evaluation],
        result: Callable[[str, str], Result],
        clock: Clock,
        workflows: Workflows | None,
    ) -> Self:
        people = People(users.list, records)
        tellings = Tellings(records, notices, clock)
        moves = Moves(records, clock)
        attaching = Attaching(items, evaluation, result, clock)
        statuses = Statuses(records, engagements, moves, people, tellings, clock)
        requests = Requests(records, engagements, moves, people, tellings, attaching, clock)
        duties = Duties(records, notices, clock, workflows)
        return cls(
            statuses,
            requests,
            Comments(records, engagements, people, tellings, clock),
            moves,
            people,
            Binding(engagements, users, people, tellings),
            NextPeriod(records, engagements, requests, moves),
            duties,
            AuditScanner(engagements, statuses, requests, tellings, duties, people),
        )

    def freeze(self, engagement: Engagement) -> Mapping[str, Any]:
        """What closing an engagement keeps of how it went."""
        return {"audit": self.record(engagement, "auditor")}

    def record(self, engagement: Engagement, side: Side) -> Mapping[str, Any]:
        """Statuses, history, requests and comments, as a side may read them."""
        tracked = self.statuses.all(engagement.id)
        return {
            "requirements": [tracked[ref].body() for ref in sorted(tracked)],
            "moves": [move.model_dump(mode="json") for move in self.moves.all(engagement.id)],
            "requests": [request.body() for request in self.requests.all(engagement.id)],
            "comments": [comment.body() for comment in self.comments.all(engagement.id, side)],
        }
