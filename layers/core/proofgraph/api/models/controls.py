"""The controls library and the question library."""

from __future__ import annotations

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, ETag, GapStatus, Mark, QuestionOutcome


class ControlRow(Answer):
    id: str
    title: str
    domain: str
    type: str
    mode: str
    frequency: str
    owner: str
    owner_role: str
    adopted: bool
    status: GapStatus
    questions: int
    satisfies: dict[str, list[str]]


class ControlTotals(Answer):
    controls: int
    adopted: int
    domains: int


class ControlList(Answer):
    totals: ControlTotals
    items: list[ControlRow]


class TestStep(Answer):
    method: str
    step: str


class TestProcedure(Answer):
    design: list[TestStep]
    operating: list[TestStep]


class ControlRequirement(Answer):
    framework_id: str
    ref: str
    title: str
    status: GapStatus


class ControlView(ControlRow):
    description: str
    narrative: str
    procedures: list[str]
    test_procedure: TestProcedure
    expected_evidence: list[str]
    outcomes: list[QuestionOutcome]
    requirements: list[ControlRequirement]
    etag: ETag


class ControlChange(Body):
    """A field left out stays as it is."""

    adopted: bool | None = None
    owner: str | None = Field(None, max_length=320)


class QuestionRow(Answer):
    """`shipped` questions come with Proofgraph; the others are the organisation's own."""

    id: str
    title: str
    shipped: bool
    integrations: list[str]
    tags: list[str]
    severity: str
    queries: int
    controls: list[str]
    requirements: dict[str, list[str]]


class QuestionList(Answer):
    items: list[QuestionRow]


class NamedQuery(Answer):
    name: str
    query: str
    results_are: Mark


class QuestionView(Answer):
    id: str
    title: str
    shipped: bool
    description: str
    remediation: str
    integrations: list[str]
    tags: list[str]
    severity: str
    queries: list[NamedQuery]
    controls: list[str]
    requirements: dict[str, list[str]]
