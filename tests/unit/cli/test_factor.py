import io
import sys
from typing import Any

import pytest

from proofgraph.cli.session import Session
from tests.unit.cli.test_login import ME

SECRET = {"secret": "JBSWY3DPEHPK3PXP", "uri": "otpauth://totp/Proofgraph%3Aann?secret=JBSWY3DPEHPK3PXP"}
CONFIRM = ("POST", "/api/me/factor/confirm")


@pytest.fixture
def enrolling(signed_in: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(sys, "stdin", io.StringIO("123456\n"))
    signed_in.answers = {
        ("POST", "/"): {"AuthenticationResult": {"IdToken": "id-2", "AccessToken": "access-2"}},
        ("POST", "/api/me/factor"): SECRET,
        CONFIRM: ME | {"factor": True},
    }
    return signed_in


def test_an_app_is_set_up_by_its_secret_and_a_code_of_it(
    enrolling: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrolling.run("factor") == 0

    told = capsys.readouterr().out
    assert SECRET["secret"] in told
    assert SECRET["uri"] in told
    assert "Sign in again" in told
    assert enrolling.body() == {"access_token": "access-2", "code": "123456"}


def test_the_token_for_the_pool_is_not_kept(enrolling: Any) -> None:
    enrolling.run("factor")

    assert "access-2" not in enrolling.world.session.read_text()


def test_an_api_key_is_told_to_sign_in_by_password(
    enrolling: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    held = Session.load(enrolling.world.session)
    held.model_copy(update={"api_key": "pgk_a_b"}).save(enrolling.world.session)

    assert enrolling.run("factor") == 3
    assert "proofgraph login" in capsys.readouterr().err
    assert enrolling.requests == []
