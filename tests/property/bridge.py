"""The application behind a real socket: HTTP to the events of API Gateway and back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from proofgraph.access.groups import SHIPPED
from proofgraph.api.app import Api, build
from proofgraph.boot import Services
from tests.unit.api.conftest import Client


@contextmanager
def serving(services: Services) -> Iterator[str]:
    """The address at which these services answer; a request's token is the name of the caller's group."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _bridge(build(lambda: services)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _bridge(api: Api) -> type[BaseHTTPRequestHandler]:
    class Bridge(BaseHTTPRequestHandler):
        """HTTP to the events of API Gateway; the token is the name of the caller's group."""

        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length).decode(errors="replace") or None
            group = self.headers.get("Authorization", "").removeprefix("Bearer ")
            client = Client(api, (group,) if group in SHIPPED else None)
            raw = client.raw(self.command, self.path, body, dict(self.headers))
            text = raw["body"].encode()
            self.send_response(raw["statusCode"])
            for name, value in raw["headers"].items():
                self.send_header(name, value)
            if raw["statusCode"] != 204:
                self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def __getattr__(self, name: str) -> Any:
            """The base class asks for `do_<METHOD>`: every method is the application's to answer."""
            if name.startswith("do_"):
                return self._answer
            raise AttributeError(name)

        def log_message(self, format: str, *args: Any) -> None:
            """Requests are told by what fails."""

    return Bridge
