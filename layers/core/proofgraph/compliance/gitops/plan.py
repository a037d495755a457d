"""The difference between two states, as changes in the order in which they can be made. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from proofgraph.access.permissions import Permission
from proofgraph.compliance.differences import Difference, differences
from proofgraph.compliance.gitops.kinds import Body

WHOLE = 10_000
Action = Literal["create", "change", "delete"]
Bodies = Mapping[tuple[str, str], Body]


@dataclass(frozen=True, slots=True)
class Change:
    """`body` is what will be, None for a deletion; `held` what is, None for a creation."""

    action: Action
    kind: str
    id: str
    differences: tuple[Difference, ...] = ()
    body: Body | None = None
    held: Body | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """`unmanaged` are things that no file speaks of: they stay, unless deletions were asked for.

    `digest` names this plan: the same files on the same state. Who applies it holds all that it `needs`.
    """

    changes: tuple[Change, ...]
    unmanaged: tuple[tuple[str, str], ...]
    digest: str
    needs: tuple[Permission, ...] = ()


def plan(wanted: Bodies, held: Bodies, kinds: Sequence[str], *, prune: bool) -> Plan:
    """What makes `held` into `wanted`. `kinds` are in the order in which things refer to each other:
    deletions come first and in the opposite order.
    """
    order = {kind: place for place, kind in enumerate(kinds)}
    places = sorted(wanted, key=lambda place: (order[place[0]], place[1]))
    made = [change for place in places if (change := _change(place, wanted[place], held.get(place)))]
    extra = sorted(held.keys() - wanted.keys(), key=lambda place: (-order[place[0]], place[1]))
    gone = [Change("delete", kind, id, held=held[kind, id]) for kind, id in extra] if prune else []
    canonical = json.dumps(
        [[*place, body] for place, body in [*sorted(wanted.items()), *sorted(held.items())]] + [prune],
        sort_keys=True,
        ensure_ascii=False,
    )
    return Plan(
        changes=(*gone, *made),
        unmanaged=() if prune else tuple(sorted(extra)),
        digest=hashlib.sha256(canonical.encode()).hexdigest(),
    )


def _change(place: tuple[str, str], wanted: Body, held: Body | None) -> Change | None:
    kind, id = place
    if held is None:
        return Change("create", kind, id, body=wanted)
    found = tuple(differences(held, wanted))
    return Change("change", kind, id, found, wanted, held) if found else None


def told(change: Change) -> dict[str, Any]:
    """A change as the audit log keeps it: long values are cut."""
    whole = change.action != "change"
    return {
        "change": change.action,
        "before": _small(change.held) if whole else None,
        "after": _small(change.body) if whole else None,
        "differences": [
            {"path": d.path, "before": _cut(d.before), "after": _cut(d.after)}
            for d in change.differences[:50]
        ],
    }


def _small(body: Body | None) -> Body | None:
    """Of what is made or deleted, all that there was to say; a long text has versions of its own."""
    return body if body is not None and len(json.dumps(body, ensure_ascii=False)) <= WHOLE else None


def _cut(value: Any) -> Any:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return value if len(text) <= 500 else f"{text[:500]}…"
