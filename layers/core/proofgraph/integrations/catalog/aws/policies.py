"""Reads IAM policy documents: who is let in, what is allowed, what is denied."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote

NARROWING = frozenset(
    {
        "aws:principalaccount",
        "aws:principalarn",
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:sourceaccount",
        "aws:sourcearn",
        "aws:sourceip",
        "aws:sourceorgid",
        "aws:sourceorgpaths",
        "aws:sourceowner",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:userid",
        "aws:username",
        "kms:calleraccount",
        "lambda:functionurlauthtype",
        "s3:dataaccesspointaccount",
        "s3:dataaccesspointarn",
        "sns:endpoint",
        "sts:externalid",
    }
)
"""Condition keys that keep a statement for everyone from being public, as AWS itself judges."""

ANY_ADDRESS = frozenset({"0.0.0.0/0", "::/0"})
READING = ("get", "list", "describe", "batchget", "head", "query", "scan", "select", "*")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with every field as a list."""

    effect: str
    actions: tuple[str, ...]
    not_actions: tuple[str, ...]
    resources: tuple[str, ...]
    not_resources: tuple[str, ...]
    principals: Mapping[str, tuple[str, ...]]
    conditions: Mapping[str, Mapping[str, tuple[str, ...]]]

    @property
    def allows(self) -> bool:
        return self.effect == "Allow"

    @property
    def for_everyone(self) -> bool:
        return "*" in self.principals.get("AWS", ()) or "*" in self.principals.get("*", ())

    @property
    def narrowed(self) -> bool:
        """A condition restricts who it is for."""
        return any(self._narrows(keys) for keys in self.conditions.values())

    @property
    def everything(self) -> bool:
        """Every action on every resource."""
        return any(a in ("*", "*:*") for a in self.actions) and "*" in self.resources

    @staticmethod
    def _narrows(keys: Mapping[str, tuple[str, ...]]) -> bool:
        for name, values in keys.items():
            wide = ANY_ADDRESS if name.lower() == "aws:sourceip" else {"*"}
            if name.lower() in NARROWING and not wide.intersection(values):
                return True
        return False


@dataclass(slots=True)
class Grant:
    """What one policy allows on one target, summed over its statements."""

    actions: dict[str, None] = field(default_factory=dict)
    resources: dict[str, None] = field(default_factory=dict)
    full: bool = False
    conditional: bool = True

    def add(self, action: str, statement: Statement) -> None:
        self.actions[action] = None
        self.resources.update(dict.fromkeys(statement.resources))
        self.conditional = self.conditional and bool(statement.conditions)
        whole = action == "*" or action.endswith(":*")
        self.full = self.full or (whole and "*" in statement.resources)

    def properties(self) -> dict[str, Any]:
        reads = any(_verb(action).startswith(READING) for action in self.actions)
        writes = any(not _verb(action).startswith(READING[:-1]) for action in self.actions)
        return {
            "actions": sorted(self.actions),
            "normalizedActions": sorted({action.lower() for action in self.actions}),
            "resources": sorted(self.resources),
            "permission": "FULL_CONTROL" if self.full else "WRITE" if writes else "READ",
            "admin": self.full,
            "read": reads,
            "write": writes,
            "conditional": self.conditional,
        }


def statements(document: Any) -> tuple[Statement, ...]:
    """The statements of a policy, given as an object, JSON text or URL-encoded JSON text."""
    parsed = _parsed(document)
    found = parsed.get("Statement", []) if isinstance(parsed, Mapping) else []
    return tuple(_statement(one) for one in _sequence(found) if isinstance(one, Mapping))


def is_public(document: Any) -> bool:
    """Some statement lets everyone in, with no condition on who they are."""
    return any(s.allows and s.for_everyone and not s.narrowed for s in statements(document))


def public_actions(document: Any) -> tuple[str, ...]:
    """What everyone may do."""
    open_ones = (s for s in statements(document) if s.allows and s.for_everyone and not s.narrowed)
    return tuple(dict.fromkeys(action for s in open_ones for action in s.actions))


def is_admin(*documents: Any) -> bool:
    """Some statement allows every action on every resource, unconditionally."""
    return any(
        s.allows and s.everything and not s.conditions for document in documents for s in statements(document)
    )


def denies_plain_http(document: Any) -> bool:
    """Requests that do not come over TLS are denied to everyone, for all actions."""
    return any(_denies_plain_http(statement) for statement in statements(document))


def allowed(document: Any) -> dict[str, Grant]:
    """What a policy allows by service prefix, `*` for all."""
    grants: dict[str, Grant] = {}
    for statement in statements(document):
        if not statement.allows:
            continue
        actions = statement.actions or (("*",) if statement.not_actions else ())
        for action in actions:
            prefix = "*" if action in ("*", "*:*") else action.partition(":")[0].lower()
            grants.setdefault(prefix, Grant()).add(action, statement)
    return grants


def named_buckets(document: Any) -> dict[str, Grant]:
    """What a policy allows on S3 buckets that it names exactly, by bucket ARN."""
    grants: dict[str, Grant] = {}
    for statement in statements(document):
        actions = [a for a in statement.actions if a == "*" or a.lower().startswith("s3:")]
        if not statement.allows or not actions:
            continue
        for arn in _buckets(statement.resources):
            for action in actions:
                grants.setdefault(arn, Grant()).add(action, statement)
    return grants


def all_actions(document: Any) -> tuple[list[str], list[str]]:
    """The actions and resources that a policy's allowing statements name."""
    allowing = [s for s in statements(document) if s.allows]
    actions = {action for s in allowing for action in s.actions}
    resources = {resource for s in allowing for resource in s.resources}
    return sorted(actions), sorted(resources)


def _buckets(resources: Sequence[str]) -> Iterator[str]:
    for resource in resources:
        parts = resource.split(":", 5)
        if len(parts) == 6 and parts[2] == "s3":
            bucket = parts[5].partition("/")[0]
            if bucket and not any(mark in bucket for mark in "*?$"):
                yield ":".join([*parts[:5], bucket])


def _denies_plain_http(statement: Statement) -> bool:
    if statement.effect != "Deny" or not statement.for_everyone:
        return False
    if not any(action in ("*", "s3:*") for action in statement.actions):
        return False
    if not any(fnmatchcase("arn:aws:s3:::bucket/object", _loose(r)) for r in statement.resources):
        return False
    for operator, keys in statement.conditions.items():
        values = {name.lower(): value for name, value in keys.items()}
        plain = [v.lower() for v in values.get("aws:securetransport", ())]
        if operator.lower().startswith("bool") and plain == ["false"]:
            return True
    return False


def _loose(resource: str) -> str:
    """A resource pattern with any bucket's name taken for ours: the policy is the bucket's own."""
    parts = resource.split(":", 5)
    if len(parts) < 6:
        return resource
    _, slash, rest = parts[5].partition("/")
    return f"arn:aws:s3:::*{slash}{rest}" if slash else f"arn:aws:s3:::{'*' if parts[5] == '*' else 'bucket'}"


def _verb(action: str) -> str:
    return action.rpartition(":")[2].lower()


def _parsed(document: Any) -> Any:
    if not isinstance(document, str):
        return document or {}
    text = document if document.lstrip().startswith("{") else unquote(document)
    try:
        return json.loads(text)
    except ValueError:
        return {}


def _statement(one: Mapping[str, Any]) -> Statement:
    return Statement(
        effect=str(one.get("Effect", "")),
        actions=_texts(one.get("Action")),
        not_actions=_texts(one.get("NotAction")),
        resources=_texts(one.get("Resource")),
        not_resources=_texts(one.get("NotResource")),
        principals=_principals(one.get("Principal")),
        conditions={
            operator: {name: _texts(value) for name, value in keys.items()}
            for operator, keys in (one.get("Condition") or {}).items()
        },
    )


def _principals(principal: Any) -> Mapping[str, tuple[str, ...]]:
    if isinstance(principal, Mapping):
        return {kind: _texts(values) for kind, values in principal.items()}
    return {"*": _texts(principal)} if principal else {}


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(one) if not isinstance(one, bool) else str(one).lower() for one in _sequence(value))


def _sequence(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)
