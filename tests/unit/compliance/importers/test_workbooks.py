"""Workbooks that unfold to more than they seem, and broken ones: refused by part and cell, within bounds."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from proofgraph.compliance.importers.reading import read
from proofgraph.errors import ImportFaultsError

SHEET = "xl/worksheets/sheet1.xml"
ROWS = [["Section", "ID", "Requirement"], ["Access", "1", "First"], ["Access", "2", "Second"]]


def plain() -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in ROWS:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


PLAIN = plain()


def rewritten(
    changes: Mapping[str, Callable[[bytes], bytes]], *, packed: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The plain workbook with some of its parts changed; a part that is not there yet is made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(stream, "w", packed) as new:
        names = old.namelist()
        for name in [*names, *(set(changes) - set(names))]:
            content = old.read(name) if name in names else b""
            new.writestr(name, changes[name](content) if name in changes else content)
    return stream.getvalue()


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        assert old in content
        return content.replace(old, new, 1)

    return change


def faults(data: bytes) -> tuple[str, ...]:
    with pytest.raises(ImportFaultsError) as refusal:
        read(data, "list.xlsx")
    return refusal.value.faults


MERGED = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
ELEMENTS = b"<sheetData>" + b"<c/>" * 3_000_001
LONG_TAG = b'<worksheet a="' + b"x" * 5_000_000 + b'"'


def typed(content: bytes) -> bytes:
    return b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + content[content.index(b"<worksheet") :]


@pytest.mark.parametrize(
    ("part", "change", "said"),
    [
        (SHEET, replaced(b"</sheetData>", MERGED), f"{SHEET}: with A1:XFD1048576 more than 5,000,000 cells"),
        (SHEET, replaced(b'r="C3"', b'r="XFD1048576"'), f"{SHEET}: its cells reach to row 1,048,576, column"),
        (SHEET, replaced(b'<row r="3"', b'<row r="1e300"'), "its cells reach to row 999,999,999"),
        (SHEET, replaced(b"<sheetData>", ELEMENTS), "more than 3,000,000 elements"),
        (SHEET, replaced(b"<worksheet", LONG_TAG), "holds a tag of more than"),
        (SHEET, typed, "declares a document type"),
        ("xl/workbook.xml", replaced(b"</sheets>", b'<sheet r:id="rId1"/></sheets>'), "the same sheet twice"),
        ("xl/media/image1.png", lambda _: b"\0" * 200_000_001, "it unpacks to 200,0"),
    ],
)
def test_what_would_unfold_beyond_the_budget_is_refused(
    part: str, change: Callable[[bytes], bytes], said: str
) -> None:
    (fault,) = faults(rewritten({part: change}))

    assert said in fault


def test_a_list_of_more_files_than_can_be_read_is_refused_unread() -> None:
    end = PLAIN.rindex(b"PK\x05\x06")
    forged = PLAIN[: end + 12] + struct.pack("<L", 400_000_000) + PLAIN[end + 16 :]

    assert faults(forged) == ("file: The archive lists more than 20,000 files.",)


def test_a_part_packed_as_no_spreadsheet_does_is_refused_by_its_name() -> None:
    (fault,) = faults(rewritten({}, packed=zipfile.ZIP_BZIP2))

    assert "is packed in a way that documents are not" in fault


def test_what_a_sheet_says_of_its_own_size_is_not_believed() -> None:
    data = rewritten({SHEET: replaced(b'ref="A1:C3"', b'ref="A1:XFD1048576"')})

    assert len(read(data, "list.xlsx").requirements) == 2


def test_a_merged_cell_counts_also_in_a_row_that_does_not_mention_it() -> None:
    def merge(content: bytes) -> bytes:
        start = content.index(b'<c r="A3"')
        without = content[:start] + content[content.index(b"</c>", start) + 4 :]
        return without.replace(
            b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
        )

    draft = read(rewritten({SHEET: merge}), "list.xlsx")

    assert [(section.title, len(section.requirements)) for section in draft.sections] == [("Access", 2)]


def test_the_sheet_with_the_header_is_read_wherever_it_stands() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["About this list"])
    for row in ROWS:
        book.create_sheet("List").append(row) if "List" not in book.sheetnames else book["List"].append(row)
    stream = io.BytesIO()
    book.save(stream)

    assert len(read(stream.getvalue(), "list.xlsx").requirements) == 2


def read_or_refused(data: bytes) -> None:
    """Anything else than a refusal fails the test."""
    with suppress(ImportFaultsError):
        read(data, "list.xlsx")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=12))
def test_an_archive_with_any_bytes_changed_is_read_or_refused(at: int, bytes_: bytes) -> None:
    read_or_refused(PLAIN[:at] + bytes_ + PLAIN[at + len(bytes_) :])


TEXTS = st.sampled_from(
    [b"<", b">", b'"', b"</c>", b"<row>", b'r="', b"&a;", b"9" * 40, b"A0", b"-1", b"\xff"]
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]), st.data())
def test_parts_with_anything_written_into_them_are_read_or_refused(part: str, data: st.DataObject) -> None:
    def write(content: bytes) -> bytes:
        at = data.draw(st.integers(0, len(content)))
        return content[:at] + data.draw(TEXTS) + content[at + data.draw(st.integers(0, 8)) :]

    read_or_refused(rewritten({part: write}))
