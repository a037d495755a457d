"""Answers that are files: stored for some minutes, and linked."""

from __future__ import annotations

from proofgraph.api.models.shared import AnswerLink
from proofgraph.boot import Services

SECONDS = 300
TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


def linked(services: Services, content: bytes, name: str, format: str) -> AnswerLink:
    """A link that hands the content out under a name."""
    key = f"answers/{services.token()}.{format}"
    services.objects.put(key, content, content_type=TYPES[format])
    return AnswerLink(
        url=services.objects.presign(key, seconds=SECONDS, filename=f"{name}.{format}"),
        bytes=len(content),
        expires_at=services.clock() + SECONDS * 1000,
    )
