"""Deterministic samples of a frozen population; `docs/sampling.md` says how to redo one by hand.

Each item is ranked by SHA-256 over the seed, a line feed and the item's identity; the sample is the items
of the lowest ranks. So a sample depends on nothing but seed, size and the set of identities: not on the
order of the rows, the machine or the version of a random generator; and a larger sample with the same
seed contains the smaller one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError

ALGORITHM = "sha256-rank-1"

MAX_SEED = 200


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
    if size < 1:
        raise InvalidInputError("A sample has at least one item.", size=size)
    if not seed.strip() or len(seed) > MAX_SEED or "\n" in seed:
        raise InvalidInputError(f"A seed is one line of 1 to {MAX_SEED} characters.", seed=seed)
    ranked = sorted((rank(seed, name), name) for name in set(identities))
    return tuple(Drawn(position, name, hash) for position, (hash, name) in enumerate(ranked[:size], start=1))
