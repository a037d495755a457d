"""The question library: read, edited, tested before it is saved, run, followed over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api import revisions
from proofgraph.api.models.questions import (
    NamedQuery,
    NewQuestion,
    Placeholder,
    QuestionChange,
    QuestionFields,
    QuestionFilters,
    QuestionList,
    QuestionRow,
    QuestionTrend,
    QuestionView,
    TrendQuery,
)
from proofgraph.api.models.revisions import (
    Deletion,
    FieldDifference,
    Reversion,
    RevisionDifferences,
    RevisionList,
    RevisionPair,
    RevisionView,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.days import DAY, Period, day_of, start_of
from proofgraph.compliance.editing import made
from proofgraph.compliance.questions import Question

READ, ADMIN = Permission.CONTROLS_READ, Permission.CONTROLS_ADMIN
KIND = "question"
TREND_DAYS = 90


@route("/questions", permission=READ)
def list_questions(call: Call, query: QuestionFilters) -> QuestionList:
    """List the questions of the library, those that pass the filters."""
    used = _used(call.services.controls)
    found = call.services.questions.all()
    accepted = call.services.views.accepted_by_question()
    return QuestionList(
        items=[_row(found[id], used, accepted) for id in sorted(found) if _passes(found[id], used, query)]
    )


@route("/questions", "POST", permission=ADMIN, status=201, creates=True)
def create_question(call: Call, body: NewQuestion) -> QuestionView:
    """Make a question of your own. A query that cannot run is a 400 problem that tells its place."""
    fields = _content(body)
    ours = {name: fields.pop(name) for name in ("values", "trend") if name in fields}
    content = made(QuestionContent, {"id": body.id, **fields})
    question = call.services.questions.create(content, by=call.caller.id, why=body.note, **ours)
    call.audit("question.create", question.id, **revisions.edit({}, question.state()))
    return _view(call, question)


@route("/questions/{question_id}", permission=READ)
def get_question(call: Call, question_id: str) -> QuestionView:
    """Read one question with its queries, what they leave open, and where it is used."""
    return _view(call, call.services.questions.get(question_id))


@route("/questions/{question_id}", "PATCH", permission=ADMIN, conditional=True)
def change_question(call: Call, question_id: str, body: QuestionChange) -> QuestionView:
    """Edit a question; a shipped one keeps its original, and the edited one is what is evaluated."""
    questions = call.services.questions
    before = questions.get(question_id)
    after = questions.edit(
        question_id,
        _content(body),
        by=call.caller.id,
        why=body.note,
        seen=body.seen,
        expected=call.version,
    )
    call.audit("question.change", question_id, **revisions.edit(before.state(), after.state()))
    return _view(call, after)


@route("/questions/{question_id}", "DELETE", permission=ADMIN, status=204, conditional=True)
def delete_question(call: Call, question_id: str, query: Deletion) -> None:
    """Delete a question of your own; one that is in use only with `unlink`. Its versions stay."""
    before = call.services.questions.get(question_id)
    call.services.uses.delete_question(
        question_id, by=call.caller.id, unlink=query.unlink, why=query.note, expected=call.version
    )
    call.audit("question.delete", question_id, unlink=query.unlink, **revisions.edit(before.state(), {}))


@route("/questions/{question_id}/revert", "POST", permission=ADMIN, conditional=True)
def revert_question(call: Call, question_id: str, body: Reversion) -> QuestionView:
    """Bring a question back to the shipped text, or to what a version said."""
    questions = call.services.questions
    before = questions.get(question_id)
    after = questions.revert(question_id, by=call.caller.id, why=body.note, to=body.to, expected=call.version)
    call.audit("question.revert", question_id, **revisions.edit(before.state(), after.state()))
    return _view(call, after)


@route("/questions/{question_id}/versions", permission=READ)
def list_question_versions(call: Call, question_id: str) -> RevisionList:
    """List the versions of a question, newest first."""
    held = call.services.questions
    revisions.known(held.revisions, KIND, question_id, exists=question_id in held.all())
    return revisions.listed(held.revisions, KIND, question_id)


@route("/questions/{question_id}/versions/{number}", permission=READ)
def get_question_version(call: Call, question_id: str, number: str) -> RevisionView:
    """Read a question as it was."""
    return revisions.one(call.services.questions.revisions, KIND, question_id, number)


@route("/questions/{question_id}/differences", permission=READ)
def get_question_differences(call: Call, question_id: str, query: RevisionPair) -> RevisionDifferences:
    """Read what two versions of a question differ in."""
    return revisions.compared(call.services.questions.revisions, KIND, question_id, query)


@route("/questions/{question_id}/trend", permission=READ, entities="counts")
def get_question_trend(call: Call, question_id: str, query: TrendQuery) -> QuestionTrend:
    """Read how many rows each query found on each day, since that is collected."""
    question = call.services.questions.get(question_id)
    framework = call.services.frameworks.get(query.framework_id)
    last = query.last or day_of(call.services.clock())
    first = query.first or day_of(max(0, start_of(last) - TREND_DAYS * DAY))
    days = call.services.trends.of(question_id, framework.id, Period.of(first, last))
    return QuestionTrend.model_validate(
        {
            "question_id": question_id,
            "framework_id": framework.id,
            "collected": question.trend,
            "days": days,
        }
    )


def _content(body: QuestionFields) -> dict[str, Any]:
    """The fields that were given."""
    return body.model_dump(exclude_none=True, exclude={"id", "note", "seen"})


def _passes(question: Question, used: Mapping[str, Sequence[str]], query: QuestionFilters) -> bool:
    content = question.content
    text = f"{content.id} {content.title} {content.description}".casefold()
    return all(
        (
            not query.tag or bool({*query.tag} & {*content.tags}),
            not query.integration or bool({*query.integration} & {*content.integrations}),
            not query.severity or content.severity in query.severity,
            not query.control or bool({*query.control} & {*used.get(question.id, ())}),
            query.shipped in (None, question.shipped),
            query.edited in (None, question.origin.edited),
            all(word in text for word in query.search.casefold().split()),
        )
    )


def _row(question: Question, used: Mapping[str, Sequence[str]], accepted: Mapping[str, int]) -> QuestionRow:
    return QuestionRow(
        **_common(question),
        queries=len(question.content.queries),
        controls=list(used.get(question.id, ())),
        exceptions=accepted.get(question.id, 0),
    )


def _view(call: Call, question: Question) -> QuestionView:
    content = question.content
    uses = call.services.uses.of_question(question.id)
    queries = [
        NamedQuery(name=query.name, query=query.query, results_are=mark.value)
        for query, mark in zip(content.queries, question.marks, strict=True)
    ]
    return QuestionView.model_validate(
        {
            **_common(question),
            "description": content.description,
            "remediation": content.remediation,
            "queries": queries,
            "controls": uses.controls,
            "used_by": uses.requirements,
            "placeholders": [
                Placeholder(name=name, stored=name in question.values, value=question.values.get(name))
                for name in question.placeholders
            ],
            "parameters": question.parameters,
            "edits": [FieldDifference.model_validate(found) for found in question.origin.edits(content)],
            "news": [FieldDifference.model_validate(found) for found in question.origin.news()],
            "exceptions": call.services.views.accepted_of(question.id),
            "etag": str(question.version),
        }
    )


def _common(question: Question) -> dict[str, Any]:
    content = question.content
    return {
        "id": question.id,
        "title": content.title,
        "shipped": question.shipped,
        "edited": question.origin.edited,
        "shipped_changed": question.origin.shipped_changed,
        "trend": question.trend,
        "integrations": list(content.integrations),
        "tags": list(content.tags),
        "severity": content.severity,
        "requirements": {standard: list(refs) for standard, refs in content.requirements.items()},
    }


def _used(controls: Controls) -> Mapping[str, Sequence[str]]:
    """Controls by question."""
    found: dict[str, list[str]] = {}
    for control in controls.all().values():
        for question in control.questions:
            found.setdefault(question, []).append(control.id)
    return found
