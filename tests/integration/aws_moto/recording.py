"""Answers of an AWS account, recorded once and given again: quick, and with faults on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import boto3
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from proofgraph.integrations.catalog.aws.session import Sessions

Key = tuple[str, str, str, str]
Parsed = dict[str, Any]
CREDENTIALS = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}


READ_FROM_BODY = {"GetBucketLocation"}
"""Operations whose answer botocore reads from the response itself."""

ONCE = Config(retries={"mode": "standard", "max_attempts": 1}, max_pool_connections=12)
"""Calls that moto does not know are not worth repeating."""


class DiedError(BaseException):
    """The function was killed: nothing in the code may catch it."""


def session(**options: Any) -> Any:
    options.pop("profile_name", None)
    return boto3.Session(**CREDENTIALS, region_name="us-east-1", **options)


@dataclass(repr=False)
class Recording:
    """What was asked and answered, by service, region, operation and parameters."""

    answers: dict[Key, tuple[int, Parsed, bytes]] = field(default_factory=dict)

    @property
    def operations(self) -> set[tuple[str, str]]:
        return {(service, operation) for service, _, operation, _ in self.answers}

    def trim(self) -> None:
        """Leave out AWS's own policies that nothing uses: AWS does not give them, moto gives all 1,500."""
        for _, parsed, _ in self.answers.values():
            if "Policies" in parsed:
                parsed["Policies"] = [
                    p for p in parsed["Policies"] if p["AttachmentCount"] or "::aws:" not in p["Arn"]
                ]

    def sessions(self, endpoint: str) -> Sessions:
        """Sessions that ask the endpoint and write down what it says."""
        return Sessions(endpoint=endpoint, make=session, config=ONCE, watch=self._watch)

    def _watch(self, client: Any) -> None:
        client.meta.events.register("before-parameter-build.*.*", _stash)

        def record(http_response: Any, parsed: Parsed, model: Any, context: Any, **_: Any) -> None:
            self.answers[_key(client, model, context)] = (
                http_response.status_code,
                deepcopy(parsed),
                http_response.content if model.name in READ_FROM_BODY else b"",
            )

        client.meta.events.register_first("after-call.*.*", record)


@dataclass(repr=False)
class Replay:
    """Gives recorded answers. `refused` operations are denied; `dies_at` counts calls until death.

    `edit` may change an answer: it gets service, operation and the recorded answer.
    """

    recording: Recording
    refused: set[tuple[str, str]] = field(default_factory=set)
    dies_at: int | None = None
    edit: Callable[[str, str, Parsed], Parsed] | None = None
    calls: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @cached_property
    def sessions(self) -> Sessions:
        made = _Shared()
        return Sessions(endpoint="http://127.0.0.1:9", make=lambda **_: made, watch=self._watch)

    def _watch(self, client: Any) -> None:
        client.meta.events.register("before-parameter-build.*.*", _stash, unique_id="stash")

        def answer(model: Any, context: Any, **_: Any) -> tuple[AWSResponse, Parsed]:
            return self._answer(client, model, context)

        client.meta.events.register("before-call.*.*", answer, unique_id="replay")

    def _answer(self, client: Any, model: Any, context: Any) -> tuple[AWSResponse, Parsed]:
        with self._lock:
            self.calls += 1
            if self.dies_at is not None and self.calls >= self.dies_at:
                raise DiedError
        service, operation = client.meta.service_model.service_name, model.name
        if (service, operation) in self.refused:
            return _response(403, {"Error": {"Code": "AccessDenied", "Message": "not allowed"}})
        status, parsed, body = self.recording.answers[_key(client, model, context)]
        parsed = deepcopy(parsed)  # botocore's own handlers change what they are given
        if self.edit is not None:
            parsed = self.edit(service, operation, parsed)
            status = 400 if "Error" in parsed and status < 300 else status
        return _response(status, parsed, body)


class _Shared:
    """A session whose clients are made once for the whole test run: making them is the slow part."""

    def __init__(self) -> None:
        self._session = session()
        self._made: dict[tuple[str, str], Any] = {}

    def client(self, service: str, *, region_name: str, **options: Any) -> Any:
        if (service, region_name) not in self._made:
            made = self._session.client(service, region_name=region_name, **options)
            self._made[service, region_name] = made
        return self._made[service, region_name]

    def get_partition_for_region(self, region: str) -> Any:
        return self._session.get_partition_for_region(region)


def _stash(params: Mapping[str, Any], context: dict[str, Any], **_: Any) -> None:
    context["asked"] = repr(sorted(params.items()))


def _key(client: Any, model: Any, context: Mapping[str, Any]) -> Key:
    return client.meta.service_model.service_name, client.meta.region_name, model.name, context["asked"]


def _response(status: int, parsed: Parsed, body: bytes = b"") -> tuple[AWSResponse, Parsed]:
    return AWSResponse("replay://", status, {}, _Body(body) if body else None), parsed


@dataclass(frozen=True)
class _Body:
    content: bytes

    def stream(self) -> Iterator[bytes]:
        yield self.content
