"""What CONTRIBUTING says of files and rooms, held over everything that is shipped."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = [path for room in ("layers", "functions", "bench") for path in (ROOT / room).rglob("*.py")]


def test_no_file_is_longer_than_500_lines() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert lines
    assert not {str(path.relative_to(ROOT)): many for path, many in lines.items() if many > 500}


def test_no_room_and_no_file_is_named_for_nothing() -> None:
    nothing = {"utils", "helpers", "common", "misc"}

    assert not [str(path) for path in SOURCES if nothing & {path.stem, *path.relative_to(ROOT).parts}]
