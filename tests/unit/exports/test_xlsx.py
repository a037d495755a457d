"""A workbook holds values as they are, runs nothing, and says when there are too many."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from proofgraph.errors import LimitError
from proofgraph.exports import xlsx


class Many(list[dict[str, Any]]):
    """As long as it says, with nothing in it."""

    def __len__(self) -> int:
        return xlsx.MOST_ROWS + 1


def written(rows: list[dict[str, Any]], columns: list[str]) -> Any:
    target = io.BytesIO()
    xlsx.write(target, [("Rows", columns, rows)], {"rows": len(rows), "rows_sha256": "ab"})
    return load_workbook(target)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (3, 3),
        (2.5, 2.5),
        (True, True),
        (None, None),
        (10**20, str(10**20)),
        (float("inf"), "inf"),
        ("=1+1", "=1+1"),
        ({"a": [1, 2]}, '{"a":[1,2]}'),
        ("bell\x07", "bell\N{REPLACEMENT CHARACTER}"),
        ("名前 🚀", "名前 🚀"),
    ],
)
def test_a_value_is_kept_as_excel_can_hold_it(value: Any, shown: Any) -> None:
    assert written([{"v": value}], ["v"])["Rows"]["A2"].value == shown


def test_nothing_in_a_workbook_is_a_formula() -> None:
    book = written([{"=cmd|' /C calc'!A0": "=HYPERLINK(1)"}], ["=cmd|' /C calc'!A0"])

    assert {cell.data_type for row in book["Rows"].rows for cell in row} == {"s"}


def test_a_text_that_is_too_long_for_a_cell_is_cut_visibly() -> None:
    value = written([{"v": "x" * 40_000}], ["v"])["Rows"]["A2"].value

    assert (len(value), value[-1]) == (32_767, "…")


def test_the_last_sheet_says_what_the_rows_are() -> None:
    about = written([], ["v"])["About"]

    assert [[cell.value for cell in row] for row in about.rows] == [["rows", 0], ["rows sha256", "ab"]]


def test_more_rows_or_columns_than_excel_holds_are_refused() -> None:
    with pytest.raises(LimitError, match="take CSV"):
        xlsx.write(io.BytesIO(), [("Rows", ["v"], Many())], {})
    with pytest.raises(LimitError, match="columns"):
        xlsx.write(io.BytesIO(), [("Rows", ["v"] * 16_385, [])], {})
