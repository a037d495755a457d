"""Evidence files as the command line sends and names them."""

from __future__ import annotations

from pathlib import Path

from proofgraph.api.models.evidence import EvidenceItem, FileView, ItemVersionList, UploadView
from proofgraph.cli.client import Client, segment
from proofgraph.errors import InvalidInputError, NotFoundError


def path_of(item: str) -> str:
    return f"/evidence-items/{segment(item)}"


def sent(client: Client, file: Path) -> UploadView:
    """An upload whose file has arrived."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InvalidInputError(f"{file} cannot be read: {error.strerror}.") from error
    begun = client.post("/uploads", UploadView, {"filename": file.name, "bytes": len(content)})
    client.send_to(begun.url, content, begun.headers)
    return begun


def file_of(client: Client, item: str, number: int | None) -> FileView:
    """The file of an item, or the one that an earlier version had."""
    if number is None:
        found = client.get(path_of(item), EvidenceItem).file
    else:
        versions = client.get(f"{path_of(item)}/versions", ItemVersionList).items
        body = next((version.item.get("file") for version in versions if version.number == number), None)
        found = FileView.model_validate(body) if body else None
    if found is None:
        raise NotFoundError(f"{item} has no file" + (f" at version {number}." if number else "."))
    return found


def told(made: EvidenceItem) -> str:
    """What is said of a file that was taken."""
    if made.file is None:
        return ""
    masked = f"\n{made.file.masked} secrets in it were masked." if made.file.masked else ""
    return f", SHA-256 {made.file.sha256}{masked}"
