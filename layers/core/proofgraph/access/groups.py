"""The groups a deployment ships with. The pool's groups have the same names: slugs, since Cognito
permits no spaces. A record of the same name replaces what is written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from proofgraph.access.permissions import Permission, implied


@dataclass(frozen=True, slots=True)
class Group:
    """`permissions` are complete: what an admin level implies is in them."""

    name: str
    title: str
    description: str
    permissions: frozenset[Permission]


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
        "See frameworks and controls, and give the evidence for them.",
        _P.FRAMEWORKS_READ,
        _P.CONTROLS_READ,
        _P.EVIDENCE_ADMIN,
        _P.POLICIES_READ,
        _P.QUERIES_READ,
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
