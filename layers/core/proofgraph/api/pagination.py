"""Opaque cursors: a position signed for one list, so that none can be made up or carried to another.

And pages of a list that is filtered as it is read.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import orjson

from proofgraph.errors import InvalidInputError

_TAG = 16
ROUNDS = 20
T = TypeVar("T")


def write(key: bytes, binding: str, position: Any) -> str:
    """`binding` names the list (path and filters); `position` is anything JSON."""
    body = orjson.dumps(position)
    return base64.urlsafe_b64encode(_tag(key, binding, body) + body).decode().rstrip("=")


def read(key: bytes, binding: str, cursor: str) -> Any:
    """The position; InvalidInputError for a cursor that was not written for this list."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except ValueError:
        raw = b""
    tag, body = raw[:_TAG], raw[_TAG:]
    if not hmac.compare_digest(tag, _tag(key, binding, body)):
        raise InvalidInputError("This cursor is not one of this list; start again without it.")
    return orjson.loads(body)


def filled(
    read: Callable[[Any, int], tuple[Iterable[T], Any]], keep: Callable[[T], bool], after: Any, limit: int
) -> tuple[list[T], Any]:
    """Up to `limit` of what `keep` lets by, and where to go on.

    What is left out would otherwise leave pages short or empty; the rounds bound what one call reads.
    """
    kept = list[T]()
    for _ in range(ROUNDS):
        found, after = read(after, limit - len(kept))
        kept += filter(keep, found)
        if after is None or len(kept) == limit:
            break
    return kept, after


def _tag(key: bytes, binding: str, body: bytes) -> bytes:
    return hmac.digest(key, binding.encode() + b"\x00" + body, hashlib.sha256)[:_TAG]
