"""The gateway's own check, before the API is called: a person's token or an API key, or nothing.

API Gateway keeps an answer for some minutes and applies it to every route, so the policy permits all of this
API; what a caller may do there is decided at each request (`access.decision`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from proofgraph.access.api_keys import PREFIX, ApiKeys
from proofgraph.access.tokens import Tokens, issuer_of
from proofgraph.errors import UnauthenticatedError
from proofgraph.settings import Settings
from proofgraph.storage.cloud import CloudPorts

REFUSED = "Unauthorized"
"""The very word that API Gateway answers 401 to."""
CLAIMS = (
    "sub",
    "email",
    "name",
    "token_use",
    "aud",
    "exp",
    "iat",
    "auth_time",
    "cognito:groups",
    "cognito:username",
    "second_factor",
)
"""What the API reads of a token; the rest stays behind, as the context is limited in size."""


@dataclass(frozen=True)
class Authorizer:
    tokens: Tokens
    keys: ApiKeys

    def answer(self, presented: str, method: str) -> dict[str, Any]:
        """The policy for what an `Authorization` header presents; `method` is the ARN that is called."""
        text = presented.strip()
        if text[:7].lower() == "bearer ":
            text = text[7:].strip()
        try:
            if text.startswith(PREFIX):
                key = self.keys.check(text)
                return _permitted(f"key:{key}", method, {"api_key": key})
            claims = self.tokens.check(text)
        except UnauthenticatedError:
            raise UnauthenticatedError(REFUSED) from None
        said = {name: claims[name] for name in CLAIMS if name in claims}
        return _permitted(str(claims.get("sub", "")), method, {"claims": json.dumps(said)})


@cache
def of(settings: Settings) -> Authorizer:
    """A deployment's. It is composed here and not in `boot`, whose imports would double each cold start."""
    ports = CloudPorts(settings)
    issuer = issuer_of(settings.user_pool)
    tokens = Tokens(issuer, settings.user_pool_client, ports.identities.keys, ports.clock)
    return Authorizer(tokens, ApiKeys(ports.records, ports.clock))


def _permitted(principal: str, method: str, context: dict[str, str]) -> dict[str, Any]:
    stage = "/".join(method.split("/")[:2])
    statement = {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": f"{stage}/*"}
    return {
        "principalId": principal,
        "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
        "context": context,
    }
