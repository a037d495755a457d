"""Answers to the questions of questionnaires."""

from __future__ import annotations

from collections import Counter

from proofgraph.access.permissions import Permission
from proofgraph.api.models.questionnaires import (
    AnswerChange,
    AnswerTable,
    AnswerTotals,
    AnswerVersion,
    AnswerVersionList,
    QuestionnaireAnswer,
    QuestionnaireAnswerList,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.questionnaires import COLUMNS, Answer
from proofgraph.exports import csv


@route("/frameworks/{framework_id}/answers", permission=Permission.FRAMEWORKS_READ)
def list_answers(call: Call, framework_id: str) -> QuestionnaireAnswerList:
    """List a questionnaire's questions with their answers, in order."""
    found = call.services.questionnaires.answers(framework_id)
    counts = Counter(answer.state for answer in found)
    return QuestionnaireAnswerList(
        framework_id=framework_id,
        totals=AnswerTotals(open=counts["open"], draft=counts["draft"], final=counts["final"]),
        items=[_view(answer) for answer in found],
    )


@route("/frameworks/{framework_id}/answers/{ref}", permission=Permission.FRAMEWORKS_READ)
def get_answer(call: Call, framework_id: str, ref: str) -> QuestionnaireAnswer:
    """Read one question with its answer."""
    return _view(call.services.questionnaires.answer(framework_id, ref))


@route(
    "/frameworks/{framework_id}/answers/{ref}",
    "PATCH",
    permission=Permission.EVIDENCE_ADMIN,
    entities="none",
    conditional=True,
)
def write_answer(call: Call, framework_id: str, ref: str, body: AnswerChange) -> QuestionnaireAnswer:
    """Answer a question, or take an answer back; each is a version."""
    before = call.services.questionnaires.answer(framework_id, ref)
    made = call.services.questionnaires.write(
        framework_id, ref, body.text, body.state, by=call.caller.id, expected=call.version
    )
    call.audit(
        "questionnaire.answer",
        f"{framework_id}/{ref}",
        before={"text": before.text, "state": before.state},
        after={"text": made.text, "state": made.state},
    )
    return _view(made)


@route("/frameworks/{framework_id}/answers/{ref}/versions", permission=Permission.FRAMEWORKS_READ)
def list_answer_versions(call: Call, framework_id: str, ref: str) -> AnswerVersionList:
    """List every version of an answer, oldest first."""
    found = call.services.questionnaires.versions(framework_id, ref)
    return AnswerVersionList(
        items=[AnswerVersion(number=v.number, at=v.at, by=v.by, why=v.why, **v.body) for v in found if v.body]
    )


@route("/frameworks/{framework_id}/answers-table", permission=Permission.FRAMEWORKS_READ)
def export_answers(call: Call, framework_id: str) -> AnswerTable:
    """Export a questionnaire with its answers as CSV."""
    rows = call.services.questionnaires.rows(framework_id)
    call.audit("questionnaire.export", framework_id, answers=len(rows))
    return AnswerTable(
        filename=f"{framework_id}-answers.csv", content=csv.table(COLUMNS, rows).decode("utf-8")
    )


def _view(answer: Answer) -> QuestionnaireAnswer:
    return QuestionnaireAnswer(**answer.model_dump(exclude={"version"}), etag=str(answer.version))
