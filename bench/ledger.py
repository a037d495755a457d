"""Processes that enter into one ledger at once, beside the same ones putting single items into its table.

    python -m bench.ledger [--processes 6] [--entries 500] [--batch 1]

Everything is the product's own: the adapter on the local cloud's DynamoDB, statements as objects. After the
run the whole chain is checked: numbers without a gap, each entry over the one before, every note once.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import boto3

from bench.graph import REGION, emulator
from proofgraph.compliance.chain import check_chain, digest_of
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import Note
from proofgraph.ports import clock
from proofgraph.ports.objects import FolderObjects
from proofgraph.settings import Settings
from proofgraph.storage.ledger import DynamoLedgerStore
from proofgraph.storage.tables import create_tables

TABLE = "ledger"


def client(endpoint: str) -> Any:
    return boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name=REGION,
        aws_access_key_id="bench",
        aws_secret_access_key="bench",
    )


def ledger(endpoint: str, folder: Path) -> Ledger:
    store = DynamoLedgerStore(client(endpoint), TABLE)
    return Ledger(store, FolderObjects(folder), clock.system, clock.back_off)


def note(writer: int, number: int) -> Note:
    return Note("evidence", digest_of([writer, number]), {"who": f"writer {writer}", "why": "bench"})


def enter(endpoint: str, folder: Path, entries: int, batch: int, writer: int) -> float:
    """One process's notes, `batch` at a time; gives the longest that one call took."""
    book = ledger(endpoint, folder)
    longest = 0.0
    for start in range(0, entries, batch):
        began = time.perf_counter()
        book.enter([note(writer, number) for number in range(start, min(start + batch, entries))])
        longest = max(longest, time.perf_counter() - began)
    return longest


def put(endpoint: str, entries: int, writer: int) -> float:
    """As many items, which nothing orders."""
    table = client(endpoint)
    longest = 0.0
    for number in range(entries):
        item = {"PK": {"S": f"B#{writer}"}, "SK": {"S": f"{number:012d}"}, "item": {"S": digest_of([number])}}
        began = time.perf_counter()
        table.put_item(TableName=TABLE, Item=item, ConditionExpression="attribute_not_exists(PK)")
        longest = max(longest, time.perf_counter() - began)
    return longest


def timed(name: str, processes: int, entries: int, work: Callable[[int], float]) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        list(pool.map(abs, range(processes)))  # the processes are there before the clock starts
        began = time.perf_counter()
        longest = max(pool.map(work, range(processes)))
        took = time.perf_counter() - began
    total = processes * entries
    rate = f"{total / took:7.1f}/s  longest call {longest * 1000:6.0f} ms"
    print(f"{name:<20} {total:>6,} in {took:6.1f} s  {rate}", flush=True)


def faults(endpoint: str, folder: Path, expected: set[str]) -> list[str]:
    """What is wrong with the chain; empty where nothing is."""
    stored = list(ledger(endpoint, folder).store.read(0, len(expected) + 1))
    found = [str(fault) for fault in check_chain(stored)]
    if [entry.number for entry, _ in stored] != list(range(len(expected))):
        found.append(f"{len(stored)} entries where {len(expected)} were entered")
    if {entry.item for entry, _ in stored} != expected:
        found.append("what was entered is not what stands there")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--processes", type=int, default=6)
    parser.add_argument("--entries", type=int, default=500, help="of each process")
    parser.add_argument("--batch", type=int, default=1, help="notes that one call enters")
    asked = parser.parse_args()
    with TemporaryDirectory() as place, emulator(Path(place)) as endpoint:
        folder = Path(place) / "statements"
        create_tables(client(endpoint), Settings(ledger_table=TABLE))
        timed("PutItem", asked.processes, asked.entries, partial(put, endpoint, asked.entries))
        work = partial(enter, endpoint, folder, asked.entries, asked.batch)
        timed(f"ledger, {asked.batch} a call", asked.processes, asked.entries, work)
        expected = {
            note(writer, number).item for writer in range(asked.processes) for number in range(asked.entries)
        }
        wrong = faults(endpoint, folder, expected)
    print("; ".join(wrong) or f"{len(expected):,} entries: one chain, no gap, no fork, each note once")
    if wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
