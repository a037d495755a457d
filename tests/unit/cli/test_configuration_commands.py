"""`proofgraph apply` and `proofgraph dump` against the API itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofgraph.boot import Services
from proofgraph.reviews.settings import Subject
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import Terminal
from tests.unit.compliance.frameworks_of import file_of, services_of


@pytest.fixture
def services() -> Services:
    services = services_of()
    services.framework_updates.create(file_of({"A": ["1", "2"]}), "r.json", id="rules", by="ann")
    services.controls.edit("mfa", {"owners": ["ann"]}, by="ann")
    return services


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    return connect(signed_in, services)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "files"
    path.mkdir()
    return path


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_dump_is_written_and_kept_up_to_date(connected: Terminal, services: Services, folder: Path) -> None:
    (folder / "README.md").write_text("Ours.")

    assert connected.run("dump", str(folder)) == 0

    assert sorted(texts(folder)) == ["README.md", "controls/mfa.yaml", "frameworks/rules.yaml"]
    assert "2 written, 0 deleted" in connected.text
    services.controls.edit("mfa", {"owners": []}, by="ann")
    assert connected.run("dump", str(folder)) == 0
    assert "0 written, 1 deleted" in connected.text


def test_a_dump_is_printed_for_machines(connected: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert connected.run("dump", "anywhere", "--format", "json") == 0

    assert sorted(json.loads(capsys.readouterr().out)) == ["controls/mfa.yaml", "frameworks/rules.yaml"]


def test_a_second_apply_has_nothing_to_do(
    connected: Terminal, signed_in: Terminal, services: Services, folder: Path
) -> None:
    connected.run("dump", str(folder))
    empty = services_of()
    connect(signed_in, empty)

    assert connected.run("apply", str(folder), "--plan") == 1
    assert empty.frameworks.list() == []
    assert connected.run("apply", str(folder), "--yes") == 0
    assert "+ framework rules" in connected.text
    assert "2 changes made." in connected.text
    assert connected.run("apply", str(folder)) == 0
    assert "Nothing to do." in connected.text
    assert empty.configuration.dump() == services.configuration.dump()


def test_drift_is_exit_code_1(connected: Terminal, services: Services, folder: Path) -> None:
    connected.run("dump", str(folder))
    services.controls.edit("mfa", {"owners": ["eve"]}, by="eve")
    services.frameworks.install("demo")

    assert connected.run("apply", str(folder), "--plan") == 1

    assert 'owners: ["eve"] → ["ann"]' in connected.text
    assert "? framework demo" in connected.text
    assert connected.run("apply", str(folder), "--yes", "--prune") == 0
    assert [framework.id for framework in services.frameworks.list()] == ["rules"]


def test_a_plan_is_printed_for_machines(
    connected: Terminal, services: Services, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connected.run("dump", str(folder))
    services.frameworks.change("rules", title="Other")
    capsys.readouterr()

    assert connected.run("apply", str(folder), "--plan", "--format", "json") == 1

    planned = json.loads(capsys.readouterr().out)
    assert [field["path"] for field in planned["changes"][0]["differences"]] == ["keep_title", "title"]


def test_faults_are_exit_code_2_and_told_by_file_and_line(
    connected: Terminal, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "controls").mkdir()
    (folder / "controls/mfa.yaml").write_text("id: mfa\nshipped: true\nowner: ann\n")
    (folder / "extra.yml").write_text("id: x\n")
    (folder / ".hidden").mkdir()
    (folder / ".hidden/a.yaml").write_text("id: x\n")

    assert connected.run("apply", str(folder)) == 2

    told = capsys.readouterr().err
    assert "controls/mfa.yaml:3: owner:" in told
    assert "extra.yml:1: files are named" in told
    assert "hidden" not in told


@pytest.mark.parametrize("command", ["apply nowhere", "dump x --format xml", "apply . --format xml"])
def test_wrong_use_says_what_to_do(connected: Terminal, command: str) -> None:
    assert connected.run(*command.split()) == 2
    assert connected.requests == []


def test_a_file_that_is_no_text_is_named(
    connected: Terminal, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.yaml").write_bytes(b"\xff\xfe\x00")

    assert connected.run("apply", str(folder)) == 2
    assert "a.yaml cannot be read" in capsys.readouterr().err


def test_groups_and_reviews_are_files_and_a_plan_says_what_it_needs(
    connected: Terminal, services: Services, folder: Path
) -> None:
    eve = services.users.invite("eve@example.com", "Eve", ["gaps-only"], by="bob")
    review = Subject(kind="control", id="mfa")
    services.review_settings.put(review, {"cadence": "weekly", "owners": [eve.id]})
    connected.run("dump", str(folder))

    assert "- eve@example.com\n" in texts(folder)["reviews/controls/mfa.yaml"]
    services.review_settings.remove(review)
    assert connected.run("apply", str(folder), "--yes") == 0
    assert "This needs frameworks:admin." in connected.text
    services.review_settings.remove(review)
    assert connected.run("dump", str(folder)) == 0
    assert "reviews/controls/mfa.yaml" not in texts(folder)


def test_files_of_what_one_may_not_read_stay_as_they_are(
    signed_in: Terminal, services: Services, folder: Path
) -> None:
    reader = connect(signed_in, services, "read-only")
    for name in ("groups", "links"):
        (folder / name).mkdir()
        (folder / name / "a.yaml").write_text("id: a\n")

    assert reader.run("dump", str(folder)) == 0

    assert sorted(texts(folder)) == ["controls/mfa.yaml", "frameworks/rules.yaml", "groups/a.yaml"]
    assert "You may not read reviews/frameworks, reviews/controls, groups" in reader.text


def test_a_link_that_a_framework_text_brings_back_is_made_by_the_same_apply(
    connected: Terminal, services: Services, folder: Path
) -> None:
    services.controls.edit("mfa", {"satisfies": {"rules": ["1", "2"]}}, by="ann")
    connected.run("dump", str(folder))
    services.controls.unlink(services.frameworks.get("rules"), "2", "mfa", by="eve")
    shorter = services.framework_updates.preview(file_of({"A": ["1"]}), "r.json").template
    services.framework_updates.update("rules", shorter, by="eve")

    assert connected.run("apply", str(folder), "--plan", "--prune") == 1
    assert "links" not in connected.text.partition("to change")[0]
    assert connected.run("apply", str(folder), "--yes", "--prune") == 0

    assert "2 changes made, 1 of them since others brought them about." in connected.text
    assert connected.run("apply", str(folder), "--prune") == 0
    assert "Nothing to do." in connected.text
    assert [link.ref for link in services.controls.links(services.frameworks.get("rules"))] == ["1", "2"]
