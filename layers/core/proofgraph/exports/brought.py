"""What people brought as evidence, as exports show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from proofgraph.compliance.evidence_items import Evidence
from proofgraph.exports.attached import Attached


def attached(found: Iterable[Evidence]) -> list[Attached]:
    """Evidence that still counts."""
    return [
        Attached(
            kind=one.kind,
            title=one.title,
            at=one.edited_at,
            by=one.edited_by,
            text=one.statement or one.text or one.description,
            url=one.url,
            filename=one.file.filename if one.file else "",
            digest=one.digest,
            file=one.file.sha256 if one.file else "",
            expires_at=one.expires_at,
            masked=one.masked,
        )
        for one in found
        if not one.expired
    ]


def by_ref(found: Mapping[str, Iterable[Evidence]]) -> dict[str, Sequence[Attached]]:
    """The same of many requirements."""
    return {ref: attached(held) for ref, held in found.items()}
