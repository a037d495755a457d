"""Every route over HTTP, through the deployed gateway and authorizer: who gets in, and who does not."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from proofgraph.access.decision import deactivate, remove_from_group
from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Anyone
from proofgraph.api.registration import Route, routes
from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.ports import clock
from tests.integration.api import tokens
from tests.matrix import check

if TYPE_CHECKING:
    from tests.stack import Stack

pytestmark = pytest.mark.local

ROUTES = routes()
GUARDED = [route for route in ROUTES if route.permission is not Anyone.PUBLIC]
SAMPLE = list({(route.tag, route.method): route for route in GUARDED}.values())
"""One route of each resource and method: every route is tried in process (tests/unit/api/test_routes.py), and
that each stands behind the same authorizer is read from the gateway's definition there.
"""


def name(value: object) -> str:
    return f"{value.method} {value.path}" if isinstance(value, Route) else str(value)


def send(stack: Stack, route: Route, token: str | None) -> httpx.Response:
    """With ids that name nothing: what is permitted then finds nothing, and changes nothing."""
    path = re.sub(r"{\w+}", "x1", route.path)
    headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
    with httpx.Client(base_url=stack.api_url, headers=headers, timeout=60) as http:
        return http.request(route.method, path, json={} if route.body else None)


@pytest.fixture(scope="session")
def bad_tokens(stack: Stack) -> Mapping[str, str | None]:
    good = stack.sign_in("administrators")
    header, claims = tokens.parts(good)
    pool = stack.deployed["UserPool"]
    state = stack.cloud.folder.root
    now = int(time.time())
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    key = tokens.key_of(state, pool)
    return {
        "none": None,
        "nonsense": "abc",
        "expired": tokens.signed(key, header, claims | {"iat": now - 7200, "exp": now - 3600}),
        "tampered": tokens.tampered(good, **{"cognito:groups": ["administrators", "more"]}),
        "unsigned": tokens.unsigned(good),
        "signed by a stranger": tokens.signed(stranger, header, claims),
        "of another client": tokens.signed(key, header, claims | {"aud": "another-client"}),
        "an access token": _access(stack, claims),
    }


def _access(stack: Stack, claims: dict[str, Any]) -> str:
    """As the pool signs it: with its other key, and saying what it is for."""
    pool = stack.deployed["UserPool"]
    key = tokens.key_of(stack.cloud.folder.root, pool, "access")
    listed = httpx.get(f"{stack.endpoint}/{pool}/.well-known/jwks.json").json()["keys"]
    public = key.public_key().public_numbers()
    kid = next(k["kid"] for k in listed if int.from_bytes(tokens.decoded(k["n"])) == public.n)
    said = {name: value for name, value in claims.items() if name not in ("aud", "email")}
    said |= {"token_use": "access", "client_id": claims["aud"]}
    return tokens.signed(key, {"alg": "RS256", "kid": kid}, said)


@pytest.mark.parametrize("route", SAMPLE, ids=name)
def test_no_route_lets_anybody_in_without_a_token(stack: Stack, route: Route) -> None:
    assert {send(stack, route, token).status_code for token in (None, "abc")} == {401}


def test_the_authorizer_that_all_routes_share_lets_no_bad_token_in(
    stack: Stack, bad_tokens: Mapping[str, str | None]
) -> None:
    me = next(route for route in ROUTES if route.path == "/me")

    answers = {kind: send(stack, me, token).status_code for kind, token in bad_tokens.items()}

    assert set(answers.values()) == {401}, answers


@pytest.mark.parametrize("route", SAMPLE, ids=name)
def test_each_group_gets_what_its_permissions_say(stack: Stack, route: Route) -> None:
    for group in SHIPPED.values():
        answer = send(stack, route, stack.sign_in(group.name))
        check(route, group, answer.status_code)
        assert answer.status_code not in (401, 500, 502, 503), f"{group.name}: {answer.text}"


def test_health_and_the_description_are_open_to_all(stack: Stack) -> None:
    with stack.client() as http:
        assert http.get("/health").json()["status"] == "ok"
        assert http.get("/openapi.json").json()["openapi"].startswith("3.1")


@pytest.fixture
def newcomer(stack: Stack) -> Callable[..., tuple[str, str]]:
    """Somebody of their own for tests that change what a person may do: id and token."""

    def make(*groups: str) -> tuple[str, str]:
        user = stack.invite(*groups)
        with httpx.Client(timeout=30) as http:
            entrance = SignIn(discover(stack.app_url, http), http, clock.system)
            token = entrance.with_password(user.email, user.password, lambda _: "A-new-pass-1").id_token
        return str(tokens.parts(token)[1]["sub"]), token

    return make


def test_a_deactivated_user_s_token_stops_at_once(stack: Stack, newcomer: Any) -> None:
    user, token = newcomer("administrators")
    me = next(route for route in ROUTES if route.path == "/me")
    before = send(stack, me, token).status_code

    deactivate(stack.services.records, user)

    assert (before, send(stack, me, token).status_code) == (200, 401)


def test_a_group_taken_away_no_longer_counts_although_the_token_has_it(stack: Stack, newcomer: Any) -> None:
    user, token = newcomer("administrators", "gaps-only")
    instances = next(r for r in ROUTES if r.path == "/integrations/instances" and r.method == "GET")
    before = send(stack, instances, token).status_code

    remove_from_group(stack.services.records, user, "administrators", at=time.time_ns() // 1_000_000)

    assert (before, send(stack, instances, token).status_code) == (200, 403)
