"""A company's folder of documents: made from the shipped templates, and read together with its profile.

`profile.yaml`, `revisions.yaml`, `policies/`, `procedures/`, `references/`; or JupiterOne's `config.json`
beside `templates/`, where the organisation may lie in the configuration or in a file of its own.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from proofgraph.errors import ConflictError, ImportFaultsError, NotFoundError
from proofgraph.policies import jupiterone, revisions
from proofgraph.policies.documents import FOLDERS
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.profile import Declarations, Profile
from proofgraph.policies.revisions import Revision
from proofgraph.policies.variables import Value

PROFILE = "profile.yaml"


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds, read and checked."""

    path: Path
    library: DocumentLibrary
    profile: Profile
    history: tuple[Revision, ...]

    @classmethod
    def empty(cls, path: Path, content: Path) -> Folder:
        return cls(path, DocumentLibrary(()), Profile(Declarations.load(content)), ())


def create(target: Path, content: Path, today: dt.date) -> list[Path]:
    """Write a folder to edit and keep in Git; ConflictError where the target holds such files already."""
    names = [PROFILE, revisions.FILE, "config.json", *FOLDERS.values()]
    if held := next((name for name in names if (target / name).exists()), None):
        raise ConflictError(f"{target} has a {held} already; nothing was written. Choose another folder.")
    target.mkdir(parents=True, exist_ok=True)
    first = Revision(revision=f"{today.year}.1", date=today, note="First edition")
    _write(target / PROFILE, Declarations.load(content).template())
    _write(target / revisions.FILE, revisions.template(first))
    for name in FOLDERS.values():
        shutil.copytree(content / name, target / name)
    return sorted(path for path in target.rglob("*") if path.is_file())


def read(path: Path, content: Path, profile: Path | None = None) -> Folder:
    """The folder's documents, profile and revisions; ImportFaultsError lists every fault."""
    if not path.is_dir():
        raise NotFoundError(f"There is no folder {path}; `proofgraph policies init` makes one.")
    return Folder(
        path,
        DocumentLibrary.load(path),
        read_profile(path, Declarations.load(content), profile),
        revisions.load(path),
    )


def read_profile(path: Path, declarations: Declarations, profile: Path | None = None) -> Profile:
    """The profile named, else the folder's own, else that of its JupiterOne configuration."""
    source = profile or path / PROFILE
    if source.is_file():
        return declarations.read(_parsed(source), source.name)
    if profile is not None:
        raise NotFoundError(f"There is no profile {profile}.")
    return declarations.read(dict(jupiterone.organization(path)), "config.json")


def take(folder: Folder, files: Mapping[str, str], values: Mapping[str, Value]) -> None:
    """Write documents by place, each where its id lies already."""
    held = {document.place: document.path for document in folder.library.documents}
    for place, text in files.items():
        if place == PROFILE:
            given = {**folder.profile.values, **values}
            _write(folder.path / PROFILE, folder.profile.declarations.template(given))
            continue
        path = folder.path / (held.get(place) or place)
        _write(path, text)


def _parsed(path: Path) -> Any:
    """JSON is YAML, so one reader serves both."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f":{mark.line + 1}" if mark else ""
        fault = f"{path.name}{place}: is not YAML"
        raise ImportFaultsError(f"{path.name} is not an organisation profile.", [fault]) from error


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
