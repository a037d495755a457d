from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError, NoCredentialsError

from proofgraph.errors import ForbiddenError, UnavailableError
from proofgraph.integrations.catalog.aws.credential_report import credential_report
from proofgraph.integrations.catalog.aws.reader import Reader, plain
from proofgraph.integrations.catalog.aws.service import Place, call


class Client:
    """Answers one method; counts how often it was asked."""

    def __init__(self, answer: Callable[..., Any], pages: int = 0) -> None:
        self.asked = 0
        self._answer = answer
        self._pages = pages

    def can_paginate(self, method: str) -> bool:
        return self._pages > 0

    def get_paginator(self, method: str) -> Client:
        return self

    def paginate(self, **arguments: Any) -> Iterator[Any]:
        for number in range(self._pages):
            yield self._answer(number=number, **arguments)

    def __getattr__(self, method: str) -> Any:
        def ask(**arguments: Any) -> Any:
            self.asked += 1
            return self._answer(**arguments)

        return ask


class Clients:
    def __init__(self, client: Client) -> None:
        self.client = client
        self.regions: list[str] = []

    def get(self, service: str, region: str) -> Client:
        self.regions.append(region)
        return self.client

    def home(self, partition: str) -> str:
        return "us-east-1"


def reader(client: Client, region: str = "eu-west-1") -> Reader:
    return Reader(Clients(client), Place("111111111111", region))  # type: ignore[arg-type]


def failing(code: str) -> Client:
    def answer(**_: Any) -> Any:
        raise ClientError({"Error": {"Code": code, "Message": "no"}}, "GetThing")

    return Client(answer)


GET = call("s3", "GetThing", "NoSuchThing", permission="s3:GetTheThing")


def test_answers_become_plain_json() -> None:
    made = plain(
        {
            "When": datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC),
            "Naive": datetime(1970, 1, 1, 0, 0, 1),
            "Day": date(1970, 1, 2),
            "Bytes": b"ab",
            "Body": io.BytesIO(b"text"),
            "List": ({"ResponseMetadata": 1},),
            "ResponseMetadata": {},
        }
    )

    assert made == {
        "When": 1000,
        "Naive": 1000,
        "Day": 86_400_000,
        "Bytes": "YWI=",
        "Body": "text",
        "List": [{}],
    }


def test_what_is_not_there_is_none() -> None:
    assert reader(failing("NoSuchThing")).ask(GET, {}) is None


@pytest.mark.parametrize("code", ["AccessDenied", "UnauthorizedOperation", "AccessDeniedException", "403"])
def test_a_refusal_names_the_permission(code: str) -> None:
    with pytest.raises(ForbiddenError, match="s3:GetTheThing was refused") as caught:
        reader(failing(code)).ask(GET, {})

    assert caught.value.details["permission"] == "s3:GetTheThing"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ExpiredToken", "have expired"),
        ("InvalidClientTokenId", "does not accept these credentials"),
        ("InternalFailure", "GetThing failed with InternalFailure: no"),
    ],
)
def test_other_errors_say_what_to_do(code: str, words: str) -> None:
    with pytest.raises(UnavailableError, match=words):
        reader(failing(code)).ask(GET, {})


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (EndpointConnectionError(endpoint_url="http://nowhere"), "could not be reached"),
        (NoCredentialsError(), "no AWS credentials"),
    ],
)
def test_what_never_reached_aws_is_said(error: Exception, words: str) -> None:
    def answer(**_: Any) -> Any:
        raise error

    with pytest.raises(UnavailableError, match=words):
        reader(Client(answer)).ask(GET, {})


def test_all_pages_are_joined() -> None:
    client = Client(lambda number, **_: {"Items": [number, number]}, pages=3)

    assert reader(client).ask(GET, {}, "Items[]") == [0, 0, 1, 1, 2, 2]
    assert list(reader(client).pages(GET, "Items[]")) == [0, 0, 1, 1, 2, 2]


def test_pages_of_objects_are_joined_into_one() -> None:
    client = Client(lambda number, **_: {"Tags": {f"t{number}": "x"}}, pages=2)

    assert reader(client).ask(GET, {}, "Tags") == {"t0": "x", "t1": "x"}


def test_an_answer_worth_keeping_is_asked_for_once() -> None:
    kept = call("s3", "GetThing", memo=True)
    client = Client(lambda **arguments: {"got": arguments})
    made = reader(client)

    answers = [made.ask(kept, {"Name": name}) for name in ("a", "b", "a")]

    assert [answer["got"]["Name"] for answer in answers] == ["a", "b", "a"]
    assert client.asked == 2


def test_global_services_are_asked_at_home() -> None:
    clients = Clients(Client(lambda **_: {}))

    Reader(clients, Place("111111111111", "")).ask(GET, {})  # type: ignore[arg-type]

    assert clients.regions == ["us-east-1"]


def test_the_credential_report_is_waited_for_and_read() -> None:
    states = iter(["STARTED", "COMPLETE"])
    report = (
        "user,user_creation_time,password_last_changed,mfa_active,password_last_used\n"
        "<root_account>,2020-01-01T00:00:00+00:00,not_supported,true,no_information\n"
        "ana,2020-01-01T00:00:00+00:00,2024-01-01T00:00:00+00:00,false,N/A\n"
    )

    def answer(**_: Any) -> Any:
        state = next(states, None)
        return {"State": state} if state else {"Content": report.encode()}

    rows = credential_report(reader(Client(answer)))

    assert rows["<root_account>"] == {
        "user": "<root_account>",
        "user_creation_time": 1577836800000,
        "mfa_active": True,
    }
    assert rows["ana"]["password_last_changed"] == 1704067200000
    assert "password_last_used" not in rows["ana"]
