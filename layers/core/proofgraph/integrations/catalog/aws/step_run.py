"""Runs one step in one place: list, read per item in parallel, map, relate, in the order of the listing.

Where time runs short it stops between items and keeps the rest of the listing, so that the next call
goes on with the same items and none is described twice or forgotten.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from proofgraph.errors import ForbiddenError, ProofgraphError
from proofgraph.graph.model import Entity, Relationship
from proofgraph.integrations import mapping
from proofgraph.integrations.catalog.aws.item import Item, Proven
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Listing, Mapped, Product, Read, Step
from proofgraph.integrations.catalog.aws.session import WORKERS
from proofgraph.integrations.denials import Denials
from proofgraph.integrations.mapping import TAG_PROPERTIES
from proofgraph.integrations.runner import Outcome, Remaining, Sink

WINDOW = 64
"""Items described between two looks at the clock."""

MARGIN_MS = 45_000
"""Time to leave for writing what is staged and saying where to go on."""

log = logging.getLogger(__name__)


@dataclass
class StepRun:
    """`faults` are sentences about what could not be listed or made; any makes the unit partial."""

    step: Step
    reader: Reader
    sink: Sink
    denials: Denials = field(default_factory=Denials)
    faults: list[str] = field(default_factory=list)
    items: int = 0

    def run(
        self, kept: list[dict[str, Any]] | None, remaining: Remaining
    ) -> tuple[Outcome, list[Any] | None]:
        """The outcome, and the items left over where time ran short."""
        shared, refused = self._shared()
        try:
            rest = self._describe(self._listed() if kept is None else iter(kept), shared, refused, remaining)
        except ForbiddenError as error:
            return self._not_listed(error), None
        except ProofgraphError as error:
            self.faults.append(error.message)
            state: Any = "partial" if self.items else "failed"
            return Outcome(state, self.denials.result(), self._error()), None
        return Outcome("partial" if self.faults else "succeeded", self.denials.result(), self._error()), rest

    def _listed(self) -> Iterator[Mapping[str, Any]]:
        listing = self.step.listing
        if isinstance(listing, Listing):
            return self.reader.pages(listing.call, listing.items, listing.arguments)
        return iter(listing(self.reader))

    def _describe(
        self,
        listed: Iterator[Mapping[str, Any]],
        shared: Mapping[str, Any],
        refused: Mapping[str, str],
        remaining: Remaining,
    ) -> list[Any] | None:
        def describe(item: Mapping[str, Any]) -> tuple[Item, list[Product]] | str:
            return self._one(Item(dict(item) | {"shared": shared}, self.reader.place, dict(refused)))

        with ThreadPoolExecutor(WORKERS) as pool:
            run = pool.map if self.step.reads else map
            while window := list(islice(listed, WINDOW)):
                for made in run(describe, window):
                    self._emit(made)
                if remaining() < MARGIN_MS and (rest := list(listed)):
                    return rest
        return None

    def _shared(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Documents for every item, and the permissions refused on the way."""
        found: dict[str, Any] = {}
        refused: dict[str, str] = {}
        for shared in self.step.shared:
            try:
                found[shared.name] = shared.load(self.reader)
            except ProofgraphError as error:
                lacking = error.details.get("permission") or shared.calls[0].permission
                refused[lacking] = str(error.details.get("code", "failed"))
                if shared.relates:
                    self.faults.append(error.message)
            except Exception as error:
                log.exception("%s: %s could not be read", self.step.id, shared.name)
                refused |= {made.permission: type(error).__name__ for made in shared.calls}
                self.faults.append(f"{self.step.title}: {shared.name} could not be understood ({error}).")
        return found, refused

    def _one(self, item: Item) -> tuple[Item, list[Product]] | str:
        """The item described, or a sentence on why it could not be."""
        try:
            self._prepare(item)
            for read in self.step.reads:
                if read.when is None or item.get(read.when):
                    self._read(item, read)
            self._map(item)
            products = [] if self.step.relate is None else list(self.step.relate(item))
        except Exception as error:
            log.exception("%s: an item could not be read", self.step.id)
            name = self._name(item)
            return f"{self.step.title}: {name} could not be understood ({type(error).__name__}: {error})."
        return item, products

    def _name(self, item: Item) -> str:
        entity = self.step.entity
        return str(
            item.document.get("entity_key") or (item.get(entity.name) if entity else None) or "one item"
        )

    def _prepare(self, item: Item) -> None:
        item.document["here"] = item.place.names
        if self.step.entity is not None:
            scalars = {n: str(v) for n, v in item.document.items() if isinstance(v, str | int)}
            item.document["entity_key"] = mapping.fill(self.step.entity.key, scalars | item.place.names)

    def _read(self, item: Item, read: Read) -> None:
        try:
            if read.each is None:
                item.document[read.name] = self._asked(read, item.document)
            else:
                elements = item.get(read.each) or []
                item.document[read.name] = [self._asked(read, element) for element in elements]
        except ProofgraphError as error:
            item.refused[read.call.permission] = str(error.details.get("code", "failed"))
            if read.relates:
                self.faults.append(error.message)
        except Exception as error:
            log.exception("%s: the answer of %s could not be read", self.step.id, read.call.operation)
            item.refused[read.call.permission] = type(error).__name__
            if read.relates:
                self.faults.append(f"{read.call.operation} gave what could not be read: {error}")

    def _asked(self, read: Read, document: Mapping[str, Any]) -> Any:
        arguments = {name: mapping.search(source, document) for name, source in read.arguments.items()}
        return self.reader.ask(read.call, arguments, read.items)

    def _map(self, item: Item) -> None:
        made = self.step.entity
        if made is None:
            return
        if item.document["entity_key"] is None:
            raise ValueError(f"it lacks what its key {made.key} is made of")
        refused = frozenset(item.refused)
        values = mapping.read(self.step.properties(), item.document, item.place.names, refused)
        if made.tags is not None:
            self._tags(item, values, refused)
        self._derive(item, values)
        properties = self._common(item, values.properties) | values.properties
        item.unknown = values.unknown
        item.entity = Entity(item.document["entity_key"], made.type, made.classes, properties)

    def _tags(self, item: Item, values: mapping.Values, refused: frozenset[str]) -> None:
        made = self.step.entity
        assert made is not None  # noqa: S101 - _map has looked
        lacking = tuple(permission for permission in made.tags_need if permission in refused)
        if lacking:
            values.unknown.update(dict.fromkeys(TAG_PROPERTIES, lacking))
            return
        tags = mapping.search(made.tags or "", item.document)
        for name, value in mapping.tag_values(tags).items():
            values.properties.setdefault(name, value)
        named = mapping.tag_name(tags)
        if named:
            values.properties.setdefault("displayName", named)

    def _derive(self, item: Item, values: mapping.Values) -> None:
        """Add what the step's code computes; of what is unknown only that which it proves."""
        derived = self.step.derive(item) if self.step.derive else {}
        for name, value in derived.items():
            proven = isinstance(value, Proven)
            plain = value.value if isinstance(value, Proven) else value
            if plain is None or (name in values.unknown and not proven):
                continue
            values.unknown.pop(name, None)
            values.properties[name] = plain

    def _common(self, item: Item, known: Mapping[str, Any]) -> dict[str, Any]:
        made = self.step.entity
        name = known.get("name") or (mapping.search(made.name, item.document) if made else None)
        common = {
            "name": name,
            "displayName": known.get("displayName") or name,
            "accountId": item.place.account,
        }
        return common | ({"region": item.place.region} if item.place.region else {})

    def _emit(self, made: tuple[Item, list[Product]] | str) -> None:
        self.items += 1
        if isinstance(made, str):
            self.faults.append(made)
            return
        item, products = made
        if item.entity is not None:
            self.sink.entity(item.entity)
            self.denials.add(item.entity, item.unknown, item.refused)
        for product in products:
            if isinstance(product, Relationship):
                self.sink.relationship(product)
            elif isinstance(product, Mapped):
                self.sink.entity(product.entity, mapped=True)
            else:
                self.sink.entity(product)

    def _not_listed(self, error: ForbiddenError) -> Outcome:
        self.faults.append(error.message)
        types = [declared.type for declared in self.step.declaration().entities] or [self.step.id]
        for type in types:
            self.denials.refuse(str(error.details["permission"]), type)
        return Outcome("partial" if self.items else "failed", self.denials.result(), self._error())

    def _error(self) -> str:
        """The first few different faults; people act on the first."""
        different = list(dict.fromkeys(self.faults))
        more = f" And {len(different) - 3} more." if len(different) > 3 else ""
        return " ".join(different[:3]) + more
