"""The user pool: accounts by invitation, groups, sign-in turned off and on; each change may be repeated."""

from __future__ import annotations

import pytest

from proofgraph.errors import ConflictError, NotFoundError, UnauthenticatedError
from proofgraph.ports.identity import Identities, MemoryIdentities
from proofgraph.storage.identity import CognitoIdentities
from tests.contracts.conftest import Aws


@pytest.fixture(params=["memory", "cognito"])
def pool(request: pytest.FixtureRequest) -> Identities:
    if request.param == "memory":
        return MemoryIdentities()
    aws: Aws = request.getfixturevalue("aws")
    client = aws.client("cognito-idp")
    made = client.create_user_pool(
        PoolName=aws.name("pool"), UsernameAttributes=["email"], AutoVerifiedAttributes=["email"]
    )
    return CognitoIdentities(client, made["UserPool"]["Id"])


def test_somebody_invited_has_an_account_that_is_found_by_address_and_by_name(pool: Identities) -> None:
    made = pool.invite("ann@example.com", "Ann")

    assert (made.email, made.name, made.invited, made.enabled, made.mfa) == (
        "ann@example.com",
        "Ann",
        True,
        True,
        False,
    )
    assert pool.find("ann@example.com") == pool.find(made.username) == made
    assert pool.find("bob@example.com") is None


def test_an_address_has_one_account(pool: Identities) -> None:
    pool.invite("ann@example.com", "Ann")

    with pytest.raises(ConflictError, match="account already"):
        pool.invite("ann@example.com", "Ann")


def test_an_invitation_is_sent_again_and_changes_nothing_of_the_account(pool: Identities) -> None:
    made = pool.invite("ann@example.com", "Ann")

    pool.resend("ann@example.com")

    assert pool.find("ann@example.com") == made


def test_somebody_deleted_is_gone_and_deleting_again_changes_nothing(pool: Identities) -> None:
    made = pool.invite("ann@example.com", "")

    pool.delete(made.username)
    pool.delete(made.username)

    assert pool.find("ann@example.com") is None
    assert pool.invite("ann@example.com", "").id != made.id


def test_sign_in_is_turned_off_and_on(pool: Identities) -> None:
    made = pool.invite("ann@example.com", "")

    for work, enabled in ((pool.disable, False), (pool.disable, False), (pool.enable, True)):
        work(made.username)
        found = pool.find(made.username)
        assert found is not None
        assert found.enabled == enabled


def test_membership_is_added_listed_and_taken_away(pool: Identities) -> None:
    ann, bob = (pool.invite(f"{name}@example.com", name) for name in ("ann", "bob"))
    for name in ("readers", "writers", "readers"):
        pool.make_group(name, "For a test.")

    for username, group in ((ann.username, "readers"), (ann.username, "writers"), (bob.username, "readers")):
        pool.add(username, group)
    pool.add(ann.username, "readers")

    assert pool.groups_of(ann.username) == ("readers", "writers")
    assert {account.id for account in pool.members("readers")} == {ann.id, bob.id}
    pool.remove(ann.username, "readers")
    assert pool.groups_of(ann.username) == ("writers",)


def test_a_deleted_group_has_no_members_and_can_be_deleted_again(pool: Identities) -> None:
    ann = pool.invite("ann@example.com", "")
    pool.make_group("readers", "")
    pool.add(ann.username, "readers")

    pool.delete_group("readers")
    pool.delete_group("readers")

    assert pool.groups_of(ann.username) == ()


def test_an_account_that_is_not_there_is_told(pool: Identities) -> None:
    for work in (pool.enable, pool.disable, pool.sign_out, pool.forget_factor):
        with pytest.raises(NotFoundError, match="no account"):
            work("nobody")
    with pytest.raises(NotFoundError, match="no account"):
        pool.resend("nobody@example.com")


def test_an_access_token_of_nobody_enrols_nothing(pool: Identities) -> None:
    with pytest.raises(UnauthenticatedError):
        pool.enrol("made-up")
