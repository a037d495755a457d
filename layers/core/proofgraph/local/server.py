"""The child process that is the local cloud: `python -m proofgraph.local.server`.

It serves the emulator at one port and the deployed app, as CloudFront would, at another fixed one.
Everything it needs to know comes in its environment, set by `proofgraph.local.cloud`.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import shutil
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from proofgraph.local import patches
from proofgraph.local.folder import Folder
from proofgraph.local.generations import Generations
from proofgraph.local.saving import Asgi, Saving, Scope, restore_records

WEB = "web.json"
"""The file in the state folder that names the distribution to show at the app's port."""

BACKDATE = "/_ministack/proofgraph/backdate"
"""Makes an access key of the sample account old, which no AWS API can."""

FORGET = "/_ministack/proofgraph/forget"
"""Empties the sample account, so that one that was half made is made again."""


def main() -> None:
    folder = Folder(Path(os.environ["PROOFGRAPH_LOCAL_STATE"]))
    app_port = int(os.environ["PROOFGRAPH_LOCAL_APP_PORT"])
    keep = os.environ.get("PERSIST_STATE") == "1"
    generations = Generations(folder.generations)
    chosen = generations.newest_whole() if keep else None
    restore_records(folder, chosen)
    saving = Saving(generations, folder)
    _patch(chosen.path if chosen else None, saving)

    from ministack import app as emulator

    logging.getLogger("hypercorn.access").setLevel(logging.WARNING)
    inner = forgetting(backdating(emulator.app), folder)
    app = at_app_port(saving.around(inner), app_port, folder)
    asyncio.run(_serve(app, app_port, saving if keep else None))


def _patch(chosen: Path | None, saving: Saving) -> None:
    patches.nested_updates_know_old_attributes()
    patches.states_come_from(chosen)
    patches.saves_by(saving.save)
    patches.code_of_older_generations_stays()
    patches.accounts_tell_what_is_not_set()
    patches.letters_are_of_their_sender()


def at_app_port(app: Asgi, port: int, folder: Folder) -> Asgi:
    """Requests to the app's port become requests to the distribution, whose host name is random."""

    async def routed(scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or (scope.get("server") or ("", 0))[1] != port:
            await app(scope, receive, send)
            return
        host = _distribution(folder)
        if host is None:
            await _starting(send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name != b"host"]
        await app({**scope, "headers": [(b"host", host.encode()), *headers]}, receive, send)

    return routed


def backdating(app: Asgi) -> Asgi:
    """Answer `BACKDATE` here, everything else by the emulator."""

    async def routed(scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["path"] != BACKDATE:
            await app(scope, receive, send)
            return
        message = await receive()
        asked = json.loads(message["body"])
        from ministack.services import iam

        created = datetime.now(UTC) - timedelta(days=int(asked["days"]))
        iam._access_keys._data[(asked["account"], asked["key"])]["CreateDate"] = created.strftime(
            "%Y-%m-%dT%H:%M:%SZ"
        )
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    return routed


def forgetting(app: Asgi, folder: Folder) -> Asgi:
    """Answer `FORGET` here, everything else by what is inside."""

    async def routed(scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["path"] != FORGET:
            await app(scope, receive, send)
            return
        message = await receive()
        _forget(json.loads(message["body"])["account"], folder)
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    return routed


def _forget(account: str, folder: Folder) -> None:
    from ministack.core.responses import AccountRegionScopedDict, AccountScopedDict
    from ministack.services import ec2

    modules = [module for name, module in list(sys.modules.items()) if name.startswith("ministack.services")]
    for held in [value for module in modules for value in vars(module).values()]:
        if isinstance(held, AccountScopedDict | AccountRegionScopedDict):
            for key in [key for key in list(held._data) if key[0] == account]:
                held._data.pop(key, None)
    ec2._default_initialized_scopes -= {s for s in ec2._default_initialized_scopes if s[0] == account}
    for objects in (folder.buckets / account, folder.buckets / ".versions" / account):
        shutil.rmtree(objects, ignore_errors=True)


def _distribution(folder: Folder) -> str | None:
    try:
        found = json.loads((folder.root / WEB).read_text())
    except (OSError, ValueError):
        return None
    return str(found["host"])


async def _starting(send: Any) -> None:
    body = b"Proofgraph is being set up; reload in a moment.\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", b"5")]
    await send({"type": "http.response.start", "status": 503, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _serve(app: Asgi, app_port: int, saving: Saving | None) -> None:
    from hypercorn.asyncio import serve
    from hypercorn.config import Config

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    config = Config()
    config.bind = [f"127.0.0.1:{os.environ['GATEWAY_PORT']}", f"127.0.0.1:{app_port}"]
    config.keep_alive_timeout = 75
    config.graceful_timeout = 3
    config.shutdown_timeout = 120
    config.accesslog = None
    tasks = [asyncio.create_task(_watch(int(os.environ["PROOFGRAPH_LOCAL_OWNER"]), stop))]
    if saving:
        tasks.append(asyncio.create_task(saving.keep_saving()))
    await serve(app, config, shutdown_trigger=stop.wait)  # type: ignore[arg-type]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _watch(owner: int, stop: asyncio.Event) -> None:
    """End when the owner has gone; 0 is nobody."""
    while owner:
        try:
            os.kill(owner, 0)
        except ProcessLookupError:
            stop.set()
            return
        await asyncio.sleep(1)


if __name__ == "__main__":
    main()
