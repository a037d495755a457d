"""Notices, preferences and webhooks over the API."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.boot import Services
from proofgraph.notifications import preferences
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.ports.post import MemoryPost

WEBHOOK = {"name": "Slack", "url": "https://hooks.example.com/in"}


def tell(services: Services, user: str = "u1") -> None:
    services.notices.tell([user], Notice(Kind.STATUS_CHANGED, "A gap", "In CC6.1.", "/frameworks/demo", "1"))


def test_everybody_sees_their_own_notices_and_nobody_elses(client: Any, services: Services) -> None:
    tell(services)

    mine = client.as_("gaps-only").get("/notices").json
    others = client.as_("administrators", sub="u2").get("/notices").json

    assert [told["subject"] for told in mine["items"]] == ["A gap"]
    assert (mine["unread"], others["items"]) == (1, [])


def test_a_notice_is_marked_as_read_by_its_reader_alone(client: Any, services: Services) -> None:
    tell(services)
    ids = [told["id"] for told in client.get("/notices").json["items"]]

    assert client.as_("administrators", sub="u2").post("/notices/read", {"ids": ids}).status == 404
    assert client.post("/notices/read", {"ids": ids}).status == 204
    assert client.get("/notices").json["unread"] == 0


def test_however_many_notices_are_marked_up_to_the_newest_seen_and_none_that_came_since(
    client: Any, services: Services
) -> None:
    for number in range(103):
        services.notices.tell(["u1"], Notice(Kind.STATUS_CHANGED, "A gap", "", "/", str(number)))
    first = client.get("/notices?limit=30").json
    seen = first["items"][0]["id"]
    tell(services)
    since = [told for told in client.get("/notices").json["items"] if told["id"] > seen]

    assert client.as_("administrators", sub="u2").post("/notices/read", {"up_to": seen}).status == 404
    assert client.post("/notices/read", {"up_to": seen}).status == 204

    left: list[str] = []
    page: dict[str, Any] = {"next_cursor": ""}
    while page["next_cursor"] is not None:
        after = f"&cursor={page['next_cursor']}" if page["next_cursor"] else ""
        page = client.get(f"/notices?limit=100{after}").json
        left += [told["id"] for told in page["items"] if told["read_at"] is None]
    assert left == [told["id"] for told in since]


@pytest.mark.parametrize("body", [{}, {"ids": []}, {"ids": ["a"], "up_to": "a"}, {"up_to": ""}])
def test_marking_as_read_names_some_notices_or_a_last_one(client: Any, body: dict[str, Any]) -> None:
    assert client.post("/notices/read", body).status in (400, 422)


def test_preferences_are_changed_with_the_version_that_was_read(client: Any) -> None:
    read = client.get("/notices/preferences")

    changed = client.patch("/notices/preferences", {"others": "digest"}, If_Match=read.headers["ETag"])
    stale = client.patch("/notices/preferences", {"others": "off"}, If_Match=read.headers["ETag"])

    assert (changed.status, changed.json["others"], stale.status) == (200, "digest", 412)
    assert "review.due" in changed.json["duties"]


@pytest.mark.parametrize(
    "body", [{"timezone": "Mars/Base"}, {"email": {"review.due": "off"}}, {"others": "never"}, {"more": 1}]
)
def test_preferences_that_cannot_be_are_refused(client: Any, body: dict[str, Any]) -> None:
    assert client.patch("/notices/preferences", body, If_Match='"0"').status in (400, 422)
    assert client.get("/notices/preferences").json["others"] == "at-once"


def test_unsubscribing_needs_no_sign_in_but_a_link_of_ours(client: Any, services: Services) -> None:
    token = preferences.unsubscribe_token(services.unsubscribe_key, "u1", Kind.STATUS_CHANGED)

    done = client.signed_out().post("/unsubscriptions", {"token": token})
    forged = client.signed_out().post("/unsubscriptions", {"token": token[:-1] + "x"})

    assert (done.status, done.json["kind"], forged.status) == (200, "status.changed", 404)
    assert client.get("/notices/preferences").json["email"] == {"status.changed": "off"}


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
        (
            "multipart/form-data; boundary=b",
            '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
        ),
        ("application/x-www-form-urlencoded", None),
    ],
)
def test_a_mail_program_stops_a_kind_with_one_click(
    client: Any, services: Services, media: str, body: str | None
) -> None:
    token = preferences.unsubscribe_token(services.unsubscribe_key, "u1", Kind.STATUS_CHANGED)
    outside = client.signed_out()

    opened = outside.get(f"/unsubscriptions/{token}")
    assert (opened.status, opened.headers["Location"]) == (302, f"/unsubscribe/{token}")
    assert client.get("/notices/preferences").json["email"] == {}, "who looks at a link stops nothing"
    forged = outside.raw("POST", f"/unsubscriptions/{token[:-1]}x", body, {"Content-Type": media})
    done = outside.raw("POST", f"/unsubscriptions/{token}", body, {"Content-Type": media})

    assert (forged["statusCode"], done["statusCode"]) == (404, 200)
    assert client.get("/notices/preferences").json["email"] == {"status.changed": "off"}
    other = client.raw(
        "POST", "/unsubscriptions", "token=x", {"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert other["statusCode"] == 415


def test_a_webhooks_secret_is_shown_once(client: Any) -> None:
    made = client.post("/webhooks", WEBHOOK)
    listed = client.get("/webhooks")

    assert made.status == 201
    assert made.json["secret"]
    assert made.json["secret"] not in listed.text


def test_webhooks_are_for_those_who_may_change_settings(client: Any) -> None:
    assert client.as_("compliance-managers").post("/webhooks", WEBHOOK).status == 403
    assert client.as_("contributors").get("/webhooks").status == 403
    assert client.as_("contributors").get("/deliveries").status == 403


def test_a_dead_delivery_is_found_and_sent_again(client: Any, services: Services) -> None:
    made = client.post("/webhooks", WEBHOOK).json
    network = services.ports.post
    assert isinstance(network, MemoryPost)
    tell(services, "nobody")
    services.dispatcher.run()
    etag = client.get("/webhooks").json["items"][0]["etag"]

    off = client.patch(f"/webhooks/{made['id']}", {"enabled": False}, If_Match=etag)
    sent = client.get("/deliveries?state=sent").json["items"]

    assert (off.status, off.json["enabled"]) == (200, False)
    assert [(found["channel"], found["target"]) for found in sent] == [("webhook", made["id"])]
    assert client.post(f"/deliveries/{sent[0]['id']}/replay").status == 409
    assert client.post("/deliveries/none/replay").status == 404
    assert client.delete(f"/webhooks/{made['id']}").status == 204
