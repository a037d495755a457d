"""A package is written in as many runs as it takes, is the same whatever they were, and leaves nothing
behind where it is given up.
"""

from __future__ import annotations

import hashlib
import itertools
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from proofgraph.errors import UnavailableError
from proofgraph.exports.streaming import Checkpoint
from proofgraph.exports.verify import verify
from proofgraph.exports.watching import BREAK_MS, PAUSE_MS
from proofgraph.exports.zipping import Packed
from tests.unit.exports.streams import HOUR, Streams, countdown


@pytest.fixture
def streams(tmp_path: Path) -> Streams:
    return Streams(tmp_path)


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist() if "manifest" not in name}


def test_five_thousand_files_are_written_in_several_runs(streams: Streams) -> None:
    streams.many(5000)
    id = streams.start()

    runs = 0
    while streams.exports.step(id, countdown([HOUR] * 900)).state == "running":
        runs += 1

    done = streams.exports.get(id)
    assert done.state == "succeeded", done.error
    assert runs >= 4
    assert streams.making.planned == 1
    path = streams.file(id)
    assert verify(path).files == 5000
    assert verify(path).intact
    assert done.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert done.bytes == path.stat().st_size
    assert streams.left == [done.key]


def test_the_runs_do_not_show_in_the_package(streams: Streams, tmp_path: Path) -> None:
    streams.many(300)
    streams.item("big.bin", random.Random(4).randbytes(9 << 20))
    whole, parted = streams.start(), streams.start()
    streams.exports.run(whole)
    while streams.exports.step(parted, countdown([HOUR] * 40)).state == "running":
        pass

    one = contents(streams.file(whole))
    assert one == contents(streams.file(parted))
    assert len(one["root/big.bin"]) == 9 << 20


def test_a_large_file_streams_in_parts_of_eight_mebibytes(streams: Streams) -> None:
    content = random.Random(5).randbytes(30 << 20)
    streams.item("large.bin", content)
    sizes: list[int] = []
    part = streams.uploads.part

    def noted(key: str, upload: str, number: int, data: bytes) -> str:
        sizes.append(len(data))
        return part(key, upload, number, data)

    streams.uploads.part = noted  # type: ignore[method-assign]
    id = streams.start()

    assert streams.exports.run(id).state == "succeeded"
    assert sizes[:3] == [8 << 20] * 3
    assert max(sizes) == 8 << 20
    assert contents(streams.file(id))["root/large.bin"] == content


def test_a_crash_behind_the_last_checkpoint_loses_nothing(streams: Streams) -> None:
    """The bucket fails at any one of the calls; the next run goes on from what was kept."""
    streams.many(60)
    streams.item("a.bin", random.Random(6).randbytes(40 << 20))
    streams.item("b.bin", random.Random(7).randbytes(3 << 20))
    calls = itertools.count(1)
    put, part = streams.objects.put, streams.uploads.part
    failing = {3, 6, 9}

    def shaky(call: Any) -> Any:
        def made(*given: Any, **named: Any) -> Any:
            if next(calls) in failing:
                raise UnavailableError("The bucket is away.")
            return call(*given, **named)

        return made

    id = streams.start()
    streams.objects.put = shaky(put)  # type: ignore[method-assign]
    streams.uploads.part = shaky(part)  # type: ignore[method-assign]

    failures = 0
    for _ in range(20):
        try:
            if streams.exports.step(id).state == "succeeded":
                break
        except UnavailableError:
            failures += 1

    assert failures == len(failing)
    assert verify(streams.file(id)).sentence == "intact, signer unverified"
    assert verify(streams.file(id)).files == 62


def test_a_crash_after_the_last_byte_only_finishes_the_record(streams: Streams) -> None:
    streams.many(10)
    id = streams.start()
    pieces = streams.objects.pieces

    def away(key: str) -> Any:
        raise UnavailableError("The bucket is away.")

    streams.objects.pieces = away  # type: ignore[method-assign]
    with pytest.raises(UnavailableError):
        streams.exports.step(id)
    streams.objects.pieces = pieces  # type: ignore[method-assign]

    assert streams.exports.step(id).state == "succeeded"
    assert verify(streams.file(id)).intact


def test_a_cancelled_export_stops_at_its_next_file_and_leaves_nothing(streams: Streams) -> None:
    streams.many(200)
    id = streams.start()
    looks = itertools.count()

    def remaining() -> int:
        if next(looks) == 60:
            streams.exports.cancel(id)
        return HOUR

    ended = streams.exports.run(id, remaining)

    assert ended.state == "cancelled"
    assert next(looks) < 100
    assert streams.left == []


def test_an_export_cancelled_between_two_runs_leaves_nothing(streams: Streams) -> None:
    streams.many(200)
    id = streams.start()
    assert streams.exports.step(id, countdown([HOUR] * 50)).state == "running"
    assert streams.uploads.under_way("exports/") != []

    streams.exports.cancel(id)

    assert streams.left == []
    assert streams.exports.step(id).state == "cancelled"


def test_an_export_that_fails_leaves_nothing(streams: Streams) -> None:
    streams.many(30)
    streams.item("damaged.bin", b"x" * 4000)
    (key,) = (stat.key for stat in streams.objects.list("evidence/"))
    streams.objects.delete(key)
    id = streams.start()

    failed = streams.exports.run(id)

    assert failed.state == "failed"
    assert "missing" in (failed.error or "")
    assert streams.left == []


def test_a_run_without_time_begins_no_file_and_two_of_them_give_up(streams: Streams) -> None:
    streams.many(30)
    id = streams.start()

    first = streams.exports.step(id, lambda: PAUSE_MS - 1)
    second = streams.exports.step(id, lambda: PAUSE_MS - 1)

    assert (first.state, second.state) == ("running", "failed")
    assert "Time ran out after 0 of 30 files" in (second.error or "")
    assert streams.left == []


def test_a_file_that_runs_out_of_time_is_written_again_by_the_next_run(streams: Streams) -> None:
    streams.many(30)
    streams.item("large.bin", random.Random(8).randbytes(12 << 20))
    id = streams.start()

    broken = streams.exports.step(id, countdown([HOUR] * 32 + [BREAK_MS - 1] * 50))
    done = streams.exports.run(id)

    assert broken.state == "running"
    assert done.state == "succeeded"
    assert verify(streams.file(id)).files == 31


def test_the_progress_is_told_while_it_is_made(streams: Streams) -> None:
    streams.many(100)
    id = streams.start()

    told = set()
    while (export := streams.exports.step(id, countdown([HOUR] * 26))).state == "running":
        told.add(export.progress.done)

    assert len(told) >= 3
    assert all(0 <= done <= 101 for done in told)
    assert (export.progress.done, export.progress.total) == (101, 101)


def test_a_checkpoint_is_read_back_as_it_was_kept() -> None:
    files = (Packed("ünï/x", 3, 2**32 - 1, 9, 10, "ab" * 32, streamed=True),)
    kept = Checkpoint(4, 5 << 33, files, ("cd" * 32,), ('"tag"',), b"\n\x00pending\n")

    assert Checkpoint.unpacked(kept.packed()) == kept
