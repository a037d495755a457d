import pytest

from proofgraph.access.api_keys import ApiKeys
from proofgraph.access.decision import Caller, Identity, decide
from proofgraph.access.giving import EVERYTHING, Reach
from proofgraph.access.group_definitions import Definition, Groups
from proofgraph.access.groups import SHIPPED
from proofgraph.access.permissions import Permission
from proofgraph.access.query_policy import FilterSet, QueryPolicy, Visibility
from proofgraph.access.users import Users
from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.ports.identity import MemoryIdentities
from proofgraph.ports.records import MemoryRecords, Record

NOW = 1_700_000_000_000
ALL = EVERYTHING
READ = Definition("Analysts", "They look.", frozenset({Permission.QUERIES_READ}))
POLICY = QueryPolicy(sets=(FilterSet(types=("aws_iam_user",)),))


@pytest.fixture
def pool() -> MemoryIdentities:
    return MemoryIdentities()


@pytest.fixture
def groups(pool: MemoryIdentities) -> Groups:
    return Groups(MemoryRecords(), pool, lambda: NOW)


def caller(groups: Groups, *names: str, at: int = NOW) -> frozenset[Permission]:
    return decide(Identity("u1", "a@b.c", "A", names, at), groups.records).permissions


def test_the_shipped_groups_come_first_then_ones_own_by_name(groups: Groups) -> None:
    for name in ("zebras", "analysts"):
        groups.create(name, READ, by=ALL)

    assert [group.name for group in groups.list()] == [*SHIPPED, "analysts", "zebras"]
    assert groups.get("zebras").version == 1
    assert groups.get("read-only").version == 0


def test_a_group_of_ones_own_grants_its_permissions(groups: Groups) -> None:
    groups.create("analysts", READ, by=ALL)

    assert caller(groups, "analysts") == {Permission.QUERIES_READ}


def test_a_token_of_before_a_group_was_made_speaks_of_another_group(groups: Groups) -> None:
    groups.create("analysts", READ, by=ALL)

    assert caller(groups, "analysts", at=NOW - 1000) == frozenset()


def test_an_edit_holds_at_once_and_against_the_version_that_was_read(groups: Groups) -> None:
    wanted = Definition("Onlookers", "", frozenset({Permission.POLICIES_READ}), mfa=True, policy=POLICY)

    edited = groups.edit("read-only", wanted, by=ALL, expected=0)

    assert (edited.title, edited.mfa, edited.policy, edited.version) == ("Onlookers", True, POLICY, 1)
    assert groups.get("read-only") == edited
    with pytest.raises(ConflictError):
        groups.edit("read-only", wanted, by=ALL, expected=0)


def test_a_shipped_group_is_not_deleted_but_becomes_what_it_was(groups: Groups) -> None:
    with pytest.raises(ConflictError, match="as it was shipped"):
        groups.delete("read-only", by=ALL, expected=0)

    groups.edit("read-only", READ, by=ALL, expected=0)
    groups.delete("read-only", by=ALL, expected=1)

    assert groups.get("read-only") == SHIPPED["read-only"]


def test_a_deleted_group_grants_nothing(groups: Groups) -> None:
    groups.create("analysts", READ, by=ALL)

    groups.delete("analysts", by=ALL, expected=1)

    assert caller(groups, "analysts") == frozenset()
    with pytest.raises(NotFoundError):
        groups.get("analysts")


def test_a_group_made_anew_has_none_of_the_members_and_keys_of_the_one_before() -> None:
    now, records, pool = [NOW], MemoryRecords(), MemoryIdentities()
    groups = Groups(records, pool, lambda: now[0])
    users = Users(records, pool, lambda: now[0], groups.names)
    keys = ApiKeys(records, lambda: now[0])
    made = groups.create("temps", READ, by=ALL)
    member = users.invite("t@b.co", "T", ["temps"], by="ann")
    owner = Caller(member.id, member.email, "T", ("temps",), READ.permissions)
    key, _ = keys.create("ci", READ.permissions, 30, owner=owner)
    assert keys.caller(key.id).permissions == READ.permissions

    groups.delete("temps", by=ALL, expected=made.version)
    now[0] += 60_000
    assert users.get(member.id).groups == ()
    assert pool.groups_of(member.username) == ()
    groups.create("temps", READ, by=ALL)
    users.join(member.id, "gaps-only")

    assert keys.caller(key.id).permissions == frozenset()
    users.join(member.id, "temps")
    assert keys.caller(key.id).permissions == READ.permissions


def test_a_key_does_not_hold_by_a_membership_that_is_older_than_the_group(groups: Groups) -> None:
    keys = ApiKeys(groups.records, lambda: NOW)
    owner = Caller("u1", "a@b.c", "A", ("analysts",), READ.permissions)
    key, _ = keys.create("ci", READ.permissions, 30, owner=owner)
    groups.create("analysts", READ, by=ALL)

    for since, held in ((NOW - 60_000, frozenset()), (NOW, READ.permissions)):
        body = {"groups": ["analysts"], "groups_at": since}
        groups.records.put(Record("access", "user", "u1", body))
        assert keys.caller(key.id).permissions == held


def test_a_stale_deletion_touches_neither_the_group_nor_the_pool(
    groups: Groups, pool: MemoryIdentities
) -> None:
    groups.create("analysts", READ, by=ALL)
    member = pool.invite("a@b.co", "A").username
    pool.add(member, "analysts")

    with pytest.raises(ConflictError):
        groups.delete("analysts", by=ALL, expected=7)

    assert pool.groups_of(member) == ("analysts",)
    assert groups.get("analysts").version == 1


def test_administrators_may_and_see_everything_whatever_anybody_wants(groups: Groups) -> None:
    shipped = SHIPPED["administrators"]
    for wanted in (
        Definition("A", "", ALL.permissions - {Permission.USERS_ADMIN}),
        Definition("A", "", shipped.permissions, policy=POLICY),
    ):
        with pytest.raises(ConflictError, match="somebody must"):
            groups.edit("administrators", wanted, by=ALL, expected=0)

    careful = Definition("A", "", shipped.permissions, mfa=True)
    assert groups.edit("administrators", careful, by=ALL, expected=0).mfa


def test_nobody_gives_a_group_what_they_do_not_hold(groups: Groups) -> None:
    mine = Reach(frozenset({Permission.USERS_ADMIN, Permission.USERS_READ}), None)

    with pytest.raises(ForbiddenError, match="queries:read"):
        groups.create("analysts", READ, by=mine)
    with pytest.raises(ForbiddenError, match="queries:read"):
        groups.edit("gaps-only", READ, by=mine, expected=0)
    with pytest.raises(ForbiddenError, match="frameworks:read"):
        groups.check_gift(["gaps-only"], mine)
    lessened = groups.edit("gaps-only", Definition("G", "", frozenset()), by=mine, expected=0)
    with pytest.raises(ForbiddenError, match="frameworks:read"):
        groups.delete("gaps-only", by=mine, expected=lessened.version)


ALL_UNDER = Reach(frozenset(Permission), Visibility(sets=POLICY.sets))
PASSWORDS = FilterSet(types=("aws_iam_user",), integration_types=("aws",))
BUCKETS = FilterSet(types=("aws_iam_user", "aws_s3_bucket"))


def team(*sets: FilterSet, counts: bool = False, more: frozenset[Permission] = frozenset()) -> Definition:
    policy = QueryPolicy(sets=sets, show_counts=counts) if sets else None
    held = frozenset({Permission.USERS_ADMIN, Permission.QUERIES_READ})
    return Definition("Team", "", held | more, policy=policy)


def test_nobody_under_a_query_policy_gives_a_view_beyond_it(groups: Groups) -> None:
    wide = groups.create("wide", team(), by=ALL)
    mine = groups.create("mine", team(*POLICY.sets), by=ALL)
    giver = Reach(mine.permissions, Visibility(sets=POLICY.sets))
    beyond = {
        "no policy": team(),
        "another policy": team(BUCKETS),
        "one set too many": team(PASSWORDS, BUCKETS),
        "counts": team(*POLICY.sets, counts=True),
    }

    for name, wanted in beyond.items():
        with pytest.raises(ForbiddenError, match="more of the graph"):
            groups.create("other", wanted, by=giver)
        with pytest.raises(ForbiddenError, match="more of the graph"):
            groups.edit("mine", wanted, by=giver, expected=mine.version)
        assert groups.get("mine") == mine, name
    with pytest.raises(ForbiddenError, match="more of the graph"):
        groups.check_gift(["mine", "wide"], giver)
    with pytest.raises(ForbiddenError, match="more of the graph"):
        groups.edit(
            "wide", team(more=frozenset({Permission.GRAPH_READ})), by=ALL_UNDER, expected=wide.version
        )

    groups.create("other", team(PASSWORDS), by=giver)
    groups.check_gift(["mine", "other"], giver)
    assert groups.edit("wide", team(PASSWORDS), by=giver, expected=wide.version).policy is not None


def test_who_reads_no_entities_lifts_no_policy(groups: Groups) -> None:
    made = groups.create("mine", team(*POLICY.sets), by=ALL)
    giver = Reach(frozenset({Permission.USERS_ADMIN, Permission.USERS_READ}), None)

    with pytest.raises(ForbiddenError, match="more of the graph"):
        groups.edit("mine", team(), by=giver, expected=made.version)


def test_a_shipped_group_is_given_back_only_a_view_that_its_giver_has(groups: Groups) -> None:
    shipped = SHIPPED["read-only"]
    narrow = Definition(shipped.title, "", shipped.permissions, policy=POLICY)
    held = groups.edit("read-only", narrow, by=ALL, expected=0)

    with pytest.raises(ForbiddenError, match="more of the graph"):
        groups.delete("read-only", by=ALL_UNDER, expected=held.version)
    assert groups.delete("read-only", by=ALL, expected=held.version) == held


def test_figures_over_everything_are_given_by_who_is_shown_them(groups: Groups) -> None:
    counting = Reach(frozenset(Permission), Visibility(sets=POLICY.sets, show_counts=True))
    groups.create("clerks", Definition("C", "", frozenset({Permission.USERS_READ})), by=ALL_UNDER)

    with pytest.raises(ForbiddenError, match="more of the graph"):
        groups.check_gift(["gaps-only"], ALL_UNDER)
    groups.check_gift(["gaps-only", "auditors"], counting)
    groups.check_gift(["auditors", "clerks"], ALL_UNDER)


def test_what_a_group_has_already_may_stay_when_somebody_with_less_edits_it(groups: Groups) -> None:
    groups.create("analysts", READ, by=ALL)
    renamed = Definition("Other title", "", READ.permissions)

    mine = Reach(frozenset({Permission.USERS_ADMIN}), None)

    assert groups.edit("analysts", renamed, by=mine, expected=1).title == "Other title"


@pytest.mark.parametrize("name", ["", "ab", "Analysts", "1st", "a b", "a/b", "x" * 65, "-ab", "ab-"])
def test_a_name_that_the_pool_or_a_path_would_not_take_is_refused(groups: Groups, name: str) -> None:
    with pytest.raises(InvalidInputError, match="group's name"):
        groups.create(name, READ, by=ALL)


def test_a_shipped_name_or_one_in_use_is_not_made_again(groups: Groups) -> None:
    groups.create("analysts", READ, by=ALL)

    for name in ("analysts", "auditors"):
        with pytest.raises(ConflictError):
            groups.create(name, READ, by=ALL)
