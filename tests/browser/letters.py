"""The mailbox that the local cloud keeps in place of the world's: who was written to, and where it leads."""

from __future__ import annotations

import html
import re

import httpx

from tests.stack import Stack
from tests.waiting import until


def let_time_pass(app: Stack, *functions: str) -> None:
    """The rounds that their schedules would start, now."""
    for function in functions:
        answer = app.cloud.client("lambda").invoke(FunctionName=f"proofgraph-{function}", Payload=b"{}")
        assert "FunctionError" not in answer, answer["Payload"].read()


def letter(app: Stack, to: str, about: str, *, nth: int = 1) -> str:
    """The newest letter to somebody in which these words stand, once there are so many of them."""

    def found() -> str | None:
        held = httpx.get(f"{app.endpoint}/_ministack/ses/messages").json()["messages"]
        letters = [str(one) for account in held.values() for one in account if to in str(one["To"])]
        meant = [one for one in letters if about in one]
        return meant[-1] if len(meant) >= nth else None

    return until(found, what=f"letter {nth} to {to} about {about}")


def password_in(told: str) -> str:
    """The one-time password of an invitation."""
    found = re.search(r"password <b>([^<]+)</b>", told)
    assert found is not None, told
    return html.unescape(found.group(1))


def path_in(told: str, app: Stack, prefix: str) -> str:
    """The page that a letter leads to, below the app's address."""
    found = re.search(re.escape(app.app_url) + rf"({prefix}[\w./#?=&-]+)", told)
    assert found is not None, told
    return found.group(1)
