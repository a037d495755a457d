"""Whatever bytes come, a reader gives a draft that is whole or a refusal that names its faults."""

from __future__ import annotations

import csv
import io

import orjson
from hypothesis import given
from hypothesis import strategies as st

from proofgraph.compliance.importers.reading import read
from proofgraph.errors import ImportFaultsError

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)

KEYS = st.sampled_from(
    [
        "standard",
        "version",
        "type",
        "domains",
        "sections",
        "title",
        "controls",
        "requirements",
        "ref",
        "summary",
        "applicable",
        "groups",
        "imports",
        "metadata",
        "id",
        "parts",
        "props",
        "params",
        "values",
        "select",
        "prose",
        "include-controls",
    ]
)
shaped = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["", "1", "A", "<placeholder>"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


def read_or_refuse(data: bytes, name: str) -> None:
    faults: tuple[str, ...] = ()
    draft = None
    try:
        draft = read(data, name)
    except ImportFaultsError as refusal:
        faults = refusal.faults

    assert bool(faults) == (draft is None)
    assert draft is None or draft.name
    assert draft is None or all(r.ref and (r.title or r.summary) for r in draft.requirements)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refuse(data, "file")


@given(st.dictionaries(KEYS, shaped, max_size=6) | json_values)
def test_any_json_is_read_or_refused(document: object) -> None:
    read_or_refuse(orjson.dumps(document), "file.json")


@given(st.sampled_from(["catalog", "profile"]), st.dictionaries(KEYS, shaped, max_size=6))
def test_any_oscal_document_is_read_or_refused(model: str, body: dict[str, object]) -> None:
    read_or_refuse(orjson.dumps({model: body}), "oscal.json")


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    lambda text: text.strip() == text and text and not text.startswith("<")
)


@given(
    st.dictionaries(st.tuples(cells, cells), cells, min_size=1, max_size=6),
    st.sampled_from([",", ";", "\t"]),
)
def test_a_table_comes_back_as_it_was_written(rows: dict[tuple[str, str], str], delimiter: str) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(["Section", "ID", "Requirement"])
    for (section, ref), text in rows.items():
        writer.writerow([section, ref, text])

    draft = read(stream.getvalue().encode(), "table.csv")

    found = {
        (section.title, requirement.ref): requirement.summary
        for section in draft.sections
        for requirement in section.requirements
    }
    assert found == rows
