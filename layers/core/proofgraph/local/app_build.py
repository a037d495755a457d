"""Building the app with Node, and only when its sources changed.

`python -m proofgraph.local.app_build` only says whether Node will do, for the Makefile.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from proofgraph.errors import UnavailableError

MARK = ".sources"
NODE = (20, 19)
"""As `ui/package.json` asks."""

_NEEDED = ".".join(map(str, NODE))
_SOURCES = ("src", "public", "index.html", "package.json", "package-lock.json", "vite.config.ts")


def built(root: Path, say: Callable[[str], None] = lambda _text: None) -> Path:
    """The folder of the built app, built now if need be."""
    ui = root / "ui"
    dist = ui / "dist"
    digest = _digest(ui)
    mark = dist / MARK
    if mark.is_file() and mark.read_text() == digest:
        return dist
    check_node()
    if not (ui / "node_modules").is_dir():
        say("installing the app's packages")
        _npm(ui, "ci", "--no-audit", "--no-fund")
    say("building the app")
    _npm(ui, "run", "build")
    mark.write_text(digest)
    return dist


def check_node() -> None:
    """Fail in words when Node is missing or too old."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        raise UnavailableError(
            f"Node is missing: the app is built with it. Install Node {_NEEDED} or newer, with npm, and "
            "repeat; `make run ARGS=--no-app` does everything else without it. Nothing was changed."
        )
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603 - found on the path
    found = re.match(r"v(\d+)\.(\d+)", said)
    if not found or (int(found[1]), int(found[2])) < NODE:
        raise UnavailableError(
            f"Node {said.strip() or 'of unknown version'} is too old: the app needs Node {_NEEDED} or newer. "
            "Nothing was changed."
        )


def _npm(folder: Path, *arguments: str) -> None:
    npm = shutil.which("npm") or "npm"
    done = subprocess.run([npm, *arguments], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise UnavailableError(f"`npm {' '.join(arguments)}` failed in {folder}:\n{last}")


def _digest(ui: Path) -> str:
    found = hashlib.sha256()
    for name in _SOURCES:
        place = ui / name
        files = sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]
        for path in files:
            if path.is_file():
                found.update(f"{path.relative_to(ui)}\0".encode())
                found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


if __name__ == "__main__":
    try:
        check_node()
    except UnavailableError as error:
        sys.stderr.write(f"{error.message}\n")
        sys.exit(3)
