"""A footprint names everything an answer depends on."""

from __future__ import annotations

from proofgraph.j1ql.footprint import footprint


def test_a_filter_is_part_of_it() -> None:
    found = footprint("FIND aws_s3_bucket WITH encrypted != true OR [tag.x y] = 1")

    assert found.start == ("aws_s3_bucket",)
    assert found.nodes[0].properties == {"encrypted", "tag.x y"}
    assert found.nodes[0].whole


def test_reached_and_negated_entities_are_part_of_it() -> None:
    found = footprint(
        "FIND User AS u THAT ASSIGNED >> Role AS r THAT !ALLOWS Disk WITH open = true RETURN u.name, r"
    )

    assert [node.targets for node in found.nodes] == [("User",), ("Role",), ("Disk",)]
    assert [node.negated for node in found.nodes] == [False, False, True]
    assert [node.whole for node in found.nodes] == [False, True, False]
    assert found.nodes[0].properties == {"name"}
    assert [(edge.verbs, edge.source, edge.target, edge.direction, edge.negated) for edge in found.edges] == [
        (("ASSIGNED",), 0, 1, "out", False),
        (("ALLOWS",), 1, 2, "any", True),
    ]


def test_a_hop_after_an_optional_part_starts_at_either() -> None:
    found = footprint("FIND User (THAT HAS Group)? AS g THAT ASSIGNED Policy WHERE g.name = 'x'")

    assert [(edge.source, edge.target) for edge in found.edges] == [(0, 1), (0, 2), (1, 2)]
    assert found.nodes[0].properties == found.nodes[1].properties == {"name"}


def test_full_text_and_smart_classes_touch_everything() -> None:
    assert footprint("FIND 'x'").start == ("*",)
    smart = footprint("FIND #CriticalAsset THAT RELATES TO *")
    assert smart.start == ("*",)
    assert {"classification", "tags", "tag.CriticalAsset"} <= smart.properties
    assert smart.edges[0].verbs == ()


def test_its_sums_are_sets() -> None:
    found = footprint("FIND A THAT (HAS|USES) AS r B WHERE r.x = 1")

    assert found.targets == {"A", "B"}
    assert found.verbs == {"HAS", "USES"}
    assert found.properties == {"x"}
