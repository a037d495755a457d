"""Answers to the questions of a questionnaire."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, ETag, Spillable

AnswerState = Literal["open", "draft", "final"]


class QuestionnaireAnswer(Answer):
    """A question with its answer; `by` is empty where the answer came with the file."""

    ref: str
    section: str
    question: str
    applies: bool
    applies_if: str
    text: str
    state: AnswerState
    by: str
    at: int | None
    etag: ETag


class AnswerTotals(Answer):
    open: int
    draft: int
    final: int


class QuestionnaireAnswerList(Spillable):
    framework_id: str
    totals: AnswerTotals
    items: list[QuestionnaireAnswer]


class AnswerChange(Body):
    """An open question has no text; an answer has one."""

    text: str = Field("", max_length=20_000)
    state: AnswerState = "draft"


class AnswerVersion(Answer):
    number: int
    at: int
    by: str
    why: str
    text: str
    state: AnswerState


class AnswerVersionList(Answer):
    items: list[AnswerVersion]


class AnswerTable(Answer):
    """The answers as one CSV file."""

    filename: str
    content: str
