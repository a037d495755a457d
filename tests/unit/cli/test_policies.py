"""`proofgraph policies`: a folder built here, and a deployment brought to what it says."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

PROFILE = "company: {name: Crumb}\ncontacts: {security: a@b.example}\n"
DOCUMENT = "---\nid: bread\ntitle: Bread\ndomain: baking\nsummary: On bread.\n---\n{{company.name}} bakes.\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    root = tmp_path / "docs"
    (root / "policies").mkdir(parents=True)
    (root / "policies/bread.md").write_text(DOCUMENT)
    (root / "profile.yaml").write_text(PROFILE)
    return root


def test_init_writes_a_folder_and_says_what_comes_next(terminal: Any, tmp_path: Path) -> None:
    assert terminal.run("policies", "init", str(tmp_path / "docs")) == 0

    assert (tmp_path / "docs/policies/access-control.md").is_file()
    assert "policies build" in terminal.text.replace("\n", " ")


def test_a_build_tells_its_revision_and_what_changed(terminal: Any, source: Path) -> None:
    assert terminal.run("policies", "build", str(source), "--format", "markdown") == 0
    assert terminal.run("policies", "build", str(source), "--format", "markdown") == 0

    assert (source / "build/policies/bread.md").read_text() == "# Bread\n\nCrumb bakes.\n"
    assert "2 files changed" in terminal.text
    assert "nothing changed" in terminal.text


def test_validate_lists_faults_by_file_and_line(terminal: Any, source: Path, capsys: Any) -> None:
    (source / "profile.yaml").write_text("{}")

    assert terminal.run("policies", "validate", str(source)) == 2
    assert "policies/bread.md:7: company.name has no value" in capsys.readouterr().err


def test_validate_is_content_with_a_good_folder(terminal: Any, source: Path) -> None:
    assert terminal.run("policies", "validate", str(source)) == 0
    assert "1 documents, no faults" in terminal.text


@pytest.fixture
def deployed(signed_in: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The terminal against a real application over the in-memory twins."""
    from proofgraph import boot
    from proofgraph.api.app import build
    from tests.unit.api.conftest import Client

    services = boot.memory(clock=lambda: 1_700_000_000_000)
    client = Client(build(lambda: services))

    def answer(request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode().removeprefix("/api")
        body = request.content.decode() or None
        headers = {"If-Match": request.headers["if-match"]} if "if-match" in request.headers else {}
        if body:
            headers["Content-Type"] = "application/json"
        sent = client.send(request.method, path, body, headers)
        return httpx.Response(sent.status, text=sent.text, headers=dict(sent.headers))

    monkeypatch.setattr(signed_in, "answer", answer)
    return signed_in


def documents(terminal: Any) -> Any:
    return {item["id"]: item for item in _ask(terminal, "/policies")["items"]}


def _ask(terminal: Any, path: str) -> Any:
    request = httpx.Request("GET", f"https://proof.test/api{path}")
    return terminal.answer(request).json()


def test_publishing_shows_what_changes_and_then_changes_it(deployed: Any, source: Path) -> None:
    assert deployed.run("policies", "publish", str(source), "--dry-run") == 0
    assert "+{{company.name}} bakes." in deployed.text
    assert documents(deployed) == {}

    assert deployed.run("policies", "publish", str(source), "--yes", "-m", "First") == 0

    assert documents(deployed)["bread"]["adopted"] is True
    assert _ask(deployed, "/policies/bread")["text"] == "# Bread\n\nCrumb bakes.\n"
    assert _ask(deployed, "/policies/bread/versions")["items"][0]["note"] == "First"
    assert _ask(deployed, "/organisation-profile")["variables"][0]["value"] == "Crumb"


def test_publishing_again_finds_nothing(deployed: Any, source: Path) -> None:
    deployed.run("policies", "publish", str(source), "--yes")

    assert deployed.run("policies", "publish", str(source), "--yes") == 0
    assert deployed.text.rstrip().endswith("Nothing differs.")


def test_publishing_an_edit_makes_a_version(deployed: Any, source: Path) -> None:
    deployed.run("policies", "publish", str(source), "--yes")
    path = source / "policies/bread.md"
    path.write_text(path.read_text().replace("bakes.", "bakes daily."))

    assert deployed.run("policies", "publish", str(source), "--yes") == 0

    assert "-{{company.name}} bakes.\n+{{company.name}} bakes daily." in deployed.text
    assert documents(deployed)["bread"]["number"] == 2


def test_what_has_faults_is_not_published(deployed: Any, source: Path) -> None:
    (source / "profile.yaml").write_text("{}")

    assert deployed.run("policies", "publish", str(source), "--yes") == 2
    assert documents(deployed) == {}


def test_pulling_writes_what_a_deployment_has(deployed: Any, source: Path, tmp_path: Path) -> None:
    deployed.run("policies", "publish", str(source), "--yes")
    target = tmp_path / "other"

    assert deployed.run("policies", "pull", str(target), "--yes") == 0
    assert (target / "policies/bread.md").read_text() == DOCUMENT
    assert "name: Crumb" in (target / "profile.yaml").read_text()

    assert deployed.run("policies", "pull", str(target), "--yes") == 0
    assert deployed.text.rstrip().endswith("Nothing differs.")
    assert deployed.run("policies", "publish", str(target), "--yes") == 0
    assert deployed.text.rstrip().endswith("Nothing differs.")


def test_pulling_leaves_alone_what_only_the_folder_has(deployed: Any, source: Path) -> None:
    deployed.run("policies", "publish", str(source), "--yes")
    other = source / "policies/rye.md"
    other.write_text(DOCUMENT.replace("bread", "rye"))

    assert deployed.run("policies", "pull", str(source), "--yes") == 0
    assert other.is_file()


def test_pulling_into_a_jupiterone_folder_is_refused(deployed: Any, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "templates").mkdir()

    assert deployed.run("policies", "pull", str(tmp_path), "--yes") == 2


def test_every_template_can_be_published_and_comes_back_the_same(deployed: Any, tmp_path: Path) -> None:
    from proofgraph.policies import folder
    from tests.unit.policies.conftest import CONTENT

    folder.create(tmp_path / "docs", CONTENT, dt.date(2026, 11, 23))
    profile = tmp_path / "docs/profile.yaml"
    text = profile.read_text().replace(": ''", ": Crumb")
    profile.write_text(text)

    assert deployed.run("policies", "publish", str(tmp_path / "docs"), "--yes") == 0

    found = documents(deployed)
    assert len(found) > 150
    assert [item["id"] for item in found.values() if item["unfilled"] or not item["adopted"]] == []
    assert deployed.run("policies", "pull", str(tmp_path / "docs"), "--yes") == 0
    assert deployed.text.rstrip().endswith("Nothing differs.")


def test_documents_are_listed_and_searched(deployed: Any, source: Path) -> None:
    deployed.run("policies", "publish", str(source), "--yes")

    assert deployed.run("policies", "list", "bakes", "--adopted") == 0
    assert "1 documents, 1 adopted." in deployed.text
    assert deployed.run("policies", "list", "--kind", "procedure") == 0
    assert "0 documents, 0 adopted." in deployed.text


def test_a_document_is_shown_with_its_text(deployed: Any, source: Path) -> None:
    deployed.run("policies", "publish", str(source), "--yes")

    assert deployed.run("policies", "show", "bread") == 0
    assert "policy · adopted · version 1 of 2023-11-14" in deployed.text
    assert "Crumb bakes." in deployed.text
    assert deployed.run("policies", "show", "none") == 3


def test_a_jupiterone_folder_is_published_as_it_is(deployed: Any, tmp_path: Path) -> None:
    config = {
        "organization": {"companyShortName": "Crumb", "ovenName": "Vulcan"},
        "policies": [{"id": "bread", "file": "policies/bread.md", "name": "Bread", "procedures": ["cp-1"]}],
        "procedures": [{"id": "cp-1", "file": "procedures/cp-1.md", "name": "Scales", "provider": "Libra"}],
        "references": [],
    }
    (tmp_path / "templates/policies").mkdir(parents=True)
    (tmp_path / "templates/procedures").mkdir()
    (tmp_path / "config.json").write_text(json.dumps(config))
    (tmp_path / "templates/policies/bread.md.tmpl").write_text(
        "# Bread\n\n`{{defaultRevision}}` {{companyShortName}} has {{ovenName}}. [Scales](bread.md#cp-1)\n"
    )
    (tmp_path / "templates/procedures/cp-1.md.tmpl").write_text("### Scales\n\nBy {{provider}}.\n")

    assert deployed.run("policies", "publish", str(tmp_path), "--yes") == 0

    text = _ask(deployed, "/policies/bread")["text"]
    assert text == "# Bread\n\n`1` Crumb has Vulcan. [Scales](../procedures/cp-1.md)\n"
    assert _ask(deployed, "/policies/cp-1")["text"] == "# Scales\n\nBy Libra.\n"
    assert deployed.run("policies", "publish", str(tmp_path), "--yes") == 0
    assert deployed.text.rstrip().endswith("Nothing differs.")


def test_where_approvers_are_named_publishing_drafts_and_then_publishes(deployed: Any, source: Path) -> None:
    answer = deployed.answer
    _ask(deployed, "/me")
    etag = answer(httpx.Request("GET", "https://proof.test/api/policy-rules")).headers["ETag"]
    rules = httpx.Request(
        "PATCH",
        "https://proof.test/api/policy-rules",
        headers={"if-match": etag},
        json={"approvers": ["u1"], "author_may_approve": True},
    )
    assert answer(rules).status_code == 200

    assert deployed.run("policies", "publish", str(source), "--yes", "-m", "First") == 0
    assert "1 wait for approval: bread." in deployed.text
    row = documents(deployed)["bread"]
    assert (row["state"], row["adopted"]) == ("in-review", False)
    assert deployed.run("policies", "publish", str(source), "--yes") == 0
    draft = _ask(deployed, "/policies/bread/draft")
    assert (draft["state"], draft["submitted_by"]) == ("in-review", "u1")

    approve = httpx.Request(
        "POST",
        "https://proof.test/api/policies/bread/draft/approve",
        headers={"if-match": draft["etag"]},
        json={},
    )
    assert answer(approve).status_code == 200
    assert deployed.run("policies", "publish", str(source), "--yes") == 0

    row = documents(deployed)["bread"]
    assert (row["state"], row["adopted"], row["number"]) == ("published", True, 1)
    assert deployed.run("policies", "publish", str(source), "--yes") == 0
    assert deployed.text.rstrip().endswith("Nothing differs.")


def test_acceptances_and_history_are_told(deployed: Any, source: Path, tmp_path: Path) -> None:
    path = source / "policies/bread.md"
    path.write_text(path.read_text().replace("summary:", "acceptance: true\nsummary:"))
    deployed.run("policies", "publish", str(source), "--yes")

    assert deployed.run("policies", "acceptances", "bread") == 0
    assert "0 of 1 have accepted." in deployed.text
    assert deployed.run("policies", "history", "--out", str(tmp_path / "history.csv")) == 0
    assert "bread,Bread,version" in (tmp_path / "history.csv").read_text()
    assert deployed.run("policies", "history", "--format", "markdown", "--from", "2023-11-14") == 0
    assert "| version |" in deployed.text
