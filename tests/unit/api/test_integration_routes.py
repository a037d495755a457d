import json
from collections.abc import Mapping
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.errors import UnavailableError
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from proofgraph.ports.schedules import MemorySchedules

NOW = 1_700_000_000_000
HOUR = 3_600_000
CONFIG = {"name": "Production", "integration": "aws", "config": {}}


def create(client: Any, **changes: Any) -> Any:
    return client.post("/integrations/instances", CONFIG | changes)


@pytest.fixture
def made(client: Any) -> dict[str, Any]:
    answer = create(client)
    assert answer.status == 201, answer.text
    found: dict[str, Any] = answer.json
    return found


def test_the_catalogue_has_each_integration_s_form_and_permissions(client: Any) -> None:
    found = {item["id"]: item for item in client.get("/integrations").json["items"]}

    assert "proofgraph" not in found
    aws = found["aws"]
    assert aws["config_fields"]
    assert "iam:ListUsers" in aws["permissions"]
    assert any("aws_s3_bucket" in step["types"] for step in aws["steps"])
    assert aws["setup"]
    assert "sts:ExternalId" in aws["role_template"]


def test_an_instance_is_made_scheduled_and_found_again(
    client: Any, services: Services, made: dict[str, Any]
) -> None:
    found = client.get(f"/integrations/instances/{made['id']}")

    assert found.json == made
    assert found.headers["ETag"] == made["etag"]
    assert services.schedules.set == {made["id"]: 24.0}  # type: ignore[attr-defined]
    assert (made["last_state"], made["enabled"]) == ("running", True)


def test_the_first_collection_starts_at_once_and_the_next_is_due_an_interval_later(
    client: Any, services: Services, made: dict[str, Any]
) -> None:
    jobs = client.get(f"/integrations/instances/{made['id']}/jobs").json["items"]

    assert [(job["state"], job["trigger"]) for job in jobs] == [("running", "setup")]
    assert services.schedules.next == {made["id"]: made["created_at"] + 24 * HOUR}  # type: ignore[attr-defined]


def test_an_edit_does_not_put_the_next_collection_off(client_of: Any) -> None:
    now = [NOW]
    services = boot.memory(clock=lambda: now[0])
    client = client_of(services)
    made = create(client, interval_hours=1).json
    now[0] += HOUR // 2

    client.patch(f"/integrations/instances/{made['id']}", {"name": "Main"}, If_Match=made["etag"])

    assert services.schedules.next == {made["id"]: NOW + HOUR}  # type: ignore[attr-defined]


def test_a_paused_instance_is_not_collected_when_it_is_made(client: Any, services: Services) -> None:
    made = create(client, enabled=False).json

    assert made["last_state"] is None
    assert services.schedules.set == {made["id"]: None}  # type: ignore[attr-defined]


class Throttled:
    def start(self, workflow: str, name: str, payload: Mapping[str, Any]) -> None:
        raise UnavailableError("States are throttled.")


def test_an_instance_whose_first_collection_cannot_start_is_made_and_says_so(client_of: Any) -> None:
    client = client_of(boot.memory(clock=lambda: NOW, workflows=Throttled()))

    made = create(client)

    assert (made.status, made.json["last_state"]) == (201, "failed")
    assert "throttled" in made.json["message"]


class Refusing(MemorySchedules):
    def put(self, instance: str, **_: Any) -> None:
        raise UnavailableError("The scheduler is throttled.")


def test_an_instance_that_cannot_be_scheduled_is_not_made(client_of: Any) -> None:
    services = boot.memory(clock=lambda: NOW, schedules=Refusing())

    answer = create(client_of(services))

    assert answer.status == 503
    assert services.instances.list() == []


def test_instances_are_listed_in_pages_that_join_up(client: Any) -> None:
    names = {create(client, name=f"Account {n}").json["id"] for n in range(3)}

    first = client.get("/integrations/instances?limit=2").json
    second = client.get(f"/integrations/instances?limit=2&cursor={first['next_cursor']}").json

    assert {item["id"] for item in first["items"] + second["items"]} == names
    assert second["next_cursor"] is None


@pytest.mark.parametrize(
    "changes",
    [{"integration": "wizards"}, {"config": {"colour": "red"}}, {"interval_hours": 0.1}, {"name": ""}],
    ids=str,
)
def test_a_wrong_configuration_is_refused_whole(client: Any, changes: dict[str, Any]) -> None:
    assert create(client, **changes).status in (400, 422)
    assert client.get("/integrations/instances").json["items"] == []


def test_a_change_needs_the_version_that_was_read(client: Any, made: dict[str, Any]) -> None:
    path = f"/integrations/instances/{made['id']}"

    assert client.patch(path, {"enabled": False}).status == 428
    changed = client.patch(path, {"enabled": False}, If_Match=made["etag"])
    again = client.patch(path, {"enabled": True}, If_Match=made["etag"])

    assert (changed.status, changed.json["enabled"]) == (200, False)
    assert (again.status, again.json["code"]) == (412, "precondition-failed")


def test_a_change_of_the_interval_reaches_the_schedule(
    client: Any, services: Services, made: dict[str, Any]
) -> None:
    path = f"/integrations/instances/{made['id']}"

    client.patch(path, {"interval_hours": 6}, If_Match=made["etag"])

    assert services.schedules.set[made["id"]] == 6  # type: ignore[attr-defined]


def test_a_deleted_instance_leaves_no_schedule(client: Any, services: Services, made: dict[str, Any]) -> None:
    assert client.delete(f"/integrations/instances/{made['id']}").status == 204

    assert client.get(f"/integrations/instances/{made['id']}").status == 404
    assert services.schedules.set == {}  # type: ignore[attr-defined]


def test_repeating_a_creation_with_its_key_makes_one_instance(client: Any) -> None:
    answers = [client.post("/integrations/instances", CONFIG, Idempotency_Key="k1") for _ in range(2)]

    assert answers[0].json == answers[1].json
    assert len(client.get("/integrations/instances").json["items"]) == 1


def test_a_job_is_started_watched_and_cancelled(client: Any, made: dict[str, Any]) -> None:
    path = f"/integrations/instances/{made['id']}/jobs"
    client.post(f"{path}/{client.get(path).json['items'][0]['id']}/cancel")

    started = client.post(path)
    running = client.get(f"{path}/{started.json['id']}").json
    twice = client.post(path)
    cancelled = client.post(f"{path}/{started.json['id']}/cancel")

    assert (started.status, running["state"], running["units"]) == (202, "running", [])
    assert twice.status == 409
    assert (cancelled.status, cancelled.json["state"]) == (200, "cancelled")
    assert client.get(path).json["items"][0]["state"] == "cancelled"
    assert client.get(f"/integrations/instances/{made['id']}").json["last_state"] == "cancelled"


def test_jobs_of_an_instance_that_is_not_there_are_404(client: Any) -> None:
    for method, path in (("GET", "jobs"), ("POST", "jobs"), ("GET", "jobs/j1"), ("POST", "jobs/j1/cancel")):
        assert client.send(method, f"/integrations/instances/nowhere/{path}").status == 404


def test_each_change_is_in_the_audit_log(client: Any, services: Services, made: dict[str, Any]) -> None:
    client.post(f"/integrations/instances/{made['id']}/jobs")
    client.delete(f"/integrations/instances/{made['id']}")

    kept = services.records.list("audit-log#2023-11-14", "entry").records
    assert {(r.body["action"], r.body["actor"]) for r in kept} == {
        ("session.start", "u1"),
        ("integration.create", "u1"),
        ("job.start", "u1"),
        ("integration.delete", "u1"),
    }


def test_a_secret_is_stored_and_never_answered(client: Any, services: Services) -> None:
    fields = client.get("/integrations").json["items"]
    secret = next(((i["id"], f["name"]) for i in fields for f in i["config_fields"] if f["secret"]), None)
    if secret is None:
        pytest.skip("no integration of the catalogue has a secret field yet")
    integration, name = secret

    made = create(client, integration=integration, config={name: "s3cr3t-value"})

    assert name in made.json["secrets"]
    assert "s3cr3t-value" not in made.text
    assert "s3cr3t-value" not in json.dumps(client.get("/integrations/instances").json)


def test_what_a_deleted_instance_collected_is_gone_from_the_next_snapshot(
    client: Any, services: Services, made: dict[str, Any]
) -> None:
    bucket = Entity("bucket", "aws_s3_bucket", ("DataStore",), {"name": "bucket"})
    reconcile(
        services.graph,
        scope=made["id"],
        unit="s3",
        entities=[bucket],
        relationships=[],
        metadata={},
        now=services.clock(),
        remove=True,
    )
    asked = {"query": "FIND aws_s3_bucket"}
    services.snapshots.build()
    before = client.post("/queries", asked).json

    client.delete(f"/integrations/instances/{made['id']}")

    after = client.post("/queries", asked).json
    assert ([row["name"] for row in before["rows"]], after["rows"]) == (["bucket"], [])
