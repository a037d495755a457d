"""People and keys through the deployed product: invited, signed in, deactivated; a key at the gateway."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import httpx
import pytest

from proofgraph.cli.session import Session
from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.errors import UnauthenticatedError
from proofgraph.ports import clock

if TYPE_CHECKING:
    from tests.stack import Stack

pytestmark = pytest.mark.local

CHOSEN = "Chosen-by-me-42"


def sign_in(stack: Stack, email: str, password: str) -> Session:
    with httpx.Client(timeout=30) as http:
        entrance = SignIn(discover(stack.app_url, http), http, clock.system)
        return entrance.with_password(email, password, lambda _: CHOSEN)


def with_token(stack: Stack, token: str, **headers: str) -> httpx.Client:
    return httpx.Client(
        base_url=stack.api_url, headers={"Authorization": f"Bearer {token}", **headers}, timeout=60
    )


def mailed_password(stack: Stack, email: str) -> str:
    mailbox = httpx.get(f"{stack.endpoint}/_ministack/ses/messages").json()
    text = next(letter for letter in letters(mailbox) if email in letter)
    found = re.search(r"password <b>([^<]+)</b>", text)
    assert found is not None, text
    return html.unescape(found.group(1))


def letters(found: Any) -> Iterator[str]:
    """Each letter of the mailbox, which groups them by account."""
    if isinstance(found, dict):
        for value in found.values():
            yield from letters(value)
    if isinstance(found, list):
        yield from (str(letter) for letter in reversed(found))


def test_somebody_invited_is_mailed_signs_in_and_once_deactivated_is_refused_at_once(stack: Stack) -> None:
    email = f"{uuid4().hex[:10]}@invited.example"
    with stack.client("administrators") as admin:
        invited = admin.post("/users", json={"email": email, "name": "Ann", "groups": ["read-only"]})
        assert invited.status_code == 201, invited.text
        user = invited.json()
        assert user["state"] == "invited"

        token = sign_in(stack, email, mailed_password(stack, email)).id_token
        with with_token(stack, token) as mine:
            me = mine.get("/me")
            assert me.status_code == 200, me.text
            assert [group["name"] for group in me.json()["groups"]] == ["read-only"]
            assert admin.get(f"/users/{user['id']}").json()["state"] == "active"

            ended = admin.post(f"/users/{user['id']}/deactivate")

            assert (ended.status_code, ended.json()["state"]) == (200, "deactivated"), ended.text
            assert mine.get("/me").status_code == 401
            with pytest.raises(UnauthenticatedError):
                sign_in(stack, email, CHOSEN)

            assert admin.post(f"/users/{user['id']}/reactivate").status_code == 200
            assert mine.get("/me").status_code == 401, "a session of before stays ended"


def test_a_group_of_ones_own_comes_with_the_next_token_and_goes_at_once(stack: Stack) -> None:
    name = f"analysts-{uuid4().hex[:6]}"
    with stack.client("administrators") as admin:
        body = {"name": name, "title": "Analysts", "permissions": ["queries:read"]}
        made = admin.post("/groups", json=body)
        assert made.status_code == 201, made.text
        user = stack.invite()
        session = sign_in(stack, user.email, user.password)
        with with_token(stack, session.id_token) as mine:
            id = mine.get("/me").json()["id"]

        joined = admin.post(f"/users/{id}/groups", json={"group": name})

        assert joined.status_code == 200, joined.text
        with with_token(stack, sign_in(stack, user.email, CHOSEN).id_token) as mine:
            assert mine.get("/schema").status_code == 200
            assert admin.delete(f"/users/{id}/groups/{name}").status_code == 200
            assert mine.get("/schema").status_code == 403
        gone = admin.delete(f"/groups/{name}", headers={"If-Match": made.headers["ETag"]})
        assert gone.status_code == 204, gone.text


def test_an_api_key_passes_the_gateway_until_it_is_revoked(stack: Stack) -> None:
    with stack.client("administrators") as admin:
        made = admin.post("/api-keys", json={"name": "ci", "permissions": ["frameworks:read"], "days": 1})
        assert made.status_code == 201, made.text
        text = made.json()["text"]
        with with_token(stack, text) as script:
            assert script.get("/me").json()["permissions"] == ["frameworks:read"]
            assert script.get("/frameworks").status_code == 200
            assert script.get("/users").status_code == 403
            assert script.get("/me", headers={"Authorization": f"Bearer {text[:-1]}x"}).status_code == 401

            assert admin.delete(f"/api-keys/{made.json()['key']['id']}").status_code == 204

            assert script.get("/frameworks").status_code == 401
