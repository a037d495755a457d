"""Processes that race for the ledger's table in the local cloud's DynamoDB make one chain.

The benchmark of the same, small: it checks the whole chain and fails where anything is wrong with it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_processes_that_race_never_fork_the_chain() -> None:
    command = [sys.executable, "-m", "bench.ledger", "--processes", "3", "--entries", "12"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "36 entries: one chain, no gap, no fork, each note once" in done.stdout
