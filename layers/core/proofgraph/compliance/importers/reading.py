"""Tells a file's format by its content and hands it to that format's reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from proofgraph.compliance.importers import jupiterone, oscal, table
from proofgraph.compliance.importers.draft import FrameworkDraft, refused

MAX_BYTES = 50_000_000

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read(data: bytes, filename: str, *, catalogs: Sequence[bytes] = ()) -> FrameworkDraft:
    """The framework in a file: JupiterOne JSON, OSCAL catalog or profile (JSON), CSV or XLSX.

    `catalogs` are OSCAL catalogs that a profile selects from. Raises ImportFaultsError with every fault.
    """
    if not data.strip():
        raise refused(filename, "file: it is empty")
    if len(data) > MAX_BYTES:
        raise refused(filename, f"file: it has {len(data)} bytes; {MAX_BYTES} is the limit")
    if data.startswith(_ZIP):
        return table.read_xlsx(data, filename)
    if data.startswith(_OLD_EXCEL):
        raise refused(filename, "file: this is the old Excel format (.xls); save it as .xlsx or CSV UTF-8")
    if _looks_like_json(data):
        return _read_json(parse_json(data, filename), filename, catalogs)
    return table.read_csv(data, filename)


def parse_json(data: bytes, filename: str) -> Any:
    try:
        return orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise refused(
            filename, f"line {error.lineno}, column {error.colno}: this is not valid JSON ({error.msg})"
        ) from error


def _looks_like_json(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def _read_json(document: Any, filename: str, catalogs: Sequence[bytes]) -> FrameworkDraft:
    if not isinstance(document, dict):
        raise refused(filename, "$: a framework is a JSON object, and this is a list")
    if oscal.recognises(document):
        parsed = [parse_json(catalog, f"catalogs[{at}]") for at, catalog in enumerate(catalogs)]
        return oscal.read(document, filename, catalogs=parsed)
    return jupiterone.read(document, filename)
