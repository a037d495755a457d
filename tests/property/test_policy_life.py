"""A document's life under any order of steps and any death between two writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from proofgraph.access.decision import change_user
from proofgraph.boot import Services
from proofgraph.compliance.chain import digest_of
from proofgraph.errors import ProofgraphError
from proofgraph.policies import events
from proofgraph.policies.documents import Document, FrontMatter
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.organisation import Organisation
from proofgraph.policies.profile import Declarations
from proofgraph.policies.store import Documents
from tests.faulty import CrashError
from tests.property.mortal import Mortal
from tests.unit.policies.conftest import CONTENT

DAY = 86_400_000
AUTHORS = ("ann", "bob", "cas")
APPROVERS = ("cas", "dee")
EVERYBODY = ("ann", "bob", "cas", "dee")
CRASHES = st.one_of(st.none(), st.none(), st.integers(0, 5))
META = FrontMatter(
    id="bread", title="Bread", domain="baking", summary="On bread.", adopted=False, acceptance=True
)


@cache
def declarations() -> Declarations:
    return Declarations.load(CONTENT)


def _accept(services: Services, *, id: str, who: str, digest: str) -> None:
    services.acceptances.accept(id, who, digest=digest)


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = Mortal()
        self._take_documents()
        self.texts = 0
        self.wrote: dict[str, str] = {}
        self.accepted: dict[str, int] = {}

    @initialize()
    def set_up(self) -> None:
        for name in EVERYBODY:
            change_user(self.services.records, name, {"email": f"{name}@crumb.example", "accepted_at": 1})
        self.services.documents.create(Document("policy", META, "First.\n", "bread"), "ann")
        self.services.documents.rules.change({"approvers": APPROVERS})

    @property
    def services(self) -> Services:
        return self.world.services

    def _until(self, writes: int | None, work: Callable[[Services], object]) -> None:
        """Do it, as far as a process comes that dies after so many writes; then live on as another one."""
        if writes is not None:
            self.world.dies(writes)
        with suppress(CrashError, ProofgraphError):
            work(self.services)
        self.world.born_again()
        self._take_documents()

    def _take_documents(self) -> None:
        """Documents of the process that lives now, without the shipped content that it would read anew."""
        services = self.services
        organisation = Organisation(services.records, declarations)
        services.__dict__["documents"] = Documents(
            services.records,
            services.objects,
            lambda: DocumentLibrary(()),
            organisation,
            services.clock,
            lambda: services.keeper,
        )

    def _etag(self) -> int:
        return self.services.approvals.get("bread").draft.version

    @rule(by=st.sampled_from(AUTHORS), writes=CRASHES)
    def save(self, by: str, writes: int | None) -> None:
        self.texts += 1
        source, etag = f"Text {self.texts}.", self._etag()
        self.wrote[f"{source}\n"] = by
        self._until(writes, lambda s: s.approvals.save("bread", by, expected=etag, source=source))

    @rule(by=st.sampled_from(AUTHORS), writes=CRASHES)
    def submit(self, by: str, writes: int | None) -> None:
        etag = self._etag()
        self._until(writes, lambda s: s.approvals.submit("bread", by, expected=etag))

    @rule(by=st.sampled_from(EVERYBODY), writes=CRASHES)
    def approve(self, by: str, writes: int | None) -> None:
        etag = self._etag()
        self._until(writes, lambda s: s.approvals.approve("bread", by, expected=etag))

    @rule(by=st.sampled_from(EVERYBODY), writes=CRASHES)
    def give_back(self, by: str, writes: int | None) -> None:
        etag = self._etag()
        self._until(writes, lambda s: s.approvals.give_back("bread", by, expected=etag, reason="Why?"))

    @rule(writes=CRASHES)
    def discard(self, writes: int | None) -> None:
        etag = self._etag()
        self._until(writes, lambda s: s.approvals.discard("bread", "ann", expected=etag))

    @rule(renew=st.booleans(), adopt=st.sampled_from([None, True, True, False]), writes=CRASHES)
    def publish(self, renew: bool, adopt: bool | None, writes: int | None) -> None:
        etag = self._etag()
        self._until(
            writes, lambda s: s.approvals.publish("bread", "ann", expected=etag, renew=renew, adopt=adopt)
        )

    @rule(
        author=st.sampled_from(AUTHORS),
        approver=st.sampled_from(APPROVERS),
        renew=st.booleans(),
        steps=st.lists(CRASHES, min_size=5, max_size=5),
    )
    def go_all_the_way(self, author: str, approver: str, renew: bool, steps: list[int | None]) -> None:
        self.save(author, steps[0])
        self.submit(author, steps[1])
        self.approve(approver, steps[2])
        self.publish(renew, True, steps[3])
        self.round(steps[4])

    @rule(adopted=st.booleans(), writes=CRASHES)
    def adopt(self, adopted: bool, writes: int | None) -> None:
        self._until(writes, lambda s: s.documents.change("bread", "ann", adopted=adopted))

    @rule(writes=CRASHES)
    def change_past_the_approvers(self, writes: int | None) -> None:
        self._until(writes, lambda s: s.documents.change("bread", "ann", source="Past."))

    @rule(writes=CRASHES)
    def round(self, writes: int | None) -> None:
        self._until(writes, lambda s: s.policy_scanner.run())

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.world.now += days * DAY

    @precondition(lambda self: any(self.services.acceptances.open_for(name) for name in EVERYBODY))
    @rule(who=st.sampled_from(EVERYBODY), writes=CRASHES)
    def accept(self, who: str, writes: int | None) -> None:
        for held, entry in self.services.acceptances.open_for(who):
            id, digest = held.id, entry.digest
            self._until(writes, partial(_accept, id=id, who=who, digest=digest))

    @invariant()
    def nothing_is_in_force_that_nobody_else_approved(self) -> None:
        held = self.services.documents.get("bread")
        if held.entry.adopted:
            assert held.entry.approved == held.entry.number
            assert set(held.entry.approved_by) <= set(APPROVERS)
            assert self.wrote.get(held.source) not in held.entry.approved_by

    @invariant()
    def versions_are_whole_and_in_order(self) -> None:
        documents = self.services.documents
        held = documents.get("bread")
        versions = documents.versions("bread")
        assert [version.number for version in versions] == list(range(held.entry.number, 0, -1))
        assert (versions[0].text, versions[0].digest) == (held.text, held.entry.digest)
        told = events.of(self.services.records, "bread")
        published = {event.number for event in told if event.what == "published"}
        assert {version.number for version in versions} - {1} <= published

    @invariant()
    def nobody_is_asked_or_reminded_of_the_same_twice(self) -> None:
        for name in EVERYBODY:
            told = self.services.notices.page(name, limit=1000)[0]
            asked = Counter(t.link for t in told if t.kind == "policy.accept")
            assert max(asked.values(), default=0) <= 1

    @invariant()
    def what_was_accepted_stays_accepted_and_says_of_what(self) -> None:
        done = {a.id: a.number for a in self.services.acceptances.history("bread")}
        assert self.accepted.items() <= done.items()
        self.accepted = done
        for held in self.services.acceptances.history("bread"):
            assert self.services.documents.version("bread", held.number).digest == held.digest

    def teardown(self) -> None:
        self.services.outbox.catch_up()
        self.services.policy_scanner.run()
        self.nobody_is_asked_or_reminded_of_the_same_twice()
        entry = self.services.documents.get("bread").entry
        standing = {row.standing for row in self.services.acceptances.table("bread")}
        assert standing <= ({"accepted", "open", "overdue"} if entry.asks else {"accepted"})
        for held in self.services.acceptances.history("bread"):
            body = held.model_dump(mode="json", exclude={"version", "said"})
            assert self.services.ledger.store.places(digest_of(body))
        assert self.services.inspection.check(contents=True).intact


Life.TestCase.settings = settings(max_examples=50, stateful_step_count=25, deadline=None)
TestLife = Life.TestCase
