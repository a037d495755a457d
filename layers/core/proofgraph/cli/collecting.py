"""Collections as the command line follows them: which integration is meant, how far it is, how it ended."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from proofgraph.api.models.integrations import InstancePage, InstanceView, JobDetail, JobPage, UnitView
from proofgraph.cli import display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.world import World
from proofgraph.errors import InvalidInputError, NotFoundError, UnavailableError


def path_of(instance: InstanceView) -> str:
    return f"/integrations/instances/{segment(instance.id)}"


def instances(client: Client) -> list[InstanceView]:
    return [one for page in client.pages("/integrations/instances", InstancePage) for one in page.items]


def chosen(client: Client, wanted: str) -> InstanceView:
    """The integration of this id or name; without one, the only one there is."""
    found = instances(client)
    if not wanted and len(found) == 1:
        return found[0]
    names = ", ".join(one.name for one in found) or "none"
    if not wanted:
        raise InvalidInputError(f"Say which integration is meant; there are: {names}.")
    matching = [one for one in found if wanted in (one.id, one.name)]
    if len(matching) != 1:
        raise NotFoundError(f"{len(matching)} integrations are called {wanted!r}; there are: {names}.")
    return matching[0]


def newest(client: Client, instance: InstanceView, count: int = 1) -> JobPage:
    return client.get(f"{path_of(instance)}/jobs", JobPage, limit=count)


def follow(world: World, client: Client, instance: InstanceView, job: str) -> None:
    """Stay until a collection has ended, then tell what it missed; UnavailableError where it failed."""
    with world.out.status(Text(f"Collecting {instance.name}")) as shown:
        ended = client.watch(
            f"{path_of(instance)}/jobs/{segment(job)}",
            JobDetail,
            lambda job: job.state not in ("running", "finishing"),
            lambda job: shown.update(
                Text(f"Collecting {instance.name} {job.progress.done}/{job.progress.total}")
            ),
        )
    _report(world.out, ended)


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
