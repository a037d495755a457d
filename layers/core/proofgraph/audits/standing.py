"""What an audit looks at: the requirements in its scope with their evidence, now or as its closing left it.

Open, it is the framework as it stands; closed, what was kept with the picture of the engagement, so that
nothing that happens later shows. Everything is reached from the engagement: an id of something that is not
in its scope finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import orjson
from pydantic import TypeAdapter

from proofgraph.compliance import history, timeline
from proofgraph.compliance.days import Period
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.evidence_items import Evidence, EvidenceItems
from proofgraph.compliance.results import Result
from proofgraph.compliance.shapes import (
    FrameworkView,
    HistoryView,
    Neighbour,
    QuestionOutcome,
    RequirementList,
    RequirementRow,
    RequirementView,
)
from proofgraph.compliance.views import Views
from proofgraph.errors import InvalidInputError, NotFoundError


@dataclass(frozen=True)
class Standing:
    """All of it; `evidence` and `requirements` by ref."""

    framework: FrameworkView
    listing: RequirementList
    requirements: Mapping[str, RequirementView]
    evidence: Mapping[str, tuple[Evidence, ...]]


_STANDING = TypeAdapter(Standing)
KEPT = "standing"
"""Where it stands in the picture of a closed engagement."""


@dataclass(frozen=True)
class Standings:
    """`_read` keeps the last frozen standing by its digest: a page asks for it several times."""

    engagements: Engagements
    views: Views
    evidence_items: EvidenceItems
    evaluations: Evaluations
    _read: dict[str, Standing] = field(default_factory=dict)

    def evaluated(self, engagement: Engagement) -> str | None:
        """The snapshot that its framework stands on; None before the first evaluation."""
        kept = self._kept(engagement)
        framework = kept.framework if kept else self.views.framework_view(engagement.framework_id)
        return framework.snapshot_id

    def rows(self, engagement: Engagement) -> Sequence[RequirementRow]:
        """The requirements in scope."""
        return self.listing(engagement).rows

    def listing(self, engagement: Engagement) -> RequirementList:
        kept = self._kept(engagement)
        if kept is not None:
            return kept.listing
        return _in_scope(engagement, self.views.requirements(engagement.framework_id))

    def requirement(self, engagement: Engagement, ref: str) -> RequirementView:
        kept = self._kept(engagement)
        if kept is not None:
            if ref not in kept.requirements:
                raise _no(ref)
            return kept.requirements[ref]
        live = self.views.whole(engagement.framework_id)
        rows = _in_scope(engagement, live.listing).rows
        for place, row in enumerate(rows):
            if row.ref == ref:
                return _among(live.requirement(ref), rows, place)
        raise _no(ref)

    def check(self, engagement: Engagement, ref: str) -> RequirementRow:
        """The row of a requirement in scope; NotFoundError for any other."""
        for row in self.rows(engagement):
            if row.ref == ref:
                return row
        raise _no(ref)

    def evidence(self, engagement: Engagement, ref: str) -> Sequence[Evidence]:
        """What people brought for a requirement."""
        self.check(engagement, ref)
        kept = self._kept(engagement)
        if kept is not None:
            return kept.evidence.get(ref, ())
        return self.evidence_items.for_requirement(engagement.framework_id, ref)

    def pieces(self, engagement: Engagement) -> Mapping[str, Sequence[Evidence]]:
        """The same of every requirement in scope."""
        kept = self._kept(engagement)
        return kept.evidence if kept else self._brought(engagement.framework_id, self.rows(engagement))

    def piece(self, engagement: Engagement, ref: str, item_id: str) -> Evidence:
        for found in self.evidence(engagement, ref):
            if found.id == item_id:
                return found
        raise NotFoundError(f"There is no evidence {item_id!r} on {ref}.", id=item_id)

    def result(self, engagement: Engagement, ref: str, question_id: str) -> Result:
        """What a question of a requirement found, in the evaluation that its status is from."""
        for outcome in outcomes(self.requirement(engagement, ref)):
            if outcome.id == question_id and outcome.evaluation_id is not None:
                return self.evaluations.result(outcome.evaluation_id, question_id)
        raise NotFoundError(f"{ref} has no result of a question {question_id!r}.", id=question_id)

    def history(self, engagement: Engagement, ref: str, period: Period) -> HistoryView:
        """What a requirement was on the days of a part of the period; what a past day was never changes."""
        self.check(engagement, ref)
        held = self.engagements
        return timeline.history_of(held.records, engagement.framework_id, ref, held.clock(), period)

    def result_on(self, engagement: Engagement, ref: str, question_id: str, day: str) -> Result:
        """What a question of a requirement found on a day of the period, in its last evaluation."""
        self.check(engagement, ref)
        period = engagement.period
        if day not in period:
            raise InvalidInputError(f"Ask about days from {period.first} to {period.last}.", field="day")
        held = history.day_standing(self.engagements.records, engagement.framework_id, ref, day)
        found = held.questions.get(question_id) if held else None
        if found is None:
            raise NotFoundError(
                f"{ref} has no result of a question {question_id!r} on {day}.", id=question_id
            )
        return self.evaluations.result(found.evaluation_id, question_id)

    def questions(self, engagement: Engagement) -> frozenset[str]:
        """The questions of every requirement in scope."""
        kept = self._kept(engagement)
        known = kept.requirements.values() if kept else self.views.requirement_views(engagement.framework_id)
        found = [view for view in known if engagement.covers(view.category)]
        return frozenset(outcome.id for view in found for outcome in outcomes(view))

    def whole(self, engagement: Engagement) -> Standing:
        """Everything at once: for closing, and for exports."""
        kept = self._kept(engagement)
        if kept is not None:
            return kept
        id = engagement.framework_id
        live = self.views.whole(id)
        listing = _in_scope(engagement, live.listing)
        rows = listing.rows
        framework = live.framework
        bars = tuple(bar for bar in framework.bars if bar.id != "audit")
        return Standing(
            replace(framework, bars=bars),
            listing,
            {row.ref: _among(live.requirement(row.ref), rows, place) for place, row in enumerate(rows)},
            self._brought(id, rows),
        )

    def freeze(self, engagement: Engagement) -> Mapping[str, Any]:
        """What closing keeps."""
        found: dict[str, Any] = orjson.loads(orjson.dumps(self.whole(engagement), default=_plain))
        return {KEPT: found}

    def _brought(
        self, framework_id: str, rows: Sequence[RequirementRow]
    ) -> Mapping[str, tuple[Evidence, ...]]:
        evidence = self.evidence_items.of_framework(framework_id)
        return {row.ref: tuple(evidence.get(row.ref, ())) for row in rows}

    def _kept(self, engagement: Engagement) -> Standing | None:
        if engagement.state == "open" or not engagement.frozen:
            return None
        if engagement.frozen not in self._read:
            held = self.engagements.picture(engagement).get(KEPT)
            if held is None:
                return None
            self._read.clear()
            self._read[engagement.frozen] = _STANDING.validate_python(held)
        return self._read[engagement.frozen]


def outcomes(view: RequirementView) -> Iterable[QuestionOutcome]:
    """The questions of a requirement, its own and those of its adopted controls, each once."""
    found = {outcome.id: outcome for outcome in view.own_questions}
    for control in view.linked_controls:
        if control.adopted and control.inherit:
            found |= {outcome.id: outcome for outcome in control.questions if outcome.id not in found}
    return found.values()


def _in_scope(engagement: Engagement, listing: RequirementList) -> RequirementList:
    sections = [
        replace(
            section,
            # What another audit tracks is none of its business.
            requirements=tuple(
                replace(r, audit=None) for r in section.requirements if engagement.covers(r.category)
            ),
        )
        for section in listing.sections
    ]
    kept = tuple(section for section in sections if section.requirements)
    count = sum(len(section.requirements) for section in kept)
    return replace(listing, sections=kept, total=count, shown=count)


def _among(view: RequirementView, rows: Sequence[RequirementRow], place: int) -> RequirementView:
    """The same with neighbours that are in scope."""
    before = rows[place - 1] if place else None
    after = rows[place + 1] if place + 1 < len(rows) else None
    return replace(
        view,
        audit=None,
        previous=Neighbour(before.ref, before.title) if before else None,
        next=Neighbour(after.ref, after.title) if after else None,
    )


def _no(ref: str) -> NotFoundError:
    return NotFoundError(f"There is no requirement {ref!r} in this engagement.", ref=ref)


def _plain(value: Any) -> Any:
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if isinstance(value, frozenset):
        return sorted(value)
    return dict(value)
