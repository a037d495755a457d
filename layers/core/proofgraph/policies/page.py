"""Documents as a small static site: one page each, an index, one stylesheet, no script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from proofgraph.policies.documents import Document
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.markdown import to_html

STYLE = """\
:root { color-scheme: light dark; --line: #d0d7de; --quiet: #57606a; }
@media (prefers-color-scheme: dark) { :root { --line: #30363d; --quiet: #8b949e; } }
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1.5rem; }
header, footer { color: var(--quiet); font-size: 0.875rem; }
header { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.375rem 0.625rem; text-align: left; vertical-align: top; }
code { font-size: 0.9em; }
img { height: auto; max-width: 100%; }
@media print { header { display: none; } body { max-width: none; } }
"""

# Links of filled documents that lead to other documents are relative; addresses of other sites stay.
_LINK = re.compile(r'(<a href="(?![a-z][a-z0-9+.-]*:|//)[^"#]*)\.md(#[^"]*)?(?=")')
_LABELS = {"policy": "Policy", "procedure": "Procedure", "reference": "Reference"}


def heading(name: str) -> str:
    """The title of all documents of an organisation."""
    return f"{name} policies and procedures" if name else "Policies and procedures"


def site(library: DocumentLibrary, texts: Mapping[str, str], name: str) -> dict[str, bytes]:
    """The site's files by path; `texts` are the filled documents by id."""
    shown = [document for document in library.documents if document.id in texts]
    pages = {f"html/{_html(document.place)}": _page(document, library, texts, name) for document in shown}
    return {**pages, "html/index.html": _index(library, texts, name), "html/style.css": STYLE.encode()}


def _html(place: str) -> str:
    return place.removesuffix(".md") + ".html"


def _frame(title: str, crumb: str, body: str, depth: int) -> bytes:
    root = "../" * depth
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="{root}style.css">\n</head>\n<body>\n'
        f'<header><a href="{root}index.html">{escape(crumb)}</a></header>\n<main>\n{body}</main>\n'
        "</body>\n</html>\n"
    ).encode()


def _page(document: Document, library: DocumentLibrary, texts: Mapping[str, str], name: str) -> bytes:
    body = _LINK.sub(r"\1.html\2", to_html(texts[document.id]))
    body += _related(document, library, texts)
    return _frame(f"{document.meta.title} · {_LABELS[document.kind]}", heading(name), body, 1)


def _related(document: Document, library: DocumentLibrary, texts: Mapping[str, str]) -> str:
    procedures = [p for p in library.procedures_of(document.id) if p.id in texts]
    if procedures:
        items = "".join(_item(p, "../procedures") for p in procedures)
        return f"<footer><h2>Procedures</h2>\n<ul>\n{items}</ul></footer>\n"
    policy = library.by_id.get(document.meta.implements or "")
    if policy is not None and policy.id in texts:
        return f"<footer><h2>Carries out</h2>\n<ul>\n{_item(policy, '../policies')}</ul></footer>\n"
    return ""


def _item(document: Document, folder: str) -> str:
    return f'<li><a href="{folder}/{document.id}.html">{escape(document.meta.title)}</a></li>\n'


def _index(library: DocumentLibrary, texts: Mapping[str, str], name: str) -> bytes:
    title = heading(name)
    parts = [f"<h1>{escape(title)}</h1>\n"]
    for policy in library.of_kind("policy"):
        if policy.id not in texts:
            continue
        procedures = [p for p in library.procedures_of(policy.id) if p.id in texts]
        items = "".join(_item(p, "procedures") for p in procedures)
        link = f'<a href="policies/{policy.id}.html">{escape(policy.meta.title)}</a>'
        parts.append(f"<h2>{link}</h2>\n<p>{escape(policy.meta.summary)}</p>\n")
        parts.append(f"<ul>\n{items}</ul>\n" if items else "")
    references = "".join(_item(d, "references") for d in library.of_kind("reference") if d.id in texts)
    parts.append(f"<h2>Reference</h2>\n<ul>\n{references}</ul>\n" if references else "")
    return _frame(title, title, "".join(parts), 0)
