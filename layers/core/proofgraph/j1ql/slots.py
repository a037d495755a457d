"""What a query leaves open: the parameters and placeholders that need a value before it can run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import Query, Slot


def slots(query: Query | str) -> tuple[Slot, ...]:
    """Each parameter and placeholder once, in the order of the text."""
    return left_open(parse(query) if isinstance(query, str) else query)


def left_open(part: object) -> tuple[Slot, ...]:
    """The same of any part of a tree, such as a filter."""
    found = _walk(part)
    return tuple({(slot.parameter, slot.name): slot for slot in found}.values())


def _walk(part: object) -> Iterator[Slot]:
    if isinstance(part, Slot):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _walk(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _walk(getattr(part, field.name))
