from typing import Any

import pytest

from proofgraph.access.decision import Identity, decide, define_group
from proofgraph.access.invitations import check_email, read, send
from proofgraph.access.sign_ins import SignIns
from proofgraph.access.users import State, User, Users
from proofgraph.errors import (
    ConflictError,
    ImportFaultsError,
    InvalidInputError,
    NotFoundError,
    UnauthenticatedError,
    UnavailableError,
)
from proofgraph.ports.identity import MemoryIdentities
from proofgraph.ports.records import MemoryRecords
from tests.faulty import CrashError

NOW = 1_700_000_000_000
GROUPS = ["administrators", "read-only", "gaps-only"]


class World:
    """Users over a pool in memory, with a clock that the test moves."""

    def __init__(self) -> None:
        self.now = NOW
        self.records = MemoryRecords()
        self.pool = MemoryIdentities()
        self.users = Users(self.records, self.pool, lambda: self.now, lambda: GROUPS)
        self.sign_ins = SignIns(self.records)

    def invited(self, *groups: str, email: str = "ann@example.com") -> str:
        return self.users.invite(email, "Ann", groups, by="admin").id

    def token(self, user_id: str, *groups: str, at: int | None = None) -> Identity:
        at = self.now if at is None else at
        return Identity(user_id, "ann@example.com", "Ann", groups, at, user_id, at)

    def signed_in(self, *groups: str, email: str = "ann@example.com") -> str:
        user_id = self.invited(*groups, email=email)
        self.pool.accept(user_id)
        self.sign_ins.note(self.token(user_id, *groups))
        return user_id


@pytest.fixture
def world() -> World:
    return World()


def test_somebody_invited_has_an_account_a_mail_and_groups(world: World) -> None:
    user = world.users.get(world.invited("read-only"))

    assert (user.state, user.groups, user.invited_by) == ("invited", ("read-only",), "admin")
    assert world.pool.mailed == ["ann@example.com"]
    assert world.pool.groups_of(user.username) == ("read-only",)


def test_nobody_is_invited_twice(world: World) -> None:
    world.invited()

    with pytest.raises(ConflictError, match="is a user already"):
        world.users.invite("ANN@example.com", "", [], by="admin")
    user_id = world.signed_in(email="bob@example.com")
    world.users.deactivate(user_id)
    with pytest.raises(ConflictError, match="deactivated; reactivate them"):
        world.users.invite("bob@example.com", "", [], by="admin")


def test_an_unknown_group_refuses_the_invitation_before_a_mail_goes_out(world: World) -> None:
    with pytest.raises(InvalidInputError, match="wizards"):
        world.invited("wizards")

    assert world.pool.mailed == []


def test_an_invitation_that_died_after_its_mail_is_completed_by_repeating_it(world: World) -> None:
    account = world.pool.invite("ann@example.com", "Ann")

    user = world.users.invite("ann@example.com", "Ann", ["read-only"], by="admin")

    assert user.id == account.id
    assert world.pool.mailed == ["ann@example.com"]
    assert world.pool.groups_of(account.username) == ("read-only",)


def test_the_first_sign_in_accepts(world: World) -> None:
    user_id = world.invited("read-only")

    new = world.sign_ins.note(world.token(user_id, "read-only"))

    user = world.users.get(user_id)
    assert new
    assert (user.state, user.accepted_at, user.signed_in_at) == ("active", NOW, NOW)


def test_a_sign_in_is_noted_once_whatever_requests_follow(world: World) -> None:
    user_id = world.invited()
    token = world.token(user_id)

    assert [world.sign_ins.note(token), world.sign_ins.note(token)] == [True, False]
    assert not SignIns(world.records).note(token), "nor by another process"
    assert world.sign_ins.note(world.token(user_id, at=NOW + 5))


def test_somebody_who_came_by_another_way_becomes_known(world: World) -> None:
    world.sign_ins.note(Identity("u9", "okta@example.com", "Olga", ("read-only",), NOW, "Okta_olga"))

    user = world.users.get("u9")

    assert (user.email, user.username, user.state, user.groups) == (
        "okta@example.com",
        "Okta_olga",
        "active",
        ("read-only",),
    )


def test_the_newest_token_tells_the_groups_but_an_older_one_does_not(world: World) -> None:
    user_id = world.signed_in("read-only")
    world.now += 10_000
    world.users.join(user_id, "gaps-only")

    world.sign_ins.note(world.token(user_id, "read-only", at=NOW + 5_000))
    assert world.users.get(user_id).groups == ("gaps-only", "read-only")

    world.sign_ins.note(world.token(user_id, "administrators", at=NOW + 20_000))
    assert world.users.get(user_id).groups == ("administrators",)


def test_an_invitation_is_sent_again_and_taken_back(world: World) -> None:
    user_id = world.invited()
    world.users.resend(user_id)
    world.users.revoke(user_id)

    assert world.pool.mailed == ["ann@example.com"] * 2
    assert world.pool.find("ann@example.com") is None
    with pytest.raises(NotFoundError):
        world.users.get(user_id)


def test_an_accepted_invitation_is_neither_sent_again_nor_taken_back(world: World) -> None:
    user_id = world.signed_in()

    for work in (world.users.resend, world.users.revoke):
        with pytest.raises(ConflictError, match="deactivate"):
            work(user_id)


def test_a_deactivated_user_is_refused_with_the_tokens_that_are_out_also_when_let_in_again(
    world: World,
) -> None:
    user_id = world.signed_in("read-only")
    token = world.token(user_id, "read-only")
    world.now += 1

    world.users.deactivate(user_id)

    account = world.pool.find(user_id)
    assert account is not None
    assert not account.enabled
    with pytest.raises(UnauthenticatedError, match="deactivated"):
        decide(token, world.records)
    world.users.reactivate(user_id)
    with pytest.raises(UnauthenticatedError, match="session was ended"):
        decide(token, world.records)
    assert decide(world.token(user_id, "read-only", at=world.now + 1), world.records).groups == ("read-only",)


def test_a_pool_that_does_not_answer_leaves_somebody_deactivated_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    user_id = world.signed_in("read-only")

    def fail(username: str) -> None:
        raise UnavailableError("no pool")

    monkeypatch.setattr(world.pool, "disable", fail)
    with pytest.raises(UnavailableError):
        world.users.deactivate(user_id)

    with pytest.raises(UnauthenticatedError):
        decide(world.token(user_id, "read-only"), world.records)


def test_signing_somebody_out_ends_sessions_and_nothing_more(world: World) -> None:
    user_id = world.signed_in("read-only")
    token = world.token(user_id, "read-only")

    world.users.sign_out(user_id)

    with pytest.raises(UnauthenticatedError):
        decide(token, world.records)
    assert world.users.get(user_id).state == "active"
    assert world.pool.signed_out == [user_id]


def test_the_last_administrator_stays(world: World) -> None:
    first = world.signed_in("administrators")
    for work in (lambda: world.users.deactivate(first), lambda: world.users.leave(first, "administrators")):
        with pytest.raises(ConflictError, match="last administrator"):
            work()

    second = world.signed_in("administrators", email="bob@example.com")
    world.users.deactivate(second)
    with pytest.raises(ConflictError):
        world.users.deactivate(first)

    world.users.reactivate(second)
    assert world.users.deactivate(first).state == "deactivated"


def test_leaving_a_group_holds_at_once_for_tokens_that_still_name_it(world: World) -> None:
    user_id = world.signed_in("read-only", "gaps-only")
    token = world.token(user_id, "read-only", "gaps-only")
    world.now += 1

    left = world.users.leave(user_id, "read-only")

    assert left.groups == ("gaps-only",)
    assert decide(token, world.records).groups == ("gaps-only",)
    assert world.pool.groups_of(user_id) == ("gaps-only",)
    with pytest.raises(NotFoundError):
        world.users.leave(user_id, "read-only")


def test_a_name_is_changed_against_the_version_that_was_read(world: World) -> None:
    user = world.users.get(world.invited())

    changed = world.users.change(user.id, name="Anna", external=True, expected=user.version)

    assert (changed.name, changed.external) == ("Anna", True)
    with pytest.raises(ConflictError):
        world.users.change(user.id, name="Anne", external=None, expected=user.version)


def test_a_second_factor_counts_for_sign_ins_after_it_was_confirmed(world: World) -> None:
    define_group(world.records, "careful", [])
    user_id = world.invited()
    access = world.pool.accept(user_id)
    secret = world.users.enrol(user_id, access)

    with pytest.raises(InvalidInputError, match="code"):
        world.users.confirm(user_id, access, "000000")
    assert world.users.confirm(user_id, access, secret[:6]).mfa

    account = world.pool.find(user_id)
    assert account is not None
    assert account.mfa
    forgotten = world.users.forget_factor(user_id)
    assert not forgotten.mfa
    assert world.pool.signed_out == [user_id]


def test_nobody_enrols_with_the_token_of_somebody_else(world: World) -> None:
    mine, theirs = world.invited(), world.invited(email="bob@example.com")
    access = world.pool.accept(theirs)

    with pytest.raises(InvalidInputError, match="somebody else"):
        world.users.enrol(mine, access)


def test_a_file_invites_everybody_in_it(world: World) -> None:
    header, rows = (
        "\ufeffEmail,Groups,Name,External",
        "ann@example.com,read-only; gaps-only,Ann,no\r\n\r\nbo@x.org,,,yes",
    )
    text = f"{header}\r\n{rows}\r\n"

    sent = send(world.users, read(text, groups=GROUPS, taken=[]), by="admin")

    assert [(user.email, user.groups, user.external) for user in sent.invited] == [
        ("ann@example.com", ("gaps-only", "read-only"), False),
        ("bo@x.org", (), True),
    ]
    assert sent.failed == ()


def user_of(email: str, state: State, *groups: str) -> User:
    return User(
        id=f"{email}-{state}",
        username="",
        email=email,
        name="",
        state=state,
        external=False,
        groups=groups,
        mfa=False,
        invited_by=None,
        invited_at=None,
        accepted_at=None,
        signed_in_at=None,
        version=1,
    )


TAKEN = [
    user_of("Old@example.com", "active", "read-only"),
    user_of("old@example.com", "deactivated"),
    user_of("ex@example.com", "deactivated"),
    user_of("new@example.com", "invited", "read-only", "gaps-only"),
]


def test_a_file_that_is_sent_again_leaves_out_who_is_a_user_just_so() -> None:
    rows = "NEW@example.com,gaps-only;read-only\nold@example.com,read-only\nann@example.com,\n"

    found = read(f"email,groups\n{rows}", groups=GROUPS, taken=TAKEN)

    assert [each.there for each in found] == [True, True, False]


def test_one_call_invites_for_as_long_as_it_has_time_and_the_next_goes_on(world: World) -> None:
    real, noted = world.pool.invite, []

    def slow(email: str, name: str) -> Any:
        world.now += 8_000
        return real(email, name)

    world.pool.invite = slow  # type: ignore[method-assign]
    file = "email,groups\n" + "".join(f"u{number}@example.com,read-only\n" for number in range(5))
    done: list[tuple[int, int, int]] = []
    while not done or done[-1][2]:
        invitations = read(file, groups=GROUPS, taken=world.users.list())
        sent = send(world.users, invitations, by="admin", note=lambda user: noted.append(user.email))
        done.append((len(sent.invited), len(sent.already), len(sent.failed)))

    assert done == [(2, 0, 3), (2, 2, 1), (1, 4, 0)]
    assert noted == world.pool.mailed == [f"u{number}@example.com" for number in range(5)]


def test_nobody_becomes_a_user_of_whom_it_was_not_noted(world: World) -> None:
    def die(user: User) -> None:
        raise CrashError(user.email)

    with pytest.raises(CrashError):
        world.users.invite("ann@example.com", "Ann", ["read-only"], by="admin", note=die)

    assert world.users.list() == []
    noted: list[User] = []
    user = world.users.invite("ann@example.com", "Ann", ["read-only"], by="admin", note=noted.append)
    assert (world.pool.mailed, [each.id for each in noted]) == (["ann@example.com"], [user.id])


def test_a_file_with_faults_tells_each_of_them_by_row_and_invites_nobody() -> None:
    text = (
        "email,groups,external\n"
        "ann@example.com,wizards,no\n"
        "nobody,,maybe\n"
        "ANN@example.com,,\n"
        "old@example.com,,\n"
        "ex@example.com,,\n"
        "new@example.com,gaps-only,no\n"
    )

    with pytest.raises(ImportFaultsError) as caught:
        read(text, groups=GROUPS, taken=TAKEN)

    assert caught.value.faults == (
        "Row 2: there is no group 'wizards'.",
        "Row 3: 'nobody' is not an e-mail address.",
        "Row 3: external is yes or no, not 'maybe'.",
        "Row 4: ANN@example.com stands in the file twice.",
        "Row 5: old@example.com is a user already, with other groups or another mark as external.",
        "Row 6: ex@example.com is a user who was deactivated; reactivate them instead.",
        "Row 7: new@example.com is a user already, with other groups or another mark as external.",
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no header"),
        ("name\nAnn\n", "'email' is missing"),
        ("email,colour\na@b.c,red\n", "no column 'colour'"),
        ("email,email\na@b.c,a@b.c\n", "stands twice"),
        ("email,name\na@b.c\n", "Row 2: 1 cells under 2 columns"),
        ("email\n" + "a@b.co\n" * 101, "at most 100"),
        ('email\n"a@b.co', "Row 2"),
    ],
)
def test_a_file_of_another_shape_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ImportFaultsError) as caught:
        read(text, groups=GROUPS, taken=[])

    assert fault in " ".join(caught.value.faults)


def test_somebody_whom_the_pool_refuses_stops_none_of_the_others(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = world.pool.invite

    def refuse(email: str, name: str) -> Any:
        if email.startswith("ann"):
            raise UnavailableError("The pool is busy.")
        return real(email, name)

    monkeypatch.setattr(world.pool, "invite", refuse)
    invitations = read("email\nann@example.com\nbob@example.com\n", groups=GROUPS, taken=[])

    sent = send(world.users, invitations, by="admin")

    assert [user.email for user in sent.invited] == ["bob@example.com"]
    assert sent.failed == (("ann@example.com", "The pool is busy."),)


@pytest.mark.parametrize(
    "email", ["a b@x.org", "@x.org", "a@x", "a@b@c.org", "x" * 65 + "@x.org", "a@x..org"]
)
def test_what_is_no_address_is_told(email: str) -> None:
    with pytest.raises(InvalidInputError, match="not an e-mail address"):
        check_email(email)
