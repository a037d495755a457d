"""The manifest of a package: the digest of every file, what the package is, and a signature over both.

`manifest.json` holds `payload` and `signature`; what is signed is the format's name and the SHA-256 of the
payload's sorted, compact JSON. What surrounds the files is watched by the archive's comment (`sealing`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from proofgraph.errors import InvalidInputError
from proofgraph.ports.signing import Signer, fingerprint, is_signed

FORMAT = "proofgraph-package/2"
NAME = "manifest.json"
ALGORITHM = "ECDSA-P256-SHA256"
COMMENT = b"proofgraph blocks sha256 "
COMMENT_SIZE = len(COMMENT) + 64


@dataclass(frozen=True, slots=True)
class FileEntry:
    """`path` from the package's root; `sha256` of the content, `bytes` its size."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """`about` says what the package is about; `public_key` is DER, `signature` over the payload."""

    about: Mapping[str, Any]
    files: tuple[FileEntry, ...]
    public_key: bytes
    signature: bytes

    @property
    def payload(self) -> dict[str, Any]:
        files = [{"path": f.path, "sha256": f.sha256, "bytes": f.bytes} for f in self.files]
        return {"format": FORMAT, "about": dict(self.about), "files": files}

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.public_key)

    @property
    def signed(self) -> bool:
        return is_signed(_message(self.payload), self.signature, self.public_key)

    @property
    def content(self) -> bytes:
        """The bytes of `manifest.json`; a manifest that is read back must give the same."""
        signature = {
            "algorithm": ALGORITHM,
            "fingerprint": self.fingerprint,
            "public_key": self.public_key.hex(),
            "value": self.signature.hex(),
        }
        return orjson.dumps(
            {"payload": self.payload, "signature": signature},
            option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE,
        )


def sign(about: Mapping[str, Any], files: tuple[FileEntry, ...], signer: Signer) -> Manifest:
    """The signed manifest of these files."""
    unsigned = Manifest(about, files, signer.public_key, b"")
    return Manifest(about, files, signer.public_key, signer.sign(_message(unsigned.payload)))


def read(content: bytes) -> Manifest:
    """Read a manifest back; InvalidInputError where it is none."""
    try:
        data = orjson.loads(content)
        payload, signature = data["payload"], data["signature"]
        if payload["format"] != FORMAT:
            raise InvalidInputError(f"The package has the unknown format {payload['format']!r}.")
        return Manifest(
            about=payload["about"],
            files=tuple(FileEntry(**entry) for entry in payload["files"]),
            public_key=bytes.fromhex(signature["public_key"]),
            signature=bytes.fromhex(signature["value"]),
        )
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise InvalidInputError(f"The file {NAME} of the package cannot be read.") from error


def _message(payload: Mapping[str, Any]) -> bytes:
    """Short, whatever the size of the package: KMS signs a few kilobytes at most."""
    digest = hashlib.sha256(orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)).hexdigest()
    return f"{FORMAT} sha256 {digest}".encode()
