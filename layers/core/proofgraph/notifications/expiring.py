"""Tells people that evidence, an attestation or an exception of theirs ends: 14 days and one day before.

Each step is told once. After a pause only the newest step is told, and that something ended for a week.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proofgraph.compliance.attestations import Attestation, Attestations
from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.exceptions import Exception_, Exceptions
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.items import Item, Items
from proofgraph.compliance.targets import Target
from proofgraph.notifications.addressees import Addressees
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.told import Told
from proofgraph.ports.clock import Clock

DAYS_BEFORE = (14, 1)
LATE_MS = 7 * DAY


@dataclass(frozen=True, slots=True)
class Ending:
    """Something that ends at `at`; `since` is when that was said, `remind_at` what people asked for."""

    id: str
    kind: Kind
    title: str
    at: int
    since: int
    names: tuple[str, ...]
    targets: tuple[Target, ...]
    ask: str
    remind_at: int | None = None

    def step(self, now: int) -> int | None:
        """The newest time of a reminder that has come; None where there is nothing to say."""
        times = [self.at - days * DAY for days in DAYS_BEFORE]
        times = [
            time for time in [*times, *([self.remind_at] if self.remind_at else [])] if time > self.since
        ]
        if now >= self.at:
            times = [self.at] if now < self.at + LATE_MS else []
        return max((time for time in times if time <= now), default=None)

    def notice(self, now: int) -> Notice:
        ends = f"{'ended' if now >= self.at else 'ends'} on {day_of(self.at)}"
        return Notice(self.kind, f"{self.title} {ends}", self.ask, self.link, f"{self.id}|{self.at}")

    @property
    def link(self) -> str:
        return link_of(self.targets[0]) if self.targets else "/"


@dataclass(frozen=True)
class Expiring:
    items: Items
    attestations: Attestations
    exceptions: Exceptions
    frameworks: Frameworks
    told: Told
    clock: Clock

    def run(self, who: Addressees) -> int:
        """One round; gives how many were told of."""
        now = self.clock()
        return sum(self._tell(ending, now, who) for ending in self._endings(now))

    def _tell(self, ending: Ending, now: int, who: Addressees) -> bool:
        step = ending.step(now)
        if step is None:
            return False

        def users() -> set[str]:
            return who.named(ending.names).union(*(who.owners(target) for target in ending.targets))

        def notice() -> Notice:
            made = ending.notice(now)
            return Notice(made.kind, made.subject, made.body, made.link, f"{made.dedupe}|{step}")

        return self.told.once(f"{ending.id}|{ending.at}|{step}", users, notice)

    def _endings(self, now: int) -> Iterator[Ending]:
        soon = now + DAYS_BEFORE[0] * DAY
        yield from (_of_item(item) for item in self.items.due(soon) if item.expires_at)
        yield from (_of_attestation(found) for found in self._attested())
        yield from (
            _of_exception(found) for found in self.exceptions.all() if found.step in ("requested", "approved")
        )

    def _attested(self) -> Iterable[Attestation]:
        yield from self.attestations.held()
        for framework in self.frameworks.list():
            yield from self.attestations.held(framework.id)


def link_of(target: Target) -> str:
    """Where the app shows it."""
    if target.kind == "requirement":
        return f"/frameworks/{target.framework_id}/requirements/{target.id}"
    return f"/{target.kind}s/{target.id}"


def _of_item(item: Item) -> Ending:
    return Ending(
        item.id,
        Kind.EVIDENCE_EXPIRING,
        f"Evidence: {item.title}",
        item.expires_at or 0,
        item.edited_at,
        (item.by, item.edited_by),
        item.places,
        "Bring a newer version, or give it a later end; what has ended counts no more.",
        item.remind_at,
    )


def _of_attestation(found: Attestation) -> Ending:
    return Ending(
        f"attestation {found.framework_id}/{found.ref}",
        Kind.EVIDENCE_EXPIRING,
        f"The attestation of {found.target.title}",
        found.expires_at,
        found.at,
        (found.signer,),
        (found.target,),
        "Attest it again if it still holds; without it the status is unknown where no question speaks.",
    )


def _of_exception(found: Exception_) -> Ending:
    return Ending(
        f"exception {found.id}",
        Kind.EXCEPTION_EXPIRING,
        f"The exception for {found.target.title}",
        found.expires_at,
        found.requested_at,
        (found.owner, found.requested_by),
        (found.target,),
        "Solve what it accepts, or ask for a new one; it lapses by itself.",
    )
