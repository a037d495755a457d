"""What a request may hold has a limit, and whatever is wrong in one is refused with the field's name.

The faults are made from the OpenAPI document: each field of each body, at any depth, given wrongly once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from proofgraph import boot
from proofgraph.api import openapi
from proofgraph.api.registration import Route, routes
from tests.property.bridge import serving
from tests.unit.api.conftest import NOW

Schema = Mapping[str, Any]

DOCUMENT = openapi.document()
BODIES = [route for route in routes() if route.body is not None]
NOT_JSON = ('{"a":', "[" * 100_000, "'", "\ufeff{}", "[]", '"text"', "1", "null")
NONE = "\x00 none of these"
OPEN = {
    "POST /exports": ("scope",),
    "POST /queries": ("parameters", "variables"),
    "POST /queries/explain": ("parameters", "variables"),
    "POST /integrations/instances": ("config",),
    "PATCH /integrations/instances/{instance_id}": ("config",),
}
"""Maps whose values only the query, or the integration's own definition, can judge: limited in number."""


@dataclass(frozen=True)
class Fault:
    """A body that is wrong in one place."""

    place: str
    body: Any
    what: str


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    headers = {
        "Authorization": "Bearer administrators",
        "If-Match": '"1"',
        "Content-Type": "application/json",
    }
    with serving(boot.memory(clock=lambda: NOW)) as address, httpx.Client(base_url=address) as made:
        made.headers.update(headers)
        yield made


@pytest.mark.parametrize("route", BODIES, ids=lambda route: route.operation_id)
def test_whatever_is_wrong_in_a_body_is_refused_by_its_field(route: Route, client: httpx.Client) -> None:
    path = re.sub(r"{\w+}", "x", route.path)

    for text in NOT_JSON:
        answer = client.request(route.method, path, content=text.encode())
        assert answer.status_code == 400, f"{text[:20]}: {answer.status_code} {answer.text}"

    for fault in faults(body_of(route)):
        answer = client.request(route.method, path, json=fault.body)
        told = f"{fault.what} at {fault.place}: {answer.status_code} {answer.text[:500]}"
        assert answer.status_code == 400, told
        named = [one["field"] for one in answer.json()["details"]["faults"]]
        assert any(name == fault.place or name.startswith(f"{fault.place}.") for name in named), told


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.operation_id)
def test_whatever_a_request_may_hold_has_a_limit(route: Route) -> None:
    operation = DOCUMENT["paths"][route.path][route.method.lower()]
    parameters = [one for one in operation.get("parameters", []) if one["in"] == "query"]
    found = [at for one in parameters for at in unlimited(one["schema"], one["name"])]
    if route.body is not None:
        found += unlimited(body_of(route), "")
    open_ = OPEN.get(f"{route.method} {route.path}", ())

    assert [at for at in found if not at.startswith(tuple(f".{name}" for name in open_))] == []


def body_of(route: Route) -> Schema:
    content = DOCUMENT["paths"][route.path][route.method.lower()]["requestBody"]["content"]
    found: Schema = content["application/json"]["schema"]
    return found


def resolved(schema: Schema) -> Schema:
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def choices(schema: Schema) -> list[Schema]:
    """What a value may be, null left out."""
    schema = resolved(schema)
    parts = [part for name in ("anyOf", "oneOf") for part in schema.get(name, ())]
    found = [choice for part in parts for choice in choices(part)] if parts else [schema]
    return [choice for choice in found if choice.get("type") != "null"]


def faults(schema: Schema) -> Iterator[Fault]:
    """Each place of an object given wrongly, whatever else it lacks."""
    yield Fault("no_such_field", {"no_such_field": 1}, "unknown")
    for name, field in resolved(schema)["properties"].items():
        for fault in _wrong(field, 0):
            place = f"{name}.{fault.place}" if fault.place else name
            yield Fault(place, {name: fault.body}, fault.what)


def _wrong(schema: Schema, depth: int) -> Iterator[Fault]:
    """Values that a place does not take; `place` is what is below it."""
    known = choices(schema)
    kinds = {choice.get("type") for choice in known}
    if None in kinds or depth > 4:
        return
    for kind, value in (("object", {"no": "such"}), ("array", ["no"]), ("integer", 3)):
        if kind not in kinds and not (kind == "integer" and kinds & {"number", "string", "boolean"}):
            yield Fault("", value, "of another type")
            break
    for choice in known:
        yield from _beyond(choice)
    if len(known) == 1:
        yield from _within(known[0], depth)


def _beyond(schema: Schema) -> Iterator[Fault]:
    if "maxLength" in schema and "enum" not in schema:
        yield Fault("", "x" * (schema["maxLength"] + 1), "too long")
    if "maxItems" in schema:
        yield Fault("", [None] * (schema["maxItems"] + 1), "too many")
    if "maxProperties" in schema:
        yield Fault("", {f"n{n}": None for n in range(schema["maxProperties"] + 1)}, "too many")
    if "maximum" in schema:
        yield Fault("", schema["maximum"] + 1, "too large")
    if "minimum" in schema:
        yield Fault("", schema["minimum"] - 1, "too small")
    if "enum" in schema or not re.search(schema.get("pattern", ""), NONE):
        yield Fault("", NONE, "none of these")


def _within(schema: Schema, depth: int) -> Iterator[Fault]:
    for name, field in schema.get("properties", {}).items():
        for fault in _wrong(field, depth + 1):
            place = f"{name}.{fault.place}" if fault.place else name
            yield Fault(place, {name: fault.body}, fault.what)
    if isinstance(schema.get("items"), Mapping):
        for fault in _wrong(schema["items"], depth + 1):
            place = f"0.{fault.place}" if fault.place else "0"
            yield Fault(place, [fault.body], fault.what)


def unlimited(schema: Schema, at: str) -> Iterator[str]:
    """Texts, lists and maps of any length."""
    for choice in choices(schema):
        match choice.get("type"):
            case "string" if not _is_limited(choice):
                yield f"{at} text"
            case "array":
                yield from [] if "maxItems" in choice else [f"{at} list"]
                yield from unlimited(choice.get("items", {}), f"{at}[]")
            case "object":
                yield from _unlimited_within(choice, at)
            case None if "const" not in choice:
                yield f"{at} anything"


def _unlimited_within(schema: Schema, at: str) -> Iterator[str]:
    values = schema.get("additionalProperties", False)
    if values is not False and "maxProperties" not in schema:
        yield f"{at} map"
    if values is True:
        yield f"{at} anything"
    elif values is not False:
        yield from unlimited(values, f"{at}{{}}")
    for name, field in schema.get("properties", {}).items():
        yield from unlimited(field, f"{at}.{name}")


def _is_limited(schema: Schema) -> bool:
    if schema.keys() & {"maxLength", "enum", "const"} or schema.get("format") == "date":
        return True
    pattern = schema.get("pattern", "")
    return bool(
        pattern.startswith("^") and pattern.endswith("$") and not re.search(r"(?<!\\)[*+]|,}", pattern)
    )
