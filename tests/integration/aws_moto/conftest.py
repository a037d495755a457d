"""One account in moto's server per test process, collected once; its answers are recorded for replays."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

os.environ.setdefault("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")  # read when moto is imported
os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")

from moto.server import ThreadedMotoServer

from tests.integration.aws_moto.account.builder import Builder
from tests.integration.aws_moto.account.part import REGIONS
from tests.integration.aws_moto.collecting import Bench
from tests.integration.aws_moto.judging import Judged, judge
from tests.integration.aws_moto.recording import Recording, Replay


@dataclass(frozen=True, repr=False)
class Cloud:
    """The server, what the builder made, the collected graph and the recorded answers."""

    endpoint: str
    made: dict[str, Any]
    bench: Bench
    recording: Recording

    def client(self, service: str, region: str = "us-east-1") -> Any:
        return Builder(self.endpoint).client(service, region)


@pytest.fixture(scope="session")
def moto_endpoint() -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(scope="session")
def cloud(moto_endpoint: str) -> Cloud:
    made = Builder(moto_endpoint).build()
    recording = Recording()
    bench = Bench(recording.sessions(moto_endpoint), {"regions": list(REGIONS)})
    bench.collect()
    recording.trim()
    return Cloud(moto_endpoint, made, bench, recording)


@pytest.fixture(scope="session")
def shared_replay(cloud: Cloud) -> Replay:
    """Its clients are shared; tests set its faults through `replay`."""
    return Replay(cloud.recording)


@pytest.fixture
def replay(shared_replay: Replay) -> Iterator[Replay]:
    yield shared_replay
    shared_replay.refused = set()
    shared_replay.dies_at = None
    shared_replay.edit = None
    shared_replay.calls = 0


@pytest.fixture(scope="session")
def whole(cloud: Cloud, shared_replay: Replay) -> Bench:
    """Everything collected, nothing refused."""
    bench = Bench(shared_replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    return bench


@pytest.fixture(scope="session")
def judged(whole: Bench, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """What the questions say of all that."""
    return judge(whole, tmp_path_factory.mktemp("whole"))
