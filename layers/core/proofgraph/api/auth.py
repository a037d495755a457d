"""From API Gateway's authorizer to an identity, or to the API key that was sent.

The authorizer has checked a token's signature, issuer, client and time, and a key's digest; what an answer of
its cache may have outlived is checked again here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from proofgraph.access.decision import Identity
from proofgraph.access.federation import FACTOR
from proofgraph.errors import UnauthenticatedError

_SEPARATORS = re.compile(r"[\s,]+")
_AWS_TIME = "%a %b %d %H:%M:%S %Z %Y"


@dataclass(frozen=True, slots=True)
class Key:
    """An API key that the authorizer has checked."""

    id: str


def presented(context: Mapping[str, Any], client: str, now: int) -> Identity | Key:
    """Who speaks, as `requestContext` says; UnauthenticatedError when it names nobody that counts."""
    authorizer = context.get("authorizer") or {}
    if key := authorizer.get("api_key"):
        return Key(str(key))
    return identity(context, client, now)


def identity(context: Mapping[str, Any], client: str, now: int) -> Identity:
    """The person that `requestContext` names; UnauthenticatedError when it names none that counts."""
    claims = _claims((context.get("authorizer") or {}).get("claims"))
    if not claims or not claims.get("sub"):
        raise UnauthenticatedError("Sign in first: the request carries no token.")
    if claims.get("token_use") != "id":
        raise UnauthenticatedError("Send the id token; this is another one.")
    if client and claims.get("aud") != client:
        raise UnauthenticatedError("This token was issued to another application.")
    expires = _time(claims.get("exp"))
    if expires is not None and expires <= now:
        raise UnauthenticatedError("The token has expired; sign in again.")
    email = str(claims.get("email", ""))
    issued = _time(claims.get("iat")) or 0
    return Identity(
        id=str(claims["sub"]),
        email=email,
        name=str(claims.get("name") or email),
        groups=groups(claims.get("cognito:groups")),
        issued_at=issued,
        username=str(claims.get("cognito:username", "")),
        signed_in_at=_time(claims.get("auth_time")) or issued,
        factors=(str(claims[FACTOR]),) if claims.get(FACTOR) else (),
    )


def groups(claim: object) -> tuple[str, ...]:
    """The groups of a token: `[a b]`, `a,b` or a list, by API kind and emulator."""
    if not claim:
        return ()
    if isinstance(claim, list | tuple):
        return tuple(str(name) for name in claim)
    text = str(claim).strip().removeprefix("[").removesuffix("]")
    return tuple(name.strip("\"'") for name in _SEPARATORS.split(text) if name)


def _claims(said: Any) -> Mapping[str, Any]:
    """The context of a Lambda authorizer holds text alone, so the claims come as JSON."""
    found = json.loads(said) if isinstance(said, str) else said
    return found if isinstance(found, Mapping) else {}


def _time(claim: object) -> int | None:
    """Epoch milliseconds of a claim: seconds, or the text that REST APIs hand over."""
    if claim is None:
        return None
    text = str(claim)
    if text.replace(".", "", 1).isdigit():
        return int(float(text) * 1000)
    try:
        return int(datetime.strptime(text, _AWS_TIME).replace(tzinfo=UTC).timestamp() * 1000)
    except ValueError:
        raise UnauthenticatedError("The token's times cannot be read; sign in again.") from None
