"""Records: found by parent, kind and id, versioned, listed in order, changed together or not at all."""

from __future__ import annotations

import pytest

from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every
from proofgraph.storage.records import DynamoRecords
from tests.contracts.conftest import REGION, Aws


def record(id: str, parent: str = "p", kind: str = "control", **body: object) -> Record:
    return Record(parent, kind, id, body)


def test_what_is_put_is_read_back_with_version_one(records: Records) -> None:
    body = {
        "text": "ä",
        "number": 1.5,
        "whole": 3,
        "huge": 2**80,
        "none": None,
        "list": [{"a": True}],
        "e": "",
    }

    stored = records.put(record("a", **body))

    assert stored.version == 1
    assert records.get("p", "control", "a") == stored
    assert stored.body == body
    assert records.get("p", "control", "b") is None


def test_every_write_raises_the_version(records: Records) -> None:
    records.put(record("a", n=1))
    second = records.put(record("a", n=2))

    assert second.version == 2
    assert records.get("p", "control", "a") == second


def test_a_new_record_must_not_exist_yet_when_that_is_expected(records: Records) -> None:
    records.put(record("a"), expected=NEW)

    with pytest.raises(ConflictError, match="control 'a' was changed"):
        records.put(record("a"), expected=NEW)


def test_a_write_on_an_old_version_is_refused_and_changes_nothing(records: Records) -> None:
    records.put(record("a", n=1))
    records.put(record("a", n=2), expected=1)

    with pytest.raises(ConflictError):
        records.put(record("a", n=3), expected=1)

    found = records.get("p", "control", "a")
    assert found is not None
    assert (found.version, found.body) == (2, {"n": 2})


def test_an_expected_version_of_what_is_not_there_is_a_conflict(records: Records) -> None:
    with pytest.raises(ConflictError):
        records.put(record("a"), expected=1)
    with pytest.raises(ConflictError):
        records.delete("p", "control", "a", expected=1)


def test_a_deleted_record_is_gone_and_starts_again_at_version_one(records: Records) -> None:
    records.put(record("a"))
    records.put(record("a"))
    records.delete("p", "control", "a", expected=2)

    assert records.get("p", "control", "a") is None
    assert records.put(record("a"), expected=NEW).version == 1


def test_deleting_what_is_not_there_does_nothing(records: Records) -> None:
    records.delete("p", "control", "a")


def test_a_list_has_one_parent_and_kind_in_the_order_of_ids(records: Records) -> None:
    for id in ("b", "c", "a"):
        records.put(record(id))
    records.put(record("x", parent="other"))
    records.put(record("y", kind="controls"))
    records.put(record("z", kind="question"))

    assert [r.id for r in records.list("p", "control").records] == ["a", "b", "c"]
    assert [r.id for r in records.list("p", "control", descending=True).records] == ["c", "b", "a"]


def test_a_list_can_be_cut_to_a_prefix(records: Records) -> None:
    for id in ("a", "ab", "abc", "b", "aé"):
        records.put(record(id))

    assert [r.id for r in records.list("p", "control", prefix="ab").records] == ["ab", "abc"]
    assert [r.id for r in records.list("p", "control", prefix="a").records] == ["a", "ab", "abc", "aé"]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 2, 3, 6, 7])
def test_pages_together_are_the_list(records: Records, limit: int, descending: bool) -> None:
    ids = ["a", "a1", "b", "c", "d", "e"]
    for id in ids:
        records.put(record(id))

    found: list[str] = []
    after: str | None = None
    for _ in range(10):
        page = records.list("p", "control", after=after, limit=limit, descending=descending)
        assert len(page.records) <= limit
        found += [r.id for r in page.records]
        after = page.after
        if after is None:
            break

    assert found == (ids[::-1] if descending else ids)


def test_a_list_may_continue_after_an_id_that_never_was(records: Records) -> None:
    for id in ("a", "c"):
        records.put(record(id))

    assert [r.id for r in records.list("p", "control", after="b").records] == ["c"]
    assert [r.id for r in records.list("p", "control", after="b", descending=True).records] == ["a"]
    assert records.list("p", "control", after="z").records == ()


def test_every_gathers_all_pages(records: Records) -> None:
    for number in range(5):
        records.put(record(f"{number}"))

    assert [r.id for r in every(records, "p", "control", descending=True)] == ["4", "3", "2", "1", "0"]


def test_an_index_lists_records_of_any_parent_in_the_order_of_its_sort(records: Records) -> None:
    for id, parent, sort in [("a", "p", "2"), ("b", "q", "1"), ("c", "p", "3"), ("d", "r", "1")]:
        records.put(Record(parent, "task", id, {}, index="due", index_sort=sort))
    records.put(Record("p", "task", "e", {}, index="done", index_sort="0"))
    records.put(Record("p", "task", "f", {}))

    found = records.list_index("due").records

    assert [r.id for r in found] == ["b", "d", "a", "c"]
    assert [r.index_sort for r in found] == ["1", "1", "2", "3"]
    assert [r.id for r in records.list_index("due", descending=True).records] == ["c", "a", "d", "b"]


@pytest.mark.parametrize("descending", [False, True])
def test_pages_of_an_index_together_are_the_index(records: Records, descending: bool) -> None:
    for number in range(5):
        records.put(Record("p", "task", f"{number}", {}, index="due", index_sort=f"{number // 2}"))

    found: list[str] = []
    after: str | None = None
    for _ in range(10):
        page = records.list_index("due", after=after, limit=2, descending=descending)
        found += [r.id for r in page.records]
        after = page.after
        if after is None:
            break

    assert found == (["4", "3", "2", "1", "0"] if descending else ["0", "1", "2", "3", "4"])


def test_a_record_leaves_its_index_when_it_is_written_without_one(records: Records) -> None:
    records.put(Record("p", "task", "a", {}, index="due", index_sort="1", expires_at=4_000_000_000))
    records.put(Record("p", "task", "a", {}))

    found = records.get("p", "task", "a")
    assert records.list_index("due").records == ()
    assert found is not None
    assert (found.index, found.index_sort, found.expires_at) == (None, "", None)


def test_expiry_is_kept(records: Records) -> None:
    records.put(Record("p", "task", "a", {}, expires_at=4_000_000_000))

    found = records.get("p", "task", "a")
    assert found is not None
    assert found.expires_at == 4_000_000_000


def test_a_transaction_does_all_of_it(records: Records) -> None:
    records.put(record("old"))
    records.put(record("kept", n=1))

    records.transact(
        [
            Delete("p", "control", "old", expected=1),
            Put(record("new", n=1), expected=NEW),
            Put(record("kept", n=2), expected=ANY),
        ]
    )

    assert [(r.id, r.version) for r in records.list("p", "control").records] == [("kept", 2), ("new", 1)]


def test_a_transaction_with_one_wrong_version_does_none_of_it(records: Records) -> None:
    records.put(record("a", n=1))

    with pytest.raises(ConflictError):
        records.transact([Put(record("b"), expected=NEW), Put(record("a", n=2), expected=7)])

    assert [(r.id, r.body) for r in records.list("p", "control").records] == [("a", {"n": 1})]


def test_an_empty_transaction_does_nothing(records: Records) -> None:
    records.transact([])


def test_a_large_body_survives(records: Records) -> None:
    body = {"rows": [{"name": f"row {n}", "value": n} for n in range(2000)]}

    records.put(record("a", **body))
    records.put(record("b", **body))
    records.put(record("b", small=1))

    found = [r.body for r in records.list("p", "control").records]
    assert found == [body, {"small": 1}]


def test_the_table_refuses_a_body_that_no_item_can_hold(aws: Aws) -> None:
    records = DynamoRecords("any", region=REGION, host=aws.endpoint)

    with pytest.raises(InvalidInputError, match="'a' has 4"):
        records.put(record("a", text="x" * 400_000))
