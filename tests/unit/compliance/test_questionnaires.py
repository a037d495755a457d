"""Answers to questionnaires: states, versions, and what came with the file."""

from __future__ import annotations

import pytest

from proofgraph.boot import Services
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from tests.unit.compliance.frameworks_of import NOW, file_of, requirement, services_of


@pytest.fixture
def services() -> Services:
    services = services_of()
    data = file_of(
        {"Basics": [requirement("1", response="Yes."), requirement("2", appliesIf="you host data")]},
        type="questionnaire",
    )
    services.framework_updates.create(data, "asked.json", id="asked", by="ann")
    return services


def test_an_answer_of_the_file_is_a_draft_and_the_rest_is_open(services: Services) -> None:
    first, second = services.questionnaires.answers("asked")

    assert (first.text, first.state, first.by) == ("Yes.", "draft", "")
    assert (second.text, second.state, second.applies_if) == ("", "open", "you host data")
    assert second.question == "What 2 asks for."


def test_an_answer_has_its_author_time_and_versions(services: Services) -> None:
    made = services.questionnaires.write("asked", "1", " Yes, since 2020. ", "final", by="bob", expected=0)

    assert (made.text, made.state, made.by, made.at) == ("Yes, since 2020.", "final", "bob", NOW)
    assert services.questionnaires.answer("asked", "1") == made
    assert [(v.by, v.body["text"]) for v in services.questionnaires.versions("asked", "1")] == [
        ("shipped", "Yes."),
        ("bob", "Yes, since 2020."),
    ]


def test_an_answer_is_taken_back(services: Services) -> None:
    services.questionnaires.write("asked", "2", "No.", "draft", by="bob")

    services.questionnaires.write("asked", "2", "", "open", by="bob")

    assert services.questionnaires.answer("asked", "2").state == "open"


def test_an_answer_that_was_changed_meanwhile_is_not_overwritten(services: Services) -> None:
    services.questionnaires.write("asked", "1", "First.", "draft", by="ann", expected=0)

    with pytest.raises(ConflictError):
        services.questionnaires.write("asked", "1", "Second.", "draft", by="bob", expected=0)

    assert services.questionnaires.answer("asked", "1").text == "First."


@pytest.mark.parametrize(("text", "state"), [("", "final"), ("  ", "draft"), ("Yes.", "open")])
def test_text_and_state_must_fit(services: Services, text: str, state: str) -> None:
    with pytest.raises(InvalidInputError):
        services.questionnaires.write("asked", "1", text, state, by="ann")  # type: ignore[arg-type]


def test_only_questionnaires_have_answers(services: Services) -> None:
    services.framework_updates.create(file_of({"A": ["1"]}), "rules.json", id="rules", by="ann")

    with pytest.raises(InvalidInputError, match="only questionnaires"):
        services.questionnaires.answers("rules")
    with pytest.raises(NotFoundError):
        services.questionnaires.answer("asked", "99")


def test_the_table_has_a_row_for_each_question(services: Services) -> None:
    services.questionnaires.write("asked", "2", "No.", "final", by="bob")

    rows = services.questionnaires.rows("asked")

    assert rows[1] == (
        "2",
        "Basics",
        "What 2 asks for.",
        "yes",
        "No.",
        "final",
        "bob",
        "2023-11-14T22:13:20+00:00",
    )
