"""The question library."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.controls import QuestionList, QuestionView
from proofgraph.api.registration import Call, route


@route("/questions", permission=Permission.CONTROLS_READ)
def list_questions(call: Call) -> QuestionList:
    """List the questions of the library."""
    raise NotImplementedError


@route("/questions/{question_id}", permission=Permission.CONTROLS_READ)
def get_question(call: Call, question_id: str) -> QuestionView:
    """Read one question with its queries and where it is used."""
    raise NotImplementedError
