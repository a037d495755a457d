"""Framework files that are too large for a request: sent to the data bucket first, and read from there.

They lie under `staged/frameworks/`, apart for each person, and the bucket forgets them in two weeks.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects

LARGEST = 25_000_000
SECONDS = 900
_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Begun:
    """Send the file by PUT to `url` with these headers, then name `id` where a file is asked for."""

    id: str
    url: str
    headers: Mapping[str, str]
    expires_at: int


@dataclass(frozen=True)
class FrameworkUploads:
    staging: Objects
    clock: Clock

    def begin(self, size: int, *, by: str) -> Begun:
        """A place to send one file of this size to."""
        if not 0 < size <= LARGEST:
            raise InvalidInputError(f"A framework file has 1 to {LARGEST:,} bytes.", field="bytes")
        id = secrets.token_hex(16)
        url = self.staging.presign_put(_key(id, by), seconds=SECONDS, size=size, content_type=_TYPE)
        return Begun(id, url, {"Content-Type": _TYPE}, self.clock() + SECONDS * 1000)

    def read(self, id: str, *, by: str) -> bytes:
        """What was sent; NotFoundError where nothing was, or somebody else began it."""
        stat = self.staging.stat(_key(id, by))
        if stat is None:
            raise NotFoundError(f"No file has arrived for the upload {id!r}; send it, or begin anew.", id=id)
        if stat.size > LARGEST:
            raise InvalidInputError(f"A framework file has at most {LARGEST:,} bytes.", field="upload")
        return self.staging.get(_key(id, by))


def _key(id: str, by: str) -> str:
    return f"staged/frameworks/{hashlib.sha256(by.encode()).hexdigest()[:32]}/{id}"
