"""API keys: what scripts sign in with. A key speaks for the user who made it, with a part of their rights.

A key is `pgk_<id>_<secret>`, shown once; kept is the SHA-256 of the whole, which needs no salt or slow hash
because the secret is 256 random bits. What a key may do is decided at each request: the permissions it was
given, of those that its owner still has, within the owner's query policies.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from proofgraph.access.decision import PARENT, Caller, granted, meanings
from proofgraph.access.permissions import Permission, implied
from proofgraph.access.query_policy import combined
from proofgraph.errors import ForbiddenError, InvalidInputError, NotFoundError, UnauthenticatedError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import NEW, Record, Records, every

PREFIX = "pgk_"
DAY_MS = 86_400_000
LONGEST_DAYS = 366
USE_EVERY_MS = 60_000
"""How exact the time of the last use is, so that not every request writes it."""


class ApiKey(BaseModel):
    """Everything about a key but itself. Times in epoch milliseconds."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    owner: str
    owner_email: str
    permissions: tuple[Permission, ...]
    created_at: int
    expires_at: int
    revoked_at: int | None = None
    last_used_at: int | None = None


@dataclass(frozen=True)
class ApiKeys:
    records: Records
    clock: Clock

    def create(
        self, name: str, permissions: Iterable[Permission], days: int, *, owner: Caller
    ) -> tuple[ApiKey, str]:
        """A new key and its text, which is never told again."""
        if owner.key:
            raise ForbiddenError("A key makes no keys; sign in as a person.")
        if not 1 <= days <= LONGEST_DAYS:
            raise InvalidInputError(f"A key lives 1 to {LONGEST_DAYS} days.", field="days")
        wanted = implied(permissions)
        beyond = sorted(permission.value for permission in wanted - owner.permissions)
        if not wanted or beyond:
            raise ForbiddenError(
                f"You do not hold {', '.join(beyond)} yourself." if beyond else "Name a permission."
            )
        id = secrets.token_hex(8)
        text = f"{PREFIX}{id}_{secrets.token_urlsafe(32)}"
        now = self.clock()
        key = ApiKey(
            id=id,
            name=name,
            owner=owner.id,
            owner_email=owner.email,
            permissions=tuple(sorted(wanted)),
            created_at=now,
            expires_at=now + days * DAY_MS,
        )
        body = key.model_dump(mode="json", exclude={"id", "last_used_at"}) | {"sha256": _digest(text)}
        self.records.put(Record(PARENT, "api-key", id, body), expected=NEW)
        return key, text

    def list(self, owner: str | None = None) -> list[ApiKey]:
        """Newest first: of one owner, or all."""
        used = {record.id: record.body["at"] for record in every(self.records, PARENT, "api-key-use")}
        found = [_key(record, used.get(record.id)) for record in every(self.records, PARENT, "api-key")]
        mine = [key for key in found if owner is None or key.owner == owner]
        return sorted(mine, key=lambda key: (-key.created_at, key.id))

    def get(self, key_id: str) -> ApiKey:
        used = self.records.get(PARENT, "api-key-use", key_id)
        return _key(self._record(key_id), used.body["at"] if used else None)

    def revoke(self, key_id: str) -> ApiKey:
        """It stops working with the next request; its record stays, to tell what it was."""
        record = self._record(key_id)
        if record.body.get("revoked_at") is None:
            body = dict(record.body) | {"revoked_at": self.clock()}
            self.records.put(Record(PARENT, "api-key", key_id, body), expected=record.version)
        return self.get(key_id)

    def check(self, text: str) -> str:
        """The id of a key that was presented whole; UnauthenticatedError for one that does not count."""
        id = text.removeprefix(PREFIX).partition("_")[0]
        record = self.records.get(PARENT, "api-key", id) if text.startswith(PREFIX) and id else None
        held = str(record.body["sha256"]) if record else ""
        if record is None or not hmac.compare_digest(held, _digest(text)):
            raise _refused()
        self._live(record)
        return id

    def caller(self, key_id: str) -> Caller:
        """Who speaks with a key that the gateway has checked: its owner, with today's rights."""
        record = self.records.get(PARENT, "api-key", key_id)
        if record is None:
            raise _refused()
        self._live(record)
        key = _key(record, None)
        owner = self.records.get(PARENT, "user", key.owner)
        if owner is None or not owner.body.get("active", True):
            raise UnauthenticatedError("The owner of this key was deactivated.")
        groups = meanings(owner.body.get("groups", ()), self.records, owner.body.get("groups_at", 0))
        self._used(key_id)
        names = tuple(group.name for group in groups)
        return Caller(
            id=key.owner,
            email=key.owner_email,
            name=f"{owner.body.get('name') or key.owner_email} (key {key.name})",
            groups=names,
            permissions=frozenset(key.permissions) & granted(groups),
            sees=combined((group.permissions, group.policy) for group in groups),
            member_of=names,
            external=bool(owner.body.get("external", False)),
            key=key_id,
        )

    def _live(self, record: Record) -> None:
        if record.body.get("revoked_at") is not None or record.body["expires_at"] <= self.clock():
            raise UnauthenticatedError("This API key was revoked or has expired; make another one.")

    def _used(self, key_id: str) -> None:
        now = self.clock()
        held = self.records.get(PARENT, "api-key-use", key_id)
        if held is None or held.body["at"] <= now - USE_EVERY_MS:
            self.records.put(Record(PARENT, "api-key-use", key_id, {"at": now}))

    def _record(self, key_id: str) -> Record:
        record = self.records.get(PARENT, "api-key", key_id)
        if record is None:
            raise NotFoundError(f"There is no API key {key_id!r}.", id=key_id)
        return record


def _refused() -> UnauthenticatedError:
    return UnauthenticatedError("This is no API key of this deployment.")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _key(record: Record, last_used_at: Any) -> ApiKey:
    return ApiKey.model_validate(dict(record.body) | {"id": record.id, "last_used_at": last_used_at})
