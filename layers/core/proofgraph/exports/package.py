"""The two ZIP exports of a framework: all its evidence, laid out by requirement, and the summary.

All rows go in, a query at a time, so memory holds one query's rows and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

import orjson

from proofgraph.compliance.results import QueryRun, Result
from proofgraph.compliance.shapes import RequirementView
from proofgraph.exports import csv, listing, manifest
from proofgraph.exports.archive import Archive
from proofgraph.exports.names import Folder
from proofgraph.exports.report import Report, Reports
from proofgraph.ports.signing import Signer, fingerprint

Progress = Callable[[int, int], object]

README = """\
Evidence of {title} ({edition}), {organisation}

Each folder is a section, in it one folder for each requirement, in it one for each question that was asked.
Beside each CSV stands a JSON file of the same name: the query, the snapshot it ran on, the time that
`date.now` stood for, the digest of the rows, and the completeness certificate. The file that ends in
.rows.jsonl holds the rows as they were digested: its SHA-256 is that digest.

Statuses: TESTED fulfilled and monitoring; ATTENTION potential remediation needed; GAP gap detected;
UNKNOWN manual review needed; NOT_APPLICABLE does not apply. Incomplete: some data could not be read.

To check that nothing was changed:

    pip install proofgraph
    proofgraph verify THIS-FILE.zip --fingerprint {fingerprint}

Take the fingerprint from where the organisation publishes it, not from this file.
"""


@dataclass
class _Writing:
    """One package on its way; certificates are shared by many queries and read once."""

    report: Report
    reports: Reports
    archive: Archive
    certificates: dict[str, Any] = field(default_factory=dict)


def write_evidence(
    report: Report,
    reports: Reports,
    target: IO[bytes],
    signer: Signer,
    progress: Progress = lambda *_: None,
) -> None:
    """The all-evidence ZIP; `progress` is called after each requirement."""
    root = Folder(Folder().folder(f"{report.framework.title}_evidence", most=40).path)
    with Archive(target) as archive:
        writing = _Writing(report, reports, archive)
        archive.add(root.file("README", ".txt"), _readme(report, signer))
        archive.add(root.file("summary", ".csv"), listing.summary(report))
        total, done = report.requirements.total, 0
        progress(done, total)
        for section in report.requirements.sections:
            folder = root.folder(section.title, most=30)
            for row in section.requirements:
                _requirement(
                    writing, folder.folder(f"{row.ref} {row.title}", most=50), report.requirement(row.ref)
                )
                done += 1
                progress(done, total)
        signed = manifest.sign(report.about, archive.files, signer)
        archive.add(root.file("manifest", ".json"), signed.content)


def write_summary(report: Report, target: IO[bytes], signer: Signer) -> None:
    """The summary ZIP: the requirements, and every policy and procedure."""
    with Archive(target) as archive:
        archive.add("summary.csv", listing.summary(report))
        archive.add("complete-policies-and-procedures-listing.csv", listing.policies(report.policies))
        archive.add(manifest.NAME, manifest.sign(report.about, archive.files, signer).content)


def _requirement(writing: _Writing, folder: Folder, view: RequirementView) -> None:
    policies = listing.policies(view.policy_items)
    writing.archive.add(folder.file("policies-and-procedures", ".csv"), policies)
    for number, result in enumerate(_results(writing.report, view), start=1):
        _question(writing, folder.folder(f"{number}_{result.title}", most=50), result)


def _results(report: Report, view: RequirementView) -> Iterator[Result]:
    """The results that count for a requirement, each once, in the order they are shown."""
    controls = [control for control in view.linked_controls if control.adopted and control.inherit]
    shown = [*view.own_questions, *(question for control in controls for question in control.questions)]
    for id in dict.fromkeys(question.id for question in shown):
        if id in report.results:
            yield report.results[id]


def _question(writing: _Writing, folder: Folder, result: Result) -> None:
    for number, run in enumerate(result.queries, start=1):
        stem = folder.file(f"{number}_{run.name}", most=40)
        writing.archive.add(f"{stem}.json", _provenance(writing, result, run))
        if not run.digest:
            continue
        rows = writing.reports.rows(result, number - 1)
        columns = csv.columns_of(rows, run.columns)
        writing.archive.add(f"{stem}.csv", csv.lines(rows, columns))
        writing.archive.add(f"{stem}.rows.jsonl", writing.reports.evaluations.stored_rows(run))


def _provenance(writing: _Writing, result: Result, run: QueryRun) -> bytes:
    """What is needed to ask the query again and compare."""
    body = {
        "question": {"id": result.question_id, "title": result.title, "content_sha256": result.content},
        "status": result.status.value,
        "left_out": result.left_out.value if result.left_out else None,
        "incomplete": result.incomplete,
        "query": run.query,
        "results_are": run.results_are.value,
        "parameters": dict(run.parameters),
        "scope": list(result.scope),
        "snapshot": result.snapshot_id,
        "date_now": result.now,
        "evaluation": result.evaluation_id,
        "engine": result.engine,
        "mask": result.mask,
        "masked_values": run.masked,
        "rows": run.count,
        "rows_sha256": run.digest or None,
        "error": run.error or None,
        "certificate": _certificate(writing, run),
    }
    return orjson.dumps(body, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def _certificate(writing: _Writing, run: QueryRun) -> Mapping[str, Any] | None:
    if not run.certificate:
        return None
    if run.certificate not in writing.certificates:
        writing.certificates[run.certificate] = writing.reports.evaluations.certificate(run.certificate)
    found: Mapping[str, Any] = writing.certificates[run.certificate]
    return found


def _readme(report: Report, signer: Signer) -> bytes:
    return README.format(
        title=report.framework.title,
        edition=report.framework.version,
        organisation=report.organisation or "the organisation",
        fingerprint=fingerprint(signer.public_key),
    ).encode()


def name_of(report: Report, kind: str) -> str:
    """Such as `soc2-evidence-2026-11-23.zip`."""
    what, _, suffix = kind.partition("-")
    return f"{report.framework.id}-{what}-{listing.moment(report.made_at)[:10]}.{suffix}"
