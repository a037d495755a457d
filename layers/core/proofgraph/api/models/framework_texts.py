"""Frameworks as they are made and changed: files, newer versions, custom sections and requirements."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from proofgraph.api.models.frameworks import SummarySettings
from proofgraph.api.models.shared import Answer, Body, ETag, Spillable

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Ref = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]
Type = Literal["standard", "benchmark", "questionnaire"]
Encoded = Annotated[str, StringConstraints(max_length=5_600_000)]
TEXT = 20_000
SUMMARY = 5_000


class FrameworkFile(Body):
    """A file: its bytes in base64, or the id of an upload where it is larger than about 4 MB."""

    filename: str = Field(min_length=1, max_length=255)
    content: Encoded | None = None
    upload: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")] | None = None
    catalogs: list[Encoded] = Field(
        default_factory=list,
        max_length=5,
        description="OSCAL catalogs, in base64, that a profile selects from.",
    )

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.content is None) == (self.upload is None):
            raise ValueError("give `content` or `upload`, one of them")
        return self


class NewFrameworkUpload(Body):
    bytes: int = Field(ge=1, le=25_000_000)


class FrameworkUpload(Answer):
    """Send the file by PUT to `url` with these headers, then name `id` as a file's `upload`."""

    id: str
    url: str
    headers: dict[str, str]
    expires_at: int


class FrameworkImport(Body):
    """`id` and `title` stand for those that the name in the file gives."""

    file: FrameworkFile
    id: Slug | None = None
    title: Title | None = None


class NewFramework(Body):
    """A framework of the organisation's own; sections and requirements are added to it."""

    title: Title
    id: Slug | None = None
    version: str = Field("", max_length=200)
    type: Type = "standard"
    summary: str = Field("", max_length=SUMMARY)


class FrameworkUpdate(Body):
    """A newer text: a file, or with `shipped` the text that Proofgraph ships now.

    `digest` is the one of the difference that was looked at; another text is then refused.
    """

    file: FrameworkFile | None = None
    shipped: bool = False
    digest: str | None = Field(None, max_length=64)

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.file is not None) == self.shipped:
            raise ValueError("give `file` or set `shipped`, one of them")
        return self


class ScopeRule(Body):
    """Any of `values` of one field; several rules must all hold."""

    field: Annotated[
        str,
        StringConstraints(
            pattern=r"^(instance|account|type|class|tag\.[A-Za-z0-9_.:/@+-]{1,120})$", max_length=124
        ),
    ]
    values: list[Annotated[str, StringConstraints(min_length=1, max_length=500)] | bool | int | float] = (
        Field(min_length=1, max_length=100)
    )


class SummarySettingsChange(Body):
    policies: bool | None = None
    evidence: bool | None = None
    gap_analysis: bool | None = None
    audit_tracking: bool | None = None


class FrameworkChange(Body):
    """What is left out stays as it is."""

    title: Title | None = None
    summary_settings: SummarySettingsChange | None = None
    scope: list[ScopeRule] | None = Field(None, max_length=20)


class FrameworkSettings(Answer):
    """What people set on a framework, with the ETag that its changes need."""

    id: str
    title: str
    version: str
    type: str
    source: Literal["shipped", "imported", "own"]
    standard: str
    in_scope: list[str] = Field(description="The chosen categories; none means all.")
    summary_settings: SummarySettings
    scope: list[dict[str, Any]]
    text_number: int
    installed_at: int
    updated_at: int
    etag: ETag


class MappedControls(Answer):
    """Controls that the file maps requirements to: how many links come of it, and which do not exist."""

    links: int
    unknown: list[str]


class FilePreview(Answer):
    id: str
    name: str
    version: str
    type: str
    sections: int
    requirements: int
    notes: list[str]
    mapped_controls: MappedControls


class FieldChange(Answer):
    path: str
    before: Any
    after: Any


class TextPlace(Answer):
    ref: str
    title: str
    section: str


class TextChange(Answer):
    ref: str
    title: str
    fields: list[FieldChange]


class KeptThings(Answer):
    """What is kept under a ref, as counts: links, applicability, answers, attestations, standing."""

    ref: str
    title: str
    held: dict[str, int]


class FrameworkDifference(Spillable):
    """What an update would change; nothing is stored. `digest` names the text, for the update itself.

    `keeps` counts the refs with something linked, set or answered that stay. `loses` are removed ones: what
    they have shows nowhere, stays kept under the ref, and is back when the ref is.
    """

    digest: str
    nothing: bool
    about: list[FieldChange]
    added: list[TextPlace]
    removed: list[TextPlace]
    changed: list[TextChange]
    unchanged: int
    sections_added: list[TextPlace]
    sections_removed: list[TextPlace]
    sections_changed: list[TextChange]
    keeps: int
    loses: list[KeptThings]
    superseded: list[str] = Field(description="Custom requirements whose ref the new text has itself.")
    mapped_controls: MappedControls


class RetiredList(Spillable):
    items: list[KeptThings]


class TextVersion(Answer):
    number: int
    at: int
    by: str
    why: str
    edition: str
    source: str
    requirements: int


class TextVersionList(Answer):
    items: list[TextVersion]


class DeletedFramework(Answer):
    id: str
    title: str
    version: str
    deleted_at: int
    deleted_by: str
    restorable_until: int


class DeletedFrameworkList(Answer):
    items: list[DeletedFramework]


class NewSection(Body):
    """`after` is the id of the section it stands behind; left out: the last, empty: the first."""

    title: Title
    summary: str = Field("", max_length=SUMMARY)
    after: str | None = Field(None, max_length=100)


class SectionChange(Body):
    title: Title | None = None
    summary: str | None = Field(None, max_length=SUMMARY)
    after: str | None = Field(None, max_length=100)


class CustomSection(Answer):
    id: str
    title: str
    summary: str
    custom: bool


class CustomSectionList(Answer):
    items: list[CustomSection]


class RequirementFields(Body):
    summary: str | None = Field(None, max_length=TEXT)
    category: str | None = Field(None, max_length=100)
    considerations: list[Line] | None = Field(None, max_length=50)
    typical_evidence: list[Line] | None = Field(None, max_length=50)
    web_link: Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$", max_length=2000)] | None = None


class NewRequirement(RequirementFields):
    """`after` is the ref it stands behind in its section; left out: the last, empty: the first."""

    ref: Ref
    title: Title
    section: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    after: str | None = Field(None, max_length=260)


class RequirementEdit(RequirementFields):
    """Of a custom requirement. `section` and `after` move it."""

    title: Title | None = None
    section: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = None
    after: str | None = Field(None, max_length=260)
    why: str = Field("", max_length=2000)


class RequirementVersion(Answer):
    """What a custom requirement said; nothing where it was removed."""

    number: int
    at: int
    by: str
    why: str
    body: dict[str, Any]


class RequirementVersionList(Spillable):
    items: list[RequirementVersion]
