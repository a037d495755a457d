"""Spelling of all content, by codespell."""

from __future__ import annotations

import subprocess
import sys

from tests.content.conftest import FRAMEWORKS

KINDS = ("standards", "controls", "questions", "policies", "procedures", "references")


def test_content_has_no_known_misspelling() -> None:
    folders = [str(FRAMEWORKS / kind) for kind in KINDS]
    done = subprocess.run(
        [sys.executable, "-m", "codespell_lib", "--ignore-words-list", "aks", *folders],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
