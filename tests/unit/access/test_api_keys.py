import pytest

from proofgraph.access.api_keys import DAY_MS, ApiKeys
from proofgraph.access.decision import Caller, deactivate, define_group
from proofgraph.access.permissions import Permission
from proofgraph.access.query_policy import FilterSet, QueryPolicy
from proofgraph.errors import ForbiddenError, InvalidInputError, NotFoundError, UnauthenticatedError
from proofgraph.ports.records import MemoryRecords, Record

NOW = 1_700_000_000_000
P = Permission
OWNER = Caller("u1", "ann@example.com", "Ann", ("analysts",), frozenset({P.QUERIES_READ, P.GRAPH_READ}))


class World:
    def __init__(self) -> None:
        self.now = NOW
        self.records = MemoryRecords()
        self.keys = ApiKeys(self.records, lambda: self.now)
        define_group(self.records, "analysts", OWNER.permissions)
        self.owner(groups=["analysts"])

    def owner(self, **body: object) -> None:
        self.records.put(Record("access", "user", "u1", {"active": True, "name": "Ann"} | body))

    def make(self, *permissions: Permission, days: int = 30) -> tuple[str, str]:
        key, text = self.keys.create("ci", permissions or (P.QUERIES_READ,), days, owner=OWNER)
        return key.id, text


@pytest.fixture
def world() -> World:
    return World()


def test_a_key_speaks_for_its_owner_with_the_permissions_it_was_given(world: World) -> None:
    id, text = world.make()

    caller = world.keys.caller(world.keys.check(text))

    assert (caller.id, caller.email, caller.key, caller.name) == ("u1", "ann@example.com", id, "Ann (key ci)")
    assert caller.permissions == {P.QUERIES_READ}


def test_what_is_kept_does_not_tell_the_key(world: World) -> None:
    _, text = world.make()
    secret = text.rpartition("_")[2]

    held = [record.body for record in world.records.list("access", "api-key").records]

    assert len(held) == 1
    assert secret not in str(held)
    assert text not in str(held)


def test_a_key_is_never_the_same_as_another(world: World) -> None:
    assert len({world.make()[1] for _ in range(50)}) == 50


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: t + "x", lambda t: t[:-1] + "~", str.upper])
def test_a_key_that_differs_anywhere_does_not_count(world: World, change: object) -> None:
    _, text = world.make()

    with pytest.raises(UnauthenticatedError, match="no API key"):
        world.keys.check(change(text))  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "pgk_", "pgk__", "pgk_nothing_x", "abc", "pgk_" + "x" * 9000])
def test_what_is_no_key_does_not_count(world: World, text: str) -> None:
    with pytest.raises(UnauthenticatedError):
        world.keys.check(text)


def test_the_secret_of_one_key_does_not_fit_another(world: World) -> None:
    (one, _), (_, other) = world.make(), world.make()

    with pytest.raises(UnauthenticatedError):
        world.keys.check(f"pgk_{one}_{other.split('_', 2)[2]}")


def test_a_key_ends_on_its_day(world: World) -> None:
    id, text = world.make(days=2)
    world.now += 2 * DAY_MS - 1
    world.keys.check(text)
    world.now += 1

    for work in (lambda: world.keys.check(text), lambda: world.keys.caller(id)):
        with pytest.raises(UnauthenticatedError, match="expired"):
            work()


def test_a_revoked_key_stops_also_where_the_gateway_still_lets_it_pass(world: World) -> None:
    id, _ = world.make()

    revoked = world.keys.revoke(id)

    assert revoked.revoked_at == NOW
    assert world.keys.revoke(id).revoked_at == NOW
    with pytest.raises(UnauthenticatedError, match="revoked"):
        world.keys.caller(id)


def test_a_key_of_somebody_deactivated_stops(world: World) -> None:
    id, _ = world.make()
    deactivate(world.records, "u1")

    with pytest.raises(UnauthenticatedError, match="owner"):
        world.keys.caller(id)


def test_a_key_loses_what_its_owner_loses(world: World) -> None:
    id, _ = world.make(P.GRAPH_READ, P.QUERIES_READ)
    define_group(world.records, "analysts", [P.GRAPH_READ])
    assert world.keys.caller(id).permissions == {P.GRAPH_READ}

    world.owner(groups=[])
    assert world.keys.caller(id).permissions == frozenset()


def test_a_key_sees_what_its_owner_s_query_policy_shows(world: World) -> None:
    id, _ = world.make()
    policy = QueryPolicy(sets=(FilterSet(classes=("User",)),))
    body = {"permissions": ["queries:read"], "policy": policy.model_dump(mode="json")}
    world.records.put(Record("access", "group", "analysts", body))

    sees = world.keys.caller(id).sees

    assert sees is not None
    assert sees.filters == ("_class = 'User'",)


def test_nobody_puts_into_a_key_what_they_do_not_hold(world: World) -> None:
    with pytest.raises(ForbiddenError, match="users:admin"):
        world.make(P.USERS_ADMIN)


def test_a_key_makes_no_keys(world: World) -> None:
    id, _ = world.make()

    with pytest.raises(ForbiddenError, match="makes no keys"):
        world.keys.create("more", [P.QUERIES_READ], 1, owner=world.keys.caller(id))


@pytest.mark.parametrize("days", [0, 367, -1])
def test_a_key_lives_a_day_to_a_year(world: World, days: int) -> None:
    with pytest.raises(InvalidInputError, match="366"):
        world.make(days=days)


def test_the_last_use_is_told_to_the_minute(world: World) -> None:
    id, _ = world.make()
    assert world.keys.get(id).last_used_at is None

    world.keys.caller(id)
    world.now += 59_999
    world.keys.caller(id)
    assert world.keys.get(id).last_used_at == NOW

    world.now += 1
    world.keys.caller(id)
    assert world.keys.list("u1")[0].last_used_at == NOW + 60_000


def test_a_list_is_of_one_owner_or_of_all_newest_first(world: World) -> None:
    first, _ = world.make()
    world.now += 1
    second, _ = world.make()

    assert [key.id for key in world.keys.list()] == [second, first]
    assert world.keys.list("u2") == []
    with pytest.raises(NotFoundError):
        world.keys.get("nothing")
