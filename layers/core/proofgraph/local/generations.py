"""Saved states of the local cloud: whole generations, each checked by digest before it is trusted.

A generation is a folder of files and an index of their digests. It is written beside the others, flushed
to disk and renamed at the end, so a killed laptop has the newest whole one. Unchanged files are linked,
not copied. The two newest are kept, in case the disk itself damages one.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

INDEX = "index.json"
KEPT = 2


@dataclass(frozen=True, slots=True)
class Generation:
    number: int
    path: Path

    def digests(self) -> dict[str, str]:
        """Digest by file name; empty when the index cannot be read."""
        try:
            found = json.loads((self.path / INDEX).read_text())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def whole(self) -> bool:
        digests = self.digests()
        return bool(digests) and all(_digest(self.path / name) == digests[name] for name in digests)


@dataclass(frozen=True, slots=True)
class Generations:
    """`root` holds the generations' folders and nothing else."""

    root: Path

    def all(self) -> list[Generation]:
        """Newest first."""
        found = [
            Generation(int(path.name), path)
            for path in (self.root.iterdir() if self.root.is_dir() else ())
            if path.name.isdigit()
        ]
        return sorted(found, key=lambda generation: -generation.number)

    def newest_whole(self) -> Generation | None:
        return next((generation for generation in self.all() if generation.whole()), None)

    def write(self, files: Mapping[str, bytes]) -> Generation:
        """Store a new generation; on any failure the ones before it are untouched."""
        held = self.all()
        before = held[0] if held else None
        known = before.digests() if before else {}
        number = before.number + 1 if before else 1
        part = self.root / f"{number}.part"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        try:
            for name, content in files.items():
                if before and known.get(name) == digests[name]:
                    os.link(before.path / name, part / name)
                else:
                    _flushed(part / name, content)
            _flushed(part / INDEX, json.dumps(digests).encode())
            final = part.with_name(str(number))
            part.rename(final)
        except OSError:
            shutil.rmtree(part, ignore_errors=True)
            raise
        for old in held[KEPT - 1 :]:
            shutil.rmtree(old.path, ignore_errors=True)
        return Generation(number, final)


def _flushed(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
