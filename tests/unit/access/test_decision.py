import pytest

from proofgraph.access.decision import (
    Identity,
    activate,
    deactivate,
    decide,
    define_group,
    remove_from_group,
)
from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Anyone, Permission, implied
from proofgraph.errors import ForbiddenError, UnauthenticatedError
from proofgraph.ports.records import MemoryRecords

ISSUED = 1_700_000_000_000


def identity(*groups: str) -> Identity:
    return Identity("u1", "ann@example.com", "Ann", groups, ISSUED)


def test_permissions_are_those_of_all_groups_together() -> None:
    caller = decide(identity("gaps-only", "integration-admins"), MemoryRecords())

    expected = SHIPPED["gaps-only"].permissions | SHIPPED["integration-admins"].permissions
    assert caller.permissions == expected


def test_a_group_nobody_defined_gives_nothing() -> None:
    assert decide(identity("wizards"), MemoryRecords()).permissions == frozenset()


def test_auditors_see_nothing_until_engagements_exist() -> None:
    assert SHIPPED["auditors"].permissions == frozenset()


def test_administrators_may_everything() -> None:
    assert SHIPPED["administrators"].permissions == frozenset(Permission)


@pytest.mark.parametrize("name", ["read-only", "gaps-only"])
def test_groups_that_only_read_hold_no_permission_to_change(name: str) -> None:
    assert all(permission.value.endswith(":read") for permission in SHIPPED[name].permissions)


def test_group_names_are_ones_that_the_user_pool_permits() -> None:
    assert all(name.replace("-", "").isalpha() and name.islower() for name in SHIPPED)


def test_an_admin_level_implies_reading_the_same_app() -> None:
    assert implied([Permission.GRAPH_WRITE, Permission.QUERIES_ADMIN]) == {
        Permission.GRAPH_WRITE,
        Permission.GRAPH_READ,
        Permission.QUERIES_ADMIN,
        Permission.QUERIES_READ,
    }


def test_a_deactivated_user_is_refused_while_the_token_still_lives() -> None:
    records = MemoryRecords()
    deactivate(records, "u1")

    with pytest.raises(UnauthenticatedError):
        decide(identity("administrators"), records)


def test_an_activated_user_is_let_in_again() -> None:
    records = MemoryRecords()
    deactivate(records, "u1")
    activate(records, "u1")

    assert decide(identity("read-only"), records).groups == ("read-only",)


def test_a_group_taken_away_after_the_token_was_issued_no_longer_counts() -> None:
    records = MemoryRecords()
    remove_from_group(records, "u1", "administrators", at=ISSUED + 1)

    caller = decide(identity("administrators", "read-only"), records)

    assert caller.groups == ("read-only",)
    assert not caller.may(Permission.SETTINGS_ADMIN)


def test_a_token_issued_after_the_removal_shows_a_membership_given_back() -> None:
    records = MemoryRecords()
    remove_from_group(records, "u1", "read-only", at=ISSUED - 1)

    assert decide(identity("read-only"), records).groups == ("read-only",)


def test_two_removals_are_both_remembered() -> None:
    records = MemoryRecords()
    remove_from_group(records, "u1", "read-only", at=ISSUED + 1)
    remove_from_group(records, "u1", "gaps-only", at=ISSUED + 2)

    assert decide(identity("read-only", "gaps-only"), records).groups == ()


def test_what_a_group_may_do_is_read_from_the_records() -> None:
    records = MemoryRecords()
    define_group(records, "read-only", [Permission.QUERIES_ADMIN])
    define_group(records, "analysts", [Permission.GRAPH_READ])

    caller = decide(identity("read-only", "analysts"), records)

    assert caller.permissions == {Permission.QUERIES_ADMIN, Permission.QUERIES_READ, Permission.GRAPH_READ}


def test_a_permission_of_another_version_grants_nothing() -> None:
    records = MemoryRecords()
    define_group(records, "analysts", [Permission.GRAPH_READ])
    held = records.get("access", "group", "analysts")
    assert held is not None
    held.body["permissions"].append("teleport:admin")

    assert decide(identity("analysts"), records).permissions == {Permission.GRAPH_READ}


def test_requiring_what_one_lacks_names_the_permission() -> None:
    caller = decide(identity("gaps-only"), MemoryRecords())

    with pytest.raises(ForbiddenError, match="evidence:read"):
        caller.require(Permission.EVIDENCE_READ)


def test_what_anyone_may_do_needs_no_group() -> None:
    decide(identity(), MemoryRecords()).require(Anyone.SIGNED_IN)
