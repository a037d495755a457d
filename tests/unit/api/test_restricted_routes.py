"""Every route, asked by somebody whose group has a query policy or demands a second factor."""

from __future__ import annotations

from typing import Any

from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.registration import Call, Route, routes
from proofgraph.boot import Services
from proofgraph.ports.records import Record
from tests.unit.api.test_routes import GUARDED, name, send

READING = ("evidence", "graph", "queries", "audits")


def define(services: Services, group: str, **more: Any) -> None:
    body = {"permissions": sorted(Permission)} | more
    services.records.put(Record("access", "group", group, body))


def policy(**more: Any) -> dict[str, Any]:
    return {"sets": [{"classes": ["User"]}], **more}


def test_a_query_policy_refuses_each_route_that_cannot_leave_the_hidden_out(
    client: Any, services: Services
) -> None:
    define(services, "narrow", policy=policy())
    define(services, "counting", policy=policy(show_counts=True))

    for route in GUARDED:
        assert (send(client.as_("narrow"), route).status == 403) == (
            route.entities in ("refused", "counts")
        ), name(route)
        assert (send(client.as_("counting"), route).status == 403) == (route.entities == "refused"), name(
            route
        )


def test_a_route_that_reads_entities_is_refused_until_it_says_how_it_heeds_policies() -> None:
    def handler(call: Call) -> None:
        raise AssertionError

    for permission in Permission:
        made = Route.of(handler, path="/x", permission=permission)
        assert made.entities == ("refused" if permission.app in READING else "none")


def test_nobody_does_anything_without_the_second_factor_that_their_group_demands(
    client: Any, services: Services
) -> None:
    define(services, "careful", mfa=True)

    for route in GUARDED:
        answer = send(client.as_("careful"), route)

        if route.permission is Anyone.SIGNING_IN:
            assert answer.status != 403, name(route)
        else:
            assert (answer.status, answer.json["details"].get("needs")) == (403, "second-factor"), name(route)


def test_only_ones_own_sign_in_is_open_before_the_second_factor() -> None:
    early = {f"{route.method} {route.path}" for route in routes() if route.permission is Anyone.SIGNING_IN}

    assert early == {"GET /me", "POST /me/factor", "POST /me/factor/confirm"}


def test_no_shipped_group_has_a_policy_or_demands_a_factor_until_somebody_says_so() -> None:
    assert all(group.policy is None and not group.mfa for group in SHIPPED.values())
