"""Where real, published files lie that tests may read and the project does not hold.

`PROOFGRAPH_SHARED` names the folder; without it, `../shared/data` beside the checkout is tried.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def shared(*parts: str) -> Path:
    """A file or folder of the shared data; the calling test is skipped where it is absent."""
    folder = Path(os.environ.get("PROOFGRAPH_SHARED", ROOT.parent / "shared" / "data"))
    path = folder.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"shared data not present: {'/'.join(parts)} (set PROOFGRAPH_SHARED)")
    return path
