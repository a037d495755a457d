"""Where the local cloud keeps itself: one folder, safe to delete when nothing runs."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofgraph.errors import DamagedError, InvalidInputError, UnavailableError

NAME = ".proofgraph"
PROCESS = "cloud.json"
"""Which process runs, at which ports; every other JSON file of ours says what is in the cloud."""

NEEDED_BYTES = 1_000_000_000
"""Free space without which nothing is started: layers, snapshots and the saved state all grow."""


@dataclass(frozen=True, slots=True)
class Folder:
    """`root` and the places in it."""

    root: Path

    @property
    def generations(self) -> Path:
        return self.root / "generations"

    @property
    def blobs(self) -> Path:
        """Code of functions, which the emulator keeps by digest beside its state."""
        return self.root / "state"

    @property
    def buckets(self) -> Path:
        return self.root / "buckets"

    @property
    def temporary(self) -> Path:
        return self.root / "tmp"

    @property
    def log(self) -> Path:
        return self.root / "cloud.log"

    def prepare(self) -> None:
        """Make the places; say clearly when the disk cannot take them."""
        self.check()
        try:
            for place in (self.generations, self.blobs, self.buckets, self.temporary):
                place.mkdir(parents=True, exist_ok=True)
            self.generations.chmod(0o700)
            free = shutil.disk_usage(self.root).free
        except OSError as error:
            raise UnavailableError(
                f"The state folder {self.root} cannot be written ({error.strerror}). "
                "Nothing was changed; make it writable, or choose another with --state."
            ) from error
        if free < NEEDED_BYTES:
            raise UnavailableError(
                f"Only {free // 1_000_000} MB are free where {self.root} lies, and about "
                f"{NEEDED_BYTES // 1_000_000} MB are needed. Nothing was changed; free some space and repeat."
            )

    def check(self) -> None:
        """Refuse a folder of something else: notes come and go in ours, and `reset` deletes it whole."""
        if self.root.name == NAME or self.generations.is_dir() or not self.root.is_dir():
            return
        if any(self.root.iterdir()):
            raise InvalidInputError(
                f"The folder {self.root} holds other things than a local cloud's state. Nothing was changed; "
                "name a new or empty one with --state."
            )

    def read(self, name: str) -> dict[str, Any] | None:
        """A small JSON file of ours, or None when it is not there."""
        path = self.root / name
        try:
            text = path.read_text()
        except FileNotFoundError:
            return None
        try:
            found = json.loads(text)
        except ValueError as error:
            raise damaged(self.root, f"{name} is not JSON") from error
        if not isinstance(found, dict):
            raise damaged(self.root, f"{name} holds no object")
        return found

    def write(self, name: str, content: Mapping[str, Any]) -> None:
        """Store one of our own files whole or not at all."""
        self._put(name, json.dumps(content, indent=2) + "\n")

    def records(self) -> dict[str, str]:
        """What we noted about the cloud's contents, by file name: saved with them, as they are."""
        return {
            path.name: path.read_text() for path in sorted(self.root.glob("*.json")) if path.name != PROCESS
        }

    def restore(self, records: Mapping[str, str]) -> None:
        """Make the notes those that were saved with the contents."""
        for name in self.records().keys() - records.keys():
            self.forget(name)
        for name, text in records.items():
            self._put(name, text)

    def forget(self, name: str) -> None:
        (self.root / name).unlink(missing_ok=True)

    def _put(self, name: str, text: str) -> None:
        path = self.root / name
        part = path.with_name(name + ".part")
        part.touch(mode=0o600)
        with part.open("w") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)


def damaged(root: Path, what: str) -> DamagedError:
    return DamagedError(
        f"The state folder {root} is damaged: {what}. It was left as it is. "
        "`make reset` starts afresh; the sample organisation is built again from its template."
    )
