"""What routes of edited things share: their versions as answers, and an edit as the audit log keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proofgraph.api.models.revisions import (
    FieldDifference,
    RevisionDifferences,
    RevisionList,
    RevisionPair,
    RevisionRow,
    RevisionView,
)
from proofgraph.compliance.differences import same
from proofgraph.compliance.revisions import Revisions
from proofgraph.errors import InvalidInputError, NotFoundError

_DIGITS = 8


def listed(revisions: Revisions, kind: str, id: str) -> RevisionList:
    """The versions, newest first; what was never edited has none."""
    found = reversed(revisions.list(kind, id))
    return RevisionList(items=[RevisionRow.model_validate(revision) for revision in found])


def one(revisions: Revisions, kind: str, id: str, number: str) -> RevisionView:
    if not (number.isascii() and number.isdecimal() and len(number) <= _DIGITS):
        raise InvalidInputError("Versions are numbers.")
    return RevisionView.model_validate(revisions.get(kind, id, int(number)))


def compared(revisions: Revisions, kind: str, id: str, pair: RevisionPair) -> RevisionDifferences:
    return RevisionDifferences(
        before=RevisionRow.model_validate(revisions.get(kind, id, pair.before)),
        after=RevisionRow.model_validate(revisions.get(kind, id, pair.after)),
        items=[
            FieldDifference.model_validate(found)
            for found in revisions.diff(kind, id, pair.before, pair.after)
        ],
    )


def known(revisions: Revisions, kind: str, id: str, *, exists: bool) -> None:
    """NotFoundError for what neither is nor was; versions of the deleted can still be read."""
    if not exists and not revisions.last(kind, id):
        raise NotFoundError(f"There is no {kind} {id!r}.", id=id)


def edit(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that an edit changed, as they were and as they are."""
    names = [
        name for name in sorted(before.keys() | after.keys()) if not same(before.get(name), after.get(name))
    ]
    return {
        "before": {name: before.get(name) for name in names},
        "after": {name: after.get(name) for name in names},
    }
