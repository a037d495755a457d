"""Builds an organisation's documents from templates and its profile: Markdown, HTML and PDF.

The same templates, profile and revision give the same bytes, so a build can be committed and compared.
What is wrong is told by file and line, and a build with faults writes nothing unless a draft is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proofgraph.errors import ImportFaultsError, InvalidInputError
from proofgraph.policies import filling, links, page
from proofgraph.policies.documents import FOLDERS, Document
from proofgraph.policies.filling import REVISION, Filled
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Profile
from proofgraph.policies.revisions import Revision
from proofgraph.policies.variables import Value

FORMATS = ("markdown", "html", "pdf")


@dataclass(frozen=True, slots=True)
class Built:
    """One filled document; `faults` name file and line, `files` are what it shows or links to, by place."""

    document: Document
    markdown: str
    faults: tuple[str, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)


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


def fill(library: DocumentLibrary, profile: Profile, revision: str) -> list[Built]:
    """Every adopted document with its variables filled and its links resolved, in the order shown."""
    values: dict[str, Value] = {**profile.variables(), REVISION: revision}
    shown = [d for kind in FOLDERS for d in library.of_kind(kind) if d.meta.adopted]
    found = [filling.fill(document, values) for document in shown]
    texts = {filled.document.place: filled.text for filled in found}
    places = links.Places(shown, texts, library.attachments)
    return [_with_links(filled, places) for filled in found]


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
    beside = {place: path.read_bytes() for item in built for place, path in item.files.items()}
    if "markdown" in formats:
        files |= beside | {item.document.place: item.markdown.encode() for item in built}
        files["index.md"] = _index(library, built, name).encode()
    if "html" in formats:
        files |= page.site(library, texts, name) | {f"html/{place}": data for place, data in beside.items()}
    if "pdf" in formats:
        from proofgraph.policies.pdf import books  # loads fonts and imaging only where a PDF is made

        files |= books(library, texts, name, edition.revision, edition.history, beside)
    return files


def _with_links(filled: Filled, places: links.Places) -> Built:
    document = filled.document
    resolved = links.resolve(filled.text, document, places)
    told = [
        f"{document.path}:{filled.line(number)}: the link to {target} leads nowhere"
        for number, target in resolved.broken
    ]
    return Built(document, resolved.text, (*filled.faults, *told), resolved.files)


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
