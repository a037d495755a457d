"""The table of gaps over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proofgraph.compliance.days import DAY
from tests.unit.api.world import NOW
from tests.unit.compliance.calendar import Calendar

USERS = [(f"user {n}", n > 2) for n in range(5)]


@pytest.fixture(scope="module")
def calendar(tmp_path_factory: pytest.TempPathFactory) -> Calendar:
    """A gap since three days, seen in two evaluations."""
    made = Calendar(tmp_path_factory.mktemp("gaps"), now=NOW - 4 * DAY)
    made.day(USERS)
    made.day(USERS[1:])
    made.now = NOW
    return made


@pytest.fixture
def client(calendar: Calendar, client_of: Callable[..., Any]) -> Any:
    return client_of(calendar.services)


def test_a_gap_is_told_with_its_age_its_places_and_its_requirements(calendar: Calendar, client: Any) -> None:
    found = client.get("/gaps").json

    (gap,) = found["items"]
    assert found["total"] == 1
    assert (gap["framework_id"], gap["question_id"], gap["status"]) == ("demo", "users-mfa", "ATTENTION")
    assert (gap["affected"], gap["age_days"], gap["refs"]) == (2, 3, ["D1.1"])
    assert gap["places"] == [
        {"instance": calendar.instance.id, "account": "", "type": "aws_iam_user", "affected": 2}
    ]


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ("framework=demo", 1),
        ("framework=other", 0),
        ("severity=low,high", 1),
        ("severity=low", 0),
        ("status=GAP", 0),
        ("integration=aws&type=aws_iam_user", 1),
        ("type=aws_s3_bucket", 0),
        ("account=123", 0),
        ("min_age_days=3", 1),
        ("min_age_days=4", 0),
        ("max_age_days=2", 0),
        ("search=second mfa", 0),
        ("search=mfa", 1),
    ],
)
def test_filters_narrow_the_table(client: Any, filters: str, count: int) -> None:
    assert client.get(f"/gaps?{filters}").json["total"] == count


def test_the_affected_assets_of_a_gap_are_listed_page_by_page(client: Any) -> None:
    path = "/gaps/demo/users-mfa/assets?limit=1"

    first = client.get(path).json
    second = client.get(f"{path}&cursor={first['next_cursor']}").json

    assert (first["total"], second["next_cursor"]) == (2, None)
    assert {first["items"][0]["name"], second["items"][0]["name"]} == {"user 1", "user 2"}


def test_the_table_is_handed_out_as_csv(calendar: Calendar, client: Any) -> None:
    link = client.get("/gaps/export?severity=high").json["url"]

    lines = calendar.services.objects.get(link.removeprefix("memory://")).decode().splitlines()

    assert lines[0].startswith("framework_id,question_id,title,severity,status")
    assert lines[1].startswith("demo,users-mfa,Does every user have MFA?,high,ATTENTION,false,2,D1.1,")


def test_who_sees_only_gaps_sees_no_assets(client: Any) -> None:
    only = client.as_("gaps-only")

    assert only.get("/gaps").status == 200
    assert only.get("/gaps/demo/users-mfa/assets").status == 403
    assert client.as_("integration-admins").get("/gaps").status == 403
    assert client.signed_out().get("/gaps").status == 401


@pytest.mark.parametrize(
    "path",
    [
        "/gaps?severity=terrible",
        "/gaps?status=TESTED",
        "/gaps?min_age_days=-1",
        "/gaps?limit=100000",
        "/gaps?cursor=nonsense",
        "/gaps?colour=red",
        f"/gaps?search={'x' * 201}",
        "/gaps/demo/nowhere/assets",
        "/gaps/nowhere/users-mfa/assets",
    ],
)
def test_what_makes_no_sense_is_refused(client: Any, path: str) -> None:
    assert client.get(path).status in (400, 404)
