"""Collection schedules in EventBridge Scheduler: one per integration instance, in the deployment's group."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.errors import InvalidInputError
from proofgraph.storage.faults import code_of, translated

_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
_FLEXIBLE_MINUTES = 15


@dataclass(frozen=True)
class EventBridgeSchedules:
    """`client` is boto3's `scheduler`; `target` the ARN of the function that starts collections, which the
    scheduler calls as `role`.
    """

    client: Any
    group: str
    target: str
    role: str

    def put(self, instance: str, *, hours: float, enabled: bool = True, first: int | None = None) -> None:
        schedule = self._schedule(instance, hours, enabled)
        if first is not None:
            schedule["StartDate"] = datetime.fromtimestamp(first / 1000, UTC)
        with translated(f"The schedule of {instance!r}"):
            try:
                self.client.update_schedule(**schedule)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise
                self.client.create_schedule(**schedule)

    def delete(self, instance: str) -> None:
        with translated(f"The schedule of {instance!r}"):
            try:
                self.client.delete_schedule(Name=instance, GroupName=self.group)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise

    def _schedule(self, instance: str, hours: float, enabled: bool) -> dict[str, Any]:
        if not _NAME.fullmatch(instance):
            raise InvalidInputError(f"{instance!r} cannot name a schedule: up to 64 of A-Z a-z 0-9 . _ -.")
        return {
            "Name": instance,
            "GroupName": self.group,
            "ScheduleExpression": rate(hours),
            # Instances set up together would otherwise be collected in the same minute for ever.
            "FlexibleTimeWindow": {"Mode": "FLEXIBLE", "MaximumWindowInMinutes": _FLEXIBLE_MINUTES},
            "State": "ENABLED" if enabled else "DISABLED",
            "Target": {
                "Arn": self.target,
                "RoleArn": self.role,
                "Input": json.dumps({"instance": instance, "trigger": "schedule"}),
                "RetryPolicy": {"MaximumRetryAttempts": 3},
            },
        }


def rate(hours: float) -> str:
    """The expression of an interval; whole minutes, because one malformed rate stops others too."""
    minutes = round(hours * 60)
    if minutes < 1:
        raise InvalidInputError("A schedule's interval must be at least one minute.")
    return "rate(1 minute)" if minutes == 1 else f"rate({minutes} minutes)"
