"""What makes a question usable: twins, links with reasons, a remedy, and a text that can be read."""

from __future__ import annotations

import re
from collections import Counter

from proofgraph.compliance.content import Mark
from proofgraph.compliance.library import Library
from proofgraph.integrations import discovery
from proofgraph.j1ql.formatter import format_query
from tests.content.conftest import FRAMEWORKS


def test_there_are_enough_questions(library: Library) -> None:
    by_aws = [question for question in library.questions.values() if "aws" in question.integrations]

    assert len(library.questions) >= 370
    assert sum(len(question.queries) for question in library.questions.values()) >= 760
    assert len(by_aws) >= 155


def test_questions_of_missing_integrations_can_be_told_apart(library: Library) -> None:
    offered = [q for q in library.questions.values() if set(q.integrations) & set(discovery.catalog())]

    assert {"aws"} <= {name for question in offered for name in question.integrations}
    assert len(offered) < len(library.questions)


def test_a_title_is_a_question_and_every_question_has_its_own(library: Library) -> None:
    titles = Counter(question.title.lower() for question in library.questions.values())

    assert [title for title, count in titles.items() if count > 1] == []
    for question in library.questions.values():
        assert question.title.endswith("?"), question.id
        assert not re.search(r"^(?:Can|Does) nobody|\b(?:no|not)\b", question.title), (
            f"{question.id}: ask so that yes is good without a negation: {question.title}"
        )


def test_every_question_has_a_good_and_a_bad_side(library: Library) -> None:
    for question in library.questions.values():
        marks = {query.results_are for query in question.queries}
        assert {Mark.GOOD, Mark.BAD} <= marks, question.id


def test_no_query_is_asked_twice(library: Library) -> None:
    """By what it says, not how it is written: two questions asking the same would count one gap twice."""
    asked: dict[tuple[str, Mark | None], str] = {}
    for question in library.questions.values():
        for query in question.queries:
            if query.results_are not in (Mark.GOOD, Mark.BAD):
                continue
            key = (format_query(query.query), query.results_are)
            assert key not in asked, f"{question.id} asks what {asked[key]} asks: {query.query}"
            asked[key] = question.id


def test_every_question_shows_something_about_a_control(library: Library) -> None:
    linked = {link.id for control in library.controls.values() for link in control.questions}

    assert set(library.questions) - linked == set()


def test_a_link_says_in_one_sentence_what_it_shows(library: Library) -> None:
    for control in library.controls.values():
        for link in control.questions:
            assert link.shows.endswith("."), (control.id, link.id)
            assert link.shows.count(". ") == 0, (control.id, link.id)
            assert 5 <= len(link.shows.split()) <= 25, (control.id, link.id)


def test_a_question_can_be_read_in_a_minute(library: Library) -> None:
    for question in library.questions.values():
        assert 12 <= len(question.description.split()) <= 90, question.id
        assert 5 <= len(question.remediation.split()) <= 70, question.id
        assert len(question.title) <= 90, question.id
        assert question.tags, question.id
        assert all(len(query.name) <= 90 for query in question.queries), question.id
        assert all(len(query.query) <= 1200 for query in question.queries), question.id


def test_a_description_says_what_good_looks_like(library: Library) -> None:
    assert [q.id for q in library.questions.values() if not re.search(r"\bGood: ", q.description)] == []


def test_a_question_lies_in_a_folder_of_its_subject() -> None:
    for path in (FRAMEWORKS / "questions").glob("*/*.yaml"):
        vendor = path.parent.name.split("-")[0]
        if path.stem.startswith("aws-"):
            assert vendor == "aws", path
