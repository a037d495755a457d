"""Documents of a deployment, over the in-memory twins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.organisation import Organisation
from proofgraph.policies.profile import Declarations
from proofgraph.policies.search import Wanted
from proofgraph.policies.store import Documents
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords
from tests.unit.policies.conftest import document

BREAD = document("bread", "{{company.name}} bakes daily. The oven is hot.")
RYE = document(
    "rye", "Weigh the flour.\nThen bake the rye.", kind="procedure", implements="bread", satisfies="[flour]"
)


@dataclass
class Bakery:
    declarations: Declarations
    now: int = 100
    records: MemoryRecords = field(default_factory=MemoryRecords)
    objects: MemoryObjects = field(default_factory=MemoryObjects)

    @property
    def documents(self) -> Documents:
        return Documents(
            self.records,
            self.objects,
            lambda: DocumentLibrary((BREAD, RYE)),
            Organisation(self.records, lambda: self.declarations),
            lambda: self.now,
        )


@pytest.fixture
def bakery(declarations: Declarations) -> Bakery:
    return Bakery(declarations)


def test_a_template_becomes_a_draft_that_says_what_is_missing(bakery: Bakery) -> None:
    made = bakery.documents.create_from_template("bread", "ann")

    assert not made.entry.adopted
    assert made.entry.unfilled == ("company.name",)
    assert made.text == "# Bread\n\n{{company.name}} bakes daily. The oven is hot.\n"
    assert (made.entry.number, made.entry.at, made.entry.by) == (1, 100, "ann")


def test_a_template_keeps_the_controls_it_describes(bakery: Bakery) -> None:
    assert bakery.documents.create_from_template("rye", "ann").entry.controls == ("flour",)


def test_a_document_exists_once(bakery: Bakery) -> None:
    bakery.documents.create_from_template("bread", "ann")

    with pytest.raises(ConflictError, match="'bread' already"):
        bakery.documents.create_from_template("bread", "ann")


def test_creating_all_leaves_alone_what_is_there(bakery: Bakery) -> None:
    bakery.documents.create(document("bread", "Own.", adopted="false"), "ann")

    made = bakery.documents.create_all([document("bread", "Other."), RYE], "bob", "Set up")

    assert [entry.id for entry in made] == ["rye"]
    assert bakery.documents.get("bread").source == "Own.\n"
    assert bakery.documents.versions("rye")[0].note == "Set up"


def test_a_change_of_the_text_makes_a_version_with_author_and_time(bakery: Bakery) -> None:
    bakery.documents.create_from_template("rye", "ann")
    bakery.now = 200

    changed = bakery.documents.change("rye", "bob", source="Bake.", note="Shorter", expected=1)

    assert (changed.entry.number, changed.entry.at, changed.entry.by) == (2, 200, "bob")
    assert [(v.number, v.by, v.at, v.note) for v in bakery.documents.versions("rye")] == [
        (2, "bob", 200, "Shorter"),
        (1, "ann", 100, "From a template"),
    ]
    assert "Weigh the flour." in bakery.documents.version("rye", 1).text
    assert changed.entry.digest == bakery.documents.version("rye", 2).digest


def test_adopting_and_linking_make_no_version(bakery: Bakery) -> None:
    bakery.documents.create_from_template("rye", "ann")
    bakery.now = 200

    bakery.documents.change("rye", "bob", adopted=True)
    bakery.documents.link("rye", "oven", "bob")
    held = bakery.documents.unlink("rye", "flour", "bob")

    assert (held.entry.number, held.entry.adopted_at, held.entry.adopted_by) == (1, 200, "bob")
    assert held.entry.controls == ("oven",)


def test_a_change_on_an_older_version_is_refused(bakery: Bakery) -> None:
    bakery.documents.create_from_template("rye", "ann")
    bakery.documents.change("rye", "ann", source="Bake.", expected=1)

    with pytest.raises(ConflictError):
        bakery.documents.change("rye", "bob", source="Eat.", expected=1)
    with pytest.raises(ConflictError):
        bakery.documents.change("rye", "bob", adopted=True, expected=1)


def test_a_document_with_a_gap_cannot_be_adopted(bakery: Bakery) -> None:
    bakery.documents.create_from_template("bread", "ann")

    with pytest.raises(InvalidInputError, match=r"before its variables have values: company\.name"):
        bakery.documents.change("bread", "ann", adopted=True)


def test_a_profile_fills_every_document_and_makes_versions_of_those(bakery: Bakery) -> None:
    bakery.documents.create_from_template("bread", "ann")
    bakery.documents.create_from_template("rye", "ann")

    changed = bakery.documents.set_profile({"company.name": "Crumb"}, "bob")

    assert [entry.id for entry in changed] == ["bread"]
    assert bakery.documents.get("bread").text == "# Bread\n\nCrumb bakes daily. The oven is hot.\n"
    assert bakery.documents.get("bread").entry.unfilled == ()
    assert bakery.documents.versions("bread")[0].note == "The organisation's profile changed."
    assert bakery.documents.set_profile({"company.name": "Crumb"}, "bob") == []


def test_a_profile_that_would_leave_an_adopted_document_with_a_gap_is_refused(bakery: Bakery) -> None:
    bakery.documents.set_profile({"company.name": "Crumb"}, "ann")
    bakery.documents.create_from_template("bread", "ann", adopted=True)

    with pytest.raises(InvalidInputError, match="cannot be adopted"):
        bakery.documents.set_profile({"company.name": None}, "ann")

    assert bakery.documents.profile()[0].values == {"company.name": "Crumb"}


@pytest.mark.parametrize(
    "values", [{"company.nmae": "x"}, {"periods.dormantDays": "soon"}, {"flags.gdpr": 1}]
)
def test_a_wrong_profile_is_refused(bakery: Bakery, values: dict[str, object]) -> None:
    with pytest.raises(InvalidInputError, match="was not changed"):
        bakery.documents.set_profile(values, "ann")


def test_a_profile_changes_only_from_the_version_that_was_read(bakery: Bakery) -> None:
    bakery.documents.set_profile({"ownName": "x"}, "ann", expected=0)

    with pytest.raises(ConflictError):
        bakery.documents.set_profile({"ownName": "y"}, "ann", expected=0)


def test_templates_may_show_the_number_of_their_version(bakery: Bakery) -> None:
    bakery.documents.create(document("bread", "Revision {{defaultRevision}}.", adopted="false"), "ann")

    changed = bakery.documents.change("bread", "ann", title="Loaves")

    assert changed.text == "# Loaves\n\nRevision 2.\n"


def test_big_texts_lie_in_the_bucket_and_come_back(bakery: Bakery) -> None:
    text = "Flour. " * 20_000
    bakery.documents.create(document("bread", text, adopted="false"), "ann")

    held = bakery.documents.get("bread")

    assert held.source.strip() == text.strip()
    assert [stat.key.startswith("policies/") for stat in bakery.objects.list("")] == [True, True]
    assert [found.entry.id for found in bakery.documents.find(search="flour")] == ["bread"]
    assert bakery.documents.version("bread", 1).text == held.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"source": "  "}, "has a text"),
        ({"source": "x" * 300_001}, "at most"),
        ({"implements": "other"}, "only a procedure does"),
        ({"title": ""}, "title"),
        ({"source": "{{#open}}"}, "never closed"),
    ],
)
def test_a_change_that_is_not_right_is_refused(bakery: Bakery, fields: dict[str, Any], said: str) -> None:
    bakery.documents.create(document("bread", "Own.", adopted="false"), "ann")

    with pytest.raises(InvalidInputError, match=said):
        bakery.documents.change("bread", "ann", **fields)


def test_what_is_not_there_is_told(bakery: Bakery) -> None:
    for ask in (
        lambda: bakery.documents.get("none"),
        lambda: bakery.documents.create_from_template("none", "ann"),
        lambda: bakery.documents.versions("none"),
    ):
        with pytest.raises(NotFoundError):
            ask()
    bakery.documents.create_from_template("rye", "ann")
    with pytest.raises(NotFoundError):
        bakery.documents.version("rye", 9)
    with pytest.raises(NotFoundError):
        bakery.documents.unlink("rye", "none", "ann")


def test_documents_are_found_by_filters_and_text(bakery: Bakery) -> None:
    bakery.documents.create_from_template("bread", "ann")
    bakery.documents.create_from_template("rye", "ann")
    find = bakery.documents.find

    assert [found.entry.id for found in find()] == ["bread", "rye"]
    assert [found.entry.id for found in find(kind="procedure")] == ["rye"]
    assert [found.entry.id for found in find(control="flour")] == ["rye"]
    assert [found.entry.id for found in find(implements="bread")] == ["rye"]
    assert find(adopted=True) == []
    assert "Weigh the flour. Then bake" in find(search='"FLOUR. then"')[0].excerpt
    assert [found.entry.id for found in find(search="oven OR flour")] == ["bread", "rye"]
    assert find(search="oven flour") == []


@pytest.mark.parametrize(
    ("asked", "text", "matches"),
    [
        ("hot oven", "the oven is hot", True),
        ('"hot oven"', "the oven is hot", False),
        ('"hot  Oven"', "a hot\noven", True),
        ("cold OR oven", "the oven", True),
        ("OR", "anything", False),
        ('""', "anything", False),
    ],
)
def test_a_search_wants_words_phrases_and_alternatives(asked: str, text: str, matches: bool) -> None:
    assert Wanted(asked).matches(text) is matches


def test_an_excerpt_is_cut_around_the_first_place() -> None:
    shown = Wanted("oven").excerpt("x " * 200 + "oven" + " y" * 200)

    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "oven" in shown
    assert Wanted("oven").excerpt("bread") == ""
