"""Policies in life over the API: drafts, review, publication, acceptance, and what went before."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.access.decision import change_user, deactivate
from proofgraph.api import dispatch
from proofgraph.api.app import build
from proofgraph.boot import Services
from proofgraph.compliance.chain import digest_of
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from tests.unit.api.conftest import NOW, Client

DAY = 86_400_000
BREAD = {
    "id": "bread",
    "title": "Bread",
    "domain": "baking",
    "summary": "How bread is baked.",
    "source": "The oven is hot.",
    "acceptance": True,
}
PEOPLE = {
    "ann": ("administrators",),
    "bob": ("compliance-managers",),
    "cas": ("read-only",),
    "dee": (),
}


@dataclass
class House:
    """A deployment with four people, one of them in no group at all."""

    now: list[int] = field(default_factory=lambda: [NOW])

    def __post_init__(self) -> None:
        self.services: Services = boot.memory(clock=lambda: self.now[0])
        self.client = Client(build(lambda: self.services))
        for name in PEOPLE:
            body = {"email": f"{name}@crumb.example", "name": name.title(), "accepted_at": NOW}
            body |= {"groups": list(PEOPLE[name])}
            change_user(self.services.records, name, body)

    def as_(self, name: str) -> Client:
        claims = {"sub": name, "email": f"{name}@crumb.example", "exp": str(NOW // 1000 + 10**9)}
        return self.client.as_(*PEOPLE[name], **claims)

    def post(self, name: str, path: str, body: Any = None, etag: str | None = None) -> Any:
        headers = {} if etag is None else {"If_Match": etag}
        return self.as_(name).post(path, body, **headers)

    def draft(self, name: str = "ann", **changes: Any) -> Any:
        etag = self.as_(name).get("/policies/bread/draft").headers["ETag"]
        return self.as_(name).patch("/policies/bread/draft", changes, If_Match=etag)

    def step(self, name: str, step: str, body: Any = None) -> Any:
        etag = self.as_("ann").get("/policies/bread/draft").headers["ETag"]
        return self.post(name, f"/policies/bread/draft/{step}", body or {}, etag)

    def publish(self, name: str = "ann", **body: Any) -> Any:
        return self.step(name, "publish", {"renew_acceptance": False} | body)

    def rules(self, **changes: Any) -> Any:
        etag = self.as_("ann").get("/policy-rules").headers["ETag"]
        return self.as_("ann").patch("/policy-rules", changes, If_Match=etag)

    def mine(self, name: str) -> list[dict[str, Any]]:
        return list(self.as_(name).get("/acceptances").json["items"])

    def told(self, name: str) -> list[str]:
        """The kinds of what somebody was told, those of one moment in the order of the alphabet."""
        found = self.services.notices.page(name, limit=500)[0]
        return [str(told.kind) for told in sorted(found, key=lambda told: (told.at, told.kind))]

    def standing(self) -> dict[str, str]:
        rows = self.as_("ann").get("/policies/bread/acceptances").json["items"]
        return {row["email"].partition("@")[0]: row["standing"] for row in rows}

    def logged(self) -> list[dict[str, Any]]:
        found = self.services.records.list("audit-log#2023-11-14", "entry").records
        return [dict(record.body) for record in found]


@pytest.fixture
def house() -> House:
    made = House()
    assert made.post("ann", "/policies", BREAD).status == 201
    return made


def test_a_draft_lies_beside_what_is_in_force(house: House) -> None:
    first = house.draft(source="The oven is warm.", note="Cooler")
    second = house.draft(title="Loaves")

    assert (first.status, second.status) == (200, 200)
    assert (second.json["title"], second.json["source"]) == ("Loaves", "The oven is warm.\n")
    assert (second.json["state"], second.json["changed"], second.json["authors"]) == ("draft", True, ["ann"])
    held = house.as_("cas").get("/policies/bread").json
    assert (held["title"], held["number"], held["state"]) == ("Bread", 1, "draft")


def test_a_draft_is_saved_only_upon_the_one_that_was_read(house: House) -> None:
    etag = house.as_("ann").get("/policies/bread/draft").headers["ETag"]
    house.draft(source="First.")

    stale = house.as_("bob").patch("/policies/bread/draft", {"source": "Other."}, If_Match=etag)

    assert stale.status == 412
    assert house.as_("bob").patch("/policies/bread/draft", {"source": "Other."}).status == 428
    assert house.as_("ann").get("/policies/bread/draft").json["source"] == "First.\n"


def test_a_discarded_draft_leaves_nothing_behind_to_approve(house: House) -> None:
    old = house.draft(source="Wrong.").headers["ETag"]
    gone = house.as_("ann").send("DELETE", "/policies/bread/draft", None, {"If-Match": old})

    assert (gone.status, gone.json["state"], gone.json["source"]) == (200, "none", "The oven is hot.\n")
    assert house.as_("ann").patch("/policies/bread/draft", {"source": "x"}, If_Match=old).status == 412
    assert house.publish().status == 404


def test_without_approvers_a_draft_is_published_at_once(house: House) -> None:
    house.draft(source="The oven is warm.")
    assert house.step("ann", "submit").status == 400

    done = house.publish(adopt=True, note="Cooler")

    assert done.status == 200
    assert (done.json["number"], done.json["adopted"], done.json["state"]) == (2, True, "published")
    assert house.as_("ann").get("/policies/bread/versions").json["items"][0]["note"] == "Cooler"
    assert house.as_("ann").get("/policies/bread/draft").json["state"] == "none"


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


def test_a_direct_change_waits_for_the_draft(house: House) -> None:
    house.draft(source="x")
    etag = house.as_("ann").get("/policies/bread").headers["ETag"]

    assert house.as_("ann").patch("/policies/bread", {"source": "y"}, If_Match=etag).status == 412


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
    accept(house, "cas")
    house.draft(source="y")
    house.publish(renew_acceptance=False)
    assert house.mine("cas") == []

    house.draft(source="z")
    house.publish(renew_acceptance=True)

    assert [task["number"] for task in house.mine("cas")] == [4]
    assert house.told("cas") == ["policy.accept", "policy.accept"]
    house.services.acceptances.round()
    assert house.told("cas") == ["policy.accept", "policy.accept"]


def accept(house: House, name: str) -> None:
    (task,) = house.mine(name)
    digest = house.as_(name).get(task["link"]).json["digest"]
    assert house.post(name, f"{task['link']}/accept", {"digest": digest}).status == 200


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


def test_a_preview_fills_variables_and_carries_nothing_active(house: House) -> None:
    source = (
        "{{company.name}} and {{company.product}}\n\n<script>alert(1)</script> <b onclick=x>b</b>\n\n"
        "[a](javascript:alert(1)) [b](JaVaScRiPt:x) [c](data:text/html,x) ![d](vbscript:x) [e](https://e.example)"
    )
    shown = house.post("cas", "/policies/preview", {"source": source, "values": {"company.name": "Crumb"}})

    html = shown.json["html"]
    assert "Crumb and {{company.product}}" in html
    assert [(gap["name"], gap["line"]) for gap in shown.json["unfilled"]] == [("company.product", 1)]
    assert "<script" not in html
    assert "<b " not in html
    hrefs = [part.split('"')[0] for part in html.split('href="')[1:]]
    assert hrefs == ["https://e.example"]
    assert "src=" not in html
    assert house.post("cas", "/policies/preview", {"source": "x" * 300_001}).status == 400
    assert house.post("cas", "/policies/preview", {"source": "{{#open}}"}).status == 400


def test_differences_are_told_by_word(house: House) -> None:
    house.draft(source="The oven is warm.")

    shown = house.as_("cas").get("/policies/bread/differences").json

    assert (shown["before"], shown["after"]) == ("1", "draft")
    changed = [
        (line["kind"], piece["text"])
        for line in shown["lines"]
        for piece in line["pieces"]
        if piece["changed"]
    ]
    assert changed == [("removed", "hot"), ("added", "warm")]
    assert house.as_("cas").get("/policies/bread/differences?before=1&after=9").status == 404
    assert house.as_("cas").get("/policies/bread/differences?before=x").status == 400


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


def test_the_history_tells_everything_over_a_time(house: House) -> None:
    house.rules(approvers=["cas"])
    house.draft(source="x", note="=1+1")
    house.step("ann", "submit")
    house.step("cas", "approve")
    house.publish(adopt=True)
    accept(house, "dee")

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


def test_what_is_in_force_and_accepted_is_kept_as_evidence_and_entered(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    accept(house, "dee")

    (held,) = house.services.acceptances.of("dee")
    body = held.model_dump(mode="json", exclude={"version", "said"})
    assert house.services.ledger.store.places(digest_of(body))
    assert house.services.inspection.check(contents=True).intact


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


def test_oversized_requests_are_refused(house: House) -> None:
    etag = house.as_("ann").get("/policies/bread/draft").headers["ETag"]
    for body in (
        {"source": "x" * 300_001},
        {"title": "x" * 2001},
        {"considerations": ["x"] * 101},
        {"adopted": True},
        {"url": "https://x.example/" + "x" * 2000},
    ):
        assert house.as_("ann").patch("/policies/bread/draft", body, If_Match=etag).status == 400
    assert house.as_("ann").get("/policies/bread/draft").json["state"] == "none"


def test_reminders_by_hand_go_out_once_a_day(house: House) -> None:
    house.draft(source="x")
    house.publish(adopt=True)
    accept(house, "dee")

    for _ in range(2):
        assert house.post("ann", "/policies/bread/acceptances/remind").json == {"people": 3}

    assert house.told("cas") == ["policy.accept", "policy.reminder"]
    assert house.told("dee") == ["policy.accept"]
