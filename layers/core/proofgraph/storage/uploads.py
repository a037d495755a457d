"""Uploads in parts to one S3 bucket (S3 calls them multipart uploads)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.errors import NotFoundError
from proofgraph.ports.objects import Stat
from proofgraph.ports.uploads import ended
from proofgraph.storage.faults import code_of, translated


@dataclass(frozen=True)
class S3Uploads:
    """`client` is a boto3 S3 client; the bucket's own settings encrypt."""

    client: Any
    bucket: str

    def begin(self, key: str, *, content_type: str) -> str:
        with self._asked(key):
            answer = self.client.create_multipart_upload(
                Bucket=self.bucket, Key=key, ContentType=content_type
            )
        return str(answer["UploadId"])

    def part(self, key: str, upload: str, number: int, data: bytes) -> str:
        with self._asked(key):
            answer = self.client.upload_part(
                Bucket=self.bucket, Key=key, UploadId=upload, PartNumber=number, Body=data
            )
        return str(answer["ETag"])

    def complete(self, key: str, upload: str, tags: Sequence[str]) -> Stat:
        parts = [{"PartNumber": number, "ETag": tag} for number, tag in enumerate(tags, start=1)]
        with self._asked(key):
            self.client.complete_multipart_upload(
                Bucket=self.bucket, Key=key, UploadId=upload, MultipartUpload={"Parts": parts}
            )
            head = self.client.head_object(Bucket=self.bucket, Key=key)
        return Stat(key, head["ContentLength"], head["ETag"].strip('"'))

    def abandon(self, key: str, upload: str) -> None:
        try:
            with self._asked(key):
                self.client.abort_multipart_upload(Bucket=self.bucket, Key=key, UploadId=upload)
        except NotFoundError:
            return

    def under_way(self, prefix: str) -> list[str]:
        with self._asked(prefix):
            pages = self.client.get_paginator("list_multipart_uploads")
            return sorted(
                found["Key"]
                for page in pages.paginate(Bucket=self.bucket, Prefix=prefix)
                for found in page.get("Uploads", ())
            )

    @contextmanager
    def _asked(self, key: str) -> Iterator[None]:
        with translated(f"The upload of {key!r} to bucket {self.bucket!r}"):
            try:
                yield
            except ClientError as error:
                if code_of(error) in ("NoSuchUpload", "404"):
                    raise ended(key) from error
                raise
