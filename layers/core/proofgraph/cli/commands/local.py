"""`proofgraph local`: the whole product on this machine. The Makefile's run, stop, reset and logs call it."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from proofgraph.cli import display
from proofgraph.cli.world import of

State = Annotated[
    Path | None, typer.Option("--state", help="State folder [default: .proofgraph in the clone].")
]


def run(
    context: typer.Context,
    state: State = None,
    port: Annotated[int, typer.Option("--port", help="Port of the app.")] = 8787,
    cloud_port: Annotated[
        int | None, typer.Option("--cloud-port", help="Port of the local cloud [default: that of last time].")
    ] = None,
    app: Annotated[bool, typer.Option("--app/--no-app", help="Build and publish the app.")] = True,
) -> None:
    """Start the local cloud, deploy, and show the sample organisation's standing."""
    # Imported here: no other command needs the emulator, the translator or boto3.
    from proofgraph.local import deployment
    from proofgraph.local.cloud import Options
    from proofgraph.local.run import first_hour, up

    console = of(context).out
    started = time.monotonic()
    root = deployment.repository()
    with console.status("") as status:

        def say(text: str) -> None:
            if console.is_terminal:
                status.update(text)
            elif text != said[-1]:
                console.print(f"· {text}", markup=False)
            said.append(text)

        said = [""]
        running = up(_folder(state), root, Options(app_port=port, port=cloud_port), say, app=app)
        first_hour(running, root, say)
    _standing(console, running.services)
    _people(console, running.passwords)
    display.say(console, f"Ready in {time.monotonic() - started:.0f} s. The app: {running.cloud.app_url}")


def stop(context: typer.Context, state: State = None) -> None:
    """Stop the local cloud; its state is saved."""
    from proofgraph.local import cloud

    stopped = cloud.stop(_folder(state))
    display.say(of(context).out, "Stopped." if stopped else "Nothing was running.")


def reset(context: typer.Context, state: State = None) -> None:
    """Stop the local cloud and forget everything in it."""
    from proofgraph.local.run import reset as forget

    done = forget(_folder(state))
    display.say(of(context).out, "Everything was deleted." if done else "There was nothing to delete.")


def logs(
    state: State = None,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on as lines come.")] = False,
    lines: Annotated[int, typer.Option("--lines", "-n", help="How many of the newest.")] = 100,
) -> None:
    """Show what the deployed functions logged, newest last."""
    from proofgraph.local.logs import following, newest

    found = following(_folder(state)) if follow else newest(_folder(state), lines)
    for line in found:
        typer.echo(line)  # lines of a log are not wrapped


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="The whole product on this machine.", no_args_is_help=True)
    for command in (run, stop, reset, logs):
        group.command()(command)
    app.add_typer(group, name="local")


def _folder(state: Path | None):  # type: ignore[no-untyped-def]
    from proofgraph.local import deployment
    from proofgraph.local.folder import NAME, Folder

    return Folder((state or deployment.repository() / NAME).resolve())


def _standing(console: Console, services) -> None:  # type: ignore[no-untyped-def]
    from proofgraph.api.models.frameworks import FrameworkSummary, RequirementRow
    from proofgraph.local.organisation import FRAMEWORK

    summary = next((found for found in services.views.frameworks() if found.id == FRAMEWORK), None)
    if summary is None:
        display.say(console, "SOC 2 was removed; install it again in the app to see where it stands.")
        return
    display.bars(console, FrameworkSummary.model_validate(asdict(summary)))
    display.say(console, "")
    rows = [RequirementRow.model_validate(asdict(row)) for row in services.views.worst(FRAMEWORK, 5)]
    display.worst(console, rows, 5)
    display.say(console, "")


def _people(console: Console, passwords: dict[str, str]) -> None:
    from proofgraph.local.people import PEOPLE

    table = Table(title="Sign in as", title_justify="left", box=None, pad_edge=False)
    for column in ("Who", "E-mail", "One-time password"):
        table.add_column(column)
    for person in PEOPLE:
        if person.email in passwords:
            password = passwords[person.email] or "used; they have chosen their own"
            table.add_row(f"{person.name}, {person.role}", person.email, password)
    console.print(table)
    display.say(console, "")
