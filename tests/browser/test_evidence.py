"""Evidence that people bring, from a requirement's page to the library, and the gaps over all frameworks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import expect

from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]
REQUIREMENT = "/frameworks/soc2/requirements/CC1.2/evidence"


def test_a_note_and_a_file_are_added_edited_found_in_the_library_and_removed(
    visit: Visit, tmp_path: Path
) -> None:
    mark = uuid4().hex[:8]
    content = f"minutes of {mark}\n".encode()
    visitor = visit("contributors")
    page = visitor.page
    dialog = page.get_by_role("dialog")
    visitor.open(REQUIREMENT)
    panel = page.get_by_role("region", name="Evidence from people")

    page.get_by_role("button", name="Add evidence").click()
    page.get_by_role("menuitem", name=re.compile("^Note")).click()
    dialog.get_by_label("Title").fill(f"Board meeting {mark}")
    dialog.get_by_role("textbox", name="Note").fill("The board met in March.")
    dialog.get_by_role("button", name="Save").click()
    expect(panel.get_by_role("button", name=f"Board meeting {mark}")).to_be_visible()

    (tmp_path / f"minutes-{mark}.txt").write_bytes(content)
    page.get_by_role("button", name="Add evidence").click()
    page.get_by_role("menuitem", name=re.compile("^File")).click()
    dialog.locator("input[type=file]").set_input_files(tmp_path / f"minutes-{mark}.txt")
    dialog.get_by_role("button", name="Add the file").click()
    expect(panel.get_by_role("button", name=f"minutes-{mark}.txt", exact=True)).to_be_visible()

    # An edit is a version of its own, and shows what it changed.
    panel.get_by_role("button", name=f"Board meeting {mark}").click()
    drawer = page.get_by_role("dialog", name="Evidence", exact=True)
    drawer.get_by_role("button", name="Edit").click()
    editing = page.get_by_role("dialog", name="Edit evidence")
    editing.get_by_role("textbox", name="Note").fill("The board met in April.")
    editing.get_by_role("button", name="Save").click()
    expect(drawer.locator("ins").filter(has_text="The board met in April.")).to_be_visible()
    expect(drawer.locator("del").filter(has_text="The board met in March.")).to_be_visible()

    # The library has each once, a file under the digest of what was sent.
    visitor.open(f"/evidence?q={mark}")
    expect(page.get_by_role("status").filter(has_text="items")).to_have_text("2 items")
    expect(page.get_by_role("row").filter(has_text=hashlib.sha256(content).hexdigest()[:16])).to_have_count(1)
    page.get_by_role("button", name=f"minutes-{mark}.txt", exact=True).click()
    drawer.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("dialog", name=re.compile("^Remove “")).get_by_role("button", name="Remove").click()
    expect(page.get_by_role("status").filter(has_text="item")).to_have_text("1 item")


def test_the_gaps_are_filtered_in_the_address_and_open_to_what_they_affect(visit: Visit) -> None:
    visitor = visit("compliance-managers")
    page = visitor.page
    visitor.open("/gaps?severity=critical")

    rows = page.get_by_role("region", name="Gaps").get_by_role("row")
    expect(rows.filter(has_text="Critical").first).to_be_visible()
    expect(rows.filter(has_text="Low")).to_have_count(0)
    page.get_by_role("searchbox", name="Search gaps").fill("S3 buckets closed")
    expect(page).to_have_url(re.compile(r"severity=critical&q=S3"))
    expect(rows).to_have_count(2)

    page.get_by_role("button", name=re.compile("^Show what “Are S3 buckets closed")).click()

    drawer = page.get_by_role("dialog", name="Affected assets")
    expect(drawer.get_by_role("listitem").first).to_be_visible()
    assert drawer.get_by_role("listitem").count() >= 1
