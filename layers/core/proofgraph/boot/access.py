"""The ports by their names, and who may do what in a deployment."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cached_property

from proofgraph.access import keys
from proofgraph.access.api_keys import ApiKeys
from proofgraph.access.group_definitions import Groups
from proofgraph.access.sign_ins import SignIns
from proofgraph.access.users import Users
from proofgraph.boot.ports import Ports
from proofgraph.errors import NotFoundError
from proofgraph.graph.store import GraphStore
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import Objects
from proofgraph.ports.records import Records
from proofgraph.ports.schedules import Schedules
from proofgraph.settings import Settings


@dataclass(frozen=True)
class AccessServices:
    """`hurried`: this process answers requests, so it leaves long work to functions."""

    ports: Ports
    hurried: bool = False

    @property
    def settings(self) -> Settings:
        return self.ports.settings

    @property
    def clock(self) -> Clock:
        return self.ports.clock

    @property
    def records(self) -> Records:
        return self.ports.records

    @property
    def objects(self) -> Objects:
        return self.ports.objects

    @property
    def graph(self) -> GraphStore:
        return self.ports.graph

    @property
    def schedules(self) -> Schedules:
        return self.ports.schedules

    @cached_property
    def groups(self) -> Groups:
        return Groups(self.records, self.ports.identities, self.clock)

    @cached_property
    def users(self) -> Users:
        return Users(self.records, self.ports.identities, self.clock, self.groups.names)

    @cached_property
    def sign_ins(self) -> SignIns:
        return SignIns(self.records)

    @cached_property
    def api_keys(self) -> ApiKeys:
        return ApiKeys(self.records, self.clock)

    @cached_property
    def cursor_key(self) -> bytes:
        return keys.stored(self.records, "cursors")

    @cached_property
    def unsubscribe_key(self) -> bytes:
        return keys.stored(self.records, "unsubscribe")

    def email_of(self, user_id: str) -> str | None:
        """Where an active user is written to; None for somebody who is gone, or where no mail is sent."""
        if self.ports.mail is None:
            return None
        try:
            user = self.users.get(user_id)
        except NotFoundError:
            return None
        return None if user.state == "deactivated" else user.email or None

    def token(self) -> str:
        """A name nobody can guess."""
        return secrets.token_urlsafe(24)
