"""The groups a deployment ships with. The pool's groups have the same names: slugs, since Cognito
permits no spaces. A record of the same name replaces what is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from proofgraph.access.permissions import Permission, implied
from proofgraph.access.query_policy import QueryPolicy

ADMINISTRATORS = "administrators"


@dataclass(frozen=True, slots=True)
class Group:
    """`permissions` are complete: what an admin level implies is in them.

    `mfa`: its members sign in with a second factor. `policy` None: they see every entity. `version` 0: as
    shipped. `made_at` is 0 for groups that were always there.
    """

    name: str
    title: str
    description: str
    permissions: frozenset[Permission]
    mfa: bool = False
    policy: QueryPolicy | None = None
    version: int = 0
    made_at: int = 0

    @property
    def shipped(self) -> bool:
        return self.name in SHIPPED


def _group(name: str, title: str, description: str, *granted: Permission) -> Group:
    return Group(name, title, description, implied(granted))


_P = Permission

_GROUPS = (
    _group("administrators", "Administrators", "Everything, users and settings included.", *_P),
    _group(
        "compliance-managers",
        "Compliance managers",
        "Run the programme: frameworks, controls, evidence, policies and audits.",
        _P.FRAMEWORKS_ADMIN,
        _P.CONTROLS_ADMIN,
        _P.EVIDENCE_ADMIN,
        _P.POLICIES_ADMIN,
        _P.QUERIES_ADMIN,
        _P.AUDITS_ADMIN,
        _P.INTEGRATIONS_READ,
        _P.USERS_READ,
        _P.SETTINGS_READ,
        _P.GRAPH_READ,
    ),
    _group(
        "contributors",
        "Contributors",
        "Add evidence, evaluate and query; the frameworks and controls themselves stay as they are.",
        _P.FRAMEWORKS_READ,
        _P.CONTROLS_READ,
        _P.EVIDENCE_ADMIN,
        _P.POLICIES_READ,
        _P.QUERIES_ADMIN,
        _P.INTEGRATIONS_READ,
        _P.AUDITS_READ,
        _P.GRAPH_READ,
    ),
    _group(
        "control-owners",
        "Control owners",
        "See frameworks, controls and audits, and give the evidence for them.",
        _P.FRAMEWORKS_READ,
        _P.CONTROLS_READ,
        _P.EVIDENCE_ADMIN,
        _P.POLICIES_READ,
        _P.QUERIES_READ,
        _P.AUDITS_READ,
        _P.GRAPH_READ,
    ),
    _group("auditors", "Auditors", "Only the engagements they are invited to; nothing beside them."),
    _group(
        "read-only",
        "Read-only",
        "See everything but users and settings; change nothing.",
        _P.FRAMEWORKS_READ,
        _P.CONTROLS_READ,
        _P.EVIDENCE_READ,
        _P.POLICIES_READ,
        _P.INTEGRATIONS_READ,
        _P.QUERIES_READ,
        _P.AUDITS_READ,
        _P.GRAPH_READ,
    ),
    _group(
        "gaps-only",
        "Gaps only",
        "See statuses, counts and reasons; no rows of evidence and no queries.",
        _P.FRAMEWORKS_READ,
        _P.CONTROLS_READ,
    ),
    _group(
        "integration-admins",
        "Integration admins",
        "Set up integrations and look at what they collect.",
        _P.INTEGRATIONS_ADMIN,
        _P.QUERIES_READ,
        _P.GRAPH_READ,
    ),
)

SHIPPED: Mapping[str, Group] = {group.name: group for group in _GROUPS}


def meaning(name: str, body: Mapping[str, Any] | None, version: int = 0) -> Group | None:
    """What a group means by its record, or as shipped; None where neither knows it."""
    shipped = SHIPPED.get(name)
    if body is None:
        return shipped
    policy = body.get("policy")
    return Group(
        name=name,
        title=str(body.get("title") or (shipped.title if shipped else name)),
        description=str(body.get("description") or (shipped.description if shipped else "")),
        permissions=implied(_known(body.get("permissions", ()))),
        mfa=bool(body.get("mfa", False)),
        policy=QueryPolicy.model_validate(policy) if policy else None,
        version=version,
        made_at=int(body.get("made_at", 0)),
    )


def _known(names: Iterable[str]) -> list[Permission]:
    """A permission of a later or earlier version grants nothing here."""
    values = {permission.value for permission in Permission}
    return [Permission(name) for name in names if name in values]
