"""A client that speaks to the application as API Gateway does, authorizer included."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from proofgraph import boot
from proofgraph.api import openapi
from proofgraph.api.app import Api, build
from proofgraph.boot import Services

NOW = 1_700_000_000_000


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass(frozen=True)
class Client:
    """Requests by a user in `groups`; None sends no token at all."""

    api: Api
    groups: tuple[str, ...] | None = ("administrators",)
    claims: Mapping[str, Any] | None = None

    def as_(self, *groups: str, **claims: Any) -> Client:
        return Client(self.api, groups, claims)

    def signed_out(self) -> Client:
        return Client(self.api, None)

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, headers=headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Answer:
        return self.send("POST", path, {} if body is None else body, headers)

    def patch(self, path: str, body: Any, **headers: str) -> Answer:
        return self.send("PATCH", path, body, headers)

    def delete(self, path: str) -> Answer:
        return self.send("DELETE", path)

    def send(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        sent = {"Content-Type": "application/json"} if body is not None else {}
        sent |= {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        event = self._event(method, path, body, sent)
        raw = self.api(event, None)
        assert _is_described(event["requestContext"], raw["statusCode"]), (
            f"{raw['statusCode']} is not described"
        )
        return Answer(raw["statusCode"], raw["headers"], raw["body"])

    def raw(self, method: str, path: str, body: str | None, headers: Mapping[str, str]) -> dict[str, Any]:
        """As it comes from the network: nothing is checked or added."""
        return dict(self.api(self._event(method, path, body, headers), None))

    def _event(self, method: str, path: str, body: Any, headers: Mapping[str, str]) -> dict[str, Any]:
        parts = urlsplit(path)
        resource, fields = self._resource(parts.path)
        context: dict[str, Any] = {"resourcePath": resource, "httpMethod": method, "requestId": "req-1"}
        if self.groups is not None:
            context["authorizer"] = {"claims": self._claims()}
        return {
            "path": parts.path,
            "requestContext": context,
            "pathParameters": fields or None,
            "multiValueQueryStringParameters": parse_qs(parts.query, keep_blank_values=True) or None,
            "headers": dict(headers),
            "body": body if body is None or isinstance(body, str) else json.dumps(body),
            "stageVariables": None,
        }

    def _claims(self) -> dict[str, Any]:
        said = {
            "sub": "u1",
            "email": "ann@example.com",
            "token_use": "id",
            "aud": "client-1",
            "iat": str(NOW // 1000 - 60),
            "exp": str(NOW // 1000 + 3600),
            "cognito:groups": f"[{' '.join(self.groups or ())}]",
        }
        return said | {name.replace("__", ":"): value for name, value in (self.claims or {}).items()}

    def _resource(self, path: str) -> tuple[str, dict[str, str]]:
        """As API Gateway resolves: literal paths before those with fields."""
        for pattern in sorted(self.api.routes, key=lambda p: (p.count("{"), p)):
            found = re.fullmatch(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", pattern), path)
            if found:
                return pattern, found.groupdict()
        return path, {}


def _is_described(context: Mapping[str, Any], status: int) -> bool:
    """Whether the OpenAPI document knows this status of the route; unknown routes are not in it."""
    if status in (404, 405, 415) and context["httpMethod"].lower() not in _described().get(
        context["resourcePath"], {}
    ):
        return True
    return str(status) in _described()[context["resourcePath"]][context["httpMethod"].lower()]["responses"]


@cache
def _described() -> Mapping[str, Any]:
    found: Mapping[str, Any] = openapi.document()["paths"]
    return found


@pytest.fixture
def services() -> Services:
    return boot.memory(clock=lambda: NOW)


@pytest.fixture
def client(services: Services) -> Client:
    return Client(build(lambda: services))


@pytest.fixture
def client_of() -> Callable[[Services], Client]:
    return lambda services: Client(build(lambda: services))
