"""`proofgraph evaluate`: a framework, or one part of it, on the newest snapshot; Ctrl-C asks it to stop."""

from __future__ import annotations

from typing import Annotated

import typer

from proofgraph.api.models.controls import ControlView
from proofgraph.api.models.evaluations import EvaluationView, ResultView
from proofgraph.api.models.frameworks import FrameworkView, RequirementList, RequirementView
from proofgraph.api.models.session import Me
from proofgraph.cli import display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.people import names
from proofgraph.cli.world import World, of
from proofgraph.errors import ConflictError, InvalidInputError, UnavailableError

WORST = 5
ENDED = ("succeeded", "failed", "cancelled")
INTERRUPTED = 130


def evaluate(
    context: typer.Context,
    framework: Annotated[str, typer.Argument(help="Id of the framework.")],
    requirement: Annotated[str, typer.Option("--requirement", "-r", help="Only this requirement.")] = "",
    control: Annotated[str, typer.Option("--control", "-c", help="Only this control's questions.")] = "",
    question: Annotated[str, typer.Option("--question", "-q", help="Only this question.")] = "",
    wait: Annotated[bool, typer.Option("--wait/--no-wait", help="Stay until it has ended.")] = True,
) -> None:
    """Evaluate a framework, or a part of it, on the newest snapshot and show where it stands.

    Ctrl-C asks the deployment to stop the evaluation; statuses then stay as they were.
    """
    world = of(context)
    body = _part(requirement, control, question)
    client = world.connect()
    path = f"/frameworks/{segment(framework)}"
    started = client.post(f"{path}/evaluations", EvaluationView, body)
    if not wait:
        display.say(world.out, f"Evaluation {started.id} has started.")
        return
    ended = _watched(world, client, started)
    if ended.state != "succeeded":
        raise UnavailableError(f"The evaluation {ended.state}: {ended.error or 'no reason was given'}")
    _show_part(world, client, ended)
    display.bars(world.out, client.get(path, FrameworkView))
    listed = client.get(f"{path}/requirements", RequirementList)
    found = [row for section in listed.sections for row in section.requirements]
    display.worst(world.out, found, WORST)


def register(app: typer.Typer) -> None:
    app.command()(evaluate)


def _part(requirement: str, control: str, question: str) -> dict[str, str]:
    """What to evaluate, as the API takes it."""
    named = {"requirement": requirement, "control": control, "question": question}
    given = [(kind, ref) for kind, ref in named.items() if ref]
    if len(given) > 1:
        raise InvalidInputError("Give one of --requirement, --control and --question.")
    return {"kind": given[0][0], "ref": given[0][1]} if given else {"kind": "framework"}


def _watched(world: World, client: Client, started: EvaluationView) -> EvaluationView:
    with world.out.status("Evaluating") as shown:
        try:
            return client.watch(
                _path(started),
                EvaluationView,
                lambda job: job.state in ENDED,
                lambda job: shown.update(_told(job)),
            )
        except KeyboardInterrupt:
            display.say(world.out, _cancelled(client, started))
            raise typer.Exit(INTERRUPTED) from None


def _cancelled(client: Client, started: EvaluationView) -> str:
    """Ask for the end of what was started here; a run that was joined belongs to whoever started it."""
    if started.started_by != client.get("/me", Me).id:
        who = names(client)(started.started_by)
        return f"The evaluation {started.id} was under way already and goes on: {who} started it."
    try:
        ended = client.post(f"{_path(started)}/cancel", EvaluationView)
    except ConflictError as error:
        return error.message
    if ended.state == "cancelled":
        return "The evaluation is cancelled; statuses stay as they were."
    return f"The evaluation had ended already: {ended.state}."


def _show_part(world: World, client: Client, ended: EvaluationView) -> None:
    """How what was asked for stands; of a framework its bars say it."""
    ref = segment(ended.ref)
    match ended.kind:
        case "requirement":
            path = f"/frameworks/{segment(ended.framework_id)}/requirements/{ref}"
            requirement = client.get(path, RequirementView)
            _say_status(world, requirement.status, f"{ended.ref} {requirement.title}")
        case "control":
            control = client.get(f"/controls/{ref}", ControlView)
            _say_status(world, control.status, control.title)
        case "question":
            result = client.get(f"{_path(ended)}/results/{ref}", ResultView)
            _say_status(world, result.status, result.title)
            for reason in result.reasons:
                display.say(world.out, f"  {reason}")


def _say_status(world: World, status: str, title: str) -> None:
    world.out.print(display.status(status), title, markup=False)


def _told(job: EvaluationView) -> str:
    return f"Evaluating {job.progress.done}/{job.progress.total}; Ctrl-C stops it"


def _path(evaluation: EvaluationView) -> str:
    return f"/evaluations/{segment(evaluation.id)}"
