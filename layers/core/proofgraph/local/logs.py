"""What the deployed functions logged, read from CloudWatch's groups in the local cloud."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from proofgraph.errors import UnavailableError
from proofgraph.local import cloud as clouds
from proofgraph.local.folder import Folder

_PAUSE = 1.0
_TAKEN = 10_000


def newest(folder: Folder, lines: int) -> list[str]:
    """The newest lines of all functions together, oldest first."""
    return [text for _, text in _events(_client(folder), 0)[-lines:]]


def following(folder: Folder) -> Iterator[str]:
    """Lines as they come, until interrupted."""
    client = _client(folder)
    since = int(time.time() * 1000)
    seen: set[tuple[int, str]] = set()
    while True:
        for event in _events(client, since):
            if event not in seen:
                yield event[1]
                seen.add(event)
                since = max(since, event[0])
        seen = {event for event in seen if event[0] >= since}
        time.sleep(_PAUSE)


def _client(folder: Folder) -> Any:
    cloud = clouds.running(folder)
    if cloud is None:
        raise UnavailableError(
            f"The local cloud is not running; `make run` starts it. Its log is {folder.log}."
        )
    return cloud.client("logs")


def _events(client: Any, since: int) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for group in client.describe_log_groups()["logGroups"]:
        name = group["logGroupName"]
        answer = client.filter_log_events(logGroupName=name, startTime=since, limit=_TAKEN)
        found.extend((event["timestamp"], _line(name, event)) for event in answer["events"])
    return sorted(found)


def _line(group: str, event: dict[str, Any]) -> str:
    moment = datetime.fromtimestamp(event["timestamp"] / 1000, UTC).strftime("%H:%M:%S")
    message = event["message"].strip()
    try:
        told = json.loads(message)
        message = f"{told['level']} {told['message']}"
    except (ValueError, KeyError, TypeError):
        pass
    return f"{moment} {group.rsplit('/', 1)[-1]}: {message}"
