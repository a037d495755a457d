"""`proofgraph permissions`: the read-only policy that an integration needs, from what it declares."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from proofgraph.errors import InvalidInputError


def permissions(
    integration: Annotated[str, typer.Argument(help="Its id, such as aws.")] = "aws",
    template: Annotated[
        bool, typer.Option("--template", help="Print the CloudFormation template of the whole role.")
    ] = False,
) -> None:
    """Print the policy for the role that the collector assumes, or a template that makes the role."""
    from proofgraph.integrations import roles
    from proofgraph.integrations.discovery import catalog
    from proofgraph.integrations.permissions import policy

    found = catalog().get(integration)
    if found is None:
        raise InvalidInputError(f"There is no integration {integration!r}; there is: {', '.join(catalog())}.")
    if not template:
        typer.echo(json.dumps(policy(found), indent=2))
        return
    made = roles.template(found)
    if made is None:
        raise InvalidInputError(
            f"{found.title} knows no roles to assume; print its policy without --template."
        )
    typer.echo(made, nl=False)


def register(app: typer.Typer) -> None:
    app.command()(permissions)
