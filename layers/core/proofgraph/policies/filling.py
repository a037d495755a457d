"""One document with its variables filled, under its title, knowing which line of the template is which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from proofgraph.errors import InvalidInputError
from proofgraph.policies.documents import Document
from proofgraph.policies.variables import Value, render

REVISION = "defaultRevision"
"""What templates call the revision that they belong to."""


@dataclass(frozen=True, slots=True)
class Filled:
    """`faults` name file and line; `unfilled` are the variables without a value."""

    document: Document
    text: str
    faults: tuple[str, ...] = ()
    unfilled: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()

    def line(self, number: int) -> int:
        """The template's line of a line of the text, which counts from 0."""
        return self.lines[number] if number < len(self.lines) else self.document.first_line


def fill(document: Document, values: Mapping[str, Value]) -> Filled:
    """Fill a document; its own `id`, `name` and `provider` are variables too."""
    own: dict[str, Value] = {**values, "id": document.id, "name": document.meta.title}
    if document.meta.provider:
        own["provider"] = render(document.meta.provider, values).text
    try:
        rendered = render(document.body, own, first_line=document.first_line)
    except InvalidInputError as error:
        return Filled(document, document.body, (f"{document.path}: {error.message}",))
    faults = tuple(f"{document.path}:{gap.line}: {gap.name} has no value" for gap in rendered.unfilled)
    names = tuple(sorted({gap.name for gap in rendered.unfilled}))
    start = len(rendered.text) - len(rendered.text.lstrip("\n"))
    text, lines = rendered.text.strip("\n") + "\n", rendered.lines[start:]
    if not text.startswith("# "):
        text = f"# {document.meta.title}\n\n{text}"
        lines = (document.first_line, document.first_line, *lines)
    return Filled(document, text, faults, names, lines)
