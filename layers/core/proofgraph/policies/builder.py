"""Builds an organisation's documents from templates and its profile: Markdown, HTML and PDF.

The same templates, profile and revision give the same bytes, so a build can be committed and compared.
What is wrong is told by file and line, and a build with faults writes nothing unless a draft is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from proofgraph.errors import ImportFaultsError, InvalidInputError
from proofgraph.policies import links, page
from proofgraph.policies.documents import FOLDERS, Document
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Profile
from proofgraph.policies.revisions import Revision
from proofgraph.policies.variables import Rendered, Value, render

FORMATS = ("markdown", "html", "pdf")
REVISION = "defaultRevision"


@dataclass(frozen=True, slots=True)
class Built:
    """One filled document. `faults` name file and line; `unfilled` the variables without a value."""

    document: Document
    markdown: str
    faults: tuple[str, ...] = ()
    unfilled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition is built: the revision that documents show, and those before it, newest first."""

    revision: str
    history: tuple[Revision, ...] = ()


def edition(profile: Profile, history: Sequence[Revision], year: int, revision: str | None = None) -> Edition:
    """The revision asked for; else the newest of the history, else the profile's own, else the year."""
    own = str(profile.variables().get(REVISION) or "")
    newest = history[0].revision if history else ""
    return Edition(revision or newest or own or str(year), tuple(history))


def fill_one(document: Document, values: Mapping[str, Value]) -> Built:
    """One document with its variables filled, whatever its links lead to."""
    return _filled(document, values)[0]


def fill(library: DocumentLibrary, profile: Profile, revision: str) -> list[Built]:
    """Every adopted document with its variables filled and its links resolved, in the order shown."""
    values: dict[str, Value] = {**profile.variables(), REVISION: revision}
    shown = [d for kind in FOLDERS for d in library.of_kind(kind) if d.meta.adopted]
    found = [_filled(document, values) for document in shown]
    places = links.Places(shown, {built.document.place: built.markdown for built, _ in found})
    return [_with_links(built, rendered, places) for built, rendered in found]


def faults(built: Sequence[Built]) -> list[str]:
    return [fault for item in built for fault in item.faults]


def build(
    library: DocumentLibrary,
    profile: Profile,
    target: Path,
    edition: Edition,
    *,
    formats: Sequence[str] = FORMATS,
    draft: bool = False,
) -> list[Path]:
    """Write the documents and give the files that changed; a second build of the same changes none.

    Raises ImportFaultsError with every fault before anything is written, unless it is a `draft`.
    """
    if unknown := set(formats) - set(FORMATS):
        raise InvalidInputError(f"There is no format {min(unknown)!r}; there are {', '.join(FORMATS)}.")
    built = fill(library, profile, edition.revision)
    if (found := faults(built)) and not draft:
        raise ImportFaultsError(f"{len(found)} faults in the documents; nothing was written.", found)
    name = str(profile.variables().get("company.name") or "")
    return list(_write(target, _files(library, built, name, edition, formats)))


def _files(
    library: DocumentLibrary, built: Sequence[Built], name: str, edition: Edition, formats: Sequence[str]
) -> dict[str, bytes]:
    texts = {item.document.id: item.markdown for item in built}
    files: dict[str, bytes] = {}
    if "markdown" in formats:
        files |= {item.document.place: item.markdown.encode() for item in built}
        files["index.md"] = _index(library, built, name).encode()
    if "html" in formats:
        files |= page.site(library, texts, name)
    if "pdf" in formats:
        from proofgraph.policies.pdf import books  # loads fonts and imaging only where a PDF is made

        files |= books(library, texts, name, edition.revision, edition.history)
    return files


def _filled(document: Document, values: Mapping[str, Value]) -> tuple[Built, Rendered]:
    own: dict[str, Value] = {**values, "id": document.id, "name": document.meta.title}
    if document.meta.provider:
        own["provider"] = render(document.meta.provider, values).text
    try:
        rendered = render(document.body, own, first_line=document.first_line)
    except InvalidInputError as error:
        return Built(document, document.body, (f"{document.path}: {error.message}",)), Rendered("", ())
    gaps = [f"{document.path}:{gap.line}: {gap.name} has no value" for gap in rendered.unfilled]
    names = tuple(sorted({gap.name for gap in rendered.unfilled}))
    text, _ = _titled(document, rendered.text)
    return Built(document, text, tuple(gaps), names), rendered


def _titled(document: Document, text: str) -> tuple[str, int]:
    """The text under its title, and how many of its own lines stand above the filled text's first."""
    start = len(text) - len(text.lstrip("\n"))
    body = text.strip("\n")
    if body.startswith("# "):
        return f"{body}\n", -start
    return f"# {document.meta.title}\n\n{body}\n", 2 - start


def _with_links(built: Built, rendered: Rendered, places: links.Places) -> Built:
    document = built.document
    text, broken = links.resolve(built.markdown, document, places)
    _, above = _titled(document, rendered.text)
    told = []
    for number, target in broken:
        place = number - above
        line = rendered.lines[place] if 0 <= place < len(rendered.lines) else document.first_line
        told.append(f"{document.path}:{line}: the link to {target} leads nowhere")
    return replace(built, markdown=text, faults=(*built.faults, *told))


def _index(library: DocumentLibrary, built: Sequence[Built], name: str) -> str:
    written = {item.document.id for item in built}
    lines = [f"# {page.heading(name)}", ""]
    for policy in library.of_kind("policy"):
        if policy.id not in written:
            continue
        lines.append(f"- [{policy.meta.title}]({policy.place}): {policy.meta.summary}")
        lines += [
            f"  - [{procedure.meta.title}]({procedure.place})"
            for procedure in library.procedures_of(policy.id)
            if procedure.id in written
        ]
    references = [document for document in library.of_kind("reference") if document.id in written]
    if references:
        lines += ["", "## Reference", ""]
        lines += [f"- [{document.meta.title}]({document.place})" for document in references]
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
