"""A segment of the ledger as a file: a line for each run, so that neither who writes it nor who checks it
holds more of it than that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Any

import orjson

from proofgraph.compliance.chain import SEGMENT_FORMAT, Entry, Span

Entries = Callable[[int, int], Iterator[Entry]]
"""Reads the ledger's entries from one number to another."""

BATCH = 500
"""Entries that go on together."""

_HEAD = b'{"format":%d,"runs":[\n' % SEGMENT_FORMAT
_END = b"]}\n"


def written(runs: Sequence[Span], entries: Entries) -> Iterator[bytes]:
    """Such a file, piece by piece."""
    yield _HEAD
    for place, run in enumerate(runs, start=1):
        yield b'{"entries":['
        found, before = entries(run.first, run.last), b""
        while batch := [orjson.dumps(entry.to_json()) for entry in islice(found, BATCH)]:
            yield before + b",".join(batch)
            before = b","
        heads = orjson.dumps([asdict(head) for head in run.heads])
        yield b'],"heads":' + heads + (b"},\n" if place < len(runs) else b"}\n")
    yield _END


def runs_in(lines: Iterable[bytes]) -> Iterator[Any]:
    """The runs of such a file, one at a time; of a segment in any other shape of JSON, all at once."""
    rest = iter(lines)
    first = next(rest, b"")
    if first != _HEAD:
        yield from orjson.loads(first + b"".join(rest))["runs"]
        return
    for line in rest:
        if line == _END:
            return
        yield orjson.loads(line.removesuffix(b"\n").removesuffix(b","))
    raise ValueError("it has no end")
