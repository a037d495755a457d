"""`proofgraph collect`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console

from proofgraph.api.models.integrations import InstancePage, InstanceView, JobDetail, JobView, UnitView
from proofgraph.cli import display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, NotFoundError, UnavailableError


def collect(
    context: typer.Context,
    instance: Annotated[
        str, typer.Argument(help="Id or name of the configured integration; may be left out if there is one.")
    ] = "",
    wait: Annotated[bool, typer.Option("--wait/--no-wait", help="Stay until it has ended.")] = True,
) -> None:
    """Collect one configured integration now."""
    client = of(context).connect()
    chosen = _chosen(client, instance)
    path = f"/integrations/instances/{segment(chosen.id)}/jobs"
    started = client.post(path, JobView)
    console = of(context).out
    if not wait:
        display.say(console, f"Job {started.id} of {chosen.name} has started.")
        return
    with console.status(f"Collecting {chosen.name}") as shown:
        ended = client.watch(
            f"{path}/{segment(started.id)}",
            JobDetail,
            lambda job: job.state not in ("running", "finishing"),
            lambda job: shown.update(f"Collecting {chosen.name} {job.progress.done}/{job.progress.total}"),
        )
    _report(console, ended)


def register(app: typer.Typer) -> None:
    app.command()(collect)


def _chosen(client: Client, wanted: str) -> InstanceView:
    found = [one for page in client.pages("/integrations/instances", InstancePage) for one in page.items]
    if not wanted and len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in found) or "none"
    if not wanted:
        raise InvalidInputError(f"Say which integration to collect; there are: {names}.")
    matching = [one for one in found if wanted in (one.id, one.name)]
    if len(matching) != 1:
        raise NotFoundError(f"{len(matching)} integrations are called {wanted!r}; there are: {names}.")
    return matching[0]


def _report(console: Console, job: JobDetail) -> None:
    lines = [
        (unit.step, unit.account, unit.region, unit.state, f"{unit.entities:,}", _why(unit))
        for unit in job.units
        if unit.state != "succeeded" or unit.denials
    ]
    if lines:
        display.rows(console, ("Step", "Account", "Region", "State", "Entities", "Why"), lines)
    if job.state in ("failed", "cancelled"):
        raise UnavailableError(f"The job {job.state}: {job.message}")
    display.say(console, job.message)


def _why(unit: UnitView) -> str:
    denied = ", ".join(denial.permission for denial in unit.denials)
    return unit.error or f"refused: {denied}"
