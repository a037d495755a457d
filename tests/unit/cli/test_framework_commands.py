"""Making, importing, updating and deleting frameworks from the command line, against the API itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proofgraph.boot import Services
from tests.shared_data import shared
from tests.unit.cli.bridge import connect
from tests.unit.cli.conftest import Terminal
from tests.unit.compliance.frameworks_of import file_of, requirement, services_of


@pytest.fixture
def services() -> Services:
    return services_of()


@pytest.fixture
def connected(signed_in: Terminal, services: Services) -> Terminal:
    return connect(signed_in, services)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "rules.json"
    path.write_bytes(file_of({"Access": ["A.1", "A.2"], "Backups": ["B.1"]}))
    return path


def test_a_file_is_imported(connected: Terminal, services: Services, file: Path) -> None:
    assert connected.run("frameworks", "import", str(file), "--id", "rules", "--title", "Our rules") == 0

    assert services.frameworks.get("rules").title == "Our rules"
    assert "stored as rules" in connected.text
    assert connected.run("frameworks", "import", str(file), "--id", "rules") == 3


def test_a_file_with_faults_tells_each_and_stores_nothing(
    connected: Terminal, services: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("ID;Requirement;Section\n1;First;A\n;No ref;A\n")

    assert connected.run("frameworks", "import", str(bad)) == 2

    assert "row 3: has no reference" in capsys.readouterr().err
    assert services.frameworks.list() == []


def test_a_file_too_large_for_a_request_is_sent_ahead(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    file = tmp_path / "large.json"
    rows = [requirement(f"R-{n}", summary="word " * 3000) for n in range(280)]
    file.write_bytes(file_of({"All": rows}))

    assert connected.run("frameworks", "import", str(file), "--id", "large") == 0

    assert file.stat().st_size > 4_000_000
    assert len(services.frameworks.requirements("large")) == 280
    assert [request.method for request in connected.requests] == ["POST", "PUT", "POST"]


def test_an_update_is_shown_and_made(
    connected: Terminal, services: Services, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connected.run("frameworks", "import", str(file), "--id", "rules")
    services.frameworks.set_applicability("rules", "B.1", applicable=False, reason="No.", by="ann")
    newer = [requirement("A.1", summary="Other."), "A.2", "A.3"]
    file.write_bytes(file_of({"Access": newer}, version="2"))
    command = ("frameworks", "import", str(file), "--into", "rules")

    assert connected.run(*command, "--dry-run") == 0

    for line in ("+ A.3", "- B.1", "~ A.1", "edition: 1 → 2", "1 applicability", "1 unchanged"):
        assert line in connected.text
    assert services.frameworks.get("rules").edition == "1"

    assert connected.run(*command, "--yes") == 0
    assert services.frameworks.get("rules").edition == "2"
    assert connected.run(*command, "--yes") == 0
    assert "Nothing differs." in connected.text

    assert connected.run("frameworks", "texts", "rules") == 0
    assert re.search(r"\n2 +2 +3 .* update from ", connected.text)
    assert connected.run("frameworks", "retired", "rules") == 0
    assert re.search(r"\nB.1 .* 1 applicability", connected.text)


def test_a_shipped_framework_is_up_to_date(connected: Terminal, services: Services) -> None:
    services.frameworks.install("demo")

    assert connected.run("frameworks", "update", "demo", "--yes") == 0
    assert "Nothing differs." in connected.text
    assert connected.run("frameworks", "retired", "demo") == 0
    assert "Every requirement it had is still there." in connected.text


def test_a_framework_of_ones_own_is_made_step_by_step(connected: Terminal, services: Services) -> None:
    for command in (
        "frameworks create Handbook",
        "requirements add-section handbook Basics",
        "requirements add handbook 1 Lock --section basics --summary Always.",
        "requirements add handbook 2 Wipe --section basics",
        "requirements edit handbook 2 --title Clean --after  --why shorter",
        "requirements applies handbook 1 --not Paperless.",
        "frameworks set handbook --title Rules --scope account=1,2 --scope tag.live=true --no-policies",
    ):
        assert connected.run(*command.split(" ")) == 0, command

    found = services.frameworks.requirements("handbook")
    assert [(r.ref, r.title, r.applicable) for r in found] == [("2", "Clean", True), ("1", "Lock", False)]
    framework = services.frameworks.get("handbook")
    assert framework.title == "Rules"
    assert [dict(rule) for rule in framework.scope] == [
        {"field": "account", "values": ["1", "2"]},
        {"field": "tag.live", "values": [True]},
    ]
    assert not framework.settings.policies

    assert connected.run("requirements", "applies", "handbook", "1") == 0
    assert connected.run("requirements", "remove", "handbook", "2") == 0
    assert connected.run("requirements", "add-section", "handbook", "More") == 0
    assert (
        connected.run("requirements", "edit-section", "handbook", "more", "--title", "Less", "--after", "")
        == 0
    )
    assert [(s.id, s.title) for s in services.frameworks.get("handbook").sections] == [
        ("more", "Less"),
        ("basics", "Basics"),
    ]
    assert connected.run("requirements", "remove-section", "handbook", "more") == 0
    assert connected.run("requirements", "remove-section", "handbook", "basics") == 3
    assert connected.run("requirements", "sections", "handbook") == 0
    assert "basics  Basics  own" in connected.text
    assert connected.run("frameworks", "set", "handbook", "--no-scope") == 0
    assert services.frameworks.get("handbook").scope == ()


@pytest.mark.parametrize(
    "command",
    [
        "frameworks set handbook",
        "frameworks set handbook --scope account",
        "frameworks set handbook --scope account=1 --no-scope",
        "requirements edit handbook 1",
        "requirements edit-section handbook basics",
        "requirements edit handbook 1 --why because",
        "frameworks import missing.json",
        "frameworks import missing.json --dry-run --format xml",
    ],
)
def test_wrong_use_says_what_to_do(connected: Terminal, command: str) -> None:
    assert connected.run(*command.split(" ")) == 2
    assert connected.requests == []


def test_a_deleted_framework_comes_back(connected: Terminal, services: Services, file: Path) -> None:
    connected.run("frameworks", "import", str(file), "--id", "rules")

    assert connected.run("frameworks", "delete", "rules", "--yes") == 0
    assert connected.run("frameworks", "restore") == 0
    assert "rules" in connected.text
    assert connected.run("frameworks", "restore", "rules") == 0
    assert [f.id for f in services.frameworks.list()] == ["rules"]
    connected.run("frameworks", "delete", "rules", "--yes")
    assert connected.run("frameworks", "delete", "rules", "--for-good", "--yes") == 0
    assert services.deleted_frameworks.list() == []


def test_a_questionnaire_is_answered_and_written_to_a_file(
    connected: Terminal, services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "asked.json"
    path.write_bytes(file_of({"Basics": [requirement("1", response="Yes."), "2"]}, type="questionnaire"))
    connected.run("frameworks", "import", str(path), "--id", "asked")

    assert connected.run("questionnaires", "answer", "asked", "2", "No.", "--final") == 0
    assert connected.run("questionnaires", "answer", "asked", "1", "") == 0
    assert connected.run("questionnaires", "show", "asked", "--state", "final") == 0
    assert "1 final, 0 drafts, 1 open." in connected.text
    target = tmp_path / "answers.csv"
    assert connected.run("questionnaires", "export", "asked", "--out", str(target)) == 0
    assert b"2,Basics,What 2 asks for.,yes,No.,final,u1," in target.read_bytes()


def test_every_published_file_is_imported_or_refused_with_what_to_do(
    connected: Terminal, services: Services, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shared("frameworks")
    files = [path for path in sorted(folder.rglob("*.*")) if path.suffix in (".json", ".csv")]

    for path in files:
        held = len(services.frameworks.list())
        dry = connected.run("frameworks", "import", str(path), "--dry-run", "--format", "json")
        told = capsys.readouterr().err
        code = connected.run("frameworks", "import", str(path))

        assert code == dry
        assert code in (0, 2)
        assert len(services.frameworks.list()) == held + (code == 0)
        assert capsys.readouterr().err == told
