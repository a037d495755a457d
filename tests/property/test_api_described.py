"""The OpenAPI document is the truth: whatever it permits is answered as it says, whatever it forbids refused.

Schemathesis makes the requests from the document, good and bad ones; the application answers over HTTP.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from proofgraph.access.groups import SHIPPED
from proofgraph.api import openapi
from proofgraph.audits.asked import Wanted
from proofgraph.audits.seats import Seat
from proofgraph.boot import Services
from proofgraph.compliance.days import day_of
from proofgraph.compliance.engagements import Contents
from tests.property.bridge import serving
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
"""With the boundaries of every field besides what is drawn."""

drawn = schemathesis.openapi.from_dict(
    openapi.document(), config=SchemathesisConfig.from_dict({"phases": {"coverage": {"enabled": False}}})
)
"""Only what is drawn: asking every boundary as every group would cost minutes and tell nothing more."""


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
    with serving(services) as made:
        yield made


def audited(services: Services) -> dict[str, str]:
    """An open engagement with a request and a comment: their ids by path field."""
    contents = Contents(title="SOC 2", type="type-1", as_of=day_of(services.clock()))
    engagement = services.engagements.create("demo", contents, by="u1").id
    seat = Seat(engagement, "u1", "organisation", takes_part=True, leads=True)
    audits = services.audits
    request = audits.requests.create(seat, Wanted(title="Access list"), check=lambda _: None)
    comment = audits.comments.add(seat, "requirement", "D1.1", "Hello")
    return {"engagement_id": engagement, "request_id": request.id, "comment_id": comment.id}


CONDITIONS: dict[str, Any] = {
    "deadline": None,
    "derandomize": True,
    "suppress_health_check": list(HealthCheck),
}


@schema.parametrize()
@settings(max_examples=8, **CONDITIONS)
def test_every_answer_is_one_that_the_document_describes(case: schemathesis.Case, address: str) -> None:
    headers = {"Authorization": "administrators"}
    case.call_and_validate(base_url=address, checks=CHECKS, headers=headers)


@drawn.parametrize()
@settings(max_examples=2, **CONDITIONS)
def test_every_shipped_group_is_answered_as_the_document_describes(
    case: schemathesis.Case, address: str
) -> None:
    for group in SHIPPED:
        case.call_and_validate(base_url=address, checks=CHECKS, headers={"Authorization": group})
