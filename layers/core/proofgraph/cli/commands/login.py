"""`proofgraph login` and `logout`."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.cli.world import of


def login(
    context: typer.Context,
    address: Annotated[str, typer.Argument(help="Web address of the deployment, as in the browser.")],
    email: Annotated[str, typer.Option("--email", "-e", prompt="E-mail", help="Who signs in.")],
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
) -> None:
    """Sign in at a deployment; the other commands then talk to it."""
    world = of(context)
    http = world.network()
    deployment = discover(address, http)
    password = _read() if password_stdin else _ask("Password")
    session = SignIn(deployment, http, world.clock).with_password(email, password, _ask)
    session.save(world.session)
    typer.echo(f"Signed in at {deployment.address} as {email}.")


def logout(context: typer.Context) -> None:
    """Forget the deployment and its tokens on this machine."""
    of(context).session.unlink(missing_ok=True)
    typer.echo("Signed out.")


def register(app: typer.Typer) -> None:
    app.command()(login)
    app.command()(logout)


def _ask(what: str) -> str:
    answer: str = typer.prompt(what, hide_input=True)
    return answer


def _read() -> str:
    return typer.get_text_stream("stdin").readline().rstrip("\n")
