"""The audit log tells of each edit what was there before and what is there now, and never a secret."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proofgraph.boot import Services
from proofgraph.compliance.days import day_of
from tests.unit.api.world import NOW, evaluated_services

ROLE = "arn:aws:iam::111111111111:role/ProofgraphReader"
URL = "https://hooks.slack.example/services/T0/B0/very-secret-token"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return evaluated_services(tmp_path)


@pytest.fixture
def client(services: Services, client_of: Callable[..., Any]) -> Any:
    return client_of(services)


def logged(services: Services) -> list[Any]:
    return [record.body for record in services.records.list(f"audit-log#{day_of(NOW)}", "entry").records]


def newest(services: Services, action: str) -> Any:
    return [entry for entry in logged(services) if entry["action"] == action][-1]


def test_an_integrations_edit_tells_fields_and_no_secret(services: Services, client: Any) -> None:
    config = {"roleArn": ROLE, "externalId": "hush-hush"}
    body = {"integration": "aws", "name": "Live", "config": config}
    made = client.post("/integrations/instances", body).json

    path = f"/integrations/instances/{made['id']}"
    change = {"enabled": False, "config": {"roleArn": ROLE, "externalId": "hush-again"}}
    assert client.patch(path, change, If_Match=f'"{made["etag"]}"').status == 200

    told = newest(services, "integration.change")
    assert (told["before"], told["after"]) == ({"enabled": True}, {"enabled": False})
    assert told["details"]["secrets_given"] == ["externalId"]
    assert client.delete(path).status == 204
    assert newest(services, "integration.delete")["before"]["name"] == "Live"
    assert "hush" not in json.dumps(logged(services))


def test_a_webhooks_edit_tells_its_host_and_not_its_address(services: Services, client: Any) -> None:
    made = client.post("/webhooks", {"name": "Slack", "url": URL}).json

    client.patch(f"/webhooks/{made['id']}", {"name": "Chat"}, If_Match=f'"{made["etag"]}"')

    told = newest(services, "webhook.change")
    assert (told["before"], told["after"]) == ({"name": "Slack"}, {"name": "Chat"})
    assert newest(services, "webhook.create")["after"]["host"] == "hooks.slack.example"
    assert "very-secret" not in json.dumps(logged(services))


def test_links_and_review_settings_tell_what_was_there(services: Services, client: Any) -> None:
    etag = client.get("/controls/mfa").json["etag"]
    link = {"framework_id": "demo", "ref": "D1.1", "inherit": False}
    assert client.post("/controls/mfa/requirements", link, If_Match=f'"{etag}"').status == 200
    review = {"cadence": "yearly", "owners": ["u1"], "first": "2030-01-01"}
    assert client.patch("/review-settings/control/mfa", review, If_Match='"0"').status == 200
    assert client.delete("/review-settings/control/mfa").status == 204

    linked, unset = newest(services, "control.link"), newest(services, "review.unset")
    assert (linked["before"], linked["after"]) == ({"inherit": True}, {"inherit": False})
    assert unset["before"]["cadence"] == "yearly"


def test_installing_importing_and_updating_a_framework_tell_what_it_said_before_and_says_now(
    services: Services, client: Any
) -> None:
    content = b"ID,Requirement,Section\n1,One,A\n2,Two,A\n"
    file = {"filename": "rules.csv", "content": b64encode(content).decode()}
    made = client.post("/framework-imports", {"file": file, "id": "rules", "title": "Rules"})
    assert made.status == 201

    more = {**file, "content": b64encode(content + b"3,Three,B\n").decode()}
    path = "/frameworks/rules/updates"
    assert client.post(path, {"file": more}, If_Match=f'"{made.json["etag"]}"').status == 200
    assert client.post("/frameworks", {"standard": "demo"}).status == 201

    imported, updated = newest(services, "framework.import"), newest(services, "framework.update")
    assert (imported["before"], imported["after"]["requirements"]) == (None, 2)
    assert updated["before"] == imported["after"]
    assert (updated["after"]["title"], updated["after"]["sections"]) == ("Rules", 2)
    assert (updated["after"]["requirements"], updated["after"]["text"]) == (3, 2)
    assert updated["after"]["digest"] != updated["before"]["digest"]
    installed = newest(services, "framework.install")
    assert installed["before"] == installed["after"]  # it was there already, and said the same
