"""How much a framework may hold: its sections lie in one record, as do a day's statuses by reference.

Checked before a file is shown in a preview, and again by whatever stores a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import orjson

from proofgraph.compliance.texts.model import MAX_SECTIONS, FrameworkText

MOST_REQUIREMENTS = 5_000
REFS_BYTES = 370_000
STATUS_BYTES = 29
"""Beside the reference, in the record of a day: the longest status, whether it was covered, and quotes."""

SECTIONS_BYTES = 180_000
MAPPED_BYTES = 100_000

Fault = tuple[str, str]
"""Where, and what: parts of a sentence."""


def faults(text: FrameworkText) -> Iterator[Fault]:
    """What keeps a text from being stored."""
    if (count := len(text.requirements)) > MOST_REQUIREMENTS:
        yield (
            "requirements",
            f"there are {count:,}; {MOST_REQUIREMENTS:,} is the limit: make several frameworks of it",
        )
    elif (size := _of_day(r.ref for r in text.requirements)) > REFS_BYTES:
        yield (
            "requirements",
            f"{count:,} references take {size:,} bytes; {REFS_BYTES:,} is the limit: shorten the references",
        )
    if (count := len(text.sections)) > MAX_SECTIONS:
        yield "sections", f"there are {count:,}; {MAX_SECTIONS:,} is the limit"
    elif (size := len(orjson.dumps([section.model_dump() for section in text.sections]))) > SECTIONS_BYTES:
        longest = max(text.sections, key=lambda section: len(section.summary))
        yield (
            "sections",
            f"their titles and texts take {size:,} bytes together; {SECTIONS_BYTES:,} is the limit: shorten "
            f"the texts, the longest of which is that of {longest.title!r}",
        )


def fits_a_day(refs: Iterable[str]) -> bool:
    """Whether the record of a day can hold the statuses of these."""
    return _of_day(refs) <= REFS_BYTES


def mapped_faults(mapped: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    """The same of the controls that a file links its requirements to."""
    if (size := len(orjson.dumps(mapped))) > MAPPED_BYTES:
        links = sum(map(len, mapped.values()))
        yield (
            "controls",
            f"{links:,} links to controls take {size:,} bytes; {MAPPED_BYTES:,} is the limit: leave some out "
            "and add them afterwards",
        )


def _of_day(refs: Iterable[str]) -> int:
    return sum(len(orjson.dumps(ref)) + STATUS_BYTES for ref in refs)
