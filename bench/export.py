"""How fast a package streams into a bucket, and in how much memory, beside Python's `zipfile` to disk.

    python -m bench export [--files 5000] [--large 500] [--entries 300000] [--requirements 1200]
                           [--questions 300]

Two packages: many small files, and few large ones that hardly compress; and one with a piece of the ledger of
many entries. Each way runs in a process of its own, so that its peak memory is its own. The bucket is a
folder: what is measured is the work of this machine (reading evidence, digests, deflate, checkpoints), not a
network. What comes before the first byte, the plan of a whole framework's package, is measured by
`bench.planning`.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import shutil
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
from cryptography.hazmat.primitives.asymmetric import ec

from bench import chains, planning
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.exports.jobs import Exports
from proofgraph.exports.plan import Content, Item, Part, Plan
from proofgraph.exports.scopes import FrameworkScope
from proofgraph.exports.sources import Sources
from proofgraph.exports.verify import verify
from proofgraph.ports.clock import system
from proofgraph.ports.objects import FolderObjects, Stat
from proofgraph.ports.records import MemoryRecords
from proofgraph.ports.signing import KeySigner

MIB = 1 << 20
SMALL = 8_000
LARGE = 20 * MIB
STEP_MS = 900_000
DAYS = 200
SIGNER = KeySigner(ec.derive_private_key(7, ec.SECP256R1()))


@dataclass
class FolderUploads:
    """Parts as files, joined when they are complete: a bucket that holds nothing in memory."""

    root: Path
    calls: int = 0
    parts: dict[str, list[Path]] = field(default_factory=dict)

    def begin(self, key: str, *, content_type: str) -> str:
        upload = uuid4().hex
        (self.root / "parts" / upload).mkdir(parents=True)
        return upload

    def part(self, key: str, upload: str, number: int, data: bytes) -> str:
        self.calls += 1
        (self.root / "parts" / upload / f"{number}").write_bytes(data)
        return f"{number}"

    def complete(self, key: str, upload: str, tags: Sequence[str]) -> Stat:
        path = self.root / key
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as joined:
            for tag in tags:
                with (self.root / "parts" / upload / tag).open("rb") as part:
                    shutil.copyfileobj(part, joined, MIB)
        return Stat(key, path.stat().st_size, upload)

    def abandon(self, key: str, upload: str) -> None:
        shutil.rmtree(self.root / "parts" / upload, ignore_errors=True)

    def under_way(self, prefix: str) -> list[str]:
        return []


@dataclass(frozen=True)
class Making:
    """A plan that is there already."""

    planned: Plan
    sources: Sources
    signer: Callable[[], KeySigner]

    def ready(self, kind: Any, scope: Any) -> None:
        """Always."""

    def plan(self, kind: Any, scope: Any, *, at: int, note: Any) -> Plan:
        return self.planned


def evidence_of(folder: Path) -> EvidenceStore:
    return EvidenceStore(FolderObjects(folder / "evidence"), system)


def prepare(folder: Path, files: int, large: int) -> dict[str, Plan]:
    """Evidence in the store, and a plan for each of the two packages."""
    store, made = evidence_of(folder), random.Random(1)
    small = []
    for number in range(files):
        lines = [
            f'{{"name":"bucket-{number}-{line}","encrypted":true,"tags":"{made.randbytes(20).hex()}"}}'
            for line in range(SMALL // 80)
        ]
        small.append(store.put("\n".join(lines).encode()))
    path, big = folder / "large.bin", []
    for _ in range(max(1, large * MIB // LARGE)):
        path.write_bytes(made.randbytes(LARGE))
        big.append(store.put_file(path))
    path.unlink()
    return {"small": _plan(small, "rows.jsonl"), "large": _plan(big, "bin")}


def _plan(digests: Sequence[str], suffix: str) -> Plan:
    parts = tuple(
        Part(path=f"evidence/{number // 100}/{number}.{suffix}", source=Item(digest=digest))
        for number, digest in enumerate(digests)
    )
    return Plan(filename="package.zip", root="evidence/", about={"title": "bench"}, parts=parts)


def of_ledger(folder: Path, entries: int) -> Plan:
    """A package with a piece of the ledger alone: evidence of 200 days, each with the rest of its day."""
    segment, items = chains.prepare(folder / "chain", entries, DAYS, SIGNER)
    told = orjson.dumps({"entered": items, "not_entered": []})
    parts = (
        Part(path="evidence/ledger/items.json", source=Content(content=told)),
        Part(path="evidence/ledger/segment.json", source=segment),
    )
    return Plan(filename="package.zip", root="evidence/", about={"title": "bench"}, parts=parts)


def digest_of(part: Part) -> str:
    assert isinstance(part.source, Item)
    return part.source.digest


def streamed(folder: Path, plan: Plan) -> tuple[Path, int]:
    """Ours: as a deployment makes it, in runs of a function's time."""
    entries = chains.Chain(folder / "chain").entries
    sources = Sources(evidence_of(folder), None, entries)  # type: ignore[arg-type]
    making: Any = Making(plan, sources, lambda: SIGNER)
    uploads = FolderUploads(folder / "bucket")
    exports = Exports(
        MemoryRecords(), FolderObjects(folder / "bucket"), uploads, making, system, folder / "work"
    )
    job = exports.start("evidence-zip", FrameworkScope(framework_id="bench"), by="bench")
    done = exports.run(job.id, lambda: STEP_MS)
    if done.state != "succeeded":
        raise SystemExit(f"the export {done.state}: {done.error}")
    return folder / "bucket" / done.key, uploads.calls


def plain(folder: Path, plan: Plan) -> tuple[Path, int]:
    """The same files by `zipfile` to disk, digested as well; no parts, no checkpoints, not resumable."""
    store, path = evidence_of(folder), folder / "plain.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for part in plan.parts:
            digest = hashlib.sha256()
            with archive.open(part.path, "w", force_zip64=True) as out:
                for piece in store.pieces(digest_of(part)):
                    digest.update(piece)
                    out.write(piece)
    return path, 0


def checked(path: Path, _: Plan) -> tuple[Path, int]:
    verdict = verify(path)
    if not verdict.intact:
        raise SystemExit(verdict.sentence)
    return path, verdict.checked.entries


WAYS: dict[str, Callable[[Path, Plan], tuple[Path, int]]] = {
    "streamed": streamed,
    "zipfile": plain,
    "verify": checked,
}


def _measured(way: str, folder: Path, plan: Plan, answer: Any) -> None:
    base = _peak()  # what the imports took
    started = time.perf_counter()
    path, calls = WAYS[way](folder, plan)
    took = time.perf_counter() - started
    answer.put((took, _peak(), _peak() - base, path, calls))


def _peak() -> float:
    """MiB at most in memory so far; the usage that the kernel counts would start at the parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def measure(way: str, folder: Path, plan: Plan) -> tuple[float, float, float, Path, int]:
    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    process = context.Process(target=_measured, args=(way, folder, plan, answer))
    process.start()
    found: tuple[float, float, float, Path, int] = answer.get()
    process.join()
    return found


def report(folder: Path, name: str, plan: Plan) -> Iterator[str]:
    store = evidence_of(folder)
    size = sum(len(piece) for part in plan.parts for piece in store.pieces(digest_of(part)))
    yield f"{name}: {len(plan.parts):,} files, {size / MIB:,.0f} MiB"
    for way in ("streamed", "zipfile"):
        took, peak, grown, path, calls = measure(way, folder, plan)
        parts = f", {calls} parts" if calls else ""
        yield (
            f"  {way:9} {took:6.1f} s  {size / MIB / took:6.1f} MiB/s  peak {peak:5.0f} MiB"
            f" (+{grown:.0f})  package {path.stat().st_size / MIB:,.0f} MiB{parts}"
        )
        if way == "streamed":
            started = time.perf_counter()
            verdict = verify(path)
            yield f"  verify    {time.perf_counter() - started:6.1f} s  {verdict.sentence}"
        path.unlink()


def report_ledger(folder: Path, entries: int) -> Iterator[str]:
    yield f"ledger: {entries:,} entries in {DAYS} runs"
    plan = of_ledger(folder, entries)
    took, peak, grown, path, _ = measure("streamed", folder, plan)
    size = path.stat().st_size / MIB
    yield f"  streamed  {took:6.1f} s  peak {peak:5.0f} MiB (+{grown:.0f})  package {size:,.0f} MiB"
    took, peak, grown, _, found = measure("verify", path, plan)
    yield f"  verify    {took:6.1f} s  peak {peak:5.0f} MiB (+{grown:.0f})  {found:,} entries"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--large", type=int, default=500, help="MiB of the package of large files")
    parser.add_argument("--entries", type=int, default=300_000, help="of the ledger, in one package")
    parser.add_argument("--requirements", type=int, default=1200)
    parser.add_argument("--questions", type=int, default=300)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind, plan in prepare(folder, given.files, given.large).items():
            for line in report(folder, kind, plan):
                print(line, flush=True)
    with tempfile.TemporaryDirectory() as name:
        for line in report_ledger(Path(name), given.entries):
            print(line, flush=True)
    with tempfile.TemporaryDirectory() as name:
        for line in planning.report(Path(name), given.requirements, given.questions):
            print(line, flush=True)


if __name__ == "__main__":
    main()
