from typing import Any

import pytest

from proofgraph.api.auth import groups, identity
from proofgraph.errors import UnauthenticatedError

NOW = 1_700_000_000_000
CLAIMS = {
    "sub": "u1",
    "email": "ann@example.com",
    "token_use": "id",
    "aud": "client-1",
    "iat": "1699999000",
    "exp": "1700003600",
}


def context(**changes: Any) -> dict[str, Any]:
    claims = {name: value for name, value in (CLAIMS | changes).items() if value is not None}
    return {"authorizer": {"claims": claims}}


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("[administrators read-only]", ("administrators", "read-only")),
        ("administrators,read-only", ("administrators", "read-only")),
        ("administrators, read-only", ("administrators", "read-only")),
        (["administrators", "read-only"], ("administrators", "read-only")),
        ('["administrators", "read-only"]', ("administrators", "read-only")),
        ("administrators", ("administrators",)),
        ("[]", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_groups_are_read_in_every_form_that_gateways_hand_over(claim: object, expected: tuple) -> None:
    assert groups(claim) == expected


def test_an_identity_is_what_the_claims_say() -> None:
    found = identity(context(**{"cognito:groups": "[a b]"}), "client-1", NOW)

    assert (found.id, found.email, found.name) == ("u1", "ann@example.com", "ann@example.com")
    assert (found.groups, found.issued_at) == (("a", "b"), 1_699_999_000_000)


def test_times_are_read_as_real_rest_apis_write_them() -> None:
    found = identity(context(iat="Tue Nov 14 21:56:40 UTC 2023"), "client-1", NOW)

    assert found.issued_at == 1_699_999_000_000


@pytest.mark.parametrize(
    "changes",
    [
        {"token_use": "access"},
        {"token_use": None},
        {"sub": None},
        {"aud": "another-client"},
        {"aud": None},
        {"exp": "1700000000"},
        {"exp": "Tue Nov 14 22:13:20 UTC 2023"},
        {"exp": "whenever"},
    ],
    ids=str,
)
def test_a_token_that_does_not_count_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(UnauthenticatedError):
        identity(context(**changes), "client-1", NOW)


@pytest.mark.parametrize(
    "empty", [{}, {"authorizer": None}, {"authorizer": {}}, {"authorizer": {"claims": {}}}]
)
def test_a_request_without_a_token_names_nobody(empty: dict[str, Any]) -> None:
    with pytest.raises(UnauthenticatedError, match="Sign in"):
        identity(empty, "client-1", NOW)
