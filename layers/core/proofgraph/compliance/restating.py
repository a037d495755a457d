"""Statuses that change without an evaluation: an attestation was given or withdrawn, or its time is over.

What changes one leaves a mark for each time at which the requirement's status is to be looked at again, in
the same transaction. The status is brought up to date at once; what was cut off, and what ends later, is
done by the round. Records: parent `restatements`, kind `due`, id `<time>|<framework>|<ref>`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from proofgraph.compliance import rollup
from proofgraph.compliance.controls import Assignment, Controls, assign
from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.rollup import Occasion
from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Put, Record, Records

PARENT = "restatements"
log = logging.getLogger(__name__)


def mark(framework_id: str, ref: str, at: int) -> Put:
    """The write that has a requirement's status looked at again at a time."""
    return Put(Record(PARENT, "due", _id(framework_id, ref, at), {"framework": framework_id, "ref": ref}))


def assignments_of(
    framework: Framework, frameworks: Frameworks, controls: Controls, questions: Questions
) -> Mapping[str, Assignment]:
    """What counts for each requirement of a framework now."""
    asked = {id: question.content.requirements for id, question in questions.all().items()}
    refs = [requirement.ref for requirement in frameworks.requirements(framework.id)]
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

    def now(self, framework_id: str, ref: str, at: int) -> None:
        """Bring one requirement's status up to date, from the newest results; `at` names the mark."""
        try:
            self._restate(framework_id, ref)
        except NotFoundError:
            pass  # the framework is gone, and its statuses with it
        except ConflictError as error:
            log.warning("the status of %s in %s is left for the next round: %s", ref, framework_id, error)
            return
        self.records.delete(PARENT, "due", _id(framework_id, ref, at))

    def catch_up(self) -> int:
        """Do what is due: attestations that ended, and what was cut off; gives how much there was."""
        done, now = 0, self.clock()
        after: str | None = None
        while True:
            page = self.records.list(PARENT, "due", after=after, limit=100)
            for record in page.records:
                at = int(record.id[:13])
                if at > now:
                    return done
                self.now(record.body["framework"], record.body["ref"], at)
                done += 1
            after = page.after
            if after is None:
                return done

    def _restate(self, framework_id: str, ref: str) -> None:
        framework = self.frameworks.get(framework_id)
        assignments = assignments_of(framework, self.frameworks, self.controls, self.questions)
        if ref not in assignments:
            return
        rollup.roll_up(
            self.records,
            Occasion(framework_id, self.clock()),
            assignments,
            [ref],
            lambda: self.attested(framework_id, self.clock()),
            {r.ref: r.applicable for r in self.frameworks.requirements(framework_id)},
        )


def _id(framework_id: str, ref: str, at: int) -> str:
    return f"{at:013d}|{framework_id}|{ref}"
