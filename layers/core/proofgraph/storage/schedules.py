"""Schedules on EventBridge Scheduler: one per integration instance, named by its id.

The expression is made here from a number, never taken from a person: one that cannot be read would stop
the local cloud's ticker for everyone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.errors import InvalidInputError
from proofgraph.storage.faults import code_of, translated

_NAME = re.compile(r"[0-9A-Za-z_.-]{1,64}")


@dataclass(frozen=True)
class AwsSchedules:
    """`client` is a boto3 Scheduler client; `target` the function to call and `role` the right to."""

    client: Any
    group: str
    target: str
    role: str

    def put(self, name: str, *, every_hours: float, enabled: bool) -> None:
        if not _NAME.fullmatch(name):
            raise InvalidInputError(f"{name!r} cannot name a schedule.")
        wanted = {
            "Name": name,
            "GroupName": self.group,
            "ScheduleExpression": expression(every_hours),
            "State": "ENABLED" if enabled else "DISABLED",
            "FlexibleTimeWindow": {"Mode": "OFF"},
            "Target": {
                "Arn": self.target,
                "RoleArn": self.role,
                "Input": json.dumps({"instance": name, "trigger": "schedule"}),
            },
        }
        with translated(f"The schedule {name!r}"):
            try:
                self.client.update_schedule(**wanted)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise
                self.client.create_schedule(**wanted)

    def delete(self, name: str) -> None:
        with translated(f"The schedule {name!r}"):
            try:
                self.client.delete_schedule(Name=name, GroupName=self.group)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise


def expression(hours: float) -> str:
    """A rate in whole minutes or hours, as the scheduler reads it."""
    minutes = max(1, round(hours * 60))
    count, unit = (minutes // 60, "hour") if minutes % 60 == 0 else (minutes, "minute")
    return f"rate({count} {unit}{'' if count == 1 else 's'})"
