"""Approval over the API: who has to approve, who may, and what comes into force past nobody."""

from __future__ import annotations

from proofgraph.access.decision import deactivate
from tests.unit.api.policy_life.conftest import BREAD, House


def test_a_draft_is_approved_by_somebody_else_before_it_is_in_force(house: House) -> None:
    assert house.rules(approvers=["ann", "cas"]).status == 200
    house.draft(source="The oven is warm.")

    assert house.publish().status == 403
    assert house.step("ann", "approve").status == 412
    assert house.step("ann", "submit", {"note": "Please"}).json["state"] == "in-review"
    assert house.step("ann", "approve").status == 403
    assert house.step("bob", "approve").status == 403
    waiting = house.as_("cas").get("/approvals").json["items"]
    assert [(item["document"], item["note"]) for item in waiting] == [("bread", "Please")]
    approved = house.step("cas", "approve", {"note": "Good"})
    assert (approved.json["state"], approved.json["approvals"][0]["by"]) == ("approved", "cas")
    assert house.as_("cas").get("/approvals").json["items"] == []

    done = house.publish(adopt=True).json

    assert (done["number"], done["approved"], done["approved_by"]) == (2, 2, ["cas"])
    assert "policy.review" in house.told("cas")
    assert "policy.decided" in house.told("ann")


def test_a_returned_draft_says_why_and_can_come_again(house: House) -> None:
    house.rules(approvers=["cas"])
    house.draft(source="The oven is warm.")
    house.step("ann", "submit")

    back = house.step("cas", "return", {"reason": "How warm?"})
    again = house.draft(source="The oven has 200 degrees.")
    house.step("ann", "submit")

    assert (back.json["state"], back.json["returned"]["note"]) == ("draft", "How warm?")
    assert again.json["returned"]["by"] == "cas"
    assert house.told("cas") == ["policy.review", "policy.review"]
    assert house.step("cas", "return", {"reason": " "}).status == 400


def test_an_edit_takes_a_reviewed_draft_back_with_its_approvals(house: House) -> None:
    house.rules(approvers=["cas"])
    house.draft(source="The oven is warm.")
    house.step("ann", "submit")
    house.step("cas", "approve")

    changed = house.draft(source="The oven is cold.")

    assert (changed.json["state"], changed.json["approvals"]) == ("draft", [])
    assert house.publish().status == 403


def test_a_draft_that_only_its_authors_could_approve_is_not_submitted(house: House) -> None:
    house.rules(approvers=["bob", "cas"], needed=2)
    before = house.as_("bob").get("/policies/bread/draft").json

    whole = house.step("bob", "submit")
    assert (whole.status, whole.json["details"]["field"]) == (400, "approvers")
    assert house.as_("bob").get("/policies/bread/draft").json == before
    house.draft("bob", source="The oven is warm.")
    refused = house.step("ann", "submit")

    assert (refused.status, refused.json["details"]["field"]) == (400, "approvers")
    assert "Name more approvers, or let authors approve." in refused.json["detail"]
    assert house.as_("ann").get("/policies/bread/draft").json["state"] == "draft"
    house.rules(needed=1)
    assert house.step("ann", "submit").json["state"] == "in-review"


def test_a_draft_is_not_submitted_to_approvers_who_have_left(house: House) -> None:
    house.rules(approvers=["bob", "cas"], needed=2)
    house.draft(source="The oven is warm.")
    deactivate(house.services.records, "bob")

    refused = house.step("ann", "submit")

    assert (refused.status, refused.json["details"]["field"]) == (400, "approvers")
    assert "approvers who are active and did not write the draft: 1." in refused.json["detail"]
    house.rules(approvers=["cas"], needed=1)
    assert house.step("ann", "submit").json["state"] == "in-review"


def test_approvers_are_people_who_may_read_policies(house: House) -> None:
    for name in ("dee", "dee@crumb.example"):
        refused = house.rules(approvers=["cas", name])
        assert (refused.status, refused.json["details"]["approvers"]) == (400, [name])
        assert "'policies:read'" in refused.json["detail"]
    own = house.as_("ann").get("/policies/bread/rules").headers["ETag"]
    assert house.as_("ann").patch("/policies/bread/rules", {"approvers": ["dee"]}, If_Match=own).status == 400

    assert house.rules(approvers=["cas", "CAS@crumb.example"]).json["approvers"] == ["cas"]


def test_several_approvals_may_be_needed_and_authors_may_be_let(house: House) -> None:
    assert house.rules(approvers=["cas"], needed=2).status == 400
    assert house.rules(approvers=["nobody"]).status == 400
    house.rules(approvers=["ann", "cas"], needed=2, author_may_approve=True)
    house.draft(source="The oven is warm.")
    house.step("ann", "submit")

    assert house.step("ann", "approve").json["state"] == "in-review"
    assert house.step("ann", "approve").status == 412
    assert house.step("cas", "approve").json["state"] == "approved"


def test_where_approvers_are_named_nothing_comes_into_force_past_them(house: House) -> None:
    house.rules(approvers=["cas"])
    etag = house.as_("ann").get("/policies/bread").headers["ETag"]

    for change in ({"source": "x"}, {"title": "x"}, {"adopted": True}):
        assert house.as_("ann").patch("/policies/bread", change, If_Match=etag).status == 403
    assert house.post("ann", "/policies", BREAD | {"id": "rye", "adopted": True}).status == 403
    assert house.as_("ann").patch("/policies/bread", {"owner": "cas"}, If_Match=etag).status == 200

    assert house.step("ann", "submit").json["state"] == "in-review"
    house.step("cas", "approve")
    done = house.publish(adopt=True)
    assert (done.json["number"], done.json["approved"], done.json["adopted"]) == (1, 1, True)


def test_one_document_can_have_approvers_of_its_own(house: House) -> None:
    own = house.as_("ann").get("/policies/bread/rules")
    set_ = house.as_("ann").patch(
        "/policies/bread/rules", {"approvers": ["bob"], "accept_within_days": 3}, If_Match=own.headers["ETag"]
    )

    assert set_.json["effective"]["approvers"] == ["bob"]
    assert house.as_("ann").get("/policy-rules").json["approvers"] == []
    house.draft(source="x")
    assert house.publish().status == 403
    back = house.as_("ann").patch("/policies/bread/rules", {"approvers": None}, If_Match=set_.headers["ETag"])
    assert (back.json["approvers"], back.json["accept_within_days"]) == (None, 3)
