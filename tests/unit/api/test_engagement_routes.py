"""Engagements, populations and history over HTTP: who may, what is refused, what is answered."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from proofgraph.boot import Services
from proofgraph.compliance import sampling
from proofgraph.compliance.days import DAY, day_of
from proofgraph.graph import preparing
from tests.unit.api.world import NOW
from tests.unit.compliance.calendar import Calendar

USERS = [(f"user {n}", n % 2 == 0) for n in range(6)]


def day(before_now: int) -> str:
    return day_of(NOW - before_now * DAY)


@pytest.fixture(scope="module")
def calendar(tmp_path_factory: pytest.TempPathFactory) -> Calendar:
    made = Calendar(tmp_path_factory.mktemp("engagements"), now=NOW - 5 * DAY)
    for number in range(4):
        made.day(USERS[number:] if number != 2 else None, evaluate=number != 2)
    made.now = NOW
    return made


@pytest.fixture
def client(calendar: Calendar, client_of: Callable[..., Any]) -> Any:
    return client_of(calendar.services)


@pytest.fixture
def reader(client: Any) -> Any:
    return client.as_("read-only")


def body(**more: Any) -> dict[str, Any]:
    period = {"period_start": day(4), "period_end": day(1)}
    return {"framework_id": "demo", "title": "2023", "type": "type-2", **period, **more}


def created(client: Any, **more: Any) -> Any:
    answer = client.post("/engagements", body(**more))
    assert answer.status == 201, answer.text
    return answer.json


def drawn(client: Any, engagement: Any, **more: Any) -> Any:
    wanted = {"question_id": "users-mfa", "size": 2, "seed": "A. Auditor", **more}
    answer = client.post(f"/engagements/{engagement['id']}/populations", wanted)
    assert answer.status == 201, answer.text
    return answer.json


def test_an_engagement_is_made_read_changed_and_closed_by_version(client: Any, reader: Any) -> None:
    made = created(client)
    path = f"/engagements/{made['id']}"

    assert reader.get(path).json | {"seat": {}} == made | {"seat": {}}
    assert made["framework_title"] == "Demo standard"
    assert client.patch(path, {"title": "New"}).status == 428
    changed = client.patch(path, {"title": "New"}, If_Match=made["etag"])
    assert (changed.status, changed.json["title"]) == (200, "New")
    assert client.patch(path, {"title": "Old"}, If_Match=made["etag"]).status == 412
    closed = client.post(f"{path}/close", If_Match=changed.json["etag"])
    assert (closed.status, closed.json["state"]) == (200, "closed")
    assert client.patch(path, {"title": "Late"}, If_Match=closed.json["etag"]).status == 412
    status = reader.get(f"{path}/status").json
    assert (status["state"], status["days"], status["covered"]) == ("closed", 4, 3)
    assert made["id"] in [found["id"] for found in reader.get("/engagements").json["items"]]


def test_creating_twice_with_one_key_makes_one(client: Any) -> None:
    first = client.post("/engagements", body(title="Once"), Idempotency_Key="e-1")
    again = client.post("/engagements", body(title="Once"), Idempotency_Key="e-1")
    other = client.post("/engagements", body(title="Twice"), Idempotency_Key="e-1")

    assert (first.json, other.status) == (again.json, 409)


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "type-3"},
        {"period_end": "soon"},
        {"period_end": "2023-02-30"},
        {"period_end": None},
        {"framework_id": "nowhere"},
        {"title": "x" * 201},
        {"retention_days": 0},
        {"scope": [{"name": "a", "colour": "red"}]},
        {"scope": [{"name": "a"}] * 201},
        {"subservice_organisations": [{"name": "AWS", "method": "ignored"}]},
        {"surprise": 1},
    ],
)
def test_a_malformed_engagement_is_refused(client: Any, wrong: Any) -> None:
    assert client.post("/engagements", body(**wrong)).status in (400, 404, 422)


def test_who_only_reads_audits_changes_none(client: Any, reader: Any) -> None:
    made = created(client)
    path = f"/engagements/{made['id']}"

    assert reader.post("/engagements", body()).status == 403
    assert reader.patch(path, {"title": "x"}, If_Match=made["etag"]).status == 403
    assert (
        reader.post(f"{path}/populations", {"question_id": "users-mfa", "size": 1, "seed": "s"}).status == 403
    )
    assert client.as_("gaps-only").get(path).status == 403
    assert client.signed_out().get(path).status == 401
    assert client.get("/engagements/nowhere").status == 404


def test_a_sample_is_drawn_tested_item_by_item_and_exported(calendar: Calendar, client: Any) -> None:
    made = created(client)
    population = drawn(client, made)
    path = f"/engagements/{made['id']}/populations/{population['population']['id']}"
    first = population["sample"][0]

    moved = client.patch(
        f"{path}/items/1", {"state": "provided", "note": "see ticket"}, If_Match=first["etag"]
    )
    stale = client.patch(f"{path}/items/1", {"state": "tested"}, If_Match=first["etag"])
    found = client.patch(
        f"{path}/items/1", {"state": "exception", "note": "none"}, If_Match=moved.json["etag"]
    )
    said = client.patch(f"{path}/items/1", {"response": "Fixed."}, If_Match=found.json["etag"])
    link = client.get(f"{path}/export").json["url"]
    table = client.get(f"{path}/export?format=csv").json["url"]

    assert (moved.status, stale.status, found.status, said.status) == (200, 412, 200, 200)
    shown = client.get(path).json
    assert [item["state"] for item in shown["sample"]] == ["exception", "requested"]
    assert shown["population"]["items"] == 6
    exported = json.loads(calendar.services.objects.get(link.removeprefix("memory://")))
    assert sampling.redraw(exported) == []
    lines = calendar.services.objects.get(table.removeprefix("memory://")).decode().splitlines()
    assert (lines[0].split(",")[0], len(lines)) == ("position", 3)
    grown = client.patch(path, {"size": 3}, If_Match=shown["etag"])
    assert (grown.status, len(grown.json["sample"])) == (200, 3)
    assert len(client.get(f"/engagements/{made['id']}/populations").json["items"]) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"size": 0},
        {"size": 10**9},
        {"seed": ""},
        {"seed": "two\nlines"},
        {"question_id": "nowhere"},
        {"queries": ["Nope"]},
        {"days": ["2023-13-01"]},
        {"days": ["yesterday"] * 40},
    ],
)
def test_a_malformed_population_is_refused(client: Any, wrong: Any) -> None:
    made = created(client)
    wanted = {"question_id": "users-mfa", "size": 1, "seed": "s", **wrong}

    assert client.post(f"/engagements/{made['id']}/populations", wanted).status in (400, 404, 422)
    assert client.get(f"/engagements/{made['id']}/populations").json["items"] == []


@pytest.mark.parametrize(
    ("item", "change", "status"),
    [
        ("9", {"state": "provided"}, 404),
        ("x", {"state": "provided"}, 404),
        ("1", {"state": "tested"}, 412),
        ("1", {"state": "lost"}, 400),
        ("1", {}, 400),
        ("1", {"state": "provided", "response": "both"}, 400),
        ("1", {"response": "x" * 5_001}, 400),
    ],
)
def test_a_wrong_change_of_an_item_is_refused(client: Any, item: str, change: Any, status: int) -> None:
    made = created(client)
    population = drawn(client, made)["population"]
    path = f"/engagements/{made['id']}/populations/{population['id']}/items/{item}"

    assert client.patch(path, change, If_Match="0").status == status


def test_the_history_tells_each_day_and_never_shows_one_as_good_that_was_not_evaluated(client: Any) -> None:
    path = f"/frameworks/demo/requirements/D1.1/history?from={day(4)}&to={day(1)}"

    found = client.get(path).json["days"]

    assert [(one["day"], one["covered"]) for one in found] == [
        (day(4), True),
        (day(3), True),
        (day(2), False),
        (day(1), True),
    ]
    assert [one["status"] for one in found] == ["ATTENTION", "ATTENTION", "UNKNOWN", "ATTENTION"]
    assert found[0]["questions"]["users-mfa"]["evaluation_id"] == found[0]["evaluation_id"]
    assert found[2]["questions"] is None


def test_operation_over_a_period_is_told_for_framework_and_requirement(client: Any) -> None:
    period = f"from={day(4)}&to={day(1)}"

    whole = client.get(f"/frameworks/demo/operation?{period}").json
    one = client.get(f"/frameworks/demo/requirements/D1.1/operation?{period}").json

    assert (whole["days"], whole["evaluated"], whole["covered"]) == (4, 3, 3)
    assert whole["requirements"][0] == one
    assert one["statuses"] == {"ATTENTION": 3}
    assert one["longest_not_covered"] == {"first": day(2), "last": day(2), "days": 1}
    assert client.get("/frameworks/demo/operation").json["period_days"] == 365


@pytest.mark.parametrize(
    "path",
    [
        "/frameworks/demo/operation?from=2023-02-30&to=2023-03-01",
        "/frameworks/demo/operation?from=2023-03-02&to=2023-03-01",
        "/frameworks/demo/operation?from=1990-01-01&to=2023-03-01",
        "/frameworks/demo/operation?since=2023-03-01",
        "/frameworks/nowhere/operation",
        "/frameworks/demo/requirements/nowhere/operation",
        "/frameworks/demo/requirements/D1.1/history?from=x",
        "/questions/users-mfa/at",
        "/questions/users-mfa/at?day=2999-01-01",
        "/questions/users-mfa/at?day=2001-01-01",
        "/questions/nowhere/at?day=2023-11-13",
        "/questions/users-mfa/comparison?from=2023-11-13&to=2023-11-13",
        "/questions/users-mfa/comparison?from=2023-11-11&to=2023-11-12&framework_id=nowhere",
    ],
)
def test_what_is_not_there_or_makes_no_sense_is_refused(client: Any, path: str) -> None:
    assert client.get(path).status in (400, 404)


def test_a_past_day_is_asked_and_two_are_compared(client: Any) -> None:
    then = client.get(f"/questions/users-mfa/at?day={day(4)}").json
    found = client.get(f"/questions/users-mfa/comparison?from={day(4)}&to={day(1)}").json
    free = {"query": "FIND aws_iam_user", "from": day(4), "to": day(1)}

    assert [query["count"] for query in then["queries"]] == [3, 3]
    assert {query["name"]: query["went"] for query in found["queries"]} == {"Without": 1, "With": 2}
    assert client.post("/queries/comparison", free).json["queries"][0]["went"] == 3
    assert client.post("/queries/comparison", {**free, "query": "FIND"}).status == 400
    assert client.as_("gaps-only").get(f"/questions/users-mfa/at?day={day(4)}").status == 403


def test_days_of_a_graph_too_large_for_a_request_are_made_ready_elsewhere(
    calendar: Calendar,
    client: Any,
    client_of: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(preparing, "MOST_BYTES", 0)
    started: list[str] = []
    settings = calendar.services.settings.model_copy(update={"data_bucket": "d", "cache_dir": tmp_path / "f"})
    works = SimpleNamespace(start=lambda _workflow, _name, payload: started.append(payload["query_file"]))
    ports = replace(calendar.services.ports, settings=settings, workflows=works)  # type: ignore[type-var]
    function = Services(ports)
    cold = settings.model_copy(update={"cache_dir": tmp_path / "api"})
    hurried = client_of(Services(replace(ports, settings=cold), hurried=True))  # type: ignore[type-var]
    engagement = created(client)
    paths = [
        f"/questions/users-mfa/comparison?from={day(4)}&to={day(1)}",
        f"/questions/users-mfa/at?day={day(4)}",
    ]
    population = {"question_id": "users-mfa", "size": 1, "seed": "x", "days": [day(4), day(1)]}

    def asked() -> list[Any]:
        made = hurried.post(f"/engagements/{engagement['id']}/populations", population, Idempotency_Key="1")
        return [made, *map(hurried.get, paths)]

    refused = asked()
    for each in started:
        function.preparing.made(each, lambda id: function.snapshots.query_file(function.snapshots.get(id)))

    assert [(one.status, one.json["code"], one.headers["Retry-After"]) for one in refused] == [
        (409, "preparing", "5")
    ] * 3
    assert [(one.json["details"]["ready"], one.json["details"]["of"]) for one in refused] == [
        (0, 2),
        (0, 2),
        (0, 1),
    ]
    assert len(started) == 2
    assert [one.status for one in asked()] == [201, 200, 200]


def test_a_stored_result_is_repeated_with_the_same_digest(client: Any) -> None:
    evaluation = client.get("/evaluations?framework_id=demo").json["items"][-1]["id"]

    found = client.post(f"/evaluations/{evaluation}/results/users-mfa/repeat").json

    assert found["same"] is True
    assert all(query["digest"] == query["recorded"] for query in found["queries"])


@pytest.fixture(autouse=True, scope="module")
def _same_time(calendar: Calendar) -> Iterator[None]:
    yield
    assert calendar.now == NOW


def test_what_was_found_in_all_samples_is_listed_with_the_response(client: Any, reader: Any) -> None:
    made = created(client)
    path = f"/engagements/{made['id']}"
    for seed in ("one", "two"):
        population = drawn(client, made, seed=seed)
        item = f"{path}/populations/{population['population']['id']}/items/1"
        tag = population["sample"][0]["etag"]
        for change in ({"state": "provided"}, {"state": "exception", "note": f"Found {seed}."}):
            tag = client.patch(item, change, If_Match=tag).json["etag"]
    client.patch(item, {"response": "Mended."}, If_Match=tag)

    told = reader.get(f"{path}/sample-exceptions").json["items"]
    found = sorted(told, key=lambda one: str(one["exception"]))

    assert [(one["exception"], one["response"]) for one in found] == [
        ("Found one.", ""),
        ("Found two.", "Mended."),
    ]
    assert {(one["state"], one["position"], one["title"]) for one in found} == {
        ("exception", 1, "Does every user have MFA?")
    }
    assert reader.get(f"/engagements/{created(client)['id']}/sample-exceptions").json["items"] == []
