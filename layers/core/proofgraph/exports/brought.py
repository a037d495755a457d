"""What people brought and what they accepted, as exports show it."""

from __future__ import annotations

from collections.abc import Iterable

from proofgraph.compliance.evidence_items import Evidence
from proofgraph.compliance.shapes import AcceptedException
from proofgraph.exports.attached import Attached
from proofgraph.exports.report import Exception_


def attached(found: Iterable[Evidence]) -> list[Attached]:
    """Evidence that still counts; `digest` is the file's, or that of the version as it was entered."""
    return [
        Attached(
            kind=one.kind,
            title=one.title,
            at=one.edited_at,
            by=one.edited_by,
            text=one.statement or one.text or one.description,
            url=one.url,
            filename=one.file.filename if one.file else "",
            digest=one.file.sha256 if one.file else one.digest,
            expires_at=one.expires_at,
        )
        for one in found
        if not one.expired
    ]


def exceptions(found: Iterable[tuple[str, AcceptedException]]) -> list[Exception_]:
    """Accepted exceptions by the ref that they touch."""
    return [
        Exception_(
            ref=ref,
            reason=one.reason,
            owner=one.owner,
            compensating=one.compensating_control,
            expires_at=one.expires_at,
            approved_by=one.approved_by,
        )
        for ref, one in found
    ]
