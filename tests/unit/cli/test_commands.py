import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

from proofgraph.cli.main import invoke

BARS = [
    {
        "id": "compliant",
        "title": "Compliant",
        "segments": [],
        "percent": 42.5,
        "formula": "tested / applicable",
    },
    {
        "id": "gaps",
        "title": "Gap analysis",
        "segments": [
            {"id": "TESTED", "label": "Fulfilled", "count": 14},
            {"id": "GAP", "label": "Gap detected", "count": 9},
        ],
        "percent": None,
        "formula": "",
    },
]
SUMMARY = {
    "id": "soc2",
    "title": "SOC 2",
    "version": "2017",
    "type": "standard",
    "last_evaluated_at": 1_700_000_000_000,
    "applicable": 33,
    "total": 34,
    "compliant_percent": 42.5,
    "bars": BARS,
    "trend": [],
}
FRAMEWORK = SUMMARY | {"summary": "", "categories": [], "sections": [], "summary_settings": {}, "scope": []}


def row(ref: str, status: str, affected: int) -> dict[str, Any]:
    return {
        "ref": ref,
        "title": f"Title of {ref}",
        "summary": "",
        "section": "cc6",
        "category": "security",
        "status": status,
        "incomplete": False,
        "policies": "none",
        "evidence": "queries",
        "applicable": True,
        "controls": 1,
        "questions": 2,
        "affected": affected,
        "last_evaluated_at": None,
    }


REQUIREMENTS = {
    "framework_id": "soc2",
    "total": 3,
    "shown": 3,
    "sections": [
        {
            "id": "cc6",
            "title": "Access",
            "requirements": [
                row("CC6.1", "ATTENTION", 50),
                row("CC6.2", "TESTED", 0),
                row("CC6.3", "GAP", 1200),
            ],
        }
    ],
}


def evaluation(state: str, done: int, **more: Any) -> dict[str, Any]:
    return {
        "id": "e1",
        "framework_id": "soc2",
        "kind": "framework",
        "ref": "",
        "state": state,
        "progress": {"done": done, "total": 4},
        "started_at": 1,
        "finished_at": None,
        "started_by": "u1",
        "snapshot_id": None,
        "snapshot_time": None,
        "counts": {},
        "error": None,
    } | more


def test_status_shows_the_bars_and_the_integrations(signed_in: Any) -> None:
    signed_in.answers[("GET", "/api/status")] = {
        "organisation": "Northwind",
        "frameworks": [SUMMARY],
        "integrations": [
            {
                "id": "i1",
                "name": "Production",
                "integration": "aws",
                "enabled": True,
                "last_state": "failed",
                "last_finished_at": 1_700_000_000_000,
                "message": "access denied",
            }
        ],
        "snapshot": None,
        "journey": [{"id": "integrations", "title": "Connect an integration", "done": False}],
    }

    assert signed_in.run("status") == 0
    for expected in ("SOC 2 2017", "42.5 %", "Gap detected 9", "access denied", "Next: Connect"):
        assert expected in signed_in.text


def test_frameworks_are_listed_with_their_percentage(signed_in: Any) -> None:
    signed_in.answers[("GET", "/api/frameworks")] = {"items": [SUMMARY]}

    assert signed_in.run("frameworks", "list") == 0
    assert "soc2" in signed_in.text
    assert "33/34" in signed_in.text


def test_a_framework_is_shown_with_the_requirements_of_the_statuses_asked_for(signed_in: Any) -> None:
    signed_in.answers[("GET", "/api/frameworks/soc2")] = FRAMEWORK
    signed_in.answers[("GET", "/api/frameworks/soc2/requirements")] = REQUIREMENTS

    assert signed_in.run("frameworks", "show", "soc2", "--status", "GAP", "--status", "ATTENTION") == 0
    assert signed_in.requests[-1].url.params["status"] == "GAP,ATTENTION"
    assert "✘ GAP" in signed_in.text


def test_evaluating_waits_and_shows_where_it_stands_with_the_worst_first(signed_in: Any) -> None:
    signed_in.answers |= {
        ("POST", "/api/frameworks/soc2/evaluations"): evaluation("queued", 0),
        ("GET", "/api/evaluations/e1"): [evaluation("running", 2), evaluation("succeeded", 4)],
        ("GET", "/api/frameworks/soc2"): FRAMEWORK,
        ("GET", "/api/frameworks/soc2/requirements"): REQUIREMENTS,
    }

    assert signed_in.run("evaluate", "soc2") == 0
    assert signed_in.body(0) == {"kind": "framework"}
    assert len(signed_in.slept) == 1
    assert signed_in.text.index("CC6.3") < signed_in.text.index("CC6.1")
    assert "CC6.2" not in signed_in.text


def test_one_requirement_can_be_evaluated_without_waiting(signed_in: Any) -> None:
    signed_in.answers[("POST", "/api/frameworks/soc2/evaluations")] = evaluation("queued", 0)

    assert signed_in.run("evaluate", "soc2", "--requirement", "CC6.1", "--no-wait") == 0
    assert signed_in.body() == {"kind": "requirement", "ref": "CC6.1"}
    assert "e1" in signed_in.text


def test_a_failed_evaluation_says_why(signed_in: Any, capsys: pytest.CaptureFixture[str]) -> None:
    signed_in.answers |= {
        ("POST", "/api/frameworks/soc2/evaluations"): evaluation("queued", 0),
        ("GET", "/api/evaluations/e1"): evaluation("failed", 2, error="no snapshot yet"),
    }

    assert signed_in.run("evaluate", "soc2") == 3
    assert "no snapshot yet" in capsys.readouterr().err


INSTANCE = {
    "id": "i1",
    "name": "Production",
    "integration": "aws",
    "enabled": True,
    "last_state": None,
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
CHANGES = {"relationships": 0, "added": 0, "changed": 0, "removed": 0}
UNIT = {
    "step": "iam-users",
    "account": "1",
    "region": "",
    "state": "succeeded",
    "finished_at": 2,
    "entities": 12,
    "denials": [],
    "error": "",
} | CHANGES
DENIAL = {"permission": "s3:GetBucketPolicy", "type": "aws_s3_bucket", "properties": ["policy"], "count": 3}
DENIED = UNIT | {"step": "s3-buckets", "state": "partial", "entities": 3, "denials": [DENIAL]}


def job(state: str, *units: dict[str, Any], message: str = "") -> dict[str, Any]:
    return CHANGES | {
        "id": "j1",
        "instance_id": "i1",
        "integration": "aws",
        "state": state,
        "trigger": "person",
        "started_at": 1,
        "finished_at": None,
        "progress": {"done": 1, "total": 2},
        "failed_units": 0,
        "entities": 15,
        "message": message,
        "snapshot_id": None,
        "units": list(units),
        "log": [],
    }


def test_collecting_tells_what_was_denied(signed_in: Any) -> None:
    signed_in.answers |= {
        ("GET", "/api/integrations/instances"): {"items": [INSTANCE]},
        ("POST", "/api/integrations/instances/i1/jobs"): job("running"),
        ("GET", "/api/integrations/instances/i1/jobs/j1"): job(
            "partial", UNIT, DENIED, message="15 entities collected."
        ),
    }

    assert signed_in.run("collect") == 0
    assert "s3:GetBucketPolicy" in signed_in.text
    assert "iam-users" not in signed_in.text
    assert "15 entities collected." in signed_in.text


def test_a_failed_collection_says_why(signed_in: Any, capsys: pytest.CaptureFixture[str]) -> None:
    signed_in.answers |= {
        ("GET", "/api/integrations/instances"): {"items": [INSTANCE]},
        ("POST", "/api/integrations/instances/i1/jobs"): job("running"),
        ("GET", "/api/integrations/instances/i1/jobs/j1"): job("failed", message="credentials refused"),
    }

    assert signed_in.run("collect", "Production") == 3
    assert "credentials refused" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("found", "wanted", "code"), [([], "", 2), ([INSTANCE], "Staging", 3), ([INSTANCE] * 2, "", 2)]
)
def test_an_integration_that_is_not_clear_is_asked_for(
    signed_in: Any, capsys: pytest.CaptureFixture[str], found: list[Any], wanted: str, code: int
) -> None:
    signed_in.answers[("GET", "/api/integrations/instances")] = {"items": found}

    assert signed_in.run("collect", *([wanted] if wanted else [])) == code
    assert "there are:" in capsys.readouterr().err


def export_job(state: str, **more: Any) -> dict[str, Any]:
    return {
        "id": "x1",
        "kind": "summary-pdf",
        "framework_id": "soc2",
        "scope": {"type": "framework", "framework_id": "soc2"},
        "state": state,
        "progress": {"done": 1, "total": 1},
        "started_at": 1,
        "finished_at": None,
        "started_by": "u1",
        "filename": "SOC 2 summary.pdf",
    } | more


def exporting(terminal: Any, download: httpx.Response) -> None:
    terminal.answers |= {
        ("POST", "/api/exports"): export_job("running"),
        ("GET", "/api/exports/x1"): export_job("succeeded"),
        ("POST", "/api/exports/x1/tickets"): {"ticket": "t1", "path": "/tickets/t1", "expires_at": 2},
        ("GET", "/api/tickets/t1"): httpx.Response(
            302, headers={"Location": "https://store.test/file?sig=1"}
        ),
        ("GET", "/file"): download,
    }


def test_an_export_is_made_and_downloaded_by_its_ticket(signed_in: Any, tmp_path: Path) -> None:
    exporting(signed_in, httpx.Response(200, content=b"%PDF-1.7"))

    assert signed_in.run("export", "summary-pdf", "soc2", "--out", str(tmp_path)) == 0
    assert (tmp_path / "SOC 2 summary.pdf").read_bytes() == b"%PDF-1.7"
    assert "Authorization" not in signed_in.requests[-1].headers


def test_a_broken_download_leaves_no_file(
    signed_in: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exporting(signed_in, httpx.Response(403))

    assert signed_in.run("export", "summary-pdf", "soc2", "--out", str(tmp_path)) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["session.json"]
    assert "broke off" in capsys.readouterr().err


def test_a_filename_cannot_lead_out_of_the_folder(signed_in: Any, tmp_path: Path) -> None:
    exporting(signed_in, httpx.Response(200, content=b"x"))
    signed_in.answers[("GET", "/api/exports/x1")] = export_job("succeeded", filename="../../evil.pdf")
    (tmp_path / "out").mkdir()

    assert signed_in.run("export", "summary-pdf", "soc2", "--out", str(tmp_path / "out")) == 0
    assert (tmp_path / "out" / "evil.pdf").exists()


def test_a_standard_is_installed_with_the_categories_asked_for(signed_in: Any) -> None:
    signed_in.answers[("POST", "/api/frameworks")] = FRAMEWORK

    assert signed_in.run("frameworks", "install", "soc2", "--category", "security") == 0
    assert signed_in.body() == {"standard": "soc2", "categories": ["security"]}
    assert "33 of 34 requirements apply" in signed_in.text


def test_the_standards_that_can_be_installed_are_listed(signed_in: Any) -> None:
    standard = {"id": "soc2", "name": "SOC 2", "version": "2017", "type": "standard", "summary": ""}
    standard |= {"categories": [], "requirements": 61, "installed": True}
    signed_in.answers[("GET", "/api/standards")] = {"items": [standard]}

    assert signed_in.run("frameworks", "install") == 0
    assert "installed" in signed_in.text


@pytest.mark.parametrize(
    ("arguments", "kind", "scope"),
    [
        (["summary-pdf", "soc2"], "summary-pdf", {"type": "framework", "framework_id": "soc2"}),
        (
            ["evidence-zip", "soc2", "--requirement", "CC6.1"],
            "evidence-zip",
            {"type": "requirement", "framework_id": "soc2", "ref": "CC6.1"},
        ),
        (
            ["evidence-zip", "--control", "mfa"],
            "evidence-zip",
            {"type": "control", "control_id": "mfa", "framework_id": ""},
        ),
        (
            ["policies-pdf", "--since", "2026-01-01", "--until", "2026-01-02"],
            "policies-pdf",
            {"type": "policies", "policy_id": "", "since": 1_767_225_600_000, "until": 1_767_398_399_999},
        ),
        (
            ["query-xlsx", "FIND *"],
            "query-xlsx",
            {"type": "query", "query": "FIND *", "snapshot_id": ""},
        ),
    ],
)
def test_anything_that_can_be_exported_can_be_asked_for(
    signed_in: Any, tmp_path: Path, arguments: list[str], kind: str, scope: dict[str, Any]
) -> None:
    exporting(signed_in, httpx.Response(200, content=b"x"))

    assert signed_in.run("export", *arguments, "--out", str(tmp_path)) == 0
    (asked,) = [json.loads(r.content) for r in signed_in.requests if r.url.path == "/api/exports"]
    assert asked == {"kind": kind, "scope": scope}


@pytest.mark.parametrize(
    "arguments",
    [
        ["poem", "soc2"],
        ["summary-pdf"],
        ["evidence-zip", "soc2", "--requirement", "x", "--control", "y"],
        ["policies-pdf", "--since", "yesterday"],
    ],
)
def test_an_export_that_makes_no_sense_is_refused_before_anything_is_sent(
    signed_in: Any, arguments: list[str]
) -> None:
    assert signed_in.run("export", *arguments) == 2
    assert signed_in.requests == []


def test_ctrl_c_asks_the_deployment_to_stop_the_export(signed_in: Any, tmp_path: Path) -> None:
    exporting(signed_in, httpx.Response(200, content=b"x"))
    signed_in.answers[("GET", "/api/exports/x1")] = export_job("running")
    signed_in.answers[("POST", "/api/exports/x1/cancel")] = export_job("cancelled")

    def pressed(_: float) -> None:
        raise KeyboardInterrupt

    world = replace(signed_in.world, sleep=pressed)

    assert invoke(["export", "summary-pdf", "soc2", "--out", str(tmp_path)], world) == 130
    assert signed_in.requests[-1].url.path == "/api/exports/x1/cancel"
    assert "The export is cancelled." in signed_in.text
    assert list(tmp_path.glob("*.pdf*")) == []


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_a_query_s_answer_is_written_to_a_file(signed_in: Any, tmp_path: Path, form: str) -> None:
    signed_in.answers[("POST", "/api/queries")] = {
        "type": "table",
        "columns": ["name", "count"],
        "rows": [{"name": "=1+1", "count": 2}],
        "total": 1,
        "snapshot_id": "s",
        "snapshot_at": 1,
    }
    path = tmp_path / f"answer.{form}"

    assert signed_in.run("query", "FIND *", "--format", form, "--out", str(path)) == 0
    if form == "xlsx":
        cells = [[cell.value for cell in row] for row in load_workbook(path)["Rows"].rows]
        assert cells == [["name", "count"], ["=1+1", 2]]
        assert load_workbook(path)["Rows"]["A2"].data_type == "s"
    else:
        assert "=1+1" in path.read_text()
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("arguments", [["--format", "xlsx"], ["--out", "x.txt"], ["--format", "odt"]])
def test_an_answer_that_cannot_be_written_so_is_refused(signed_in: Any, arguments: list[str]) -> None:
    assert signed_in.run("query", "FIND *", *arguments) == 2
    assert signed_in.requests == []
