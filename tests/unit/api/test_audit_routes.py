"""Working on an audit over HTTP: who may make which move, what is refused, what a closed one answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from proofgraph.api import dispatch
from proofgraph.api.app import build
from proofgraph.audits import comments
from tests.unit.api.auditing import Audit, day, did, staffed
from tests.unit.api.conftest import Client


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    return staffed(tmp_path_factory.mktemp("routes"), lambda services: Client(build(lambda: services)))


@pytest.fixture
def audit(staff: Audit) -> Audit:
    """An engagement of its own over what the others share."""
    return Audit(staff.calendar, staff.client, staff.ids).begin()


PATH = ["in-progress", "ready", "under-review", "action-required", "in-progress"]


def test_each_move_is_for_one_side_and_is_told_in_the_history(audit: Audit) -> None:
    sides = {
        "in-progress": "owner",
        "ready": "owner",
        "under-review": "auditor",
        "action-required": "auditor",
    }
    for to in PATH:
        rightful = getattr(audit, sides[to])
        other = audit.auditor if sides[to] == "owner" else audit.owner
        assert audit.move(other, "D1.1", to, "x").status == 403
        shown = did(rightful.get(f"{audit.path}/requirements/D1.1"))["audit"]["moves"]
        assert to in shown
        did(audit.move(rightful, "D1.1", to, f"Because {to}."))

    told = did(audit.owner.get(f"{audit.path}/requirements/D1.1"))["audit"]
    assert [(m["number"], m["after"], m["why"]) for m in told["history"]] == [
        (number, to, f"Because {to}.") for number, to in enumerate(PATH, start=1)
    ]
    assert {m["by"] for m in told["history"]} == {audit.ids["owner"], audit.ids["auditor"]}
    assert (told["status"], told["turn"], told["moves"]) == ("in-progress", "organisation", ["ready"])


@pytest.mark.parametrize("to", ["accepted", "under-review", "ready", "open", "done"])
def test_a_status_is_not_skipped(audit: Audit, to: str) -> None:
    assert audit.move(audit.owner, "D1.1", to).status == 400
    assert audit.move(audit.auditor, "D1.1", to).status == 400


def test_asking_for_action_says_which(audit: Audit) -> None:
    for who, to in ((audit.owner, "in-progress"), (audit.owner, "ready"), (audit.auditor, "under-review")):
        did(audit.move(who, "D1.1", to))

    assert audit.move(audit.auditor, "D1.1", "action-required", " ").status == 400


def test_moves_and_assignments_are_made_on_the_version_that_was_read(audit: Audit) -> None:
    path = f"{audit.path}/requirements/D1.1"

    assert audit.owner.post(f"{path}/moves", {"to": "in-progress"}).status == 428
    did(audit.owner.post(f"{path}/moves", {"to": "in-progress"}, If_Match='"0"'))
    assert audit.owner.post(f"{path}/moves", {"to": "ready"}, If_Match='"0"').status == 412
    assert audit.owner.patch(path, {"due": day(0)}, If_Match='"0"').status == 412


def test_who_only_reads_makes_no_move_no_comment_and_no_request(audit: Audit) -> None:
    reader = audit.client.as_("read-only", sub=audit.ids["reader"])

    assert did(reader.get(audit.path))["seat"]["takes_part"] is False
    assert did(reader.get(f"{audit.path}/requirements/D1.1"))["audit"]["moves"] == []
    assert audit.move(reader, "D1.1", "in-progress").status == 403
    assert audit.say(reader, "Hello").status == 403
    assert reader.post(f"{audit.path}/requests", {"title": "x"}).status == 403


@pytest.mark.parametrize("who", ["auditor", "reader", "nobody"])
def test_only_those_who_can_do_it_are_assigned(audit: Audit, who: str) -> None:
    body = {"assignees": [audit.ids.get(who, who)]}

    assert audit.boss.patch(f"{audit.path}/requirements/D1.1", body, If_Match='"0"').status == 400
    assert audit.boss.post(f"{audit.path}/requests", {"title": "x", **body}).status == 400


def test_the_board_counts_by_status_and_by_whose_turn_it_is(audit: Audit) -> None:
    late = {"assignees": [audit.ids["owner"]], "due": day(1)}
    did(audit.boss.patch(f"{audit.path}/requirements/D1.1", late, If_Match='"0"'))
    did(audit.move(audit.owner, "D1.2", "in-progress"))
    did(audit.move(audit.owner, "D1.2", "ready"))
    audit.ask(audit.auditor, due=day(2))
    did(audit.say(audit.owner, "Among us", visibility="internal"), 201)

    board = did(audit.auditor.get(f"{audit.path}/board"))

    counts = {column["status"]: (column["count"], column["overdue"]) for column in board["columns"]}
    assert counts == {
        "open": (2, 1),
        "in-progress": (0, 0),
        "ready": (1, 0),
        "under-review": (0, 0),
        "accepted": (0, 0),
        "action-required": (0, 0),
    }
    turns = {one["turn"]: (one["requirements"], one["requests"], one["overdue"]) for one in board["turns"]}
    assert turns == {"organisation": (2, 1, 2), "auditor": (1, 0, 0), "nobody": (0, 0, 0)}
    row = next(row for row in board["columns"][0]["items"] if row["ref"] == "D1.1")
    assert (row["requests"], row["comments"], row["overdue"]) == (1, 0, True)
    assert (board["requests"], board["requests_overdue"]) == ({"requested": 1}, 1)


def test_comments_are_internal_edited_with_their_past_and_withdrawn_but_never_gone(audit: Audit) -> None:
    inside = did(audit.say(audit.owner, f"See @{audit.ids['auditor']}", visibility="internal"), 201)
    made = did(audit.say(audit.owner, "First", visibility="both"), 201)
    path = f"{audit.path}/comments/{made['id']}"

    assert inside["mentions"] == []
    assert audit.say(audit.auditor, "Ours", visibility="internal").status == 403
    assert [c["text"] for c in did(audit.auditor.get(f"{audit.path}/comments"))["items"]] == ["First"]
    hidden = f"{audit.path}/comments/{inside['id']}"
    assert audit.auditor.patch(hidden, {"text": "x"}, If_Match=inside["etag"]).status == 404
    assert audit.boss.patch(path, {"text": "x"}, If_Match=made["etag"]).status == 403
    changed = did(audit.owner.patch(path, {"text": "Second"}, If_Match=made["etag"]))
    assert audit.owner.patch(path, {"text": "Third"}, If_Match=made["etag"]).status == 412
    assert ([e["text"] for e in changed["edits"]], changed["text"]) == (["First"], "Second")
    gone = did(audit.owner.post(f"{path}/withdraw", If_Match=changed["etag"]))
    assert gone["withdrawn_at"] is not None
    assert audit.owner.patch(path, {"text": "Again"}, If_Match=gone["etag"]).status == 400
    assert len(did(audit.auditor.get(f"{audit.path}/comments?of=requirement&key=D1.1"))["items"]) == 1
    assert audit.owner.delete(path).status == 405


def test_comments_come_in_pages_that_always_fit_and_show_only_what_the_reader_may_see(
    audit: Audit, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        audit.calendar.now += 1
        did(audit.say(audit.owner, f"{number}", visibility="internal" if number == 3 else "both"), 201)

    def pages(who: Any, query: str) -> list[list[str]]:
        found, cursor = [], ""
        while True:
            page = did(who.get(f"{audit.path}/comments?{query}{cursor}"))
            found.append([comment["text"] for comment in page["items"]])
            if page["next_cursor"] is None:
                return found
            cursor = f"&cursor={page['next_cursor']}"

    assert pages(audit.owner, "limit=2") == [["0", "1"], ["2", "3"], ["4"]]
    assert pages(audit.auditor, "limit=2&of=requirement&key=D1.1") == [["0", "1"], ["2", "4"], []]
    assert pages(audit.owner, "of=request") == [[]]
    monkeypatch.setattr(comments, "FULL", 3)
    assert pages(audit.owner, "limit=50") == [["0", "1", "2"], ["3", "4"]]


@pytest.mark.parametrize(
    ("path", "bulky"), [("requirements", "items"), ("requests", "items"), ("board", "columns")]
)
def test_lists_of_an_audit_of_over_5_mb_lie_whole_behind_a_link(
    audit: Audit, monkeypatch: pytest.MonkeyPatch, path: str, bulky: str
) -> None:
    audit.ask(audit.auditor)
    whole = did(audit.boss.get(f"{audit.path}/{path}"))
    monkeypatch.setattr(dispatch, "LARGEST_ANSWER", 100)

    spilled = did(audit.boss.get(f"{audit.path}/{path}"))

    kept = audit.services.objects.get(spilled["link"]["url"].removeprefix("memory://"))
    assert (spilled[bulky], json.loads(kept)) == ([], whole)


def test_a_secret_in_a_comment_is_masked_and_a_comment_on_nothing_is_refused(audit: Audit) -> None:
    token = "ghp_" + "a" * 36
    made = did(audit.say(audit.owner, f"The token is {token}"), 201)

    assert token not in made["text"]
    assert audit.say(audit.owner, "x", key="D9").status == 404
    assert audit.say(audit.owner, "x", of="request", key="nowhere").status == 404
    assert audit.say(audit.owner, " ").status == 400


def test_a_request_goes_to_and_fro_until_it_is_accepted(audit: Audit) -> None:
    asked = audit.ask(audit.auditor, assignees=[audit.ids["owner"]])
    id = asked["id"]

    assert audit.settle(audit.owner, id, "accepted").status == 403
    assert audit.settle(audit.auditor, id, "provided").status == 403
    assert audit.settle(audit.owner, id, "provided").status == 400
    assert audit.settle(audit.owner, id, "provided", attach=[{"item_id": "nowhere"}]).status == 404
    wrong = [{"evaluation_id": "nowhere", "question_id": "users-mfa"}]
    assert audit.settle(audit.owner, id, "provided", attach=wrong).status == 404
    item = audit.note()
    did(audit.settle(audit.owner, id, "provided", attach=[{"item_id": item}]))
    assert audit.settle(audit.auditor, id, "returned").status == 400
    did(audit.settle(audit.auditor, id, "returned", "Of last year, please."))
    did(audit.settle(audit.owner, id, "provided", attach=[{"item_id": item}], why="Here."))
    done = did(audit.settle(audit.auditor, id, "accepted"))

    assert [m["after"] for m in done["history"]] == [
        "requested",
        "provided",
        "returned",
        "provided",
        "accepted",
    ]
    assert (done["turn"], done["moves"]) == ("nobody", [])
    assert audit.settle(audit.auditor, id, "returned", "No.").status == 400


def test_what_was_attached_stays_as_it_was_when_the_item_is_edited(audit: Audit) -> None:
    id = audit.ask(audit.auditor)["id"]
    item = audit.note()
    did(audit.settle(audit.owner, id, "provided", attach=[{"item_id": item}]))
    held = did(audit.owner.get(f"/evidence-items/{item}"))

    did(audit.owner.patch(f"/evidence-items/{item}", {"text": "Another"}, If_Match=held["etag"]))

    (shown,) = did(audit.auditor.get(f"{audit.path}/requests/{id}"))["attachments"]
    assert (shown["number"], shown["text"]) == (1, "Seen on site.")


def test_a_file_that_was_attached_is_handed_to_the_auditor_and_that_is_logged(audit: Audit) -> None:
    begun = did(audit.owner.post("/uploads", {"filename": "seen.txt", "bytes": 12}), 201)
    audit.services.objects.put(f"staged/uploads/{begun['id']}", b"all is well\n")
    place = {"kind": "requirement", "framework_id": "demo", "id": "D1.1"}
    body = {"title": "Screenshot", "places": [place]}
    item = did(audit.owner.post(f"/uploads/{begun['id']}/complete", body), 201)["id"]
    id = audit.ask(audit.auditor)["id"]
    did(audit.settle(audit.owner, id, "provided", attach=[{"item_id": item}]))

    attached = audit.auditor.get(f"{audit.path}/requests/{id}/attachments/0/file")
    placed = audit.auditor.get(f"{audit.path}/requirements/D1.1/evidence/{item}/file")

    assert (attached.status, placed.status) == (302, 302)
    assert audit.auditor.get(f"{audit.path}/requests/{id}/attachments/1/file").status == 404
    assert audit.auditor.get(f"{audit.path}/requests/{id}/attachments/0/result").status == 404
    assert audit.auditor.get(f"{audit.path}/requirements/D1.2/evidence/{item}/file").status == 404
    logged = did(audit.boss.get("/audit-log?action=evidence.download"))["items"]
    assert [entry["actor"] for entry in logged[:2]] == [audit.ids["auditor"]] * 2


def test_what_is_asked_is_changed_by_the_side_that_asks_and_assigned_by_the_other(audit: Audit) -> None:
    asked = audit.ask(audit.auditor)
    path = f"{audit.path}/requests/{asked['id']}"

    assert audit.owner.patch(path, {"due": day(0)}, If_Match=asked["etag"]).status == 403
    mine = did(audit.owner.patch(path, {"assignees": [audit.ids["owner"]]}, If_Match=asked["etag"]))
    later = did(audit.auditor.patch(path, {"due": day(0), "title": "All"}, If_Match=mine["etag"]))

    assert (later["title"], later["due"], later["assignees"]) == ("All", day(0), [audit.ids["owner"]])
    assert did(audit.owner.get(f"{audit.path}/requests?mine=true"))["items"][0]["id"] == asked["id"]
    assert did(audit.owner.get(f"{audit.path}/requests?state=accepted"))["items"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"title": "x" * 201},
        {"due": "2023-02-30"},
        {"due": "soon"},
        {"refs": ["D9"]},
        {"assignees": ["x"] * 21},
        {"colour": "red"},
    ],
)
def test_a_malformed_request_is_refused_whole(audit: Audit, wrong: Any) -> None:
    assert audit.auditor.post(f"{audit.path}/requests", {"title": "x", **wrong}).status in (400, 404)
    assert did(audit.auditor.get(f"{audit.path}/requests"))["items"] == []


def test_testing_a_sample_is_the_auditor_s_and_responding_the_organisation_s(audit: Audit) -> None:
    body = {"question_id": "users-mfa", "size": 1, "seed": "s"}
    assert audit.owner.post(f"{audit.path}/populations", body).status == 403
    drawn = did(audit.auditor.post(f"{audit.path}/populations", body), 201)
    item = f"{audit.path}/populations/{drawn['population']['id']}/items/1"

    tag = did(audit.auditor.patch(item, {"state": "provided"}, If_Match='"0"'))["etag"]
    assert audit.owner.patch(item, {"state": "tested"}, If_Match=tag).status == 403
    tag = did(audit.auditor.patch(item, {"state": "exception", "note": "No."}, If_Match=tag))["etag"]
    assert audit.auditor.patch(item, {"response": "We shall."}, If_Match=tag).status == 403
    assert did(audit.owner.patch(item, {"response": "We shall."}, If_Match=tag))["response"] == "We shall."


def test_a_closed_engagement_takes_nothing_more_and_stays_as_it_was(audit: Audit) -> None:
    did(audit.say(audit.owner, "Before"), 201)
    asked = audit.ask(audit.auditor)
    before = did(audit.auditor.get(f"{audit.path}/requirements/D1.1"))["requirement"]
    evidence = did(audit.auditor.get(f"{audit.path}/requirements/D1.1/evidence"))
    did(audit.close())

    audit.note("Afterwards")
    assert audit.move(audit.owner, "D1.1", "in-progress").status == 412
    assert audit.say(audit.owner, "After").status == 409
    assert audit.boss.post(f"{audit.path}/requests", {"title": "x"}).status == 409
    assert audit.settle(audit.auditor, asked["id"], "withdrawn", "x").status == 412

    shown = did(audit.auditor.get(f"{audit.path}/requirements/D1.1"))
    assert shown["requirement"] == before
    assert shown["audit"]["moves"] == []
    assert did(audit.auditor.get(f"{audit.path}/requirements/D1.1/evidence")) == evidence
    assert did(audit.auditor.get(f"{audit.path}/board"))["state"] == "closed"
    rows = f"{audit.path}/requirements/D1.1/results/users-mfa/queries/0/rows"
    assert did(audit.auditor.get(rows))["total"] > 0


def test_the_next_period_takes_over_what_carries_over_and_nothing_else(audit: Audit) -> None:
    company = {"name": "AWS", "services": "Hosting", "method": "carve-out"}
    cuec = {"id": "U1", "text": "Customers choose their passwords."}
    section = {"id": "s1", "title": "Overview", "text": "What we do."}
    held = did(audit.boss.get(audit.path))
    contents = {
        "subservice_organisations": [company],
        "user_entity_controls": [cuec],
        "description": [section],
    }
    did(audit.boss.patch(audit.path, contents, If_Match=held["etag"]))
    audit.ask(audit.auditor, due=day(1), description="Of everybody")
    gone = audit.ask(audit.auditor, title="Not needed")
    did(audit.settle(audit.auditor, gone["id"], "withdrawn", "No."))
    did(audit.move(audit.owner, "D1.1", "in-progress"))

    letter = {
        "id": "b1",
        "first_day": day(0),
        "last_day": day(0),
        "text": "Nothing changed.",
        "signer": "Bo Boss",
    }
    body = {"title": "Next year", "period_start": "2023-12-01", "period_end": "2024-11-30"}
    made = did(audit.boss.post(f"{audit.path}/next", body), 201)
    path = f"/engagements/{made['id']}"
    with_letter = did(audit.boss.patch(path, {"bridge_letters": [letter]}, If_Match=made["etag"]))

    assert (made["follows"], made["auditors"], made["state"]) == (audit.id, [], "open")
    assert [one["name"] for one in made["subservice_organisations"]] == ["AWS"]
    assert [one["id"] for one in made["user_entity_controls"]] == ["U1"]
    assert [one["title"] for one in made["description"]] == ["Overview"]
    assert with_letter["bridge_letters"][0]["signer"] == "Bo Boss"
    (planned,) = did(audit.boss.get(f"{path}/requests"))["items"]
    assert (planned["title"], planned["state"], planned["due"]) == ("Access list", "planned", None)
    assert {row["status"] for row in did(audit.boss.get(f"{path}/requirements"))["items"]} == {"open"}
    issued = audit.boss.post(
        f"{path}/requests/{planned['id']}/moves", {"to": "requested"}, If_Match=planned["etag"]
    )
    assert did(issued)["state"] == "requested"
    assert audit.boss.post(f"{audit.path}/next", {"title": "Backwards", **_reversed(body)}).status == 400


def _reversed(body: dict[str, str]) -> dict[str, str]:
    return {"period_start": body["period_end"], "period_end": body["period_start"]}


def test_tasks_are_what_waits_for_the_caller_on_either_side(audit: Audit) -> None:
    def mine(who: Any) -> list[tuple[str, str]]:
        found = did(who.get("/tasks"))["items"]
        return [(t["kind"], t["state"]) for t in found if t["engagement_id"] == audit.id]

    asked = audit.ask(audit.auditor, assignees=[audit.ids["owner"]])
    assert (mine(audit.owner), mine(audit.auditor)) == ([("request", "requested")], [])
    did(audit.settle(audit.owner, asked["id"], "provided", "None."))
    assert (mine(audit.owner), mine(audit.auditor)) == ([], [("request", "provided")])
    did(audit.move(audit.owner, "D1.1", "in-progress"))
    did(audit.move(audit.owner, "D1.1", "ready"))
    assert ("requirement", "ready") in mine(audit.auditor)
    assert mine(audit.stranger) == []


def test_what_somebody_did_is_listed_apart_from_what_waits_for_them(audit: Audit) -> None:
    def done(who: Any) -> list[tuple[str, str]]:
        found = did(who.get("/tasks?which=done"))["items"]
        assert all(task["done_at"] for task in found)
        here = audit.path.rpartition("/")[2]
        return [(task["kind"], task["id"]) for task in found if here in task["link"]]

    asked = audit.ask(audit.auditor, assignees=[audit.ids["owner"]])
    did(audit.settle(audit.owner, asked["id"], "provided", "None."))
    assert (done(audit.owner), done(audit.auditor)) == ([], [])

    did(audit.settle(audit.auditor, asked["id"], "accepted", "Fine."))

    assert done(audit.owner) == done(audit.auditor) == [("request", asked["id"])]
    assert done(audit.stranger) == []
    assert audit.owner.get("/tasks?which=all").status == 400


def test_people_are_shown_to_auditors_only_as_far_as_they_took_part(audit: Audit) -> None:
    def names(who: Any) -> set[str]:
        return {one["name"] for one in did(who.get(f"{audit.path}/people"))["items"]}

    assert {"Bo Boss", "Aiko"} <= names(audit.auditor)
    audit.note("Badges")

    assert names(audit.auditor) == {"Bo Boss", "Aiko", "Ola Owner"}
    audit.services.users.deactivate(audit.ids["owner"])
    assert names(audit.auditor) == {"Bo Boss", "Aiko", "Ola Owner"}
    told = did(audit.auditor.get(f"{audit.path}/people"))["items"]
    assert [one["name"] for one in told if not one["active"]] == ["Ola Owner"]
    audit.services.users.reactivate(audit.ids["owner"])
    assert {"Rae Reader", "Ola Owner", "Aiko"} <= names(audit.boss)
    assert "Otto" not in names(audit.boss)
