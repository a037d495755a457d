from typing import Any

import httpx
import pytest

from proofgraph.api.models.evaluations import RowsPage
from proofgraph.api.models.snapshots import SnapshotPage
from proofgraph.cli.client import Client, segment
from proofgraph.cli.session import Session
from proofgraph.errors import (
    ConflictError,
    ForbiddenError,
    InvalidInputError,
    NotFoundError,
    ProofgraphError,
    QueryError,
    UnauthenticatedError,
    UnavailableError,
)

NOW = 1_700_000_000_000
PATH = "/api/snapshots"


def connected(terminal: Any) -> Client:
    client: Client = terminal.world.connect()
    return client


def problem(status: int, **told: Any) -> httpx.Response:
    return httpx.Response(status, json={"detail": "because", "request_id": "req-9"} | told)


def test_requests_carry_the_id_token(signed_in: Any) -> None:
    signed_in.answers[("GET", PATH)] = {"items": []}

    connected(signed_in).get("/snapshots", SnapshotPage)

    assert signed_in.requests[0].headers["Authorization"] == "Bearer id-1"


def test_requests_say_as_which_group_somebody_acts(signed_in: Any) -> None:
    assert signed_in.run("--as", "read-only", "status") == 3, "nothing is answered here"

    assert signed_in.requests[0].headers["X-Act-As"] == "read-only"


def test_without_a_choice_somebody_acts_with_all_groups(signed_in: Any) -> None:
    signed_in.run("status")

    assert "X-Act-As" not in signed_in.requests[0].headers


def test_what_is_being_made_ready_is_waited_for_and_said_once(
    signed_in: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    ready = {"ready": 0, "of": 1, "retry_after": 5}
    making = problem(409, code="preparing", detail="Being made ready.", details=ready)
    signed_in.answers[("GET", PATH)] = [making, making, httpx.Response(200, json={"items": []})]

    assert connected(signed_in).get("/snapshots", SnapshotPage).items == []

    assert signed_in.slept == [5.0, 5.0]
    assert capsys.readouterr().err == "Being made ready.\n"


def test_nothing_is_waited_for_without_an_end(signed_in: Any) -> None:
    ready = {"ready": 0, "of": 1, "retry_after": 5}
    signed_in.answers[("GET", PATH)] = problem(409, code="preparing", detail="Not yet.", details=ready)

    with pytest.raises(ConflictError, match="Not yet"):
        connected(signed_in).get("/snapshots", SnapshotPage)
    assert sum(signed_in.slept) == 600


def test_an_answer_that_was_too_large_is_fetched_whole_whatever_asked_for_it(signed_in: Any) -> None:
    row, page = {"name": "Ann"}, {"columns": ["name"], "total": 1, "digest": "d"}
    link = {"url": "https://bucket.test/a", "bytes": 1, "expires_at": 1}
    signed_in.answers |= {
        ("GET", "/api/rows"): page | {"items": [], "link": link},
        ("PATCH", "/api/rows"): page | {"items": [], "link": link},
        ("GET", "/a"): page | {"items": [row]},
    }
    client = connected(signed_in)

    found = [
        client.get("/rows", RowsPage),
        *client.pages("/rows", RowsPage),
        client.patch("/rows", RowsPage, {}, "1"),
    ]

    assert [page.items for page in found] == [[row]] * 3
    assert "Authorization" not in signed_in.requests[1].headers


def test_a_token_about_to_expire_is_renewed_and_kept(signed_in: Any) -> None:
    held = Session.load(signed_in.world.session)
    held.model_copy(update={"expires_at": NOW + 10_000}).save(signed_in.world.session)
    signed_in.answers[("GET", PATH)] = {"items": []}
    signed_in.answers[("POST", "/")] = {"AuthenticationResult": {"IdToken": "id-2", "ExpiresIn": 3600}}

    connected(signed_in).get("/snapshots", SnapshotPage)

    kept = Session.load(signed_in.world.session)
    assert signed_in.requests[-1].headers["Authorization"] == "Bearer id-2"
    assert (kept.id_token, kept.refresh_token) == ("id-2", "refresh-1")


def test_pages_follow_the_cursor_to_the_end(signed_in: Any) -> None:
    signed_in.answers[("GET", PATH)] = [{"items": [], "next_cursor": "c1"}, {"items": []}]

    pages = list(connected(signed_in).pages("/snapshots", SnapshotPage))

    assert len(pages) == 2
    assert signed_in.requests[1].url.params["cursor"] == "c1"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, InvalidInputError),
        (401, UnauthenticatedError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (409, ConflictError),
        (412, ConflictError),
        (500, UnavailableError),
        (503, UnavailableError),
    ],
)
def test_each_problem_becomes_its_error(signed_in: Any, status: int, expected: type[ProofgraphError]) -> None:
    signed_in.answers[("GET", PATH)] = problem(status)

    with pytest.raises(expected, match="because"):
        connected(signed_in).get("/snapshots", SnapshotPage)


def test_a_failure_of_the_server_names_the_request(signed_in: Any) -> None:
    signed_in.answers[("GET", PATH)] = problem(500)

    with pytest.raises(UnavailableError, match="req-9"):
        connected(signed_in).get("/snapshots", SnapshotPage)


def test_a_gateway_s_own_refusal_is_understood_too(signed_in: Any) -> None:
    signed_in.answers[("GET", PATH)] = httpx.Response(401, json={"message": "The incoming token has expired"})

    with pytest.raises(UnauthenticatedError, match=r"expired.*proofgraph login"):
        connected(signed_in).get("/snapshots", SnapshotPage)


def test_a_wrong_query_keeps_its_place(signed_in: Any) -> None:
    details = {"kind": "syntax", "line": 2, "column": 7, "text": "WIHT", "expected": [], "suggestion": "WITH"}
    signed_in.answers[("GET", PATH)] = problem(400, code="invalid-query", details=details)

    with pytest.raises(QueryError) as caught:
        connected(signed_in).get("/snapshots", SnapshotPage)

    assert (caught.value.line, caught.value.column, caught.value.suggestion) == (2, 7, "WITH")


def test_no_connection_says_where_none_was_made(signed_in: Any) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("connection refused", request=request)

    client = connected(signed_in)
    client.http = httpx.Client(transport=httpx.MockTransport(refuse))

    with pytest.raises(UnavailableError, match=r"proof\.test.*refused"):
        client.get("/snapshots", SnapshotPage)


def test_whatever_is_in_an_id_stays_one_piece_of_the_path() -> None:
    assert segment("a/b c?d") == "a%2Fb%20c%3Fd"
