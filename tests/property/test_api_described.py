"""The OpenAPI document is the truth: whatever it permits is answered as it says, whatever it forbids refused.

Schemathesis makes the requests from the document, good and bad ones; the application answers over HTTP.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from proofgraph.access.groups import SHIPPED
from proofgraph.api import openapi
from proofgraph.api.app import Api, build
from proofgraph.audits.asked import Wanted
from proofgraph.audits.seats import Seat
from proofgraph.boot import Services
from proofgraph.compliance.days import day_of
from proofgraph.compliance.engagements import Contents
from tests.unit.api.conftest import Client
from tests.unit.api.world import evaluated_services, governed

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)
KNOWN = {
    "framework_id": "demo",
    "ref": "D1.1",
    "control_id": "mfa",
    "question_id": "users-mfa",
    "standard_id": "demo",
}
"""Path fields that name something half of the time, so that more than 404 is seen."""

SHIPPED_CONTENT = Path(__file__).resolve().parents[2] / "frameworks"

schema = schemathesis.openapi.from_dict(openapi.document())


@schemathesis.hook
def map_path_parameters(_context: Any, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    if not path_parameters:
        return path_parameters
    return {
        name: KNOWN[name] if name in KNOWN and len(str(value)) % 2 else value
        for name, value in path_parameters.items()
    }


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("described")
    (folder / "content").mkdir()
    for documents in ("profile.yaml", "policies", "procedures", "references"):
        (folder / "content" / documents).symlink_to(SHIPPED_CONTENT / documents)
    services = evaluated_services(folder)
    KNOWN.update(audited(services))
    KNOWN.update(governed(services))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _bridge(build(lambda: services)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def audited(services: Services) -> dict[str, str]:
    """An open engagement with a request and a comment: their ids by path field."""
    contents = Contents(title="SOC 2", type="type-1", as_of=day_of(services.clock()))
    engagement = services.engagements.create("demo", contents, by="u1").id
    seat = Seat(engagement, "u1", "organisation", takes_part=True, leads=True)
    audits = services.audits
    request = audits.requests.create(seat, Wanted(title="Access list"), check=lambda _: None)
    comment = audits.comments.add(seat, "requirement", "D1.1", "Hello")
    return {"engagement_id": engagement, "request_id": request.id, "comment_id": comment.id}


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_one_that_the_document_describes(case: schemathesis.Case, address: str) -> None:
    headers = {"Authorization": group_of(case)}
    case.call_and_validate(base_url=address, checks=CHECKS, headers=headers)


def group_of(case: schemathesis.Case) -> str:
    """Whose token a request carries: half of the time an administrator's, else that of any shipped group."""
    drawn = crc32(repr((case.path_parameters, case.query, case.body)).encode("utf-8", "replace"))
    groups = [*SHIPPED, *["administrators"] * len(SHIPPED)]
    return groups[drawn % len(groups)]


def _bridge(api: Api) -> type[BaseHTTPRequestHandler]:
    class Bridge(BaseHTTPRequestHandler):
        """HTTP to the events of API Gateway; the token is the name of the caller's group."""

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
