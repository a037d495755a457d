"""What went before over the API: the history of documents, and the audit log of each step."""

from __future__ import annotations

import json

import pytest

from proofgraph.api import dispatch
from tests.unit.api.policy_life.conftest import House


def test_the_history_tells_everything_over_a_time(house: House) -> None:
    house.rules(approvers=["cas"])
    house.draft(source="x", note="=1+1")
    house.step("ann", "submit")
    house.step("cas", "approve")
    house.publish(adopt=True)
    house.accept("dee")

    whats = [item["what"] for item in house.as_("cas").get("/policy-history").json["items"]]

    assert sorted(whats) == sorted(
        ["version", "version", "submitted", "approved", "published", "adopted", "accepted"]
    )
    file = house.as_("cas").get("/policy-history/file?format=csv&document=bread").json
    assert "Cas" in file["content"]
    assert "'=1+1" in file["content"]
    assert "dee@crumb.example" in file["content"]
    markdown = house.as_("cas").get("/policy-history/file?format=markdown").json["content"]
    assert "| published |" in markdown
    later = house.as_("cas").get("/policy-history?from_day=2024-01-01").json["items"]
    assert later == []
    for query in ("from_day=2024-13-01", "from_day=2024-02-01&to_day=2024-01-01", "document=none"):
        assert house.as_("cas").get(f"/policy-history?{query}").status in (400, 404)


def test_a_history_of_over_5_mb_is_handed_out_whole_behind_a_link(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    paths = ("/policy-history", "/policy-history/file?format=csv", "/policy-history/file?format=markdown")
    whole = [house.as_("cas").get(path).json for path in paths]
    monkeypatch.setattr(dispatch, "LARGEST_ANSWER", 250)

    spilled = [house.as_("cas").get(path).json for path in paths]

    assert [told.get("items", told.get("content")) for told in spilled] == [[], "", ""]
    keys = [told["link"]["url"].removeprefix("memory://") for told in spilled]
    assert [json.loads(house.services.objects.get(key)) for key in keys] == whole


def test_each_step_is_audited_with_before_and_after(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)

    found = {entry["action"]: entry for entry in house.logged()}

    assert found["policy.draft"]["before"]["state"] == "none"
    assert found["policy.draft"]["after"]["state"] == "draft"
    published = found["policy.publish"]
    assert (published["before"]["adopted"], published["after"]["adopted"]) == (False, True)
