"""Documents as a shelf over the API: templates, order, deletion, what lies elsewhere, who may change it."""

from __future__ import annotations

from tests.unit.api.policy_life.conftest import BREAD, House


def test_an_external_policy_counts_like_a_document(house: House) -> None:
    body = {
        "id": "hr-handbook",
        "title": "Handbook",
        "domain": "people",
        "summary": "Kept by HR.",
        "url": "https://hr.crumb.example/handbook",
        "owner": "cas",
        "adopted": True,
        "controls": ["mfa-for-all-users"],
    }
    house.post("ann", "/frameworks", {"standard": "soc2"})

    made = house.post("ann", "/policies", body)

    assert (made.status, made.json["url"], made.json["owner"]) == (201, body["url"], "cas")
    assert body["url"] in made.json["html"]
    ref = made.json["requirements"][0]["ref"]
    assert house.as_("ann").get(f"/frameworks/soc2/requirements/{ref}").json["policies"] == "linked"
    for url in ("javascript:alert(1)", "ftp://x", "not a url"):
        assert house.post("ann", "/policies", body | {"id": "x", "url": url}).status == 400


def test_a_deleted_document_counts_nowhere_until_it_is_restored(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    etag = house.as_("ann").get("/policies/bread").headers["ETag"]

    assert house.as_("ann").send("DELETE", "/policies/bread", None, {"If-Match": '"99"'}).status == 412
    assert house.as_("ann").send("DELETE", "/policies/bread", None, {"If-Match": etag}).status == 204

    assert house.as_("ann").get("/policies/bread").status == 404
    assert house.as_("ann").get("/policies").json["items"] == []
    assert house.mine("cas") == []
    assert house.post("ann", "/policies", BREAD).status == 409
    assert [item["id"] for item in house.as_("cas").get("/deleted-policies").json["items"]] == ["bread"]
    assert house.post("ann", "/deleted-policies/bread/restore").json["number"] == 2
    assert len(house.mine("cas")) == 1
    assert house.post("ann", "/deleted-policies/bread/restore").status == 404


def test_a_policy_goes_after_its_procedures(house: House) -> None:
    procedure = BREAD | {"id": "kneading", "kind": "procedure", "implements": "bread"}
    assert house.post("ann", "/policies", procedure).status == 201
    etag = house.as_("ann").get("/policies/bread").headers["ETag"]

    assert house.as_("ann").send("DELETE", "/policies/bread", None, {"If-Match": etag}).status == 400


def test_documents_are_put_in_order_without_a_version(house: House) -> None:
    for id in ("cake", "rye"):
        house.post("ann", "/policies", BREAD | {"id": id, "title": id})

    moved = house.post("ann", "/policy-order", {"ids": ["rye", "bread"]})

    assert moved.status == 200
    rows = house.as_("ann").get("/policies").json["items"]
    assert [(row["id"], row["number"]) for row in rows] == [("rye", 1), ("bread", 1), ("cake", 1)]
    assert house.post("ann", "/policy-order", {"ids": ["gone"]}).status == 404
    assert house.post("ann", "/policy-order", {"ids": ["bread", "rye"]}).json["moved"] == ["bread", "rye"]


def test_all_missing_templates_are_created_at_once_and_again_nothing(house: House) -> None:
    missing = house.as_("cas").get("/policy-templates/missing").json
    assert missing["unfilled"]["company.name"] > 1

    made = house.post("ann", "/policy-templates/missing", {})

    assert len(made.json["created"]) == len(missing["items"]) > 150
    assert made.json["unfilled"] == missing["unfilled"]
    assert house.post("ann", "/policy-templates/missing", {}).json["created"] == []
    assert house.as_("ann").get("/policies").json["totals"]["adopted"] == 0
    assert house.post("ann", "/policy-templates/missing", {"templates": ["none"]}).status == 404


def test_readers_change_nothing_and_strangers_see_nothing(house: House) -> None:
    assert house.as_("dee").get("/policies/bread/draft").status == 403
    for method, path, body in (
        ("PATCH", "/policies/bread/draft", {"source": "x"}),
        ("POST", "/policies/bread/draft/submit", {}),
        ("POST", "/policies/bread/draft/publish", {"renew_acceptance": True}),
        ("PATCH", "/policy-rules", {"needed": 1}),
        ("POST", "/policy-order", {"ids": ["bread"]}),
        ("DELETE", "/policies/bread", None),
        ("POST", "/policies/bread/acceptances/remind", {}),
        ("POST", "/policy-people/imports", {"csv": "a@b.example"}),
    ):
        assert house.as_("cas").send(method, path, body, {"If-Match": '"0"'}).status == 403, path
