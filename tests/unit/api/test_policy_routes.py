"""Policies over the API: made, changed, adopted, linked and searched, with the shipped templates."""

from __future__ import annotations

from typing import Any

import pytest

OWN = {
    "id": "bread",
    "kind": "policy",
    "title": "Bread",
    "domain": "baking",
    "summary": "How bread is baked.",
    "source": "{{company.name}} bakes daily.",
}
PROFILE = {
    "company.name": "Crumb",
    "company.product": "Loaf",
    "contacts.security": "sec@crumb.example",
    "contacts.privacy": "privacy@crumb.example",
    "contacts.support": "help@crumb.example",
    "contacts.whistleblowing": "speak@crumb.example",
    "company.statusPage": "https://status.crumb.example",
}


@pytest.fixture
def filled(client: Any) -> Any:
    """A deployment whose profile has every value that documents need."""
    assert client.patch("/organisation-profile", {"values": PROFILE}, If_Match='"0"').status == 200
    return client


def test_a_document_of_ones_own_is_a_draft_until_it_is_adopted(filled: Any) -> None:
    made = filled.post("/policies", OWN)

    assert (made.status, made.json["adopted"], made.json["text"]) == (
        201,
        False,
        "# Bread\n\nCrumb bakes daily.\n",
    )

    adopted = filled.patch("/policies/bread", {"adopted": True}, If_Match=made.headers["ETag"])
    assert (adopted.status, adopted.json["adopted"], adopted.json["adopted_by"]) == (200, True, "u1")
    assert adopted.json["number"] == 1


def test_an_edit_needs_the_version_that_was_read(filled: Any) -> None:
    etag = filled.post("/policies", OWN).headers["ETag"]

    assert filled.patch("/policies/bread", {"title": "Loaves"}).status == 428
    assert filled.patch("/policies/bread", {"title": "Loaves"}, If_Match=etag).json["number"] == 2
    assert filled.patch("/policies/bread", {"title": "Rolls"}, If_Match=etag).status == 412


def test_versions_can_be_read_as_they_were(filled: Any) -> None:
    etag = filled.post("/policies", OWN).headers["ETag"]
    filled.patch("/policies/bread", {"source": "Rye.", "note": "Simpler"}, If_Match=etag)

    listed = filled.get("/policies/bread/versions").json["items"]
    assert [(row["number"], row["by"], row["note"]) for row in listed] == [
        (2, "u1", "Simpler"),
        (1, "u1", ""),
    ]
    assert "bakes daily" in filled.get("/policies/bread/versions/1").json["text"]
    assert filled.get("/policies/bread/versions/9").status == 404
    assert filled.get("/policies/bread/versions/first").status == 400


def test_templates_are_offered_and_say_which_are_in_use(client: Any) -> None:
    client.post("/policies", {"template": "access-control"})

    items = client.get("/policy-templates").json["items"]
    assert len(items) > 150
    assert [item["id"] for item in items if item["installed"]] == ["access-control"]


def test_a_template_with_gaps_cannot_be_adopted_and_says_what_is_missing(client: Any) -> None:
    refused = client.post("/policies", {"template": "code-of-conduct", "adopted": True})

    assert refused.status == 400
    assert "company.name" in refused.json["details"]["unfilled"]


def test_an_adopted_procedure_counts_for_the_requirements_of_its_controls(filled: Any) -> None:
    filled.post("/frameworks", {"standard": "soc2"})
    made = filled.post("/policies", {"template": "access-review", "adopted": True}).json
    refs = {item["ref"] for item in made["requirements"]}

    assert refs
    for ref in refs:
        requirement = filled.get(f"/frameworks/soc2/requirements/{ref}").json
        assert requirement["policies"] == "linked"
        assert [item["id"] for item in requirement["policy_items"]] == ["access-review"]
    bars = {bar["id"]: bar for bar in filled.get("/frameworks/soc2").json["bars"]}
    linked = next(segment for segment in bars["policies"]["segments"] if segment["id"] == "linked")
    assert linked["count"] == len(refs)
    assert bars["compliant"]["percent"] > 0


def test_taking_the_links_away_takes_the_requirements_away(filled: Any) -> None:
    filled.post("/frameworks", {"standard": "soc2"})
    made = filled.post("/policies", {"template": "access-review", "adopted": True}).json

    for control in made["controls"]:
        left = filled.delete(f"/policies/access-review/controls/{control}")
        assert left.status == 200

    assert (left.json["controls"], left.json["requirements"]) == ([], [])
    row = filled.get(f"/frameworks/soc2/requirements/{made['requirements'][0]['ref']}").json
    assert row["policies"] == "none"


def test_links_are_made_to_controls_that_exist(filled: Any) -> None:
    filled.post("/policies", OWN)

    assert filled.post("/policies/bread/controls", {"control_id": "no-such-control"}).status == 404
    assert filled.post("/policies", OWN | {"id": "rye", "controls": ["gone"]}).status == 400
    linked = filled.post("/policies/bread/controls", {"control_id": "mfa-for-all-users"})
    assert linked.json["controls"] == ["mfa-for-all-users"]


def test_documents_are_found_by_text_and_filters(filled: Any) -> None:
    filled.post("/policies", OWN)
    filled.post("/policies", {"template": "access-review"})

    def ids(query: str) -> list[str]:
        return [item["id"] for item in filled.get(f"/policies?{query}").json["items"]]

    assert ids("") == ["bread", "access-review"]
    assert ids("search=%22crumb%20bakes%22") == ["bread"]
    assert ids("kind=procedure") == ["access-review"]
    assert ids("adopted=true") == []
    assert filled.get("/policies").json["totals"] == {
        "policies": 1,
        "procedures": 1,
        "references": 0,
        "adopted": 0,
    }


def test_a_profile_explains_its_variables_and_gives_documents_versions(client: Any) -> None:
    client.post("/policies", OWN)
    before = client.get("/organisation-profile")
    name = next(item for item in before.json["variables"] if item["name"] == "company.name")
    assert (name["value"], bool(name["about"])) == (None, True)

    body = {"values": {"company.name": "Crumb", "oven": "Vulcan"}}
    changed = client.patch("/organisation-profile", body, If_Match=before.headers["ETag"])

    assert (changed.json["changed"], changed.json["extra"]) == (["bread"], {"oven": "Vulcan"})
    assert client.get("/policies/bread").json["number"] == 2
    assert client.get("/status").json["organisation"] == "Crumb"


@pytest.mark.parametrize(
    "body",
    [
        {"id": "bread"},
        OWN | {"id": "Not A Slug"},
        OWN | {"kind": "procedure"},
        OWN | {"implements": "other"},
        OWN | {"source": "{{#open}}"},
    ],
)
def test_a_document_that_is_not_right_is_refused(client: Any, body: dict[str, Any]) -> None:
    assert client.post("/policies", body).status == 400
    assert client.get("/policies").json["items"] == []


def test_readers_read_and_only_admins_change(client: Any) -> None:
    reader = client.as_("read-only")

    assert reader.get("/policies").status == 200
    assert reader.post("/policies", OWN).status == 403
    assert client.as_("gaps-only").get("/policies").status == 403
    assert client.as_("compliance-managers").post("/policies", OWN).status == 201


def test_every_change_is_in_the_audit_log(client: Any, services: Any) -> None:
    client.post("/policies", OWN)

    written = [r.body for r in services.records.list("audit-log#2023-11-14", "entry").records]
    assert ("policy.create", "bread") in {(entry["action"], entry["subject"]) for entry in written}
