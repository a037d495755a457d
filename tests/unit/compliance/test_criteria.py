"""What speaks to a requirement: questions, documents, both or nothing."""

from __future__ import annotations

import pytest

from proofgraph.compliance.content import ControlContent, QuestionContent, StandardContent
from proofgraph.compliance.criteria import Reach, reach, reached, share
from proofgraph.compliance.library import Library


def _control(id: str, ref: str, **more: object) -> ControlContent:
    return ControlContent.model_validate(
        {
            "id": id,
            "title": id,
            "domain": "access",
            "description": "What is done.",
            "narrative": "How it is done.",
            "type": "preventive",
            "mode": "manual",
            "frequency": "annual",
            "owner_role": "security lead",
            "satisfies": {"std": [ref]},
            **more,
        }
    )


def _question(id: str, **more: object) -> QuestionContent:
    query = {"name": "All", "query": "FIND User"}
    return QuestionContent.model_validate(
        {"id": id, "title": "Any?", "description": "Why.", "queries": [query], **more}
    )


@pytest.fixture
def library() -> Library:
    refs = [{"ref": f"R{n}", "title": f"R{n}", "summary": "Wanted."} for n in range(1, 6)]
    standard = StandardContent.model_validate(
        {
            "id": "std",
            "name": "Standard",
            "version": "1",
            "summary": "All of it.",
            "sections": [{"id": "all", "title": "All", "requirements": refs}],
        }
    )
    asked = {"questions": [{"id": "aws-q", "shows": "It shows."}]}
    controls = [
        _control("both", "R1", procedures=["p"], **asked),
        _control("asked", "R2", **asked),
        _control("described", "R3", procedures=["p"]),
        _control("bare", "R4"),
    ]
    questions = [
        _question("aws-q", integrations=["aws"]),
        _question("direct", integrations=["okta"], requirements={"std": ["R5"]}),
    ]
    return Library(
        {"std": standard}, {control.id: control for control in controls}, {one.id: one for one in questions}
    )


def test_questions_and_documents_of_controls_reach_their_requirements(library: Library) -> None:
    assert reach(library, "std") == {
        "R1": Reach.BOTH,
        "R2": Reach.QUESTIONS,
        "R3": Reach.DOCUMENTS,
        "R4": Reach.NOTHING,
        "R5": Reach.QUESTIONS,
    }


def test_with_integrations_named_only_their_questions_count(library: Library) -> None:
    assert reach(library, "std", ("aws",))["R5"] is Reach.NOTHING
    assert reach(library, "std", ("okta",))["R1"] is Reach.DOCUMENTS


def test_kinds_are_counted_and_the_share_with_questions_told(library: Library) -> None:
    found = reach(library, "std")

    assert reached(found.values()) == {
        Reach.QUESTIONS: 2,
        Reach.DOCUMENTS: 1,
        Reach.BOTH: 1,
        Reach.NOTHING: 1,
    }
    assert share(found.values()) == pytest.approx(0.6)
    assert share([]) == 0


def test_both_includes_each_side_and_neither_side_the_other() -> None:
    assert Reach.BOTH.includes(Reach.QUESTIONS)
    assert Reach.BOTH.includes(Reach.DOCUMENTS)
    assert not Reach.QUESTIONS.includes(Reach.DOCUMENTS)
    assert not Reach.DOCUMENTS.includes(Reach.BOTH)
    assert Reach.NOTHING.includes(Reach.NOTHING)
