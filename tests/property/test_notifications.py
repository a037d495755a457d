"""Whatever is told in whatever order, and wherever the process dies: nobody is told a thing twice."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from proofgraph.notifications import preferences
from proofgraph.notifications.notice import Kind
from proofgraph.ports.records import MemoryRecords
from tests.faulty import CrashError, CrashingRecords
from tests.unit.notifications.conftest import PEOPLE, Post, notice

USERS = st.sampled_from(sorted(PEOPLE))
NAMES = st.sampled_from(["a", "b", "c"])


class Telling(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.records = CrashingRecords(MemoryRecords())
        self.post = Post(records=self.records)
        self.told: set[tuple[str, str]] = set()

    @rule(users=st.sets(USERS, min_size=1), name=NAMES, writes=st.none() | st.integers(0, 3))
    def tell(self, users: set[str], name: str, writes: int | None) -> None:
        self.records.writes = writes
        with suppress(CrashError):
            self.post.notices.tell(users, notice(dedupe=name))
            self.told |= {(user, name) for user in users}
        self.records.writes = None

    @rule(minutes=st.sampled_from([0, 1, 20, 600, 1500]), writes=st.none() | st.integers(0, 6))
    def send(self, minutes: int, writes: int | None) -> None:
        self.records.writes = writes
        with suppress(CrashError):
            self.post.dispatch(minutes=minutes)
        self.records.writes = None

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
        for user in PEOPLE:
            mine = [letter for letter in self.post.mail.letters if letter.to == PEOPLE[user]]
            single = Counter(letter.text for letter in mine if "notice" not in letter.subject)
            assert sum(single.values()) <= 3
            listed = [told.id for told in self.post.notices.page(user)[0]]
            assert len(listed) == len(set(listed)) <= 3

    @invariant()
    def the_app_lists_each_once(self) -> None:
        for user in PEOPLE:
            kinds = [told.kind for told in self.post.notices.page(user)[0]]
            assert set(kinds) <= {Kind.STATUS_CHANGED}


Telling.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
TestTelling = Telling.TestCase
