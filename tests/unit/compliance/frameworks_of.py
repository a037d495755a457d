"""Framework files, a small library and failing records, for the tests of frameworks."""

from __future__ import annotations

import atexit
import json
import shutil
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.ports.records import Delete, MemoryRecords, Put, Record
from proofgraph.settings import Settings

NOW = 1_700_000_000_000
_STANDARD = """
id: demo
name: Demo standard
version: "1"
summary: For tests.
categories: [security, privacy]
sections:
  - id: one
    title: One
    requirements:
      - {ref: D.1, title: First, summary: The first., category: security}
      - {ref: D.2, title: Second, summary: The second., category: privacy}
"""
_CONTROL = """
id: mfa
title: Everybody uses a second factor
domain: access
description: What we do.
narrative: We do it.
type: preventive
mode: manual
frequency: continuous
owner_role: security lead
satisfies: {demo: [D.1]}
"""
_QUESTION = """
id: users-mfa
title: Do all users have a second factor?
description: Why.
integrations: [aws]
severity: high
queries:
  - {name: With, resultsAre: GOOD, query: "FIND aws_iam_user WITH mfaEnabled = true"}
"""


@cache
def _content() -> Path:
    folder = Path(mkdtemp(prefix="proofgraph-content-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name, text in {
        "standards/demo.yaml": _STANDARD,
        "controls/access/mfa.yaml": _CONTROL,
        "questions/aws/users-mfa.yaml": _QUESTION,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    return folder


def services_of(**ports: Any) -> Services:
    """Services in memory over a library of one standard, one control and one question."""
    given = {"clock": lambda: NOW, "settings": Settings(content_dir=_content()), **ports}
    return boot.memory(**given)


class CrashError(Exception):
    """The process died."""


class MortalRecords(MemoryRecords):
    """Records that stop to write after a number of writes, as a process that dies does."""

    writes_left: int | None = None
    writes: int = 0

    def transact(self, operations: Sequence[Put | Delete]) -> None:
        self._spend()
        super().transact(operations)

    def put(self, record: Record, **options: Any) -> Record:
        self._spend()
        return super().put(record, **options)

    def _spend(self) -> None:
        if self.writes_left is not None:
            if self.writes_left == 0:
                raise CrashError
            self.writes_left -= 1
        self.writes += 1


def requirement(ref: str, **more: Any) -> dict[str, Any]:
    return {"ref": ref, "title": f"Title of {ref}", "summary": f"What {ref} asks for.", **more}


def file_of(sections: Mapping[str, Sequence[Any]], **more: Any) -> bytes:
    """A framework file; a requirement is its ref or all of it."""
    document = {
        "standard": "House rules",
        "version": "1",
        "sections": [
            {
                "title": title,
                "requirements": [requirement(r) if isinstance(r, str) else r for r in requirements],
            }
            for title, requirements in sections.items()
        ],
        **more,
    }
    return json.dumps(document).encode()


def bulky(count: int, edition: str) -> bytes:
    """A file whose text takes more than one part to store."""
    rows = [requirement(f"R-{n}", summary=f"{edition} " + "word " * 1000) for n in range(count)]
    return file_of({"All": rows}, version=edition)
