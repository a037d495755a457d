"""Opaque cursors for paging: where the next page starts, sealed to one query, snapshot and caller.

A cursor that was changed, or is used with another query, graph or permission, is refused. It carries the
moment of the first page, so that `date.now` does not move between pages.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as DecodingError
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError
from proofgraph.j1ql.results import Result

MAC_BYTES = 16


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a result and the cursor of the next, if there are more."""

    result: Result
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Position:
    offset: int
    now: int


def binding(text: str, snapshot_id: str, caller: Mapping[str, Any]) -> bytes:
    """What a cursor belongs to: the query, the graph, and everything that decides what may be seen."""
    parts = [text, snapshot_id, *(f"{name}={caller[name]!r}" for name in sorted(caller))]
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()


def seal(position: Position, bound: bytes, key: bytes) -> str:
    payload = orjson.dumps([position.offset, position.now])
    mac = hmac.digest(key, bound + payload, "sha256")[:MAC_BYTES]
    return urlsafe_b64encode(mac + payload).decode().rstrip("=")


def unseal(cursor: str, bound: bytes, key: bytes) -> Position:
    """The position in a cursor; InvalidInputError where it is not one of ours for this query."""
    refused = InvalidInputError(
        "The cursor does not belong to this query, graph and caller; start again without it."
    )
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except (DecodingError, ValueError):
        raise refused from None
    mac, payload = raw[:MAC_BYTES], raw[MAC_BYTES:]
    expected = hmac.digest(key, bound + payload, "sha256")[:MAC_BYTES]
    if not hmac.compare_digest(mac, expected):
        raise refused
    offset, now = orjson.loads(payload)
    return Position(offset, now)
