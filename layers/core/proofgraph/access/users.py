"""The people of a deployment: invited, active, deactivated; their groups and second factor.

The user pool holds sign-in and membership; our record is what each request is judged by. Every change
writes first what takes a right away and last what gives one, so a crash in between leaves somebody with less,
never with more, and repeating the change completes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.access.decision import PARENT, activate, change_user, deactivate, granted, meanings
from proofgraph.access.groups import ADMINISTRATORS
from proofgraph.access.permissions import Permission
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.identity import Identities
from proofgraph.ports.records import Record, Records, every

State = Literal["invited", "active", "deactivated"]


class User(BaseModel):
    """`groups` are those last known: of our own changes, or of the newest token. Times in milliseconds."""

    model_config = ConfigDict(frozen=True)

    id: str
    username: str
    email: str
    name: str
    state: State
    external: bool
    groups: tuple[str, ...]
    mfa: bool
    invited_by: str | None
    invited_at: int | None
    accepted_at: int | None
    signed_in_at: int | None
    version: int


@dataclass
class Users:
    """`known_groups` are the names that somebody can be put into."""

    records: Records
    identities: Identities
    clock: Clock
    known_groups: Callable[[], Iterable[str]]

    def list(self) -> list[User]:
        """Everybody, by e-mail address."""
        found = [_user(record) for record in every(self.records, PARENT, "user")]
        return sorted(found, key=lambda user: (user.email.casefold(), user.id))

    def get(self, user_id: str) -> User:
        record = self.records.get(PARENT, "user", user_id)
        if record is None:
            raise NotFoundError(f"There is no user {user_id!r}.", id=user_id)
        return _user(record)

    def invite(
        self,
        email: str,
        name: str,
        groups: Sequence[str],
        *,
        external: bool = False,
        by: str,
        note: Callable[[User], None] = lambda _: None,
    ) -> User:
        """Make the account, which mails a one-time password; ConflictError for somebody who has one.

        An account that an interrupted invitation left without a record is taken over and completed. `note`
        is called before the record is written, so that nobody is a user of whom it was not.
        """
        self.check_groups(groups)
        account = self.identities.find(email)
        record = self.records.get(PARENT, "user", account.id) if account is not None else None
        if record is not None:
            raise ConflictError(f"{email} {there_already(account_state(record.body))}.", email=email)
        if account is None:
            account = self.identities.invite(email, name)
        for group in groups:
            self.identities.add(account.username, group)
        body = {
            "active": True,
            "username": account.username,
            "email": email,
            "name": name or email,
            "external": external,
            "groups": sorted(groups),
            "groups_at": self.clock(),
            "invited_by": by,
            "invited_at": self.clock(),
        }
        note(_user(Record(PARENT, "user", account.id, body)))
        return _user(change_user(self.records, account.id, body))

    def resend(self, user_id: str) -> User:
        user = self._invited(user_id)
        self.identities.resend(user.email)
        return _user(change_user(self.records, user_id, {"invited_at": self.clock()}))

    def revoke(self, user_id: str) -> User:
        """Take an invitation back that nobody has accepted; the account and its record go."""
        user = self._invited(user_id)
        deactivate(self.records, user_id, at=self.clock())
        self.identities.delete(user.username)
        self.records.delete(PARENT, "user", user_id)
        return user

    def deactivate(self, user_id: str) -> User:
        """End what they may do, now: our record first, which refuses the tokens that are out."""
        user = self.get(user_id)
        self._keep_an_administrator(user)
        deactivate(self.records, user_id, at=self.clock())
        self.identities.disable(user.username)
        return self.get(user_id)

    def reactivate(self, user_id: str) -> User:
        """Let them in again; sessions of before stay ended."""
        user = self.get(user_id)
        self.identities.enable(user.username)
        activate(self.records, user_id)
        return self.get(user_id)

    def sign_out(self, user_id: str) -> User:
        """End every session of theirs."""
        user = self.get(user_id)
        change_user(self.records, user_id, {"signed_out_at": self.clock()})
        self.identities.sign_out(user.username)
        return self.get(user_id)

    def change(self, user_id: str, *, name: str | None, external: bool | None, expected: int) -> User:
        record = self.records.get(PARENT, "user", user_id)
        if record is None:
            raise NotFoundError(f"There is no user {user_id!r}.", id=user_id)
        changes = {"name": name, "external": external}
        body = dict(record.body) | {field: value for field, value in changes.items() if value is not None}
        return _user(self.records.put(Record(PARENT, "user", user_id, body), expected=expected))

    def join(self, user_id: str, group: str) -> User:
        """Put them into a group: their next token says so."""
        self.check_groups([group])
        user = self.get(user_id)
        self.identities.add(user.username, group)
        return self._grouped(user, {*user.groups, group})

    def leave(self, user_id: str, group: str) -> User:
        """Take them out: tokens of before no longer bring it."""
        user = self.get(user_id)
        if group not in user.groups:
            raise NotFoundError(f"{user.email} is not in the group {group!r}.", group=group)
        if group == ADMINISTRATORS:
            self._keep_an_administrator(user)
        left = self._grouped(user, set(user.groups) - {group}, removed=group)
        self.identities.remove(user.username, group)
        return left

    def enrol(self, user_id: str, access_token: str) -> str:
        """The secret for an authenticator app of the token's bearer, who must be the user."""
        bearer, secret = self.identities.enrol(access_token)
        if bearer != user_id:
            raise InvalidInputError("The access token is somebody else's.")
        return secret

    def confirm(self, user_id: str, access_token: str, code: str) -> User:
        """From now on they sign in with the app; sessions that began before do not count as such."""
        account = self.identities.confirm(access_token, code)
        if account.id != user_id:
            raise InvalidInputError("The access token is somebody else's.")
        return _user(change_user(self.records, user_id, {"mfa_since": self.clock()}))

    def forget_factor(self, user_id: str) -> User:
        """For somebody who lost the app: they sign in by password and set up another one."""
        user = self.get(user_id)
        changed = change_user(self.records, user_id, {"mfa_since": None, "signed_out_at": self.clock()})
        self.identities.forget_factor(user.username)
        self.identities.sign_out(user.username)
        return _user(changed)

    def check_groups(self, groups: Iterable[str]) -> None:
        unknown = sorted(set(groups) - set(self.known_groups()))
        if unknown:
            raise InvalidInputError(f"There is no group {', '.join(map(repr, unknown))}.", groups=unknown)

    def _grouped(self, user: User, groups: set[str], *, removed: str = "") -> User:
        now = self.clock()
        changes: dict[str, object] = {"groups": sorted(groups), "groups_at": now}
        record = self.records.get(PARENT, "user", user.id)
        if removed and record is not None:
            changes["removed_groups"] = dict(record.body.get("removed_groups", {})) | {removed: now}
        return _user(change_user(self.records, user.id, changes))

    def _invited(self, user_id: str) -> User:
        user = self.get(user_id)
        account = self.identities.find(user.username)
        if user.accepted_at is not None or (account is not None and not account.invited):
            raise ConflictError(f"{user.email} has signed in already; deactivate them instead.")
        return user

    def _keep_an_administrator(self, user: User) -> None:
        members = self.identities.members(ADMINISTRATORS)
        others = [account for account in members if account.enabled and account.id != user.id]
        if any(account.id == user.id for account in members) and not others:
            raise ConflictError(f"{user.email} is the last administrator; name another one first.")


def holding(users: Iterable[User], permission: Permission, records: Records) -> list[User]:
    """Of those, who is not deactivated and holds it by the groups that they were last known to be in."""
    return [user for user, held in permitted(users, records) if permission in held]


def permitted(users: Iterable[User], records: Records) -> list[tuple[User, frozenset[Permission]]]:
    """Who is not deactivated, with what they may by the groups that they were last known to be in."""
    there = [user for user in users if user.state != "deactivated"]
    known = {group.name: group for group in meanings({name for u in there for name in u.groups}, records)}
    return [(user, granted([known[name] for name in user.groups if name in known])) for user in there]


def there_already(state: State) -> str:
    """Why somebody is not invited, after their address."""
    if state == "deactivated":
        return "is a user who was deactivated; reactivate them instead"
    return "is a user already"


def account_state(body: Mapping[str, Any]) -> State:
    if not body.get("active", True):
        return "deactivated"
    return "invited" if body.get("invited_at") and not body.get("accepted_at") else "active"


def _user(record: Record) -> User:
    body = record.body
    return User(
        id=record.id,
        username=body.get("username", record.id),
        email=body.get("email", ""),
        name=body.get("name") or body.get("email", ""),
        state=account_state(body),
        external=bool(body.get("external", False)),
        groups=tuple(body.get("groups", ())),
        mfa=body.get("mfa_since") is not None,
        invited_by=body.get("invited_by"),
        invited_at=body.get("invited_at"),
        accepted_at=body.get("accepted_at"),
        signed_in_at=body.get("signed_in_at"),
        version=record.version,
    )
