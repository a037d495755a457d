"""Whatever changes something, or shows evidence or entities, leaves an entry in the audit log.

Seen in the code: a route's handler has to reach `call.audit` or `call.noted`, itself or by what it calls.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from proofgraph.access.permissions import Permission
from proofgraph.api.registration import Route, routes
from proofgraph.boot import Services
from proofgraph.compliance.days import day_of
from proofgraph.notifications.notice import Kind
from proofgraph.notifications.preferences import unsubscribe_token
from proofgraph.ports.records import every
from tests.unit.api.world import NOW, evaluated_services

NO_CHANGE = {
    "lint_query": "checks a text",
    "format_query": "lays a text out",
    "explain_query": "shows a plan and no row",
    "preview_policy": "shows a text as it would be",
    "preview_framework_file": "reads a file that the caller sent",
    "compare_framework": "compares a file that the caller sent",
    "plan_configuration": "compares files that the caller sent",
    "read_notices": "marks the caller's own notices",
}
"""What asks by POST because the question is long, and whose answer is no evidence."""

NO_EVIDENCE = {
    "get_schema": "types and properties, no entity",
    "get_result": "counts, digests and certificates; its rows are another route",
    "get_audit_result": "the same",
    "list_snapshots": "when the graph was kept, and how much of it",
    "get_attached_result": "the same",
    "list_populations": "titles and sizes; a population's rows are another route",
    "get_ledger": "digests and how far it is signed",
}
"""What answers to a permission of evidence or the graph without a row, an item or an entity."""

READERS = ("evidence", "graph", "queries")


def reached(function: Callable[..., Any]) -> Iterator[str]:
    """Every attribute that a function of the API, or one of the API that it calls, reads."""
    seen: set[Any] = set()
    left: list[Any] = [function]
    while left:
        one = left.pop()
        if one in seen:
            continue
        seen.add(one)
        for code in _codes(one.__code__):
            yield from code.co_names
            called = [one.__globals__.get(name) for name in code.co_names]
            left += [
                f for f in called if isinstance(f, FunctionType) and f.__module__.startswith("proofgraph.api")
            ]


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def audits(route: Route) -> bool:
    return bool({"audit", "noted"} & set(reached(route.handler)))


def changes(route: Route) -> bool:
    return route.method != "GET"


def shows(route: Route) -> bool:
    if isinstance(route.permission, Permission) and route.permission.app in READERS:
        return True
    return route.entities in ("filtered", "refused") and not isinstance(route.permission, Permission)


@pytest.mark.parametrize("route", [r for r in routes() if changes(r)], ids=lambda r: r.operation_id)
def test_whatever_changes_something_is_entered(route: Route) -> None:
    assert audits(route) or route.operation_id in NO_CHANGE


@pytest.mark.parametrize(
    "route", [r for r in routes() if shows(r) and not changes(r)], ids=lambda r: r.operation_id
)
def test_whatever_shows_evidence_is_entered(route: Route) -> None:
    assert audits(route) or route.operation_id in NO_EVIDENCE


def test_what_is_left_out_is_there_and_really_not_entered() -> None:
    left_out = NO_CHANGE | NO_EVIDENCE
    known = {route.operation_id: route for route in routes()}

    assert left_out.keys() <= known.keys()
    assert not [name for name in left_out if audits(known[name])]


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return evaluated_services(tmp_path)


@pytest.fixture
def client(services: Services, client_of: Callable[..., Any]) -> Any:
    return client_of(services)


def entered(services: Services, action: str) -> list[Mapping[str, Any]]:
    """In no order: the clock stands still."""
    entries = every(services.records, f"audit-log#{day_of(NOW)}", "entry")
    return [record.body for record in entries if record.body["action"] == action]


def test_what_people_look_at_again_and_again_is_entered_and_the_ledger_takes_it_later(
    client: Any, services: Services
) -> None:
    item = client.post(
        "/evidence-items",
        {"kind": "note", "title": "Minutes", "text": "We met.", "places": [{"kind": "control", "id": "mfa"}]},
    ).json["id"]
    before = services.ledger.store.newest()
    query = "FIND aws_iam_user WITH name = 'user 1'"

    (user,) = client.post("/queries", {"query": query}).json["rows"]
    assert client.get(f"/entities/{user['_id']}").status == 200
    assert client.get(f"/entities/{user['_id']}/neighbours").status == 200
    assert client.get("/frameworks/demo/requirements/D1.1/evidence").json["items"][0]["title"] == "Minutes"
    assert client.get("/controls/mfa/evidence").status == 200
    assert client.get(f"/evidence-items/{item}").status == 200
    assert client.get(f"/evidence-items/{item}/versions").status == 200
    assert client.get("/evidence-items").status == 200

    (asked,) = entered(services, "query.run")
    assert (asked["actor"], asked["details"]["rows"]) == ("u1", 1)
    assert len(asked["subject"]) == 64
    assert "user 1" not in json.dumps(asked)
    assert [one["subject"] for one in entered(services, "entity.read")] == [user["_id"]]
    assert [one["details"] for one in entered(services, "entity.neighbours")] == [{"entities": 1}]
    listed = {one["subject"] for one in entered(services, "evidence.list")}
    assert listed == {"evidence-items", "mfa", "demo/D1.1"}
    assert [one["subject"] for one in entered(services, "evidence.read")] == [item, item]
    assert services.ledger.store.newest() == before
    assert services.outbox.waiting() == 8

    assert services.outbox.catch_up(most=3) == 3
    assert services.outbox.waiting() == 5
    services.outbox.catch_up()
    assert services.outbox.waiting() == 0
    assert services.inspection.check(contents=True).intact


def test_how_somebody_is_told_is_a_change_that_is_entered(client: Any, services: Services) -> None:
    etag = client.get("/notices/preferences").json["etag"]
    assert client.patch("/notices/preferences", {"others": "digest"}, If_Match=etag).status == 200

    (told,) = entered(services, "preferences.change")
    assert (told["before"], told["after"]) == ({"others": "at-once"}, {"others": "digest"})

    token = unsubscribe_token(services.unsubscribe_key, "u1", Kind.STATUS_CHANGED)
    assert client.signed_out().post("/unsubscriptions", {"token": token}).status == 200

    (told,) = entered(services, "preferences.unsubscribe")
    assert (told["actor"], told["subject"]) == ("", "u1")
    assert told["after"] == {"email": {"status.changed": "off"}}
