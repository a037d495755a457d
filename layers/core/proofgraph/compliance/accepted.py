"""Which exceptions stand beside what: from the exceptions that count to the figures they touch."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from proofgraph.compliance.controls import Assignment, Control
from proofgraph.compliance.exceptions import Exception_, touching
from proofgraph.compliance.shapes import AcceptedException
from proofgraph.compliance.targets import Target, control, requirement


def shown(found: Exception_) -> AcceptedException:
    """An exception as it is shown beside a status."""
    return AcceptedException(
        id=found.id,
        target=found.target,
        reason=found.reason,
        owner=found.owner,
        compensating_control=found.compensating_control,
        approved_by=found.approved_by or found.decided_by,
        expires_at=found.expires_at,
    )


def question(id: str) -> Target:
    return Target(kind="question", id=id)


def of_control(held: Control) -> tuple[Target, ...]:
    """A control and its questions."""
    return (control(held.id), *(question(id) for id in held.questions))


def of_requirement(framework_id: str, assignment: Assignment) -> tuple[Target, ...]:
    """A requirement, its adopted controls, and the questions that count for it."""
    return (
        requirement(framework_id, assignment.ref),
        *(control(held.id) for held, _ in assignment.controls if held.adopted),
        *(question(id) for id in assignment.counted),
    )


def of_question(
    framework_id: str, assignments: Mapping[str, Assignment], question_id: str, refs: Iterable[str]
) -> tuple[Target, ...]:
    """A question, the requirements it counts for, and the adopted controls through which it does."""
    found = [question(question_id)]
    for ref in refs:
        found.append(requirement(framework_id, ref))
        found += [
            control(held.id)
            for held, _ in assignments[ref].controls
            if held.adopted and question_id in held.questions
        ]
    return tuple(dict.fromkeys(found))


def counts(
    framework_id: str, assignments: Mapping[str, Assignment], found: Collection[Exception_]
) -> dict[str, int]:
    """How many of the exceptions touch each requirement."""
    return {ref: len(touching(found, of_requirement(framework_id, a))) for ref, a in assignments.items()}


def by_question(
    framework_id: str, assignments: Mapping[str, Assignment], found: Collection[Exception_]
) -> dict[str, list[Exception_]]:
    """The exceptions beside each question of a framework that has any."""
    if not found:
        return {}
    refs: dict[str, list[str]] = {}
    for ref, assignment in assignments.items():
        for id in assignment.counted:
            refs.setdefault(id, []).append(ref)
    beside = {
        id: touching(found, of_question(framework_id, assignments, id, where)) for id, where in refs.items()
    }
    return {id: accepted for id, accepted in beside.items() if accepted}
