"""Objects in one S3 bucket. Uploads are streamed; conditions use S3's own If-None-Match and If-Match."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError

from proofgraph.errors import ConflictError, NotFoundError
from proofgraph.ports.objects import PIECE, Objects, Stat, spooled
from proofgraph.storage.faults import code_of, translated

_CONDITION_FAILED = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_PARTS = TransferConfig(multipart_threshold=1 << 30, multipart_chunksize=256 << 20)
_MISSING = frozenset({"NoSuchKey", "NotFound", "404"})


class S3Objects:
    """`client` is a boto3 S3 client; `kms_key` encrypts with that key instead of the bucket's default.

    `lock_mode` is how `retain_until` locks: GOVERNANCE, or COMPLIANCE where nobody may lift it.
    """

    def __init__(self, client: Any, bucket: str, *, kms_key: str = "", lock_mode: str = "GOVERNANCE") -> None:
        self._client = client
        self._bucket = bucket
        self._kms_key = kms_key
        self._lock_mode = lock_mode

    def put(
        self,
        key: str,
        data: bytes | IO[bytes],
        *,
        content_type: str = "application/octet-stream",
        if_absent: bool = False,
        if_match: str | None = None,
        retain_until: int | None = None,
    ) -> Stat:
        size = len(data) if isinstance(data, bytes) else _left(data)
        arguments: dict[str, Any] = {
            "Bucket": self._bucket,
            "Key": key,
            "Body": data,
            "ContentType": content_type,
            **self._kept(),
        }
        if if_absent:
            arguments["IfNoneMatch"] = "*"
        if if_match is not None:
            arguments["IfMatch"] = if_match
        if retain_until is not None:
            arguments["ObjectLockMode"] = self._lock_mode
            arguments["ObjectLockRetainUntilDate"] = datetime.fromtimestamp(retain_until, UTC)
        with self._asked(key, conditional=if_absent or if_match is not None):
            answer = self._client.put_object(**arguments)
        return Stat(key, size, answer["ETag"].strip('"'))

    def get(self, key: str) -> bytes:
        with self._asked(key):
            body: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        return body

    def pieces(self, key: str) -> Iterator[bytes]:
        with self._asked(key):
            body = self._client.get_object(Bucket=self._bucket, Key=key)["Body"]
            yield from body.iter_chunks(PIECE)

    def stat(self, key: str) -> Stat | None:
        try:
            with self._asked(key):
                head = self._client.head_object(Bucket=self._bucket, Key=key)
        except NotFoundError:
            return None
        return Stat(key, head["ContentLength"], head["ETag"].strip('"'))

    def fetch(self, key: str, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Two processes may fetch one key at once; each fills a file of its own.
        part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        try:
            with self._asked(key), part.open("wb") as out:
                self._client.download_fileobj(self._bucket, key, out)
            return part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def list(self, prefix: str) -> Iterator[Stat]:
        with self._asked(prefix):
            pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=prefix)
            for page in pages:
                for item in page.get("Contents", ()):
                    yield Stat(item["Key"], item["Size"], item["ETag"].strip('"'))

    def delete(self, key: str) -> None:
        with self._asked(key):
            self._client.delete_object(Bucket=self._bucket, Key=key)

    def retain(self, key: str, *, until: int) -> None:
        date = datetime.fromtimestamp(until, UTC)
        with self._asked(key):
            try:
                self._lock(key, self._lock_mode, date)
            except ClientError as error:
                if code_of(error) != "AccessDenied":
                    raise
                held = self._client.head_object(Bucket=self._bucket, Key=key)
                mode, held_until = held.get("ObjectLockMode"), held.get("ObjectLockRetainUntilDate")
                # S3 refuses to shorten a lock: an engagement may hold the object for longer than this use.
                if held_until is not None and held_until >= date:
                    return
                # It refuses to loosen one too: the deployment may have chosen COMPLIANCE before.
                if mode in (None, self._lock_mode):
                    raise
                self._lock(key, mode, date)

    def _lock(self, key: str, mode: str, until: datetime) -> None:
        self._client.put_object_retention(
            Bucket=self._bucket, Key=key, Retention={"Mode": mode, "RetainUntilDate": until}
        )

    def copy(
        self,
        key: str,
        source: Objects,
        source_key: str,
        *,
        content_type: str = "application/octet-stream",
        retain_until: int | None = None,
    ) -> Stat:
        if not isinstance(source, S3Objects):
            with spooled(source, source_key) as file:
                return self.put(key, file, content_type=content_type, retain_until=retain_until)
        place = {"Bucket": source._bucket, "Key": source_key}
        kept = self._kept() | {"ContentType": content_type, "MetadataDirective": "REPLACE"}
        with self._asked(source_key):
            # In parts, each copied by S3 itself, where it is larger than one request can copy.
            self._client.copy(
                place, self._bucket, key, ExtraArgs=kept, SourceClient=source._client, Config=_PARTS
            )
        # Not with the copy, which has no checksum to lock it by; until then the bucket's own lock holds it.
        if retain_until is not None:
            self.retain(key, until=retain_until)
        stored = self.stat(key)
        if stored is None:
            raise NotFoundError(f"No stored object {key!r}.", key=key)
        return stored

    def _kept(self) -> dict[str, Any]:
        """How an object is checked and encrypted."""
        found: dict[str, Any] = {"ChecksumAlgorithm": "SHA256"}
        if self._kms_key:
            found |= {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": self._kms_key}
        return found

    def presign(self, key: str, *, seconds: int, filename: str | None = None) -> str:
        if self.stat(key) is None:
            raise NotFoundError(f"No stored object {key!r}.", key=key)
        arguments = {"Bucket": self._bucket, "Key": key}
        if filename is not None:
            arguments["ResponseContentDisposition"] = disposition(filename)
        link: str = self._client.generate_presigned_url("get_object", Params=arguments, ExpiresIn=seconds)
        return link

    def presign_put(self, key: str, *, seconds: int, size: int, content_type: str) -> str:
        # Length and type are signed headers: S3 refuses a request that sends others.
        arguments = {"Bucket": self._bucket, "Key": key, "ContentLength": size, "ContentType": content_type}
        link: str = self._client.generate_presigned_url("put_object", Params=arguments, ExpiresIn=seconds)
        return link

    @contextmanager
    def _asked(self, key: str, *, conditional: bool = False) -> Iterator[None]:
        with translated(f"The object {key!r} in bucket {self._bucket!r}"):
            try:
                yield
            except ClientError as error:
                code = code_of(error)
                if code in _MISSING and conditional:  # S3 answers so when If-Match finds nothing
                    raise _changed(key) from error
                if code in _MISSING:
                    raise NotFoundError(f"No stored object {key!r}.", key=key) from error
                if conditional and code in _CONDITION_FAILED:
                    raise _changed(key) from error
                raise


def disposition(filename: str) -> str:
    """The header of a download under this name, of whatever letters it is (RFC 6266).

    Clients that know `filename` alone get it without accents, with `_` for what has no ASCII letter.
    """
    name = "".join(c for c in unicodedata.normalize("NFC", filename) if c.isprintable() and c not in '"\\')
    plain = "".join(c if c.isascii() else _plain(c) for c in name)
    header = f'attachment; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='!#$&+^`|')}"


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(c for c in parts if c.isascii() and c.isprintable() and c not in '"\\/') or "_"


def _left(stream: IO[bytes]) -> int:
    """Bytes from here to the end."""
    start = stream.tell()
    end = stream.seek(0, 2)
    stream.seek(start)
    return end - start


def _changed(key: str) -> ConflictError:
    return ConflictError(f"The object {key!r} exists already, or was changed by somebody else.", key=key)
