"""Operation over a period: days covered, days per status, gaps and their remediation."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.operation import FrameworkOperationView, RequirementOperationView
from proofgraph.api.models.shared import PeriodQuery
from proofgraph.api.periods import period_or_year
from proofgraph.api.registration import Call, route


@route("/frameworks/{framework_id}/operation", permission=Permission.FRAMEWORKS_READ)
def get_framework_operation(call: Call, framework_id: str, query: PeriodQuery) -> FrameworkOperationView:
    """Read how a framework operated over a period; without one, over the year until today."""
    period = period_or_year(query, call.services.clock())
    return FrameworkOperationView.model_validate(call.services.operations.framework(framework_id, period))


@route("/frameworks/{framework_id}/requirements/{ref}/operation", permission=Permission.FRAMEWORKS_READ)
def get_requirement_operation(
    call: Call, framework_id: str, ref: str, query: PeriodQuery
) -> RequirementOperationView:
    """Read how one requirement operated over a period; without one, over the year until today."""
    period = period_or_year(query, call.services.clock())
    found = call.services.operations.requirement(framework_id, ref, period)
    return RequirementOperationView.model_validate(found)
