"""Batches: what DynamoDB leaves unprocessed is asked again, and errors come out as the domain's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from proofgraph.errors import ForbiddenError, UnavailableError
from proofgraph.storage.batches import ATTEMPTS, Batches


@dataclass
class Stingy:
    """Takes at most `at_once` items of each call."""

    at_once: int
    taken: list[Any] = field(default_factory=list)
    error: Exception | None = None

    def batch_write_item(self, RequestItems: dict[str, list[Any]]) -> dict[str, Any]:  # noqa: N803
        if self.error:
            raise self.error
        ((table, requests),) = RequestItems.items()
        self.taken += requests[: self.at_once]
        rest = requests[self.at_once :]
        return {"UnprocessedItems": {table: rest} if rest else {}}

    def batch_get_item(self, RequestItems: dict[str, Any]) -> dict[str, Any]:  # noqa: N803
        ((table, wanted),) = RequestItems.items()
        keys, rest = wanted["Keys"][: self.at_once], wanted["Keys"][self.at_once :]
        return {
            "Responses": {table: keys},
            "UnprocessedKeys": {table: {"Keys": rest}} if rest else {},
        }


def batches(client: Stingy, naps: list[float] | None = None, workers: int = 1) -> Batches:
    return Batches(client, "graph", workers, sleep=(naps if naps is not None else []).append)


def test_unprocessed_writes_are_repeated_after_growing_pauses() -> None:
    client, naps = Stingy(at_once=10), list[float]()

    batches(client, naps).write([{"n": n} for n in range(60)])

    assert sorted(item["n"] for item in client.taken) == list(range(60))
    assert len(naps) == 4
    assert all(0 <= nap <= 0.1 for nap in naps)


@pytest.mark.parametrize("workers", [1, 4])
def test_unprocessed_reads_are_repeated_and_all_come_back(workers: int) -> None:
    found = batches(Stingy(at_once=30), workers=workers).read([{"n": n} for n in range(250)])

    assert sorted(item["n"] for item in found) == list(range(250))


def test_a_table_that_takes_nothing_is_given_up_on() -> None:
    naps: list[float] = []

    with pytest.raises(UnavailableError, match=f"refused 1 writes {ATTEMPTS} times"):
        batches(Stingy(at_once=0), naps).write([{"n": 1}])

    assert max(naps) <= 8


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ClientError({"Error": {"Code": "AccessDeniedException", "Message": "no"}}, "x"), ForbiddenError),
        (ClientError({"Error": {"Code": "ThrottlingException", "Message": "slow"}}, "x"), UnavailableError),
        (EndpointConnectionError(endpoint_url="http://nowhere"), UnavailableError),
    ],
)
def test_errors_come_out_as_the_domains(error: Exception, expected: type[Exception]) -> None:
    with pytest.raises(expected, match="graph table"):
        batches(Stingy(1, error=error)).write([{"n": 1}])


def test_side_by_side_keeps_the_order_and_can_be_left_early() -> None:
    results = batches(Stingy(1), workers=3).side_by_side(lambda n: n * n, range(100))

    assert [next(results) for _ in range(4)] == [0, 1, 4, 9]
    results.close()  # type: ignore[attr-defined]


def test_a_failure_in_one_of_many_is_raised() -> None:
    def run(number: int) -> int:
        if number == 5:
            raise UnavailableError("five")
        return number

    with pytest.raises(UnavailableError, match="five"):
        list(batches(Stingy(1), workers=3).side_by_side(run, range(20)))
