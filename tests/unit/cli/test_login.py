import io
import json
import stat
import sys
from dataclasses import replace
from typing import Any

import httpx
import pytest

from proofgraph.api.models.session import Me
from proofgraph.cli.session import Session
from proofgraph.settings import Settings

TOKENS = {"AuthenticationResult": {"IdToken": "id-2", "RefreshToken": "refresh-2", "ExpiresIn": 3600}}
PROOF = {
    "ChallengeName": "PASSWORD_VERIFIER",
    "ChallengeParameters": {
        "USER_ID_FOR_SRP": "user-1",
        "USERNAME": "user-1",
        "SALT": "5f" * 16,
        "SRP_B": "9" * 700,
        "SECRET_BLOCK": "c2VjcmV0",
    },
}
CONFIG = {
    "apiBase": "/api",
    "authority": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc",
    "clientId": "client-1",
    "metadata": {"token_endpoint": "https://proof.auth.eu-west-1.amazoncognito.com/oauth2/token"},
}


def login(terminal: Any, monkeypatch: pytest.MonkeyPatch, *lines: str) -> int:
    piped = io.BytesIO("\n".join(lines).encode())
    # As it is in the locale C.UTF-8, where helpers that make a stream of their own read more than their line.
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped, "utf-8", "surrogateescape"))
    return terminal.run("login", "https://proof.test/", "--email", "ann@example.com", "--password-stdin")


def test_signing_in_proves_the_password_and_keeps_the_tokens(
    terminal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.answers = {("GET", "/config.json"): CONFIG, ("POST", "/"): [PROOF, TOKENS]}

    code = login(terminal, monkeypatch, "Correct-horse-9")

    session = Session.load(terminal.world.session)
    assert code == 0
    assert (session.id_token, session.refresh_token) == ("id-2", "refresh-2")
    assert session.deployment.api == "https://proof.test/api"
    assert session.deployment.identity == "https://cognito-idp.eu-west-1.amazonaws.com"
    assert all(b"Correct-horse-9" not in request.content for request in terminal.requests)


def test_a_script_gives_the_new_password_in_the_next_line(
    terminal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"ChallengeName": "NEW_PASSWORD_REQUIRED", "ChallengeParameters": {}, "Session": "s"}
    terminal.answers = {("GET", "/config.json"): CONFIG, ("POST", "/"): [PROOF, asked, TOKENS]}

    code = login(terminal, monkeypatch, "one-time", "Correct-horse-9")

    assert code == 0
    assert b'"NEW_PASSWORD":"Correct-horse-9"' in terminal.requests[-1].content.replace(b" ", b"")


def test_a_missing_line_for_the_new_password_is_told(
    terminal: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"ChallengeName": "NEW_PASSWORD_REQUIRED", "ChallengeParameters": {}, "Session": "s"}
    terminal.answers = {("GET", "/config.json"): CONFIG, ("POST", "/"): [PROOF, asked]}

    code = login(terminal, monkeypatch, "one-time")

    assert code == 2
    assert "New password: standard input has no such line." in capsys.readouterr().err


def test_only_the_user_can_read_the_session(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal.answers = {("GET", "/config.json"): CONFIG, ("POST", "/"): [PROOF, TOKENS]}

    login(terminal, monkeypatch, "x")

    assert stat.S_IMODE(terminal.world.session.stat().st_mode) == 0o600


def test_a_local_cloud_is_asked_where_its_token_endpoint_is(
    terminal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    local = CONFIG | {"metadata": {"token_endpoint": "http://127.0.0.1:4566/oauth2/token"}}
    terminal.answers = {("GET", "/config.json"): local, ("POST", "/"): [PROOF, TOKENS]}

    login(terminal, monkeypatch, "x")

    assert {str(request.url) for request in terminal.requests[1:]} == {"http://127.0.0.1:4566/"}


def test_a_refusal_of_the_pool_is_told_in_its_words(
    terminal: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    refusal = httpx.Response(
        400, json={"__type": "NotAuthorizedException", "message": "Incorrect username or password."}
    )
    terminal.answers = {("GET", "/config.json"): CONFIG, ("POST", "/"): [PROOF, refusal]}

    code = login(terminal, monkeypatch, "x")

    assert code == 3
    assert "Incorrect username or password." in capsys.readouterr().err
    assert not terminal.world.session.exists()


@pytest.mark.parametrize(
    "config",
    [httpx.Response(404), httpx.Response(200, text="<html>"), {"apiBase": "/api"}, []],
    ids=["missing", "a page", "incomplete", "a list"],
)
def test_an_address_that_is_no_deployment_is_told(
    terminal: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], config: Any
) -> None:
    terminal.answers = {("GET", "/config.json"): [config]}

    code = login(terminal, monkeypatch, "x")

    assert code == 3
    assert "https://proof.test" in capsys.readouterr().err


def test_an_address_without_a_scheme_is_wrong_usage(terminal: Any) -> None:
    assert terminal.run("login", "proof.test", "--email", "a@b", "--password-stdin") == 2


def test_logging_out_forgets_the_session(signed_in: Any) -> None:
    assert signed_in.run("logout") == 0
    assert not signed_in.world.session.exists()


def test_a_damaged_session_says_how_to_mend_it(signed_in: Any, capsys: pytest.CaptureFixture[str]) -> None:
    signed_in.world.session.write_text(json.dumps({"id_token": 5}))

    assert signed_in.run("status") == 3
    assert "sign in again" in capsys.readouterr().err


ME = {
    "id": "u1",
    "email": "ann@example.com",
    "name": "Ann",
    "groups": [],
    "member_of": [],
    "permissions": [],
    "external": False,
    "factor": False,
    "needs_factor": False,
    "restricted": False,
    "sees_counts": True,
    "key": "k1",
}


def test_a_key_is_used_instead_of_a_password_and_sent_with_each_request(
    terminal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.answers = {("GET", "/config.json"): CONFIG, ("GET", "/api/me"): ME}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"pgk_abc_def\n")))

    code = terminal.run("login", "https://proof.test", "--key", "--password-stdin")

    assert code == 0
    assert Session.load(terminal.world.session).api_key == "pgk_abc_def"
    assert terminal.requests[-1].headers["Authorization"] == "Bearer pgk_abc_def"


def test_a_key_of_the_environment_goes_before_the_session(terminal: Any) -> None:
    terminal.answers = {("GET", "/config.json"): CONFIG, ("GET", "/api/me"): ME}
    settings = Settings(api_key="pgk_env_key", app_url="https://proof.test")
    world = replace(terminal.world, settings=settings)

    world.connect().get("/me", Me)

    assert terminal.requests[-1].headers["Authorization"] == "Bearer pgk_env_key"


def test_a_key_of_the_environment_without_an_address_is_for_the_deployment_signed_in_at(
    terminal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.answers = {
        ("GET", "/config.json"): CONFIG,
        ("POST", "/"): [PROOF, TOKENS],
        ("GET", "/api/me"): ME,
    }
    login(terminal, monkeypatch, "x")

    replace(terminal.world, settings=Settings(api_key="pgk_env_key")).connect().get("/me", Me)

    assert terminal.requests[-1].url == "https://proof.test/api/me"
    assert terminal.requests[-1].headers["Authorization"] == "Bearer pgk_env_key"
