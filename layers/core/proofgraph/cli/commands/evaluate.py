"""`proofgraph evaluate`."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.evaluations import EvaluationView
from proofgraph.api.models.frameworks import FrameworkView, RequirementList
from proofgraph.cli import display
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.errors import UnavailableError

WORST = 5


def evaluate(
    context: typer.Context,
    framework: Annotated[str, typer.Argument(help="Id of the framework.")],
    requirement: Annotated[str, typer.Option("--requirement", "-r", help="Only this requirement.")] = "",
    wait: Annotated[bool, typer.Option("--wait/--no-wait", help="Stay until it has ended.")] = True,
) -> None:
    """Evaluate a framework on the newest snapshot and show where it stands."""
    client = of(context).connect()
    path = f"/frameworks/{segment(framework)}"
    body = {"kind": "requirement", "ref": requirement} if requirement else {"kind": "framework"}
    started = client.post(f"{path}/evaluations", EvaluationView, body)
    console = of(context).out
    if not wait:
        display.say(console, f"Evaluation {started.id} has started.")
        return
    with console.status("Evaluating") as shown:
        ended = client.watch(
            f"/evaluations/{segment(started.id)}",
            EvaluationView,
            lambda job: job.state in ("succeeded", "failed", "cancelled"),
            lambda job: shown.update(f"Evaluating {job.progress.done}/{job.progress.total}"),
        )
    if ended.state != "succeeded":
        raise UnavailableError(f"The evaluation {ended.state}: {ended.error or 'no reason was given'}")
    display.bars(console, client.get(path, FrameworkView))
    listed = client.get(f"{path}/requirements", RequirementList)
    found = [row for section in listed.sections for row in section.requirements]
    display.worst(console, found, WORST)


def register(app: typer.Typer) -> None:
    app.command()(evaluate)
