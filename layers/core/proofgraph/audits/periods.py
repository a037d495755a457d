"""From one audit to the next: what carries over is copied, statuses and evidence are not.

The planned requests are written first, under an engagement that is not there yet, and the engagement last: a
copy that is cut off leaves nothing that anybody sees.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from proofgraph.audits.asked import Request
from proofgraph.audits.moves import Moves
from proofgraph.audits.requests import Requests, planned_put
from proofgraph.audits.seats import Seat
from proofgraph.compliance.engagements import Contents, Engagement, Engagements
from proofgraph.errors import InvalidInputError
from proofgraph.ports.records import Records

CARRIED = (
    "scope",
    "categories",
    "subservice_organisations",
    "user_entity_controls",
    "description",
    "retention_days",
    "auditors_reminded_after",
    "auditors_escalated_after",
    "type",
)


@dataclass(frozen=True)
class NextPeriod:
    records: Records
    engagements: Engagements
    requests: Requests
    moves: Moves

    def open(self, engagement_id: str, given: Mapping[str, Any], *, by: str) -> Engagement:
        """A new engagement with what carries over from one; `given` is its title and period."""
        held = self.engagements.get(engagement_id)
        said = {name: getattr(held, name) for name in CARRIED}
        try:
            contents = Contents.model_validate({**said, **given})
        except ValidationError as error:
            raise InvalidInputError(f"The next period cannot be opened so: {error}") from error
        _ = contents.period  # refused before anything is written
        id = self.engagements.new_id()
        for request in self.requests.all(held.id):
            if request.state != "withdrawn":
                self._plan(id, request, by)
        return self.engagements.create(held.framework_id, contents, by=by, id=id, follows=held.id)

    def _plan(self, engagement_id: str, request: Request, by: str) -> None:
        made = Request(
            title=request.title,
            description=request.description,
            refs=request.refs,
            id=request.id,
            engagement_id=engagement_id,
            state="planned",
            by=by,
            side=request.side,
            at=self.moves.clock(),
            moves=1,
        )
        seat = Seat(engagement_id, by, "organisation", takes_part=True)
        move = self.moves.made(seat, "request", made.id, 1, "", "planned", what="carried over", why="")
        self.records.transact([planned_put(engagement_id, made), self.moves.put(engagement_id, move)])
