"""`docs/records.md` names every kind of record that the code writes, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = ROOT / "layers/core/proofgraph"

PASSED_ON = {
    "compliance/items.py": {"placement"},
    "integrations/jobs.py": {"plan", "unit", "log"},
    "storage/records.py": set[str](),
}
"""Files of which one function makes records of a kind that it is given."""


def strings(tree: ast.Module) -> dict[str, str]:
    """A module's constants."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def imported(tree: ast.Module) -> dict[str, str]:
    """The constants that a module takes from others of ours."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("proofgraph."):
            place = CODE.parent / f"{str(node.module).replace('.', '/')}.py"
            held = strings(ast.parse(place.read_text())) if place.exists() else {}
            found |= {a.asname or a.name: held[a.name] for a in node.names if a.name in held}
    return found


def written() -> Iterator[tuple[str, str | None]]:
    """Where a record is made, and of which kind; None where that cannot be read from the code."""
    for path in sorted(CODE.rglob("*.py")):
        text = path.read_text()
        if "Record(" not in text:
            continue
        tree = ast.parse(text)
        known = imported(tree) | strings(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Record":
                named = [word.value for word in node.keywords if word.arg == "kind"]
                kind = (node.args[1:2] or named or [None])[0]
                value = known.get(kind.id) if isinstance(kind, ast.Name) else getattr(kind, "value", None)
                yield f"{path.relative_to(CODE)}:{node.lineno}", value if isinstance(value, str) else None


def test_every_kind_of_record_is_in_the_docs_and_none_beside() -> None:
    rows = re.findall(r"^\| .+? \| (`.+?) \|", (ROOT / "docs/records.md").read_text(), re.M)
    documented = {kind for row in rows for kind in re.findall(r"`([^`]+)`", row)}
    found = list(written())
    kinds = {kind for _, kind in found if kind is not None}.union(*PASSED_ON.values())

    assert {where for where, kind in found if kind is not None and kind not in documented} == set()
    assert {where.partition(":")[0] for where, kind in found if kind is None} <= PASSED_ON.keys()
    assert documented - kinds == set()
