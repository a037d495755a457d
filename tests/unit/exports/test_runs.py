"""A piece of the ledger as a file: written and checked run by run, however long the ledger is."""

from __future__ import annotations

import io
from collections.abc import Iterator

import orjson
import pytest

from proofgraph.compliance.chain import GENESIS, Entry, Span, digest_of, verify_runs, verify_segment
from proofgraph.compliance.ledger import Ledger
from proofgraph.compliance.ledger_store import MemoryLedgerStore, Note
from proofgraph.errors import UnavailableError
from proofgraph.exports.layout import Entered, Layout
from proofgraph.exports.names import Folder
from proofgraph.exports.plan import Part, Plan, Segment
from proofgraph.exports.runs import BATCH, runs_in, written
from proofgraph.exports.segments import LedgerSegments
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.signing import KeySigner

KEY = KeySigner.fresh()
WANTED = [digest_of({"n": number}) for number in (1, 4, 8)]


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """Twelve entries, heads over the fourth and the seventh; what follows has none yet."""
    made = Ledger(MemoryLedgerStore(), MemoryObjects(), lambda: 1_800_000_000_000, lambda _: None)
    for first, last in ((0, 4), (4, 7), (7, 12)):
        made.enter([Note("evidence", digest_of({"n": n}), {"by": "ann", "n": n}) for n in range(first, last)])
        if last < 12:
            made.sign_head(KEY)
    return made


def plan_of(ledger: Ledger, items: list[str]) -> Plan:
    layout = Layout(Folder("root/"))
    layout.items |= dict.fromkeys(items)
    return layout.close("x.zip", {}, LedgerSegments(ledger, lambda: KEY), KEY.public_key)


def test_a_piece_is_written_from_the_ledger_and_read_back_run_by_run(ledger: Ledger) -> None:
    plan = Plan.unpacked(plan_of(ledger, [*WANTED, "f" * 64]).packed())
    (source,) = (part.source for part in plan.parts if isinstance(part.source, Segment))

    content = b"".join(written(source.runs, ledger.entries))

    found = list(runs_in(io.BytesIO(content)))
    assert [[entry["number"] for entry in run["entries"]] for run in found] == [
        [1, 2, 3],
        [4, 5, 6],
        [8, 9, 10, 11],
    ]
    assert verify_runs(found, WANTED) == []
    assert verify_segment(orjson.loads(content), WANTED) == []
    assert content == b"".join(written(source.runs, ledger.entries))


def test_neither_the_plan_nor_who_writes_holds_a_long_run() -> None:
    read = 0

    def entries(first: int, last: int) -> Iterator[Entry]:
        nonlocal read
        for number in range(first, last + 1):
            read += 1
            yield Entry(number, GENESIS, 0, "evidence", GENESIS, GENESIS)

    runs = tuple(Span(first, first + 4_999, ()) for first in (0, 10_000))
    taken = 0
    for piece in written(runs, entries):
        taken += piece.count(b'"number"')
        assert read - taken <= BATCH

    assert taken == 10_000
    plan = Plan(filename="x", root="", about={}, parts=(Part(path="s", source=Segment(runs=runs)),))
    assert len(plan.model_dump_json()) < 500


def test_who_checks_holds_one_run_at_a_time(ledger: Ledger) -> None:
    runs = plan_of(ledger, WANTED).parts[-1].source
    assert isinstance(runs, Segment)
    lines = iter(b"".join(written(runs.runs, ledger.entries)).splitlines(keepends=True))

    next(runs_in(lines))

    assert len(list(lines)) == 3


@pytest.mark.parametrize("cut", [1, 400, 3000])
def test_a_file_that_ends_early_is_told(ledger: Ledger, cut: int) -> None:
    runs = plan_of(ledger, WANTED).parts[-1].source
    assert isinstance(runs, Segment)
    content = b"".join(written(runs.runs, ledger.entries))

    faults = verify_runs(runs_in(io.BytesIO(content[:-cut])), [])

    assert [fault.about for fault in faults] == ["segment"]


def test_what_waits_for_the_ledger_is_entered_before_a_package_says_that_it_is_not() -> None:
    made = Ledger(MemoryLedgerStore(), MemoryObjects(), lambda: 0, lambda _: None)
    waiting = [Note("evidence", item, {}) for item in WANTED]

    found = LedgerSegments(made, lambda: KEY, lambda: made.enter(waiting))([*WANTED, "f" * 64])

    assert (sorted(found.entered), found.missing) == (sorted(WANTED), ["f" * 64])
    assert [(run.first, run.last, len(run.heads)) for run in found.runs] == [(0, 2, 1)]


def test_a_ledger_that_takes_nothing_leaves_what_waits_out() -> None:
    made = Ledger(MemoryLedgerStore(), MemoryObjects(), lambda: 0, lambda _: None)

    def refuse() -> None:
        raise UnavailableError("The ledger is too busy.")

    assert LedgerSegments(made, lambda: KEY, refuse)(WANTED) == Entered([], [], sorted(WANTED))


def test_no_evidence_is_no_run() -> None:
    content = b"".join(written((), lambda *_: iter(())))

    assert orjson.loads(content) == {"format": 1, "runs": []}
    assert list(runs_in(io.BytesIO(content))) == []
