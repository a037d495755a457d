"""JupiterOne's policy builder format: `config.json` beside `templates/`, with `.md.tmpl` files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from proofgraph.policies.documents import Document, DocumentKind, DocumentType, FrontMatter

_COLLECTIONS: Mapping[str, DocumentKind] = {
    "policies": "policy",
    "procedures": "procedure",
    "references": "reference",
}

_TYPES: Mapping[str, DocumentType] = {
    "administrative": "administrative",
    "technical": "technical",
    "operational": "operational",
    "physical": "physical",
    "informational": "informative",
    "informative": "informative",
}

# A template starts with its title, in procedures as a lower heading, since they are put into their policy.
_OWN_TITLE = re.compile(r"\A(\s*)#{1,6}\s+(?=\S)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def _config_path(folder: Path) -> Path | None:
    candidates = (folder / "config.json", folder / "templates" / "config.json")
    return next((path for path in candidates if path.is_file()), None)


def recognises(folder: Path) -> bool:
    return _config_path(folder) is not None


def organization(folder: Path) -> Mapping[str, Any]:
    """The organisation that the configuration holds, flat."""
    config = _read_config(folder)
    found = config.get("organization") if config else None
    return found if isinstance(found, Mapping) else {}


def load(folder: Path) -> tuple[list[Document], list[str]]:
    """The applicable documents and every fault, each by file or by its path in the configuration."""
    config = _read_config(folder)
    if config is None:
        return [], ["config.json: is not a JSON object"]
    policy_of = {
        procedure: policy["id"]
        for policy in config.get("policies", ())
        for procedure in policy.get("procedures", ())
    }
    documents: list[Document] = []
    faults: list[str] = []
    for collection, kind in _COLLECTIONS.items():
        for position, element in enumerate(config.get(collection, ())):
            where = f"config.json: $.{collection}[{position}]"
            if element.get("applicable") is False or not str(element.get("file", "")).endswith(".md"):
                continue
            fault = _fault(element, kind, policy_of)
            path = _template(folder, str(element["file"]))
            if fault is None and path is None:
                fault = f"the template {element['file']}.tmpl does not exist"
            if fault is not None or path is None:
                faults.append(f"{where}: {fault}")
                continue
            documents.append(_document(element, kind, path, folder, policy_of, position))
    return documents, faults


def _read_config(folder: Path) -> Mapping[str, Any] | None:
    path = _config_path(folder)
    if path is None:
        return None
    try:
        config = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError:
        return None
    return config if isinstance(config, dict) else None


def _fault(element: Mapping[str, Any], kind: DocumentKind, policy_of: Mapping[str, str]) -> str | None:
    if not element.get("id"):
        return "has no id"
    if kind == "procedure" and element["id"] not in policy_of:
        return f"the procedure {element['id']!r} is listed by no policy"
    return None


def _template(folder: Path, file: str) -> Path | None:
    root = folder.resolve()
    for path in (root / "templates" / f"{file}.tmpl", root / f"{file}.tmpl"):
        if path.is_file() and path.resolve().is_relative_to(root):
            return path
    return None


def _document(
    element: Mapping[str, Any],
    kind: DocumentKind,
    path: Path,
    folder: Path,
    policy_of: Mapping[str, str],
    position: int,
) -> Document:
    title = str(element.get("name") or element["id"])
    meta = FrontMatter(
        id=_slug(str(element["id"])),
        title=title,
        domain=_slug(policy_of.get(element["id"], str(element["id"]))),
        type=_TYPES.get(str(element.get("type", "")), "administrative"),
        summary=str(element.get("summary") or element.get("guidance") or title),
        implements=_slug(policy_of[element["id"]]) if kind == "procedure" else None,
        considerations=tuple(_lines(element.get("considerations"))),
        provider=str(element.get("provider") or ""),
        adopted=element.get("adopted") is not False,
        order=position,
    )
    where = path.relative_to(folder.resolve()).as_posix()
    text = path.read_text(encoding="utf-8")
    return Document(kind, meta, _OWN_TITLE.sub(r"\1# ", text, count=1), where)


def _lines(value: Any) -> Iterator[str]:
    items = value if isinstance(value, list) else [value] if value else []
    yield from (str(item) for item in items if str(item).strip())


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", text.lower()).strip("-")
