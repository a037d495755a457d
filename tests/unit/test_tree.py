"""What CONTRIBUTING says of files and rooms, held over all that is shipped, and how that is installed."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = [path for room in ("layers", "functions", "bench") for path in (ROOT / room).rglob("*.py")]
LOCKS = [*ROOT.glob("requirements/*.txt"), *ROOT.glob("layers/*/requirements.txt")]


def test_no_file_is_longer_than_500_lines() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert lines
    assert not {str(path.relative_to(ROOT)): many for path, many in lines.items() if many > 500}


def test_no_room_and_no_file_is_named_for_nothing() -> None:
    nothing = {"utils", "helpers", "common", "misc"}

    assert not [str(path) for path in SOURCES if nothing & {path.stem, *path.relative_to(ROOT).parts}]


def test_the_command_line_the_cloud_the_laptop_and_development_are_installed_by_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert {"cli", "cloud", "local", "dev"} <= project["optional-dependencies"].keys()


def test_every_locked_package_has_its_digest_and_no_address() -> None:
    for lock in LOCKS:
        text = lock.read_text(encoding="utf-8")
        pinned = [line for line in text.splitlines() if "==" in line and not line.startswith((" ", "#"))]
        assert pinned
        assert all(line.endswith("\\") for line in pinned), lock
        assert "://" not in text, lock
