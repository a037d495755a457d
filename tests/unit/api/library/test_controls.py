"""Controls over the API: made, edited, linked, reverted, deleted."""

from __future__ import annotations

from typing import Any

from proofgraph.boot import Services
from tests.unit.api.library.conftest import CONTROL, audited, delete


def test_a_control_of_ones_own_is_made_edited_and_deleted(client: Any, library: Services) -> None:
    made = client.post("/controls", CONTROL)
    assert (made.status, made.json["shipped"], made.json["owners"]) == (201, False, ["ann@example.com"])
    assert [(r["framework_id"], r["ref"]) for r in made.json["requirements"]] == [("demo", "D2.1")]

    body = {"title": "What we really do", "adopted": False, "note": "Clearer."}
    changed = client.patch("/controls/own", body, If_Match=made.headers["ETag"])
    assert (changed.json["title"], changed.json["adopted"]) == ("What we really do", False)
    assert changed.json["text"] == "{{company.name}} does it."

    refused = delete(client, "/controls/own", changed.headers["ETag"])
    assert refused.status == 400
    assert [use["ref"] for use in refused.json["details"]["uses"]["requirements"]] == ["D2.1"]
    assert delete(client, "/controls/own?unlink=true", changed.headers["ETag"]).status == 204
    assert client.get("/controls/own").status == 404

    versions = client.get("/controls/own/versions").json["items"]
    assert [(row["number"], row["by"], row["why"]) for row in versions] == [
        (3, "u1", ""),
        (2, "u1", "Clearer."),
        (1, "u1", ""),
    ]
    (entry,) = audited(library, "control.change")
    assert entry["before"] == {"adopted": True, "title": "What we do"}
    assert entry["after"] == {"adopted": False, "title": "What we really do"}


def test_an_edited_shipped_control_shows_the_difference_and_can_be_reverted(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    edited = client.patch("/controls/mfa", {"frequency": "weekly"}, If_Match=etag)
    assert (edited.json["edited"], edited.json["shipped_changed"]) == (True, False)
    assert edited.json["edits"] == [{"path": "frequency", "before": "continuous", "after": "weekly"}]

    versions = "before=1&after=2"
    different = client.get(f"/controls/mfa/differences?{versions}").json
    assert (different["before"]["by"], different["after"]["by"]) == ("shipped", "u1")
    assert [item["path"] for item in different["items"]] == ["frequency"]
    assert client.get("/controls/mfa/versions/1").json["body"]["frequency"] == "continuous"

    reverted = client.post("/controls/mfa/revert", {}, If_Match=edited.headers["ETag"])
    assert (reverted.json["frequency"], reverted.json["edited"], reverted.json["edits"]) == (
        "continuous",
        False,
        [],
    )


def test_a_single_owner_can_still_be_named_and_taken_away(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    named = client.patch("/controls/mfa", {"owner": "bob@example.com"}, If_Match=etag)
    assert (named.json["owner"], named.json["owners"]) == ("bob@example.com", ["bob@example.com"])
    assert client.patch("/controls/mfa", {"owner": ""}, If_Match=named.headers["ETag"]).json["owners"] == []


def test_links_are_made_changed_and_taken_away(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    body = {"framework_id": "demo", "ref": "D2.1", "inherit": False}
    linked = client.post("/controls/mfa/requirements", body, If_Match=etag)
    shown = [(r["ref"], r["inherit"], r["framework"]) for r in linked.json["requirements"]]
    assert shown == [("D1.1", True, "Demo standard"), ("D2.1", False, "Demo standard")]

    path = "/controls/mfa/requirements/demo/D1.1"
    unlinked = delete(client, path, linked.headers["ETag"])
    assert [r["ref"] for r in unlinked.json["requirements"]] == ["D2.1"]
    assert delete(client, path, linked.headers["ETag"]).status == 412
    requirement = client.get("/frameworks/demo/requirements/D1.1").json
    assert requirement["linked_controls"] == []


def test_links_are_to_requirements_that_exist(client: Any) -> None:
    etag = client.get("/controls/mfa").headers["ETag"]
    for body, status in (
        ({"framework_id": "demo", "ref": "X9"}, 404),
        ({"framework_id": "nope", "ref": "D1.1"}, 404),
        ({"framework_id": "demo", "ref": "x" * 61}, 400),
        ({"framework_id": "demo"}, 400),
    ):
        assert client.post("/controls/mfa/requirements", body, If_Match=etag).status == status
    assert delete(client, "/controls/mfa/requirements/demo/X9", etag).status == 404


def test_domains_are_totalled(client: Any) -> None:
    client.post("/controls", CONTROL | {"adopted": False})

    (domain,) = client.get("/controls/domains").json["items"]

    assert domain == {
        "domain": "access",
        "controls": 2,
        "adopted": 1,
        "owned": 1,
        "statuses": {"UNKNOWN": 1},
        "accepted": {},
    }


def test_controls_are_filtered_and_the_totals_are_of_all(client: Any) -> None:
    client.post("/controls", CONTROL | {"adopted": False})

    def ids(query: str) -> list[str]:
        return [item["id"] for item in client.get(f"/controls?{query}").json["items"]]

    assert ids("") == ["mfa", "own"]
    assert (ids("adopted=true"), ids("search=really%20what"), ids("search=what%20do")) == (
        ["mfa"],
        [],
        ["own"],
    )
    assert (ids("domain=access"), ids("domain=other"), ids("status=GAP")) == (["mfa", "own"], [], [])
    assert client.get("/controls?adopted=false").json["totals"]["controls"] == 2
