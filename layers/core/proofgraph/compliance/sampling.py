"""Deterministic samples of a frozen population; `docs/sampling.md` says how to redo one by hand.

Each item is ranked by SHA-256 over the seed, a line feed and the item's identity; the sample is the items
of the lowest ranks. So a sample depends on nothing but seed, size and the set of identities: not on the
order of the rows, the machine or the version of a random generator; and a larger sample with the same
seed contains the smaller one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError

ALGORITHM = "sha256-rank-1"

FORMAT = 1
MAX_SEED = 200
MAX_SIZE = 10_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What a re-draw finds wrong; `place` says where in the exported data."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One sampled item: its position in the sample from 1, identity and rank (SHA-256 hex)."""

    position: int
    identity: str
    rank: str


def identity(row: Mapping[str, Any]) -> str:
    """What names a row in a population: its `_id` where it has one, else the digest of the row."""
    known = row.get("_id")
    if isinstance(known, str) and known:
        return known
    return hashlib.sha256(orjson.dumps(row, option=orjson.OPT_SORT_KEYS)).hexdigest()


def rank(seed: str, identity: str) -> str:
    return hashlib.sha256(f"{seed}\n{identity}".encode()).hexdigest()


def draw(identities: Sequence[str], *, size: int, seed: str) -> tuple[Drawn, ...]:
    """The sample in the order it was drawn; the whole population where `size` is not smaller.

    Identities that stand twice count once. Raises InvalidInputError for a size below 1 or an empty seed.
    """
    check(size, seed)
    ranked = sorted((rank(seed, name), name) for name in set(identities))
    return tuple(Drawn(position, name, hash) for position, (hash, name) in enumerate(ranked[:size], start=1))


def check(size: int, seed: str) -> None:
    """Refuse what no sample can be drawn with."""
    if size < 1:
        raise InvalidInputError("A sample has at least one item.", size=size)
    if size > MAX_SIZE:
        raise InvalidInputError(f"A sample has at most {MAX_SIZE:,} items.", size=size)
    if not seed.strip() or len(seed) > MAX_SEED or "\n" in seed:
        raise InvalidInputError(f"A seed is one line of 1 to {MAX_SEED} characters.", seed=seed)


def redraw(data: Mapping[str, Any]) -> list[Fault]:
    """Draw an exported sample again and name every difference; none means that it is the sample.

    It needs nothing but the data: that the population is what was frozen is told by its digest, which the
    ledger has, and that each identity is its row's by the row itself.
    """
    try:
        return [*_redrawn(data)]
    except (KeyError, TypeError, AttributeError, ValueError, InvalidInputError) as error:
        return [Fault("", f"is not the export of a sample: {error}")]


def _redrawn(data: Mapping[str, Any]) -> Iterator[Fault]:
    if data["algorithm"] != ALGORITHM or data["format"] != FORMAT:
        yield Fault(
            "algorithm", f"is {data['algorithm']!r} of format {data['format']}, which is not known here"
        )
        return
    population = data["population"]
    found = hashlib.sha256(orjson.dumps(population, option=orjson.OPT_SORT_KEYS)).hexdigest()
    if found != data["digest"]:
        yield Fault("population", "is not the one that was frozen: its digest is another")
    if population["seed"] != data["seed"] or population["size"] > data["size"]:
        yield Fault("seed", "seed or size are not those that were fixed when the population was frozen")
    names = [item["identity"] for item in population["items"]]
    for place, item in enumerate(population["items"]):
        if identity(item["row"]) != item["identity"]:
            yield Fault(f"population.items[{place}]", f"the row is not that of {item['identity']}")
    if len(set(names)) != len(names):
        yield Fault("population", "has an identity twice")
    drawn = draw(names, size=data["size"], seed=data["seed"])
    if len(drawn) != len(data["sample"]):
        yield Fault("sample", f"has {len(data['sample'])} items, and {len(drawn)} are drawn")
    for expected, given in zip(drawn, data["sample"], strict=False):
        told = (given["position"], given["identity"], given["rank"])
        if told != (expected.position, expected.identity, expected.rank):
            yield Fault(f"sample[{expected.position}]", f"is {told[1]}, and {expected.identity} is drawn")
