"""Questions and controls are edited with their versions; shipped ones keep their original."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.library import Library
from proofgraph.compliance.uses import Uses
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError, QueryError
from proofgraph.ports.records import Record
from tests.unit.compliance.world import ENCRYPTION, NOW, World, bucket, control, library, question

DAY = 86_400_000
STRICT = [
    {"name": "Not encrypted", "resultsAre": "BAD", "query": "FIND aws_s3_bucket WITH encrypted != true"},
    {"name": "Encrypted", "resultsAre": "GOOD", "query": "FIND aws_s3_bucket WITH encrypted = true"},
]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def ship(world: World, **changes: Any) -> None:
    """A later release ships another text of the encryption question and control."""
    text = ENCRYPTION.model_copy(update=changes)
    held = library()
    encrypt = held.controls["encrypt"].model_copy(update=changes)
    world.library = Library(
        held.standards, {**held.controls, "encrypt": encrypt}, {**held.questions, text.id: text}
    )
    for name in ("questions", "controls", "evaluations", "frameworks", "views"):
        world.__dict__.pop(name, None)


# --- questions ----------------------------------------------------------------------------------


def test_an_edited_shipped_question_is_what_is_evaluated(world: World) -> None:
    world.collect(bucket("a"), bucket("b", encrypted=True))
    before = world.evaluate()
    world.questions.edit("bucket-encryption", {"queries": STRICT}, by="ann", why="Unset is not encrypted.")

    after = world.evaluate()

    assert world.evaluations.result(before.id, "bucket-encryption").status == "TESTED"
    assert world.evaluations.result(after.id, "bucket-encryption").status == "ATTENTION"


def test_an_edited_shipped_question_keeps_its_original_and_shows_the_difference(world: World) -> None:
    changed = world.questions.edit("bucket-encryption", {"queries": STRICT}, by="ann")

    assert (changed.shipped, changed.origin.edited, changed.origin.base) == (True, True, ENCRYPTION)
    assert [(d.path, d.before, d.after) for d in changed.origin.edits(changed.content)] == [
        (
            "queries[Not encrypted].query",
            "FIND aws_s3_bucket WITH encrypted = false",
            "FIND aws_s3_bucket WITH encrypted != true",
        )
    ]


def test_a_reverted_question_is_the_shipped_one_again(world: World) -> None:
    world.questions.edit("bucket-encryption", {"queries": STRICT, "severity": "low"}, by="ann")

    reverted = world.questions.revert("bucket-encryption", by="bob")

    assert (reverted.content, reverted.origin.edited) == (ENCRYPTION, False)
    assert [(r.by, r.why) for r in world.questions.revisions.list("question", "bucket-encryption")] == [
        ("shipped", ""),
        ("ann", ""),
        ("bob", "Back to the shipped text."),
    ]


def test_an_edit_back_to_the_shipped_text_is_no_edit_any_more(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann")

    assert not world.questions.edit("bucket-encryption", {"severity": "high"}, by="ann").origin.edited


def test_a_question_goes_back_to_what_a_version_said(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann")
    world.questions.edit("bucket-encryption", {"severity": "critical"}, by="ann")

    assert world.questions.revert("bucket-encryption", by="ann", to=2).content.severity == "low"
    with pytest.raises(NotFoundError):
        world.questions.revert("bucket-encryption", by="ann", to=9)


def test_a_newer_shipped_text_overwrites_nothing_and_is_told(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann")
    ship(world, description="A better text.")

    held = world.questions.get("bucket-encryption")

    assert (held.content.severity, held.content.description) == ("low", ENCRYPTION.description)
    assert held.origin.shipped_changed
    assert [d.path for d in held.origin.news()] == ["description"]
    assert [d.path for d in held.origin.edits(held.content)] == ["severity"]


def test_a_newer_shipped_text_is_told_until_somebody_has_seen_it(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann")
    ship(world, description="A better text.")

    assert world.questions.edit("bucket-encryption", {"severity": "medium"}, by="ann").origin.shipped_changed
    seen = world.questions.edit("bucket-encryption", {"description": "A better text."}, by="ann", seen=True)
    assert not seen.origin.shipped_changed
    assert [d.path for d in seen.origin.edits(seen.content)] == ["severity"]


def test_a_shipped_question_that_nobody_edited_follows_the_library(world: World) -> None:
    world.questions.edit("bucket-encryption", {"trend": True}, by="ann")
    ship(world, description="A better text.")

    held = world.questions.get("bucket-encryption")

    assert (held.content.description, held.trend, held.origin.edited) == ("A better text.", True, False)


def test_an_edited_question_outlives_the_library_that_shipped_it(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann")
    held = library()
    left = {id: q for id, q in held.questions.items() if id != "bucket-encryption"}
    world.library = Library(held.standards, held.controls, left)
    del world.__dict__["questions"]

    found = world.questions.all()["bucket-encryption"]

    assert (found.content.severity, found.shipped) == ("low", False)


def test_edits_of_a_time_say_who_changed_which_query(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann")
    world.now += DAY
    world.questions.edit("bucket-encryption", {"queries": STRICT[:1]}, by="bob", why="Stricter.")
    world.now += DAY
    world.questions.revert("bucket-encryption", by="ann")

    (edit,) = world.questions.edits("bucket-encryption", NOW + DAY, NOW + 2 * DAY)

    assert (edit.by, edit.why, edit.at, edit.number) == ("bob", "Stricter.", NOW + DAY, 3)
    assert [(q.name, q.before, q.after) for q in edit.queries] == [
        ("Not encrypted", "FIND aws_s3_bucket WITH encrypted = false", STRICT[0]["query"]),
        ("Encrypted", STRICT[1]["query"], None),
    ]
    assert len(world.questions.edits("bucket-encryption", NOW, NOW + 3 * DAY)) == 3


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"title": ""}, "title"),
        ({"colour": "red"}, "colour"),
        ({"queries": [{"name": "A", "query": "FIND a"}, {"name": "B", "query": "FIND b"}]}, "resultsAre"),
        ({"id": "other"}, "id stays"),
        ({"description": "x" * 130_000}, "bytes"),
        ({"values": {"nobody": 1}}, "{{nobody}}"),
    ],
)
def test_an_edit_that_cannot_be_stored_stores_nothing(
    world: World, changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(InvalidInputError, match=told):
        world.questions.edit("bucket-encryption", changes, by="ann")
    assert world.questions.get("bucket-encryption").version == 0
    assert world.questions.revisions.last("question", "bucket-encryption") == 0


def test_a_query_that_cannot_be_run_is_not_stored(world: World) -> None:
    with pytest.raises(QueryError):
        world.questions.edit("bucket-encryption", {"queries": [{"name": "A", "query": "FIND"}]}, by="ann")


def test_an_edit_of_what_somebody_else_changed_is_refused_whole(world: World) -> None:
    world.questions.edit("bucket-encryption", {"severity": "low"}, by="ann", expected=0)

    with pytest.raises(ConflictError):
        world.questions.edit("bucket-encryption", {"severity": "medium"}, by="bob", expected=0)
    assert world.questions.revisions.last("question", "bucket-encryption") == 2


def test_an_edit_that_changes_nothing_makes_no_version(world: World) -> None:
    assert world.questions.edit("bucket-encryption", {"severity": "high"}, by="ann").version == 0
    assert world.questions.revisions.list("question", "bucket-encryption") == ()


def test_an_own_question_is_made_once_and_deleted_with_its_versions_kept(world: World) -> None:
    own = question("own", ("All", "GOOD", "FIND aws_s3_bucket"))
    world.questions.create(own, by="ann")
    with pytest.raises(ConflictError, match="already"):
        world.questions.create(own, by="ann")
    with pytest.raises(InvalidInputError, match="version"):
        world.questions.revert("own", by="ann")

    world.questions.delete("own", by="bob", why="Not needed.")

    assert "own" not in world.questions.all()
    assert [(r.by, bool(r.body)) for r in world.questions.revisions.list("question", "own")] == [
        ("ann", True),
        ("bob", False),
    ]
    with pytest.raises(NotFoundError):
        world.questions.revert("own", by="ann", to=1)
    assert world.questions.create(own, by="ann").version == 1
    with pytest.raises(InvalidInputError, match="deletion"):
        world.questions.revert("own", by="ann", to=2)


def test_a_shipped_question_cannot_be_deleted(world: World) -> None:
    with pytest.raises(InvalidInputError, match="shipped"):
        world.questions.delete("bucket-encryption", by="ann")


def test_ids_that_are_paths_of_the_api_are_taken(world: World) -> None:
    with pytest.raises(InvalidInputError, match="taken"):
        world.questions.create(question("tests", ("All", "GOOD", "FIND aws_s3_bucket")), by="ann")


# --- controls -----------------------------------------------------------------------------------


def test_an_edited_shipped_control_keeps_its_original_and_can_be_reverted(world: World) -> None:
    shipped = world.controls.get("encrypt").content
    changed = world.controls.edit(
        "encrypt", {"narrative": "We do.", "owners": ["bob", "bob ", ""], "adopted": False}, by="ann"
    )

    assert (changed.origin.edited, changed.origin.base) == (True, shipped)
    assert (changed.owners, changed.owner, changed.adopted) == (("bob",), "bob", False)

    reverted = world.controls.revert("encrypt", by="ann")
    assert (reverted.content, reverted.origin.edited) == (shipped, False)
    assert (reverted.owners, reverted.adopted) == (("bob",), False)


def test_a_newer_shipped_control_is_told_beside_the_edited_one(world: World) -> None:
    world.controls.edit("encrypt", {"narrative": "We do."}, by="ann")
    ship(world, description="A better text.")

    held = world.controls.get("encrypt")

    assert held.content.narrative == "We do."
    assert [d.path for d in held.origin.news()] == ["description"]


def test_links_are_versions_of_the_control_too(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.link(framework, "B.1", "encrypt", by="ann", inherit=False)
    world.controls.unlink(framework, "B.1", "encrypt", by="bob")
    world.controls.edit("encrypt", {"owners": ["cy"]}, by="ann")

    found = world.controls.revisions.list("control", "encrypt")

    assert [(r.by, r.why) for r in found] == [
        ("shipped", ""),
        ("ann", "Linked to std/B.1."),
        ("bob", "Link to std/B.1 taken away."),
        ("ann", ""),
    ]
    assert [d.path for d in world.controls.revisions.diff("control", "encrypt", 2, 3)] == [
        "links.std/B.1.linked"
    ]
    assert found[-1].body["links"] == {"std/B.1": {"linked": False, "inherit": False}}


def test_a_link_needs_the_version_of_the_control_that_was_read(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.edit("encrypt", {"adopted": False}, by="ann")

    with pytest.raises(ConflictError):
        world.controls.link(framework, "B.1", "encrypt", by="ann", expected=0)
    assert "encrypt" not in [link.control for link in world.controls.links(framework) if link.ref == "B.1"]


def test_a_deleted_control_leaves_no_link_behind(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.create(control("own", {}), by="ann", owners=["bob"])
    world.controls.link(framework, "B.1", "own", by="ann")

    world.controls.delete("own", by="ann")

    assert "own" not in [link.control for link in world.controls.links(framework)]
    world.controls.create(control("own", {}), by="ann")
    assert "own" not in [link.control for link in world.controls.links(framework)]
    with pytest.raises(InvalidInputError, match="adopted"):
        world.controls.delete("encrypt", by="ann")
    with pytest.raises(ConflictError):
        world.controls.delete("own", by="ann", expected=7)


def test_a_control_with_more_links_than_one_write_holds_is_deleted_with_all(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.create(control("own", {}), by="ann")
    for number in range(95):
        world.controls.link(framework, f"X.{number}", "own", by="ann")

    world.controls.delete("own", by="ann")

    assert not [link for link in world.controls.links(framework) if link.control == "own"]
    assert not world.records.list("framework#std", "link").records


def test_a_control_goes_back_to_the_text_of_a_version_and_keeps_its_links(world: World) -> None:
    framework = world.frameworks.install("std")
    world.controls.create(control("own", {}), by="ann")
    world.controls.edit("own", {"title": "Another"}, by="ann")
    world.controls.link(framework, "B.1", "own", by="ann")

    assert world.controls.revert("own", by="ann", to=1).content.title == "Control own"
    assert "own" in [link.control for link in world.controls.links(framework)]
    with pytest.raises(InvalidInputError, match="version"):
        world.controls.revert("own", by="ann")


def test_records_of_one_owner_are_still_read(world: World) -> None:
    body = {"adopted": False, "owner": "bob", "content": None}
    world.records.put(Record("controls", "control", "encrypt", body))

    held = world.controls.get("encrypt")

    assert (held.owners, held.adopted, held.shipped, held.origin.edited) == (("bob",), False, True, False)
    assert replace(held, version=0).content == world.library.controls["encrypt"]


def test_an_edit_without_effect_needs_the_version_that_was_read_too(world: World) -> None:
    with pytest.raises(ConflictError):
        world.controls.edit("encrypt", {"adopted": True}, by="ann", expected=3)
    with pytest.raises(ConflictError):
        world.questions.revert("bucket-encryption", by="ann", expected=3)


# --- where used ---------------------------------------------------------------------------------


def uses(world: World, documents: dict[str, list[str]] | None = None) -> Uses:
    held = documents or {}

    def detach(document: str, control: str, by: str) -> None:
        held[document].remove(control)

    return Uses(
        world.controls,
        world.questions,
        world.frameworks,
        lambda control: [id for id, controls in held.items() if control in controls],
        detach,
    )


def test_a_question_is_used_by_controls_and_by_requirements_through_them(world: World) -> None:
    world.frameworks.install("std")

    found = uses(world).of_question("users-mfa")

    assert found.controls == ("sign-in",)
    assert [(use.framework, use.ref, use.control) for use in found.requirements] == [
        ("Standard", "A.2", ""),
        ("Standard", "A.2", "sign-in"),
    ]


def test_a_question_in_use_is_deleted_only_when_it_is_unlinked(world: World) -> None:
    own = question("own", ("All", "GOOD", "FIND aws_s3_bucket"))
    world.questions.create(own, by="ann")
    links = [{"id": "own", "shows": "So."}, {"id": "bucket-encryption", "shows": "Yes."}]
    world.controls.edit("encrypt", {"questions": links}, by="ann")

    with pytest.raises(InvalidInputError, match="in use") as refused:
        uses(world).delete_question("own", by="ann")
    with pytest.raises(ConflictError):
        uses(world).delete_question("own", by="ann", unlink=True, expected=9)
    assert refused.value.details["uses"]["controls"] == ("encrypt",)
    assert "own" in world.controls.get("encrypt").questions

    uses(world).delete_question("own", by="bob", unlink=True)

    assert world.controls.get("encrypt").questions == ("bucket-encryption",)
    assert world.controls.revisions.list("control", "encrypt")[-1].why == "The question own was deleted."
    with pytest.raises(InvalidInputError, match="shipped"):
        uses(world).delete_question("users-mfa", by="bob", unlink=True)


def test_a_control_is_taken_out_of_documents_before_it_is_deleted(world: World) -> None:
    documents = {"policy": ["own", "encrypt"], "other": ["encrypt"]}
    world.controls.create(control("own", {}), by="ann")

    with pytest.raises(InvalidInputError, match="in use"):
        uses(world, documents).delete_control("own", by="ann")
    uses(world, documents).delete_control("own", by="ann", unlink=True)

    assert documents == {"policy": ["encrypt"], "other": ["encrypt"]}
    with pytest.raises(NotFoundError):
        uses(world, documents).of_control("own")


def test_a_control_that_nothing_uses_is_deleted_without_more(world: World) -> None:
    world.controls.create(control("own", {"std": ["A.1"]}), by="ann")

    assert not uses(world).delete_control("own", by="ann")
