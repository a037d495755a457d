"""Canonical JSON (RFC 8785): the same bytes for the same value on every machine, for digests."""

from __future__ import annotations

import math
from typing import Any

import orjson

EXACT = 2**53


def canonical(value: Any) -> bytes:
    """The value's canonical JSON. Whole floats are written as integers, as ECMAScript does."""
    return orjson.dumps(_prepare(value))


def _prepare(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return value
    if kind is int:
        return value if -EXACT < value < EXACT else orjson.Fragment(str(value).encode())
    if kind is float:
        return orjson.Fragment(_number(value))
    if isinstance(value, dict):
        names = sorted(value, key=_utf16)
        return {name: _prepare(value[name]) for name in names}
    if isinstance(value, list | tuple):
        return [_prepare(item) for item in value]
    return value


def _utf16(name: str) -> str | bytes:
    return name.encode("utf-16-be") if not name.isascii() else name.encode("latin-1").replace(b"", b"\0")[:-1]


def _number(value: float) -> bytes:
    """A number as ECMAScript prints it."""
    if not math.isfinite(value):
        return b"null"
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value)).encode()
    mantissa, _, exponent = repr(value).partition("e")
    if not exponent:
        return mantissa.encode()
    power = int(exponent)
    if -7 < power < 0:
        return f"{value:.{-power + len(mantissa.replace('-', '').replace('.', '')) - 1}f}".encode()
    return f"{mantissa}e{'+' if power > 0 else '-'}{abs(power)}".encode()
