"""A framework in all its views, made from one reading of its records: for reports, and for closing audits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from proofgraph.compliance import figures
from proofgraph.compliance.frameworks import Requirement
from proofgraph.compliance.picture import Picture
from proofgraph.compliance.results import Result
from proofgraph.compliance.shapes import (
    AcceptedException,
    Applicability,
    FrameworkSummary,
    FrameworkView,
    Gap,
    Neighbour,
    RequirementList,
    RequirementRow,
    RequirementSection,
    RequirementView,
    SectionSummary,
)
from proofgraph.errors import NotFoundError


@dataclass(frozen=True)
class Whole:
    """Each view is made of the picture when it is asked for; only what `summarise` adds is read then."""

    picture: Picture
    summarise: Callable[[Picture], FrameworkSummary]

    @cached_property
    def framework(self) -> FrameworkView:
        """The title, the bars that are shown with their counts, and the sections."""
        picture, newest = self.picture, self.picture.newest
        summary = self.summarise(picture)
        rows = {row.ref: row for row in picture.rows}
        return FrameworkView(
            **{name: getattr(summary, name) for name in FrameworkSummary.__slots__},
            summary=picture.framework.summary,
            categories=picture.framework.categories,
            sections=tuple(
                SectionSummary(section.id, section.title, len(found), figures.applicable(found))
                for section in picture.framework.sections
                if (found := [rows[r.ref] for r in picture.requirements if r.section == section.id])
            ),
            summary_settings=picture.framework.settings,
            scope=picture.framework.scope,
            evaluation_id=newest.evaluation_id if newest else None,
            snapshot_id=newest.snapshot_id if newest else None,
        )

    @cached_property
    def listing(self) -> RequirementList:
        """Every requirement, by section."""
        return listed(self.picture, self.picture.rows)

    def requirement(self, ref: str) -> RequirementView:
        """One requirement; NotFoundError where there is none."""
        if ref not in self._positions:
            raise NotFoundError(f"There is no requirement {ref!r} in {self.picture.framework.id!r}.", ref=ref)
        return requirement_view(self.picture, self._positions[ref])

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {found.ref: place for place, found in enumerate(self.picture.requirements)}

    @property
    def gaps(self) -> Sequence[Gap]:
        return self.picture.gaps

    @property
    def results(self) -> Mapping[str, Result]:
        """The newest result of every question, also of those that count for no requirement."""
        return self.picture.results

    @property
    def counted(self) -> Mapping[str, Result]:
        """The results that make some requirement's status."""
        return {id: result for id, result in self.picture.results.items() if self.picture.places.get(id)}

    @property
    def accepted(self) -> Sequence[tuple[str, AcceptedException]]:
        """The exceptions that count, each with the refs of the requirements that it touches."""
        picture = self.picture
        return [(ref, one) for ref, made in picture.assignments.items() for one in picture.accepted_for(made)]


def listed(picture: Picture, shown: Sequence[RequirementRow]) -> RequirementList:
    """Some requirements of a framework, by section."""
    by_section: dict[str, list[RequirementRow]] = {}
    for row in shown:
        by_section.setdefault(row.section, []).append(row)
    sections = tuple(
        RequirementSection(section.id, section.title, tuple(by_section[section.id]))
        for section in picture.framework.sections
        if section.id in by_section
    )
    return RequirementList(picture.framework.id, len(picture.rows), len(shown), sections)


def requirement_view(picture: Picture, place: int) -> RequirementView:
    """The requirement that stands there, with its own questions and those of each linked control."""
    requirement = picture.requirements[place]
    assignment = picture.assignments[requirement.ref]
    standing = picture.standings.get(requirement.ref)
    return RequirementView(
        **asdict(picture.rows[place]),
        framework_id=picture.framework.id,
        section_title=next(s.title for s in picture.framework.sections if s.id == requirement.section),
        reasons=standing.reasons if standing else (),
        considerations=requirement.considerations,
        typical_evidence=requirement.typical_evidence,
        custom=requirement.custom,
        applies_if=requirement.applies_if,
        web_link=requirement.web_link,
        applicability=Applicability(
            requirement.applicable, requirement.reason, requirement.by, requirement.at
        ),
        own_questions=tuple(picture.outcome(id) for id in assignment.own),
        linked_controls=tuple(picture.linked(control, inherit) for control, inherit in assignment.controls),
        policy_items=picture.policy_items(assignment),
        accepted=picture.accepted_for(assignment),
        previous=_neighbour(picture.requirements, place - 1),
        next=_neighbour(picture.requirements, place + 1),
        evaluation_id=standing.evaluation_id if standing else None,
        snapshot_id=standing.snapshot_id if standing else None,
        etag=str(requirement.version),
    )


def _neighbour(requirements: Sequence[Requirement], place: int) -> Neighbour | None:
    if not 0 <= place < len(requirements):
        return None
    return Neighbour(requirements[place].ref, requirements[place].title)
