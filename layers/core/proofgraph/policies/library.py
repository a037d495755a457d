"""A set of documents that belong together, from a folder of ours or of JupiterOne's format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from proofgraph.errors import ImportFaultsError
from proofgraph.policies import jupiterone
from proofgraph.policies.attachments import Attachments
from proofgraph.policies.documents import FOLDERS, Document, DocumentKind, parse


@dataclass(frozen=True)
class DocumentLibrary:
    """Documents, and the images and files that lie beside them."""

    documents: tuple[Document, ...]
    attachments: Attachments = field(default_factory=Attachments)

    @classmethod
    def load(cls, folder: Path) -> DocumentLibrary:
        """Every document below `policies/`, `procedures/`, `references/`, or of a JupiterOne `config.json`.

        Raises ImportFaultsError that names every fault of every file.
        """
        if jupiterone.recognises(folder):
            documents, faults = jupiterone.load(folder)
        else:
            documents, faults = _load_own(folder)
        library = cls(tuple(documents), Attachments(folder))
        faults.extend(library._references())
        if faults:
            raise ImportFaultsError(f"The documents in {folder.name} have {len(faults)} faults.", faults)
        return library

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.documents}

    def of_kind(self, kind: DocumentKind) -> list[Document]:
        """In the order they are shown."""
        found = (document for document in self.documents if document.kind == kind)
        return sorted(found, key=lambda document: (document.meta.order, document.meta.title))

    def procedures_of(self, policy: str) -> list[Document]:
        return [document for document in self.of_kind("procedure") if document.meta.implements == policy]

    def _references(self) -> Iterator[str]:
        first: dict[str, Document] = {}
        for document in self.documents:
            if document.id in first:
                yield f"{document.path}: id: {document.id!r} stands already in {first[document.id].path}"
            first.setdefault(document.id, document)
        for document in self.documents:
            policy = document.meta.implements
            if policy is not None and (policy not in first or first[policy].kind != "policy"):
                yield f"{document.path}: implements: there is no policy {policy!r}"


def _load_own(folder: Path) -> tuple[list[Document], list[str]]:
    documents: list[Document] = []
    faults: list[str] = []
    for kind, name in FOLDERS.items():
        for path in sorted((folder / name).rglob("*.md")):
            where = path.relative_to(folder).as_posix()
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                faults.append(f"{where}: is not UTF-8 text")
                continue
            document, found = parse(kind, text, where)
            faults.extend(found)
            if document is not None:
                documents.append(document)
    if not documents and not faults:
        faults.append(f"{folder.name}: there is no document in {', '.join(FOLDERS.values())}")
    return documents, faults
