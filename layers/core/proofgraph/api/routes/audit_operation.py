"""How a requirement of an engagement operated over its period, as an auditor of Type II asks.

Authorised by the seat in the engagement: an auditor may read no framework otherwise.
"""

from __future__ import annotations

from proofgraph.access.permissions import Anyone
from proofgraph.api.engaged import PATH, seated
from proofgraph.api.models.audits import AuditHistoryView
from proofgraph.api.models.operation import RequirementOperationView
from proofgraph.api.models.shared import PeriodQuery
from proofgraph.api.periods import period_within
from proofgraph.api.registration import Call, route

ONE = PATH + "/requirements/{ref}"


@route(ONE + "/operation", permission=Anyone.SIGNED_IN)
def get_audit_operation(call: Call, engagement_id: str, ref: str) -> RequirementOperationView:
    """Read how a requirement operated over the engagement's period; of a closed one, as it was then."""
    engagement, _ = seated(call, engagement_id)
    call.services.standings.check(engagement, ref)
    return RequirementOperationView.model_validate(call.services.freezing.operation(engagement, ref))


@route(ONE + "/history", permission=Anyone.SIGNED_IN)
def get_audit_history(call: Call, engagement_id: str, ref: str, query: PeriodQuery) -> AuditHistoryView:
    """Read what a requirement was on each day of the engagement's period, or a part, and edited queries."""
    engagement, _ = seated(call, engagement_id)
    period = period_within(query, engagement.period)
    found = call.services.standings.history(engagement, ref, period)
    editors = {edit.by for edit in found.edits} | {entry.by for entry in found.entries}
    names = {user.id: user.name for user in call.services.audits.people.users() if user.id in editors}
    return AuditHistoryView.model_validate(
        {name: getattr(found, name) for name in ("framework_id", "ref", "entries", "days", "edits")}
        | {"people": names}
    )
