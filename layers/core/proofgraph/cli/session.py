"""Where the command line is signed in: one deployment and its tokens, in a file only the user can read."""

from __future__ import annotations

from pathlib import Path
from typing import Self

import typer
from pydantic import BaseModel, ConfigDict, ValidationError

from proofgraph.errors import DamagedError, UnauthenticatedError

APP = "proofgraph"


class Deployment(BaseModel):
    """What `<address>/config.json` says about a deployment; `identity` is the pool's own endpoint."""

    model_config = ConfigDict(frozen=True)

    address: str
    api: str
    client: str
    pool: str
    identity: str


class Session(BaseModel):
    """`expires_at` in epoch milliseconds is that of the id token. With an API key there are no tokens."""

    model_config = ConfigDict(frozen=True)

    deployment: Deployment
    email: str = ""
    id_token: str = ""
    refresh_token: str = ""
    expires_at: int = 0
    api_key: str = ""

    @classmethod
    def load(cls, path: Path) -> Self:
        try:
            return cls.model_validate_json(path.read_text())
        except FileNotFoundError:
            raise UnauthenticatedError("Not signed in; run: proofgraph login ADDRESS") from None
        except ValidationError as error:
            raise DamagedError(f"{path} is damaged; sign in again: proofgraph login ADDRESS") from error

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.touch(mode=0o600)
        part.chmod(0o600)
        part.write_text(self.model_dump_json(indent=2))
        part.replace(path)


def default_path() -> Path:
    return Path(typer.get_app_dir(APP)) / "session.json"
