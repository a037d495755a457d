"""Smart classes: the account's own filters that queries name as `#Name`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, ETag

SmartClassName = Annotated[str, Field(pattern=r"^[A-Z][A-Za-z0-9_]{0,99}$")]
Classes = Annotated[list[Annotated[str, Field(min_length=1, max_length=200)]], Field(max_length=100)]
Filter = Annotated[str, Field(min_length=1, max_length=4000)]


class SmartClassView(Answer):
    """`classes` are classes or types, none: any; `shipped`: nobody changed it, and then `at` is 0.

    `own`: made by the account, so that it can be deleted; any other can be put back as it was shipped.
    """

    name: str
    classes: list[str]
    filter: str
    shipped: bool
    own: bool
    at: int
    by: str
    etag: ETag


class SmartClassList(Answer):
    items: list[SmartClassView]


class NewSmartClass(Body):
    name: SmartClassName
    classes: Classes = Field(default_factory=list)
    filter: Filter


class SmartClassChange(Body):
    """A field left out stays as it is."""

    classes: Classes | None = None
    filter: Filter | None = None
