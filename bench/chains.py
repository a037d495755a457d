"""A ledger of any length as a file: entries that follow one another, and heads signed over some."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import orjson

from proofgraph.compliance.chain import GENESIS, Entry, Head, Span, digest_of
from proofgraph.exports.plan import Segment
from proofgraph.ports.signing import Signer

AT = 1_800_000_000_000
DAY = 86_400_000
WIDTH = 400
"""Bytes of a line, so that an entry is found by its number."""


@dataclass(frozen=True)
class Chain:
    path: Path

    def entries(self, first: int, last: int) -> Iterator[Entry]:
        """As the ledger's table gives them: read as they are taken."""
        with self.path.open("rb") as lines:
            lines.seek(first * WIDTH)
            for _ in range(first, last + 1):
                yield Entry.from_json(orjson.loads(lines.read(WIDTH)))


def prepare(path: Path, entries: int, days: int, signer: Signer) -> tuple[Segment, list[str]]:
    """Write the chain; gives the runs that show the first entry of each day, and what that entered."""
    length, previous = entries // days, GENESIS
    runs, items = [], []
    with path.open("wb") as lines:
        for number in range(length * days):
            day = number // length
            item = digest_of({"item": number})
            entry = Entry(number, previous, AT + day * DAY, "evidence", item, digest_of({"said": number}))
            lines.write(orjson.dumps(entry.to_json()).ljust(WIDTH - 1) + b"\n")
            previous = entry.hash
            if number % length == 0:
                items.append(item)
            if (number + 1) % length == 0:
                head = Head(number, previous, entry.at, "", signer.public_key.hex())
                head = replace(head, signature=signer.sign(head.message()).hex())
                runs.append(Span(number + 1 - length, number, (head,)))
    return Segment(runs=tuple(runs)), items
