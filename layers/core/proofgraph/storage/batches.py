"""DynamoDB batches: cut to size, run side by side, unprocessed rest retried with full jitter."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from proofgraph.errors import UnavailableError
from proofgraph.storage.faults import translated

WRITE_ITEMS = 25
READ_ITEMS = 100
ATTEMPTS = 12
LONGEST_WAIT = 8.0

Item = dict[str, Any]
Work = TypeVar("Work")
Done = TypeVar("Done")


@dataclass(frozen=True)
class Batches:
    """Batch reads and writes, and queries, on one table; `workers` requests are under way at once."""

    client: Any
    table: str
    workers: int = 8
    sleep: Callable[[float], object] = time.sleep

    def write(self, requests: Sequence[Item]) -> None:
        """Put and delete requests; none may name an item twice."""
        for _ in self.side_by_side(self._write, _cut(requests, WRITE_ITEMS)):
            pass

    def read(self, keys: Sequence[Item]) -> Iterator[Item]:
        """The items that exist, read consistently; no key may come twice."""
        for found in self.side_by_side(self._read, _cut(keys, READ_ITEMS)):
            yield from found

    def query(self, **arguments: Any) -> Iterator[Item]:
        """All pages of one Query."""
        start: dict[str, Any] = {}
        while True:
            with translated("The graph table"):
                page = self.client.query(TableName=self.table, **arguments, **start)
            yield from page["Items"]
            if "LastEvaluatedKey" not in page:
                return
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}

    def side_by_side(self, run: Callable[[Work], Done], work: Sequence[Work]) -> Iterator[Done]:
        """Results in order, never more than `workers` of them waiting to be taken."""
        if len(work) < 2 or self.workers < 2:
            yield from map(run, work)
            return
        rest = iter(work)
        with ThreadPoolExecutor(self.workers) as pool:
            waiting: list[Future[Done]] = [pool.submit(run, one) for one in islice(rest, self.workers)]
            try:
                while waiting:
                    done = waiting.pop(0).result()
                    waiting += [pool.submit(run, one) for one in islice(rest, 1)]
                    yield done
            finally:
                for future in waiting:
                    future.cancel()

    def _write(self, requests: Sequence[Item]) -> None:
        waiting = list(requests)
        for attempt in range(ATTEMPTS):
            with translated("The graph table"):
                answer = self.client.batch_write_item(RequestItems={self.table: waiting})
            waiting = answer.get("UnprocessedItems", {}).get(self.table, [])
            if not waiting:
                return
            self._pause(attempt)
        raise UnavailableError(f"DynamoDB refused {len(waiting)} writes {ATTEMPTS} times; try again later.")

    def _read(self, keys: Sequence[Item]) -> list[Item]:
        found: list[Item] = []
        waiting = list(keys)
        for attempt in range(ATTEMPTS):
            with translated("The graph table"):
                answer = self.client.batch_get_item(
                    RequestItems={self.table: {"Keys": waiting, "ConsistentRead": True}}
                )
            found += answer["Responses"].get(self.table, [])
            waiting = answer.get("UnprocessedKeys", {}).get(self.table, {}).get("Keys", [])
            if not waiting:
                return found
            self._pause(attempt)
        raise UnavailableError(f"DynamoDB refused {len(waiting)} reads {ATTEMPTS} times; try again later.")

    def _pause(self, attempt: int) -> None:
        longest = min(LONGEST_WAIT, 0.05 * 2**attempt)
        self.sleep(random.uniform(0, longest))  # noqa: S311 - spreads retries, guards nothing


def _cut(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
