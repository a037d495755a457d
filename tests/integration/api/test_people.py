"""People and keys through the deployed product: invited, signed in, deactivated; a key at the gateway."""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
import re
import struct
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import httpx
import pytest

from proofgraph.cli.session import Session
from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.errors import UnauthenticatedError
from proofgraph.ports import clock
from tests.waiting import until

if TYPE_CHECKING:
    from tests.stack import Stack

pytestmark = pytest.mark.local

CHOSEN = "Chosen-by-me-42"


def sign_in(stack: Stack, email: str, password: str, secret: str = "") -> Session:
    """Choosing a password where the pool asks for one; `secret` is that of an authenticator app."""

    def told(what: str) -> str:
        return shown(secret) if "authenticator" in what else CHOSEN

    with httpx.Client(timeout=30) as http:
        return SignIn(discover(stack.app_url, http), http, clock.system).with_password(email, password, told)


def shown(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1)
    [number] = struct.unpack_from(">I", digest, digest[-1] & 15)
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06d}"


def with_token(stack: Stack, token: str, **headers: str) -> httpx.Client:
    return httpx.Client(
        base_url=stack.api_url, headers={"Authorization": f"Bearer {token}", **headers}, timeout=60
    )


def mailed_password(stack: Stack, email: str) -> str:
    mailbox = httpx.get(f"{stack.endpoint}/_ministack/ses/messages").json()
    text = next(letter for letter in letters(mailbox) if email in letter)
    found = re.search(r"password <b>([^<]+)</b>", text)
    assert found is not None, text
    assert stack.app_url in text, "it says where to sign in"
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


def test_who_is_asked_for_a_second_factor_sets_one_up_and_signs_in_by_its_code(stack: Stack) -> None:
    name = f"careful-{uuid4().hex[:6]}"
    user = stack.invite()
    first = sign_in(stack, user.email, user.password)
    with stack.client("administrators") as admin, with_token(stack, first.id_token) as mine:
        body = {"name": name, "title": "Careful", "permissions": ["frameworks:read"], "mfa": True}
        group = admin.post("/groups", json=body)
        assert group.status_code == 201, group.text
        id = mine.get("/me").json()["id"]
        assert admin.post(f"/users/{id}/groups", json={"group": name}).status_code == 200
    session = sign_in(stack, user.email, CHOSEN)
    with httpx.Client(timeout=30) as http, with_token(stack, session.id_token) as mine:
        refused = mine.get("/frameworks")
        assert (refused.status_code, refused.json()["details"]["needs"]) == (403, "second-factor")
        access = SignIn(session.deployment, http, clock.system).access_token(session)

        made = mine.post("/me/factor", json={"access_token": access})
        assert made.status_code == 200, made.text
        wrong = mine.post("/me/factor/confirm", json={"access_token": access, "code": "ABCDEF"})
        assert wrong.status_code == 400, wrong.text
        secret = made.json()["secret"]
        code = {"access_token": access, "code": shown(secret)}
        confirmed = mine.post("/me/factor/confirm", json=code)

        assert confirmed.status_code == 200, confirmed.text
        assert mine.get("/frameworks").status_code == 403, "this sign-in showed none"
    with pytest.raises(UnauthenticatedError):
        sign_in(stack, user.email, CHOSEN, base64.b32encode(b"another secret, 20 b").decode())

    def counted() -> bool:
        """Sign-ins are told to the second, so one within that of the confirmation is of before it."""
        with with_token(stack, sign_in(stack, user.email, CHOSEN, secret).id_token) as mine:
            return mine.get("/frameworks").status_code == 200

    until(counted, seconds=30, what="a sign-in that counts as made with the factor")
    with stack.client("administrators") as admin:
        assert admin.delete(f"/users/{id}/groups/{name}").status_code == 200
        gone = admin.delete(f"/groups/{name}", headers={"If-Match": group.headers["ETag"]})
        assert gone.status_code == 204, gone.text
