"""Secrets: put, replaced, read and removed."""

from __future__ import annotations

import pytest

from proofgraph.errors import NotFoundError
from proofgraph.ports.secrets import Secrets


def test_a_secret_is_read_back_and_replaced(secrets: Secrets) -> None:
    secrets.put("i1", '{"token": "ä"}')
    assert secrets.get("i1") == '{"token": "ä"}'

    secrets.put("i1", "second")
    assert secrets.get("i1") == "second"


def test_a_deleted_secret_is_gone_and_can_be_entered_again(secrets: Secrets) -> None:
    secrets.put("i1", "first")
    secrets.delete("i1")
    secrets.delete("i1")

    with pytest.raises(NotFoundError, match="enter it again"):
        secrets.get("i1")

    secrets.put("i1", "again")
    assert secrets.get("i1") == "again"


def test_a_secret_that_never_was_is_not_found(secrets: Secrets) -> None:
    with pytest.raises(NotFoundError):
        secrets.get("nothing")
    secrets.delete("nothing")
