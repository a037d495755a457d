from proofgraph.access import keys
from proofgraph.ports.records import MemoryRecords


def test_a_key_is_made_once_and_then_the_same() -> None:
    records = MemoryRecords()

    assert keys.stored(records, "cursors") == keys.stored(records, "cursors")


def test_keys_of_different_names_and_deployments_differ() -> None:
    records = MemoryRecords()

    made = {keys.stored(records, "a"), keys.stored(records, "b"), keys.stored(MemoryRecords(), "a")}

    assert len(made) == 3
