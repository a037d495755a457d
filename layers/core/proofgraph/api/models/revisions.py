"""Versions of what people edit, and what two of them differ in."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body

NEWEST = 99_999_999


class FieldDifference(Answer):
    """`path` is as in `queries[Users without MFA].query`; null stands where nothing is."""

    path: str
    before: Any
    after: Any


class RevisionRow(Answer):
    """`by` is `shipped` for the first version of a shipped text that people edited."""

    number: int
    at: int
    by: str
    why: str


class RevisionList(Answer):
    items: list[RevisionRow]


class RevisionView(RevisionRow):
    """`body` is what the version said; empty where the thing was deleted."""

    body: dict[str, Any]


class RevisionDifferences(Answer):
    before: RevisionRow
    after: RevisionRow
    items: list[FieldDifference]


class RevisionPair(Body):
    before: int = Field(ge=1, le=NEWEST, description="The number of the earlier version.")
    after: int = Field(ge=1, le=NEWEST, description="The number of the later version.")


class Reversion(Body):
    """Without `to`, back to the shipped text."""

    to: int | None = Field(None, ge=1, le=NEWEST)
    note: str = Field("", max_length=1000)


class Deletion(Body):
    unlink: bool = Field(False, description="Take it out of everything that uses it first.")
    note: str = Field("", max_length=1000)
