"""Groups of an identity provider as groups of Proofgraph, when the user pool makes a token.

The provider's groups arrive as one attribute. Only names that the deployment's mapping lists mean anything;
a federated person's other memberships come from the pool, as everybody's do.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from proofgraph.errors import InvalidInputError

ATTRIBUTE = "custom:idp_groups"
FACTOR = "second_factor"


def mapping(text: str) -> dict[str, list[str]]:
    """`theirs=ours` pairs with commas between, as the template's parameter has them."""
    found: dict[str, list[str]] = {}
    for pair in filter(None, (part.strip() for part in text.split(","))):
        theirs, separator, ours = (part.strip() for part in pair.rpartition("="))
        if not separator or not theirs or not ours:
            raise InvalidInputError(f"The group mapping has {pair!r}; write theirs=ours.")
        found.setdefault(theirs, []).append(ours)
    return found


def names(attribute: str) -> list[str]:
    """The groups in an attribute: a JSON list, or text as providers join it: `[a, b]` or `a,b`."""
    text = attribute.strip()
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if isinstance(found, list):
        return [str(name) for name in found]
    inner = text.removeprefix("[").removesuffix("]")
    return [name.strip() for name in inner.split(",") if name.strip()]


def answered(event: Mapping[str, Any], rules: Mapping[str, list[str]], *, factor: bool) -> dict[str, Any]:
    """Cognito's event with what the token is to say. Whoever signed in by the pool itself is left alone.

    `factor`: the provider demands a second factor of everybody, so its sign-ins count as such.
    """
    request = event["request"]
    attributes = request.get("userAttributes", {})
    if not attributes.get("identities"):
        return dict(event)
    held = request.get("groupConfiguration", {}).get("groupsToOverride") or []
    mapped = {ours for name in names(attributes.get(ATTRIBUTE, "")) for ours in rules.get(name, ())}
    override: dict[str, Any] = {
        "groupOverrideDetails": {"groupsToOverride": sorted({*held, *mapped})},
        "claimsToAddOrOverride": {FACTOR: "provider"} if factor else {},
        "claimsToSuppress": [ATTRIBUTE],
    }
    return dict(event) | {"response": {"claimsOverrideDetails": override}}
