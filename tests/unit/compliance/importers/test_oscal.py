"""OSCAL profiles: what they select, set and alter, and what of them is told as not followed."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import orjson
import pytest

from proofgraph.compliance.importers.draft import FrameworkDraft
from proofgraph.compliance.importers.reading import read
from proofgraph.errors import ImportFaultsError


def part(id: str, prose: str, *parts: dict[str, Any], label: str = "") -> dict[str, Any]:
    props = [{"name": "label", "value": label}] if label else []
    return {
        "id": id,
        "name": "statement" if not label else "item",
        "prose": prose,
        "props": props,
        "parts": parts,
    }


def control(id: str, *controls: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "title": f"About {id}",
        "controls": controls,
        "parts": [part(f"{id}_smt", "Do it.")],
    } | more


CATALOG = {
    "metadata": {"title": "House rules", "version": "1"},
    "groups": [
        {
            "id": "outer",
            "title": "Outer",
            "params": [{"id": "how-often", "values": ["each year"]}],
            "groups": [
                {
                    "id": "inner",
                    "title": "Inner",
                    "controls": [
                        control("a", control("a.1", control("a.1.1"))),
                        control(
                            "b",
                            parts=[
                                part(
                                    "b_smt",
                                    "Look {{ insert: param, how-often }}:",
                                    part("b_smt.a", "At one.", label="a."),
                                    part("b_smt.b", "At two.", label="b."),
                                )
                            ],
                        ),
                    ],
                }
            ],
        }
    ],
}


def profile(include: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    chosen: dict[str, Any] = {"include-controls": [include]} if include else {"include-all": {}}
    return {"metadata": {"title": "Ours", "version": "2"}, "imports": [{"href": "#x", **chosen}], **more}


def resolved(profile: dict[str, Any], catalog: dict[str, Any] = CATALOG) -> FrameworkDraft:
    given = orjson.dumps({"catalog": catalog})
    return read(orjson.dumps({"profile": profile}), "profile.json", catalogs=[given])


def text_of(draft: FrameworkDraft, ref: str) -> str:
    return next(requirement.summary for requirement in draft.requirements if requirement.ref == ref)


@pytest.mark.parametrize(
    "given", [b"1", b"true", b"null", b'"catalog"', b"[]", b"{}", b'{"catalog": 1}', b'["catalog"]']
)
def test_what_is_given_as_a_catalog_and_is_none_is_refused_by_its_place(given: bytes) -> None:
    catalog = orjson.dumps({"catalog": CATALOG})

    with pytest.raises(ImportFaultsError) as refusal:
        read(orjson.dumps({"profile": profile()}), "profile.json", catalogs=[catalog, given])

    (fault,) = refusal.value.faults
    assert fault == "catalogs[1]: is not an OSCAL catalog: a JSON object with an object `catalog`"


def test_a_profile_in_place_of_a_catalog_is_told_to_be_resolved() -> None:
    inner = orjson.dumps({"profile": profile()})

    with pytest.raises(ImportFaultsError) as refusal:
        read(orjson.dumps({"profile": profile()}), "profile.json", catalogs=[inner])

    assert refusal.value.faults == ("catalogs[0]: is a profile itself; give the catalog that it resolves to",)


def test_faults_of_a_catalog_are_told_by_its_place() -> None:
    with pytest.raises(ImportFaultsError) as refusal:
        resolved(profile(), {"metadata": {"title": 1}})

    assert refusal.value.faults[0].startswith("catalogs[0].catalog.metadata.title: ")


def test_children_of_every_depth_come_with_a_control() -> None:
    draft = resolved(profile({"with-ids": ["a"], "with-child-controls": "yes"}))

    assert [requirement.ref for requirement in draft.requirements] == ["a", "a.1", "a.1.1"]


def test_parameters_of_groups_are_filled_in() -> None:
    assert text_of(resolved(profile()), "b").startswith("Look each year:")


def test_parts_are_taken_out_and_added_where_the_profile_says() -> None:
    alter = {
        "control-id": "b",
        "removes": [{"by-id": "b_smt.a"}],
        "adds": [
            {"by-id": "b_smt.b", "position": "after", "parts": [part("b_smt.c", "At three.", label="c.")]},
            {"title": "Another title", "position": "ending", "parts": [part("b_more", "And more.")]},
        ],
    }

    draft = resolved(profile(modify={"alters": [alter]}))

    assert text_of(draft, "b").splitlines() == [
        "Look each year:",
        "b. At two.",
        "c. At three.",
        "And more.",
    ]
    assert next(r.title for r in draft.requirements if r.ref == "b") == "Another title"
    assert draft.notes == ()


def test_what_cannot_be_followed_is_noted_by_its_path() -> None:
    alters = [
        {"control-id": "a", "removes": [{"by-name": "nothing"}], "adds": [{"by-id": "no", "parts": []}]},
        {"control-id": "unchosen", "adds": []},
    ]
    merge = {"combine": {"method": "keep"}, "custom": {"insert-controls": []}}

    draft = resolved(profile(modify={"alters": alters}, merge=merge))

    assert [note.partition(": ")[0] for note in draft.notes] == [
        "$.profile.merge.custom",
        "$.profile.merge.combine",
        "$.profile.modify.alters[0].removes[0]",
        "$.profile.modify.alters[0].adds[0]",
        "$.profile.modify.alters[1]",
    ]


def test_parameters_that_insert_one_another_without_end_are_refused() -> None:
    laughing = [
        {"id": f"p{n}", "values": [" ".join([f"{{{{ insert: param, p{n + 1} }}}}"] * 200)]} for n in range(6)
    ]
    catalog = {**CATALOG, "params": laughing, "controls": [control("z", title="{{ insert: param, p0 }}")]}

    with pytest.raises(ImportFaultsError) as refusal:
        read(orjson.dumps({"catalog": catalog}), "catalog.json")

    assert "unfold to over" in refusal.value.faults[0]


@pytest.mark.parametrize("depth", [200, 500, 2000])
def test_a_deeply_nested_document_is_read_or_refused(depth: int) -> None:
    nested = "".join(f'{{"id": "c{n}", "title": "t", "controls": [' for n in range(depth)) + "]}" * depth
    document = f'{{"catalog": {{"metadata": {{"title": "Deep", "version": "1"}}, "controls": [{nested}]}}}}'

    with suppress(ImportFaultsError):
        assert len(read(document.encode(), "catalog.json").requirements) == depth
