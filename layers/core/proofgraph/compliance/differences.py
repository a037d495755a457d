"""What differs between two JSON documents: one entry per place, with what stood there and what stands there.

Items of a list that carry an `id`, `name`, `ref` or `path` are matched by it, so that one put in front does
not make all others differ. Absent and null are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

NAMES = ("id", "name", "ref", "path")


@dataclass(frozen=True, slots=True)
class Difference:
    """`path` is as in `queries[Users without MFA].query`; None stands where nothing is."""

    path: str
    before: Any
    after: Any


def differences(before: Any, after: Any) -> list[Difference]:
    """Every difference, in order of place; none exactly where both are the same."""
    return list(_walk("", before, after))


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal; `1`, `1.0` and `true` are three values."""
    return next(_walk("", one, other), None) is None


def _walk(path: str, before: Any, after: Any) -> Iterator[Difference]:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in sorted(before.keys() | after.keys()):
            yield from _walk(f"{path}.{name}" if path else str(name), before.get(name), after.get(name))
    elif _is_list(before) and _is_list(after):
        yield from _lists(path, before, after)
    elif type(before) is not type(after) or before != after:
        yield Difference(path, before, after)


def _lists(path: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[Difference]:
    if not any(isinstance(item, Mapping) for item in [*before, *after]):
        if len(before) != len(after) or not all(map(same, before, after)):
            yield Difference(path, before, after)
        return
    name = next((n for n in NAMES if _names(before, n) and _names(after, n)), None)
    if name is None:
        yield from _positions(path, before, after)
        return
    old = {item[name]: item for item in before}
    new = {item[name]: item for item in after}
    for key in dict.fromkeys([*old, *new]):
        yield from _walk(f"{path}[{key}]", old.get(key), new.get(key))
    if list(old) != list(new) and old.keys() == new.keys():
        yield Difference(path, list(old), list(new))


def _positions(path: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[Difference]:
    shared = min(len(before), len(after))
    for place in range(shared):
        yield from _walk(f"{path}[{place}]", before[place], after[place])
    for place in range(shared, max(len(before), len(after))):
        # Said by a whole value even where it is null: a list with one more null is another list.
        yield Difference(
            f"{path}[{place}]", *((before[place], None) if place < len(before) else (None, after[place]))
        )


def _names(items: Sequence[Any], name: str) -> bool:
    """Whether every item of a list is named by this property, each by another text."""
    found = [item.get(name) if isinstance(item, Mapping) else None for item in items]
    return all(isinstance(value, str) for value in found) and len(set(found)) == len(found)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)
