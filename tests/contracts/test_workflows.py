"""Workflows on AWS: started once per name, stopped where they run, never started twice by a repeat."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from botocore.exceptions import ClientError

from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.storage.workflows import AwsWorkflows
from tests.contracts.conftest import Aws

WAITING = {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 3600, "End": True}}}


@dataclass
class RecordingLambda:
    """moto cannot run functions without Docker: the call itself is what is looked at."""

    calls: list[dict[str, Any]] = field(default_factory=list)

    def invoke(self, **arguments: Any) -> dict[str, Any]:
        self.calls.append(arguments)
        if arguments["FunctionName"] == "missing":
            raise ClientError({"Error": {"Code": "ResourceNotFoundException"}}, "Invoke")
        return {"StatusCode": 202}


@pytest.fixture
def machine(aws: Aws) -> str:
    created = aws.client("stepfunctions").create_state_machine(
        name=aws.name("collect"),
        definition=json.dumps(WAITING),
        roleArn="arn:aws:iam::123456789012:role/machine",
    )
    return str(created["stateMachineArn"])


@pytest.fixture
def lambdas() -> RecordingLambda:
    return RecordingLambda()


@pytest.fixture
def workflows(aws: Aws, machine: str, lambdas: RecordingLambda) -> AwsWorkflows:
    return AwsWorkflows(aws.client("stepfunctions"), lambdas, {"collect": machine}, {"export": "exporter"})


def executions(aws: Aws, machine: str) -> list[tuple[str, str]]:
    found = aws.client("stepfunctions").list_executions(stateMachineArn=machine)["executions"]
    return [(e["name"], e["status"]) for e in found]


def test_a_machine_is_started_once_per_name(workflows: AwsWorkflows, aws: Aws, machine: str) -> None:
    workflows.start("collect", "job-1", {"instance": "i1"})
    workflows.start("collect", "job-1", {"instance": "i1"})

    assert executions(aws, machine) == [("job-1", "RUNNING")]


def test_a_stopped_machine_stays_stopped_and_its_name_is_used_up(
    workflows: AwsWorkflows, aws: Aws, machine: str
) -> None:
    workflows.start("collect", "job-1", {})

    workflows.stop("collect", "job-1")
    workflows.stop("collect", "never-started")

    assert executions(aws, machine) == [("job-1", "ABORTED")]
    with pytest.raises(ConflictError, match="start it under a new name"):
        workflows.start("collect", "job-1", {})


@pytest.mark.parametrize("name", ["", "a b", "x" * 81, "a/b"])
def test_a_name_that_step_functions_refuses_is_refused_before(workflows: AwsWorkflows, name: str) -> None:
    with pytest.raises(InvalidInputError):
        workflows.start("collect", name, {})


def test_a_function_is_called_without_waiting(workflows: AwsWorkflows, lambdas: RecordingLambda) -> None:
    workflows.start("export", "export-1", {"job": "e1"})
    workflows.stop("export", "export-1")

    (call,) = lambdas.calls
    assert (call["FunctionName"], call["InvocationType"]) == ("exporter", "Event")
    assert json.loads(call["Payload"]) == {"job": "e1", "workflow": "export-1"}


def test_a_workflow_that_this_deployment_lacks_is_refused(workflows: AwsWorkflows) -> None:
    with pytest.raises(InvalidInputError, match="no evaluate workflow"):
        workflows.start("evaluate", "e-1", {})
