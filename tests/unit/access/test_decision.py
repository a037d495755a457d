from dataclasses import replace

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
from proofgraph.ports.records import MemoryRecords, Record

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


def with_group(records: MemoryRecords, name: str, **more: object) -> None:
    records.put(Record("access", "group", name, {"permissions": ["queries:read"], **more}))


def test_somebody_in_several_groups_has_the_rights_of_all() -> None:
    caller = decide(identity("gaps-only", "integration-admins"), MemoryRecords())

    assert caller.may(Permission.CONTROLS_READ)
    assert caller.may(Permission.INTEGRATIONS_ADMIN)


def test_acting_as_one_group_leaves_the_rights_of_the_others_behind() -> None:
    caller = decide(identity("gaps-only", "integration-admins"), MemoryRecords(), act_as="gaps-only")

    assert caller.groups == ("gaps-only",)
    assert caller.member_of == ("gaps-only", "integration-admins")
    assert not caller.may(Permission.INTEGRATIONS_READ)


def test_nobody_acts_as_a_group_that_is_not_theirs_or_no_longer() -> None:
    records = MemoryRecords()
    remove_from_group(records, "u1", "gaps-only", at=ISSUED + 1)

    for group in ("administrators", "gaps-only"):
        with pytest.raises(ForbiddenError, match="not in it"):
            decide(identity("gaps-only", "read-only"), records, act_as=group)


def test_a_session_that_was_ended_does_not_count_and_a_later_one_does() -> None:
    records = MemoryRecords()
    records.put(Record("access", "user", "u1", {"signed_out_at": ISSUED}))

    with pytest.raises(UnauthenticatedError, match="session was ended"):
        decide(identity("read-only"), records)

    assert decide(replace(identity("read-only"), issued_at=ISSUED + 1000), records)


def test_a_token_renewed_after_the_sign_out_is_still_of_the_session_that_ended() -> None:
    records = MemoryRecords()
    records.put(Record("access", "user", "u1", {"signed_out_at": ISSUED}))
    renewed = replace(identity("read-only"), issued_at=ISSUED + 60_000, signed_in_at=ISSUED - 1)

    with pytest.raises(UnauthenticatedError):
        decide(renewed, records)


def test_a_group_that_demands_a_second_factor_refuses_a_sign_in_without_one() -> None:
    records = MemoryRecords()
    with_group(records, "careful", mfa=True)

    caller = decide(identity("careful"), records)

    with pytest.raises(ForbiddenError, match="demands a second factor"):
        caller.require(Permission.QUERIES_READ)
    caller.require(Anyone.SIGNING_IN)
    with pytest.raises(ForbiddenError):
        caller.require(Anyone.SIGNED_IN)


def test_a_factor_set_up_after_the_sign_in_was_not_shown_at_it() -> None:
    records = MemoryRecords()
    with_group(records, "careful", mfa=True)
    records.put(Record("access", "user", "u1", {"mfa_since": ISSUED}))

    early = decide(identity("careful"), records)
    later = decide(replace(identity("careful"), issued_at=ISSUED + 1), records)
    renewed = decide(
        replace(identity("careful"), issued_at=ISSUED + 9_000, signed_in_at=ISSUED - 5_000), records
    )

    assert [caller.needs_factor for caller in (early, later, renewed)] == [("careful",), (), ("careful",)]


def test_a_factor_that_the_token_itself_states_is_enough() -> None:
    records = MemoryRecords()
    with_group(records, "careful", mfa=True)

    assert decide(replace(identity("careful"), factors=("provider",)), records).needs_factor == ()


def test_acting_as_a_group_without_the_demand_needs_no_factor() -> None:
    records = MemoryRecords()
    with_group(records, "careful", mfa=True)

    assert decide(identity("careful", "gaps-only"), records, act_as="gaps-only").needs_factor == ()


def test_the_query_policies_of_the_groups_acted_as_hold() -> None:
    records = MemoryRecords()
    with_group(records, "narrow", policy={"sets": [{"classes": ["User"]}]})
    both = identity("narrow", "read-only")

    assert decide(both, records).sees is None
    sees = decide(both, records, act_as="narrow").sees
    assert sees is not None
    assert sees.filters == ("_class = 'User'",)
