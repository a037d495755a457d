"""Integrations from the command line: connected, looked at, changed, removed; secrets told nowhere."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.integrations.instances import Instance
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import NOW, Terminal

SECRET = "hunter2hunter2"
ROLE = "arn:aws:iam::123456789012:role/ProofgraphReader"
ADD = ("integrations", "add", "aws", "--name", "Production", "--no-wait")


@pytest.fixture
def services() -> Services:
    return boot.memory(clock=lambda: NOW)


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    return connect(signed_in, services)


@pytest.fixture
def held(services: Services) -> Instance:
    config = {"roleArn": ROLE, "externalId": SECRET, "regions": ["eu-west-1"]}
    return services.instances.create("aws", "Production", config, tags={"Stage": "prod"})


def only(services: Services) -> Instance:
    (found,) = services.instances.list()
    return found


def asked(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[str]:
    """What is asked for without being shown."""
    prompts: list[str] = []

    def hidden(prompt: str, _stream: object = None) -> str:
        prompts.append(prompt)
        return answer

    monkeypatch.setattr("getpass.getpass", hidden)
    return prompts


def test_connecting_asks_for_the_secret_and_starts_the_first_collection(
    connected: Terminal,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    prompts = asked(monkeypatch, SECRET)
    options = (
        "--set",
        f"roleArn={ROLE}",
        "--set",
        "regions=eu-west-1, us-east-1",
        "--every",
        "6",
        "--tag",
        "a=b=c",
    )

    assert connected.run(*ADD, *options) == 0

    made = only(services)
    assert services.instances.resolved(made)["externalId"] == SECRET
    assert made.config == {"roleArn": ROLE, "regions": ["eu-west-1", "us-east-1"]}
    assert (made.interval_hours, made.tags) == (6, {"a": "b=c"})
    assert [job.trigger for job in services.collection.jobs(made.id)] == ["setup"]
    printed = capsys.readouterr()
    assert (len(prompts), "External ID" in printed.out + printed.err) == (1, True)
    assert SECRET not in connected.text + printed.out + printed.err


@pytest.mark.parametrize("place", ["file", "stdin", "environment"])
def test_scripts_give_a_secret_by_file_standard_input_or_environment(
    connected: Terminal, services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{SECRET}\n".encode())))
    monkeypatch.setenv("READER_ID", SECRET)
    option = {
        "file": ("--secret-file", f"externalId={tmp_path / 'secret'}"),
        "stdin": ("--secret-file", "externalId=-"),
        "environment": ("--secret-env", "externalId=READER_ID"),
    }[place]

    assert connected.run(*ADD, "--no-input", *option) == 0

    assert services.instances.resolved(only(services))["externalId"] == SECRET


def test_a_paused_one_is_connected_without_a_collection(connected: Terminal, services: Services) -> None:
    assert connected.run(*ADD, "--no-input", "--paused") == 0

    assert services.collection.jobs(only(services).id) == []
    assert "paused" in connected.text


def test_connecting_stays_until_the_first_collection_has_ended(signed_in: Any) -> None:
    form = {"id": "aws", "name": "aws", "title": "AWS", "description": "", "classes": [], "config_fields": []}
    signed_in.answers |= {
        ("GET", "/api/integrations"): {
            "items": [form | {"steps": [], "permissions": [], "setup": [], "role_template": None}]
        },
        ("POST", "/api/integrations/instances"): INSTANCE,
        ("GET", "/api/integrations/instances/i1/jobs"): {"items": [JOB], "next_cursor": None},
        ("GET", "/api/integrations/instances/i1/jobs/j1"): [
            JOB,
            JOB | {"state": "succeeded", "message": "15 entities collected."},
        ],
    }

    assert signed_in.run("integrations", "add", "aws", "--name", "Production") == 0
    assert "15 entities collected." in signed_in.text


@pytest.mark.parametrize(
    "options",
    [
        ("--set", f"externalId={SECRET}"),
        ("--set", "externalid"),
        ("--set", "colour=red"),
        ("--set", "roleArn=nonsense"),
        ("--secret-file", f"roleArn={__file__}"),
        ("--secret-file", "externalId=/nowhere/at/all"),
        ("--secret-env", "externalId=NOT_SET_ANYWHERE"),
        ("--every", "0.1"),
        ("--tag", "alone"),
    ],
    ids=" ".join,
)
def test_what_is_given_wrongly_connects_nothing_and_repeats_no_secret(
    connected: Terminal, services: Services, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    assert connected.run(*ADD, "--no-input", *options) == 2

    assert services.instances.list() == []
    assert SECRET not in capsys.readouterr().err


def test_an_unknown_kind_is_told_with_what_there_is(
    connected: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    assert connected.run("integrations", "add", "wizards", "--name", "x") == 2
    assert "there is: aws" in capsys.readouterr().err


def test_the_list_and_one_instance_are_shown_without_secrets(
    connected: Terminal, services: Services, held: Instance
) -> None:
    services.collection.start(held.id, "setup")

    assert connected.run("integrations", "list") == 0
    assert connected.run("integrations", "show", "Production") == 0

    for wanted in (
        held.id,
        ROLE,
        "eu-west-1",
        "tag.Stage",
        "(set, not shown)",
        "every 24 h",
        "running",
        "setup",
    ):
        assert wanted in connected.text
    assert SECRET not in connected.text


def test_an_empty_list_says_how_to_begin_and_the_catalogue_what_it_takes(connected: Terminal) -> None:
    assert connected.run("integrations", "list") == 0
    assert "proofgraph integrations add aws" in connected.text

    assert connected.run("integrations", "catalog") == 0
    assert connected.run("integrations", "catalog", "aws") == 0
    for wanted in ("Amazon Web Services", "roleArn", "string, secret", "permissions aws --template"):
        assert wanted in connected.text


def test_an_edit_changes_what_is_named_and_keeps_the_rest(
    connected: Terminal, services: Services, held: Instance
) -> None:
    changes = ("--name", "Main", "--set", "accounts=1,2", "--unset", "regions", "--pause", "--untag", "Stage")

    assert connected.run("integrations", "edit", "Production", *changes, "--tag", "Team=core") == 0

    now = only(services)
    assert (now.name, now.enabled, now.tags) == ("Main", False, {"Team": "core"})
    assert services.instances.resolved(now) == {"roleArn": ROLE, "accounts": ["1", "2"], "externalId": SECRET}
    assert services.schedules.set == {held.id: None}  # type: ignore[attr-defined]


def test_a_secret_is_asked_for_anew(
    connected: Terminal, services: Services, held: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(monkeypatch, "another-secret")

    assert connected.run("integrations", "edit", held.id, "--secret", "externalId") == 0
    assert connected.run("integrations", "edit", held.id, "--resume", "--every", "12") == 0

    now = only(services)
    assert services.instances.resolved(now)["externalId"] == "another-secret"
    assert (dict(now.config), now.interval_hours) == (dict(held.config), 12)


@pytest.mark.parametrize(
    "options", [(), ("--unset", "colour"), ("--untag", "Nothing"), ("--secret", "roleArn")]
)
def test_an_edit_without_effect_is_refused(
    connected: Terminal, services: Services, held: Instance, options: tuple[str, ...]
) -> None:
    assert connected.run("integrations", "edit", held.id, *options) == 2
    assert only(services) == held


def test_removing_asks_first_and_tells_what_goes(
    connected: Terminal, services: Services, held: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[str] = []
    monkeypatch.setattr("typer.confirm", lambda question, err: questions.append(question))

    assert connected.run("integrations", "remove", "Production") == 0
    assert (only(services), "evidence and past snapshots stay" in questions[0]) == (held, True)

    assert connected.run("integrations", "remove", "Production", "--yes") == 0
    assert services.instances.list() == []


def test_the_template_of_the_role_is_printed(connected: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert connected.run("permissions", "aws", "--template") == 0
    assert "AWS::IAM::Role" in capsys.readouterr().out
    assert connected.run("permissions", "proofgraph", "--template") == 2


COUNTS = {"entities": 0, "relationships": 0, "added": 0, "changed": 0, "removed": 0}
JOB = COUNTS | {
    "id": "j1",
    "instance_id": "i1",
    "integration": "aws",
    "state": "running",
    "trigger": "setup",
    "started_at": 1,
    "finished_at": None,
    "progress": {"done": 1, "total": 2},
    "failed_units": 0,
    "message": "",
    "snapshot_id": None,
    "units": [],
    "log": [],
}
INSTANCE = {
    "id": "i1",
    "name": "Production",
    "integration": "aws",
    "enabled": True,
    "last_state": "running",
    "last_finished_at": None,
    "message": "",
    "config": {},
    "secrets": [],
    "interval_hours": 24,
    "tags": {},
    "accounts": [],
    "regions": [],
    "created_at": 1,
    "updated_at": 1,
    "etag": '"1"',
}
