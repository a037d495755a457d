"""What a deployment tells the code: read once from the environment, frozen, passed down from `boot`.

This is the only file that reads `os.environ`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from proofgraph.errors import InvalidInputError

PREFIX = "PROOFGRAPH_"


class Settings(BaseModel):
    """Names of a deployment's resources. Each field is the variable `PROOFGRAPH_<FIELD>`.

    Empty means "this function does not use it"; a function that needs it fails at its start, by name.
    """

    model_config = ConfigDict(frozen=True)

    stack: str = "proofgraph"
    graph_table: str = ""
    records_table: str = ""
    ledger_table: str = ""
    data_bucket: str = ""
    evidence_bucket: str = ""
    evidence_days: int = 0
    evidence_lock_mode: Literal["GOVERNANCE", "COMPLIANCE"] = "GOVERNANCE"
    ui_bucket: str = ""
    collect_machine: str = ""
    evaluate_machine: str = ""
    export_machine: str = ""
    await_machine: str = ""
    projector_function: str = ""
    schedule_group: str = ""
    schedule_target: str = ""
    scheduler_role: str = ""
    user_pool: str = ""
    user_pool_client: str = ""
    group_mapping: str = ""
    federated_mfa: str = ""
    signing_key: str = ""
    scan_function: str = ""
    app_url: str = ""
    api_key: str = ""
    sender: str = ""
    private_posts: bool = False
    content_dir: Path | None = None
    cache_dir: Path = Path("/tmp/proofgraph")  # noqa: S108 - Lambda's only writable folder

    def need(self, *fields: str) -> None:
        """Fail with the missing variables' names, before any work is done."""
        missing = [PREFIX + name.upper() for name in fields if not getattr(self, name)]
        if missing:
            raise InvalidInputError(f"Settings missing from the environment: {', '.join(missing)}.")


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process; unknown PROOFGRAPH_ variables are ignored."""
    source = os.environ if environ is None else environ
    values = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in source.items()
        if name.startswith(PREFIX) and value and name.removeprefix(PREFIX).lower() in Settings.model_fields
    }
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise InvalidInputError(f"Settings are wrong: {error}") from error


def variable(name: str) -> str:
    """What a variable holds that somebody named, such as one with a secret; empty where it is not set."""
    return os.environ.get(name, "")
