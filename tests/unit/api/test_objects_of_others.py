"""Objects are authorised by what they belong to, never by an id that the client sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proofgraph.boot import Services
from tests.unit.api.conftest import Client
from tests.unit.api.world import evaluated_services


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Services:
    services = evaluated_services(tmp_path_factory.mktemp("owned"))
    services.frameworks.install("spare")
    return services


@pytest.fixture
def ann(world: Services, client_of: Callable[[Services], Client]) -> Client:
    return client_of(world)


@pytest.fixture
def bob(ann: Client) -> Client:
    return ann.as_("administrators", sub="u2", email="bob@example.com")


def export(client: Client, services: Services, **scope: Any) -> str:
    kind = "query-csv" if scope["type"] == "query" else "summary-zip"
    made = client.post("/exports", {"kind": kind, "scope": scope})
    assert made.status == 202, made.text
    services.exports.run(made.json["id"])
    return str(made.json["id"])


def test_a_query_s_export_is_its_maker_s_alone_by_whatever_path(
    ann: Client, bob: Client, world: Services
) -> None:
    id = export(ann, world, type="query", query="FIND aws_iam_user")
    ticket = ann.post(f"/exports/{id}/tickets").json["ticket"]

    assert bob.get(f"/exports/{id}").status == 404
    assert bob.post(f"/exports/{id}/tickets").status == 404
    assert bob.post(f"/exports/{id}/cancel").status == 404
    assert bob.get(f"/tickets/{ticket}").status == 404
    assert id not in bob.get("/exports").text
    assert ann.get(f"/tickets/{ticket}").status == 302


def test_a_ticket_works_for_the_one_who_asked_and_as_long_as_they_may_read_it(
    ann: Client, bob: Client, world: Services
) -> None:
    id = export(ann, world, type="framework", framework_id="demo")
    ticket = ann.post(f"/exports/{id}/tickets").json["ticket"]

    assert bob.get(f"/tickets/{ticket}").status == 404
    assert ann.as_("gaps-only").get(f"/tickets/{ticket}").status == 403
    assert ann.get(f"/tickets/{ticket}").status == 302


def test_a_result_is_found_by_its_own_evaluation_alone(ann: Client) -> None:
    newest = ann.get("/evaluations?framework_id=demo").json["items"][0]["id"]

    assert ann.get(f"/evaluations/{newest}/results/users-mfa").status == 200
    for evaluation, question in ((newest, "nothing"), ("1700000000000-ffffffff", "users-mfa")):
        assert ann.get(f"/evaluations/{evaluation}/results/{question}").status == 404
        assert ann.get(f"/evaluations/{evaluation}/results/{question}/queries/0/rows").status == 404
    assert ann.get(f"/evaluations/{newest}/results/users-mfa/queries/9/rows").status == 404


def test_a_framework_shows_none_of_the_evaluations_and_requirements_of_another(ann: Client) -> None:
    assert ann.get("/evaluations?framework_id=spare").json["items"] == []
    assert ann.get("/frameworks/spare/requirements/D1.1").status == 404
    assert ann.get("/frameworks/spare/requirements/D1.1/history").status == 404
    assert ann.get("/gaps/spare/users-mfa/assets").status == 404


def test_a_cursor_of_one_list_opens_no_other(ann: Client) -> None:
    newest = ann.get("/evaluations?framework_id=demo").json["items"][0]["id"]
    rows = f"/evaluations/{newest}/results/users-mfa/queries"
    cursor = ann.get(f"{rows}/0/rows?limit=1").json["next_cursor"]

    assert ann.get(f"{rows}/0/rows?limit=1&cursor={cursor}").status == 200
    assert ann.get(f"{rows}/1/rows?limit=1&cursor={cursor}").status == 400


def test_an_idempotency_key_of_one_person_answers_no_other(ann: Client, bob: Client) -> None:
    body = {"kind": "query-csv", "scope": {"type": "query", "query": "FIND aws_iam_user"}}

    mine = ann.post("/exports", body, Idempotency_Key="same").json["id"]
    theirs = bob.post("/exports", body, Idempotency_Key="same").json["id"]

    assert mine != theirs
