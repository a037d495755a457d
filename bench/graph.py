"""Reconciling an unchanged scope and taking snapshots, beside plainer ways to do the same, in one run.

    python bench/graph.py [--entities 100000] [--store memory|dynamodb]

`dynamodb` starts the local cloud's emulator as a child process: it measures our requests and the
emulator, not AWS. Times are seconds of the wall clock; a line names what it is compared with.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import boto3
import orjson

from proofgraph.graph.model import Entity, Relationship, relationship
from proofgraph.graph.reconcile import Changes, reconcile
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import GraphStore, MemoryGraphStore
from proofgraph.graph.stored import stored_entity, stored_relationship
from proofgraph.ports.clock import system
from proofgraph.ports.objects import FolderObjects
from proofgraph.ports.records import MemoryRecords
from proofgraph.settings import Settings
from proofgraph.storage.graph import DynamoGraphStore
from proofgraph.storage.tables import create_tables

TYPES = 25
METADATA = {"_source": "integration", "_integrationInstanceId": "bench", "_accountId": "111111111111"}
REGION = "eu-central-1"


def entity(number: int, mark: int = 0) -> Entity:
    """About twenty properties of the kinds that collectors find; `mark` makes it differ."""
    type = number % TYPES
    properties = {
        "name": f"resource-{number}",
        "displayName": f"resource-{number}",
        "arn": f"arn:aws:service:eu-central-1:111111111111:kind{type}/resource-{number}",
        "accountId": "111111111111",
        "region": "eu-central-1",
        "createdOn": 1_600_000_000_000 + number * 1000,
        "encrypted": number % 3 == 0,
        "public": number % 50 == 0,
        "size": number * 17 % 4096,
        "ratio": number / 7,
        "status": ("active", "stopped", "failed")[number % 3],
        "ports": [22, 443, number % 65536],
        "owners": [f"team-{number % 12}"],
        "tag.Environment": ("production", "staging", "development")[number % 3],
        "tag.Owner": f"team-{number % 12}",
        "kmsKeyId": f"key-{number % 100}" if number % 3 == 0 else None,
        "mark": mark,
    }
    return Entity(f"kind{type}:{number}", f"bench_kind{type}", ("Resource", f"Class{type % 8}"), properties)


def edges(entities: Sequence[Entity]) -> Iterator[Relationship]:
    """One relationship per entity, so that types of edges follow types of entities."""
    for number, source in enumerate(entities):
        yield relationship("USES", source, entities[(number * 7 + 1) % len(entities)])


def collect(store: GraphStore, entities: Sequence[Entity]) -> Changes:
    return reconcile(
        store,
        scope="bench",
        unit="all|111111111111|global",
        entities=entities,
        relationships=edges(entities),
        metadata=METADATA,
        now=system(),
        remove=True,
    )


def rewrite(store: GraphStore, entities: Sequence[Entity]) -> None:
    """The plain way: write everything that was found, in the same batches."""
    unit = "all|111111111111|global"
    found = [stored_entity("bench", unit, one, METADATA) for one in entities]
    found += [stored_relationship("bench", unit, one, METADATA) for one in edges(entities)]
    for start in range(0, len(found), 500):
        store.write(found[start : start + 500])


def dump(store: GraphStore, path: Path) -> None:
    """The plain way: every row as a line of JSON, without order, types, digests or a manifest."""
    with path.open("wb") as out:
        for state in store.parts():
            for stored in store.rows(state.part):
                out.write(orjson.dumps(stored.row(), option=orjson.OPT_APPEND_NEWLINE))


def timed(name: str, run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    took = time.perf_counter() - start
    print(f"  {name:<58}{took:>9.2f} s", flush=True)
    return took


def ratio(name: str, ours: float, other: float) -> None:
    print(f"    → {name}: {other / ours:.2f} times", flush=True)


def measure(store: GraphStore, count: int, folder: Path) -> None:
    entities = [entity(number) for number in range(count)]
    changed = [entity(number, int(number % 100 == 0)) for number in range(count)]
    objects = FolderObjects(folder / "objects")
    snapshots = Snapshots(objects, MemoryRecords(), store, system, folder / "work")

    timed("first reconciliation (everything is new)", lambda: collect(store, entities))
    unchanged = timed("reconciliation, nothing changed", lambda: collect(store, entities))
    rewriting = timed("compared with: rewriting everything", lambda: rewrite(store, entities))
    ratio("rewriting everything / reconciling", unchanged, rewriting)
    timed("reconciliation, 1 % changed", lambda: collect(store, changed))

    full = timed("snapshot of everything", snapshots.build)
    dumping = timed(
        "compared with: orjson dump of the same rows", lambda: dump(store, folder / "dump.ndjson")
    )
    ratio("orjson dump / snapshot", full, dumping)
    first = snapshots.latest()
    dumped = (folder / "dump.ndjson").stat().st_size
    stored = sum(stat.size for stat in objects.list("snapshots/partitions/"))
    pieces = len(first.partitions) if first else 0
    print(f"    {dumped / 1e6:.1f} MB dumped, {stored / 1e6:.1f} MB as {pieces} partitions")

    one_type = [one if number % TYPES else entity(number, 2) for number, one in enumerate(changed)]
    collect(store, one_type)
    timed("snapshot after one of the types changed", snapshots.build)
    added = sum(stat.size for stat in objects.list("snapshots/partitions/")) - stored
    print(f"    {added / 1e6:.2f} MB of new partitions")
    manifest = snapshots.latest()
    if manifest is not None:
        timed("query file of it", lambda: snapshots.query_file(manifest))


@contextmanager
def emulator(folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = os.environ | {
        "GATEWAY_PORT": str(port),
        "BIND_HOST": "127.0.0.1",
        "IOT_MTLS_ENABLED": "0",
        "TMPDIR": str(folder),
        "LOG_LEVEL": "ERROR",
    }
    child = subprocess.Popen(
        [sys.executable, "-m", "ministack"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while child.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        child.terminate()
        child.wait()


@contextmanager
def dynamodb(folder: Path) -> Iterator[GraphStore]:
    with emulator(folder) as endpoint:
        client = boto3.client(
            "dynamodb",
            endpoint_url=endpoint,
            region_name=REGION,
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )
        create_tables(client, Settings(graph_table="graph"))
        yield DynamoGraphStore(client, "graph", system, settle_ms=0)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--store", choices=["memory", "dynamodb"], default="memory")
    chosen = parser.parse_args()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        print(f"{chosen.entities:,} entities, {chosen.entities:,} relationships, store: {chosen.store}")
        if chosen.store == "memory":
            measure(MemoryGraphStore(clock=system), chosen.entities, folder)
            return
        with dynamodb(folder) as store:
            measure(store, chosen.entities, folder)


if __name__ == "__main__":
    main()
