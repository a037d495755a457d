"""What API Gateway asks before the API: tokens and keys that count get a policy, all else one word."""

from __future__ import annotations

import json
from typing import Any

import pytest

from proofgraph.access.api_keys import ApiKeys
from proofgraph.access.decision import Caller, define_group
from proofgraph.access.permissions import Permission
from proofgraph.api import auth
from proofgraph.api.authorizer import Authorizer
from proofgraph.errors import UnauthenticatedError
from proofgraph.ports.records import MemoryRecords, Record
from tests.unit.access.test_tokens import NOW, Pool, signed

METHOD = "arn:aws:execute-api:eu-west-1:123456789012:abc/api/GET/frameworks"
OWNER = Caller("u1", "ann@example.com", "Ann", ("analysts",), frozenset({Permission.QUERIES_READ}))


@pytest.fixture
def keys() -> ApiKeys:
    records = MemoryRecords()
    define_group(records, "analysts", OWNER.permissions)
    records.put(Record("access", "user", "u1", {"active": True, "groups": ["analysts"]}))
    return ApiKeys(records, lambda: NOW)


@pytest.fixture
def authorizer(keys: ApiKeys) -> Authorizer:
    return Authorizer(Pool().tokens, keys)


def spoken(answer: dict[str, Any]) -> Any:
    """Who the API takes the authorizer's answer for."""
    return auth.presented({"authorizer": answer["context"]}, "client-1", NOW)


def test_a_token_passes_as_the_person_it_names(authorizer: Authorizer) -> None:
    claims: dict[str, Any] = {"cognito:groups": ["a", "b"]}
    answer = authorizer.answer(f"Bearer {signed(**claims)}", METHOD)

    said = spoken(answer)
    assert (said.id, said.groups) == ("u1", ("a", "b"))
    assert answer["principalId"] == "u1"


def test_the_policy_permits_all_of_this_stage_because_the_gateway_keeps_it(authorizer: Authorizer) -> None:
    answer = authorizer.answer(f"Bearer {signed()}", METHOD)

    [statement] = answer["policyDocument"]["Statement"]
    assert statement["Resource"] == "arn:aws:execute-api:eu-west-1:123456789012:abc/api/*"


def test_a_key_passes_as_itself(authorizer: Authorizer, keys: ApiKeys) -> None:
    key, text = keys.create("ci", [Permission.QUERIES_READ], 1, owner=OWNER)

    answer = authorizer.answer(f"bearer {text}", METHOD)

    assert spoken(answer) == auth.Key(key.id)
    assert text not in json.dumps(answer)


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic abc", "Bearer pgk_x_y", "Bearer a.b.c"])
def test_anything_else_is_refused_with_the_word_that_means_401(authorizer: Authorizer, header: str) -> None:
    with pytest.raises(UnauthenticatedError) as caught:
        authorizer.answer(header, METHOD)

    assert str(caught.value) == "Unauthorized"


def test_a_claim_cannot_pass_for_a_key(authorizer: Authorizer) -> None:
    answer = authorizer.answer(f"Bearer {signed(api_key='k1')}", METHOD)

    assert "api_key" not in answer["context"]
    assert "api_key" not in json.loads(answer["context"]["claims"])


def test_what_the_gateway_kept_past_the_token_s_end_is_refused_by_the_api(authorizer: Authorizer) -> None:
    answer = authorizer.answer(f"Bearer {signed()}", METHOD)

    with pytest.raises(UnauthenticatedError, match="expired"):
        auth.presented({"authorizer": answer["context"]}, "client-1", NOW + 3_600_001)
