from typing import Any

import pytest

from proofgraph.access.federation import answered, mapping, names
from proofgraph.errors import InvalidInputError

RULES = mapping("Security Team=compliance-managers, Everyone=read-only,Everyone=gaps-only")


def event(attributes: dict[str, str], *held: str) -> dict[str, Any]:
    return {
        "triggerSource": "TokenGeneration_HostedAuth",
        "request": {"userAttributes": attributes, "groupConfiguration": {"groupsToOverride": list(held)}},
        "response": {},
    }


def groups(found: dict[str, Any]) -> list[str]:
    held: list[str] = found["response"]["claimsOverrideDetails"]["groupOverrideDetails"]["groupsToOverride"]
    return held


FEDERATED = {"identities": '[{"providerName":"Okta"}]'}


def test_a_mapping_may_give_one_group_of_theirs_several_of_ours() -> None:
    assert RULES["Everyone"] == ["read-only", "gaps-only"]
    assert mapping("") == {}


def test_a_pair_without_both_sides_is_told() -> None:
    for text in ("Everyone", "=read-only", "Everyone="):
        with pytest.raises(InvalidInputError, match="theirs=ours"):
            mapping(text)


@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ('["a", "b c"]', ["a", "b c"]),
        ("[a, b c]", ["a", "b c"]),
        ("a,b", ["a", "b"]),
        ("a", ["a"]),
        ("", []),
        ("[]", []),
        ("7", ["7"]),
    ],
)
def test_groups_are_read_as_providers_write_them(attribute: str, expected: list[str]) -> None:
    assert names(attribute) == expected


def test_only_groups_that_the_mapping_lists_mean_anything() -> None:
    attributes = FEDERATED | {"custom:idp_groups": "[Security Team, administrators, Unknown]"}

    assert groups(answered(event(attributes), RULES, factor=False)) == ["compliance-managers"]


def test_memberships_in_the_pool_itself_stay() -> None:
    attributes = FEDERATED | {"custom:idp_groups": "[Everyone]"}

    found = answered(event(attributes, "auditors"), RULES, factor=False)

    assert groups(found) == ["auditors", "gaps-only", "read-only"]


def test_somebody_of_the_pool_gains_nothing_by_the_attribute() -> None:
    own = event({"custom:idp_groups": "[Security Team]"}, "read-only")

    assert answered(own, RULES, factor=True) == own


def test_a_provider_that_demands_a_second_factor_is_said_to_in_the_token() -> None:
    for factor, expected in ((True, {"second_factor": "provider"}), (False, {})):
        found = answered(event(FEDERATED), RULES, factor=factor)
        assert found["response"]["claimsOverrideDetails"]["claimsToAddOrOverride"] == expected
