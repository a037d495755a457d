"""How a text is stored: in parts named by their digests, so that a framework switches to a text by one write.

Records: parent `framework-text#<framework>`, kind `part`, id the digest. Parts are never changed; those of
texts that were left stay, so that every text of a framework can be read again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

from proofgraph.compliance.texts.model import RequirementText
from proofgraph.errors import DamagedError
from proofgraph.ports.records import Record, Records

LARGEST = 150_000
"""Characters of JSON in one part; one record holds 390,000 bytes."""


def store(records: Records, framework_id: str, requirements: Iterable[RequirementText]) -> tuple[str, ...]:
    """Write the parts and give their names in order; doing it again changes nothing."""
    names = []
    for rows in _packed(requirements):
        name = hashlib.sha256(json.dumps(rows, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
        names.append(name)
        if records.get(_parent(framework_id), "part", name) is None:
            records.put(Record(_parent(framework_id), "part", name, {"requirements": rows}))
    return tuple(names)


def load(records: Records, framework_id: str, names: Sequence[str]) -> tuple[RequirementText, ...]:
    """The requirements of these parts, in order."""
    found: list[RequirementText] = []
    for name in names:
        record = records.get(_parent(framework_id), "part", name)
        if record is None:
            raise DamagedError(f"A part of the text of {framework_id!r} is missing: {name}.", part=name)
        found.extend(RequirementText.model_validate(row) for row in record.body["requirements"])
    return tuple(found)


def _packed(requirements: Iterable[RequirementText]) -> Iterator[list[dict[str, object]]]:
    rows: list[dict[str, object]] = []
    size = 0
    for requirement in requirements:
        row = requirement.to_json()
        length = len(json.dumps(row, ensure_ascii=False).encode())
        if rows and size + length > LARGEST:
            yield rows
            rows, size = [], 0
        rows.append(row)
        size += length
    if rows:
        yield rows


def _parent(framework_id: str) -> str:
    return f"framework-text#{framework_id}"
