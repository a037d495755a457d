"""What holds for every route there is: permissions, the group table, the generated descriptions."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from proofgraph.access.groups import SHIPPED, Group
from proofgraph.access.permissions import Anyone
from proofgraph.api import gateway, openapi
from proofgraph.api.app import app
from proofgraph.api.models.session import Me
from proofgraph.api.registration import Call, Route, routes
from tests.matrix import check

ROOT = Path(__file__).parents[3]
ROUTES = routes()
SEAT = "a [seat](audits.md#who-sits-where)"
GUARDED = [route for route in ROUTES if route.permission is not Anyone.PUBLIC]


def name(value: object) -> str:
    return f"{value.method} {value.path}" if isinstance(value, Route) else str(value)


def concrete(route: Route) -> str:
    return re.sub(r"{\w+}", "x1", route.path)


def send(client: Any, route: Route) -> Any:
    body = "{}" if route.body else None
    return client.send(route.method, concrete(route), body)


def test_a_route_without_a_permission_cannot_be_declared() -> None:
    def handler(call: Call) -> Me:
        raise AssertionError

    with pytest.raises(TypeError, match="permission"):
        Route.of(handler, path="/x", permission=None)  # type: ignore[arg-type]


def test_an_argument_that_no_request_fills_cannot_be_declared() -> None:
    def handler(call: Call, colour: str) -> Me:
        raise AssertionError

    with pytest.raises(TypeError, match="colour"):
        Route.of(handler, path="/x", permission=Anyone.PUBLIC)


def test_the_application_serves_what_is_registered_and_nothing_else() -> None:
    served = {(path, method) for path, methods in app.routes.items() for method in methods}

    assert served == {(route.path, route.method) for route in ROUTES}


def test_only_health_the_description_and_the_end_of_e_mails_are_public() -> None:
    """Who follows an e-mail's unsubscribe link need not sign in: the link is signed and does only that."""
    public = {(route.method, route.path) for route in ROUTES if route.permission is Anyone.PUBLIC}

    stops = {
        ("POST", "/unsubscriptions"),
        ("POST", "/unsubscriptions/{token}"),
        ("GET", "/unsubscriptions/{token}"),
    }
    assert public == {("GET", "/health"), ("GET", "/openapi.json"), *stops}


def test_operation_ids_are_unique() -> None:
    ids = [route.operation_id for route in ROUTES]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("route", ROUTES, ids=name)
def test_every_route_says_what_it_does(route: Route) -> None:
    assert route.summary.endswith((".", "?"))
    assert len(route.summary) > 15


@pytest.mark.parametrize("route", GUARDED, ids=name)
def test_no_route_answers_without_a_token(client: Any, route: Route) -> None:
    assert send(client.signed_out(), route).status == 401


@pytest.mark.parametrize("route", GUARDED, ids=name)
@pytest.mark.parametrize(
    "claims", [{"token_use": "access"}, {"exp": "1600000000"}], ids=["access", "expired"]
)
def test_no_route_answers_to_a_token_that_does_not_count(
    client: Any, route: Route, claims: dict[str, str]
) -> None:
    assert send(client.as_("administrators", **claims), route).status == 401


@pytest.mark.parametrize("route", GUARDED, ids=name)
def test_each_route_refuses_every_group_without_its_permission(client: Any, route: Route) -> None:
    for group in SHIPPED.values():
        check(route, group, send(client.as_(group.name), route).status)


@pytest.mark.parametrize("route", GUARDED, ids=name)
def test_no_route_that_needs_a_permission_answers_to_nobody_s_member(client: Any, route: Route) -> None:
    status = send(client.as_(), route).status

    check(route, Group("nobody", "", "", frozenset()), status)
    assert status < 500


def test_an_unknown_path_is_a_problem_document(client: Any) -> None:
    answer = client.get("/wizards")

    assert (answer.status, answer.json["code"]) == (404, "not-found")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_wrong_method_names_the_right_ones(client: Any) -> None:
    answer = client.delete("/me")

    assert answer.status == 405
    assert "GET" in answer.json["detail"]


def test_a_body_of_another_media_type_is_refused(client: Any) -> None:
    answer = client.post("/queries/lint", '{"query":"FIND *"}', Content_Type="text/plain")

    assert answer.status == 415


def test_the_served_description_is_the_generated_one(client: Any) -> None:
    answer = client.signed_out().get("/openapi.json")

    assert answer.status == 200
    assert answer.json == openapi.document()


@pytest.mark.parametrize(
    ("path", "generated", "command"),
    [
        ("docs/openapi.json", openapi.document, "proofgraph.api.openapi docs/openapi.json"),
        (
            "infrastructure/openapi.json",
            gateway.document,
            "proofgraph.api.gateway infrastructure/openapi.json",
        ),
    ],
)
def test_the_written_descriptions_have_not_drifted(path: str, generated: Any, command: str) -> None:
    written = json.loads((ROOT / path).read_text())

    assert written == generated(), f"write it again: python -m {command}"


def test_the_description_is_valid_openapi() -> None:
    from openapi_spec_validator import validate

    validate(openapi.document())


def test_api_gateway_guards_each_route_that_is_not_public() -> None:
    paths = gateway.document()["paths"]

    for route in ROUTES:
        described = paths[route.path][route.method.lower()]
        assert bool(described.get("security")) == (route.permission is not Anyone.PUBLIC)


def test_every_route_is_in_the_docs_with_what_it_needs_and_does() -> None:
    """A row that says more of what is needed than the permission begins with it, or names the seat."""
    rows = re.findall(r"^\| `(\S+ /\S*)` \| (.+?) \| (.+) \|$", (ROOT / "docs/api.md").read_text(), re.M)

    wrong = {row[0] for row in rows} ^ {name(route) for route in ROUTES}
    for route in ROUTES:
        takes = (
            " Takes an `Idempotency-Key`." * route.creates + " `If-Match` is required." * route.conditional
        )
        for _, needs, does in (row for row in rows if row[0] == name(route)):
            needed = needs.split(" and ")[0] in {f"`{route.permission.value}`", SEAT}
            if not needed or does != route.summary + takes:
                wrong.add(name(route))
    assert (wrong, len(rows)) == (set(), len(ROUTES))


def test_every_permission_and_group_is_in_the_docs() -> None:
    text = (ROOT / "docs/access.md").read_text()

    named = {route.permission.value for route in GUARDED} | set(SHIPPED)
    assert {value for value in named if f"`{value}`" not in text} == set()
