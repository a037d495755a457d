"""Who am I, how do I prove it, and is it up."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from proofgraph import __version__
from proofgraph.access.decision import meanings
from proofgraph.access.permissions import Anyone
from proofgraph.api.models.access import FactorConfirmation, FactorRequest, FactorSecret
from proofgraph.api.models.session import GroupView, Health, Me
from proofgraph.api.registration import Call, route
from proofgraph.errors import ForbiddenError


@route("/me", permission=Anyone.SIGNING_IN)
def get_me(call: Call) -> Me:
    """Say who the caller is, in which groups, and what they may do."""
    caller = call.caller
    titles = {group.name: group.title for group in meanings(caller.member_of, call.services.records)}
    return Me(
        id=caller.id,
        email=caller.email,
        name=caller.name,
        groups=[GroupView(name=name, title=titles.get(name, name)) for name in caller.groups],
        member_of=[GroupView(name=name, title=titles.get(name, name)) for name in caller.member_of],
        permissions=sorted(permission.value for permission in caller.permissions if caller.may(permission)),
        external=caller.external,
        factor=caller.factor,
        needs_factor=bool(caller.needs_factor),
        restricted=caller.sees is not None,
        sees_counts=caller.sees_counts,
        key=caller.key or None,
    )


@route("/me/factor", "POST", permission=Anyone.SIGNING_IN)
def enrol_factor(call: Call, body: FactorRequest) -> FactorSecret:
    """Get the secret for an authenticator app; it counts once a code of it was confirmed."""
    _person(call)
    secret = call.services.users.enrol(call.caller.id, body.access_token)
    label = quote(f"Proofgraph:{call.caller.email}")
    call.audit("factor.enrol", call.caller.id)
    uri = f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': 'Proofgraph'})}"
    return FactorSecret(secret=secret, uri=uri)


@route("/me/factor/confirm", "POST", permission=Anyone.SIGNING_IN)
def confirm_factor(call: Call, body: FactorConfirmation) -> Me:
    """Confirm an authenticator app by the code it shows; sign in again to use it."""
    _person(call)
    call.services.users.confirm(call.caller.id, body.access_token, body.code)
    call.audit("factor.confirm", call.caller.id)
    return get_me(call).model_copy(update={"factor": True})


def _person(call: Call) -> None:
    if call.caller.key:
        raise ForbiddenError("A key sets up no second factor; sign in as a person.")


@route("/health", permission=Anyone.PUBLIC)
def get_health(call: Call) -> Health:
    """Answer that the API runs, and as which version; it touches nothing else."""
    return Health(status="ok", version=__version__)
