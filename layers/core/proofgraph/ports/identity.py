"""Where people's sign-ins live: accounts, their groups and second factors. Cognito in a deployment.

An account is named by `username`; its `id` is what tokens call `sub`. Doing again what was done already
changes nothing, so a caller that was interrupted repeats itself.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError, UnauthenticatedError


@dataclass(frozen=True, slots=True)
class Account:
    """`invited`: has not yet chosen a password. `mfa`: signs in with a second factor."""

    id: str
    username: str
    email: str
    name: str
    invited: bool
    enabled: bool = True
    mfa: bool = False


class Identities(Protocol):
    def invite(self, email: str, name: str) -> Account:
        """Make an account and mail its one-time password; ConflictError where the address has one."""
        ...

    def find(self, email: str) -> Account | None:
        """By e-mail address or username."""
        ...

    def resend(self, email: str) -> None:
        """Mail the invitation again, with a fresh time to live. Like a first one it goes by address."""
        ...

    def delete(self, username: str) -> None: ...

    def enable(self, username: str) -> None: ...

    def disable(self, username: str) -> None:
        """No more sign-in; every session ends."""
        ...

    def sign_out(self, username: str) -> None:
        """End every session."""
        ...

    def groups_of(self, username: str) -> tuple[str, ...]: ...

    def add(self, username: str, group: str) -> None: ...

    def remove(self, username: str, group: str) -> None: ...

    def members(self, group: str) -> list[Account]: ...

    def make_group(self, name: str, description: str) -> None: ...

    def delete_group(self, name: str) -> None: ...

    def keys(self) -> Sequence[Mapping[str, Any]]:
        """The public keys that tokens are signed with, as a JWKS lists them."""
        ...

    def enrol(self, access_token: str) -> tuple[str, str]:
        """The id of the token's bearer and the secret for their authenticator app."""
        ...

    def confirm(self, access_token: str, code: str) -> Account:
        """The bearer, who signs in with the app from now on; InvalidInputError for a wrong code."""
        ...

    def forget_factor(self, username: str) -> None:
        """Sign in by password alone, until another app is enrolled."""
        ...


@dataclass
class MemoryIdentities:
    """The twin of the user pool. `mailed` lists whom an invitation went to.

    A token of `access_token` stands for its bearer; the code of an authenticator app is its secret's start.
    """

    mailed: list[str] = field(default_factory=list)
    signed_out: list[str] = field(default_factory=list)
    public_keys: list[Mapping[str, Any]] = field(default_factory=list)
    _accounts: dict[str, Account] = field(default_factory=dict)
    _groups: dict[str, list[str]] = field(default_factory=dict)
    _tokens: dict[str, str] = field(default_factory=dict)
    _secrets: dict[str, str] = field(default_factory=dict)

    def invite(self, email: str, name: str) -> Account:
        if self.find(email) is not None:
            raise ConflictError(f"{email} has an account already.")
        id = secrets.token_hex(8)
        self._accounts[id] = Account(id, id, email, name, invited=True)
        self.mailed.append(email)
        return self._accounts[id]

    def find(self, email: str) -> Account | None:
        same = email.casefold()
        return next((a for a in self._accounts.values() if same in (a.email.casefold(), a.username)), None)

    def resend(self, email: str) -> None:
        found = self.find(email)
        if found is None or found.email.casefold() != email.casefold():
            raise NotFoundError(f"There is no account {email!r}.")
        self.mailed.append(found.email)

    def delete(self, username: str) -> None:
        self._accounts.pop(username, None)
        for members in self._groups.values():
            if username in members:
                members.remove(username)

    def enable(self, username: str) -> None:
        self._change(username, enabled=True)

    def disable(self, username: str) -> None:
        self._change(username, enabled=False)
        self.sign_out(username)

    def sign_out(self, username: str) -> None:
        self.signed_out.append(self._account(username).username)

    def groups_of(self, username: str) -> tuple[str, ...]:
        return tuple(sorted(name for name, members in self._groups.items() if username in members))

    def add(self, username: str, group: str) -> None:
        members = self._groups.setdefault(group, [])
        if self._account(username).username not in members:
            members.append(username)

    def remove(self, username: str, group: str) -> None:
        if username in self._groups.get(group, []):
            self._groups[group].remove(username)

    def members(self, group: str) -> list[Account]:
        return [self._account(username) for username in self._groups.get(group, [])]

    def make_group(self, name: str, description: str) -> None:
        self._groups.setdefault(name, [])

    def delete_group(self, name: str) -> None:
        self._groups.pop(name, None)

    def enrol(self, access_token: str) -> tuple[str, str]:
        account = self._bearer(access_token)
        self._secrets[account.username] = secrets.token_hex(10).upper()
        return account.id, self._secrets[account.username]

    def confirm(self, access_token: str, code: str) -> Account:
        account = self._bearer(access_token)
        if not hmac.compare_digest(self._secrets.get(account.username, "")[:6], code):
            raise InvalidInputError("This code is not the one the app shows now; try the next one.")
        return self._change(account.username, mfa=True)

    def forget_factor(self, username: str) -> None:
        self._change(username, mfa=False)

    def keys(self) -> Sequence[Mapping[str, Any]]:
        return self.public_keys

    def accept(self, username: str) -> str:
        """What a first sign-in does: the password is chosen. Gives an access token."""
        self._change(username, invited=False)
        token = secrets.token_hex(8)
        self._tokens[token] = username
        return token

    def _bearer(self, token: str) -> Account:
        if token not in self._tokens:
            raise UnauthenticatedError("The access token does not count; sign in again.")
        return self._account(self._tokens[token])

    def _account(self, username: str) -> Account:
        if username not in self._accounts:
            raise NotFoundError(f"There is no account {username!r}.")
        return self._accounts[username]

    def _change(self, username: str, **changes: bool) -> Account:
        self._accounts[username] = replace(self._account(username), **changes)  # type: ignore[arg-type]
        return self._accounts[username]
