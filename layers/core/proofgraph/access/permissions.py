"""The permissions a deployment knows: per app read or admin, and the graph's read and write.

Routes name one of these; groups are sets of them; `decision` says who has which.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Permission(StrEnum):
    """`<app>:<level>`; a level implies the lower one of the same app (`implied`)."""

    FRAMEWORKS_READ = "frameworks:read"
    FRAMEWORKS_ADMIN = "frameworks:admin"
    CONTROLS_READ = "controls:read"
    CONTROLS_ADMIN = "controls:admin"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_ADMIN = "evidence:admin"
    POLICIES_READ = "policies:read"
    POLICIES_ADMIN = "policies:admin"
    INTEGRATIONS_READ = "integrations:read"
    INTEGRATIONS_ADMIN = "integrations:admin"
    QUERIES_READ = "queries:read"
    QUERIES_ADMIN = "queries:admin"
    AUDITS_READ = "audits:read"
    AUDITS_ADMIN = "audits:admin"
    USERS_READ = "users:read"
    USERS_ADMIN = "users:admin"
    SETTINGS_READ = "settings:read"
    SETTINGS_ADMIN = "settings:admin"
    GRAPH_READ = "graph:read"
    GRAPH_WRITE = "graph:write"

    @property
    def app(self) -> str:
        return self.value.partition(":")[0]


class Anyone(StrEnum):
    """What a route states when no permission is needed; saying so is a decision, never an omission."""

    PUBLIC = "public"
    SIGNED_IN = "signed-in"
    SIGNING_IN = "signing-in"
    """Signed in, a second factor that a group demands still missing: who am I, and set one up."""


Requirement = Permission | Anyone


def implied(granted: Iterable[Permission]) -> frozenset[Permission]:
    """The granted permissions with the read that each admin or write brings along."""
    held = frozenset(granted)
    return held | {Permission(f"{permission.app}:read") for permission in held}
