"""From results of questions to standings of requirements: what an evaluation changes when it finishes.

1. Results become the newest of their questions, each by a conditional write: a later snapshot's stays.
2. Standings, their history, the day's figures are computed from all newest results and written in
   transactions that pass through one guard record per framework. Of two that finish at the same time, one
   is refused there and begins step 2 again, on what the other has written. So statuses always follow from
   the newest results, in whatever order evaluations end and wherever they are cut off.

Records under `outcomes#<framework>`: kind `outcome`, id the question's, its newest result. Records under
`framework#<framework>`: kind `standing`, id the requirement's ref; kinds `trend` and `day`, id the day;
kind `rollup`, id `guard`. Parent `gap-notices`, kind `gap`: a requirement that turned GAP, of which its
owners have not been told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.controls import Assignment
from proofgraph.compliance.days import day_of
from proofgraph.compliance.frameworks import Requirement, parent_of
from proofgraph.compliance.history import put_of, put_of_day
from proofgraph.compliance.results import (
    Change,
    DayResult,
    DayStanding,
    Evaluation,
    Outcome,
    Result,
    Standing,
)
from proofgraph.compliance.status import Status, Verdict, combine
from proofgraph.compliance.texts import bounds
from proofgraph.errors import ConflictError
from proofgraph.ports.records import NEW, Put, Record, Records, every

BATCH = 80
ATTEMPTS = 30
NOT_EVALUATED = Verdict(Status.UNKNOWN)

GAP_NOTICES = "gap-notices"

FRESH_MS = 48 * 3_600_000
"""A day counts as covered where the graph that was asked was at most this old."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why standings are brought up to date: an evaluation, or something else that changed at `at`.

    What is no evaluation makes no day covered and no standing newer; it names the evaluation before it.
    """

    framework_id: str
    at: int
    evaluation_id: str = ""
    snapshot_id: str = ""
    snapshot_time: int = 0
    evaluated: bool = False

    @classmethod
    def of(cls, evaluation: Evaluation) -> Occasion:
        return cls(
            evaluation.framework_id,
            evaluation.finishing_at or evaluation.started_at,
            evaluation.id,
            evaluation.snapshot_id or "",
            evaluation.snapshot_time or 0,
            evaluated=True,
        )


@dataclass(frozen=True, slots=True)
class Basis:
    """What statuses follow from, beside results: what counts for each requirement, which apply, by ref.

    `attested` are those that somebody vouches for.
    """

    assignments: Mapping[str, Assignment]
    requirements: Mapping[str, Requirement]
    attested: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RollUp:
    """What stands after an evaluation; `version` is the guard's, which the next roll-up moves."""

    standings: Mapping[str, Standing]
    counts: Mapping[Status, int]
    outcomes: Mapping[str, Outcome]
    basis: Basis
    version: int


def outcomes_parent(framework_id: str) -> str:
    return f"outcomes#{framework_id}"


def outcomes(records: Records, framework_id: str) -> dict[str, Outcome]:
    """The newest result of every question that was evaluated for a framework."""
    return {
        record.id: _outcome(record) for record in every(records, outcomes_parent(framework_id), "outcome")
    }


def standings(records: Records, framework_id: str) -> dict[str, Standing]:
    """The standing of every requirement that was evaluated."""
    return {
        record.id: Standing.model_validate(record.body)
        for record in every(records, parent_of(framework_id), "standing")
    }


def standing(records: Records, framework_id: str, ref: str) -> Standing | None:
    record = records.get(parent_of(framework_id), "standing", ref)
    return Standing.model_validate(record.body) if record else None


def keep_results(records: Records, framework_id: str, new: Iterable[Result]) -> None:
    """Store results as the newest of their questions, unless a later one is held."""
    waiting = {result.question_id: result for result in new}
    parent = outcomes_parent(framework_id)
    for _ in range(ATTEMPTS):
        held = {record.id: record for record in every(records, parent, "outcome")}
        writes = [
            Put(made, expected=held[id].version if id in held else NEW)
            for id, result in waiting.items()
            if (made := _newer(parent, result, held.get(id)))
        ]
        try:
            for start in range(0, len(writes), BATCH):
                records.transact(writes[start : start + BATCH])
        except ConflictError:
            continue
        return
    raise _busy()


def roll_up(
    records: Records,
    occasion: Occasion,
    touched: Callable[[Mapping[str, Assignment]], Iterable[str]],
    basis: Callable[[], Basis],
) -> RollUp:
    """Bring the standings of the touched requirements up to date, with history and the day's figures.

    A standing, its history entry and its day are written together, so that doing it again after a crash
    adds nothing.
    """
    framework_id = occasion.framework_id
    for _ in range(ATTEMPTS):
        version = guard(records, framework_id)
        results = outcomes(records, framework_id)
        held = standings(records, framework_id)
        # Read after the guard, so that what people change meanwhile is either seen or comes after.
        given = basis()
        made = {
            ref: standing
            for ref in touched(given.assignments)
            if (standing := _of(occasion, given, ref, results, held.get(ref))) is not None
        }
        days = {
            ref: _day(standing, max(occasion.at, standing.evaluated_at, standing.since), results)
            for ref, standing in made.items()
        }
        groups = [
            _writes(framework_id, standing, held.get(ref), days[ref], given.requirements[ref])
            for ref, standing in made.items()
        ]
        now = {**held, **made}
        counts = count(now, given.requirements)
        if made or occasion.evaluated:
            groups.append(_figures(records, occasion, days, counts, given.requirements))
        try:
            version = _write(records, occasion, groups, version)
        except ConflictError:
            continue
        return RollUp(now, counts, results, given, version)
    raise _busy()


def guard(records: Records, framework_id: str) -> int:
    """Counts the roll-ups of a framework; unchanged, nothing was rolled up meanwhile."""
    record = records.get(parent_of(framework_id), "rollup", "guard")
    return record.version if record else NEW


def standing_of(
    occasion: Occasion,
    assignment: Assignment,
    results: Mapping[str, Result],
    before: Standing | None,
    *,
    attested: bool = False,
    applies: bool = True,
    said_at: int = 0,
) -> Standing:
    """What a requirement's questions give together; it names the evaluation of the newest of them.

    `said_at` is when somebody said whether it applies: an evaluation that ends later, though it belongs to an
    earlier day, changes nothing of that day by it.
    """
    counted = [results.get(id) for id in assignment.counted]
    verdicts = [result.verdict if result else NOT_EVALUATED for result in counted]
    status = combine(verdicts, attested=attested) if applies else Status.NOT_APPLICABLE
    given = [r for r in counted if r is not None and r.left_out is None] if applies else []
    newest = max((r for r in counted if r is not None), key=_order, default=None)
    evaluated_at = before.evaluated_at if before else 0
    evaluated_at = max(occasion.at, evaluated_at) if occasion.evaluated else evaluated_at
    at = max(occasion.at, evaluated_at, said_at)
    same = before is not None and before.status is status
    last = before if before is not None and not occasion.evaluated else occasion
    reasons = [reason for result in given for reason in result.reasons]
    if applies and (unasked := counted.count(None)):
        reasons.insert(0, f"Not evaluated yet: {unasked} of {len(counted)} questions; evaluate it.")
    return Standing(
        id=assignment.ref,
        status=status,
        incomplete=any(result.incomplete for result in given),
        reasons=tuple(dict.fromkeys(reasons))[:20],
        since=_since(before, at, same),
        evaluated_at=evaluated_at,
        evaluation_id=newest.evaluation_id if newest else last.evaluation_id,
        snapshot_id=newest.snapshot_id if newest else last.snapshot_id,
        snapshot_time=newest.now if newest else last.snapshot_time,
        questions=assignment.counted,
        affected=sum(result.affected for result in given),
    )


def count(standings: Mapping[str, Standing], requirements: Mapping[str, Requirement]) -> Counter[Status]:
    """How many requirements stand where; those never evaluated are UNKNOWN."""
    return Counter(
        shown(standings.get(ref), applies=requirement.applicable) for ref, requirement in requirements.items()
    )


def shown(standing: Standing | None, *, applies: bool) -> Status:
    """The status of a requirement, also in the moment before its standing follows what people said."""
    if not applies:
        return Status.NOT_APPLICABLE
    if standing is None or standing.status is Status.NOT_APPLICABLE:
        return Status.UNKNOWN
    return standing.status


def _of(
    occasion: Occasion, basis: Basis, ref: str, results: Mapping[str, Result], before: Standing | None
) -> Standing | None:
    """The standing that is to be written; None where nothing is."""
    made = standing_of(
        occasion,
        basis.assignments[ref],
        results,
        before,
        attested=ref in basis.attested,
        applies=basis.requirements[ref].applicable,
        said_at=basis.requirements[ref].at or 0,
    )
    if occasion.evaluated:
        return made
    if before is None:
        # What was never evaluated is UNKNOWN already.
        return None if made.status is Status.UNKNOWN else made
    return None if made == before else made


def _since(before: Standing | None, at: int, same: bool) -> int:
    """A change is always later than the one before it, whatever clocks say."""
    if before is None:
        return at
    return before.since if same else max(at, before.since + 1)


def _order(result: Result) -> tuple[int, str]:
    """Which of two results is the newer: by snapshot, then by the evaluation's start."""
    return result.now, result.evaluation_id


def _newer(parent: str, result: Result, held: Record | None) -> Record | None:
    """The record of a result that is newer than what is held."""
    before = _outcome(held) if held else None
    if before is not None and _order(result) <= _order(before):
        return None
    same = before is not None and (before.status, before.left_out) == (result.status, result.left_out)
    since = before.since if before is not None and same else result.now
    body = {**result.model_dump(mode="json"), "since": since}
    return Record(parent, "outcome", result.question_id, body)


def _outcome(record: Record) -> Outcome:
    return Outcome.model_validate({"since": record.body["now"], **record.body})


def _writes(
    framework_id: str,
    standing: Standing,
    before: Standing | None,
    day: DayStanding,
    requirement: Requirement,
) -> list[Put]:
    parent = parent_of(framework_id)
    writes = [Put(Record(parent, "standing", standing.id, standing.model_dump(mode="json")))]
    turned = before is None or before.status is not standing.status
    # Without an evaluation, and with the status as it was, a day is told anew only where it has been told.
    if turned or day.day == day_of(standing.evaluated_at):
        writes.append(put_of_day(framework_id, day))
    if turned:
        writes.append(put_of(framework_id, _change(standing, before, requirement)))
        if standing.status is Status.GAP:
            writes.append(Put(_notice(framework_id, standing)))
    return writes


def _notice(framework_id: str, standing: Standing) -> Record:
    body = {"framework": framework_id, "ref": standing.id, "since": standing.since}
    return Record(GAP_NOTICES, "gap", f"{standing.since:013d}|{framework_id}|{standing.id}", body)


def _day(standing: Standing, at: int, results: Mapping[str, Result]) -> DayStanding:
    """A day is covered by its evaluation, and only while every question that counts has its answer."""
    counted = {id: results[id] for id in standing.questions if id in results}
    oldest = min((result.now for result in counted.values()), default=None)
    day = day_of(at)
    asked = len(counted) == len(set(standing.questions)) and day_of(standing.evaluated_at) == day
    return DayStanding(
        ref=standing.id,
        day=day,
        at=at,
        status=standing.status,
        covered=asked and standing.evaluated_at - (oldest or standing.snapshot_time) <= FRESH_MS,
        incomplete=standing.incomplete,
        evaluation_id=standing.evaluation_id,
        snapshot_id=standing.snapshot_id,
        snapshot_time=standing.snapshot_time,
        oldest=oldest,
        questions={
            id: DayResult(
                status=result.status,
                incomplete=result.incomplete,
                left_out=result.left_out,
                evaluation_id=result.evaluation_id,
                content=result.content,
            )
            for id, result in counted.items()
        },
    )


def _figures(
    records: Records,
    occasion: Occasion,
    days: Mapping[str, DayStanding],
    counts: Mapping[Status, int],
    present: Collection[str],
) -> list[Put]:
    """The day's trend, and the status of each requirement that was evaluated that day.

    Of a day on which the framework was given another text, the record holds refs of both while it can.
    """
    at = max((found.at for found in days.values()), default=occasion.at)
    day, parent = day_of(at), parent_of(occasion.framework_id)
    trend: dict[str, Any] = {
        "day": day,
        "at": at,
        "evaluation_id": occasion.evaluation_id
        or max((found.evaluation_id for found in days.values()), default=""),
        "counts": {status.value: counts.get(status, 0) for status in Status},
    }
    held = records.get(parent, "day", day)
    body: Mapping[str, Any] = held.body if held else {"statuses": {}, "evaluated": False}
    statuses = {found.ref: [found.status.value, found.covered] for found in days.values() if found.day == day}
    known = {**body["statuses"], **statuses}
    if not bounds.fits_a_day(known):
        known = {ref: status for ref, status in known.items() if ref in present}
    whole = {
        "statuses": known,
        "evaluated": occasion.evaluated or body.get("evaluated", True),
    }
    return [Put(Record(parent, "trend", day, trend)), Put(Record(parent, "day", day, whole))]


def _change(standing: Standing, before: Standing | None, requirement: Requirement) -> Change:
    """Where it began or ceased to apply, somebody said so."""
    said = Status.NOT_APPLICABLE in (standing.status, before.status if before else None)
    return Change(
        ref=standing.id,
        at=standing.since,
        status=standing.status,
        previous=before.status if before else None,
        evaluation_id=standing.evaluation_id,
        snapshot_id=standing.snapshot_id,
        reasons=standing.reasons,
        by=requirement.by if said else "",
        why=requirement.reason if said else "",
    )


def _write(records: Records, occasion: Occasion, groups: Sequence[Sequence[Put]], version: int) -> int:
    """In transactions that move the guard; writes of one group stay together. Gives the guard's version."""
    parent = parent_of(occasion.framework_id)
    waiting = [*groups]
    while waiting:
        batch: list[Put] = []
        while waiting and len(batch) + len(waiting[0]) <= BATCH:
            batch.extend(waiting.pop(0))
        moved = Put(
            Record(parent, "rollup", "guard", {"evaluation": occasion.evaluation_id}), expected=version
        )
        records.transact([moved, *batch])
        version += 1
    return version


def _busy() -> ConflictError:
    return ConflictError("Too many evaluations of this framework are ending at once; repeat it in a minute.")
