"""The revisions of a folder of documents, from its `revisions.yaml`: what the revision table shows.

The file is written by people. A build never adds to it, so that building again changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from proofgraph.errors import ImportFaultsError

FILE = "revisions.yaml"


class Revision(BaseModel):
    """One edition of the documents, newest first in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    revision: str = Field(min_length=1)
    date: date
    author: str = ""
    note: str = ""


def load(folder: Path) -> tuple[Revision, ...]:
    """What the folder's file says; nothing where there is no file."""
    path = folder / FILE
    if not path.is_file():
        return ()
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        return tuple(TypeAdapter(list[Revision]).validate_python(found))
    except yaml.YAMLError as error:
        raise ImportFaultsError(f"{FILE} is not YAML.", [f"{FILE}: is not YAML"]) from error
    except ValidationError as error:
        faults = [
            f"{FILE}: {'.'.join(map(str, fault['loc'])) or 'the file'}: {fault['msg']}"
            for fault in error.errors()
        ]
        raise ImportFaultsError(f"{FILE} has faults.", faults) from error


def template(first: Revision) -> str:
    """A file with one revision, to go on from."""
    head = "# The editions of these documents, newest first; the revision table of the PDF shows them.\n"
    return head + dump([first])


def dump(revisions: Sequence[Revision]) -> str:
    return yaml.safe_dump(
        [revision.model_dump() for revision in revisions], sort_keys=False, allow_unicode=True
    )
