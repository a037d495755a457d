"""Parameters that queries name as `${param.name}`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from proofgraph.api.models.questions import Value
from proofgraph.api.models.shared import Answer, Body, ETag

ParameterName = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_-]{0,99}$")]


class ParameterRow(Answer):
    """`value` is null for a secret one, which is never shown; `digest` tells whether it changed."""

    name: str
    description: str
    secret: bool
    value: Any
    digest: str
    at: int
    by: str


class ParameterList(Answer):
    items: list[ParameterRow]


class ParameterView(ParameterRow):
    """`questions` are those whose queries name it."""

    questions: list[str]
    etag: ETag


class NewParameter(Body):
    name: ParameterName
    value: Value
    secret: bool = False
    description: str = Field("", max_length=1000)


class ParameterChange(Body):
    """A field left out stays as it is."""

    value: Value | None = None
    secret: bool | None = None
    description: str | None = Field(None, max_length=1000)
