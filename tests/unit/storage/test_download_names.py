"""Downloads keep their names, of whatever letters."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from proofgraph.storage.objects import disposition


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Übersicht.pdf", "Ubersicht.pdf"),
        ("証拠.pdf", "__.pdf"),
        ("Prüfung 50% («neu»)*'.csv", "Prufung 50% (_neu_)*'.csv"),
        ("a℀b.txt", "aacb.txt"),
    ],
)
def test_a_download_keeps_its_name(name: str, plain: str) -> None:
    header = disposition(name)

    short, _, whole = header.partition("; filename*=UTF-8''")
    assert short == f'attachment; filename="{plain}"'
    assert unquote(whole, errors="strict") == name
    assert not set(whole) & set(" *'()<>@,;:/[]?={}")


def test_a_name_of_ascii_letters_is_said_once() -> None:
    assert disposition("SOC 2_evidence.zip") == 'attachment; filename="SOC 2_evidence.zip"'


def test_a_name_never_ends_the_header_or_hides_its_ending() -> None:
    header = disposition('a"; x="\r\nSet-Cookie: b\u202efdp.exe')

    assert header == 'attachment; filename="a; x=Set-Cookie: bfdp.exe"'
