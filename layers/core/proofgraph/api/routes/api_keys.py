"""API keys: everybody makes and revokes their own; who may see or change users sees and revokes all."""

from __future__ import annotations

from proofgraph.access.api_keys import ApiKey
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.models.access import KeyList, KeyQuery, KeyRequest, KeyView, NewKey
from proofgraph.api.registration import Call, route
from proofgraph.errors import NotFoundError


@route("/api-keys", permission=Anyone.SIGNED_IN)
def list_api_keys(call: Call, query: KeyQuery) -> KeyList:
    """List your API keys, newest first; `everybody=true` lists all."""
    if query.everybody:
        call.caller.require(Permission.USERS_READ)
    found = call.services.api_keys.list(None if query.everybody else call.caller.id)
    return KeyList(items=[_view(key) for key in found])


# No Idempotency-Key: its record would keep the answer, and with it the key.
@route("/api-keys", "POST", permission=Anyone.SIGNED_IN, status=201)
def create_api_key(call: Call, body: KeyRequest) -> NewKey:
    """Make an API key with some of your permissions; its text is in this answer and nowhere else."""
    key, text = call.services.api_keys.create(body.name, body.permissions, body.days, owner=call.caller)
    call.audit("api-key.create", key.id, after=_view(key).model_dump(mode="json"))
    return NewKey(key=_view(key), text=text)


@route("/api-keys/{key_id}", "DELETE", permission=Anyone.SIGNED_IN, status=204)
def revoke_api_key(call: Call, key_id: str) -> None:
    """Revoke an API key: one of your own, or anybody's with `users:admin`."""
    key = call.services.api_keys.get(key_id)
    if key.owner != call.caller.id and not call.caller.may(Permission.USERS_ADMIN):
        raise NotFoundError(f"There is no API key {key_id!r}.", id=key_id)
    revoked = call.services.api_keys.revoke(key_id)
    call.audit("api-key.revoke", key_id, before=_view(key).model_dump(), after=_view(revoked).model_dump())


def _view(key: ApiKey) -> KeyView:
    return KeyView.model_validate(key.model_dump() | {"permissions": list(key.permissions)})
