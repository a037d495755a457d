"""Builds an organisation's documents from templates and its profile: Markdown, HTML and PDF.

The same templates and profile give the same bytes, so a build can be committed and compared. What is
wrong is told by file and line, and a build with faults writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofgraph.errors import InvalidInputError
from proofgraph.policies import page
from proofgraph.policies.documents import Document
from proofgraph.policies.library import FOLDERS, DocumentLibrary
from proofgraph.policies.profile import Profile
from proofgraph.policies.variables import Value, render

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(\s*<?([^)>\s]+)>?[^)]*\)")
_OUTSIDE = ("http://", "https://", "mailto:", "tel:", "#")


@dataclass(frozen=True, slots=True)
class Built:
    """One filled document. `faults` name file and line."""

    document: Document
    markdown: str
    faults: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        return f"{FOLDERS[self.document.kind]}/{self.document.id}.md"


def fill(library: DocumentLibrary, profile: Profile) -> list[Built]:
    """Every adopted document with its variables filled, in the order they are shown."""
    values: dict[str, Value] = {"defaultRevision": "", **profile.variables()}
    known = {f"{FOLDERS[d.kind]}/{d.id}.md" for d in library.documents if d.meta.adopted}
    return [
        _fill(document, values, known)
        for kind in FOLDERS
        for document in library.of_kind(kind)
        if document.meta.adopted
    ]


def faults(built: Sequence[Built]) -> list[str]:
    return [fault for item in built for fault in item.faults]


def build(
    library: DocumentLibrary, profile: Profile, target: Path, *, formats: Sequence[str] = ("markdown", "html")
) -> list[Path]:
    """Write the documents and give the files that changed; a second build of the same changes none.

    Raises InvalidInputError with every fault before anything is written.
    """
    built = fill(library, profile)
    if found := faults(built):
        raise InvalidInputError(f"{len(found)} faults in the documents; nothing was written.", faults=found)
    name = str(profile.variables().get("company.name") or "")
    files: dict[str, bytes] = {}
    if "markdown" in formats:
        files |= {item.path: item.markdown.encode() for item in built}
        files["index.md"] = _index(library, built, name).encode()
    if "html" in formats:
        files |= page.site(library, {item.document.id: item.markdown for item in built}, name)
    return list(_write(target, files))


def _fill(document: Document, values: Mapping[str, Value], known: set[str]) -> Built:
    own: dict[str, Value] = {**values, "id": document.id, "name": document.meta.title}
    if document.meta.provider:
        own["provider"] = document.meta.provider
    try:
        rendered = render(document.body, own, first_line=document.first_line)
    except InvalidInputError as error:
        return Built(document, document.body, (f"{document.path}: {error.message}",))
    unfilled = [f"{document.path}:{gap.line}: {gap.name} has no value" for gap in rendered.unfilled]
    body = rendered.text.strip("\n")
    heading = "" if body.lstrip().startswith("# ") else f"# {document.meta.title}\n\n"
    return Built(document, f"{heading}{body}\n", (*unfilled, *_broken_links(document, known)))


def _broken_links(document: Document, known: set[str]) -> Iterator[str]:
    """Links to other documents that are not there, by the line they stand in."""
    folder = FOLDERS[document.kind]
    for offset, line in enumerate(document.body.splitlines()):
        for target in _LINK.findall(line):
            if target.startswith(_OUTSIDE) or "{{" in target:
                continue
            resolved = _resolve(folder, target.split("#")[0])
            if resolved.endswith(".md") and resolved not in known:
                yield f"{document.path}:{document.first_line + offset}: the link to {target} leads nowhere"


def _resolve(folder: str, target: str) -> str:
    parts = [] if target.startswith("/") else folder.split("/")
    for step in target.strip("/").split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in ("", "."):
            parts = [*parts, step]
    return "/".join(parts)


def _index(library: DocumentLibrary, built: Sequence[Built], name: str) -> str:
    written = {item.document.id for item in built}
    lines = [f"# {name} policies and procedures".replace("#  ", "# "), ""]
    for policy in library.of_kind("policy"):
        if policy.id not in written:
            continue
        lines.append(f"- [{policy.meta.title}](policies/{policy.id}.md): {policy.meta.summary}")
        lines += [
            f"  - [{procedure.meta.title}](procedures/{procedure.id}.md)"
            for procedure in library.procedures_of(policy.id)
            if procedure.id in written
        ]
    references = [document for document in library.of_kind("reference") if document.id in written]
    if references:
        lines += ["", "## Reference", ""]
        lines += [f"- [{document.meta.title}](references/{document.id}.md)" for document in references]
    return "\n".join([*lines, ""])


def _write(target: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    for name, data in sorted(files.items()):
        path = target / name
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_bytes(data)
        part.replace(path)
        yield path
