"""J1QL over HTTP: running, linting, and what the editor completes with."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field

from proofgraph.api.models.shared import Answer, AnswerLink, Body, Cursor, Spillable

Time = Annotated[int, Field(ge=0, le=4_102_444_800_000)]
"""Epoch milliseconds, until 2100."""

LONGEST = 100_000
"""Characters of a request; how long a query may be is the engine's to say, in words and with its place."""


class QueryRequest(Body):
    """`snapshot_id` or `at` name a past graph; neither means the newest."""

    query: str = Field(min_length=1, max_length=LONGEST)
    snapshot_id: str | None = Field(None, max_length=100)
    at: Time | None = Field(None, description="The newest snapshot not after this time.")
    parameters: dict[str, Any] = Field(default_factory=dict, max_length=100)
    variables: dict[str, Any] = Field(default_factory=dict, max_length=100)
    cursor: Cursor | None = None
    limit: int = Field(250, ge=1, le=1000)


class Tree(Answer):
    vertices: list[dict[str, Any]]
    edges: list[dict[str, Any]]


class QueryAnswer(Spillable):
    """`rows` for a list (entities) or a table (columns to values), `tree` for a tree."""

    type: Literal["list", "table", "tree"]
    columns: list[str] = Field(default_factory=list)
    rows: list[dict[str, Any]] = Field(default_factory=list)
    tree: Tree | None = None
    total: int = Field(description="Rows of all pages; of a tree its vertices.")
    snapshot_id: str
    snapshot_at: int
    next_cursor: str | None = None

    def emptied(self, link: AnswerLink) -> Self:
        return super().emptied(link).model_copy(update={"tree": None})


class LintRequest(Body):
    query: str = Field(max_length=LONGEST)


class FormatRequest(Body):
    query: str = Field(min_length=1, max_length=LONGEST)


class FormatAnswer(Answer):
    formatted: str


class ExplainRequest(Body):
    """`snapshot_id` or `at` name a past graph; neither means the newest. Sizes differ between graphs."""

    query: str = Field(min_length=1, max_length=LONGEST)
    snapshot_id: str | None = Field(None, max_length=100)
    at: Time | None = Field(None, description="The newest snapshot not after this time.")
    parameters: dict[str, Any] = Field(default_factory=dict, max_length=100)
    variables: dict[str, Any] = Field(default_factory=dict, max_length=100)


class LintFinding(Answer):
    """Places count from 1. A query with an error cannot run; with a warning it may not mean what it says."""

    severity: Literal["error", "warning", "info"]
    code: str
    message: str
    line: int
    column: int
    text: str
    suggestion: str | None


class ExplainAnswer(Answer):
    """`plan` is readable lines, `sql` what the database runs; `bound` are its values, in their order.

    Small graphs are answered over arrays in memory, by the same plan.
    """

    plan: list[str]
    sql: str
    bound: list[Any]
    estimated_rows: int
    warnings: list[LintFinding]
    snapshot_id: str
    snapshot_at: int


class LintAnswer(Answer):
    findings: list[LintFinding]
    formatted: str | None = Field(None, description="The query as the formatter writes it; null on errors.")


class PropertyView(Answer):
    name: str
    type: str
    description: str = ""


class EntityTypeView(Answer):
    name: str
    classes: list[str]
    properties: list[PropertyView]


class EntityClassView(Answer):
    name: str
    types: list[str]


class RelationshipTypeView(Answer):
    from_type: str
    verb: str
    to_type: str


class SchemaView(Answer):
    """Everything the enabled catalogue declares, for completion."""

    classes: list[EntityClassView]
    types: list[EntityTypeView]
    verbs: list[str]
    relationships: list[RelationshipTypeView]
