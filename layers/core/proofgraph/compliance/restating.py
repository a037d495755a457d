"""Statuses that change without an evaluation: attestations, links, adoption, inheritance, applicability.

Each leaves a mark (`restatements`) in its own transaction. The status is brought up to date at once, from
the newest results; what was cut off, and what ends later, is done by the round. Problems in the graph follow
at the next evaluation.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from proofgraph.compliance import restatements, rollup
from proofgraph.compliance.controls import Assignment, Controls, assign
from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.rollup import Basis, Occasion
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Record, Records

log = logging.getLogger(__name__)


def assignments_of(
    framework: Framework, frameworks: Frameworks, controls: Controls, questions: Questions
) -> Mapping[str, Assignment]:
    """What counts for each requirement of a framework now."""
    refs = [requirement.ref for requirement in frameworks.requirements(framework.id)]
    return _assigned(framework, refs, controls, questions)


def basis_of(
    framework_id: str,
    frameworks: Frameworks,
    controls: Controls,
    questions: Questions,
    attested: frozenset[str],
) -> Basis:
    """What the statuses of a framework follow from now, beside results."""
    framework = frameworks.get(framework_id)
    requirements = {found.ref: found for found in frameworks.requirements(framework_id)}
    return Basis(_assigned(framework, [*requirements], controls, questions), requirements, attested)


def _assigned(
    framework: Framework, refs: Sequence[str], controls: Controls, questions: Questions
) -> Mapping[str, Assignment]:
    asked = {id: question.content.requirements for id, question in questions.all().items()}
    return assign(framework, refs, controls.links(framework), controls.all(), asked)


@dataclass(frozen=True)
class Restating:
    """`attested` gives the refs of a framework that somebody vouches for at a time."""

    records: Records
    frameworks: Frameworks
    controls: Controls
    questions: Questions
    attested: Callable[[str, int], frozenset[str]]
    clock: Clock
    _waiting: list[None] = field(default_factory=list)

    def now(self, framework_id: str, ref: str, at: int) -> None:
        """Bring one requirement's status up to date; `at` names the mark."""
        self.settle(restatements.mark(framework_id, ref, at).record)

    def settle(self, mark: Record) -> None:
        """Bring up to date what a stored mark is about, unless that waits for the end of `together`."""
        if not self._waiting:
            self._settle([mark])

    @contextmanager
    def together(self) -> Iterator[None]:
        """Many changes at once: each framework is brought up to date one time, at the end."""
        self._waiting.append(None)
        try:
            yield
        finally:
            self._waiting.pop()
            if not self._waiting:
                self.catch_up()

    def catch_up(self) -> int:
        """Do what is due: what ended, and what was cut off; gives how much there was."""
        due, now = list[Record](), self.clock()
        after: str | None = None
        while True:
            page = self.records.list(restatements.PARENT, "due", after=after, limit=100)
            due += [record for record in page.records if int(record.id[:13]) <= now]
            after = page.after
            if after is None or int(after[:13]) > now:
                break
        self._settle(due)
        return len(due)

    def _settle(self, due: Sequence[Record]) -> None:
        left = self._restated({record.body.get("framework") or "" for record in due}, due)
        for record in due:
            if not left & {record.body.get("framework") or "", *self._everywhere(record)}:
                self.records.delete(record.parent, record.kind, record.id)

    def _restated(self, named: Iterable[str], due: Sequence[Record]) -> set[str]:
        """The frameworks that could not be brought up to date."""
        ids = {*named, *(id for record in due for id in self._everywhere(record))} - {""}
        left = set[str]()
        for id in sorted(ids):
            try:
                self._restate(id, due)
            except NotFoundError:
                pass  # the framework is gone, and its statuses with it
            except (ConflictError, InvalidInputError) as error:
                log.warning("statuses of %s are left for the next round: %s", id, error)
                left.add(id)
        return left

    def _everywhere(self, record: Record) -> Sequence[str]:
        return [found.id for found in self.frameworks.list()] if record.body.get("item") else ()

    def _restate(self, framework_id: str, due: Iterable[Record]) -> None:
        about = [record.body for record in due if record.body.get("framework") in (None, framework_id)]

        def touched(assignments: Mapping[str, Assignment]) -> list[str]:
            refs = {body["ref"] for body in about if "ref" in body}
            items = {body["item"] for body in about if "item" in body}
            if any(body.get("everywhere") for body in about):
                return [*assignments]
            return [
                ref
                for ref, found in assignments.items()
                if ref in refs or any(control.id in items for control, _ in found.controls)
            ]

        if not touched(self._basis(framework_id).assignments):
            return
        occasion = Occasion(framework_id, self.clock())
        rollup.roll_up(self.records, occasion, touched, lambda: self._basis(framework_id))

    def _basis(self, framework_id: str) -> Basis:
        vouched = self.attested(framework_id, self.clock())
        return basis_of(framework_id, self.frameworks, self.controls, self.questions, vouched)
