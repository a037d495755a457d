"""Opaque cursors: a position signed for one route and one set of filters, so that none can be made up
or carried to another list. The key is made once per deployment and kept in the records.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import Any

import orjson

from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.records import NEW, Record, Records

_TAG = 16


class Cursors:
    """Signs and reads cursors; reads its key once per process."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._key: bytes | None = None

    def write(self, binding: str, position: Any) -> str:
        """`binding` names the list (route, filters); `position` is anything JSON."""
        body = orjson.dumps(position)
        return base64.urlsafe_b64encode(self._tag(binding, body) + body).decode().rstrip("=")

    def read(self, binding: str, cursor: str | None) -> Any:
        """The position, None for the first page; InvalidInputError for a cursor not of this list."""
        if cursor is None:
            return None
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        except ValueError:
            raw = b""
        tag, body = raw[:_TAG], raw[_TAG:]
        if not hmac.compare_digest(tag, self._tag(binding, body)):
            raise InvalidInputError("This cursor is not one of this list; start again without it.")
        return orjson.loads(body)

    def _tag(self, binding: str, body: bytes) -> bytes:
        message = binding.encode() + b"\x00" + body
        return hmac.digest(self._secret(), message, hashlib.sha256)[:_TAG]

    def _secret(self) -> bytes:
        if self._key is None:
            self._key = bytes.fromhex(_stored_key(self._records))
        return self._key


def _stored_key(records: Records) -> str:
    held = records.get("api", "key", "cursors")
    if held is None:
        made = Record("api", "key", "cursors", {"key": secrets.token_hex(32)})
        try:
            held = records.put(made, expected=NEW)
        except ConflictError:
            held = records.get("api", "key", "cursors")
    assert held is not None  # noqa: S101 - either we made it, or whoever came first did
    return str(held.body["key"])
