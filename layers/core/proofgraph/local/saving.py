"""Saving the emulator's state while it runs, so that a killed laptop loses little.

The emulator saves only on a clean stop. Here, whenever requests came in since the last time, all services
are encoded on the event loop's thread and written as one generation, with our own notes on what is in them:
a note is read before what it is about, so it never says more than is there. The pause between two savings
grows with what saving takes: at most a twentieth of the time goes into it.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from proofgraph.local.folder import Folder
from proofgraph.local.generations import Generation, Generations

log = logging.getLogger(__name__)

Scope = dict[str, Any]
Asgi = Callable[[Scope, Any, Any], Awaitable[None]]

SHORTEST_PAUSE = 5.0
SHARE = 20
ATTEMPTS = 5
RECORDS = "records.json"
"""Our notes in a generation, beside the services' files."""

MAKING_SECONDS = 180.0
"""A stack that is being made cannot be gone on with later, so nothing is saved for as long, and no longer."""


@dataclass
class Saving:
    """Counts requests as an ASGI layer around the emulator, and saves when there were any."""

    generations: Generations
    folder: Folder
    _requests: int = 0
    _saved: tuple[int, dict[str, str]] | None = None
    _took: float = 0.0
    _making_since: float | None = None

    def around(self, app: Asgi) -> Asgi:
        async def counted(scope: Scope, receive: Any, send: Any) -> None:
            if scope["type"] == "http" and not scope["path"].startswith(("/_ministack/", "/_localstack/")):
                self._requests += 1
            await app(scope, receive, send)

        return counted

    def save(self) -> None:
        """Store a generation now, unless nothing happened since the last."""
        now = (self._requests, self.folder.records())
        if now == self._saved or self._making():
            return
        started = time.monotonic()
        self.generations.write({RECORDS: json.dumps(now[1]).encode(), **encoded()})
        self._took = time.monotonic() - started
        self._saved = now
        log.info("saved the state in %.2f s", self._took)

    def _making(self) -> bool:
        """Whether a stack is being made: with the power gone it would stay half made for ever."""
        if not _stacks_in_progress():
            self._making_since = None
            return False
        if self._making_since is None:
            self._making_since = time.monotonic()
        return time.monotonic() - self._making_since < MAKING_SECONDS

    async def keep_saving(self) -> None:
        """Save again and again; a failure (a full disk, say) leaves the older generations and is repeated."""
        while True:
            await asyncio.sleep(max(SHORTEST_PAUSE, self._took * SHARE))
            try:
                self.save()
            except OSError as error:
                log.warning("the state could not be saved: %s; the one before stays", error)


def restore_records(folder: Folder, chosen: Generation | None) -> None:
    """Our notes as they were when the state that is loaded was saved; without a state there are none."""
    if chosen is None:
        folder.restore({})
    elif (held := chosen.path / RECORDS).exists():
        folder.restore(json.loads(held.read_text()))


def _stacks_in_progress() -> bool:
    formation = sys.modules.get("ministack.services.cloudformation")
    stacks = formation._stacks.all_values() if formation else ()
    return any(str(stack.get("StackStatus")).endswith("_IN_PROGRESS") for stack in stacks)


def encoded() -> dict[str, bytes]:
    """The state of every service in use, by file name, as the emulator's loader reads it."""
    from ministack import app
    from ministack.core import persistence

    files = {}
    for service, state_of in app._build_persistence_save_dict().items():
        state = _consistent(state_of)
        if state is None:
            continue
        if service == "lambda":
            # Stream records are not kept, so a kept position would wait for them forever.
            state = {**state, "dynamodb_stream_positions": type(state["dynamodb_stream_positions"])()}
        wrapped = {
            "__ministack_format__": persistence._state_format_version(service),
            "payload": state,
        }
        files[f"{service}.json"] = json.dumps(wrapped, default=persistence._json_default).encode()
    return files


def _consistent(state_of: Callable[[], Any]) -> Any:
    """A service's state; other threads may change it while it is copied, so it is tried again."""
    for attempt in range(ATTEMPTS):
        try:
            return state_of()
        except RuntimeError:
            if attempt == ATTEMPTS - 1:
                raise
    return None
