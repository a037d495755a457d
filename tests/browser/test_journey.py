"""The whole way a customer goes: from the door to a verified evidence package, and what each turn shows."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.visitor import PATIENCE, Visitor

Visit = Callable[..., Visitor]


def count_in(text: str) -> int:
    found = re.search(r"[\d,]+", text)
    assert found, f"no number in {text!r}"
    return int(found[0].replace(",", ""))


def download(page: Page, entry: str, ready: str, place: Path) -> Path:
    """Starts an export from the framework's page and downloads what it made."""
    page.get_by_role("button", name="Create report").click()
    page.get_by_role("menuitem", name=entry).click()
    strip = page.locator("[data-tone]").filter(has_text=ready)
    expect(strip).to_be_visible(timeout=PATIENCE)
    with page.expect_download(timeout=PATIENCE) as waiting:
        strip.get_by_role("button", name="Download").click()
    target = place / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def test_from_the_door_through_a_legend_to_rows_and_the_query_behind_them(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page

    # Status says where SOC 2 stands; its legend leads to the list with that filter set.
    legend = page.get_by_role("region", name="SOC 2").first.get_by_role(
        "link", name="Potential remediation needed"
    )
    wanted = count_in(legend.inner_text())
    legend.click()
    expect(page).to_have_url(re.compile(r"/frameworks/soc2\?status=ATTENTION$"))
    visitor.settle()
    rows = page.get_by_role("link", name=re.compile(r"^[A-Z]{1,2}\d+\.\d+"))
    expect(rows).to_have_count(wanted)

    # The legend is a switch: off shows everything again, another filters by it.
    switch = page.get_by_role("button", name="Potential remediation needed")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(rows).to_have_count(33)
    page.get_by_role("button", name=re.compile("^Gap detected")).click()
    expect(page).to_have_url(re.compile(r"status=GAP"))
    page.go_back()
    visitor.open("/frameworks/soc2")
    page.get_by_role("searchbox", name="Search requirements").fill("CC6.1")
    page.get_by_role("link", name=re.compile(r"^CC6\.1")).click()

    # The requirement shows its questions; one that is bad opens to its rows.
    visitor.settle()
    expect(page.get_by_role("heading", level=1)).to_contain_text("CC6.1")
    page.get_by_role("group", name="Show questions by how they stand").get_by_role(
        "button", name=re.compile("^Gap")
    ).click()
    bad = page.get_by_role("button", name=re.compile(r"^Bad .* [1-9]\d* rows?$")).first
    found = count_in(bad.inner_text().splitlines()[-1])
    bad.click()
    table = page.get_by_role("table").first
    expect(table.locator("tbody tr[aria-rowindex]").first).to_be_visible()
    assert table.locator("tbody tr[aria-rowindex]").count() == min(found, 30) or found > 12

    # The query behind it runs on the same snapshot and finds the same rows.
    page.get_by_role("link", name="Open in Query").first.click()
    visitor.settle()
    expect(page).to_have_url(re.compile(r"/query\?q=.*snapshot="))
    expect(page.get_by_role("status").filter(has_text="rows" if found != 1 else "row").first).to_contain_text(
        f"{found} row"
    )

    # An entity opens with its properties and what it is related to.
    page.get_by_role("region", name="Results").locator("tbody button").first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_role("tab", name="Properties")).to_be_visible()
    drawer.get_by_role("tab", name="Neighbours").click()
    expect(drawer.get_by_role("tabpanel")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()


def test_report_and_evidence_package_are_made_downloaded_and_verified(visit: Visit, tmp_path: Path) -> None:
    visitor = visit("compliance-managers")
    visitor.open("/frameworks/soc2")

    report = download(visitor.page, "Summary report", "Summary report is ready", tmp_path)
    package = download(visitor.page, "Evidence package", "Evidence package is ready", tmp_path)

    assert report.read_bytes().startswith(b"%PDF-")
    with zipfile.ZipFile(package) as archive:
        assert json.loads(
            archive.read(next(name for name in archive.namelist() if name.endswith("manifest.json")))
        )
    verified = subprocess.run(
        [Path(sys.executable).with_name("proofgraph"), "verify", package],
        capture_output=True,
        text=True,
        check=False,
    )
    assert verified.returncode == 0, verified.stdout + verified.stderr
    visitor.open("/exports")
    for made in (report, package):
        digest = hashlib.sha256(made.read_bytes()).hexdigest()
        expect(visitor.page.get_by_role("row").filter(has_text=digest[:16])).to_have_count(1)


def test_a_whole_evaluation_shows_its_progress_and_its_end(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page
    # A reference has a dot in it, and is a page all the same.
    visitor.open("/frameworks/soc2/requirements/CC6.1")

    page.get_by_role("button", name="Re-evaluate").click()

    expect(page.get_by_text("Evaluating CC6.1")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("Evaluation finished")).to_be_visible(timeout=PATIENCE)


def test_a_query_with_a_mistake_is_marked_under_the_word_and_mended_by_one_click(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page
    visitor.open("/query")

    page.locator(".cm-content").click()
    page.keyboard.type("FIND aws_iam_user WHIT mfaEnabled = true")
    page.keyboard.press("Control+Enter")

    expect(page.get_by_role("alert")).to_contain_text("Line 1, column 19")
    expect(page.locator(".cm-lintRange-error").first).to_have_text("WHIT")
    # The console says of every refused request that it was refused; that is no fault of the app.
    visitor.complaints.clear()


def test_the_editor_completes_from_the_real_schema(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page
    visitor.open("/query")

    page.locator(".cm-content").click()
    page.keyboard.type("FIND aws_s3_bu")
    page.locator(".cm-tooltip-autocomplete").get_by_text("aws_s3_bucket", exact=True).click()
    page.keyboard.type(" WITH encr")
    expect(page.locator(".cm-tooltip-autocomplete")).to_contain_text("encrypted")


def test_the_global_search_is_a_key_away_and_works_without_a_mouse(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page

    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("CC6.1")
    expect(page.get_by_role("option", name=re.compile("^CC6.1")).first).to_be_visible()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/requirements/CC6\.1/evidence$"))
    expect(page.locator("main")).to_be_focused()
