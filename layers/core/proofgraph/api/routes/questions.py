"""The question library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from proofgraph.access.permissions import Permission
from proofgraph.api.models.controls import NamedQuery, QuestionList, QuestionRow, QuestionView
from proofgraph.api.registration import Call, route
from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.compliance.status import marks
from proofgraph.errors import NotFoundError


@route("/questions", permission=Permission.CONTROLS_READ)
def list_questions(call: Call) -> QuestionList:
    """List the questions of the library."""
    library = call.services.library
    used = _used(library)
    return QuestionList(items=[_row(library.questions[id], used) for id in sorted(library.questions)])


@route("/questions/{question_id}", permission=Permission.CONTROLS_READ)
def get_question(call: Call, question_id: str) -> QuestionView:
    """Read one question with its queries and where it is used."""
    library = call.services.library
    question = library.questions.get(question_id)
    if question is None:
        raise NotFoundError(f"There is no question {question_id!r} in the library.")
    row = _row(question, _used(library)).model_dump(exclude={"queries"})
    mark_of = marks([query.results_are for query in question.queries])
    queries = [
        NamedQuery(name=query.name, query=query.query, results_are=mark.value)
        for query, mark in zip(question.queries, mark_of, strict=True)
    ]
    return QuestionView(
        **row, description=question.description, remediation=question.remediation, queries=queries
    )


def _row(question: QuestionContent, used: Mapping[str, Sequence[str]]) -> QuestionRow:
    return QuestionRow(
        id=question.id,
        title=question.title,
        integrations=list(question.integrations),
        tags=list(question.tags),
        severity=question.severity,
        queries=len(question.queries),
        controls=list(used.get(question.id, ())),
        requirements={standard: list(refs) for standard, refs in question.requirements.items()},
    )


def _used(library: Library) -> Mapping[str, Sequence[str]]:
    """Controls by question."""
    found: dict[str, list[str]] = {}
    for control in library.controls.values():
        for link in control.questions:
            found.setdefault(link.id, []).append(control.id)
    return found
