"""`proofgraph openapi`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer


def openapi(
    target: Annotated[Path | None, typer.Option("--out", "-o", help="File to write; else print.")] = None,
) -> None:
    """Print the API's description (OpenAPI 3.1), generated from the code; needs the `cloud` extra."""
    # Imported here: the routes load what no other command needs.
    from proofgraph.api import openapi as generator

    if target:
        generator.write(target)
    else:
        typer.echo(json.dumps(generator.document(), indent=2, sort_keys=True))


def register(app: typer.Typer) -> None:
    app.command()(openapi)
