"""Populations and samples of an engagement: frozen rows of a question, a sample drawn from them, its testing.

A population is every row that a question gave on the days of the period that were evaluated (or on days that
are named), each once by its identity. It is kept as evidence with the certificate of each query behind it.
The sample follows from population, size and seed alone (`sampling`), so nothing of it is stored but how far
each item has come. Records: parent `populations#<engagement>`, kind `population`, id `<time>-<random>`;
parent `population#<id>`, kind `item`, id the identity's digest.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance import sampling
from proofgraph.compliance.engagements import Engagements
from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.gathering import Gathering
from proofgraph.compliance.keeping import Keeper
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

ItemState = Literal["requested", "provided", "tested", "exception"]

MOVES: Mapping[str, tuple[ItemState, ...]] = {
    "requested": ("provided",),
    "provided": ("requested", "tested", "exception"),
    "tested": ("exception", "provided"),
    "exception": ("tested",),
}
"""From which state to which: back to `requested` asks for something else, back to `provided` looks again."""


class Move(BaseModel):
    model_config = ConfigDict(frozen=True)

    at: int
    by: str
    state: ItemState
    note: str = ""


class Item(Stored):
    """One sampled item. `exception` says what was found, `response` what management says to it."""

    position: int
    identity: str
    rank: str
    row: Mapping[str, Any]
    first_day: str
    last_day: str
    state: ItemState = "requested"
    exception: str = ""
    response: str = ""
    response_by: str = ""
    response_at: int | None = None
    moves: tuple[Move, ...] = ()


class Population(Stored):
    """`digest` names the frozen rows in the evidence store; `complete` and `reasons` its certificate's.

    Where time travel asked: `beside` are the digests of the rows, certificates and manifests that became
    evidence by it, `snapshots` those of the manifests.
    """

    id: str
    engagement_id: str
    question_id: str
    title: str
    first_day: str
    last_day: str
    size: int
    seed: str
    algorithm: str = sampling.ALGORITHM
    digest: str
    items: int
    complete: bool
    reasons: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    snapshots: tuple[str, ...] = ()
    created_at: int
    created_by: str


@dataclass(frozen=True)
class Populations:
    records: Records
    engagements: Engagements
    gathering: Gathering
    keeper: Keeper
    clock: Clock

    def create(
        self,
        engagement_id: str,
        question_id: str,
        *,
        size: int,
        seed: str,
        by: str,
        queries: Sequence[str] = (),
        days: Sequence[str] = (),
        left: Callable[[], bool] = lambda: True,
    ) -> Population:
        """Freeze a population over the engagement's period, and draw its sample.

        `left` says whether there is time left to gather it; LimitError where that ends before.
        """
        sampling.check(size, seed)
        engagement = self.engagements.get(engagement_id)
        if engagement.state == "closed":
            raise ConflictError("The engagement is closed; nothing of it can be changed any more.")
        gathered = self.gathering.gather(
            engagement.framework_id, question_id, engagement.period, queries=queries, days=days, left=left
        )
        frozen = gathered.body
        if not frozen["items"]:
            raise InvalidInputError("The question gave no rows in the period; there is nothing to draw from.")
        now = self.clock()
        id = f"{now:013d}-{secrets.token_hex(4)}"
        drawn = {"algorithm": sampling.ALGORITHM, "seed": seed, "size": size}
        body = {**frozen, **drawn, "engagement": engagement_id, "population": id}
        prepared = self.keeper.prepare("population", id, body, by=by, at=now, files=gathered.beside)
        made = Population(
            id=id,
            engagement_id=engagement_id,
            question_id=question_id,
            title=frozen["title"],
            first_day=frozen["first_day"],
            last_day=frozen["last_day"],
            size=size,
            seed=seed,
            digest=prepared.digest,
            items=len(frozen["items"]),
            complete=frozen["certificate"]["complete"],
            reasons=tuple(frozen["certificate"]["reasons"])[:50],
            beside=gathered.beside,
            snapshots=gathered.snapshots,
            created_at=now,
            created_by=by,
        )
        self.engagements.change(engagement_id, lambda _: [Put(_record(made), expected=NEW), *prepared.puts])
        self.keeper.settle(prepared)
        return self.get(engagement_id, id)

    def get(self, engagement_id: str, population_id: str) -> Population:
        record = self.records.get(_parent(engagement_id), "population", population_id)
        if record is None:
            raise NotFoundError(f"There is no population {population_id!r}.", id=population_id)
        return _population(record)

    def list(self, engagement_id: str) -> Sequence[Population]:
        return [_population(r) for r in every(self.records, _parent(engagement_id), "population")]

    def enlarge(
        self, engagement_id: str, population_id: str, size: int, *, expected: int = ANY
    ) -> Population:
        """Draw more items with the same seed: those drawn already stay, with how far they have come."""

        def work(_: object) -> Sequence[Put | Delete]:
            held = self.get(engagement_id, population_id)
            if expected not in (ANY, held.version):
                raise ConflictError("The population was changed by somebody else; read it again and repeat.")
            sampling.check(size, held.seed)
            if size < held.size:
                raise InvalidInputError("A sample only grows: what was drawn is not put back.")
            return [Put(_record(held.model_copy(update={"size": size})), expected=held.version)]

        self.engagements.change(engagement_id, work)
        return self.get(engagement_id, population_id)

    def sample(self, population: Population) -> Sequence[Item]:
        """The sampled items in the order they were drawn, with how far each has come."""
        frozen = {item["identity"]: item for item in self._frozen(population)["items"]}
        held = {r.id: r for r in every(self.records, _items(population.id), "item")}
        return [
            _item(drawn, frozen[drawn.identity], held.get(_name(drawn.identity)))
            for drawn in sampling.draw([*frozen], size=population.size, seed=population.seed)
        ]

    def exceptions(self, engagement_id: str) -> Sequence[tuple[Population, Item]]:
        """Items of all samples on which something was found, also what was cleared since."""
        return [
            (population, item)
            for population in self.list(engagement_id)
            if any(r.body["exception"] for r in every(self.records, _items(population.id), "item"))
            for item in self.sample(population)
            if item.exception
        ]

    def item(self, population: Population, position: int) -> Item:
        found = self.sample(population)
        if not 1 <= position <= len(found):
            raise NotFoundError(f"The sample has no item {position}; it has 1 to {len(found)}.")
        return found[position - 1]

    def move(
        self,
        population: Population,
        position: int,
        state: ItemState,
        *,
        by: str,
        note: str = "",
        expected: int = ANY,
    ) -> Item:
        """Bring an item to a state; an exception needs a note of what was found."""

        def changed(item: Item) -> Item:
            if state not in MOVES[item.state]:
                allowed = " or ".join(MOVES[item.state])
                raise ConflictError(f"The item is {item.state}; from there it goes to {allowed}.")
            if state == "exception" and not note.strip():
                raise InvalidInputError("Say what was found.", field="note")
            moved = Move(at=self.clock(), by=by, state=state, note=note.strip())
            update: dict[str, Any] = {"state": state, "moves": (*item.moves, moved)}
            if state == "exception":
                update["exception"] = note.strip()
            return item.model_copy(update=update)

        return self._change(population, position, changed, expected)

    def respond(
        self, population: Population, position: int, response: str, *, by: str, expected: int = ANY
    ) -> Item:
        """What management says to an exception."""

        def changed(item: Item) -> Item:
            if not item.exception:
                raise ConflictError("There is no exception on this item to respond to.")
            if not response.strip():
                raise InvalidInputError("Say what management's response is.", field="response")
            return item.model_copy(
                update={"response": response.strip(), "response_by": by, "response_at": self.clock()}
            )

        return self._change(population, position, changed, expected)

    def listed(self, population: Population) -> dict[str, Any]:
        """A population with its sample, without the rows of the others."""
        return {
            "population": population.model_dump(mode="json"),
            "sample": [item.model_dump(mode="json") for item in self.sample(population)],
        }

    def export(self, population: Population) -> Mapping[str, Any]:
        """Everything that is needed to draw the sample again offline: `sampling.redraw` checks it."""
        return {
            "format": sampling.FORMAT,
            "algorithm": population.algorithm,
            "seed": population.seed,
            "size": population.size,
            "digest": population.digest,
            "population": self._frozen(population),
            "sample": [item.model_dump(mode="json") for item in self.sample(population)],
        }

    def _frozen(self, population: Population) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.keeper.evidence.get_json(population.digest)
        return found

    def _change(self, population: Population, position: int, changed: Any, expected: int) -> Item:
        def work(_: object) -> Sequence[Put | Delete]:
            item = self.item(population, position)
            if expected not in (ANY, item.version):
                raise ConflictError("The item was changed by somebody else; read it again and repeat.")
            made: Item = changed(item)
            body = made.model_dump(
                mode="json", include={"state", "exception", "response", "response_by", "response_at", "moves"}
            )
            record = Record(_items(population.id), "item", _name(item.identity), body)
            return [Put(record, expected=item.version)]

        self.engagements.change(population.engagement_id, work)
        return self.item(population, position)


def _parent(engagement_id: str) -> str:
    return f"populations#{engagement_id}"


def _items(population_id: str) -> str:
    return f"population#{population_id}"


def _name(identity: str) -> str:
    """An identity may be any text; a record's id may not."""
    return hashlib.sha256(identity.encode()).hexdigest()


def _record(population: Population) -> Record:
    return Record(_parent(population.engagement_id), "population", population.id, population.body())


def _population(record: Record) -> Population:
    return Population.model_validate({**record.body, "version": record.version})


def _item(drawn: sampling.Drawn, frozen: Mapping[str, Any], held: Record | None) -> Item:
    return Item.model_validate(
        {
            **(held.body if held else {}),
            "version": held.version if held else NEW,
            "position": drawn.position,
            "identity": drawn.identity,
            "rank": drawn.rank,
            "row": frozen["row"],
            "first_day": frozen["first_day"],
            "last_day": frozen["last_day"],
        }
    )
