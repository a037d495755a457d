"""Checks what a package says of its evidence, with nothing but the package: rows against their digests,
snapshots against their ids, what people brought against what was entered of it, the ledger's segment, and
samples, which are drawn again.

The signed manifest already tells whether a file was changed; this tells whether the files are right.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import orjson

from proofgraph.compliance import sampling
from proofgraph.compliance.chain import verify_runs
from proofgraph.exports import attachments
from proofgraph.exports.layout import AUDIT, CERTIFICATES, LEDGER, PICTURE, POPULATIONS, SNAPSHOTS
from proofgraph.exports.manifest import Manifest
from proofgraph.exports.runs import runs_in
from proofgraph.ports.signing import fingerprint

What = Literal["rows", "snapshot", "brought", "ledger", "sample"]
ROWS = ".rows.jsonl"
_HEX = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Wrong:
    """Evidence that is not what it is said to be; `path` names the file."""

    what: What
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked: queries' rows, ledger entries, samples, what people brought; and evidence that was
    never entered.
    """

    queries: int = 0
    entries: int = 0
    samples: int = 0
    not_entered: int = 0
    brought: int = 0


@dataclass
class Counted:
    """Runs of a segment as they pass, and how many entries they had."""

    runs: Iterable[Any]
    entries: int = 0

    def __iter__(self) -> Iterator[Any]:
        for run in self.runs:
            yield run
            self.entries += len(run["entries"])


@dataclass
class Contents:
    """`read` gives a listed file's bytes, `lines` the same by lines; `root` is the folder that holds the
    manifest.
    """

    manifest: Manifest
    root: str
    read: Callable[[str], bytes]
    lines: Callable[[str], Iterator[bytes]]

    def __post_init__(self) -> None:
        self._digests = {entry.path: entry.sha256 for entry in self.manifest.files}
        self._named: dict[str, str] = {}
        folder = f"{self.root}{CERTIFICATES}/"
        self._certificates = frozenset(path for path in self._digests if path.startswith(folder))
        self._complete = cache(lambda path: bool(_object(self.read(path)).get("complete")))
        self.counts = Counts()

    def check(self) -> Iterator[Wrong]:
        queries, samples = 0, 0
        for path in self._digests:
            if path.endswith(".json") and f"{path.removesuffix('.json')}{ROWS}" in self._digests:
                queries += 1
                yield from self._query(path)
            elif path.startswith(f"{self.root}{SNAPSHOTS}/"):
                yield from self._by_name(path, "snapshot", "snapshot")
            elif path in self._certificates:
                yield from self._by_name(path, "sample", "certificate")
            elif path.startswith(f"{self.root}{POPULATIONS}/"):
                samples += 1
                yield from self._sample(path)
            elif path == f"{self.root}{AUDIT}/{PICTURE}.json":
                self._named[self._digests[path]] = path
        self.counts = Counts(queries=queries, samples=samples)
        yield from self._ledger()

    def _query(self, path: str) -> Iterator[Wrong]:
        """Rows and certificate are those that were digested, and the snapshot is in the package."""
        said = _object(self.read(path))
        rows = f"{path.removesuffix('.json')}{ROWS}"
        if said.get("rows_sha256") != self._digests[rows]:
            yield Wrong("rows", rows, f"{rows} does not have the digest that {path} states")
        else:
            self._named[self._digests[rows]] = rows
        certificate, digest = said.get("certificate"), said.get("certificate_sha256")
        if certificate is not None:
            if _digest(certificate) == digest:
                self._named[str(digest)] = path
            else:
                yield Wrong("rows", path, f"the completeness certificate in {path} is not the one stated")
        if f"{self.root}{SNAPSHOTS}/{said.get('snapshot')}.json" not in self._digests:
            yield Wrong("snapshot", path, f"the snapshot that {path} names is not in the package")

    def _by_name(self, path: str, what: What, called: str) -> Iterator[Wrong]:
        if self._digests[path] != path.rpartition("/")[2].removesuffix(".json"):
            yield Wrong(what, path, f"{path} is not the {called} that its name says")

    def _certified(self, path: str, said: Mapping[str, Any]) -> Iterator[Wrong]:
        """What a population says was complete is so by the certificate it names.

        A package that holds none is older than the certificates in packages.
        """
        if not self._certificates:
            return
        for place, source in enumerate(said["population"]["certificate"]["sources"]):
            certificate = f"{self.root}{CERTIFICATES}/{source['certificate']}.json"
            where = f"{path} (population.certificate.sources[{place}])"
            if certificate not in self._certificates:
                if source["evaluation"] and source["certificate"]:
                    yield Wrong(
                        "sample", path, f"{where}: its completeness certificate is not in the package"
                    )
            elif source["complete"] and not self._complete(certificate):
                yield Wrong(
                    "sample", path, f"{where}: its completeness certificate says that it is not complete"
                )

    def _sample(self, path: str) -> Iterator[Wrong]:
        said = _object(self.read(path))
        for fault in sampling.redraw(said):
            where = f" ({fault.place})" if fault.place else ""
            yield Wrong("sample", path, f"{path}{where}: {fault.message}")
        with suppress(KeyError, TypeError):  # that it is no export of a sample is told already
            yield from self._certified(path, said)
        if _HEX.fullmatch(str(said.get("digest"))):
            self._named[str(said["digest"])] = path

    def _ledger(self) -> Iterator[Wrong]:
        segment, items = f"{self.root}{LEDGER}/segment.json", f"{self.root}{LEDGER}/items.json"
        if segment not in self._digests or items not in self._digests:
            if self._named:
                yield Wrong("ledger", segment, "the package shows no ledger entries for its evidence")
            return
        told = _object(self.read(items))
        entered, missing = (_texts(told.get(name)) for name in ("entered", "not_entered"))
        brought = _objects(told.get("brought"))  # older packages do not tell
        yield from self._brought(items, brought)
        signer = fingerprint(self.manifest.public_key)
        runs = Counted(runs_in(self.lines(segment)))
        for fault in verify_runs(runs, entered, fingerprints={signer}):
            where = f"ledger entry {fault.number}: " if fault.number >= 0 else ""
            yield Wrong("ledger", segment, f"{where}{fault.what}")
        for digest, path in self._named.items():
            if digest not in entered and digest not in missing:
                yield Wrong("ledger", path, f"{path} is evidence that {items} does not name")
        self.counts = replace(
            self.counts, entries=runs.entries, not_entered=len(missing), brought=len(brought)
        )

    def _brought(self, items: str, told: Sequence[Mapping[str, Any]]) -> Iterator[Wrong]:
        """What people brought reads as it was entered."""
        by_file: dict[str, list[Mapping[str, Any]]] = {}
        for one in told:
            by_file.setdefault(str(one.get("shown")), []).append(one)
        for path, ones in by_file.items():
            if path not in self._digests:
                yield Wrong("brought", path, f"{path}, which {items} names, is not in the package")
                continue
            yield from self._read_as_entered(path, ones)

    def _read_as_entered(self, path: str, ones: Sequence[Mapping[str, Any]]) -> Iterator[Wrong]:
        page = "" if ones[0].get("kind") == "upload" else self.read(path).decode(errors="replace")
        if ones[0].get("kind") == "link" and attachments.links_in(page) != len(ones):
            yield Wrong("brought", path, f"{path} does not list the links that were brought, each once")
        for one in ones:
            if one.get("body") is None:  # of what was never entered
                continue
            body = str(one["body"])
            if body not in self._digests:
                yield Wrong("brought", body, f"{body} is not in the package")
                continue
            self._named[self._digests[body]] = body
            said = _object(self.read(body))
            if one.get("kind") == "upload":
                self._named[self._digests[path]] = path
                right = self._digests[path] in (file.get("sha256") for file in _objects([said.get("file")]))
            else:
                right = all(text in page for text in attachments.words(said))
            if not right:
                yield Wrong("brought", path, f"{path} is not what was entered: {body} says another thing")


def _object(content: bytes) -> Mapping[str, Any]:
    """A JSON object; anything else has nothing that could be right."""
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _objects(value: Any) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _texts(value: Any) -> frozenset[str]:
    return (
        frozenset(item for item in value if isinstance(item, str)) if isinstance(value, list) else frozenset()
    )


def _digest(value: Any) -> str:
    return hashlib.sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS)).hexdigest()
