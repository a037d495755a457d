"""Reviews over the API: set, planned, decided by those who own them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proofgraph.access.decision import change_user
from proofgraph.boot import Services
from tests.unit.api.conftest import NOW
from tests.unit.api.world import evaluated_services

MFA = "/review-settings/control/mfa"
WEEKLY = {"cadence": "weekly", "owners": ["u1"], "first": "2023-11-14"}


@pytest.fixture
def services(tmp_path: Any) -> Services:
    services = evaluated_services(tmp_path)
    change_user(services.records, "u2", {"email": "ben@example.com", "groups": ["control-owners"]})
    return services


@pytest.fixture
def client(services: Services, client_of: Callable[[Services], Any]) -> Any:
    return client_of(services)


def plan(client: Any, services: Services) -> dict[str, Any]:
    """Set the control's review and let the round run; gives the review."""
    assert client.patch(MFA, WEEKLY, If_Match='"0"').status == 200
    services.review_scanner.run()
    (review,) = client.get("/reviews").json["items"]
    return dict(review)


def test_a_review_is_planned_shown_to_its_owner_and_decided(client: Any, services: Services) -> None:
    review = plan(client, services)
    path = f"/reviews/{review['id']}"

    done = client.as_("control-owners").post(
        f"{path}/decision", {"decision": "still-right"}, If_Match=review["etag"]
    )

    assert (review["mine"], review["state"], review["link"]) == (True, "open", "/controls/mfa")
    assert (done.status, done.json["state"], done.json["decided_by"]) == (200, "decided", "u1")
    assert [r["due"] for r in client.get("/reviews").json["items"]] == ["2023-11-21"]
    assert [r["id"] for r in client.get("/reviews?which=decided").json["items"]] == [review["id"]]
    assert [t["id"] for t in client.get("/tasks?which=done").json["items"]] == [review["id"]]


def test_what_one_decided_is_among_ones_tasks_however_much_others_decided_since(
    client: Any, services: Services
) -> None:
    planned = plan(client, services)
    mine = services.reviews.decide(planned["id"], "still-right", by="u1")
    for number in range(250):
        of_others = {"id": f"2024-01-01-{number}", "decided_by": "u2", "decided_at": NOW + number}
        services.records.put(mine.model_copy(update=of_others).record())

    assert [task["id"] for task in client.get("/tasks?which=done").json["items"]] == [mine.id]


def test_somebody_elses_review_is_not_theirs_to_decide(client: Any, services: Services) -> None:
    review = plan(client, services)
    other = client.as_("control-owners", sub="u2")

    refused = other.post(
        f"/reviews/{review['id']}/decision", {"decision": "still-right"}, If_Match=review["etag"]
    )

    assert refused.status == 403
    assert other.get("/reviews?mine=true").json["items"] == []


def test_a_decision_needs_the_version_that_was_read_and_a_reason_for_work(
    client: Any, services: Services
) -> None:
    review = plan(client, services)
    path = f"/reviews/{review['id']}/decision"

    assert client.post(path, {"decision": "still-right"}).status == 428
    assert client.post(path, {"decision": "still-right"}, If_Match='"99"').status == 412
    assert client.post(path, {"decision": "needs-work"}, If_Match=review["etag"]).status == 400
    assert client.post(path, {"decision": "maybe"}, If_Match=review["etag"]).status == 400


def test_what_holds_is_told_with_where_it_comes_from(client: Any) -> None:
    each = WEEKLY | {"each": True}
    assert client.patch("/review-settings/framework/demo:demo", each, If_Match='"0"').status == 200

    held = client.get("/review-settings/of?kind=requirement&framework_id=demo&id=D1.1").json
    none = client.get("/review-settings/of?kind=control&id=mfa").json

    assert (held["cadence"], held["inherited"], held["etag"]) == ("weekly", True, '"0"')
    assert held["inherited_from"] == {"kind": "framework", "id": "demo", "framework_id": "demo"}
    assert (none["cadence"], none["inherited"], none["inherited_from"]) == (None, False, None)


def test_taking_a_setting_away_brings_back_what_is_inherited(client: Any) -> None:
    client.patch(MFA, WEEKLY, If_Match='"0"')

    assert client.delete(MFA).status == 204
    assert client.delete(MFA).status == 404
    assert client.get("/review-settings").json["items"] == []


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (MFA, {"cadence": "hourly"}, 400),
        (MFA, {"cadence": "weekly"}, 400),
        (MFA, {"cadence": "weekly", "owners": ["u1"], "timezone": "Mars/Base"}, 400),
        (MFA, {"cadence": "weekly", "owners": ["u1"], "before": [0]}, 400),
        ("/review-settings/requirement/D1.1", WEEKLY, 400),
        ("/review-settings/requirement/demo:D9", WEEKLY, 404),
        ("/review-settings/planet/earth", WEEKLY, 400),
    ],
)
def test_settings_that_cannot_be_are_refused(client: Any, path: str, body: Any, status: int) -> None:
    assert client.patch(path, body, If_Match='"0"').status == status
    assert client.get("/review-settings").json["items"] == []


@pytest.mark.parametrize("field", ["owners", "escalate_to"])
def test_who_is_no_active_user_owns_no_review(client: Any, services: Services, field: str) -> None:
    change_user(services.records, "gone", {"email": "gone@example.com", "active": False})

    for name in ("nobody", "gone"):
        refused = client.patch(MFA, WEEKLY | {field: ["u1", name]}, If_Match='"0"')
        assert (refused.status, refused.json["details"]) == (400, {"field": field, field: [name]})

    assert "gone@example.com" in refused.json["detail"]
    assert client.get("/review-settings").json["items"] == []


@pytest.mark.parametrize("field", ["owners", "escalate_to"])
def test_a_review_is_given_to_who_may_look_at_it_by_id_or_address(
    client: Any, services: Services, field: str
) -> None:
    client.get("/me")
    change_user(services.records, "u3", {"email": "cy@example.com", "groups": ["integration-admins"]})
    for id in ("u4", "u5"):
        change_user(services.records, id, {"email": "two@example.com", "groups": ["read-only"]})

    for name in ("u3", "Cy@example.com"):
        refused = client.patch(MFA, WEEKLY | {field: ["u1", name]}, If_Match='"0"')
        assert (refused.status, refused.json["details"]) == (400, {"field": field, field: [name]})
        assert "cy@example.com could not do what this asks" in refused.json["detail"]
        assert "'frameworks:read'" in refused.json["detail"]
    assert client.patch(MFA, WEEKLY | {field: ["two@example.com"]}, If_Match='"0"').status == 400
    assert client.get("/review-settings").json["items"] == []

    named = ["u2", " Ben@Example.com", "ann@example.com"]
    assert client.patch(MFA, WEEKLY | {field: named}, If_Match='"0"').json[field] == ["u2", "u1"]


def test_only_those_who_administer_frameworks_set_reviews(client: Any) -> None:
    assert client.as_("contributors").patch(MFA, WEEKLY, If_Match='"0"').status == 403


def test_what_is_due_and_what_is_to_come_are_listed_apart_in_whole_pages(
    client: Any, services: Services
) -> None:
    plan(client, services)
    later = {"cadence": "yearly", "owners": ["u2"], "first": "2024-06-01"}
    for ref in ("D1.1", "D1.2", "D2.1"):
        client.patch(f"/review-settings/requirement/demo:{ref}", later, If_Match='"0"')
    services.review_scanner.run()

    due = client.get("/reviews?which=due").json["items"]
    first = client.get("/reviews?which=upcoming&limit=2").json
    rest = client.get(f"/reviews?which=upcoming&limit=2&cursor={first['next_cursor']}").json
    mine = client.get("/reviews?which=upcoming&mine=true").json["items"]

    assert [(one["state"], one["subject"]["id"]) for one in due] == [("open", "mfa")]
    assert [len(first["items"]), len(rest["items"])] == [2, 1]
    assert {one["state"] for one in first["items"] + rest["items"]} == {"upcoming"}
    assert mine == []
    assert client.get("/reviews?which=never").status == 400
