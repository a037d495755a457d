"""`proofgraph permissions`: the read-only policy that an integration needs, from what it declares."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from proofgraph.errors import InvalidInputError


def permissions(
    integration: Annotated[str, typer.Argument(help="Its id, such as aws.")] = "aws",
) -> None:
    """Print the policy for the role that the collector assumes."""
    from proofgraph.integrations.discovery import catalog
    from proofgraph.integrations.permissions import policy

    found = catalog().get(integration)
    if found is None:
        raise InvalidInputError(f"There is no integration {integration!r}; there is: {', '.join(catalog())}.")
    typer.echo(json.dumps(policy(found), indent=2))


def register(app: typer.Typer) -> None:
    app.command()(permissions)
