"""The report says what the views say, whatever the names are, and is the same for the same evaluation."""

from __future__ import annotations

import gc
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from proofgraph.exports.pdf import summary_pdf
from proofgraph.exports.pdf.parts import moment
from proofgraph.exports.scopes import RequirementScope
from tests.unit.compliance.world import bucket, user
from tests.unit.exports.office import Office

DAY = 86_400_000


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_the_report_has_its_parts_and_figures(office: Office) -> None:
    found = text(office.write("summary-pdf"))

    for part in ("At a glance", "Gaps", "Requirements", "Policies and procedures", "Appendix: provenance"):
        assert part in found
    assert "Potential remediation needed 1" in found
    assert "A.1 Data is encrypted Attention" in found
    assert office.report.snapshot.id in found
    assert office.report.results["bucket-encryption"].queries[0].digest in found


def test_bars_that_are_switched_off_are_left_out(office: Office) -> None:
    frameworks = office.world.frameworks
    settings = frameworks.get("std").settings
    frameworks.set_settings("std", settings.model_copy(update={"gap_analysis": False, "evidence": False}))

    found = text(office.write("summary-pdf"))

    assert "Policies & procedures" in found
    assert not [
        bar for bar in ("Evidence collection", "Gap analysis", "Potential remediation") if bar in found
    ]


def test_letters_beyond_latin_do_not_break_it(office: Office) -> None:
    assert "Northwind Robotics" in text(office.write("summary-pdf"))


def test_the_same_evaluation_gives_the_same_bytes(office: Office) -> None:
    assert office.write("summary-pdf", "one").read_bytes() == office.write("summary-pdf", "two").read_bytes()


def test_refused_and_failed_collection_is_in_the_appendix(office: Office) -> None:
    office.world.now += 1
    office.world.collect(reports={"users": {"state": "failed", "error": "Access denied by a policy"}})
    office.world.evaluate()

    found = text(office.write("summary-pdf"))

    assert "3 succeeded, 0 partly, 1 failed" in found
    assert "Access denied by a policy" in found


def test_after_a_partial_evaluation_each_digest_names_its_snapshot_and_evaluation(office: Office) -> None:
    whole, first = office.world.evaluations.list("std").items[0], office.report.snapshot
    office.world.now += DAY
    second = office.world.collect(bucket("good", encrypted=True), user("ann", mfaEnabled=False))
    part = office.world.evaluate("requirement", "A.2")

    found = text(office.write("summary-pdf"))
    untouched = text(office.write("summary-pdf", scope=RequirementScope(framework_id="std", ref="A.1")))
    touched = text(office.write("summary-pdf", scope=RequirementScope(framework_id="std", ref="A.2")))

    assert "asked of 2 snapshots" in found
    assert f"State as of {moment(first.created_at)} to {moment(second.created_at)}" in found
    for id in (first.id, second.id, whole.id, part.id):
        assert id in found
    assert "1 users-mfa: Without MFA Bad 1" in found
    assert "2 bucket-encryption: Not encrypted Bad 8" in found
    assert first.id in untouched
    assert whole.id in untouched
    assert not any(id in untouched for id in (second.id, part.id))
    assert second.id in touched
    assert not any(id in touched for id in (first.id, whole.id))


def test_a_question_that_counts_no_longer_is_left_out(office: Office) -> None:
    office.world.controls.unlink(office.world.frameworks.get("std"), "A.1", "encrypt", by="ann")

    assert set(office.report.results) == {"users-mfa", "okta-mfa"}
    assert "bucket-encryption" not in text(office.write("summary-pdf"))


def test_a_report_that_is_given_up_leaves_no_font_open(office: Office) -> None:
    def give_up(done: int, total: int) -> None:
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        summary_pdf(office.report, io.BytesIO(), give_up)

    # An open file that is collected is a warning, and a warning fails the test.
    gc.collect()
