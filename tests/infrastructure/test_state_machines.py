"""The state machines hold together: every state is reached, every failure ends in giving up properly.

The local cloud accepts invalid machines, so the rules of the States Language that matter are checked here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.infrastructure.templates import ROOT, resources, template

MACHINES = sorted((ROOT / "infrastructure" / "statemachines").glob("*.asl.yaml"))
TYPES = {"Task", "Map", "Choice", "Pass", "Fail", "Succeed", "Wait", "Parallel"}

pytestmark = pytest.mark.parametrize("path", MACHINES, ids=lambda path: path.name.partition(".")[0])


def scopes(machine: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The machine and every processor nested in it: each is a graph of its own."""
    yield machine
    for state in machine["States"].values():
        if state["Type"] == "Map":
            yield from scopes(state["ItemProcessor"])


def targets(state: Mapping[str, Any]) -> set[str]:
    found = {state[name] for name in ("Next", "Default") if name in state}
    for rule in [*state.get("Catch", ()), *state.get("Choices", ())]:
        found.add(rule["Next"])
    return found


def states(machine: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for scope in scopes(machine):
        yield from scope["States"].items()


def test_every_state_is_of_a_known_type_and_ends_or_goes_on(path: Path) -> None:
    for name, state in states(template(path)):
        assert state["Type"] in TYPES, name
        if state["Type"] in {"Fail", "Succeed", "Choice"}:
            assert "End" not in state, name
            assert "Next" not in state, name
        else:
            assert ("Next" in state) != ("End" in state), name


def test_every_state_is_reached_and_every_next_state_exists(path: Path) -> None:
    for scope in scopes(template(path)):
        reached, waiting = set(), [scope["StartAt"]]
        while waiting:
            name = waiting.pop()
            assert name in scope["States"], name
            if name not in reached:
                reached.add(name)
                waiting.extend(targets(scope["States"][name]))
        assert reached == scope["States"].keys()


def test_every_task_has_a_time_limit_and_is_retried(path: Path) -> None:
    for name, state in states(template(path)):
        if state["Type"] == "Task":
            assert state["TimeoutSeconds"] > 0, name
            assert any("States.ALL" in rule["ErrorEquals"] for rule in state["Retry"]), name


def test_refusals_of_the_domain_are_not_retried(path: Path) -> None:
    for name, state in states(template(path)):
        if state["Type"] == "Task":
            first = state["Retry"][0]
            assert "InvalidInputError" in first["ErrorEquals"], name
            assert first["MaxAttempts"] == 0, name


WAITING = {"await_decision.asl.yaml"}
"""They hold nothing and wait as long as people take."""


def test_every_failure_of_the_whole_frees_what_it_holds_before_it_fails(path: Path) -> None:
    if path.name in WAITING:
        return
    machine = template(path)
    for name, state in machine["States"].items():
        if state["Type"] in {"Task", "Map"} and name != "GiveUp":
            assert state["Catch"] == [
                {"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "GiveUp"}
            ]
    assert machine["States"]["GiveUp"]["Next"] == "Failed"
    assert machine["States"]["Failed"]["Type"] == "Fail"


def test_the_whole_machine_has_a_time_limit(path: Path) -> None:
    if path.name not in WAITING:
        assert 0 < template(path)["TimeoutSeconds"] <= 86_400


def test_the_template_substitutes_every_function_that_the_machine_names(path: Path) -> None:
    wanted = {part.partition("}")[0] for part in path.read_text().split("${")[1:]}
    properties = next(
        properties
        for _, _, properties in resources("AWS::Serverless::StateMachine")
        if properties["DefinitionUri"].endswith(path.name)
    )

    assert properties["DefinitionSubstitutions"].keys() == wanted
