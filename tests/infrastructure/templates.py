"""The templates as data, for tests of what they declare."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).resolve().parents[2]
NESTED = sorted((ROOT / "infrastructure").glob("*.yaml"))
EVERY = [ROOT / "template.yaml", *NESTED]


@cache
def template(path: Path) -> dict[str, Any]:
    return dict(yaml_parse(path.read_text()))


def resources(kind: str) -> Iterator[tuple[Path, str, dict[str, Any]]]:
    """Every resource of a type: its template, its logical id, its properties."""
    for path in EVERY:
        for name, resource in template(path)["Resources"].items():
            if resource["Type"] == kind:
                yield path, name, resource.get("Properties", {})


def functions() -> list[tuple[Path, str, dict[str, Any]]]:
    return list(resources("AWS::Serverless::Function"))


def folder(properties: dict[str, Any]) -> str:
    """The folder below `functions/` that a function's code is in."""
    return Path(properties["CodeUri"]).name


def variables(path: Path, properties: dict[str, Any]) -> dict[str, Any]:
    """A function's environment, with what its template gives to all."""
    shared = template(path).get("Globals", {}).get("Function", {})
    return {
        **shared.get("Environment", {}).get("Variables", {}),
        **properties.get("Environment", {}).get("Variables", {}),
    }


def statements(properties: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for policy in properties["Policies"]:
        yield from policy["Statement"]


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
