"""Many queries, one JSON line each way: the shape in which other programs drive the engine.

In: `{"id", "query", "variables"?, "parameters"?, "now"?}`. Out: `{"id", "result"}` or `{"id", "error"}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from proofgraph.errors import QueryError
from proofgraph.j1ql.columns import jsonable
from proofgraph.j1ql.context import Limits
from proofgraph.j1ql.engine import Engine

LIMITS = Limits(seconds=60)


def run_batch(engine: Engine, lines: Iterable[bytes], now: int, limits: Limits = LIMITS) -> Iterator[bytes]:
    """The answer of each line, in order; a faulty line never stops the others."""
    for line in lines:
        if line.strip():
            yield json_bytes(_answer(engine, line, now, limits))


def _answer(engine: Engine, line: bytes, now: int, limits: Limits) -> dict[str, Any]:
    try:
        asked = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return {"id": None, "error": _plain("The line is not JSON.", error.lineno, error.colno)}
    if not isinstance(asked, Mapping) or not isinstance(asked.get("query"), str):
        id = asked.get("id") if isinstance(asked, Mapping) else None
        return {"id": id, "error": _plain("The line needs a query as text.", 1, 1)}
    try:
        result = engine.run(
            asked["query"],
            now=_moment(asked.get("now"), now),
            parameters=asked.get("parameters") or {},
            variables=asked.get("variables") or {},
            limits=limits,
        )
    except QueryError as error:
        return {"id": asked.get("id"), "error": error_json(error)}
    return {"id": asked.get("id"), "result": result.to_json()}


def _moment(given: object, now: int) -> int:
    return int(given) if isinstance(given, int | float) and not isinstance(given, bool) else now


def error_json(error: QueryError) -> dict[str, Any]:
    """An error as programs read it."""
    return {
        "kind": error.kind,
        "message": error.message,
        "line": error.line,
        "column": error.column,
        "text": error.text,
        "expected": list(error.expected),
        "suggestion": error.suggestion,
    }


def _plain(message: str, line: int, column: int) -> dict[str, Any]:
    return {"kind": "syntax", "message": message, "line": line, "column": column}


def json_bytes(value: object, *, indent: bool = False) -> bytes:
    """JSON of a result, integers of any size kept; nearly always orjson takes it as it is."""
    option = orjson.OPT_INDENT_2 if indent else None
    try:
        return orjson.dumps(value, option=option)
    except TypeError:
        return orjson.dumps(jsonable(value), option=option)
