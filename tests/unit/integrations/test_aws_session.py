"""Where the collector's clients send their calls."""

from __future__ import annotations

from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse

from proofgraph.integrations.catalog.aws.session import Sessions

ACCOUNT = "111122223333"


def session(**_: Any) -> boto3.Session:
    return boto3.Session(aws_access_key_id="key", aws_secret_access_key="secret")


@pytest.mark.parametrize("named_by", ["argument", "environment"])
def test_an_endpoint_of_ones_own_is_called_by_its_own_name(
    named_by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint = "http://127.0.0.1:4566"
    if named_by == "environment":
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)

    called = _called(Sessions(make=session, endpoint=endpoint if named_by == "argument" else None))

    assert called == f"{endpoint}/v20180820/configuration/publicAccessBlock"


def test_aws_itself_is_called_by_the_accounts_name() -> None:
    called = _called(Sessions(make=session))

    assert called.startswith(f"https://{ACCOUNT}.s3-control.us-east-1.amazonaws.com/")


def _called(sessions: Sessions) -> str:
    urls: list[str] = []

    def answer(request: Any, **_: Any) -> AWSResponse:
        urls.append(request.url)
        return AWSResponse(request.url, 200, {}, _Raw())

    client = sessions.caller().get("s3control", "us-east-1")
    client.meta.events.register("before-send.s3-control", answer)
    client.get_public_access_block(AccountId=ACCOUNT)
    return urls[0]


class _Raw:
    def stream(self, **_: Any) -> Any:
        yield b"<PublicAccessBlockConfiguration/>"
