from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.graph.completeness import Denial, UnitReport
from proofgraph.integrations.jobs import LEASE_MS, Jobs, UnitRecord
from proofgraph.integrations.runner import Batch, Unit
from proofgraph.ports.records import MemoryRecords


@dataclass
class Clock:
    now: int = 1_800_000_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def jobs(clock: Clock) -> Jobs:
    return Jobs(MemoryRecords(), clock)


def report(unit: Unit, state: str = "succeeded", entities: int = 0) -> UnitReport:
    return UnitReport(
        instance="i",
        integration="aws",
        job="j",
        step=unit.step,
        account=unit.account,
        region=unit.region,
        state=state,  # type: ignore[arg-type]
        finished_at=1,
        entities=entities,
        denials=(Denial("s3:Get", "aws_s3_bucket", ("encrypted",), 2, ("a", "b")),),
    )


def test_two_jobs_of_one_instance_never_overlap(jobs: Jobs) -> None:
    first = jobs.open("i", "aws", "hand")

    with pytest.raises(ConflictError, match=f"under way \\(job {first.id}\\)"):
        jobs.open("i", "aws", "hand")

    assert jobs.open("other", "aws", "hand")


def test_a_freed_lease_can_be_taken_again(jobs: Jobs) -> None:
    first = jobs.open("i", "aws", "hand")
    jobs.free(first)

    assert jobs.open("i", "aws", "hand").id != first.id


def test_a_job_that_fell_silent_is_closed_by_the_next(jobs: Jobs, clock: Clock) -> None:
    first = jobs.open("i", "aws", "hand")
    clock.now += LEASE_MS + 1

    second = jobs.open("i", "aws", "hand")

    assert jobs.get("i", first.id).state == "failed"
    assert "without a word" in jobs.get("i", first.id).message
    with pytest.raises(ConflictError, match="is over"):
        jobs.renew(first)
    jobs.renew(second)


def test_a_job_that_works_keeps_its_lease(jobs: Jobs, clock: Clock) -> None:
    job = jobs.open("i", "aws", "hand")
    for _ in range(5):
        clock.now += LEASE_MS - 1000
        jobs.renew(job)

    with pytest.raises(ConflictError):
        jobs.open("i", "aws", "hand")


def test_freeing_anothers_lease_does_nothing(jobs: Jobs, clock: Clock) -> None:
    first = jobs.open("i", "aws", "hand")
    clock.now += LEASE_MS + 1
    second = jobs.open("i", "aws", "hand")

    jobs.free(first)

    jobs.renew(second)


def test_a_plan_is_kept_with_its_batches(jobs: Jobs) -> None:
    job = jobs.open("i", "aws", "hand")
    batches = (Batch("IAM", (Unit("iam-users", "1"),)), Batch("eu", (Unit("ec2", "1", "eu-west-1"),)))

    jobs.save_plan(job, batches)

    assert jobs.plan(job.id) == batches
    with pytest.raises(NotFoundError, match="has no plan"):
        jobs.plan("other")


def test_progress_is_the_sum_of_ended_units(jobs: Jobs) -> None:
    job = jobs.save(replace(jobs.open("i", "aws", "hand"), units_total=3))
    for number, state in enumerate(("succeeded", "failed")):
        unit = Unit(f"s{number}", "1")
        jobs.save_unit(job.id, UnitRecord(unit, ("p",), report(unit, state, entities=5)))

    now = jobs.get("i", job.id)

    assert (now.units_total, now.units_done, now.units_failed, now.entities) == (3, 2, 1, 10)
    assert [one.id for one in jobs.list("i")] == [job.id]


def test_a_unit_is_read_back_with_its_report(jobs: Jobs) -> None:
    unit = Unit("s3-buckets", "1")
    held = UnitRecord(unit, ("a", "b"), report(unit), reconciled=True)

    jobs.save_unit("j", held)

    assert jobs.unit("j", unit) == held
    assert jobs.unit("j", Unit("other", "1")) == UnitRecord(Unit("other", "1"))


def test_the_log_is_in_order_of_time(jobs: Jobs, clock: Clock) -> None:
    for text in ("one", "two", "three"):
        jobs.say("j", "info", text)
        clock.now += 1

    assert [line.text for line in jobs.log("j")] == ["one", "two", "three"]


def test_jobs_are_listed_from_the_newest(jobs: Jobs, clock: Clock) -> None:
    made = []
    for _ in range(3):
        job = jobs.open("i", "aws", "hand")
        jobs.free(job)
        made.append(job.id)
        clock.now += 1000

    assert [job.id for job in jobs.list("i")] == made[::-1]
    assert [job.id for job in jobs.list("i", before=made[1])] == [made[0]]


def test_an_unknown_job_is_said(jobs: Jobs) -> None:
    with pytest.raises(NotFoundError, match="no collection job 'x'"):
        jobs.get("i", "x")
