"""The package of an engagement: its requirements with their evidence, and how the audit of them went.

Beside what a framework's package has stands `audit/`: the engagement, statuses, history, comments that both
sides read, and each request with what was attached. Of a closed engagement everything is as it was then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from proofgraph.audits.audits import Audits
from proofgraph.audits.standing import Standing, Standings, outcomes
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.populations import Populations
from proofgraph.compliance.results import Result
from proofgraph.errors import ConflictError
from proofgraph.exports import attachments, brought, csv, engaged, package
from proofgraph.exports.attached import Attached
from proofgraph.exports.layout import AUDIT, PICTURE, Layout
from proofgraph.exports.names import Folder
from proofgraph.exports.package import Noted, Proof
from proofgraph.exports.people import Names
from proofgraph.exports.plan import Plan
from proofgraph.exports.report import Report, accepted
from proofgraph.exports.sources import INDENTED
from proofgraph.exports.times import moment
from proofgraph.graph.snapshot import Snapshots

TEXT = """\
Each folder is a section, in it one folder for each requirement, in it one for each question that was asked,
with links.md, notes and uploaded files where there are any. audit/ holds the engagement, the status of each
requirement with its history, the comments that both sides read, and the requests with what was attached.
populations/ holds the frozen populations with seed and sample.
"""
FEW = 10
STATUSES = ("Requirement", "Status", "Since", "Assignees", "Due")
HISTORY = ("Of", "Requirement or request", "At", "By", "Side", "Before", "After", "What", "Why")
COMMENTS = ("On", "Requirement or request", "At", "By", "Side", "Text", "Withdrawn", "Edits")
REQUESTS = ("Id", "Title", "Requirements", "State", "Due", "Asked by", "Side", "Attached", "Description")


@dataclass(frozen=True)
class AuditReports:
    """`attached` results are read where they lie; the rest is the engagement's own."""

    engagements: Engagements
    standings: Standings
    audits: Audits
    populations: Populations
    evaluations: Evaluations
    snapshots: Snapshots
    organisation: Callable[[], str]
    people: Callable[[], Names] = Names

    def ready(self, engagement_id: str) -> Engagement:
        """The engagement; ConflictError before the first evaluation of its framework."""
        engagement = self.engagements.get(engagement_id)
        if self.standings.evaluated(engagement) is None:
            raise ConflictError("The engagement's framework has not been evaluated yet; evaluate it first.")
        return engagement

    def plan(self, engagement_id: str, proof: Proof, note: Noted) -> Plan:
        engagement = self.ready(engagement_id)
        people = self.people()
        report = self._report(engagement, self.standings.whole(engagement), people)
        layout = package.begun(report, f"Evidence of the audit {engagement.title}", TEXT, proof)
        self._audit(layout, engagement, people)
        package.requirements(layout, report, note)
        about = report.about | {"scope": "engagement", "engagement": engagement.id, "title": engagement.title}
        name = f"audit-{engagement.id}-evidence-{moment(report.made_at)[:10]}.zip"
        return layout.close(name, about, proof.segments, proof.public_key)

    def _report(self, engagement: Engagement, standing: Standing, people: Names) -> Report:
        framework = standing.framework
        return Report(
            organisation=self.organisation(),
            framework=framework,
            requirements=standing.listing,
            gaps=(),
            results=self._results(standing),
            policies=(),
            sources=(),
            snapshot=self.snapshots.get(framework.snapshot_id or ""),
            made_at=engagement.closed_at or framework.last_evaluated_at or 0,
            evaluation=framework.evaluation_id,
            exceptions=accepted(
                ((view.ref, one) for view in standing.requirements.values() for one in view.accepted), people
            ),
            period=engaged.period([engagement]),
            populations=lambda: engaged.populations([engagement], self.populations),
            requirement=lambda ref: people.requirement(standing.requirements[ref]),
            attached=lambda ref: people.attached(brought.attached(standing.evidence.get(ref, ()))),
        )

    def _results(self, standing: Standing) -> Mapping[str, Result]:
        """What each question found in the evaluation that its requirement's status is from."""
        wanted: dict[str, set[str]] = {}
        for view in standing.requirements.values():
            for outcome in outcomes(view):
                if outcome.evaluation_id is not None:
                    wanted.setdefault(outcome.evaluation_id, set()).add(outcome.id)
        return {
            found.question_id: found
            for evaluation, ids in sorted(wanted.items())
            for found in self._found(evaluation, ids)
        }

    def _found(self, evaluation_id: str, ids: Collection[str]) -> Iterable[Result]:
        """Few results one by one; more by reading all of their evaluation."""
        if len(ids) <= FEW:
            return [self.evaluations.result(evaluation_id, id) for id in sorted(ids)]
        return [one for one in self.evaluations.results(evaluation_id) if one.question_id in ids]

    def _audit(self, layout: Layout, engagement: Engagement, people: Names) -> None:
        folder = layout.root.folder(AUDIT)
        record = self._record(engagement)
        layout.text(folder.file("engagement", ".json"), _json(engagement.model_dump(mode="json")))
        layout.text(folder.file("record", ".json"), _json(record))
        if engagement.frozen:
            layout.item(folder.file(PICTURE, ".json"), engagement.frozen)
        for name, columns, line, of in (
            ("statuses", STATUSES, _status, "requirements"),
            ("history", HISTORY, _move, "moves"),
            ("comments", COMMENTS, _comment, "comments"),
            ("requests", REQUESTS, _request, "requests"),
        ):
            lines = (line(one, people) for one in record[of])
            layout.text(folder.file(name, ".csv"), csv.table(columns, lines))
        inside = folder.folder("requests")
        for number, request in enumerate(record["requests"], start=1):
            if request["attachments"]:
                title = f"{number}_{request['title']}"
                self._attachments(layout, inside, title, request["attachments"], people)

    def _attachments(
        self,
        layout: Layout,
        inside: Folder,
        name: str,
        attached: Sequence[Mapping[str, Any]],
        people: Names,
    ) -> None:
        folder = inside.folder(name, most=50)
        items = [_attached(one) for one in attached if one["kind"] == "item"]
        attachments.lay_out(layout, folder, people.attached(items))
        results = [one for one in attached if one["kind"] == "result"]
        layout.questions(folder, [self.evaluations.result(o["evaluation_id"], o["id"]) for o in results])

    def _record(self, engagement: Engagement) -> Mapping[str, Any]:
        """As both sides may read it; of a closed engagement, from its picture."""
        if engagement.frozen:
            found: Mapping[str, Any] | None = self.engagements.picture(engagement).get("audit")
            if found is not None:
                return found
        return self.audits.record(engagement, "auditor")


def _attached(one: Mapping[str, Any]) -> Attached:
    return Attached(
        kind=one["item_kind"],
        title=one["title"],
        at=one["at"],
        by=one["by"],
        text=one["text"],
        url=one["url"],
        filename=one["filename"],
        digest=one["digest"],
        file=one["file"],
        masked=one.get("masked", 0),  # not counted in pictures of before
    )


def _status(one: Mapping[str, Any], people: Names) -> Sequence[object]:
    assignees = ", ".join(map(people, one["assignees"]))
    return (one["ref"], one["status"], moment(one["since"]), assignees, one["due"] or "")


def _move(one: Mapping[str, Any], people: Names) -> Sequence[object]:
    told = (one["side"], one["before"], one["after"], people.within(one["what"]), one["why"])
    return (one["of"], one["key"], moment(one["at"]), people(one["by"]), *told)


def _comment(one: Mapping[str, Any], people: Names) -> Sequence[object]:
    said = (people(one["by"]), one["side"], one["text"], moment(one["withdrawn_at"]), len(one["edits"]))
    return (one["of"], one["key"], moment(one["at"]), *said)


def _request(one: Mapping[str, Any], people: Names) -> Sequence[object]:
    attached = ", ".join(found["title"] for found in one["attachments"])
    told = (one["state"], one["due"] or "", people(one["by"]), one["side"], attached, one["description"])
    return (one["id"], one["title"], ", ".join(one["refs"]), *told)


def _json(value: Any) -> bytes:
    return orjson.dumps(value, option=INDENTED)
