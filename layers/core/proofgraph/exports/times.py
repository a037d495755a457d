"""Times as everybody reads them: ISO 8601 in UTC."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(at: int | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
