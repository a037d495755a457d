import json
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pydantic import Field

from proofgraph import boot
from proofgraph.access.decision import deactivate
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.dispatch import Received, Sent, dispatch
from proofgraph.api.models.shared import Answer, Body, Page, Spillable
from proofgraph.api.registration import Call, Redirect, Route
from proofgraph.boot import Services
from proofgraph.errors import (
    ConflictError,
    DamagedError,
    ForbiddenError,
    ImportFaultsError,
    LimitError,
    NotFoundError,
    ProofgraphError,
    QueryError,
    UnavailableError,
)
from proofgraph.settings import Settings

NOW = 1_700_000_000_000


class Thing(Answer):
    name: str
    etag: str = ""


class Things(Page[str]):
    pass


class Many(Spillable):
    items: list[str]


class Wanted(Body):
    name: str = Field(min_length=2)
    colours: list[str] = Field(default_factory=list)


class Filters(Body):
    colour: list[str] = Field(default_factory=list)
    limit: int = Field(10, le=100)
    cursor: str | None = None


def received(
    body: str = "",
    query: dict[str, list[str]] | None = None,
    groups: str | None = "[administrators]",
    **headers: str,
) -> Received:
    context: dict[str, Any] = {"requestId": "req-1"}
    if groups is not None:
        context["authorizer"] = {"claims": {"sub": "u1", "token_use": "id", "cognito:groups": groups}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Received("/things/7", {}, query or {}, named, body, context)


def made(handler: Callable[..., Any], **options: Any) -> Route:
    return Route.of(handler, **{"path": "/things", "permission": Permission.GRAPH_READ} | options)


@pytest.fixture
def services() -> Services:
    return boot.memory(clock=lambda: NOW)


def send(route: Route, request: Received, services: Services) -> tuple[Sent, Any]:
    sent = dispatch(route, request, lambda: services)
    return sent, json.loads(sent.body) if sent.body else None


def test_the_body_arrives_checked_and_the_answer_leaves_as_json(services: Services) -> None:
    def make(call: Call, body: Wanted) -> Thing:
        return Thing(name=f"{body.name} by {call.caller.id}")

    sent, told = send(made(make, method="POST", status=201), received('{"name":"box"}'), services)

    assert (sent.status, told["name"]) == (201, "box by u1")
    assert sent.headers["Content-Type"] == "application/json"
    assert sent.headers["X-Request-Id"] == "req-1"
    assert sent.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "place"),
    [('{"name":"x"}', "name"), ('{"name":"box","size":3}', "size"), ("", "name"), ("[]", "body")],
)
def test_a_wrong_body_is_refused_with_the_field_named(services: Services, body: str, place: str) -> None:
    def make(call: Call, body: Wanted) -> Thing:
        raise AssertionError("must not be reached")

    sent, told = send(made(make, method="POST"), received(body), services)

    assert (sent.status, told["code"]) == (400, "invalid-input")
    assert place in told["detail"]


def test_a_refused_value_is_not_repeated_in_the_answer(services: Services) -> None:
    def make(call: Call, body: Wanted) -> Thing:
        raise AssertionError("must not be reached")

    sent, _ = send(made(make, method="POST"), received('{"name":"box","password":"hunter2"}'), services)

    assert "hunter2" not in sent.body


def test_a_part_of_the_path_that_no_name_is_so_long_as_is_not_found(services: Services) -> None:
    def read(call: Call, thing: str) -> Thing:
        raise AssertionError("must not be reached")

    request = replace(received(), fields={"thing": "ü" * 201})

    sent, _ = send(made(read, path="/things/{thing}"), request, services)

    assert sent.status == 404


def test_text_that_is_not_json_is_refused(services: Services) -> None:
    def make(call: Call, body: Wanted) -> Thing:
        raise AssertionError("must not be reached")

    sent, told = send(made(make, method="POST"), received("{name:"), services)

    assert (sent.status, sent.headers["Content-Type"]) == (400, "application/problem+json")
    assert "not JSON" in told["detail"]


def test_filters_take_repetitions_and_commas(services: Services) -> None:
    def find(call: Call, query: Filters) -> Things:
        return Things(items=query.colour)

    _, told = send(made(find), received(query={"colour": ["red,blue", "green"], "limit": ["5"]}), services)

    assert told["items"] == ["red", "blue", "green"]


def test_an_unknown_filter_is_refused(services: Services) -> None:
    def find(call: Call, query: Filters) -> Things:
        raise AssertionError("must not be reached")

    sent, _ = send(made(find), received(query={"color": ["red"]}), services)

    assert sent.status == 400


def test_a_cursor_is_good_for_the_same_filters_and_another_limit_only(services: Services) -> None:
    def find(call: Call, query: Filters) -> Things:
        position = call.position(query.cursor) or 0
        return Things(items=[str(position)], next_cursor=call.cursor(position + 1))

    route = made(find)
    _, first = send(route, received(query={"colour": ["red"]}), services)
    cursor = first["next_cursor"]
    _, second = send(route, received(query={"colour": ["red"], "cursor": [cursor], "limit": ["1"]}), services)
    third, _ = send(route, received(query={"colour": ["blue"], "cursor": [cursor]}), services)

    assert second["items"] == ["1"]
    assert third.status == 400


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (QueryError("no", kind="syntax", line=2, column=5), 400),
        (ImportFaultsError("no", ["row 1"]), 422),
        (NotFoundError("no"), 404),
        (ConflictError("no"), 409),
        (ForbiddenError("no"), 403),
        (LimitError("no"), 422),
        (UnavailableError("no"), 503),
        (DamagedError("no"), 500),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_domain_error_becomes_its_problem(
    services: Services, error: ProofgraphError, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(call: Call) -> Thing:
        raise error

    with caplog.at_level(logging.CRITICAL):
        sent, told = send(made(fail), received(), services)

    assert (sent.status, told["status"], told["detail"]) == (status, status, "no")
    assert (told["code"], told["request_id"], told["instance"]) == (error.code, "req-1", "/things/7")
    assert told["details"] == error.details


def test_an_unexpected_error_is_logged_whole_and_told_as_a_request_id(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(call: Call) -> Thing:
        raise KeyError("table-name-that-nobody-should-see")

    sent, told = send(made(fail), received(), services)

    assert sent.status == 500
    assert "req-1" in told["detail"]
    assert "table-name" not in sent.body
    assert "table-name" in caplog.text


def test_an_answer_its_model_does_not_permit_is_our_fault(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(call: Call) -> Thing:
        return Thing.model_validate({"colour": "red"})

    sent, _ = send(made(fail), received(), services)

    assert sent.status == 500


def test_a_missing_permission_stops_before_anything_is_read(services: Services) -> None:
    def fail(call: Call) -> Thing:
        raise AssertionError("must not be reached")

    sent, told = send(made(fail), received("{not json", groups="[gaps-only]"), services)

    assert (sent.status, told["code"]) == (403, "forbidden")


def test_no_token_is_told_how_to_sign_in(services: Services) -> None:
    def fail(call: Call) -> Thing:
        raise AssertionError("must not be reached")

    sent, _ = send(made(fail), received(groups=None), services)

    assert (sent.status, sent.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_a_public_route_asks_for_no_token(services: Services) -> None:
    def say(call: Call) -> Thing:
        return Thing(name="up")

    sent, _ = send(made(say, permission=Anyone.PUBLIC), received(groups=None), services)

    assert sent.status == 200


def test_a_deactivated_user_is_refused_at_the_next_request(services: Services) -> None:
    def say(call: Call) -> Thing:
        return Thing(name="up")

    deactivate(services.records, "u1")
    sent, _ = send(made(say), received(), services)

    assert sent.status == 401


def test_a_token_of_another_client_of_the_pool_is_refused() -> None:
    def say(call: Call) -> Thing:
        return Thing(name="up")

    services = boot.memory(clock=lambda: NOW, settings=Settings(user_pool_client="ours"))
    sent, _ = send(made(say), received(), services)

    assert sent.status == 401


def test_an_answer_with_an_etag_says_it_in_the_header(services: Services) -> None:
    def say(call: Call) -> Thing:
        return Thing(name="box", etag='"3"')

    sent, _ = send(made(say), received(), services)

    assert sent.headers["ETag"] == '"3"'


@pytest.mark.parametrize(
    ("tag", "status"), [(None, 428), ('"x"', 412), ("*", 412), ('"3"', 200), ('W/"3"', 200)]
)
def test_a_conditional_edit_needs_the_version_it_was_read_at(
    services: Services, tag: str | None, status: int
) -> None:
    def change(call: Call) -> Thing:
        return Thing(name=str(call.version))

    headers = {} if tag is None else {"if_match": tag}
    sent, told = send(made(change, method="PATCH", conditional=True), received(**headers), services)

    assert sent.status == status
    assert status != 200 or told["name"] == "3"


def test_a_conflict_of_a_conditional_edit_is_a_failed_precondition(services: Services) -> None:
    def change(call: Call) -> Thing:
        raise ConflictError("changed")

    sent, _ = send(made(change, method="PATCH", conditional=True), received(if_match='"3"'), services)

    assert sent.status == 412


def test_a_creation_repeated_with_its_key_is_done_once(services: Services) -> None:
    done: list[str] = []

    def make(call: Call, body: Wanted) -> Thing:
        done.append(body.name)
        return Thing(name=f"{body.name} {len(done)}")

    route = made(make, method="POST", status=201, creates=True)
    answers = [send(route, received('{"name":"box"}', idempotency_key="k"), services) for _ in range(2)]

    assert [sent.status for sent, _ in answers] == [201, 201]
    assert [told["name"] for _, told in answers] == ["box 1", "box 1"]


def test_nothing_to_say_is_204(services: Services) -> None:
    def delete(call: Call) -> None:
        return None

    sent, told = send(made(delete, method="DELETE", status=204), received(), services)

    assert (sent.status, told) == (204, None)


def test_a_redirect_goes_where_the_handler_says(services: Services) -> None:
    def go(call: Call) -> Redirect:
        return Redirect("https://example.com/x")

    sent, _ = send(made(go), received(), services)

    assert (sent.status, sent.headers["Location"]) == (302, "https://example.com/x")


def test_an_answer_over_5_mb_is_stored_and_linked(services: Services) -> None:
    def many(call: Call) -> Many:
        return Many(items=["x" * 1000] * 6000)

    sent, told = send(made(many), received(), services)

    assert len(sent.body) < 1000
    assert told["items"] == []
    key = told["link"]["url"].removeprefix("memory://")
    whole = json.loads(services.objects.get(key))
    assert len(whole["items"]) == 6000
    assert whole["link"] is None


def test_an_answer_over_5_mb_that_cannot_be_linked_is_refused(services: Services) -> None:
    def many(call: Call) -> Things:
        return Things(items=["x" * 1000] * 6000)

    sent, _ = send(made(many), received(), services)

    assert sent.status == 422
