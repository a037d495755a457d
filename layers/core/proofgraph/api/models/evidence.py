"""Evidence that people bring: items, uploads, attestations, and exceptions."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from proofgraph.api.models.shared import Answer, Body, ETag, Page, PageQuery, TargetView
from proofgraph.compliance.targets import Target

Time = Annotated[int, Field(ge=0, le=4_102_444_800_000)]
"""Epoch milliseconds, until 2100."""

Title = Annotated[str, Field(min_length=1, max_length=200)]
Words = Annotated[str, Field(max_length=10_000)]
Remark = Annotated[str, Field(max_length=2_000)]


class NewTarget(Target):
    """A requirement by `framework_id` and its ref as `id`, or a control or question by its `id`."""


class NewPlace(Target):
    """A requirement by `framework_id` and its ref as `id`, or a control by its `id`."""

    kind: Literal["requirement", "control"]


Places = Annotated[list[NewPlace], Field(max_length=40)]


class FileView(Answer):
    """`masked` counts the secrets that were taken out; `scanned_by` is empty where nothing scans."""

    filename: str
    media_type: str
    bytes: int
    sha256: str
    masked: int
    scanned_by: str


class EvidenceRow(Answer):
    """One piece of evidence of a requirement or control; `from_control` hands it down, if not empty.

    `expired` counts no longer. An attestation has its `statement` and `signer`; it is changed through its
    own resource.
    """

    id: str
    kind: Literal["link", "note", "upload", "attestation"]
    title: str
    description: str
    url: str
    text: str
    file: FileView | None
    statement: str
    signer: str
    by: str
    at: int
    number: int
    edited_by: str
    edited_at: int
    expires_at: int | None
    remind_at: int | None
    expired: bool
    masked: int
    from_control: str


class EvidenceList(Answer):
    items: list[EvidenceRow]


class EvidenceItem(Answer):
    """`number` is of its newest version; one that was removed has `removed_at` and no places."""

    id: str
    kind: Literal["link", "note", "upload"]
    title: str
    description: str
    url: str
    text: str
    file: FileView | None
    places: list[TargetView]
    by: str
    at: int
    number: int
    edited_by: str
    edited_at: int
    expires_at: int | None
    remind_at: int | None
    masked: int
    removed_at: int | None
    etag: ETag


class EvidenceItemList(Page[EvidenceItem]):
    """A page may hold fewer than `limit`: removed items are left out."""


class NewEvidenceItem(Body):
    """A link has a `url`, a note a `text`. Files come as uploads."""

    kind: Literal["link", "note"]
    title: Title
    description: Words = ""
    url: str = Field("", max_length=2_000)
    text: Words = ""
    places: Places = Field(min_length=1)
    expires_at: Time | None = None
    remind_at: Time | None = None


class EvidenceItemChange(Body):
    """A field left out stays as it is; `places` are all the places from now on."""

    title: Title | None = None
    description: Words | None = None
    url: str | None = Field(None, max_length=2_000)
    text: Words | None = None
    places: Places | None = Field(None, min_length=1)
    expires_at: Time | None = None
    remind_at: Time | None = None
    why: Remark = ""


class ItemVersion(Answer):
    number: int
    at: int
    by: str
    why: str
    item: dict[str, Any]


class ItemVersionList(Answer):
    items: list[ItemVersion]


class ItemsQuery(PageQuery):
    text: str = Field(
        "",
        max_length=200,
        description="Words that all stand in the title, description, text, address, file name or digest. "
        "A page may have few items, or none, and yet not be the last.",
    )
    until: Time | None = Field(
        None, description="Only items whose reminder, or else expiry, falls before this time, at most 1000."
    )


class FileQuery(Body):
    number: int | None = Field(None, ge=1, le=10**8, description="An earlier version's file.")
    redirect: bool = Field(True, description="Answer 302 to the file; otherwise the link itself.")


class FileLink(Answer):
    """A link that works for 60 seconds."""

    url: str


class NewUpload(Body):
    """Only kinds of file that can be looked into, up to 100 MB."""

    filename: str = Field(min_length=1, max_length=200, pattern=r"^[^/\\\x00-\x1f]+$")
    bytes: int = Field(ge=1, le=100 * 1024 * 1024)


class UploadView(Answer):
    """Send the file with `method` to `url` with exactly these headers, then complete the upload."""

    id: str
    method: str
    url: str
    headers: dict[str, str]
    expires_at: int


class UploadCompletion(Body):
    title: Title | None = None
    description: Words = ""
    places: Places = Field(min_length=1)
    expires_at: Time | None = None
    remind_at: Time | None = None


class NewFile(Body):
    """A file that was sent becomes the newest version of an item."""

    upload_id: str = Field(min_length=1, max_length=60)
    why: Remark = ""


class NewAttestation(Body):
    """Who is signed in signs."""

    statement: str = Field(min_length=1, max_length=4_000)
    expires_at: Time


class AttestationView(Answer):
    framework_id: str
    ref: str
    statement: str
    signer: str
    at: int
    expires_at: int


class ExceptionView(Answer):
    """`state` is what it comes to now: one that was approved lapses by itself at its end."""

    id: str
    target: TargetView
    reason: str
    owner: str
    compensating_control: str
    state: Literal["requested", "approved", "rejected", "withdrawn", "lapsed"]
    requested_by: str
    requested_at: int
    decided_by: str
    decided_at: int | None
    decision: str
    expires_at: int
    etag: ETag


class ExceptionPage(Page[ExceptionView]):
    """Newest first."""


class ExceptionQuery(Body):
    state: Literal["requested", "approved", "rejected", "withdrawn", "lapsed"] | None = None
    framework_id: str = Field("", max_length=120, description="Those that touch this framework.")
    limit: int = Field(100, ge=1, le=1000, description="At most this many items.")
    cursor: str | None = Field(None, max_length=500, description="Where to continue: `next_cursor`.")


class NewException(Body):
    """What the risk is accepted for, why, by whom it is answered for, and what is done instead."""

    target: NewTarget
    reason: str = Field(min_length=1, max_length=4_000)
    owner: str = Field(min_length=1, max_length=320)
    compensating_control: str = Field(min_length=1, max_length=4_000)
    expires_at: Time


class ExceptionDecision(Body):
    """Somebody other than who asked approves or rejects; a rejection says why."""

    decision: Literal["approve", "reject", "withdraw"]
    note: Remark = ""
