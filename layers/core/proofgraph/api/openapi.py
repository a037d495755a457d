"""The OpenAPI 3.1 document, generated from the registered routes and their models; never written.

`python -m proofgraph.api.openapi docs/openapi.json` writes it; a test compares the file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from proofgraph import __version__
from proofgraph.access.permissions import Anyone
from proofgraph.api.models.shared import Problem
from proofgraph.api.registration import Route, routes

_REFS = "#/components/schemas/{model}"
_PROBLEMS = {
    "400": "The request is wrong; nothing was stored.",
    "401": "No token, or one that no longer counts.",
    "403": "The caller's groups do not permit this.",
    "404": "No such thing.",
    "409": "Somebody else changed it first, or it exists already; or (`preparing`) it is being made ready.",
    "412": "If-Match names an older version; read it again.",
    "415": "The body is not JSON.",
    "422": "Understood and refused: over a limit, or a form whose every fault is in `details`.",
    "428": "If-Match is missing.",
    "500": "Our fault; the request id finds it in the logs.",
    "503": "Something this needs does not answer; try again later.",
}


def document() -> dict[str, Any]:
    """The whole description as JSON-ready data, the same for every deployment."""
    found = routes()
    schemas = _schemas(found)
    paths: dict[str, dict[str, Any]] = {}
    for entry in found:
        paths.setdefault(entry.path, {})[entry.method.lower()] = _operation(entry, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Proofgraph",
            "version": __version__,
            "description": "Times are epoch milliseconds. Errors are RFC 9457 problem documents.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/api"}],
        "tags": [{"name": tag} for tag in sorted({entry.tag for entry in found})],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "id_token": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "The id token (not the access token) of the deployment's user pool.",
                }
            },
        },
    }


def write(path: Path) -> None:
    path.write_text(json.dumps(document(), indent=2, sort_keys=True) + "\n")


def _schemas(found: tuple[Route, ...]) -> dict[str, Any]:
    """Requests as they are validated, answers as they are serialised (every field is there)."""
    modes: dict[type[BaseModel], Any] = {Problem: "serialization"}
    for entry in found:
        if entry.response:
            modes[entry.response] = "serialization"
        for model in (entry.body, entry.query):
            if model:
                modes[model] = "validation"
    _, whole = models_json_schema(list(modes.items()), ref_template=_REFS)
    return dict(sorted(whole.get("$defs", {}).items()))


def _operation(entry: Route, schemas: Mapping[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": entry.operation_id,
        "summary": entry.summary,
        "tags": [entry.tag],
        "x-permission": entry.permission.value,
        "parameters": _parameters(entry, schemas),
        "responses": _responses(entry),
        "security": [] if entry.permission is Anyone.PUBLIC else [{"id_token": []}],
    }
    if entry.description:
        operation["description"] = entry.description
    if entry.body:
        operation["requestBody"] = {"required": True, "content": _json(entry.body)}
    return operation


def _parameters(entry: Route, schemas: Mapping[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in entry.path_fields
    ]
    if entry.query:
        schema = schemas[entry.query.__name__]
        for name, field in schema["properties"].items():
            described = {key: value for key, value in field.items() if key not in ("title", "description")}
            found.append(
                {
                    "name": name,
                    "in": "query",
                    "required": name in schema.get("required", ()),
                    "description": field.get("description", ""),
                    "schema": described,
                }
            )
    if entry.conditional:
        found.append(_header("If-Match", "The ETag that was read; the edit is refused if it is older.", True))
    if entry.creates:
        found.append(
            _header("Idempotency-Key", "Repeating a request with its key creates nothing anew.", False)
        )
    return found


def _header(name: str, description: str, required: bool) -> dict[str, Any]:
    return {
        "name": name,
        "in": "header",
        "required": required,
        "description": description,
        "schema": {"type": "string"},
    }


def _responses(entry: Route) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": "Done."}
    if entry.response:
        answer["content"] = _json(entry.response)
        if "etag" in entry.response.model_fields:
            answer["headers"] = {"ETag": {"schema": {"type": "string"}}}
    found = {str(entry.status): answer}
    if entry.redirects:
        location = {"Location": {"required": True, "schema": {"type": "string"}}}
        found["302"] = {"description": "Elsewhere.", "headers": location}
    for status in _statuses(entry):
        content = {"application/problem+json": {"schema": {"$ref": _REFS.format(model="Problem")}}}
        found[status] = {"description": _PROBLEMS[status], "content": content}
    return found


def _statuses(entry: Route) -> list[str]:
    found = {"500", "503"}
    if entry.body or entry.query or entry.path_fields:
        found |= {"400", "404", "422"}
    if entry.permission is not Anyone.PUBLIC:
        found |= {"401", "403"}
    if entry.method != "GET" or entry.entities == "filtered":
        found |= {"409"}
    if entry.body:
        found |= {"415"}
    if entry.conditional:
        found |= {"412", "428"}
    return sorted(found)


def _json(model: type[BaseModel]) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REFS.format(model=model.__name__)}}}


if __name__ == "__main__":
    write(Path(sys.argv[1]))
