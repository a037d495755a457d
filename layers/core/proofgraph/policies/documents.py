"""One document: Markdown with front matter, as it lies in `frameworks/` or in a company's repository."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

DocumentKind = Literal["policy", "procedure", "reference"]
DocumentType = Literal["administrative", "technical", "operational", "physical", "informative"]

FENCE = "---"

FOLDERS: Mapping[DocumentKind, str] = {
    "policy": "policies",
    "procedure": "procedures",
    "reference": "references",
}
"""Where documents of each kind lie, in a folder of templates and in what is built of it."""


class FrontMatter(BaseModel):
    """What a document says of itself; unknown keys are faults, because they are usually typing errors.

    `implements` is the policy a procedure carries out; `satisfies` the controls it describes; `provider`
    the tool that does the work, where one does, filled in for `{{provider}}`. `acceptance`: everybody is
    asked to accept it. `url`: it is kept elsewhere, and the text only leads there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    title: Line
    domain: Slug
    type: DocumentType = "administrative"
    summary: Line
    implements: Slug | None = None
    satisfies: tuple[Slug, ...] = ()
    considerations: tuple[Line, ...] = ()
    provider: str = ""
    owner: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    url: Annotated[str, StringConstraints(pattern=r"^(https?://[^\s<>\"\\^`{|}]+)?$", max_length=2000)] = ""
    acceptance: bool = False
    adopted: bool = True
    order: int = Field(100, description="place among its neighbours, lowest first")


@dataclass(frozen=True, slots=True)
class Document:
    """A template. `path` is relative to its folder; `first_line` is where the body starts in the file."""

    kind: DocumentKind
    meta: FrontMatter
    body: str
    path: str
    first_line: int = 1

    @property
    def id(self) -> str:
        return self.meta.id

    @property
    def place(self) -> str:
        """Where it lies once it is built."""
        return f"{FOLDERS[self.kind]}/{self.id}.md"

    @property
    def source(self) -> str:
        """The name other templates know it by: its own path, without what only templates have."""
        return self.path.removeprefix("templates/").removesuffix(".tmpl")


def parse(kind: DocumentKind, text: str, path: str) -> tuple[Document | None, list[str]]:
    """The document of a file's text, or None, and its faults, each naming file and line or field."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != FENCE:
        return None, [f"{path}:1: the file does not start with front matter between {FENCE} lines"]
    try:
        end = next(number for number, line in enumerate(lines[1:], start=1) if line.strip() == FENCE)
    except StopIteration:
        return None, [f"{path}:1: the front matter has no closing {FENCE} line"]
    try:
        data = yaml.load("\n".join(lines[1:end]), Loader=yaml.CSafeLoader) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        return None, [f"{path}:{line}: the front matter is not valid YAML"]
    meta, faults = _front_matter(data, path)
    if meta is None:
        return None, faults
    body = "\n".join(lines[end + 1 :]).strip("\n") + "\n"
    skipped = next((n for n, line in enumerate(lines[end + 1 :]) if line.strip()), 0)
    document = Document(kind, meta, body, path, end + 2 + skipped)
    return document, _own_faults(document)


def dump(document: Document) -> str:
    """The document as a file of our format; what stands at its default is left out."""
    meta = document.meta.model_dump(mode="json", exclude_defaults=True)
    front = yaml.safe_dump(meta, sort_keys=False, allow_unicode=True, width=100)
    body = document.body.strip("\n")
    return f"{FENCE}\n{front}{FENCE}\n{body}\n"


def digest(document: Document) -> str:
    """SHA-256 of the document's file."""
    return hashlib.sha256(dump(document).encode()).hexdigest()


def _front_matter(data: Any, path: str) -> tuple[FrontMatter | None, list[str]]:
    if not isinstance(data, Mapping):
        return None, [f"{path}: the front matter is not a list of fields"]
    try:
        return FrontMatter.model_validate(data), []
    except ValidationError as error:
        return None, [
            f"{path}: {'.'.join(map(str, fault['loc']))}: {fault['msg'].lower()}" for fault in error.errors()
        ]


def _own_faults(document: Document) -> list[str]:
    faults = []
    stem = document.path.rsplit("/", 1)[-1].removesuffix(".md")
    if stem != document.id:
        faults.append(f"{document.path}: id: {document.id!r} is not the file's name")
    if document.kind == "procedure" and document.meta.implements is None:
        faults.append(f"{document.path}: implements: a procedure names the policy it carries out")
    if document.kind != "procedure" and document.meta.implements is not None:
        faults.append(f"{document.path}: implements: only procedures implement a policy")
    if not document.body.strip() and not document.meta.url:
        faults.append(f"{document.path}:{document.first_line}: the document is empty")
    return faults
