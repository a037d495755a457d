"""The published conformance cases: each answered as listed, or as one of its listed alternatives."""

from __future__ import annotations

import json
from typing import Any

import pytest

from proofgraph.errors import QueryError
from proofgraph.j1ql.engine import Engine
from tests.shared_data import ROOT, shared
from tests.unit.j1ql.conftest import NOW

FILE = ROOT.parent / "shared" / "data" / "j1ql" / "public_cases.json"
CHOSEN = {"smc-06": "key-value tag must be boolean true"}
"""Open decisions where an alternative was chosen; the reasons stand in docs/j1ql.md."""


def cases() -> list[Any]:
    try:
        path = shared("j1ql", "public_cases.json")
    except pytest.skip.Exception:
        return []
    return [pytest.param(case, id=case["id"]) for case in json.loads(path.read_text())]


def simple(value: Any) -> Any:
    """Whole things by their key, as the cases write them."""
    if isinstance(value, dict) and "_key" in value:
        return {"$relationship" if "_fromEntityKey" in value else "$entity": value["_key"]}
    return value


def equal(a: Any, b: Any) -> bool:
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, int | float) and isinstance(b, int | float):
        return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(equal, a, b))
    return type(a) is type(b) and bool(a == b)


def matches(expected: dict[str, Any], result: dict[str, Any]) -> bool:
    if expected["type"] != result["type"]:
        return False
    if expected["type"] == "list":
        keys = [entity["_key"] for entity in result["data"]]
        return (
            keys == expected["keys"] if expected.get("ordered") else sorted(keys) == sorted(expected["keys"])
        )
    if expected["type"] == "tree":
        found = result["data"]
        return all(
            sorted(thing["_key"] for thing in found[part]) == sorted(expected[part])
            for part in ("vertices", "edges")
        )
    return table_matches(expected, result)


def table_matches(expected: dict[str, Any], result: dict[str, Any]) -> bool:
    columns = expected["columns"]
    if expected.get("columnsMatch") == "subset":
        if not set(columns) <= set(result["columns"]):
            return False
    elif result["columns"] != columns:
        return False
    if "rowCount" in expected:
        return bool(len(result["data"]) == expected["rowCount"])
    rows = [[simple(row[column]) for column in columns] for row in result["data"]]
    wanted = list(expected["rows"])
    if expected["ordered"]:
        return len(rows) == len(wanted) and all(map(equal, rows, wanted))
    for row in rows:
        index = next((i for i, other in enumerate(wanted) if equal(row, other)), None)
        if index is None:
            return False
        del wanted[index]
    return not wanted


@pytest.mark.parametrize("case", cases())
def test_a_published_case_is_answered_as_listed(case: dict[str, Any], sample: Engine) -> None:
    expected = case["expect"]
    if case["id"] in CHOSEN:
        expected = next(a["expect"] for a in case["alternatives"] if a["reading"] == CHOSEN[case["id"]])
    given = {"parameters": case.get("parameters", {}), "variables": case.get("variables", {})}

    if expected["type"] == "error":
        with pytest.raises(QueryError) as caught:
            sample.run(case["query"], now=case.get("now", NOW), **given)
        assert caught.value.kind == expected["kind"]
    else:
        result = sample.run(case["query"], now=case.get("now", NOW), **given)
        assert matches(expected, result.to_json()), result.to_json()
