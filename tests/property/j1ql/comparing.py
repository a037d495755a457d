"""Brings an answer of the engine and one of the reference interpreter into one comparable form."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any


def normal(value: Any) -> Any:
    """A cell without regard to how numbers are held; things by their key."""
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int | float):
        return f"#{float(value):.9g}" if abs(value) < 1e300 else "#huge"
    if isinstance(value, str):
        return f"'{value}"
    if isinstance(value, dict):
        if "_key" in value and "_class" in value:
            return f"@{value['_key']}"
        return json.dumps(value, sort_keys=True)
    return "[" + "|".join(normal(item) for item in value) + "]"


def of_engine(result: dict[str, Any]) -> Any:
    if result["type"] == "list":
        return ("list", sorted(entity["_key"] for entity in result["data"]))
    if result["type"] == "tree":
        data = result["data"]
        return ("tree", sorted(v["_key"] for v in data["vertices"]), sorted(e["_key"] for e in data["edges"]))
    rows = [tuple(normal(row[column]) for column in result["columns"]) for row in result["data"]]
    return ("table", tuple(result["columns"]), Counter(rows))


def of_reference(result: dict[str, Any]) -> Any:
    if result["type"] == "list":
        return ("list", result["keys"])
    if result["type"] == "tree":
        return ("tree", result["vertices"], result["edges"])
    return (
        "table",
        tuple(result["columns"]),
        Counter(tuple(normal(cell) for cell in row) for row in result["rows"]),
    )
