"""Whose engagement it is decides everything below it: each route from each seat, and with crossed ids."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.api.registration import routes
from proofgraph.ports.records import Record
from tests.unit.api.auditing import PLACE, Audit, did, staffed

BODIES: dict[tuple[str, str], Any] = {
    ("", "PATCH"): {"title": "Mine now"},
    ("/close", "POST"): {},
    ("/next", "POST"): {"title": "Next", "period_start": "2023-12-01", "period_end": "2024-11-30"},
    ("/auditors", "POST"): {"user_id": "somebody"},
    ("/comments", "POST"): {"of": "requirement", "key": "D1.1", "text": "Hello"},
    ("/comments/{comment_id}", "PATCH"): {"text": "Changed"},
    ("/comments/{comment_id}/withdraw", "POST"): {},
    ("/populations", "POST"): {"question_id": "users-mfa", "size": 1, "seed": "s"},
    ("/populations/{population_id}", "PATCH"): {"size": 3},
    ("/populations/{population_id}/items/{position}", "PATCH"): {"state": "provided"},
    ("/requests", "POST"): {"title": "Everything"},
    ("/requests/{request_id}", "PATCH"): {"title": "Other"},
    ("/requests/{request_id}/moves", "POST"): {"to": "accepted"},
    ("/requirements/{ref}", "PATCH"): {"due": "2024-01-01"},
    ("/requirements/{ref}/moves", "POST"): {"to": "in-progress"},
}
"""A body that each changing route would take from somebody who may."""

BELOW = [
    (route.path.removeprefix("/engagements/{engagement_id}"), route.method)
    for route in routes()
    if route.path.startswith("/engagements/{engagement_id}")
]


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    from proofgraph.api.app import build
    from tests.unit.api.conftest import Client

    made = staffed(tmp_path_factory.mktemp("access"), lambda services: Client(build(lambda: services)))
    made.begin()
    other = made.engagement(title="Theirs")["id"]
    did(made.boss.post(f"/engagements/{other}/auditors", {"user_id": made.ids["stranger"]}), 201)
    made.ids["other"] = other
    made.ids["ref"] = "D1.1"
    made.ids["question_id"], made.ids["index"], made.ids["number"] = "users-mfa", "0", "0"
    made.ids["position"], made.ids["user_id"] = "1", made.ids["auditor"]
    request = made.ask(made.auditor, assignees=[made.ids["owner"]])
    made.ids["request_id"] = request["id"]
    made.ids["item_id"] = made.note()
    attach = [{"item_id": made.ids["item_id"]}]
    did(made.settle(made.owner, request["id"], "provided", attach=attach))
    made.ids["comment_id"] = did(made.say(made.auditor, "Hello"), 201)["id"]
    drawn = {"question_id": "users-mfa", "size": 1, "seed": "s"}
    found = did(made.auditor.post(f"{made.path}/populations", drawn), 201)
    made.ids["population_id"] = found["population"]["id"]
    return made


def sent(audit: Audit, who: Any, path: str, method: str, engagement: str = "") -> Any:
    ids = {**audit.ids, "engagement_id": engagement or audit.id}
    filled = ("/engagements/{engagement_id}" + path).format(**ids)
    body = BODIES[path, method] if method in ("POST", "PATCH") else None
    return who.send(method, filled, body, {"If-Match": '"1"'} if method != "GET" else {})


def test_the_table_of_bodies_names_every_changing_route() -> None:
    assert {place for place in BELOW if place[1] in ("POST", "PATCH")} == set(BODIES)


@pytest.mark.parametrize(("path", "method"), BELOW)
def test_nothing_of_an_engagement_is_there_for_another_engagement_s_auditor(
    audit: Audit, path: str, method: str
) -> None:
    assert sent(audit, audit.stranger, path, method).status in (403, 404)
    assert sent(audit, audit.client.as_("gaps-only"), path, method).status == 403
    assert sent(audit, audit.client.signed_out(), path, method).status == 401


@pytest.mark.parametrize(
    ("path", "method"),
    [
        place
        for place in BELOW
        if any(f"{{{id}}}" in place[0] for id in ("request_id", "comment_id", "population_id"))
    ],
)
def test_an_id_of_one_engagement_finds_nothing_below_another(audit: Audit, path: str, method: str) -> None:
    for who in (audit.boss, audit.stranger):
        assert sent(audit, who, path, method, audit.ids["other"]).status in (404, 412)


@pytest.mark.parametrize(
    "path",
    [
        "/frameworks",
        "/frameworks/demo/requirements/D1.1",
        "/frameworks/demo/requirements/D1.1/evidence",
        "/evidence-items/{item_id}",
        "/evidence-items/{item_id}/file",
        "/controls",
        "/questions",
        "/policies",
        "/users",
        "/reviews",
        "/entities/search?query=user",
        "/evaluations?framework_id=demo",
        "/snapshots",
        "/audit-log",
        "/ledger",
    ],
)
def test_an_auditor_reads_nothing_beside_their_engagement(audit: Audit, path: str) -> None:
    assert audit.auditor.get(path.format(**audit.ids)).status in (403, 404)


def test_an_auditor_is_told_no_names_beside_their_engagement(audit: Audit) -> None:
    assert audit.boss.get("/names").json["items"]
    assert audit.auditor.get("/names").json["items"] == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/board",
        "/status",
        "/people",
        "/comments",
        "/requests",
        "/requests/{request_id}",
        "/requirements",
        "/requirements/D1.1",
        "/requirements/D1.1/evidence",
        "/requirements/D1.1/results/users-mfa",
        "/requirements/D1.1/results/users-mfa/queries/0/rows",
        "/populations",
        "/populations/{population_id}",
        "/populations/{population_id}/export",
    ],
)
def test_an_auditor_reads_what_is_in_their_engagement(audit: Audit, path: str) -> None:
    assert audit.auditor.get(audit.path + path.format(**audit.ids)).status == 200


def test_a_question_of_another_requirement_has_no_rows_here(audit: Audit) -> None:
    base = f"{audit.path}/requirements/D1.2/results"

    assert audit.auditor.get(f"{base}/users-mfa/queries/0/rows").status == 404
    assert audit.auditor.get(f"{base}/buckets-encrypted/queries/0/rows").status == 200
    assert audit.auditor.get(f"{audit.path}/requirements/D9").status == 404


def test_a_population_of_a_question_outside_the_engagement_is_not_drawn(audit: Audit) -> None:
    unbound = {"question_id": "nowhere", "size": 1, "seed": "s"}

    assert audit.auditor.post(f"{audit.path}/populations", unbound).status == 404


def test_packages_are_handed_out_to_those_who_sit_in_the_engagement_alone(audit: Audit) -> None:
    def start(who: Any, scope: Any) -> Any:
        return who.post("/exports", {"kind": "evidence-zip", "scope": scope})

    own = {"type": "engagement", "engagement_id": audit.id}
    assert start(audit.stranger, own).status == 404
    assert start(audit.auditor, {"type": "framework", "framework_id": "demo"}).status == 403
    assert start(audit.auditor, PLACE | {"type": "requirement", "ref": "D1.1"}).status in (400, 403)
    made = did(start(audit.auditor, own), 202)
    audit.services.exports.run(made["id"])
    ticket = did(audit.auditor.post(f"/exports/{made['id']}/tickets"), 201)

    assert audit.stranger.get(f"/exports/{made['id']}").status == 404
    assert audit.stranger.get(ticket["path"]).status == 404
    listed = f"/exports?engagement_id={audit.id}"
    assert [one["id"] for one in did(audit.auditor.get(listed))["items"]] == [made["id"]]
    assert did(audit.stranger.get(listed))["items"] == []
    assert audit.auditor.get(ticket["path"]).status == 302
    logged = did(audit.boss.get("/audit-log?action=export.download"))["items"]
    assert [entry["actor"] for entry in logged] == [audit.ids["auditor"]]


def test_who_is_taken_from_an_engagement_sees_nothing_of_it_from_then_on(audit: Audit) -> None:
    audit.boss.post(f"{audit.path}/auditors", {"user_id": audit.ids["stranger"]})
    assert did(audit.stranger.get(audit.path))["auditors"] == [audit.ids["stranger"]]
    made = did(
        audit.stranger.post(
            "/exports",
            {"kind": "evidence-zip", "scope": {"type": "engagement", "engagement_id": audit.id}},
        ),
        202,
    )
    audit.services.exports.run(made["id"])
    ticket = did(audit.stranger.post(f"/exports/{made['id']}/tickets"), 201)

    did(audit.boss.delete(f"{audit.path}/auditors/{audit.ids['stranger']}"))

    assert audit.stranger.get(audit.path).status == 404
    assert audit.stranger.get(f"{audit.path}/requirements/D1.1/evidence").status == 404
    assert audit.stranger.get(ticket["path"]).status == 404
    assert audit.id not in audit.stranger.get("/engagements").text
    assert audit.boss.delete(f"{audit.path}/auditors/{audit.ids['stranger']}").status == 404


def test_only_members_of_the_auditors_group_are_bound_and_only_by_who_administers_audits(
    audit: Audit,
) -> None:
    path = f"{audit.path}/auditors"

    assert audit.boss.post(path, {"user_id": audit.ids["owner"]}).status == 400
    assert audit.boss.post(path, {"user_id": "nobody"}).status == 400
    assert audit.boss.post(path, {}).status == 400
    assert audit.boss.post(path, {"email": "not an address"}).status == 400
    assert audit.owner.post(path, {"user_id": audit.ids["stranger"]}).status == 403
    manager = audit.client.as_("compliance-managers")
    assert manager.post(path, {"email": "new@d.example"}).status == 403


def test_inviting_somebody_new_makes_an_external_auditor(audit: Audit) -> None:
    did(audit.boss.post(f"{audit.path}/auditors", {"email": "new@b.example", "name": "Nia"}), 201)

    (nia,) = [user for user in audit.services.users.list() if user.email == "new@b.example"]
    assert (nia.groups, nia.external, nia.state) == (("auditors",), True, "invited")
    assert nia.id in audit.services.engagements.get(audit.id).auditors
    today = audit.boss.get("/audit-log?action=user.invite&limit=1").json["items"]
    assert [(told["subject"], told["after"]["email"]) for told in today] == [(nia.id, "new@b.example")]
    did(audit.boss.delete(f"{audit.path}/auditors/{nia.id}"))
    audit.services.users.deactivate(nia.id)
    gone = audit.boss.post(f"{audit.path}/auditors", {"email": "NEW@b.example"})
    assert (gone.status, "reactivate them" in gone.json["detail"]) == (409, True)


def test_who_invites_an_auditor_gives_no_more_than_they_hold(audit: Audit) -> None:
    held = {"permissions": ["audits:admin", "users:admin", "audits:read", "users:read"]}
    audit.services.records.put(Record("access", "group", "hosts", held))
    widened = Record("access", "group", "auditors", {"permissions": ["settings:read"]})
    kept = audit.services.records.put(widened)

    refused = audit.client.as_("hosts").post(f"{audit.path}/auditors", {"email": "more@b.example"})

    audit.services.records.delete("access", "group", "auditors", expected=kept.version)
    assert (refused.status, refused.json["details"]["permissions"]) == (403, ["settings:read"])


def test_an_auditor_who_left_the_group_has_no_seat_any_more(audit: Audit) -> None:
    left = audit.client.as_("read-only", sub=audit.ids["auditor"])

    assert did(left.get(audit.path))["seat"]["side"] == "organisation"
    assert audit.client.as_(sub=audit.ids["auditor"]).get(audit.path).status == 403
