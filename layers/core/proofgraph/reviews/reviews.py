"""Reviews: each due date of each subject once, from upcoming over open to decided.

A subject has at most one undecided review; deciding it and making the next is one write, so that none is lost
and none asked twice. Records: parent `reviews`, kind `review`, id `<date>-<digest of the subject>`, listed
under the indexes `reviews#current` (due) and `reviews#decided` (time), and while its workflow has not been
told under `reviews#closing`; parent `review-series`, kind `series`: the undecided review of a subject. Each
decision is kept as evidence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.keeping import Keeper
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Page, Put, Record, Records
from proofgraph.reviews.cadence import Cadence, day_of, moment, next_after
from proofgraph.reviews.settings import Setting, Subject

PARENT = "reviews"
SERIES = "review-series"
CURRENT, CLOSING, DECIDED, WITHDRAWN = (
    f"{PARENT}#{name}" for name in ("current", "closing", "decided", "withdrawn")
)

PLANNED = "planned"

Decision = Literal["still-right", "changed", "needs-work"]
State = Literal["upcoming", "open", "decided", "withdrawn"]


class Move(BaseModel):
    """One step in a review's life; `by` is empty where time did it."""

    model_config = ConfigDict(frozen=True)

    at: int
    what: str
    by: str = ""
    note: str = ""


class Review(Stored):
    """`said` names the reminders that went out; `run` counts the workflows that waited for it."""

    id: str
    subject: Subject
    title: str
    due: date
    due_at: int
    cadence: Cadence
    first: date
    timezone: str
    owners: tuple[str, ...]
    escalate_to: tuple[str, ...]
    escalate_after: int
    before: tuple[int, ...]
    after: tuple[int, ...]
    state: State = "upcoming"
    decision: Decision | None = None
    note: str = ""
    decided_by: str = ""
    decided_at: int | None = None
    said: tuple[str, ...] = ()
    token: str = ""
    run: int = 0
    history: tuple[Move, ...] = ()

    @property
    def workflow(self) -> str:
        """What the newest execution that waits for it is called."""
        return f"{self.id}-{self.run}"

    @property
    def planned_at(self) -> int:
        """When it was planned last."""
        return max((move.at for move in self.history if move.what == PLANNED), default=0)

    @property
    def undecided(self) -> bool:
        return self.state in ("upcoming", "open")

    def on(self, due: date) -> Review:
        """The same on another day."""
        day = {"id": _id(self.subject, due), "due": due, "due_at": moment(due, self.timezone)}
        return self.model_copy(update=day)

    def moved(self, move: Move, **changes: Any) -> Review:
        return self.model_copy(update={**changes, "history": (*self.history, move)})

    def record(self) -> Record:
        index, sort = CURRENT, f"{self.due_at:013d}"
        if self.state == "decided":
            index, sort = CLOSING if self.token else DECIDED, f"{self.decided_at or 0:013d}"
        elif self.state == "withdrawn":
            index = CLOSING if self.token else WITHDRAWN
        return Record(PARENT, "review", self.id, self.body(), index=index, index_sort=sort)


class Reviews:
    def __init__(self, records: Records, clock: Clock, keeper: Keeper) -> None:
        self._records = records
        self._clock = clock
        self._keeper = keeper

    def get(self, review_id: str) -> Review:
        record = self._records.get(PARENT, "review", review_id)
        if record is None:
            raise NotFoundError(f"There is no review {review_id!r}.", id=review_id)
        return review_of(record)

    def page(
        self,
        which: Literal["current", "decided"],
        *,
        after: str | None = None,
        limit: int = 50,
    ) -> tuple[list[Review], str | None]:
        """Those to come in the order they are due, or those decided, the newest first."""
        newest_first = which == "decided"
        found: Page = self._records.list_index(
            DECIDED if newest_first else CURRENT, after=after, limit=limit, descending=newest_first
        )
        return [review_of(record) for record in found.records], found.after

    def each(self, which: Literal["current", "decided"]) -> Iterator[Review]:
        """All that `page` gives, read page by page as they are taken."""
        after: str | None = None
        while True:
            found, after = self.page(which, after=after, limit=200)
            yield from found
            if after is None:
                return

    def current(self, subject: Subject) -> Review | None:
        """The undecided review of a subject."""
        series = self._records.get(SERIES, "series", subject.key)
        return self.get(series.body["review"]) if series else None

    def ensure(self, subject: Subject, setting: Setting, title: str) -> Review:
        """The undecided review of a subject under this setting, made or brought up to date."""
        held = self.current(subject)
        if held is None:
            today = day_of(self._clock(), setting.timezone)
            return self._begin(subject, setting, title, after=_before(today))
        return self._brought_up_to_date(held, setting, title)

    def withdraw(self, review: Review, why: str) -> None:
        """The subject is not reviewed any more."""
        gone = review.moved(Move(at=self._clock(), what="withdrawn", note=why), state="withdrawn")
        self._records.transact(
            [Put(gone.record(), expected=review.version), Delete(SERIES, "series", review.subject.key)]
        )

    def save(self, review: Review) -> Review:
        """Store a changed review; ConflictError where somebody else changed it."""
        stored = self._records.put(review.record(), expected=review.version)
        return review.model_copy(update={"version": stored.version})

    def decide(
        self, review_id: str, decision: Decision, *, by: str, note: str = "", expected: int = ANY
    ) -> Review:
        """Close a review with what was found, keep that as evidence, and make the next one."""
        held = self.get(review_id)
        if not held.undecided:
            raise ConflictError(f"This review is {held.state} already.")
        if decision != "still-right" and not note.strip():
            raise InvalidInputError("Say what changed, or what has to be done.", field="note")
        now = self._clock()
        done = held.moved(
            Move(at=now, what=f"decided: {decision}", by=by, note=note.strip()),
            state="decided",
            decision=decision,
            note=note.strip(),
            decided_by=by,
            decided_at=now,
        )
        following, upon = self._placed(_following(held, day_of(now, held.timezone), now))
        prepared = self._keeper.prepare(
            "review", held.id, _shown(done), by=by, at=now, number=held.version + 1, why=decision
        )
        version = held.version if expected == ANY else expected
        self._records.transact(
            [
                Put(done.record(), expected=version),
                Put(following.record(), expected=upon),
                Put(_series(following)),
                *prepared.puts,
            ]
        )
        self._keeper.settle(prepared)
        return done.model_copy(update={"version": version + 1})

    def _begin(self, subject: Subject, setting: Setting, title: str, *, after: date) -> Review:
        if setting.cadence is None:
            raise InvalidInputError(f"The {subject.kind} {subject.id!r} is not reviewed.")
        due = next_after(setting.first, setting.cadence, after)
        made, upon = self._placed(_made(subject, setting, title, due, self._clock()))
        self._records.transact([Put(made.record(), expected=upon), Put(_series(made), expected=NEW)])
        return made.model_copy(update={"version": upon + 1})

    def _placed(self, made: Review) -> tuple[Review, int]:
        """A review on the first day of its rhythm that is not decided, and the version to write it upon.

        One that was withdrawn goes on where it stood: with what it has said, and whatever waits for it.
        """
        while (record := self._records.get(PARENT, "review", made.id)) is not None:
            held = review_of(record)
            if held.state == "withdrawn":
                kept = {name: getattr(held, name) for name in ("said", "token", "run")}
                whole = (*held.history, *made.history)
                return made.model_copy(update={**kept, "history": whole}), held.version
            made = made.on(next_after(made.first, made.cadence, made.due))
        return made, NEW

    def _brought_up_to_date(self, held: Review, setting: Setting, title: str) -> Review:
        told = {
            "title": title,
            "owners": setting.owners,
            "escalate_to": setting.escalate_to,
            "escalate_after": setting.escalate_after,
            "before": setting.before,
            "after": setting.after,
        }
        rhythm = (setting.first, setting.cadence, setting.timezone)
        if held.state == "upcoming" and rhythm != (held.first, held.cadence, held.timezone):
            self.withdraw(held, "It is reviewed in another rhythm now.")
            today = day_of(self._clock(), setting.timezone)
            return self._begin(held.subject, setting, title, after=_before(today))
        changed = {name: value for name, value in told.items() if getattr(held, name) != value}
        return self.save(held.model_copy(update=changed)) if changed else held


def review_of(record: Record) -> Review:
    return Review.model_validate({**record.body, "version": record.version})


def _made(subject: Subject, setting: Setting, title: str, due: date, now: int) -> Review:
    assert setting.cadence is not None  # noqa: S101 - callers have looked
    return Review(
        id=_id(subject, due),
        subject=subject,
        title=title,
        due=due,
        due_at=moment(due, setting.timezone),
        cadence=setting.cadence,
        first=setting.first,
        timezone=setting.timezone,
        owners=setting.owners,
        escalate_to=setting.escalate_to,
        escalate_after=setting.escalate_after,
        before=setting.before,
        after=setting.after,
        history=(Move(at=now, what=PLANNED),),
    )


def _following(held: Review, today: date, now: int) -> Review:
    """The review after this one: later than both its own due date and today."""
    due = next_after(held.first, held.cadence, max(held.due, today))
    return held.on(due).model_copy(
        update={
            "state": "upcoming",
            "said": (),
            "token": "",
            "run": 0,
            "history": (Move(at=now, what=PLANNED),),
            "version": 0,
        }
    )


def _series(review: Review) -> Record:
    return Record(SERIES, "series", review.subject.key, {"review": review.id})


def _shown(review: Review) -> dict[str, Any]:
    """A review as evidence: without what only its workflow needs."""
    return review.model_dump(mode="json", exclude={"version", "token", "run"})


def _id(subject: Subject, due: date) -> str:
    return f"{due:%Y%m%d}-{hashlib.sha256(subject.key.encode()).hexdigest()[:16]}"


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)
