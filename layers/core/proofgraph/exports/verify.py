"""Checks a package offline, with nothing but the package: every byte, every file, the signature, the signer,
and then what it says of its evidence (`contents`).

A key inside a package proves nothing by itself. Only the fingerprint that the organisation published tells
whose signature it is; without it the verdict is "intact, signer unverified".
"""

from __future__ import annotations

import hashlib
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Literal, cast

from proofgraph.errors import InvalidInputError
from proofgraph.exports import contents
from proofgraph.exports import manifest as manifests
from proofgraph.exports.contents import Contents, Counts
from proofgraph.exports.manifest import COMMENT, COMMENT_SIZE, Manifest
from proofgraph.exports.sealing import BLOCK, over

PIECE = 1 << 20

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What Python's reader raises, at one place or another, on an archive with wrong bytes."""

What = Literal["changed", "added", "removed", "damaged", "signature", "signer", "structure"] | contents.What
Signer = Literal["verified", "unverified", "wrong", "invalid"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `path` names the file, empty where it is no single file."""

    what: What
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`signer` is verified only against a fingerprint that was given from outside the package."""

    files: int
    faults: tuple[Fault, ...]
    signer: Signer
    fingerprint: str
    about: dict[str, Any]
    checked: Counts = field(default_factory=Counts)

    @property
    def intact(self) -> bool:
        return not self.faults

    @property
    def sentence(self) -> str:
        if self.faults:
            return f"not intact: {len(self.faults)} fault{'s' if len(self.faults) > 1 else ''}"
        return "intact, signer verified" if self.signer == "verified" else "intact, signer unverified"


def verify(path: Path, *, fingerprint: str | None = None) -> Verdict:
    """The verdict on a package; InvalidInputError where the file is no package at all."""
    if not path.is_file():
        raise InvalidInputError(f"There is no file {path}.")
    try:
        with zipfile.ZipFile(path) as package:
            return _verdict(path, package, fingerprint)
    except BROKEN as error:
        if not _looks_packed(path):
            raise InvalidInputError(f"{path.name} is not a ZIP file.") from error
        fault = Fault("structure", "", f"the archive cannot be opened: {error}")
        return Verdict(0, (fault,), "unverified", "", {})


def _verdict(path: Path, package: zipfile.ZipFile, expected: str | None) -> Verdict:
    found = _manifest_path(package)
    if found is None:
        if not package.comment.startswith(COMMENT):
            raise InvalidInputError(f"{path.name} is not a Proofgraph package: it has no {manifests.NAME}.")
        fault = Fault("removed", manifests.NAME, f"{manifests.NAME} is missing")
        return Verdict(0, (fault,), "unverified", "", {})
    try:
        content = package.read(found)
        manifest = manifests.read(content)
    except (InvalidInputError, *BROKEN) as error:
        fault = Fault("damaged", found, f"{found} cannot be read: {error}")
        return Verdict(0, (fault,), "unverified", "", {})
    faults = list(_file_faults(package, manifest, found))
    if manifest.content != content:
        faults.append(Fault("changed", found, f"{found} was changed"))
    if not manifest.signed:
        faults.append(Fault("signature", found, f"the signature in {found} does not fit it"))
    signer = _signer(manifest, expected)
    if signer == "wrong":
        message = f"signed by another key: {manifest.fingerprint}, not {expected}"
        faults.append(Fault("signer", found, message))
    if not faults and not _sealed(path, package):
        message = "the archive around the files was changed; the files' contents were not"
        faults.append(Fault("structure", "", message))
    checked = Counts()
    if all(fault.what == "signer" for fault in faults):
        root = found.removesuffix(manifests.NAME)
        inside = Contents(manifest, root, package.read, lambda path: _lines(package, path))
        faults += [Fault(wrong.what, wrong.path, wrong.message) for wrong in inside.check()]
        checked = inside.counts
    about = dict(manifest.about)
    return Verdict(len(manifest.files), tuple(faults), signer, manifest.fingerprint, about, checked)


def _lines(package: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    # Lines are long, and the reader of the ZIP looks for their ends in small steps.
    with cast("zipfile.ZipExtFile", package.open(name)) as stream, io.BufferedReader(stream, PIECE) as lines:
        yield from lines


def _manifest_path(package: zipfile.ZipFile) -> str | None:
    """In the root, or in the one folder that the root holds."""
    names = [name for name in package.namelist() if name.rpartition("/")[2] == manifests.NAME]
    return min((name for name in names if name.count("/") <= 1), key=len, default=None)


def _file_faults(package: zipfile.ZipFile, manifest: Manifest, own: str) -> Iterator[Fault]:
    present = package.namelist()
    listed = {entry.path for entry in manifest.files}
    for name in sorted({name for name in present if present.count(name) > 1}) if _doubled(present) else ():
        yield Fault("added", name, f"{name} stands in the archive more than once")
    for entry in manifest.files:
        if entry.path not in package.NameToInfo:
            yield Fault("removed", entry.path, f"{entry.path} was removed")
            continue
        try:
            digest, size = _digest(package, entry.path, most=entry.bytes)
        except BROKEN as error:
            yield Fault("changed", entry.path, f"{entry.path} was changed: {error}")
            continue
        if (digest, size) != (entry.sha256, entry.bytes):
            yield Fault("changed", entry.path, f"{entry.path} was changed")
    for name in dict.fromkeys(present):
        if name not in listed and name != own:
            yield Fault("added", name, f"{name} was added")


def _doubled(names: list[str]) -> bool:
    return len(set(names)) < len(names)


def _digest(package: zipfile.ZipFile, name: str, *, most: int) -> tuple[str, int]:
    """The digest of a file; reading stops where it is longer than it should be."""
    digest, size = hashlib.sha256(), 0
    with package.open(name) as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
            size += len(piece)
            if size > most:
                break
    return digest.hexdigest(), size


def _signer(manifest: Manifest, expected: str | None) -> Signer:
    if not manifest.signed:
        return "invalid"
    if expected is None:
        return "unverified"
    return "verified" if manifest.fingerprint == normal(expected) else "wrong"


def normal(fingerprint: str) -> str:
    """A fingerprint as people write it (any case, with colons or spaces, with or without its prefix)."""
    digits = "".join(c for c in fingerprint.lower().removeprefix("sha256:") if c not in ": \t\n")
    if len(digits) != 64 or any(c not in "0123456789abcdef" for c in digits):
        raise InvalidInputError("A fingerprint is sha256: and 64 hexadecimal digits.")
    return f"sha256:{digits}"


def _sealed(path: Path, package: zipfile.ZipFile) -> bool:
    """Whether the archive's comment names the blocks of all bytes before it."""
    with path.open("rb") as stream:
        digests = _block_digests(stream, path.stat().st_size - COMMENT_SIZE)
        return package.comment == COMMENT + over(digests).encode()


def _block_digests(stream: IO[bytes], size: int) -> Iterator[str]:
    while size > 0 and (block := stream.read(min(BLOCK, size))):
        yield hashlib.sha256(block).hexdigest()
        size -= len(block)


def _looks_packed(path: Path) -> bool:
    """Whether a damaged file was one of ours: it starts like a ZIP or ends with our comment."""
    with path.open("rb") as stream:
        head = stream.read(4)
        stream.seek(max(0, path.stat().st_size - COMMENT_SIZE))
        tail = stream.read()
    return head == b"PK\x03\x04" or COMMENT in tail
