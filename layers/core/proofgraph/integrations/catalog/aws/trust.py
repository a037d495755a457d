"""Whom a role's trust policy lets assume it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from proofgraph.graph.model import Entity, Relationship
from proofgraph.integrations.catalog.aws import discovered
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.policies import Statement, statements
from proofgraph.integrations.catalog.aws.service import Mapped, service_key
from proofgraph.integrations.catalog.proofgraph.collector import EVERYONE
from proofgraph.integrations.catalog.proofgraph.collector import SCOPE as WORLD

EXTERNAL_ID = "sts:externalid"


def trusts_anyone(document: Any) -> bool:
    return any(s.allows and s.for_everyone and not s.conditions for s in statements(document))


def trust_edges(item: Item, document: Any) -> Iterator[Relationship | Mapped]:
    """An edge per trusted principal, and an entity for each foreign account it speaks of."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for statement in statements(document):
        if not statement.allows:
            continue
        for target in _targets(item, statement):
            held = found.setdefault(target, {"conditional": True, "externalIdRequired": True})
            held["conditional"] &= bool(statement.conditions)
            held["externalIdRequired"] &= _asks_external_id(statement.conditions)
    for (key, type), properties in found.items():
        if type == "aws_account" and key != _root(item, item.place.account):
            yield Mapped(_foreign(key))
        yield _edge(item, key, type, properties)


def _edge(item: Item, key: str, type: str, properties: Mapping[str, Any]) -> Relationship:
    role = item.main
    return Relationship(
        key=f"{role.key}|trusts|{key}",
        type=f"aws_iam_role_trusts_{type}",
        verb="TRUSTS",
        from_key=role.key,
        to_key=key,
        properties=properties,
        to_scope=WORLD if key == EVERYONE.key else None,
    )


def _targets(item: Item, statement: Statement) -> Iterator[tuple[str, str]]:
    for principal in (*statement.principals.get("AWS", ()), *statement.principals.get("*", ())):
        target = (EVERYONE.key, "everyone") if principal == "*" else _principal(item, principal)
        if target is not None:
            yield target
    for principal in statement.principals.get("Federated", ()):
        kind = "aws_iam_saml_provider" if ":saml-provider/" in principal else "aws_iam_oidc_provider"
        if principal.startswith("arn:"):
            yield principal, kind
    for principal in statement.principals.get("Service", ()):
        service = principal.partition(".")[0]
        if f"aws_{service}" in discovered.named_services():
            yield service_key(item.place.account, service), f"aws_{service}"


def _principal(item: Item, principal: str) -> tuple[str, str] | None:
    """An AWS principal: an account number, its root, a role or a user."""
    if principal.isdigit():
        return _root(item, principal), "aws_account"
    parts = principal.split(":", 5)
    if len(parts) != 6:
        return None  # the id of a principal that was deleted
    account, resource = parts[4], parts[5]
    if resource == "root":
        return principal, "aws_account"
    if account == item.place.account and resource.startswith("role/"):
        return principal, "aws_iam_role"
    if account == item.place.account and resource.startswith("user/"):
        return principal, "aws_iam_user"
    return _root(item, account), "aws_account"


def _root(item: Item, account: str) -> str:
    return f"arn:{item.place.partition}:iam::{account}:root"


def _foreign(arn: str) -> Entity:
    account = arn.split(":")[4]
    properties = {
        "name": account,
        "displayName": account,
        "accountId": account,
        "arn": arn,
        "external": True,
        "validated": False,
    }
    return Entity(arn, "aws_account", ("Account",), properties)


def _asks_external_id(conditions: Mapping[str, Mapping[str, Any]]) -> bool:
    return any(name.lower() == EXTERNAL_ID for keys in conditions.values() for name in keys)
