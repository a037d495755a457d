"""A terminal that talks to the application itself, in this process: what is typed goes through the API."""

from __future__ import annotations

import httpx

from proofgraph.api.app import build
from proofgraph.boot import Services
from tests.unit.api.conftest import Client
from tests.unit.cli.conftest import Terminal

_PREFIX = "/api"


def connect(terminal: Terminal, services: Services, *groups: str) -> Terminal:
    """Let the terminal's requests be answered by these services, for somebody in `groups`."""
    client = Client(build(lambda: services), groups or ("administrators",))

    def answered(request: httpx.Request) -> httpx.Response:
        terminal.requests.append(request)
        if request.url.scheme == "memory":
            return _stored(services, request)
        path = request.url.raw_path.decode().removeprefix(_PREFIX)
        headers = {"If-Match": request.headers["If-Match"]} if "If-Match" in request.headers else {}
        body = request.content.decode() or None
        answer = client.send(request.method, path, body, headers)
        return httpx.Response(answer.status, text=answer.text, headers=dict(answer.headers))

    terminal.answer = answered  # type: ignore[method-assign]
    return terminal


def _stored(services: Services, request: httpx.Request) -> httpx.Response:
    """What the bucket answers to a link of its own."""
    key = str(request.url).removeprefix("memory://")
    if request.method == "PUT":
        services.objects.put(key, request.content)
        return httpx.Response(200)
    bucket = services.ports.evidence if key.startswith("evidence/") else services.objects
    return httpx.Response(200, content=bucket.get(key))
