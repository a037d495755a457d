"""Who am I, and is it up."""

from __future__ import annotations

from proofgraph import __version__
from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Anyone
from proofgraph.api.models.session import GroupView, Health, Me
from proofgraph.api.registration import Call, route


@route("/me", permission=Anyone.SIGNED_IN)
def get_me(call: Call) -> Me:
    """Say who the caller is, in which groups, and what they may do."""
    caller = call.caller
    return Me(
        id=caller.id,
        email=caller.email,
        name=caller.name,
        groups=[GroupView(name=g, title=SHIPPED[g].title if g in SHIPPED else g) for g in caller.groups],
        permissions=sorted(permission.value for permission in caller.permissions),
    )


@route("/health", permission=Anyone.PUBLIC)
def get_health(call: Call) -> Health:
    """Answer that the API runs, and as which version; it touches nothing else."""
    return Health(status="ok", version=__version__)
