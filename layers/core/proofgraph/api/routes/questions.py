"""The question library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from proofgraph.access.permissions import Permission
from proofgraph.api.models.controls import NamedQuery, QuestionList, QuestionRow, QuestionView
from proofgraph.api.registration import Call, route
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.questions import Question


@route("/questions", permission=Permission.CONTROLS_READ)
def list_questions(call: Call) -> QuestionList:
    """List the questions of the library."""
    used = _used(call.services.controls)
    found = call.services.questions.all()
    return QuestionList(items=[_row(found[id], used) for id in sorted(found)])


@route("/questions/{question_id}", permission=Permission.CONTROLS_READ)
def get_question(call: Call, question_id: str) -> QuestionView:
    """Read one question with its queries and where it is used."""
    question = call.services.questions.get(question_id)
    row = _row(question, _used(call.services.controls)).model_dump(exclude={"queries"})
    content = question.content
    queries = [
        NamedQuery(name=query.name, query=query.query, results_are=mark.value)
        for query, mark in zip(content.queries, question.marks, strict=True)
    ]
    return QuestionView(
        **row, description=content.description, remediation=content.remediation, queries=queries
    )


def _row(question: Question, used: Mapping[str, Sequence[str]]) -> QuestionRow:
    content = question.content
    return QuestionRow(
        id=question.id,
        title=content.title,
        shipped=question.shipped,
        integrations=list(content.integrations),
        tags=list(content.tags),
        severity=content.severity,
        queries=len(content.queries),
        controls=list(used.get(question.id, ())),
        requirements={standard: list(refs) for standard, refs in content.requirements.items()},
    )


def _used(controls: Controls) -> Mapping[str, Sequence[str]]:
    """Controls by question."""
    found: dict[str, list[str]] = {}
    for control in controls.all().values():
        for question in control.questions:
            found.setdefault(question, []).append(control.id)
    return found
