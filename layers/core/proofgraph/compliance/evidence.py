"""The evidence store: every item once, under the SHA-256 of its content, locked until a date.

Rows are kept as the gzip of their canonical JSON, named by the digest of the plain bytes; reading checks
it, so that a changed byte is found wherever it happened.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass, field
from typing import Any

import orjson

from proofgraph.errors import DamagedError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects

DAY = 86_400_000


@dataclass
class EvidenceStore:
    """`retention_days` counts from the last use; 0 stores without a lock (laptop and tests)."""

    objects: Objects
    clock: Clock
    retention_days: int = 0
    _held: dict[str, int | None] = field(default_factory=dict)

    def put(self, content: bytes) -> str:
        """Store, or use again; gives the digest."""
        digest = hashlib.sha256(content).hexdigest()
        until = self._until()
        if digest in self._held and self._held[digest] == until:
            return digest
        key = _key(digest)
        if self.objects.stat(key) is None:
            packed = gzip.compress(content, compresslevel=6, mtime=0)
            self.objects.put(key, packed, content_type="application/gzip", retain_until=until)
        elif until:
            self.objects.retain(key, until=until)
        self._held[digest] = until
        return digest

    def get(self, digest: str) -> bytes:
        """The content; DamagedError where it is not what was stored."""
        try:
            content = gzip.decompress(self.objects.get(_key(digest)))
        except (OSError, EOFError) as error:
            raise _damaged(digest) from error
        except NotFoundError as error:
            raise DamagedError(f"The evidence item {digest} is missing from the store.") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _damaged(digest)
        return content

    def rows(self, digest: str) -> list[dict[str, Any]]:
        """Stored rows in the order that was digested; of a tree, its vertices and then its edges."""
        lines = (orjson.loads(line) for line in self.get(digest).splitlines())
        return [line.get("vertex") or line.get("edge") or line if len(line) == 1 else line for line in lines]

    def put_json(self, value: Any) -> str:
        return self.put(orjson.dumps(value, option=orjson.OPT_SORT_KEYS))

    def get_json(self, digest: str) -> Any:
        return orjson.loads(self.get(digest))

    def _until(self) -> int | None:
        """Epoch seconds, at the end of a day, so that many uses on one day ask for the same."""
        if not self.retention_days:
            return None
        return (self.clock() // DAY + 1 + self.retention_days) * DAY // 1000


def _key(digest: str) -> str:
    return f"evidence/{digest[:2]}/{digest}.gz"


def _damaged(digest: str) -> DamagedError:
    return DamagedError(f"The evidence item {digest} was changed after it was stored.", digest=digest)
