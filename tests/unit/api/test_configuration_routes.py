"""The configuration as files through HTTP: dump, plan, apply, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.boot import Services
from tests.unit.api.conftest import NOW
from tests.unit.compliance.frameworks_of import file_of, services_of

FILES = {
    "frameworks/demo.yaml": "id: demo\nshipped: true\nin_scope:\n- security\n",
    "controls/mfa.yaml": "id: mfa\nshipped: true\nadopted: false\n",
}


@pytest.fixture
def services() -> Services:
    return services_of()


def body(files: dict[str, str], **more: Any) -> dict[str, Any]:
    return {"files": [{"path": path, "content": text} for path, text in files.items()], **more}


def test_files_are_planned_applied_and_dumped(client: Any, services: Services) -> None:
    planned = client.post("/configuration/plans", body(FILES))

    assert planned.status == 200
    assert [(c["action"], c["kind"], c["id"]) for c in planned.json["changes"]] == [
        ("create", "control", "mfa"),
        ("create", "framework", "demo"),
    ]
    assert services.frameworks.list() == []

    digest = planned.json["digest"]
    applied = client.post("/configuration/apply", body(FILES, digest=digest))

    assert applied.status == 200
    assert applied.json["left"] == 0
    assert len(applied.json["applied"]) == 2
    dumped = client.get("/configuration").json["files"]
    assert {file["path"]: file["content"] for file in dumped} == FILES
    assert client.post("/configuration/plans", body(FILES)).json["changes"] == []
    assert client.post("/configuration/apply", body(FILES, digest=digest)).status == 409
    entries = services.records.list("audit-log#2023-11-14", "entry").records
    assert {e.body["subject"] for e in entries if e.body["action"] == "configuration.apply"} == {
        "control/mfa",
        "framework/demo",
    }


def test_nobody_under_a_query_policy_applies_groups_that_show_more(client: Any, services: Services) -> None:
    held = ["controls:read", "frameworks:admin", "queries:read", "users:admin"]
    policy = {"sets": [{"types": ["aws_iam_user"]}]}
    made = {"name": "narrow", "title": "N", "permissions": held, "policy": policy}
    assert client.post("/groups", made).status == 201
    edited = client.patch("/groups/gaps-only", {"permissions": []}, If_Match="0")
    assert edited.status == 200
    mine = client.as_("narrow", iat=str(NOW // 1000))
    own = {file["path"]: file["content"] for file in mine.get("/configuration").json["files"]}
    text = own["groups/narrow.yaml"]
    lifted = text[: text.index("policy:")]
    fresh = f"id: fresh\n{lifted.partition(chr(10))[2]}"
    as_shipped = {path: text for path, text in own.items() if path != "groups/gaps-only.yaml"}

    for prune, wider in (
        (False, {"groups/narrow.yaml": lifted}),
        (False, own | {"groups/fresh.yaml": fresh}),
        (True, as_shipped),
    ):
        files = {"frameworks/demo.yaml": "id: demo\nshipped: true\n", **wider}
        digest = mine.post("/configuration/plans", body(files, prune=prune)).json["digest"]
        answer = mine.post("/configuration/apply", body(files, prune=prune, digest=digest))
        assert (answer.status, answer.json["details"].get("needs")) == (403, "no-query-policy")
    assert services.frameworks.list() == [], "nothing of a refused plan is made"
    assert services.groups.get("narrow").policy is not None

    files = {"groups/fresh.yaml": f"id: fresh\n{text.partition(chr(10))[2]}"}
    digest = mine.post("/configuration/plans", body(files)).json["digest"]
    assert mine.post("/configuration/apply", body(files, digest=digest)).status == 200


def test_a_difference_is_told_by_field_and_what_no_file_speaks_of_by_name(
    client: Any, services: Services
) -> None:
    services.framework_updates.create(file_of({"A": ["1"]}), "r.json", id="rules", by="ann")
    services.controls.edit("mfa", {"owners": ["ann"]}, by="ann")

    planned = client.post("/configuration/plans", body(FILES)).json

    assert planned["changes"][0]["differences"] == [
        {"path": "adopted", "before": None, "after": False},
        {"path": "owners", "before": ["ann"], "after": None},
    ]
    assert planned["unmanaged"] == [{"kind": "framework", "id": "rules"}]
    pruned = client.post("/configuration/plans", body(FILES, prune=True)).json
    assert pruned["changes"][0] == {
        "action": "delete",
        "kind": "framework",
        "id": "rules",
        "differences": [],
    }
    assert pruned["digest"] != planned["digest"]


def test_faults_are_told_by_file_and_line(client: Any) -> None:
    answer = client.post(
        "/configuration/plans", body({"controls/mfa.yaml": "id: mfa\nshipped: true\nx: 1\n"})
    )

    assert answer.status == 422
    assert answer.json["details"]["faults"] == ["controls/mfa.yaml:3: x: Extra inputs are not permitted"]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"files": "all"},
        {"files": [{"path": "a.yaml"}]},
        {"files": [{"path": "", "content": ""}]},
        {"files": [{"path": "x" * 301, "content": ""}]},
        {"files": [{"path": "a.yaml", "content": "x" * 4_000_001}]},
        {"files": [{"path": "a.yaml", "content": "1"}] * 2},
        {"files": [{"path": "a.yaml", "content": "1"}] * 5_001},
        {"files": [], "digest": "0" * 64, "more": 1},
    ],
)
def test_a_malformed_request_is_refused(client: Any, wrong: Any) -> None:
    assert client.post("/configuration/plans", wrong).status == 400
    assert client.post("/configuration/apply", wrong).status == 400


def test_a_plan_that_nobody_looked_at_is_not_applied(client: Any, services: Services) -> None:
    assert client.post("/configuration/apply", body(FILES)).status == 400
    assert client.post("/configuration/apply", body(FILES, digest="0" * 64)).status == 409
    assert services.frameworks.list() == []


def test_a_reader_may_plan_and_not_apply(client: Any, services: Services) -> None:
    reader = client.as_("read-only")
    planned = reader.post("/configuration/plans", body(FILES))

    assert planned.status == 200
    assert reader.get("/configuration").status == 200
    assert reader.post("/configuration/apply", body(FILES, digest=planned.json["digest"])).status == 403
    nobody = client.as_("nobody")
    assert nobody.get("/configuration").status == 403
    assert nobody.post("/configuration/plans", body(FILES)).status == 403
    assert client.signed_out().get("/configuration").status == 401
    assert services.frameworks.list() == []


def test_a_plan_says_what_it_needs_and_what_the_caller_lacks(client: Any, services: Services) -> None:
    files = FILES | {"groups/leads.yaml": "id: leads\ntitle: Leads\npermissions:\n- audits:admin\n"}
    manager = client.as_("compliance-managers")

    planned = manager.post("/configuration/plans", body(files)).json

    needed = ["audits:admin", "audits:read", "controls:admin", "frameworks:admin", "users:admin"]
    assert (planned["needs"], planned["lacking"]) == (needed, ["users:admin"])
    refused = manager.post("/configuration/apply", body(files, digest=planned["digest"]))
    assert (refused.status, refused.json["details"]["permissions"]) == (403, ["users:admin"])
    assert services.configuration.dump() == {}
    assert client.post("/configuration/apply", body(files, digest=planned["digest"])).status == 200
    assert services.configuration.dump() == files
    entries = services.records.list("audit-log#2023-11-14", "entry").records
    made = next(entry.body for entry in entries if entry.body["subject"] == "group/leads")
    assert made["after"] == {"id": "leads", "title": "Leads", "permissions": ["audits:admin"]}


def test_groups_and_reviews_are_left_out_for_who_may_not_read_users(client: Any, services: Services) -> None:
    group = {"groups/leads.yaml": "id: leads\ntitle: Leads\npermissions: []\n"}
    digest = client.post("/configuration/plans", body(group)).json["digest"]
    client.post("/configuration/apply", body(group, digest=digest))
    reader = client.as_("read-only")

    dumped = reader.get("/configuration").json

    assert dumped == {
        "files": [],
        "left_out": ["reviews/frameworks", "reviews/controls", "groups"],
        "link": None,
    }
    assert reader.post("/configuration/plans", body({}, prune=True)).json["changes"] == []
    assert reader.post("/configuration/plans", body(group)).status == 403
