"""Editing of library items: a shipped one that people edit keeps its original beside what they made of it.

`Origin` says what a text was made from; `edited` makes the text itself, whole or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

import orjson
from pydantic import ValidationError

from proofgraph.compliance.content import ContentItem
from proofgraph.compliance.differences import Difference, differences
from proofgraph.errors import InvalidInputError

LARGEST = 120_000
"""Bytes of one item: what people made of it, its original and a version must fit into their records."""

RESERVED = frozenset({"domains", "tests"})
"""Ids that are paths of the API."""

Item = TypeVar("Item", bound=ContentItem)


@dataclass(frozen=True, slots=True)
class Origin(Generic[Item]):
    """`shipped` is the library's text of today; `base` the one that people edited, None where nobody did."""

    shipped: Item | None = None
    base: Item | None = None

    @classmethod
    def of(cls, model: type[Item], shipped: Item | None, base: Mapping[str, Any] | None) -> Self:
        return cls(shipped, model.model_validate(base) if base is not None else None)

    @property
    def edited(self) -> bool:
        return self.base is not None

    @property
    def shipped_changed(self) -> bool:
        """Whether the library ships another text since people edited theirs."""
        return self.base is not None and self.shipped is not None and self.base.digest != self.shipped.digest

    def after(self, content: Item, *, seen: bool) -> Origin[Item]:
        """The origin of this text: the shipped one as it is is no edit, and has none to keep.

        `seen` takes note of a newer shipped text: it is what later differences are told from.
        """
        if self.shipped is None:
            return self
        if content.digest == self.shipped.digest:
            return Origin(self.shipped)
        return Origin(self.shipped, self.base if self.base is not None and not seen else self.shipped)

    def edits(self, content: Item) -> Sequence[Difference]:
        """What people changed, beside the shipped text that they edited."""
        return differences(self.base.to_json(), content.to_json()) if self.base is not None else ()

    def news(self) -> Sequence[Difference]:
        """What the library changed since."""
        if self.base is None or self.shipped is None:
            return ()
        return differences(self.base.to_json(), self.shipped.to_json())


def edited(item: Item, changes: Mapping[str, Any]) -> Item:
    """The item with these fields changed; InvalidInputError tells every fault by its field."""
    if "id" in changes and changes["id"] != item.id:  # type: ignore[attr-defined]
        raise InvalidInputError("An id stays as it is; make another one instead.", field="id")
    return made(type(item), {**item.to_json(), **changes})


def made(model: type[Item], body: Mapping[str, Any]) -> Item:
    """An item of content from JSON; InvalidInputError tells every fault by its field."""
    try:
        found = model.model_validate(body)
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False, include_context=False)
        faults = [
            {
                "field": ".".join(str(part) for part in fault["loc"]),
                "message": fault["msg"].removeprefix("Value error, "),
            }
            for fault in told
        ]
        said = "; ".join(": ".join(filter(None, fault.values())) for fault in faults)
        raise InvalidInputError(f"This cannot be stored: {said}.", faults=faults) from error
    return checked(found)


def checked(item: Item) -> Item:
    """The item, if a record can hold it and the API can name it."""
    size = len(orjson.dumps(item.to_json()))
    if size > LARGEST:
        raise InvalidInputError(f"This has {size:,} bytes; at most {LARGEST:,} can be stored.", bytes=size)
    if item.id in RESERVED:  # type: ignore[attr-defined]
        raise InvalidInputError(f"The id {item.id!r} is taken; choose another.", field="id")  # type: ignore[attr-defined]
    return item
