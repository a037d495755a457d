"""From API Gateway's authorizer to an identity. The authorizer has checked the signature, the issuer
and the time; it lets access tokens and other clients of the pool through, so those are refused here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from proofgraph.access.decision import Identity
from proofgraph.errors import UnauthenticatedError

_SEPARATORS = re.compile(r"[\s,]+")
_AWS_TIME = "%a %b %d %H:%M:%S %Z %Y"


def identity(context: Mapping[str, Any], client: str, now: int) -> Identity:
    """The caller that `requestContext` names; UnauthenticatedError when it names none that counts."""
    claims = (context.get("authorizer") or {}).get("claims")
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
    return Identity(
        id=str(claims["sub"]),
        email=email,
        name=str(claims.get("name") or email),
        groups=groups(claims.get("cognito:groups")),
        issued_at=_time(claims.get("iat")) or 0,
    )


def groups(claim: object) -> tuple[str, ...]:
    """The groups of a token: `[a b]`, `a,b` or a list, by API kind and emulator."""
    if not claim:
        return ()
    if isinstance(claim, list | tuple):
        return tuple(str(name) for name in claim)
    text = str(claim).strip().removeprefix("[").removesuffix("]")
    return tuple(name.strip("\"'") for name in _SEPARATORS.split(text) if name)


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
