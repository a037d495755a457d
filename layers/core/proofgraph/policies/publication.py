"""A version as the evidence that it was in force: what it said, and who approved it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from proofgraph.policies.archive import Held
from proofgraph.policies.surroundings import Keeping, Kept


class Unkept:
    """Keeps nothing: folders that are built here have no evidence store."""

    puts: Sequence[Any] = ()
    digest = ""

    def prepare(self, *_: Any, **__: Any) -> Unkept:
        return self

    def settle(self, prepared: Any) -> None:
        """Nothing was kept."""


def prepare(keeping: Keeping, held: Held, why: str, approvals: Sequence[Mapping[str, Any]] = ()) -> Kept:
    """The writes that keep a version, for the transaction that puts it in force."""
    entry = held.entry
    body = {
        "document": entry.id,
        "kind": entry.kind,
        "number": entry.number,
        "meta": entry.meta.model_dump(mode="json"),
        "digest": entry.digest,
        "source": held.source,
        "text": held.text,
        "at": entry.at,
        "by": entry.by,
        "adopted_at": entry.adopted_at,
        "adopted_by": entry.adopted_by,
        "approvals": list(approvals),
    }
    return keeping.prepare("policy", entry.id, body, by=entry.by, at=entry.at, number=entry.number, why=why)


def marked(held: Held, kept: Kept | None) -> Held:
    """The version that names what was kept of it."""
    entry = held.entry.model_copy(update={"kept": kept.digest if kept else ""})
    return Held(entry, held.source, held.text)
