"""Controls and questions as files: own ones whole, shipped ones by what people made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

from proofgraph.access.permissions import Permission
from proofgraph.compliance.content import ContentItem, ControlContent, QuestionContent, Slug
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.editing import checked, made
from proofgraph.compliance.gitops.kinds import WHY, Body, Fault, State, check_held
from proofgraph.compliance.library import Library
from proofgraph.compliance.questions import Question, Questions
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.j1ql.parser import parse

Owner = Annotated[str, Field(min_length=1, max_length=320)]


class _Shipped(BaseModel):
    """`edits` are the fields of the content that are not as shipped."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    shipped: Literal[True]
    edits: dict[str, Any] = Field(default_factory=dict)


class ShippedControl(_Shipped):
    adopted: bool = True
    owners: tuple[Owner, ...] = Field((), max_length=20)


class OwnControl(ControlContent):
    adopted: bool = True
    owners: tuple[Owner, ...] = Field((), max_length=20)


class ShippedQuestion(_Shipped):
    trend: bool = False
    values: dict[str, Any] = Field(default_factory=dict)


class OwnQuestion(QuestionContent):
    trend: bool = False
    values: dict[str, Any] = Field(default_factory=dict)


class Store(Protocol):
    """What `Controls` and `Questions` have in common; each takes fields of its own beside the content."""

    @property
    def all(self) -> Callable[[], Mapping[str, Any]]: ...
    @property
    def get(self) -> Callable[[str], Any]: ...
    @property
    def create(self) -> Callable[..., Any]: ...
    @property
    def edit(self) -> Callable[..., Any]: ...
    @property
    def delete(self) -> Callable[..., None]: ...


@dataclass(frozen=True)
class LibraryKind:
    """`ours` are the fields kept beside the content, as the models of files have them too."""

    name: str
    folder: str
    content: type[ContentItem]
    shipped: type[_Shipped]
    own: type[ContentItem]
    ours: tuple[str, ...]
    library: Mapping[str, ContentItem]
    store: Store
    reads: frozenset[Permission] = frozenset()

    def needs(self, before: Body | None, after: Body | None) -> frozenset[Permission]:
        return frozenset({Permission.CONTROLS_ADMIN})

    def current(self) -> Mapping[str, Body]:
        found = {id: self._said(item) for id, item in self.store.all().items()}
        return {id: body for id, body in found.items() if body is not None}

    def normal(self, value: Any) -> Body:
        content, ours = self._read(value)
        return self._body(content, content.id in self.library, ours)

    def faults(self, id: str, value: Any, state: State) -> Iterator[Fault]:
        path: tuple[str, ...] = ("edits",) if value.get("shipped") else ()
        for place, link in enumerate((value.get("edits", {}) if path else value).get("questions", ())):
            if ("question", link["id"]) not in state and link["id"] not in state.questions:
                yield (*path, "questions", place, "id"), f"there is no question {link['id']!r}"

    def write(self, id: str, body: Body, by: str, held: Body | None) -> None:
        content, ours = self._read(body)
        try:
            item = self.store.get(id)
        except NotFoundError:
            check_held(self.name, id, held, None)
            self.store.create(content, by=by, why=WHY, **ours)
            return
        check_held(self.name, id, held, self._said(item))
        self.store.edit(id, {**content.to_json(), **ours}, by=by, why=WHY, expected=item.version)

    def remove(self, id: str, by: str, held: Body) -> None:
        item = self.store.get(id)
        check_held(self.name, id, held, self._said(item))
        shipped = self.library.get(id)
        if shipped is None:
            self.store.delete(id, by=by, why=WHY, expected=item.version)
            return
        fields = self.shipped.model_fields
        ours = {name: fields[name].get_default(call_default_factory=True) for name in self.ours}
        self.store.edit(id, {**shipped.to_json(), **ours}, by=by, why=WHY, expected=item.version)

    def _said(self, item: Any) -> Body | None:
        """The body of an item; None of what is as shipped."""
        if item.shipped and not item.version:
            return None
        body = self._body(item.content, item.shipped, {name: getattr(item, name) for name in self.ours})
        return None if body == {"id": item.content.id, "shipped": True} else body

    def _read(self, value: Any) -> tuple[Any, dict[str, Any]]:
        """The content that a file's value stands for, and what is kept beside it."""
        if isinstance(value, Mapping) and value.get("shipped") is True:
            said = self.shipped.model_validate(value)
            shipped = self.library.get(said.id)
            if shipped is None:
                raise InvalidInputError(f"Proofgraph ships no {self.name} {said.id!r}", field="id")
            if "id" in said.edits:
                raise InvalidInputError("An id stays as it is.", field="edits.id")
            content = _edited(shipped, said.edits)
            return content, {name: getattr(said, name) for name in self.ours}
        if isinstance(value, Mapping) and value.get("id") in self.library:
            raise InvalidInputError(
                f"Proofgraph ships a {self.name} of this id: write `shipped: true` and only your `edits`",
                field="id",
            )
        own = self.own.model_validate(value)
        told = own.to_json()
        ours = {name: told.pop(name) for name in self.ours}
        return checked(self.content.model_validate(told)), ours

    def _body(self, content: Any, shipped: bool, ours: Mapping[str, Any]) -> Body:
        _check_queries(content, ours)
        if not shipped:
            whole = self.own.model_validate({**content.to_json(), **ours})
            return whole.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        original = self.library[content.id].to_json()
        edits = {name: value for name, value in content.to_json().items() if value != original[name]}
        said = self.shipped.model_validate({"id": content.id, "shipped": True, "edits": edits, **ours})
        return said.model_dump(mode="json", exclude_defaults=True)


def controls(library: Library, store: Controls) -> LibraryKind:
    return LibraryKind(
        "control",
        "controls",
        ControlContent,
        ShippedControl,
        OwnControl,
        ("adopted", "owners"),
        library.controls,
        store,
    )


def questions(library: Library, store: Questions) -> LibraryKind:
    return LibraryKind(
        "question",
        "questions",
        QuestionContent,
        ShippedQuestion,
        OwnQuestion,
        ("trend", "values"),
        library.questions,
        store,
    )


def _edited(shipped: ContentItem, edits: Mapping[str, Any]) -> ContentItem:
    try:
        return made(type(shipped), {**shipped.to_json(), **edits})
    except InvalidInputError as error:
        told = error.details.get("faults", ())
        faults = [{**fault, "field": f"edits.{fault['field']}"} for fault in told]
        raise InvalidInputError(error.message, faults=faults, field="edits") from error


def _check_queries(content: Any, ours: Mapping[str, Any]) -> None:
    """Queries can be run, and values are for placeholders that some query has."""
    if not isinstance(content, QuestionContent):
        return
    for query in content.queries:
        parse(query.query)
    asked = Question(content, shipped=False).placeholders
    if unknown := sorted(set(ours.get("values", ())) - set(asked)):
        raise InvalidInputError(f"no query has the placeholder {{{{{unknown[0]}}}}}", field="values")
