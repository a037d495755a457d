"""`proofgraph login` and `logout`."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.session import Me
from proofgraph.cli import asking
from proofgraph.cli.session import Session
from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.cli.world import of


def login(
    context: typer.Context,
    address: Annotated[str, typer.Argument(help="Web address of the deployment, as in the browser.")],
    email: Annotated[str, typer.Option("--email", "-e", help="Who signs in; asked for otherwise.")] = "",
    key: Annotated[
        bool, typer.Option("--key", help="Use an API key instead of a password; it is asked for.")
    ] = False,
    password_stdin: Annotated[
        bool,
        typer.Option(
            "--password-stdin",
            help="Read the password or key from standard input; a new password from its next line.",
        ),
    ] = False,
) -> None:
    """Sign in at a deployment; the other commands then talk to it."""
    world = of(context)
    http = world.network()
    deployment = discover(address, http)
    ask = asking.piped if password_stdin else asking.secret
    if key:
        Session(deployment=deployment, api_key=ask("API key").strip()).save(world.session)
        me = world.connect().get("/me", Me)
        typer.echo(f"Using a key of {me.email} at {deployment.address}.")
        return
    email = email or asking.told("E-mail")
    session = SignIn(deployment, http, world.clock).with_password(email, ask("Password"), ask)
    session.save(world.session)
    typer.echo(f"Signed in at {deployment.address} as {email}.")


def logout(context: typer.Context) -> None:
    """Forget the deployment and its tokens on this machine."""
    of(context).session.unlink(missing_ok=True)
    typer.echo("Signed out.")


def register(app: typer.Typer) -> None:
    app.command()(login)
    app.command()(logout)
