"""Tells what happened by itself: a requirement turned GAP, a collection or a daily evaluation failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from proofgraph.access.permissions import Permission
from proofgraph.compliance import rollup
from proofgraph.compliance.daily_rounds import MOST_ATTEMPTS, DailyRounds, Owed
from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.status import Status
from proofgraph.compliance.targets import requirement
from proofgraph.errors import NotFoundError
from proofgraph.integrations.instances import Instance
from proofgraph.integrations.jobs import Job
from proofgraph.notifications.addressees import Addressees
from proofgraph.notifications.expiring import link_of
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.notices import Notices
from proofgraph.notifications.told import Told
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Record, Records, every

RECENT_MS = 3 * DAY
NEWEST = 3
UNEVALUATED = "unevaluated"


@dataclass(frozen=True)
class Gapped:
    """Requirements that turned GAP; the roll-up leaves a record of each, which goes when it is told."""

    records: Records
    frameworks: Frameworks
    notices: Notices

    def run(self, who: Addressees) -> int:
        left = every(self.records, rollup.GAP_NOTICES, "gap")
        for record in left:
            self._tell(record, who)
            self.records.delete(rollup.GAP_NOTICES, "gap", record.id)
        return len(left)

    def _tell(self, record: Record, who: Addressees) -> None:
        framework_id, ref = record.body["framework"], record.body["ref"]
        standing = rollup.standing(self.records, framework_id, ref)
        if standing is None or standing.status is not Status.GAP or standing.since != record.body["since"]:
            return
        try:
            framework = self.frameworks.get(framework_id)
            found = self.frameworks.requirement(framework_id, ref)
        except NotFoundError:
            return
        if not found.applicable:
            return
        target = requirement(framework_id, ref)
        notice = Notice(
            Kind.STATUS_CHANGED,
            f"{ref} {found.title} ({framework.title}) has a gap",
            "A question found what should not be, and nothing that is as it should be. "
            + " ".join(standing.reasons),
            link_of(target),
            record.id,
        )
        self.notices.tell(who.owners(target), notice)


@dataclass(frozen=True)
class FailedCollections:
    """Collections that failed; `jobs` gives an instance's newest, newest first."""

    instances: Callable[[], Sequence[Instance]]
    jobs: Callable[[str, int], Sequence[Job]]
    told: Told
    clock: Clock

    def run(self, who: Addressees) -> int:
        after = self.clock() - RECENT_MS
        return sum(
            self._tell(instance, job, who)
            for instance in self.instances()
            for job in self.jobs(instance.id, NEWEST)
            if job.state == "failed" and (job.finished_at or 0) > after
        )

    def _tell(self, instance: Instance, job: Job, who: Addressees) -> bool:
        notice = Notice(
            Kind.COLLECTION_FAILED,
            f"A collection of {instance.name} failed",
            job.message or "The job's log says why.",
            f"/integrations/{instance.id}",
            job.id,
        )
        return self.told.once(
            f"job {job.id}", lambda: who.who_may(Permission.INTEGRATIONS_ADMIN), lambda: notice
        )


@dataclass(frozen=True)
class FailedEvaluations:
    """Frameworks that a daily round left without evaluation: told once a round.

    Resolved when the round is made up or the framework goes.

    Records: parent `unevaluated`, kind `open`, id `<framework>|<time of the round>`: who was told.
    """

    records: Records
    rounds: DailyRounds
    notices: Notices

    def run(self, who: Addressees) -> int:
        told = sum(self._tell(owed, who) for owed in self.rounds.owed() if owed.failed)
        for record in every(self.records, UNEVALUATED, "open"):
            framework_id, _, due = record.id.rpartition("|")
            if self.rounds.settled(framework_id, int(due)):
                notice = _unevaluated(record.id, record.body["title"], int(due), "")
                self.notices.resolve(record.body["users"], notice)
                self.records.delete(UNEVALUATED, "open", record.id)
        return told

    def _tell(self, owed: Owed, who: Addressees) -> bool:
        id = f"{owed.framework_id}|{owed.due:013d}"
        if self.records.get(UNEVALUATED, "open", id) is not None:
            return False
        users = who.who_may(Permission.FRAMEWORKS_ADMIN)
        self.notices.tell(users, _unevaluated(id, owed.title, owed.due, owed.cause))
        body = {"users": sorted(users), "title": owed.title}
        self.records.put(Record(UNEVALUATED, "open", id, body))
        return True


def _unevaluated(id: str, title: str, due: int, cause: str) -> Notice:
    return Notice(
        Kind.EVALUATION_FAILED,
        f"{title} was not evaluated on {day_of(due)}",
        f"{cause} A failed run is started again each hour, {MOST_ATTEMPTS} times in all; a day that no run "
        "reaches is not covered.",
        f"/frameworks/{id.rpartition('|')[0]}",
        id,
    )
