"""The shape of shipped content: one YAML file per standard, control and question.

The models are the only definition; `frameworks/schema/*.json` is generated from them for editors.
"""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
IntegrationId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:_[a-z0-9]+)*$", max_length=100)]
"""The name of the integration's folder in the catalogue, which is also a Python package's."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Ref = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Refs = dict[Slug, tuple[Ref, ...]]
"""Requirement refs by standard, such as `{soc2: [CC6.1]}`."""

StandardType = Literal["standard", "benchmark", "questionnaire"]
Severity = Literal["critical", "high", "medium", "low"]
ControlType = Literal["preventive", "detective", "corrective"]
ControlMode = Literal["automated", "manual", "hybrid"]
Frequency = Literal[
    "continuous", "daily", "weekly", "monthly", "quarterly", "semiannual", "annual", "on-event"
]
TestMethod = Literal["inspect", "observe", "inquire", "reperform"]


class Mark(StrEnum):
    """What rows of a query say about the question it belongs to (`resultsAre`)."""

    GOOD = "GOOD"
    BAD = "BAD"
    UNKNOWN = "UNKNOWN"
    INFORMATIVE = "INFORMATIVE"


class ContentItem(BaseModel):
    """A frozen piece of content; unknown keys are faults, because they are usually typing errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_json(self) -> dict[str, Any]:
        return self.model_dump(mode="json", by_alias=True)

    @property
    def digest(self) -> str:
        """SHA-256 of the content, so that an edit is seen wherever it was made."""
        canonical = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()


Item = TypeVar("Item", bound=ContentItem)


class RequirementContent(ContentItem):
    """One requirement of a standard, in our own words."""

    ref: Ref
    title: Title
    summary: Text
    category: Slug | None = None
    considerations: tuple[Text, ...] = ()
    typical_evidence: tuple[Text, ...] = ()


class SectionContent(ContentItem):
    id: Slug
    title: Title
    summary: str = ""
    requirements: tuple[RequirementContent, ...] = Field(min_length=1)


class StandardContent(ContentItem):
    """A standard, benchmark or questionnaire with its sections and requirements."""

    id: Slug
    name: Title
    version: Text
    type: StandardType = "standard"
    summary: Text
    categories: tuple[Slug, ...] = ()
    link: str = ""
    sections: tuple[SectionContent, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = [
            *_twice("section id", [section.id for section in self.sections]),
            *_twice("requirement ref", [item.ref for item in self.requirements]),
            *(
                f"requirement {item.ref}: category {item.category!r} is not one of `categories`"
                for item in self.requirements
                if item.category is not None and item.category not in self.categories
            ),
        ]
        return _refuse(self, faults)

    @property
    def requirements(self) -> tuple[RequirementContent, ...]:
        return tuple(item for section in self.sections for item in section.requirements)

    @property
    def refs(self) -> frozenset[str]:
        return frozenset(item.ref for item in self.requirements)


class QueryContent(ContentItem):
    """One query of a question; without `resultsAre` a single query counts as GOOD."""

    name: Title
    query: Text
    results_are: Mark | None = Field(default=None, alias="resultsAre")


class QuestionContent(ContentItem):
    """A question: a named set of J1QL queries, each with what its rows mean."""

    id: Slug
    title: Title
    description: Text
    integrations: tuple[IntegrationId, ...] = ()
    tags: tuple[Slug, ...] = ()
    severity: Severity = "medium"
    queries: tuple[QueryContent, ...] = Field(min_length=1)
    requirements: Refs = Field(default_factory=dict)
    remediation: str = ""
    planted: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = _twice("query name", [query.name for query in self.queries])
        if len(self.queries) > 1:
            faults += [
                f"query {query.name!r}: `resultsAre` is missing (only a single query may leave it out)"
                for query in self.queries
                if query.results_are is None
            ]
        return _refuse(self, faults)


class QuestionLink(ContentItem):
    """A question of a control, with the one sentence it shows about that control."""

    id: Slug
    shows: Text


class ProcedureStep(ContentItem):
    method: TestMethod
    step: Text


class ControlTest(ContentItem):
    """How an auditor tests the control: that it is designed right, and that it operated."""

    design: tuple[ProcedureStep, ...] = ()
    operating: tuple[ProcedureStep, ...] = ()


class ControlContent(ContentItem):
    """What an organisation does, reused by every standard it satisfies."""

    id: Slug
    title: Title
    domain: Slug
    description: Text
    narrative: Text
    type: ControlType
    mode: ControlMode
    frequency: Frequency
    owner_role: Title
    satisfies: Refs = Field(default_factory=dict)
    questions: tuple[QuestionLink, ...] = ()
    procedures: tuple[Slug, ...] = ()
    test_procedure: ControlTest = ControlTest()
    expected_evidence: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        return _refuse(self, _twice("question", [question.id for question in self.questions]))


def _twice(what: str, names: list[str]) -> list[str]:
    return [f"{what} {name!r} stands more than once" for name in sorted(set(names)) if names.count(name) > 1]


def _refuse(item: Item, faults: list[str]) -> Item:
    if faults:
        raise ValueError("; ".join(faults))
    return item
