"""A framework's scope filters, as the J1QL filter that every question's starting entities must satisfy."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from proofgraph.errors import InvalidInputError
from proofgraph.j1ql.context import ScopeFilter

FIELDS: Mapping[str, str] = {
    "instance": "_integrationInstanceId",
    "account": "_accountId",
    "type": "_type",
    "class": "_class",
}
"""Fields of a rule and the properties they stand for; `tag.<name>` stands for itself."""

_TAG = re.compile(r"tag\.[A-Za-z0-9_.:/@+-]+")


def compile_scope(rules: Sequence[Mapping[str, Any]]) -> ScopeFilter | None:
    """One condition for all rules: any value of a rule, and all rules; None for no rule."""
    parts = [f"{_property(rule['field'])} = {_values(rule['values'])}" for rule in rules]
    return ScopeFilter(" AND ".join(parts)) if parts else None


def _property(field: str) -> str:
    if field in FIELDS:
        return FIELDS[field]
    if _TAG.fullmatch(field):
        return f"[{field}]"
    raise InvalidInputError(f"A scope filter is on {', '.join(FIELDS)} or tag.<name>, not on {field!r}.")


def _values(values: Sequence[Any]) -> str:
    if not values:
        raise InvalidInputError("A scope filter needs at least one value.")
    return f"({' OR '.join(_literal(value) for value in values)})"


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"
