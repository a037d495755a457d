"""Whatever is told in whatever order, wherever the process dies, however many send at the same time:
nobody is told a thing twice."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from proofgraph.notifications import preferences
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.webhooks import DELIVERY, Webhook
from proofgraph.notifications.webhooks import PARENT as WEBHOOKS
from proofgraph.ports.records import MemoryRecords, Record
from tests.faulty import CrashError, CrashingRecords
from tests.unit.notifications.conftest import NOON, PEOPLE, Post, notice

USERS = st.sampled_from(sorted(PEOPLE))
NAMES = ("a", "b", "c")


def said(name: str) -> Notice:
    return replace(notice(dedupe=name), subject=f"CC6.{name} has a gap")


class Telling(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.records = CrashingRecords(MemoryRecords())
        self.post = Post(records=self.records)
        self.told: set[tuple[str, str]] = set()
        self.crashes = 0
        chat = Webhook(
            id="wh-chat", name="Chat", url="https://hooks.example.com/in", created_at=NOON, created_by="ann"
        )
        body = chat.model_dump(mode="json", exclude={"version"})
        self.records.put(Record(WEBHOOKS, "webhook", chat.id, body))
        self.post.secrets.put(f"webhooks/{chat.id}", "secret")

    @rule(users=st.sets(USERS, min_size=1), name=st.sampled_from(NAMES), writes=st.none() | st.integers(0, 3))
    def tell(self, users: set[str], name: str, writes: int | None) -> None:
        self.records.writes = writes
        with suppress(CrashError):
            self.post.notices.tell(users, said(name))
            self.told |= {(user, name) for user in users}
        self.records.writes = None

    @rule(
        minutes=st.sampled_from([0, 1, 20, 600, 1500]),
        writes=st.none() | st.integers(0, 6),
        overlapping=st.sampled_from([None, 0, 1]),
    )
    def send(self, minutes: int, writes: int | None, overlapping: int | None) -> None:
        """`overlapping`: another begins while the first letter and the first post are on their way."""
        if overlapping is not None:
            self.post.mail.meanwhile = lambda: self.post.dispatch(minutes=overlapping)
            self.post.network.meanwhile = self.post.mail.meanwhile
        self.records.writes = writes
        try:
            self.post.dispatch(minutes=minutes)
        except CrashError:
            self.crashes += 1
        self.records.writes = None
        self.post.mail.meanwhile = self.post.network.meanwhile = None

    @rule(user=USERS, way=st.sampled_from(["at-once", "digest", "off"]))
    def prefer(self, user: str, way: str) -> None:
        preferences.change(self.records, user, {"others": way})

    @precondition(lambda self: self.told)
    @rule()
    def everybody_has_what_they_were_told(self) -> None:
        for user, _ in self.told:
            assert self.post.notices.page(user)[0]

    @invariant()
    def nobody_is_told_twice(self) -> None:
        for user, address in PEOPLE.items():
            mine = [letter for letter in self.post.mail.letters if letter.to == address]
            for name in NAMES:
                assert sum(said(name).subject in letter.text for letter in mine) <= 1
            listed = [told.subject for told in self.post.notices.page(user)[0]]
            assert len(listed) == len(set(listed))

    @invariant()
    def a_receiver_hears_again_only_where_a_dispatcher_died(self) -> None:
        posts = Counter(headers[DELIVERY] for _, _, headers in self.post.network.calls)
        assert sum(posts.values()) - len(posts) <= self.crashes
        assert len(posts) <= len(NAMES)

    @invariant()
    def the_app_lists_each_once(self) -> None:
        for user in PEOPLE:
            kinds = [told.kind for told in self.post.notices.page(user)[0]]
            assert set(kinds) <= {Kind.STATUS_CHANGED}


Telling.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
TestTelling = Telling.TestCase
