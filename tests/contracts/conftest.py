"""Each port, once as its in-memory twin and once as its AWS adapter against moto's server.

moto is a second opinion beside the local cloud, written by other people. One server per test process.
PROOFGRAPH_TEST_ENDPOINT runs the same tests against another emulator that is running already.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import boto3
import pytest
from botocore.config import Config

from proofgraph.graph.store import GraphStore, MemoryGraphStore
from proofgraph.ports.objects import FolderObjects, MemoryObjects, Objects
from proofgraph.ports.records import MemoryRecords, Records
from proofgraph.ports.secrets import MemorySecrets, Secrets
from proofgraph.settings import Settings
from proofgraph.storage.graph import DynamoGraphStore
from proofgraph.storage.objects import S3Objects
from proofgraph.storage.records import DynamoRecords
from proofgraph.storage.secrets import ManagedSecrets
from proofgraph.storage.tables import create_tables

REGION = "eu-central-1"


@dataclass
class Ticking:
    """A clock that moves on a second at each look."""

    now: int = 1_700_000_000_000
    _steps: Iterator[int] = field(default_factory=itertools.count)

    def __call__(self) -> int:
        return self.now + 1000 * next(self._steps)


@dataclass
class Aws:
    """An emulator's endpoint, and names that no other test uses."""

    endpoint: str
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _run: str = field(default_factory=lambda: uuid4().hex[:8])
    _clients: dict[str, Any] = field(default_factory=dict)

    def client(self, service: str) -> Any:
        if service not in self._clients:
            config = Config(signature_version="s3v4") if service == "s3" else None
            self._clients[service] = boto3.client(
                service, endpoint_url=self.endpoint, region_name=REGION, config=config
            )
        return self._clients[service]

    def name(self, kind: str) -> str:
        return f"{kind}-{self._run}-{next(self._numbers)}"


@pytest.fixture(scope="session")
def aws() -> Iterator[Aws]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        if endpoint := os.environ.get("PROOFGRAPH_TEST_ENDPOINT"):
            yield Aws(endpoint)
            return
        with moto_server() as endpoint:
            yield Aws(endpoint)


@contextmanager
def moto_server() -> Iterator[str]:
    from moto.server import ThreadedMotoServer  # half a second that only these tests should pay

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["memory", "dynamodb"])
def records(request: pytest.FixtureRequest) -> Records:
    if request.param == "memory":
        return MemoryRecords()
    aws: Aws = request.getfixturevalue("aws")
    table = aws.name("records")
    create_tables(aws.client("dynamodb"), Settings(records_table=table))
    return DynamoRecords(table, region=REGION, host=aws.endpoint)


@pytest.fixture(params=["memory", "dynamodb"])
def graph(request: pytest.FixtureRequest) -> GraphStore:
    if request.param == "memory":
        return MemoryGraphStore(clock=Ticking())
    aws: Aws = request.getfixturevalue("aws")
    table = aws.name("graph")
    create_tables(aws.client("dynamodb"), Settings(graph_table=table))
    return DynamoGraphStore(aws.client("dynamodb"), table, Ticking(), settle_ms=0, workers=2, shard_items=20)


@pytest.fixture(params=["memory", "folder", "s3"])
def objects(request: pytest.FixtureRequest, tmp_path: Path) -> Objects:
    if request.param == "memory":
        return MemoryObjects()
    if request.param == "folder":
        return FolderObjects(tmp_path / "objects")
    aws: Aws = request.getfixturevalue("aws")
    bucket = aws.name("bucket")
    aws.client("s3").create_bucket(
        Bucket=bucket,
        CreateBucketConfiguration={"LocationConstraint": REGION},
        ObjectLockEnabledForBucket=True,
    )
    return S3Objects(aws.client("s3"), bucket)


@pytest.fixture(params=["memory", "secretsmanager"])
def secrets(request: pytest.FixtureRequest) -> Secrets:
    if request.param == "memory":
        return MemorySecrets()
    aws: Aws = request.getfixturevalue("aws")
    return ManagedSecrets(aws.client("secretsmanager"), aws.name("proofgraph/integrations"))
