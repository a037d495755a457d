"""Frameworks brought in by a file: looked at first, compared before an update, deleted and had back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor

Visit = Callable[..., Visitor]

HEADER = "Section,ID,Title,Requirement\n"


def file(place: Path, name: str, rows: str) -> Path:
    written = place / name
    written.write_text(HEADER + rows)
    return written


def choose(page: Page, path: Path) -> None:
    page.get_by_role("dialog").locator("input[type=file]").first.set_input_files(path)


def test_a_file_is_looked_at_imported_compared_updated_deleted_and_restored(
    visit: Visit, tmp_path: Path
) -> None:
    name = f"House rules {uuid4().hex[:6]}"
    visitor = visit("compliance-managers")
    page = visitor.page
    visitor.open("/frameworks?add=file")
    dialog = page.get_by_role("dialog")

    # A file with faults is refused whole, each fault by its row.
    choose(page, file(tmp_path, "faulty.csv", "People,H.1,,\nPeople,H.1,Twice,\n"))
    expect(dialog.get_by_role("alert")).to_contain_text(re.compile(r"fault"))
    expect(dialog.get_by_role("alert").get_by_role("listitem").first).to_contain_text(re.compile(r"row \d"))
    expect(dialog.get_by_role("button", name="Import")).to_be_disabled()
    visitor.complaints.clear()

    # A sound one says what it holds before anything is stored.
    choose(
        page,
        file(tmp_path, "rules.csv", "People,H.1,Doors are locked,All.\nPeople,H.2,Desks are clear,All.\n"),
    )
    expect(dialog.get_by_role("region", name="What the file holds")).to_contain_text("2 requirements")
    dialog.get_by_label("Title").fill(name)
    dialog.get_by_label("Id").fill(name.lower().replace(" ", "-"))
    dialog.get_by_role("button", name="Import").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    visitor.settle()
    expect(page.get_by_role("link", name=re.compile(r"^H\.\d"))).to_have_count(2)

    # The newer version: the difference first, then the update.
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Update to a newer version").click()
    choose(
        page,
        file(
            tmp_path,
            "newer.csv",
            "People,H.1,Doors are locked at night,All.\nPeople,H.3,Keys are counted,All.\n",
        ),
    )
    dialog.get_by_role("button", name="Show what would change").click()
    expect(dialog.get_by_role("status").filter(has_text="added")).to_contain_text("1 added")
    expect(dialog.get_by_role("status").filter(has_text="added")).to_contain_text("1 changed")
    expect(dialog.get_by_role("status").filter(has_text="added")).to_contain_text("1 removed")
    dialog.get_by_role("button", name="Update", exact=True).click()
    expect(dialog).to_be_hidden()
    visitor.settle()
    expect(page.get_by_role("link", name=re.compile(r"^H\.3"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^H\.2"))).to_have_count(0)

    # Deleted, it waits under the list and comes back from there.
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Delete").click()
    dialog.get_by_role("button", name="Delete").click()
    expect(page).to_have_url(re.compile(r"/frameworks$"))
    row = page.get_by_role("region", name="Deleted frameworks").get_by_role("listitem").filter(has_text=name)
    row.get_by_role("button", name="Restore").click()
    expect(page.get_by_role("link", name=name)).to_be_visible()
