"""The round that lets time pass: what is due opens, who is late is reminded, whose rhythm ended is let go.

It reads the application's clock and the records alone, and can be repeated at any point: each step is done
once, whoever does it. An open review is waited for by a workflow; one that was lost is started again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from proofgraph.errors import ConflictError, ProofgraphError
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.notifications.notices import Notices
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Records
from proofgraph.ports.workflows import Workflows
from proofgraph.reviews.cadence import moment
from proofgraph.reviews.reviews import CLOSING, CURRENT, Move, Review, Reviews, review_of
from proofgraph.reviews.settings import ReviewSettings, Setting, Subject

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose time has come; `step` names it among what a review has said."""

    step: str
    kind: Kind
    at: int


@dataclass(frozen=True)
class ReviewScanner:
    """`workflows` None: nothing waits, and decisions are enough.

    `here` gives those of some users who are active; `leads` whoever may name others in their place.
    """

    records: Records
    settings: ReviewSettings
    reviews: Reviews
    notices: Notices
    clock: Clock
    here: Callable[[Collection[str]], Collection[str]]
    leads: Callable[[], Collection[str]]
    workflows: Workflows | None = None

    def run(self) -> int:
        """One round; gives how many undecided reviews there are."""
        wanted = set()
        for subject, setting in self.settings.subjects():
            wanted.add(subject.key)
            _unless_raced(partial(self._ensure, subject, setting))
        seen = 0
        for review in list(self._listed(CURRENT)):
            seen += 1
            if review.subject.key not in wanted:
                _unless_raced(partial(self.reviews.withdraw, review, "It is not reviewed any more."))
            else:
                _unless_raced(partial(self._advance, review))
        for review in list(self._listed(CLOSING)):
            _unless_raced(partial(self.close, review))
        return seen

    def waiting(self, review_id: str, token: str) -> Review:
        """A workflow waits for the review with this token; where that is decided, it need not."""
        held = self.reviews.get(review_id)
        stored = self.reviews.save(held.model_copy(update={"token": token}))
        if not stored.undecided:
            self.close(stored)
        return stored

    def close(self, review: Review) -> None:
        """Let the workflow go that waits for a review decided or withdrawn, unless it is gone itself."""
        if self.workflows is not None and review.token:
            self.workflows.answer(review.token, {"review": review.id, "decision": review.decision})
        self.reviews.save(review.model_copy(update={"token": ""}))

    def _ensure(self, subject: Subject, setting: Setting) -> Review:
        return self.reviews.ensure(subject, setting, self.settings.check(subject))

    def _advance(self, review: Review) -> None:
        now = self.clock()
        if review.state == "upcoming" and review.due_at <= now:
            review = self.reviews.save(review.moved(Move(at=now, what="due"), state="open"))
        self._remind(review, now)
        if review.state == "open":
            self._wait(self.reviews.get(review.id))

    def _remind(self, review: Review, now: int) -> None:
        """Tell the newest message whose time has come; older ones that nobody sent are past."""
        passed = [due for due in _messages(review) if due.at <= now and due.step not in review.said]
        if not passed:
            return
        escalated = [due for due in passed if due.kind is Kind.REVIEW_ESCALATED]
        reminders = [due for due in passed if due.kind is not Kind.REVIEW_ESCALATED]
        for due in sorted(reminders, key=lambda due: due.at)[-1:]:
            self._tell(review.owners, review, due)
        for due in escalated:
            self._tell(review.escalate_to, review, due)
        steps = tuple(due.step for due in passed)
        moved = review.moved(Move(at=now, what=", ".join(steps)), said=(*review.said, *steps))
        self.reviews.save(moved)

    def _tell(self, users: Collection[str], review: Review, due: Due) -> None:
        """Where all of them have gone, whoever can name others is told, so that no review goes unseen."""
        here = self.here(users)
        self.notices.tell(here or self.leads(), _notice(review, due, orphaned=not here))

    def _wait(self, review: Review) -> None:
        if self.workflows is None or self.workflows.running("review", review.workflow):
            return
        started = self.reviews.save(review.model_copy(update={"run": review.run + 1, "token": ""}))
        self.workflows.start("review", started.workflow, {"review": review.id})

    def _listed(self, index: str) -> Iterator[Review]:
        after = None
        while True:
            page = self.records.list_index(index, after=after)
            yield from (review_of(record) for record in page.records)
            after = page.after
            if after is None:
                return


def _messages(review: Review) -> Iterator[Due]:
    def at(days: int) -> int:
        return moment(review.due + timedelta(days=days), review.timezone)

    # A day that was past when the review was planned reminds of nothing: else whoever decides a weekly one
    # would be told of the next at once.
    for days in review.before:
        if at(-days) > review.planned_at:
            yield Due(f"before-{days}", Kind.REVIEW_REMINDER, at(-days))
    yield Due("due-today", Kind.REVIEW_DUE, review.due_at)
    for days in review.after:
        yield Due(f"after-{days}", Kind.REVIEW_OVERDUE, at(days))
    if review.escalate_to:
        yield Due("escalated", Kind.REVIEW_ESCALATED, at(review.escalate_after))


def _notice(review: Review, due: Due, *, orphaned: bool) -> Notice:
    said = {
        Kind.REVIEW_REMINDER: f"A review is due on {review.due}: {review.title}",
        Kind.REVIEW_DUE: f"Please review: {review.title}",
        Kind.REVIEW_OVERDUE: f"A review is overdue since {review.due}: {review.title}",
        Kind.REVIEW_ESCALATED: f"Nobody has reviewed since {review.due}: {review.title}",
    }[due.kind]
    body = "Look whether it is still right, and say so, or say what changed or what needs work."
    if orphaned:
        body = f"Everybody who is named for it has gone; name others, or decide it. {body}"
    return Notice(due.kind, said, body, f"/reviews/{review.id}", f"{review.id}|{due.step}")


def _unless_raced(step: Callable[[], object]) -> None:
    """Another round was faster with this one, or what it needs does not answer: the next round sees to it."""
    try:
        step()
    except ConflictError:
        return
    except ProofgraphError as error:
        log.warning("a review was left for the next round: %s", error.message)
