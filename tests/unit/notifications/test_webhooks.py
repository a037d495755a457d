"""Webhooks: signed, tried again with longer pauses, given up, and sent again by hand."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
from collections.abc import Mapping

import httpx
import pytest

from proofgraph.errors import InvalidInputError, NotFoundError, UnavailableError
from proofgraph.notifications.notice import Kind
from proofgraph.notifications.outbox import Outbox
from proofgraph.storage.post import HttpPost
from tests.unit.notifications.conftest import Post, notice

URL = "https://hooks.example.com/in"


def test_a_delivery_is_signed_and_shaped_for_slack(post: Post) -> None:
    made, secret = post.webhooks.create("Slack", URL, by="ann")
    post.notices.tell([], notice())
    post.dispatch()

    ((url, body, headers),) = post.network.calls
    said = json.loads(body)
    assert url == URL
    assert said["text"] == "CC6.1 has a gap: Two users have no <second> factor."
    assert "&lt;second&gt;" in said["blocks"][0]["text"]["text"]
    assert said["event"]["kind"] == "status.changed"
    assert _verified(secret, body, headers)
    assert secret not in repr(post.webhooks.get(made.id))


def test_only_the_kinds_asked_for_are_delivered(post: Post) -> None:
    post.webhooks.create("Reviews", URL, kinds=[Kind.REVIEW_DUE], by="ann")

    post.notices.tell([], notice(Kind.STATUS_CHANGED))
    post.notices.tell([], notice(Kind.REVIEW_DUE))
    post.dispatch()

    assert [json.loads(body)["event"]["kind"] for _, body, _ in post.network.calls] == ["review.due"]


def test_a_failing_receiver_is_tried_again_under_the_same_id_and_then_given_up(post: Post) -> None:
    post.webhooks.create("Broken", URL, by="ann")
    post.network.answers = [500, UnavailableError("Nobody answers."), 503, 500, 500, 302]
    post.notices.tell([], notice())

    waits = []
    for minute in range(12 * 60):
        before = len(post.network.calls)
        post.dispatch(minutes=1)
        if len(post.network.calls) > before:
            waits.append(minute)

    assert len(post.network.calls) == 6
    assert [later - earlier for earlier, later in itertools.pairwise(waits)] == [1, 5, 30, 120, 360]
    assert len({headers["X-Proofgraph-Delivery"] for _, _, headers in post.network.calls}) == 1
    (dead,), _ = Outbox(post.records).list("dead")
    assert dead.error == "The receiver answered 302."

    Outbox(post.records).replay(dead.id, now=post.now)
    post.dispatch()
    assert Outbox(post.records).get(dead.id).state == "sent"


def test_a_slow_receiver_gets_each_once_from_dispatchers_that_overlap(post: Post) -> None:
    post.webhooks.create("Slow", URL, by="ann")
    for name in "abc":
        post.notices.tell([], notice(dedupe=name))
    post.network.meanwhile = lambda: post.dispatch(minutes=1)

    post.dispatch()

    assert len(post.network.calls) == len(
        {headers["X-Proofgraph-Delivery"] for *_, headers in post.network.calls}
    )
    assert len(post.network.calls) == 3


def test_a_secret_that_cannot_be_read_keeps_its_delivery_and_stops_nothing_else(post: Post) -> None:
    broken, _ = post.webhooks.create("Broken", URL, by="ann")
    secret = post.secrets.get(f"webhooks/{broken.id}")
    post.secrets.delete(f"webhooks/{broken.id}")
    post.notices.tell(["ann"], notice())

    with pytest.raises(NotFoundError):
        post.dispatch()
    assert len(post.mail.letters) == 1
    post.secrets.put(f"webhooks/{broken.id}", secret)
    post.dispatch(minutes=2)
    assert len(post.network.calls) == 1


def test_what_a_receiver_heard_it_hears_never_again_though_the_delivery_was_forgotten(post: Post) -> None:
    post.webhooks.create("Slack", URL, by="ann")
    post.notices.tell([], notice())
    post.dispatch()
    ((_, _, headers),) = post.network.calls

    post.records.delete("deliveries", "delivery", headers["X-Proofgraph-Delivery"])  # as its expiry does
    post.notices.tell([], notice())
    post.dispatch(minutes=60)

    assert len(post.network.calls) == 1


def test_a_deleted_webhook_gets_nothing_more_and_its_secret_is_gone(post: Post) -> None:
    made, _ = post.webhooks.create("Gone", URL, by="ann")
    post.notices.tell([], notice())

    post.webhooks.delete(made.id)
    post.dispatch()

    assert post.network.calls == []
    with pytest.raises(NotFoundError):
        post.secrets.get(f"webhooks/{made.id}")


@pytest.mark.parametrize("url", ["http://hooks.example.com", "ftp://x", "hooks.example.com", "https://"])
def test_an_address_that_is_not_https_is_refused(post: Post, url: str) -> None:
    with pytest.raises(InvalidInputError, match="https"):
        post.webhooks.create("Bad", url, by="ann")


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "192.168.0.9"]
)
def test_a_name_that_leads_inside_is_never_called(address: str) -> None:
    def called(request: httpx.Request) -> httpx.Response:
        raise AssertionError(f"{request.url} was called")

    network = HttpPost(resolve=lambda host, port: [address], transport=httpx.MockTransport(called))

    with pytest.raises(InvalidInputError, match="private network"):
        network.post(URL, b"{}", {})


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    seen: list[httpx.Request] = []

    def called(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(302, headers={"Location": "http://169.254.169.254/"})

    network = HttpPost(resolve=lambda host, port: ["93.184.215.14"], transport=httpx.MockTransport(called))

    assert network.post(URL, b"{}", {"X-A": "1"}) == 302
    (request,) = seen
    assert (request.url.host, request.headers["Host"]) == ("93.184.215.14", "hooks.example.com")
    assert request.extensions["sni_hostname"] == "hooks.example.com"


def _verified(secret: str, body: bytes, headers: Mapping[str, str]) -> bool:
    parts = dict(part.split("=", 1) for part in headers["X-Proofgraph-Signature"].split(","))
    expected = hmac.new(secret.encode(), f"{parts['t']}.".encode() + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(parts["v1"], expected)
