"""The shipped documents: complete, linked both ways, filled without a gap, no longer than they must be."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from proofgraph.compliance.library import Library
from proofgraph.local.organisation import PROFILE
from proofgraph.policies import builder
from proofgraph.policies.documents import Document
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Declarations, Profile
from proofgraph.policies.variables import names_in
from tests.content.conftest import FRAMEWORKS

OWN_NAMES = {"provider"}


@cache
def documents() -> DocumentLibrary:
    return DocumentLibrary.load(FRAMEWORKS)


@cache
def declarations() -> Declarations:
    return Declarations.load(FRAMEWORKS)


def sample() -> Profile:
    return Profile(declarations(), PROFILE)


def ids(found: list[Document]) -> list[str]:
    return [document.id for document in found]


def test_there_are_at_least_25_policies_and_120_procedures() -> None:
    counts = Counter(document.kind for document in documents().documents)

    assert counts["policy"] >= 25
    assert counts["procedure"] >= 120
    assert counts["reference"] >= 8


def test_every_document_builds_without_an_unfilled_variable_or_a_broken_link() -> None:
    assert builder.faults(builder.fill(documents(), sample(), "1")) == []


@pytest.mark.parametrize("flags", [True, False])
def test_every_section_that_a_flag_shows_or_hides_is_filled(flags: bool) -> None:
    values = {name: flags for name, v in declarations().by_name.items() if v.type == "flag"}

    assert (
        builder.faults(builder.fill(documents(), Profile(declarations(), {**PROFILE, **values}), "1")) == []
    )


def test_every_variable_is_declared_and_every_declared_one_is_used(library: Library) -> None:
    used = {
        name for d in documents().documents for name in names_in(d.body) | names_in(d.meta.provider)
    } - OWN_NAMES
    narrated = {name for control in library.controls.values() for name in names_in(control.narrative)}

    assert (used | narrated) - set(declarations().by_name) == set()
    assert set(declarations().by_name) - used - narrated == set()


def test_every_variable_is_explained_in_a_few_words() -> None:
    told = {name: variable.about for name, variable in declarations().by_name.items()}

    assert [name for name, about in told.items() if not 10 <= len(about) <= 100] == []


def test_a_provider_is_named_where_a_tool_does_the_work_and_by_its_variable() -> None:
    named = [d for d in documents().documents if d.meta.provider]

    assert [d.id for d in named if not re.fullmatch(r"\{\{tools\.\w+\}\}", d.meta.provider)] == []
    using = {d.id for d in documents().documents if "provider" in names_in(d.body)}
    assert {d.id for d in named} == using


def test_procedures_and_controls_name_each_other(library: Library) -> None:
    told = {(d.id, control) for d in documents().documents for control in d.meta.satisfies}
    listed = {(id, control.id) for control in library.controls.values() for id in control.procedures}

    assert sorted(told ^ listed) == []


def test_every_procedure_describes_a_control_and_every_policy_has_a_procedure(library: Library) -> None:
    procedures = documents().of_kind("procedure")

    assert ids([d for d in procedures if not d.meta.satisfies]) == []
    assert {c for d in procedures for c in d.meta.satisfies} <= set(library.controls)
    assert ids([p for p in documents().of_kind("policy") if not documents().procedures_of(p.id)]) == []


def test_every_control_is_described_by_a_document(library: Library) -> None:
    described = {control for d in documents().documents for control in d.meta.satisfies}

    assert sorted(set(library.controls) - described) == []


def test_every_criterion_of_soc_2_has_a_document(library: Library) -> None:
    described = {control for d in documents().documents for control in d.meta.satisfies}
    refs = {ref for c in described for ref in library.controls[c].satisfies.get("soc2", ())}

    missing = [item.ref for item in library.standards["soc2"].requirements if item.ref not in refs]
    assert missing == []


def test_titles_summaries_and_texts_are_said_once() -> None:
    found = documents().documents
    for said in (
        Counter((d.kind, d.meta.title.casefold()) for d in found),
        Counter(d.meta.summary.casefold() for d in found),
    ):
        assert [text for text, count in said.items() if count > 1] == []
    sentences = Counter(
        sentence
        for document in found
        for sentence in re.split(r"(?<=[.!?])\s+|\n\n|\n\d+\. ", " ".join(document.body.split()))
        if len(sentence.split()) >= 8
    )
    assert [text for text, count in sentences.items() if count > 1] == []


@pytest.mark.parametrize(("kind", "least", "most"), [("policy", 100, 500), ("procedure", 35, 220)])
def test_documents_are_as_long_as_a_reader_reads(kind: str, least: int, most: int) -> None:
    lengths = {d.path: len(d.body.split()) for d in documents().documents if d.kind == kind}

    assert {path: words for path, words in lengths.items() if not least <= words <= most} == {}


def test_procedures_are_steps_that_end_in_a_record() -> None:
    procedures = documents().of_kind("procedure")

    assert ids([d for d in procedures if len(re.findall(r"^\d+\. ", d.body, re.M)) < 4]) == []
    assert (
        ids(
            [
                d
                for d in procedures
                if "**Record:**" not in d.body.rstrip().splitlines()[-1]
                and "**Record:**" not in d.body[-400:]
            ]
        )
        == []
    )


def test_documents_ask_the_author_what_only_the_company_knows() -> None:
    asking = [d for d in documents().documents if d.kind != "reference"]

    assert ids([d for d in asking if not d.meta.considerations]) == []
    for document in asking:
        for point in document.meta.considerations:
            assert 5 <= len(point.split()) <= 40, (document.id, point)
            assert point.endswith("?"), (document.id, point)
    points = Counter(point.casefold() for d in asking for point in d.meta.considerations)
    assert [point for point, count in points.items() if count > 1] == []


def test_summaries_are_one_short_sentence() -> None:
    long = [d.id for d in documents().documents if len(d.meta.summary) > 140 or d.meta.summary[-1] != "."]

    assert long == []


def test_nothing_is_left_to_be_written() -> None:
    marks = re.compile(r"\b(?:TODO|TBD|FIXME|lorem|XXX)\b|\[insert", re.I)

    assert ids([d for d in documents().documents if marks.search(d.body)]) == []


def test_files_lie_in_the_folder_of_their_domain() -> None:
    wrong = [d.path for d in documents().of_kind("procedure") if d.path.split("/")[1] != d.meta.domain]

    assert wrong == []


def test_everybody_accepts_the_documents_that_bind_everybody_and_no_others() -> None:
    """The rest speak to roles; who wants more accepted says so per document."""
    asked = [document.id for document in documents().documents if document.meta.acceptance]

    assert sorted(asked) == ["acceptable-use", "code-of-conduct", "information-security-program"]
