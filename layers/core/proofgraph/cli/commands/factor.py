"""`proofgraph factor`: an authenticator app as second factor."""

from __future__ import annotations

import typer

from proofgraph.api.models.access import FactorSecret
from proofgraph.api.models.session import Me
from proofgraph.cli import asking
from proofgraph.cli.world import of


def factor(context: typer.Context) -> None:
    """Set up an authenticator app; from the next sign-in on its code is asked for."""
    client = of(context).connect()
    access = {"access_token": client.access_token()}
    made = client.post("/me/factor", FactorSecret, access)
    typer.echo("Add Proofgraph to your authenticator app, by this secret or by the address below it.")
    typer.echo(f"\n  {made.secret}\n  {made.uri}\n")
    code = asking.told("Code that the app shows now")
    me = client.post("/me/factor/confirm", Me, {**access, "code": code.strip()})
    typer.echo(f"It is set up for {me.email}. Sign in again to use it: proofgraph login ADDRESS")


def register(app: typer.Typer) -> None:
    app.command()(factor)
