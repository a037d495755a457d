"""The deployed stack as a whole answers: the API behind its web address, with and without a token."""

from __future__ import annotations

import httpx
import pytest

from tests.stack import Stack

pytestmark = pytest.mark.local


def test_a_person_without_a_token_is_refused(stack: Stack) -> None:
    with stack.client() as client:
        answer = client.get("/status")

    assert answer.status_code == 401


def test_a_token_from_the_pool_opens_the_api(stack: Stack) -> None:
    with stack.client("administrators") as client:
        answer = client.get("/me")

    assert answer.status_code == 200, answer.text
    assert [group["name"] for group in answer.json()["groups"]] == ["administrators"]


def test_every_answer_carries_the_security_headers(stack: Stack) -> None:
    answer = httpx.get(f"{stack.app_url}/config.json")

    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
