"""The packages of compliance: all evidence of a framework, a requirement or a control, and the summary.

Each is laid out as a plan; `making` writes it. Statuses, links, notes and rows are those of the moment the
plan is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from proofgraph.compliance.results import Result
from proofgraph.compliance.shapes import ControlView, QuestionOutcome, RequirementView
from proofgraph.exports import attachments, listing
from proofgraph.exports.attached import Attached
from proofgraph.exports.layout import CERTIFICATES, POPULATIONS, Entered, Layout, Segments
from proofgraph.exports.names import Folder, safe
from proofgraph.exports.plan import Item, Plan
from proofgraph.exports.report import Report, accepted_for
from proofgraph.exports.times import moment

OF_FRAMEWORK = """\
Each folder is a section, in it one folder for each requirement, in it one for each question that was asked,
with links.md, notes and uploaded files where there are any.
"""
OF_REQUIREMENT = """\
One folder for each question that was asked, with links.md, notes and uploaded files where there are any.
"""
OF_CONTROL = """\
One folder for each framework that the control serves, in it one for each question that was asked.
"""


Noted = Callable[[int], object]
"""Told how many files are planned so far; raises where the plan is wanted no more."""


def unnoted(files: int) -> None:
    """Where nobody waits for it."""


@dataclass(frozen=True)
class Proof:
    """What every package is closed with: the ledger's segment, and the key that will sign."""

    segments: Segments
    public_key: bytes


def framework_evidence(report: Report, proof: Proof, note: Noted = unnoted) -> Plan:
    """Everything there is of a framework; `note` is told as it grows."""
    title = f"Evidence of {report.framework.title} ({report.framework.version})"
    layout = begun(report, title, OF_FRAMEWORK, proof)
    requirements(layout, report, note)
    return layout.close(name_of(report, "evidence-zip"), report.about, proof.segments, proof.public_key)


def begun(report: Report, title: str, text: str, proof: Proof) -> Layout:
    """A package of a whole framework as it begins: read-me, summary, exceptions."""
    layout = Layout(_root(report.framework.title))
    _front(layout, report, title, text, proof)
    return layout


def requirements(layout: Layout, report: Report, note: Noted) -> None:
    """Every requirement by section, and the populations."""
    for section in report.requirements.sections:
        folder = layout.root.folder(section.title, most=30)
        for row in section.requirements:
            own = folder.folder(f"{row.ref} {row.title}", most=50)
            _requirement(layout, own, report, report.requirement(row.ref))
            note(len(layout.parts))
    populations = report.populations()
    for digest in sorted({digest for population in populations for digest in population.certificates}):
        layout.add(f"{layout.root.path}{CERTIFICATES}/{digest}.json", Item(digest=digest))
    for population in populations:
        layout.items[population.digest] = None
        layout.text(f"{layout.root.path}{POPULATIONS}/{population.path}", population.content)


def requirement_evidence(report: Report, ref: str, proof: Proof) -> Plan:
    """The same for one requirement; `report` is of it alone."""
    view = report.requirement(ref)
    layout = Layout(_root(f"{ref} {view.title}"))
    title = f"Evidence of {report.framework.title} ({report.framework.version}), {ref}"
    _front(layout, report, title, OF_REQUIREMENT, proof)
    _requirement(layout, layout.root, report, view)
    return layout.close(name_of(report, "evidence-zip"), report.about, proof.segments, proof.public_key)


def control_evidence(
    control: ControlView, reports: Sequence[Report], attached: Sequence[Attached], proof: Proof
) -> Plan:
    """The same for one control; `reports` are of the frameworks that it serves, each of it alone."""
    layout = Layout(_root(control.title))
    first = reports[0]
    layout.readme(
        f"Evidence of the control {control.title}", first.organisation, OF_CONTROL, proof.public_key
    )
    layout.text(layout.root.file("control", ".md"), listing.control(control))
    layout.text(layout.root.file("summary", ".csv"), listing.control_summary(control, reports))
    items = [item for item in first.policies if control.id in item.controls]
    layout.text(layout.root.file("policies-and-procedures", ".csv"), listing.policies(items))
    if accepted := accepted_for(control, reports):
        layout.text(layout.root.file("exceptions", ".csv"), listing.exceptions(accepted))
    attachments.lay_out(layout, layout.root, attached)
    for report in reports:
        folder = layout.root.folder(report.framework.title, most=40)
        layout.questions(folder, list(_known(report, control.outcomes)))
    return layout.close(
        name_of_control(control, first, "evidence-zip"),
        {**first.about, "title": control.title, "edition": "", "framework": None, "scope": "control"}
        | {"control": control.id, "frameworks": [report.framework.id for report in reports]},
        proof.segments,
        proof.public_key,
    )


def summary(report: Report) -> Plan:
    """The summary ZIP: the requirements, accepted exceptions, and every policy and procedure."""
    layout = Layout(Folder())
    layout.text("summary.csv", listing.summary(report))
    if report.exceptions:
        layout.text("exceptions.csv", listing.exceptions(report.exceptions))
    layout.text("complete-policies-and-procedures-listing.csv", listing.policies(report.policies))
    return Plan(
        filename=name_of(report, "summary-zip"), root="", about=report.about, parts=tuple(layout.parts)
    )


def name_of(report: Report, kind: str) -> str:
    """Such as `soc2-evidence-2026-11-23.zip`, or `soc2-cc6.1-evidence-2026-11-23.zip`."""
    what, _, suffix = kind.partition("-")
    ref = f"-{safe(report.ref, 40).replace(' ', '-').lower()}" if report.ref else ""
    return f"{report.framework.id}{ref}-{what}-{moment(report.made_at)[:10]}.{suffix}"


def name_of_control(control: ControlView, report: Report, kind: str) -> str:
    what, _, suffix = kind.partition("-")
    return f"{safe(control.id, 60)}-{what}-{moment(report.made_at)[:10]}.{suffix}"


def none_entered(items: Iterable[str]) -> Entered:
    """Where there is no ledger: a one-shot assessment."""
    return Entered((), (), tuple(items))


def _root(title: str) -> Folder:
    return Folder(Folder().folder(f"{title}_evidence", most=40).path)


def _front(layout: Layout, report: Report, title: str, text: str, proof: Proof) -> None:
    layout.readme(title, report.organisation, text, proof.public_key)
    layout.text(layout.root.file("summary", ".csv"), listing.summary(report))
    if report.exceptions:
        layout.text(layout.root.file("exceptions", ".csv"), listing.exceptions(report.exceptions))


def _requirement(layout: Layout, folder: Folder, report: Report, view: RequirementView) -> None:
    layout.text(folder.file("policies-and-procedures", ".csv"), listing.policies(view.policy_items))
    attachments.lay_out(layout, folder, report.attached(view.ref))
    controls = [control for control in view.linked_controls if control.adopted and control.inherit]
    shown = [*view.own_questions, *(question for control in controls for question in control.questions)]
    layout.questions(folder, list(_known(report, shown)))


def _known(report: Report, outcomes: Iterable[QuestionOutcome]) -> Iterable[Result]:
    """The results that count, each once, in the order they are shown."""
    for id in dict.fromkeys(outcome.id for outcome in outcomes):
        if id in report.results:
            yield report.results[id]
