"""Signing in at a deployment's user pool with e-mail and password, and renewing what that gave.

It asks `Prompt` for whatever the pool wants beside the password: a new one, a code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from proofgraph.cli import srp
from proofgraph.cli.session import Deployment, Session
from proofgraph.errors import InvalidInputError, UnauthenticatedError, UnavailableError
from proofgraph.ports.clock import Clock

Prompt = Callable[[str], str]
"""Asks a person for something secret, by name."""

_ROUNDS = 5


def discover(address: str, http: httpx.Client) -> Deployment:
    """What a deployment says of itself at `<address>/config.json`."""
    address = address.rstrip("/")
    if urlsplit(address).scheme not in ("http", "https"):
        raise InvalidInputError(f"{address!r} is no web address; it starts with https://")
    try:
        answer = http.get(f"{address}/config.json")
        answer.raise_for_status()
        said = answer.json()
        authority = urlsplit(str(said["authority"]))
        api = str(httpx.URL(f"{address}/").join(str(said["apiBase"]))).rstrip("/")
        return Deployment(
            address=address,
            api=api,
            client=str(said["clientId"]),
            pool=authority.path.strip("/"),
            identity=_identity(said, f"{authority.scheme}://{authority.netloc}"),
        )
    except httpx.HTTPError as error:
        raise UnavailableError(f"{address} does not answer as a deployment: {error}") from error
    except (KeyError, ValueError, TypeError) as error:
        raise UnavailableError(f"{address}/config.json is not that of a deployment: {error}") from error


def _identity(said: Mapping[str, Any], issuer: str) -> str:
    """The pool's endpoint: the issuer, or the local cloud, whose tokens name AWS although it is not there."""
    token = urlsplit(str((said.get("metadata") or {}).get("token_endpoint", "")))
    return f"http://{token.netloc}" if token.scheme == "http" else issuer


@dataclass(frozen=True)
class SignIn:
    """The sign-in of one deployment."""

    deployment: Deployment
    http: httpx.Client
    clock: Clock

    def with_password(self, email: str, password: str, ask: Prompt) -> Session:
        """Prove the password, answer what else the pool asks, and keep the tokens."""
        secret = srp.Secret.new()
        parameters = {"USERNAME": email, "SRP_A": format(secret.public, "x")}
        answer = self._start("USER_SRP_AUTH", parameters)
        for _ in range(_ROUNDS):
            if "AuthenticationResult" in answer:
                return self._session(email, answer["AuthenticationResult"])
            answer = self._respond(answer, self._answers(answer, secret, password, ask))
        raise UnauthenticatedError("The user pool keeps asking; sign in by the browser once.")

    def renewed(self, session: Session) -> Session:
        """A session with a new id token."""
        answer = self._start("REFRESH_TOKEN_AUTH", {"REFRESH_TOKEN": session.refresh_token})
        result = {"RefreshToken": session.refresh_token} | answer["AuthenticationResult"]
        return self._session(session.email, result)

    def access_token(self, session: Session) -> str:
        """For what the pool lets people do themselves, such as set up a second factor; it is not kept."""
        answer = self._start("REFRESH_TOKEN_AUTH", {"REFRESH_TOKEN": session.refresh_token})
        return str(answer["AuthenticationResult"]["AccessToken"])

    def _answers(
        self, asked: Mapping[str, Any], secret: srp.Secret, password: str, ask: Prompt
    ) -> dict[str, str]:
        given = asked.get("ChallengeParameters", {})
        name = asked.get("ChallengeName")
        user = given.get("USER_ID_FOR_SRP") or given.get("USERNAME", "")
        if name == "PASSWORD_VERIFIER":
            proof = srp.claim(
                secret,
                pool=self.deployment.pool,
                user=user,
                password=password,
                salt=given["SALT"],
                server=given["SRP_B"],
                block=given["SECRET_BLOCK"],
                at=datetime.fromtimestamp(self.clock() / 1000, UTC),
            )
            return proof | {"USERNAME": given["USERNAME"]}
        if name == "NEW_PASSWORD_REQUIRED":
            return {"USERNAME": user, "NEW_PASSWORD": ask("New password")}
        if name == "SOFTWARE_TOKEN_MFA":
            return {"USERNAME": user, "SOFTWARE_TOKEN_MFA_CODE": ask("Code of your authenticator")}
        raise UnauthenticatedError(f"The user pool asks for {name}; sign in by the browser once.")

    def _start(self, flow: str, parameters: Mapping[str, str]) -> dict[str, Any]:
        asked = {"AuthFlow": flow, "ClientId": self.deployment.client, "AuthParameters": dict(parameters)}
        return self._call("InitiateAuth", asked)

    def _respond(self, asked: Mapping[str, Any], answers: Mapping[str, str]) -> dict[str, Any]:
        body = {
            "ClientId": self.deployment.client,
            "ChallengeName": asked["ChallengeName"],
            "ChallengeResponses": dict(answers),
        }
        if asked.get("Session"):
            body["Session"] = asked["Session"]
        return self._call("RespondToAuthChallenge", body)

    def _call(self, action: str, body: Mapping[str, Any]) -> dict[str, Any]:
        headers = {
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{action}",
        }
        try:
            answer = self.http.post(f"{self.deployment.identity}/", json=dict(body), headers=headers)
            said: dict[str, Any] = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise UnavailableError(f"The user pool does not answer: {error}") from error
        if answer.status_code >= 500:
            raise UnavailableError(f"The user pool answered {answer.status_code}; try again later.")
        if answer.is_error:
            raise UnauthenticatedError(str(said.get("message") or said.get("Message") or "Sign-in refused."))
        return said

    def _session(self, email: str, result: Mapping[str, Any]) -> Session:
        return Session(
            deployment=self.deployment,
            email=email,
            id_token=result["IdToken"],
            refresh_token=result["RefreshToken"],
            expires_at=self.clock() + int(result.get("ExpiresIn", 3600)) * 1000,
        )
