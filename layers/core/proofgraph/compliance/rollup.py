"""From results of questions to standings of requirements: what an evaluation changes when it finishes.

Records under `outcomes#<framework>`: kind `outcome`, id the question's, its newest result. Records under
`framework#<framework>`: kind `standing`, id the requirement's ref; kind `trend`, id the day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from proofgraph.compliance.controls import Assignment
from proofgraph.compliance.frameworks import parent_of
from proofgraph.compliance.history import put_of
from proofgraph.compliance.results import Change, Evaluation, Result, Standing
from proofgraph.compliance.status import Status, Verdict, combine
from proofgraph.ports.records import Put, Record, Records, every

BATCH = 80
NOT_EVALUATED = Verdict(Status.UNKNOWN)


def outcomes_parent(framework_id: str) -> str:
    return f"outcomes#{framework_id}"


def outcomes(records: Records, framework_id: str) -> dict[str, Result]:
    """The newest result of every question that was evaluated for a framework."""
    return {
        record.id: Result.model_validate(record.body)
        for record in every(records, outcomes_parent(framework_id), "outcome")
    }


def standings(records: Records, framework_id: str) -> dict[str, Standing]:
    """The standing of every requirement that was evaluated."""
    return {
        record.id: Standing.model_validate(record.body)
        for record in every(records, parent_of(framework_id), "standing")
    }


def keep_results(
    records: Records, framework_id: str, held: Mapping[str, Result], new: Iterable[Result]
) -> dict[str, Result]:
    """Store new results as the newest, unless one of a later snapshot is held; gives all of them."""
    fresh = [
        result
        for result in new
        if result.question_id not in held or result.now >= held[result.question_id].now
    ]
    parent = outcomes_parent(framework_id)
    _write(records, [Put(Record(parent, "outcome", r.question_id, r.model_dump(mode="json"))) for r in fresh])
    return {**held, **{result.question_id: result for result in fresh}}


def keep_standings(
    records: Records,
    evaluation: Evaluation,
    assignments: Mapping[str, Assignment],
    results: Mapping[str, Result],
    attested: frozenset[str],
) -> dict[str, Standing]:
    """Bring the standings of these requirements up to date, with a history entry for each change.

    A standing and its entry are written together, so doing it again after a crash adds no entry.
    """
    at = evaluation.finishing_at or evaluation.started_at
    held = standings(records, evaluation.framework_id)
    made: dict[str, Standing] = {}
    writes: list[Put] = []
    for ref, assignment in assignments.items():
        before = held.get(ref)
        standing = standing_of(evaluation, assignment, results, before, at, ref in attested)
        made[ref] = standing
        parent = parent_of(evaluation.framework_id)
        writes.append(Put(Record(parent, "standing", ref, standing.model_dump(mode="json"))))
        if before is None or before.status is not standing.status:
            writes.append(put_of(evaluation.framework_id, _change(standing, before)))
    _write(records, writes)
    return {**held, **made}


def standing_of(
    evaluation: Evaluation,
    assignment: Assignment,
    results: Mapping[str, Result],
    before: Standing | None,
    at: int,
    attested: bool,
) -> Standing:
    """What a requirement's questions give together."""
    counted = [results.get(id) for id in assignment.counted]
    verdicts = [result.verdict if result else NOT_EVALUATED for result in counted]
    status = combine(verdicts, attested=attested)
    given = [r for r in counted if r is not None and r.left_out is None]
    return Standing(
        id=assignment.ref,
        status=status,
        incomplete=any(result.incomplete for result in given),
        reasons=tuple(dict.fromkeys(reason for result in given for reason in result.reasons))[:20],
        since=before.since if before and before.status is status else at,
        evaluated_at=at,
        evaluation_id=evaluation.id,
        snapshot_id=evaluation.snapshot_id or "",
        snapshot_time=evaluation.snapshot_time or 0,
        questions=assignment.counted,
        affected=sum(result.affected for result in given),
    )


def keep_trend(records: Records, evaluation: Evaluation, counts: Mapping[Status, int], at: int) -> None:
    """The day's figures; a later evaluation of the same day replaces them."""
    day = datetime.fromtimestamp(at / 1000, UTC).date().isoformat()
    body = {
        "day": day,
        "at": at,
        "evaluation_id": evaluation.id,
        "counts": {status.value: counts.get(status, 0) for status in Status},
    }
    records.put(Record(parent_of(evaluation.framework_id), "trend", day, body))


def count(standings: Mapping[str, Standing], applicable: Mapping[str, bool]) -> Counter[Status]:
    """How many requirements stand where; those never evaluated are UNKNOWN."""
    found: Counter[Status] = Counter()
    for ref, applies in applicable.items():
        standing = standings.get(ref)
        status = standing.status if standing else Status.UNKNOWN
        found[status if applies else Status.NOT_APPLICABLE] += 1
    return found


def _change(standing: Standing, before: Standing | None) -> Change:
    return Change(
        ref=standing.id,
        at=standing.evaluated_at,
        status=standing.status,
        previous=before.status if before else None,
        evaluation_id=standing.evaluation_id,
        snapshot_id=standing.snapshot_id,
        reasons=standing.reasons,
    )


def _write(records: Records, writes: Sequence[Put]) -> None:
    """In transactions; a standing and the history entry behind it are neighbours and stay together."""
    start = 0
    while start < len(writes):
        end = min(start + BATCH, len(writes))
        if end < len(writes) and writes[end].record.kind == "change":
            end += 1
        records.transact(writes[start:end])
        start = end
