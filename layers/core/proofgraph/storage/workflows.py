"""Workflows on AWS: collect and evaluate are state machines, export is an asynchronous function call."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.ports.workflows import Workflow
from proofgraph.storage.faults import code_of, translated

_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")
STOPPED = "Proofgraph.Cancelled"
_NOBODY_WAITS = frozenset({"TaskDoesNotExist", "TaskTimedOut", "InvalidToken"})


@dataclass(frozen=True)
class AwsWorkflows:
    """boto3 clients of Step Functions and Lambda, and what `machines` and `functions` are called."""

    stepfunctions: Any
    lambdas: Any
    machines: Mapping[Workflow, str]
    functions: Mapping[Workflow, str]

    def start(self, workflow: Workflow, name: str, payload: Mapping[str, Any]) -> None:
        if not _NAME.fullmatch(name):
            raise InvalidInputError(f"{name!r} cannot name a workflow: up to 80 of A-Z a-z 0-9 _ -.")
        if workflow in self.machines:
            self._start_machine(self.machines[workflow], name, json.dumps(payload))
        else:
            self._invoke(self._function(workflow), name, payload)

    def stop(self, workflow: Workflow, name: str) -> None:
        if workflow not in self.machines:
            return
        with translated(f"The workflow {name!r}"):
            try:
                self.stepfunctions.stop_execution(
                    executionArn=_execution(self.machines[workflow], name),
                    error=STOPPED,
                    cause="Cancelled by a person.",
                )
            except ClientError as error:
                if code_of(error) != "ExecutionDoesNotExist":
                    raise

    def running(self, workflow: Workflow, name: str) -> bool:
        if workflow not in self.machines:
            return False
        with translated(f"The workflow {name!r}"):
            try:
                return self._status(self.machines[workflow], name) == "RUNNING"
            except ClientError as error:
                if code_of(error) != "ExecutionDoesNotExist":
                    raise
                return False

    def answer(self, token: str, output: Mapping[str, Any]) -> None:
        with translated("The waiting workflow"):
            try:
                self.stepfunctions.send_task_success(taskToken=token, output=json.dumps(output))
            except ClientError as error:
                if code_of(error) not in _NOBODY_WAITS:
                    raise

    def _start_machine(self, machine: str, name: str, payload: str) -> None:
        with translated(f"The workflow {name!r}"):
            try:
                self.stepfunctions.start_execution(stateMachineArn=machine, name=name, input=payload)
            except ClientError as error:
                if code_of(error) != "ExecutionAlreadyExists":
                    raise
                if self._status(machine, name) != "RUNNING":
                    raise ConflictError(
                        f"The workflow {name!r} has run and ended; start it under a new name.", name=name
                    ) from error

    def _status(self, machine: str, name: str) -> str:
        answer = self.stepfunctions.describe_execution(executionArn=_execution(machine, name))
        return str(answer["status"])

    def _invoke(self, function: str, name: str, payload: Mapping[str, Any]) -> None:
        body = json.dumps({**payload, "workflow": name})
        with translated(f"The function {function!r}"):
            self.lambdas.invoke(FunctionName=function, InvocationType="Event", Payload=body.encode())

    def _function(self, workflow: Workflow) -> str:
        try:
            return self.functions[workflow]
        except KeyError:
            raise InvalidInputError(f"This deployment has no {workflow} workflow.") from None


def _execution(machine: str, name: str) -> str:
    return f"{machine.replace(':stateMachine:', ':execution:')}:{name}"
