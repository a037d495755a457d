"""What evidence and exceptions are about: a requirement of a framework, a control, or a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from proofgraph.compliance.controls import Controls
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.questions import Questions
from proofgraph.errors import NotFoundError

Kind = Literal["requirement", "control", "question"]


class Target(BaseModel):
    """`id` is the ref of a requirement of `framework_id`, or the id of a control or question."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    kind: Kind
    id: str = Field(min_length=1, max_length=120)
    framework_id: str = Field("", max_length=120)

    @model_validator(mode="after")
    def _whole(self) -> Target:
        if (self.kind == "requirement") != bool(self.framework_id):
            raise ValueError("a requirement needs its framework_id, and nothing else has one")
        return self

    @property
    def title(self) -> str:
        return f"{self.kind} {self.framework_id}/{self.id}" if self.framework_id else f"{self.kind} {self.id}"


def requirement(framework_id: str, ref: str) -> Target:
    return Target(kind="requirement", id=ref, framework_id=framework_id)


def control(control_id: str) -> Target:
    return Target(kind="control", id=control_id)


@dataclass(frozen=True)
class Targets:
    """Tells which targets there are."""

    frameworks: Frameworks
    controls: Controls
    questions: Questions

    def check(self, target: Target) -> None:
        """NotFoundError for what there is not."""
        if target.kind == "requirement":
            self.frameworks.requirement(target.framework_id, target.id)
        elif target.kind == "control":
            self.controls.get(target.id)
        elif target.id not in self.questions.all():
            raise NotFoundError(f"There is no question {target.id!r}.", id=target.id)
