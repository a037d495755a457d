"""What would change where: two sets of documents and values compared, as a reader wants to see it first."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proofgraph.policies import links
from proofgraph.policies.documents import Document, dump
from proofgraph.policies.library import DocumentLibrary


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is to become `after`; an empty `before` is a new one."""

    name: str
    before: str
    after: str

    @property
    def lines(self) -> Iterator[str]:
        """As a unified diff."""
        yield from difflib.unified_diff(
            self.before.splitlines(), self.after.splitlines(), self.name, self.name, lineterm="", n=2
        )


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> list[Difference]:
    """Every file that is new or reads otherwise; one that is gone is never taken away."""
    return [
        Difference(name, before.get(name, ""), text)
        for name, text in after.items()
        if before.get(name, "") != text
    ]


def files(library: DocumentLibrary) -> dict[str, Document]:
    """The documents by place, their links as they lead from there, whatever the format they came in."""
    places = links.Places(library.documents, {d.place: d.body for d in library.documents})
    return {
        document.place: Document(
            document.kind, document.meta, links.resolve(document.body, document, places).text, document.place
        )
        for kind in ("policy", "procedure", "reference")
        for document in library.of_kind(kind)
    }


def texts(documents: Mapping[str, Document]) -> dict[str, str]:
    return {place: dump(document) for place, document in documents.items()}
