from collections.abc import Mapping
from typing import Any

import pytest

from proofgraph.api.idempotency import Claim, once
from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.records import MemoryRecords

CLAIM = Claim.of("u1", "POST /things", "key-1", "{}")


class Work:
    """Counts how often it was done."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Mapping[str, Any]:
        self.times += 1
        return {"made": self.times}


def test_repeating_a_request_answers_the_same_and_does_nothing() -> None:
    records, work = MemoryRecords(), Work()

    answers = [once(records, lambda: 0, CLAIM, work) for _ in range(3)]

    assert answers == [{"made": 1}] * 3
    assert work.times == 1


@pytest.mark.parametrize(
    "other",
    [
        Claim.of("u2", "POST /things", "key-1", "{}"),
        Claim.of("u1", "POST /others", "key-1", "{}"),
        Claim.of("u1", "POST /things", "key-2", "{}"),
    ],
)
def test_keys_of_other_callers_routes_and_names_are_apart(other: Claim) -> None:
    records, work = MemoryRecords(), Work()
    once(records, lambda: 0, CLAIM, work)

    assert once(records, lambda: 0, other, work) == {"made": 2}


def test_a_key_used_with_another_body_is_refused() -> None:
    records, work = MemoryRecords(), Work()
    once(records, lambda: 0, CLAIM, work)

    with pytest.raises(ConflictError, match="another request"):
        once(records, lambda: 0, Claim.of("u1", "POST /things", "key-1", '{"a":1}'), work)


def test_a_failed_request_can_be_repeated() -> None:
    records, work = MemoryRecords(), Work()

    def fail() -> Mapping[str, Any]:
        raise InvalidInputError("no")

    with pytest.raises(InvalidInputError):
        once(records, lambda: 0, CLAIM, fail)

    assert once(records, lambda: 0, CLAIM, work) == {"made": 1}


def test_two_at_the_same_time_are_not_both_done() -> None:
    records, work = MemoryRecords(), Work()

    def nested() -> Mapping[str, Any]:
        with pytest.raises(ConflictError, match="under way"):
            once(records, lambda: 0, CLAIM, work)
        return {"made": "outer"}

    assert once(records, lambda: 0, CLAIM, nested) == {"made": "outer"}
    assert work.times == 0


def test_a_request_whose_function_died_can_be_repeated_after_a_minute() -> None:
    records, work = MemoryRecords(), Work()

    def repeated_later() -> Mapping[str, Any]:
        assert once(records, lambda: 61_000, CLAIM, work) == {"made": 1}
        return {}

    with pytest.raises(ConflictError):
        once(records, lambda: 0, CLAIM, repeated_later)

    assert work.times == 1


@pytest.mark.parametrize("key", ["", "x" * 201])
def test_a_key_of_an_absurd_length_is_refused(key: str) -> None:
    with pytest.raises(InvalidInputError):
        Claim.of("u1", "POST /things", key, "")
