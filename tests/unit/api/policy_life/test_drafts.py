"""Drafts over the API: written beside what is in force, compared, previewed, discarded and published."""

from __future__ import annotations

from tests.unit.api.policy_life.conftest import House


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


def test_a_direct_change_waits_for_the_draft(house: House) -> None:
    house.draft(source="x")
    etag = house.as_("ann").get("/policies/bread").headers["ETag"]

    assert house.as_("ann").patch("/policies/bread", {"source": "y"}, If_Match=etag).status == 412


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
