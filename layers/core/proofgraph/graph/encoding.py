"""How properties become bytes and digests, exactly: what goes in comes out, and equal content is equal bytes.

Ordinary properties take orjson's path. Integers beyond 64 bits, and text with lone surrogates, take
the standard library's, which is marked by a leading J because orjson would read such integers as floats.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from math import isfinite
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError

_STRICT = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS
_WIDE = b"J"


def encode(properties: Mapping[str, Any], *, what: str) -> bytes:
    """Canonical JSON of the properties that are not None; `what` names their owner in errors."""
    return encode_document({n: value for n, value in properties.items() if value is not None}, what=what)


def encode_document(document: Mapping[str, Any], *, what: str) -> bytes:
    """Canonical JSON of all of it, None included."""
    present = document if isinstance(document, dict) else dict(document)
    try:
        payload = orjson.dumps(present, option=_STRICT)
    except TypeError:
        return _encode_wide(present, what)
    if b"null" in payload:  # orjson writes NaN and infinities as null
        for name, value in present.items():
            _check(value, name, what)
    return payload


def decode(payload: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(payload[1:]) if payload.startswith(_WIDE) else orjson.loads(payload)
    return found


def digest(payload: bytes, *identity: str) -> str:
    """128 bits over the identity (type, classes, ends) and the encoded properties."""
    head = "\x1f".join(identity).encode("utf-8", "surrogatepass")
    return hashlib.sha256(b"%d\x1f%b%b" % (len(head), head, payload)).hexdigest()[:32]


def _encode_wide(present: Mapping[str, Any], what: str) -> bytes:
    mended = {_text(name): _check(value, name, what) for name, value in present.items()}
    try:
        return orjson.dumps(mended, option=_STRICT)
    except TypeError:
        text = json.dumps(mended, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return _WIDE + text.encode()


def _check(value: Any, name: str, what: str) -> Any:
    """The value with lone surrogates replaced; what JSON cannot hold is refused by name."""
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float) and isfinite(value):
        return value
    if isinstance(value, list | tuple):
        return [_check(item, name, what) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {_text(key): _check(item, name, what) for key, item in value.items()}
    raise InvalidInputError(
        f"{what}: the property {name!r} holds {value!r} ({type(value).__name__}), which JSON cannot hold.",
        property=name,
    )


def _text(value: str) -> str:
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
