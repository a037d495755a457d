"""Two people, a clock that the test owns, and twins of the mail and the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from proofgraph.notifications.dispatch import Dispatcher
from proofgraph.notifications.letters import Letters
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.notices import Notices
from proofgraph.notifications.webhooks import Webhooks
from proofgraph.ports.mail import Letter, MemoryMail, Sending
from proofgraph.ports.post import MemoryPost
from proofgraph.ports.records import MemoryRecords, Records
from proofgraph.ports.secrets import MemorySecrets

NOON = 1_700_049_600_000  # 2023-11-15 12:00 UTC
PEOPLE = {"ann": "ann@example.com", "ben": "ben@example.com"}


@dataclass
class SlowMail(MemoryMail):
    """`meanwhile` happens once, while a letter is on its way."""

    meanwhile: Callable[[], object] | None = None

    def send(self, letter: Letter) -> Sending:
        happens, self.meanwhile = self.meanwhile, None
        if happens is not None:
            happens()
        return super().send(letter)


@dataclass
class SlowPost(MemoryPost):
    """`meanwhile` happens once, while a receiver is waited for."""

    meanwhile: Callable[[], object] | None = None

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        happens, self.meanwhile = self.meanwhile, None
        if happens is not None:
            happens()
        return super().post(url, body, headers)


@dataclass
class Post:
    """A post office: `now` is moved by the test."""

    records: Records = field(default_factory=MemoryRecords)
    now: int = NOON
    mail: SlowMail = field(default_factory=SlowMail)
    network: SlowPost = field(default_factory=SlowPost)
    secrets: MemorySecrets = field(default_factory=MemorySecrets)

    def clock(self) -> int:
        return self.now

    @property
    def webhooks(self) -> Webhooks:
        return Webhooks(self.records, self.secrets, self.clock)

    @property
    def notices(self) -> Notices:
        return Notices(self.records, self.clock, self.webhooks, PEOPLE.get)

    def dispatch(self, *, minutes: float = 0) -> int:
        """Let time pass, then send what is due."""
        self.now += int(minutes * 60_000)
        dispatcher = Dispatcher(
            self.records,
            self.clock,
            self.mail,
            self.network,
            self.webhooks,
            PEOPLE.get,
            lambda: Letters("Crumb", "https://proof.example.com"),
            lambda: b"key",
        )
        return dispatcher.run()


def notice(kind: Kind = Kind.STATUS_CHANGED, dedupe: str = "1") -> Notice:
    return Notice(kind, "CC6.1 has a gap", "Two users have no <second> factor.", "/frameworks/soc2", dedupe)


@pytest.fixture
def post() -> Post:
    return Post()
