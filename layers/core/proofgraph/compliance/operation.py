"""Operation over a period, as Type II shows it: days covered, days per status, gaps and how long they stood.

Only days that were evaluated count, each by its last evaluation; a day without is not covered, whatever was
known before. Days on which a requirement did not apply are left out, by what was said then. A gap lasts from
the change to GAP or ATTENTION until the change to TESTED: becoming UNKNOWN remediates nothing. It ends too,
without being remediated, where the requirement ceases to apply.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from proofgraph.compliance import history
from proofgraph.compliance.days import DAY, Period, day_of
from proofgraph.compliance.frameworks import Frameworks, Requirement, parent_of
from proofgraph.compliance.results import Change
from proofgraph.compliance.status import Status
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Records

FAILING = frozenset({Status.GAP, Status.ATTENTION})
ENDING = frozenset({Status.TESTED, Status.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row."""

    first: str
    last: str
    days: int


@dataclass(frozen=True, slots=True)
class Episode:
    """One gap: since when, and until when; None where it is still open.

    `remediated` False: it is open, or ended since the requirement ceased to apply.
    """

    started_at: int
    ended_at: int | None
    worst: Status
    remediated: bool


@dataclass(frozen=True, slots=True)
class Remediation:
    """Times to remediate (milliseconds) of the gaps that were closed in the period, and how many are open."""

    closed: int
    open: int
    mean_ms: int | None
    median_ms: int | None
    longest_ms: int | None


@dataclass(frozen=True, slots=True)
class RequirementOperation:
    """`days` have passed of the period on which it applied; `statuses` count the covered ones among them.

    On `not_applicable` days it did not; `applicable` says that it did on any, or does where none has passed.

    `exceptions` counts those that were accepted at some time of the period.
    """

    ref: str
    title: str
    applicable: bool
    days: int
    covered: int
    statuses: Mapping[str, int]
    last_status: Status | None
    longest_not_covered: Stretch | None
    longest_gap_ms: int
    remediation: Remediation
    gaps: tuple[Episode, ...]
    not_applicable: int = 0
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class FrameworkOperation:
    """`covered` days are those on which every requirement that applies was covered."""

    framework_id: str
    first: str
    last: str
    period_days: int
    days: int
    evaluated: int
    covered: int
    longest_not_covered: Stretch | None
    remediation: Remediation
    requirements: tuple[RequirementOperation, ...]


@dataclass(frozen=True)
class Operations:
    """Makes the view of a requirement or of a whole framework from its history."""

    records: Records
    frameworks: Frameworks
    clock: Clock
    accepted: Callable[[str, Period], Mapping[str, int]] = lambda _framework, _period: {}
    """How many exceptions counted in a period, by requirement."""

    def requirement(self, framework_id: str, ref: str, period: Period) -> RequirementOperation:
        found = self.frameworks.requirement(framework_id, ref)
        by_day = self._statuses(framework_id, period)[0]
        statuses = {day: told[ref] for day, told in by_day.items() if ref in told}
        entries = history.changes(self.records, framework_id, ref)
        passed = self._passed(period)
        absent = self._absent(found, entries, passed)
        made = self._operation(found, statuses, entries, period, passed, absent)
        return replace(made, exceptions=self.accepted(framework_id, period).get(ref, 0))

    def framework(self, framework_id: str, period: Period) -> FrameworkOperation:
        self.frameworks.get(framework_id)
        requirements = self.frameworks.requirements(framework_id)
        by_day, evaluated = self._statuses(framework_id, period)
        changes: dict[str, list[Change]] = {}
        for change in history.every_change(self.records, framework_id):
            changes.setdefault(change.ref, []).append(change)
        accepted = self.accepted(framework_id, period)
        passed = self._passed(period)
        absent = {r.ref: self._absent(r, changes.get(r.ref, ()), passed) for r in requirements}
        made = (
            self._operation(
                r,
                {day: statuses[r.ref] for day, statuses in by_day.items() if r.ref in statuses},
                changes.get(r.ref, ()),
                period,
                passed,
                absent[r.ref],
            )
            for r in requirements
        )
        rows = tuple(replace(row, exceptions=accepted.get(row.ref, 0)) for row in made)
        covered = {
            day
            for day, statuses in by_day.items()
            if (refs := [ref for ref, days in absent.items() if day not in days])
            and all(ref in statuses and statuses[ref][1] for ref in refs)
        }
        return FrameworkOperation(
            framework_id=framework_id,
            first=period.first,
            last=period.last,
            period_days=len(period.days),
            days=len(passed),
            evaluated=len(evaluated),
            covered=len(covered),
            longest_not_covered=_longest(day for day in passed if day not in covered),
            remediation=self._remediation([gap for row in rows for gap in row.gaps]),
            requirements=rows,
        )

    def _operation(
        self,
        found: Requirement,
        statuses: Mapping[str, tuple[Status, bool]],
        entries: Sequence[Change],
        period: Period,
        passed: Sequence[str],
        absent: frozenset[str],
    ) -> RequirementOperation:
        counted = [day for day in passed if day not in absent]
        covered = {day: statuses[day][0] for day in counted if day in statuses and statuses[day][1]}
        gaps = tuple(self._within(episodes(entries), period))
        return RequirementOperation(
            ref=found.ref,
            title=found.title,
            applicable=bool(counted) if passed else found.applicable,
            days=len(counted),
            not_applicable=len(absent),
            covered=len(covered),
            statuses=dict(Counter(status.value for status in covered.values())),
            last_status=covered[max(covered)] if covered else None,
            longest_not_covered=_longest(day for day in counted if day not in covered),
            longest_gap_ms=max((self._clipped(gap, period) for gap in gaps), default=0),
            remediation=self._remediation(gaps),
            gaps=gaps,
        )

    def _absent(self, found: Requirement, entries: Sequence[Change], passed: Sequence[str]) -> frozenset[str]:
        """The days on which it did not apply; before anything is known of it, what is said now stands."""
        if not entries:
            return frozenset() if found.applicable else frozenset(passed)
        return history.absent_days(entries, passed)

    def _statuses(
        self, framework_id: str, period: Period
    ) -> tuple[dict[str, dict[str, tuple[Status, bool]]], set[str]]:
        """What requirements were on each day, and the days on which there was an evaluation."""
        after = day_of(period.start - 1)
        found: dict[str, dict[str, tuple[Status, bool]]] = {}
        evaluated: set[str] = set()
        cursor: str | None = after
        while True:
            page = self.records.list(parent_of(framework_id), "day", after=cursor)
            for record in page.records:
                if record.id > period.last:
                    return found, evaluated
                if record.body.get("evaluated", True):
                    evaluated.add(record.id)
                found[record.id] = {
                    ref: (Status(status), covered)
                    for ref, (status, covered) in record.body["statuses"].items()
                }
            cursor = page.after
            if cursor is None:
                return found, evaluated

    def _passed(self, period: Period) -> Sequence[str]:
        passed = period.until(day_of(self.clock()))
        return passed.days if passed else ()

    def _within(self, found: Iterable[Episode], period: Period) -> Iterator[Episode]:
        """Gaps that were open in the period, as they stood at its end."""
        for gap in found:
            if gap.started_at <= period.end and (gap.ended_at is None or gap.ended_at >= period.start):
                open_at_end = gap.ended_at is None or gap.ended_at > period.end
                yield replace(gap, ended_at=None, remediated=False) if open_at_end else gap

    def _clipped(self, gap: Episode, period: Period) -> int:
        end = min(gap.ended_at or self.clock(), period.end + 1)
        return max(0, end - max(gap.started_at, period.start))

    def _remediation(self, gaps: Sequence[Episode]) -> Remediation:
        times = [gap.ended_at - gap.started_at for gap in gaps if gap.ended_at is not None and gap.remediated]
        return Remediation(
            closed=len(times),
            open=sum(gap.ended_at is None for gap in gaps),
            mean_ms=round(mean(times)) if times else None,
            median_ms=round(median(times)) if times else None,
            longest_ms=max(times, default=None),
        )


def episodes(entries: Iterable[Change]) -> Iterator[Episode]:
    """The gaps that changes of status tell, oldest first."""
    started: int | None = None
    worst = Status.ATTENTION
    for change in entries:
        if change.status in FAILING:
            worst = change.status if started is None or change.status is Status.GAP else worst
            started = change.at if started is None else started
        elif change.status in ENDING and started is not None:
            yield Episode(started, change.at, worst, change.status is Status.TESTED)
            started = None
    if started is not None:
        yield Episode(started, None, worst, remediated=False)


def _longest(days: Iterable[str]) -> Stretch | None:
    """The longest run of consecutive days; the earliest of several."""
    best: Stretch | None = None
    run: Stretch | None = None
    for day in days:
        follows = run is not None and day == day_of(Period(run.last, run.last).start + DAY)
        run = Stretch(run.first, day, run.days + 1) if run is not None and follows else Stretch(day, day, 1)
        if best is None or run.days > best.days:
            best = run
    return best
