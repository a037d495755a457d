"""`proofgraph evaluate` against the application itself: its parts, and Ctrl-C while it runs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from proofgraph.access.decision import change_user
from proofgraph.boot import Services
from proofgraph.cli.main import invoke
from proofgraph.compliance.targets import Target, requirement
from proofgraph.exports.scopes import FrameworkScope
from tests.unit.api.world import evaluated_services
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import Terminal, problem


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return evaluated_services(tmp_path)


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    return connect(signed_in, services)


def evaluate(terminal: Terminal, pause: Callable[[float], object], *arguments: str) -> int:
    """The command, while `pause` stands for the time between two looks at the evaluation."""
    return invoke(["evaluate", "demo", *arguments], replace(terminal.world, sleep=pause))


def worked_on(services: Services) -> Callable[[float], None]:
    def work(_: float) -> None:
        evaluations = services.evaluations
        for job in evaluations.list("demo").items:
            if job.state == "queued":
                for chunk in evaluations.plan(job.id)["chunks"]:
                    evaluations.run_chunk(job.id, chunk)
                evaluations.finish(job.id)

    return work


def interrupted(_: float) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("option", "ref", "told"),
    [
        ("--requirement", "D1.1", "D1.1 Users prove who they are"),
        ("--control", "mfa", "Everybody uses a second factor"),
        ("--question", "users-mfa", "▲ ATTENTION Does every user have MFA?"),
    ],
)
def test_a_part_of_a_framework_is_evaluated_and_told(
    connected: Terminal, services: Services, option: str, ref: str, told: str
) -> None:
    assert evaluate(connected, worked_on(services), option, ref) == 0

    newest = max(services.evaluations.list("demo").items, key=lambda one: one.kind != "framework")
    assert (f"--{newest.kind}", newest.ref, newest.state) == (option, ref, "succeeded")
    assert told in connected.text
    assert "Demo standard" in connected.text


def test_two_parts_at_once_are_refused(connected: Terminal) -> None:
    assert evaluate(connected, interrupted, "--control", "mfa", "--question", "users-mfa") == 2


def test_an_interrupted_evaluation_is_cancelled_there(connected: Terminal, services: Services) -> None:
    assert evaluate(connected, interrupted, "--question", "users-mfa") == 130

    states = {one.kind: one.state for one in services.evaluations.list("demo").items}
    assert states == {"framework": "succeeded", "question": "cancelled"}
    assert "The evaluation is cancelled; statuses stay as they were." in connected.text


def test_an_evaluation_that_somebody_else_started_goes_on(connected: Terminal, services: Services) -> None:
    started = services.evaluations.start("demo", by="schedule")

    assert evaluate(connected, interrupted) == 130

    assert services.evaluations.get(started.id).state == "queued"
    assert "goes on: schedule started it" in connected.text


def test_one_that_writes_its_statuses_already_is_said_to_end(connected: Terminal) -> None:
    through_api = connected.answer

    def answered(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/cancel"):
            return problem(409, "conflict", "It ends within moments.")
        return through_api(request)

    connected.answer = answered  # type: ignore[method-assign]

    assert evaluate(connected, interrupted) == 130
    assert "It ends within moments." in connected.text


def test_accepted_exceptions_stand_beside_what_is_counted(connected: Terminal, services: Services) -> None:
    asked = services.exceptions.request(
        Target(kind="question", id="users-mfa"),
        reason="Old",
        owner="ann",
        compensating_control="none",
        expires_at=services.clock() + 86_400_000,
        by="ann",
    )
    services.exceptions.approve(asked.id, by="ben")

    for command in ("frameworks show demo", "controls list --domains", "controls list"):
        assert connected.run(*command.split()) == 0

    assert " 1 (1 accepted) · " in connected.text
    assert "ATTENTION 1 (1 accepted)" in connected.text
    assert re.search(r"▲ ATTENTION +D1\.1 .* 1 *$", connected.text, re.M)
    assert re.search(r"▲ ATTENTION +mfa .* 1 *$", connected.text, re.M)


def test_evaluations_are_listed_waited_for_and_stopped(connected: Terminal, services: Services) -> None:
    started = services.evaluations.start("demo", by="bob")
    working = replace(connected.world, sleep=worked_on(services))

    assert invoke(["evaluations", "watch", started.id], replace(connected.world, sleep=interrupted)) == 130
    assert services.evaluations.get(started.id).state == "queued"
    assert invoke(["evaluations", "watch", started.id], working) == 0
    assert "The evaluation succeeded: ATTENTION 1" in connected.text
    other = services.evaluations.start("demo", by="bob")
    assert connected.run("evaluations", "cancel", other.id) == 0
    assert connected.run("evaluations", "watch", other.id) == 3
    assert connected.run("evaluations", "list", "demo", "--most", "5") == 0
    listed = connected.text.split("Id ")[-1]
    assert [id in listed for id in (started.id, other.id)] == [True, True]
    assert "Cancelled." in listed


def test_what_an_evaluation_found_is_shown_and_its_rows_are_written(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    evaluation = services.evaluations.list("demo").items[0].id
    out = tmp_path / "rows.json"

    assert connected.run("evaluations", "result", evaluation, "users-mfa") == 0
    assert connected.run("evaluations", "result", evaluation, "users-mfa", "--rows", "3") == 2
    written = connected.run(
        *("evaluations", "result", evaluation, "users-mfa", "--rows", "1", "--format", "json"),
        *("--out", str(out)),
    )

    (run, _) = services.evaluations.result(evaluation, "users-mfa").queries
    assert run.digest in connected.text
    assert written == 0
    assert json.loads(out.read_text())["data"] == [dict(row) for row in services.evidence.rows(run.digest)]


def test_exports_are_listed_downloaded_again_and_stopped(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    made = services.exports.start("summary-zip", FrameworkScope(framework_id="demo"), by="bob")
    change_user(services.records, "bob", {"name": "Bob Day"})

    assert connected.run("exports", "download", made.id, "--out", str(tmp_path)) == 3
    services.exports.run(made.id)
    assert connected.run("exports", "download", made.id, "--out", str(tmp_path)) == 0
    assert connected.run("exports", "cancel", made.id) == 0
    assert connected.run("exports", "list", "--framework", "demo") == 0

    assert [path.suffix for path in tmp_path.glob("*.zip")] == [".zip"]
    assert "The export is succeeded." in connected.text
    assert made.id in connected.text
    assert "Bob Day" in connected.text


def test_evidence_of_all_places_is_found_by_words(connected: Terminal, services: Services) -> None:
    place = requirement("demo", "D1.1")
    for title in ("Minutes of May", "Floor plan"):
        fields = {"url": "https://example.com", "title": title, "description": ""}
        services.items.create("link", fields, [place], by="ann")

    assert connected.run("evidence", "find", "minutes") == 0

    assert "Minutes of May" in connected.text
    assert "Floor plan" not in connected.text
    assert "demo/D1.1" in connected.text
