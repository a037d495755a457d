"""What collections and snapshots read and write in DynamoDB, counted request by request, and what that costs.

    python -m bench.dynamodb [--entities 2000]

The product's own adapter works on the local cloud's emulator through a client that counts. Units follow AWS's
rules from the sizes of the items sent and received: a write counts each started KB, in the table and again in
each index that shows the item; a consistent read each started 4 KB, an index read half of that. Prices are
those published for us-east-1 on demand.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import boto3

from bench.graph import METADATA, REGION, TYPES, emulator, entity
from proofgraph.graph.model import Entity, Relationship, relationship
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.snapshot import Snapshots
from proofgraph.ports.clock import system
from proofgraph.ports.objects import FolderObjects
from proofgraph.ports.records import MemoryRecords
from proofgraph.settings import Settings
from proofgraph.storage.graph import DynamoGraphStore
from proofgraph.storage.tables import GRAPH_INDEXES, create_tables

EACH = 3
WRITE = 0.625 / 1e6
READ = 0.125 / 1e6
STORED = 0.25
"""Dollars per write unit, per read unit, and per GB and month."""
KB = 1024


class Counting:
    """A DynamoDB client that counts the units of what passes through it."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.units: Counter[str] = Counter()
        self.stored: dict[tuple[str, str], int] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def batch_write_item(self, **asked: Any) -> Any:
        for request in next(iter(asked["RequestItems"].values())):
            if "PutRequest" in request:
                self._put(request["PutRequest"]["Item"])
            else:
                self.units["write"] += 1 + len(GRAPH_INDEXES)
        self.units["write requests"] += 1
        return self._client.batch_write_item(**asked)

    def batch_get_item(self, **asked: Any) -> Any:
        answer = self._client.batch_get_item(**asked)
        found: list[Any] = next(iter(answer["Responses"].values()), [])
        missing = len(next(iter(asked["RequestItems"].values()))["Keys"]) - len(found)
        self.units["read"] += missing + sum(pieces(size(item), 4 * KB) for item in found)
        self.units["read requests"] += 1
        return answer

    def query(self, **asked: Any) -> Any:
        answer = self._client.query(**asked)
        found = pieces(sum(map(size, answer["Items"])), 4 * KB)
        self.units["half reads"] += 2 * found if asked.get("ConsistentRead") else found
        self.units["read requests"] += 1
        return answer

    def get_item(self, **asked: Any) -> Any:
        answer = self._client.get_item(**asked)
        self.units["read"] += pieces(size(answer.get("Item", {})), 4 * KB)
        self.units["read requests"] += 1
        return answer

    def update_item(self, **asked: Any) -> Any:
        """Marks and counts of parts and units: small rows that no index shows."""
        self.units["write"] += 1
        self.units["write requests"] += 1
        return self._client.update_item(**asked)

    def _put(self, item: Mapping[str, Any]) -> None:
        whole = size(item)
        self.units["write"] += pieces(whole, KB)
        held = whole + 100
        for index in GRAPH_INDEXES:
            keys = [key["AttributeName"] for key in index["KeySchema"]]
            if keys[0] not in item:
                continue
            shown = [*keys, "PK", "SK", *index["Projection"].get("NonKeyAttributes", item)]
            part = size({name: item[name] for name in shown if name in item})
            self.units["write"] += pieces(part, KB)
            held += part + 100
        self.stored[item["PK"]["S"], item["SK"]["S"]] = held


def pieces(length: int, of: int) -> int:
    return max(1, math.ceil(length / of))


def size(item: Mapping[str, Any]) -> int:
    """An item's size by AWS's rules: names and values in UTF-8, a byte for a type inside a list."""
    return sum(len(name.encode()) + value_size(value) for name, value in item.items())


def value_size(value: Mapping[str, Any]) -> int:
    ((kind, held),) = value.items()
    if kind == "S":
        return len(held.encode())
    if kind == "N":
        return len(held) // 2 + 2
    if kind == "B":
        return len(bytes(held))
    if kind == "L":
        return 3 + sum(1 + value_size(each) for each in held)
    return 3 + sum(len(k.encode()) + value_size(v) for k, v in held.items()) if kind == "M" else 1


def edges(entities: list[Entity]) -> list[Relationship]:
    count = len(entities)
    return [
        relationship("USES", one, entities[(number + k + TYPES * (number * 7 + k)) % count])
        for number, one in enumerate(entities)
        for k in range(EACH)
    ]


def collect(store: DynamoGraphStore, entities: list[Entity]) -> None:
    reconcile(
        store,
        scope="bench",
        unit="all|111111111111|global",
        entities=entities,
        relationships=edges(entities),
        metadata=METADATA,
        now=system(),
        remove=True,
    )


def measure(client: Any, count: int, folder: Path) -> dict[str, Counter[str]]:
    counting = Counting(client)
    store = DynamoGraphStore(counting, "graph", system, settle_ms=0)
    snapshots = Snapshots(FolderObjects(folder / "o"), MemoryRecords(), store, system, folder / "w")
    first = [entity(number) for number in range(count)]
    changed = [entity(number, int(number % 101 == 0)) for number in range(count)]
    found: dict[str, Counter[str]] = {}

    def step(name: str, run: Callable[[], object]) -> None:
        counting.units = Counter()
        run()
        counting.units["read"] += math.ceil(counting.units["half reads"] / 2)
        found[name] = counting.units

    step("first collection", lambda: collect(store, first))
    step("snapshot of everything", snapshots.build)
    step("collection, nothing changed", lambda: collect(store, first))
    step("snapshot, nothing changed", snapshots.build)
    step("collection, 1 % of entities changed", lambda: collect(store, changed))
    step("snapshot after it (every entity type changed)", snapshots.build)
    found["held"] = Counter({"bytes": sum(counting.stored.values())})
    return found


def report(found: dict[str, Counter[str]], count: int) -> None:
    things = count * (1 + EACH)
    print(f"{count:,} entities, {count * EACH:,} relationships; units, and units per thing")
    for name, units in found.items():
        if name != "held":
            write, read = units["write"], units["read"]
            print(
                f"  {name:42}{write:>10,} written{read:>10,} read"
                f"{write / things:>8.3f}{read / things:>8.3f}"
                f"   in {units['write requests']:,} and {units['read requests']:,} requests"
            )
    per = found["held"]["bytes"] / things
    print(f"  held with its indexes: {per:,.0f} bytes a thing")
    print("a month of daily collections with 1 % changed and a snapshot each, by size, in dollars:")
    daily = (
        found["collection, 1 % of entities changed"],
        found["snapshot after it (every entity type changed)"],
    )
    writes = sum(units["write"] for units in daily) / things
    reads = sum(units["read"] for units in daily) / things
    for entities in (10_000, 100_000, 1_000_000, 10_000_000):
        n = entities * (1 + EACH)
        parts = n * writes * 30 * WRITE, n * reads * 30 * READ, n * per / 1e9 * STORED
        first = n * found["first collection"]["write"] / things * WRITE
        print(
            f"  {entities:>10,} entities: {parts[0]:9.2f} written + {parts[1]:8.2f} read"
            f" + {parts[2]:8.2f} stored"
            f" = {sum(parts):9.2f}; once, the first collection: {first:8.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entities", type=int, default=2_000)
    count = parser.parse_args().entities
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    with TemporaryDirectory() as scratch, emulator(Path(scratch)) as endpoint:
        client = boto3.client("dynamodb", endpoint_url=endpoint, region_name=REGION, **keys)
        create_tables(client, Settings(graph_table="graph"))
        report(measure(client, count, Path(scratch)), count)


if __name__ == "__main__":
    main()
