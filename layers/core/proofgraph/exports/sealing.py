"""The seal of a package: bytes go on in blocks of 8 MiB, and the comment at the end names them all.

The comment holds the SHA-256 over the SHA-256 digests of the blocks of everything before it, so that no
byte is left unwatched. Unlike one long digest, its state can be kept: digests and an unfinished block.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from proofgraph.exports.manifest import COMMENT

BLOCK = 8 << 20


@dataclass
class Seal:
    """`emit` takes whole blocks, and at the end the rest with the comment."""

    emit: Callable[[bytes], object]
    digests: list[str] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)

    def write(self, data: bytes) -> None:
        self.pending += data
        while len(self.pending) >= BLOCK:
            block = bytes(self.pending[:BLOCK])
            del self.pending[:BLOCK]
            self.emit(block)
            self.digests.append(hashlib.sha256(block).hexdigest())

    def finish(self) -> None:
        """Let the rest go on, with the comment behind it."""
        rest = bytes(self.pending)
        digests = [*self.digests, hashlib.sha256(rest).hexdigest()] if rest else self.digests
        self.emit(rest + COMMENT + over(digests).encode())
        self.pending.clear()


def over(digests: Iterable[str]) -> str:
    """The one digest over those of the blocks."""
    return hashlib.sha256(b"".join(bytes.fromhex(digest) for digest in digests)).hexdigest()
