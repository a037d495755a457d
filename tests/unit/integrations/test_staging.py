from __future__ import annotations

from typing import Any

import pytest

from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.schema import (
    EntityDeclaration,
    PropertyDeclaration,
    RelationshipDeclaration,
    StepDeclaration,
)
from proofgraph.integrations import staging
from proofgraph.integrations.denials import Denials
from proofgraph.integrations.staging import Staged, StagingSink, fits
from proofgraph.ports.objects import MemoryObjects

PROPERTIES = {
    name: PropertyDeclaration(name, kind)  # type: ignore[arg-type]
    for name, kind in {
        "name": "string",
        "size": "number",
        "on": "boolean",
        "tag.*": "string",
        "doc": "json",
    }.items()
}
STEP = StepDeclaration(
    integration="aws",
    id="s",
    extent="account",
    entities=(EntityDeclaration("thing", ("Thing",), PROPERTIES),),
    relationships=(
        RelationshipDeclaration("thing", "HAS", "thing", {"since": PropertyDeclaration("since", "number")}),
    ),
)


def sink() -> StagingSink:
    return StagingSink(MemoryObjects(), "staged/i/j/u/", STEP)


def thing(key: str = "a", **properties: Any) -> Entity:
    return Entity(key, "thing", ("Thing",), properties)


def edge(**properties: Any) -> Relationship:
    return Relationship("a|has|b", "thing_has_thing", "HAS", "a", "b", properties, to_scope="other")


def test_what_is_staged_is_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "PART_ROWS", 2)
    written = sink()
    for number in range(5):
        written.entity(thing(str(number), size=number))
    written.entity(thing("m"), mapped=True)
    written.relationship(edge(since=1))
    written.flush()

    staged = Staged(written.objects, written.folder, written.parts)

    assert len(written.parts) == 4
    assert [e.properties["size"] for e in staged.entities("entity")] == [0, 1, 2, 3, 4]
    assert [e.key for e in staged.entities("mapped")] == ["m"]
    assert list(staged.relationships()) == [edge(since=1)]
    assert (written.entities, written.relationships) == (6, 1)


def test_parts_that_the_record_does_not_list_are_not_read() -> None:
    dead, alive = sink(), sink()
    alive.objects = dead.objects
    dead.entity(thing("dead"))
    dead.flush()
    alive.entity(thing("alive"))
    alive.flush()

    staged = Staged(alive.objects, alive.folder, alive.parts)

    assert [entity.key for entity in staged.entities("entity")] == ["alive"]


@pytest.mark.parametrize(
    ("properties", "warning"),
    [
        ({"name": "x", "size": 1, "on": True, "tag.Any": True, "doc": {"a": 1}}, None),
        ({"colour": "red"}, "property colour that is not declared"),
        ({"size": "1"}, "size that is not of its declared type number"),
        ({"on": 1}, "on that is not of its declared type boolean"),
        ({"name": ["x"]}, "name that is not of its declared type string"),
    ],
)
def test_undeclared_and_mistyped_properties_are_warned_of(
    properties: dict[str, Any], warning: str | None
) -> None:
    written = sink()

    written.entity(thing(**properties))

    assert [w for w in written.warnings if warning is None or warning not in w] == []
    assert bool(written.warnings) is (warning is not None)


def test_undeclared_types_and_relationships_are_warned_of() -> None:
    written = sink()

    written.entity(Entity("x", "other", ("Other",)))
    written.relationship(Relationship("k", "thing_uses_thing", "USES", "a", "b"))
    written.relationship(edge(colour="red"))

    assert len(written.warnings) == 3


def test_a_property_too_large_to_store_is_left_out_and_said() -> None:
    written = sink()
    written.entity(thing(name="x", doc={"text": "y" * 400_000}))
    written.flush()

    [entity] = Staged(written.objects, written.folder, written.parts).entities("entity")

    assert entity.properties == {"name": "x"}
    assert "doc is too large" in next(iter(written.warnings))


@pytest.mark.parametrize(
    ("type", "value", "expected"),
    [
        ("strings", ["a"], True),
        ("strings", ["a", 1], False),
        ("numbers", [1, 2.5], True),
        ("booleans", [True], True),
        ("date", 1000, True),
        ("number", True, False),
        ("json", object(), True),
    ],
)
def test_values_fit_their_declared_type_or_not(type: Any, value: Any, expected: bool) -> None:
    assert fits(type, value) is expected


def test_denials_add_up_by_permission_and_type() -> None:
    denials = Denials()
    for number in range(150):
        unknown = {"encrypted": ("s3:GetEnc",), "public": ("s3:GetAcl", "s3:GetEnc")}
        denials.add(thing(f"{number:03d}"), unknown, {"s3:GetEnc": "AccessDenied", "s3:GetAcl": "SlowDown"})

    acl, encryption = denials.result()

    assert (acl.permission, acl.properties, acl.count) == ("s3:GetAcl (SlowDown)", ("public",), 150)
    assert (encryption.permission, encryption.properties) == ("s3:GetEnc", ("encrypted", "public"))
    assert (encryption.count, len(encryption.keys)) == (150, 100)


def test_denials_of_several_calls_are_merged() -> None:
    first, second = Denials(), Denials()
    first.add(thing("a"), {"x": ("p",)}, {})
    second.add(thing("b"), {"y": ("p",)}, {})
    second.merge(first.result())

    [denial] = second.result()

    assert (denial.count, denial.keys, denial.properties) == (2, ("a", "b"), ("x", "y"))
