"""Every gap of every framework as one table: filtered, sorted, with its age and the assets it affects.

A gap is a question whose newest result is GAP or ATTENTION and which counts for a requirement that applies.
Its age counts from the snapshot on which it first had this status without a break.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from proofgraph.compliance.asking import affected_entities
from proofgraph.compliance.content import Mark
from proofgraph.compliance.days import DAY
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.picture import SEVERITIES, Picture
from proofgraph.compliance.results import Outcome, Place, QueryRun
from proofgraph.compliance.rollup import outcomes
from proofgraph.compliance.shapes import AcceptedException, Gap
from proofgraph.errors import NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Records


@dataclass(frozen=True, slots=True)
class GapRow:
    """One failing question in one framework; `places` tell where what it affects lies.

    With `places_cut` it lies in others as well, which are not kept.
    Where not everything was read, `affected` counts what is proven, `unproven` what was found beside it.
    """

    framework_id: str
    framework: str
    question_id: str
    title: str
    severity: str
    status: str
    incomplete: bool
    affected: int
    refs: tuple[str, ...]
    since: int
    age_days: int
    integrations: tuple[str, ...]
    places: tuple[Place, ...]
    evaluation_id: str
    snapshot_id: str
    remediation: str
    exceptions: tuple[AcceptedException, ...]
    unproven: int = 0
    places_cut: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """Values of one field are alternatives, fields are all required; ages in days.

    A gap whose places are not all kept passes each filter by place: it may lie there.
    """

    frameworks: Sequence[str] = ()
    integrations: Sequence[str] = ()
    instances: Sequence[str] = ()
    accounts: Sequence[str] = ()
    types: Sequence[str] = ()
    severities: Sequence[str] = ()
    statuses: Sequence[str] = ()
    youngest: int | None = None
    oldest: int | None = None
    search: str = ""

    def takes(self, row: GapRow) -> bool:
        return (
            _in(self.frameworks, [row.framework_id])
            and _in(self.integrations, row.integrations)
            and _in(self.severities, [row.severity])
            and _in(self.statuses, [row.status])
            and (self.youngest is None or row.age_days >= self.youngest)
            and (self.oldest is None or row.age_days <= self.oldest)
            and all(word in f"{row.question_id} {row.title}".casefold() for word in self._words)
            and (not self._of_place or row.places_cut or any(map(self._takes, row.places)))
        )

    @property
    def _words(self) -> list[str]:
        return self.search.casefold().split()

    @property
    def _of_place(self) -> bool:
        return bool(self.instances or self.accounts or self.types)

    def _takes(self, place: Place) -> bool:
        return (
            _in(self.instances, [place.instance])
            and _in(self.accounts, [place.account])
            and _in(self.types, [place.type])
        )


@dataclass(frozen=True)
class Gaps:
    """`pictures` gives one framework's picture, or all."""

    pictures: Callable[[], Sequence[Picture]]
    records: Records
    evidence: EvidenceStore
    clock: Clock

    def table(self, wanted: Filter | None = None) -> list[GapRow]:
        """The severest and widest first."""
        now, chosen = self.clock(), wanted or Filter()
        found = [row for picture in self.pictures() for row in _rows(picture, now) if chosen.takes(row)]
        return sorted(
            found,
            key=lambda row: (
                SEVERITIES.index(row.severity),
                -row.affected,
                row.question_id,
                row.framework_id,
            ),
        )

    def assets(self, framework_id: str, question_id: str) -> list[Mapping[str, Any]]:
        """What a gap affects: the entities in the rows of its BAD queries, or rows that have none."""
        held = outcomes(self.records, framework_id).get(question_id)
        if held is None:
            raise NotFoundError(f"{question_id!r} was not evaluated for {framework_id!r}.", id=question_id)
        found: dict[str, Mapping[str, Any]] = {}
        others: list[Mapping[str, Any]] = []
        for run in held.queries:
            if run.results_are is Mark.BAD and run.digest:
                rows = self.evidence.rows(run.digest)
                entities = affected_entities(rows)
                proven = self._proven(run)
                found |= {id: _marked(entity, id, proven) for id, entity in entities.items()}
                others += [] if entities else rows
        return [*found.values(), *others]

    def _proven(self, run: QueryRun) -> Set[str] | None:
        """The ids of what is itself fully read; None where everything is."""
        if run.complete:
            return None
        return affected_entities(self.evidence.rows(run.proven_digest)).keys() if run.proven_digest else set()


def _rows(picture: Picture, now: int) -> Iterable[GapRow]:
    for gap in picture.gaps:
        result = picture.results[gap.question_id]
        yield _row(picture, gap, result, now)


def _row(picture: Picture, gap: Gap, result: Any, now: int) -> GapRow:
    known = picture.questions.get(gap.question_id)
    since = result.since if isinstance(result, Outcome) else result.now
    return GapRow(
        framework_id=picture.framework.id,
        framework=picture.framework.title,
        question_id=gap.question_id,
        title=gap.title,
        severity=gap.severity,
        status=gap.status.value,
        incomplete=gap.incomplete,
        affected=gap.affected,
        unproven=gap.unproven,
        refs=gap.refs,
        since=since,
        age_days=max(0, (now - since) // DAY),
        integrations=known.content.integrations if known else (),
        places=_together(place for run in result.queries for place in run.places),
        evaluation_id=result.evaluation_id,
        snapshot_id=result.snapshot_id,
        remediation=gap.remediation,
        exceptions=picture.accepted_for_gap(gap),
        places_cut=any(map(_cut, result.queries)),
    )


def _marked(entity: Mapping[str, Any], id: str, proven: Set[str] | None) -> Mapping[str, Any]:
    return entity if proven is None else {**entity, "_proven": id in proven}


def _cut(run: QueryRun) -> bool:
    """Whether what it affects lies in more places than were kept; without a place it is no entities."""
    return bool(run.places) and sum(place.affected for place in run.places) < run.affected


def _together(places: Iterable[Place]) -> tuple[Place, ...]:
    counted: Counter[tuple[str, str, str]] = Counter()
    for place in places:
        counted[place.instance, place.account, place.type] += place.affected
    return tuple(
        Place(instance=instance, account=account, type=type, affected=count)
        for (instance, account, type), count in counted.most_common()
    )


def _in(wanted: Sequence[str], held: Iterable[str]) -> bool:
    return not wanted or bool(set(wanted) & set(held))
