"""Which group may pass which route: by permission, or by a seat in an engagement."""

from __future__ import annotations

from proofgraph.access.groups import Group
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.registration import Route, routes
from proofgraph.audits.seats import AUDITORS

SEATED = {
    route
    for route in routes()
    if route.tag in ("engagements", "populations") or route.tag.startswith("audit_")
}
"""What is judged by the caller's seat in the engagement, beside the permission."""


def check(route: Route, group: Group, status: int) -> None:
    """A member of the group gets past the permission, or is refused.

    Whose seat it needs is asked behind a request's form, so one at fault may be refused for that.
    """
    seated = route in SEATED and isinstance(route.permission, Anyone)
    if seated:
        permitted = Permission.AUDITS_READ in group.permissions or group.name == AUDITORS
    else:
        permitted = isinstance(route.permission, Anyone) or route.permission in group.permissions
    if not permitted and seated and (route.body or route.conditional):
        assert status in (400, 403, 428), f"{group.name} got {status}"
    else:
        assert (status != 403) == permitted, f"{group.name} got {status}"
