"""The report says what the views say, whatever the names are, and is the same for the same evaluation."""

from __future__ import annotations

import gc
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from proofgraph.exports.pdf import summary_pdf
from tests.unit.exports.office import Office


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


def test_a_report_that_is_given_up_leaves_no_font_open(office: Office) -> None:
    def give_up(done: int, total: int) -> None:
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        summary_pdf(office.report, io.BytesIO(), give_up)

    # An open file that is collected is a warning, and a warning fails the test.
    gc.collect()
