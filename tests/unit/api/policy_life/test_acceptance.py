"""Acceptance over the API: who is asked, by what, how often, and what each of them sees."""

from __future__ import annotations

import pytest

from proofgraph.compliance.chain import digest_of
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from tests.unit.api.conftest import NOW
from tests.unit.api.policy_life.conftest import House


def test_everybody_is_asked_to_accept_what_is_published(house: House) -> None:
    house.draft(source="The oven is warm.")
    house.publish(adopt=True)

    (task,) = house.mine("dee")
    shown = house.as_("dee").get(task["link"]).json
    accepted = house.post("dee", f"{task['link']}/accept", {"digest": shown["digest"]})

    assert "The oven is warm." in shown["html"]
    assert (accepted.status, accepted.json["number"]) == (200, 2)
    assert house.mine("dee") == []
    (done,) = house.as_("dee").get("/tasks?which=done").json["items"]
    assert (done["kind"], done["link"], done["done_at"]) == (
        "acceptance",
        task["link"],
        accepted.json["accepted_at"],
    )
    assert house.standing() == {"ann": "open", "bob": "open", "cas": "open", "dee": "accepted"}
    assert house.told("dee") == ["policy.accept"]
    again = house.post("dee", f"{task['link']}/accept", {"digest": shown["digest"]})
    assert again.json["accepted_at"] == accepted.json["accepted_at"]
    assert sum(entry["action"] == "policy.accept" for entry in house.logged()) == 1


def test_nobody_sees_or_gives_the_acceptance_of_another(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    (task,) = house.mine("cas")
    digest = house.as_("cas").get(task["link"]).json["digest"]

    for other in ("ann", "dee"):
        assert house.as_(other).get(task["link"]).status == 404
        assert house.post(other, f"{task['link']}/accept", {"digest": digest}).status == 404
    assert house.standing()["cas"] == "open"


def test_what_has_changed_since_it_was_opened_is_read_again(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    (task,) = house.mine("cas")
    digest = house.as_("cas").get(task["link"]).json["digest"]
    house.draft(source="y")
    house.publish()

    assert house.post("cas", f"{task['link']}/accept", {"digest": digest}).status == 400
    fresh = house.as_("cas").get(task["link"]).json["digest"]
    assert house.post("cas", f"{task['link']}/accept", {"digest": fresh}).status == 200


def test_only_a_material_change_asks_again(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    house.accept("cas")
    house.draft(source="y")
    house.publish(renew_acceptance=False)
    assert house.mine("cas") == []

    house.draft(source="z")
    house.publish(renew_acceptance=True)

    assert [task["number"] for task in house.mine("cas")] == [4]
    assert house.told("cas") == ["policy.accept", "policy.accept"]
    house.services.acceptances.round()
    assert house.told("cas") == ["policy.accept", "policy.accept"]


def test_reminders_by_hand_go_out_once_a_day(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    house.accept("dee")

    for _ in range(2):
        assert house.post("ann", "/policies/bread/acceptances/remind").json == {"people": 3}

    assert house.told("cas") == ["policy.accept", "policy.reminder"]
    assert house.told("dee") == ["policy.accept"]


def test_what_is_in_force_and_accepted_is_kept_as_evidence_and_entered(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    house.accept("dee")

    (held,) = house.services.acceptances.of("dee")
    body = held.model_dump(mode="json", exclude={"version", "said"})
    assert house.services.ledger.store.places(digest_of(body))
    assert house.services.inspection.check(contents=True).intact


def test_people_of_a_list_are_invited_and_then_asked(house: House) -> None:
    taken = house.post("ann", "/policy-people/imports", {"csv": "email,name\neve@crumb.example,Eve\n"})
    house.draft(source="x")
    house.publish(adopt=True)

    assert (taken.status, taken.json) == (201, {"people": 1})
    assert house.standing()["eve"] == "not-invited"
    invited = house.post(
        "ann", "/policy-people/invitations", {"emails": ["eve@crumb.example", "fay@crumb.example"]}
    )
    assert invited.json["invited"] == ["eve@crumb.example"]
    assert [item["email"] for item in invited.json["failed"]] == ["fay@crumb.example"]
    assert house.standing()["eve"] == "to-be-asked"
    house.services.acceptances.round()
    assert house.standing()["eve"] == "open"
    assert house.post("bob", "/policy-people/invitations", {"emails": ["x@y.example"]}).status == 403


@pytest.mark.parametrize(
    ("csv", "status"),
    [
        ("", 400),
        ("email\nnobody\n", 422),
        ("name\nEve\n", 422),
        ("email\n" + "a@b.example\n" * 2001, 422),
        ("x" * 300_001, 400),
    ],
)
def test_a_list_with_a_fault_lists_nobody(house: House, csv: str, status: int) -> None:
    assert house.post("ann", "/policy-people/imports", {"csv": csv}).status == status
    assert len(house.as_("ann").get("/policy-people").json["items"]) == 4


def test_people_come_from_the_graph_where_the_rules_say_so(house: House) -> None:
    reconcile(
        house.services.graph,
        scope="hr",
        unit="all",
        entities=[
            Entity("p1", "hr_person", ("Person",), {"email": "Eve@Crumb.example", "displayName": "Eve"}),
            Entity("p2", "hr_person", ("Person",), {"email": "gone@crumb.example", "active": False}),
            Entity("u1", "okta_user", ("User",), {"email": "kim@crumb.example"}),
            Entity("u2", "aws_iam_user", ("User",), {"email": "robot@crumb.example"}),
        ],
        relationships=[],
        metadata={},
        now=NOW,
        remove=True,
    )
    assert house.post("ann", "/policy-people/refresh").json == {"people": 0}
    house.rules(audience={"graph": True, "types": ["okta_user"]})

    assert house.post("ann", "/policy-people/refresh").json == {"people": 2}
    listed = house.as_("ann").get("/policy-people").json
    assert {"Eve@Crumb.example", "kim@crumb.example"} < {item["email"] for item in listed["items"]}
    assert listed["not_invited"] == 2
