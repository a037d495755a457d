"""What happened to documents over a time as a file: CSV for a spreadsheet, Markdown to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from proofgraph.exports import csv
from proofgraph.exports.times import moment
from proofgraph.policies.trail import Happened

COLUMNS = ("At", "Document", "Title", "What", "By", "Version", "Why", "SHA-256")


def as_csv(happened: Sequence[Happened], name_of: Callable[[str], str]) -> str:
    return csv.table(
        COLUMNS,
        (
            (moment(h.at), h.document, h.title, h.what, name_of(h.by), h.number, h.note, h.digest)
            for h in happened
        ),
    ).decode()


def as_markdown(happened: Sequence[Happened], name_of: Callable[[str], str]) -> str:
    lines = [
        "# What happened to policies and procedures",
        "",
        "| At | Document | What | By | Version | Why |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {moment(h.at)} | {_cell(h.title)} | {h.what} | {_cell(name_of(h.by))} | {h.number} "
        f"| {_cell(h.note)} |"
        for h in happened
    ]
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    """Text that stays within its cell, and means nothing but itself."""
    flat = " ".join(text.split())
    for mark in "\\|<>[]*_`":
        flat = flat.replace(mark, f"\\{mark}")
    return flat
