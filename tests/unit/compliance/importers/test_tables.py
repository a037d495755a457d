"""CSV and XLSX tables of requirements."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from proofgraph.compliance.importers.reading import read
from proofgraph.errors import ImportFaultsError


def faults(data: bytes, name: str = "list.csv") -> tuple[str, ...]:
    with pytest.raises(ImportFaultsError) as refusal:
        read(data, name)
    return refusal.value.faults


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_columns_are_found_in_any_order_and_letter_case(delimiter: str, bom: bytes) -> None:
    header = delimiter.join(["DOMAIN", "control", "Id"])
    row = delimiter.join(["Access", '"Keys, tokens; and\tsecrets"', "A-1"])

    draft = read(bom + f"{header}\r\n{row}\r\n".encode(), "list.csv")

    (requirement,) = draft.requirements
    assert (draft.sections[0].title, requirement.ref) == ("Access", "A-1")
    assert requirement.summary == "Keys, tokens; and\tsecrets"


def test_utf_16_with_a_mark_is_read_as_excel_writes_it() -> None:
    draft = read("ID\tRequirement\tSection\n1\tPrüfen\tÄnderung\n".encode("utf-16"), "list.csv")

    assert draft.requirements[0].summary == "Prüfen"


def test_every_fault_is_told_by_its_row_and_nothing_is_imported() -> None:
    data = (
        b"Section,ID,Title,Requirement\n"
        b"One,1.1,Good,Fine\n"
        b"One,,No reference,Text\n"
        b",1.3,No section,Text\n"
        b"\n"
        b"One,1.1,Again,Text\n"
        b"One,1.4,,\n"
        b"One,1.5,A,text, with a comma\n"
    )

    assert faults(data) == (
        "row 3: has no reference (ref or ID)",
        "row 4: has no section (Section or Domain)",
        "row 7: has neither a title nor a text",
        "row 8: has 5 cells and the header has 4: is a text with separators unquoted?",
        "row 6: the reference '1.1' stands already at row 2 of the same section",
    )


def test_a_header_without_the_needed_columns_names_them() -> None:
    assert faults(b"Name,Text\nx,y\n") == (
        "row 1: the header has no column ID, Requirement or Control, Section or Domain",
    )


def test_a_row_is_named_by_its_first_line_when_a_cell_spans_lines() -> None:
    data = b'ID,Requirement,Section\n1,"two\nlines",A\n,lost,A\n'

    assert faults(data) == ("row 4: has no reference (ref or ID)",)


def test_text_that_is_not_utf_8_says_how_to_save_it() -> None:
    (fault,) = faults(b"ID,Requirement,Section\n1,Pr\xfcfen,A\n")

    assert fault.startswith("row 2: is not UTF-8")
    assert "save the file as CSV UTF-8" in fault


def test_an_unclosed_quote_is_a_fault_at_its_row() -> None:
    (fault,) = faults(b'ID,Requirement,Section\n1,"open,A\n')

    assert fault.startswith("row 2: cannot be read as CSV")


def workbook(rows: list[list[object]], merge: str = "") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_reads_like_the_table_it_shows() -> None:
    data = workbook(
        [["Section", "ID", "Requirement"], ["Access", 1.0, "First"], [None, 2.5, "Second"]], merge="A2:A3"
    )

    draft = read(data, "list.xlsx")

    assert [(r.ref, r.summary) for r in draft.requirements] == [("1", "First"), ("2.5", "Second")]
    assert [section.title for section in draft.sections] == ["Access"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"   \n", "it is empty"),
        (b"PK\x03\x04 not really", "The archive is damaged"),
        (b"\xd0\xcf\x11\xe0old", "save it as .xlsx"),
        (b'{"standard": ', "this is not valid JSON"),
        (b"[1, 2]", "a framework is a JSON object"),
        (b'{"name": "x"}', "this file has name"),
    ],
)
def test_what_cannot_be_read_at_all_says_why(data: bytes, said: str) -> None:
    (fault,) = faults(data)

    assert said in fault
