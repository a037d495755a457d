"""Every route of compliance and its evidence can be used from the command line, or says here why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from proofgraph import cli
from proofgraph.api.registration import Route, routes
from tests.unit.cli.reach import Source

IN_SCOPE = (
    *("audit-log", "configuration", "controls", "deleted-frameworks", "engagements", "evaluations"),
    *("evidence-items", "exceptions", "exports", "framework-imports", "framework-previews"),
    *("framework-uploads", "frameworks", "gaps", "ledger", "own-frameworks", "parameters", "queries"),
    *("questions", "smart-classes", "standards", "status", "tickets", "uploads"),
)
SHOWN_BY_DIFFERENCES = "`history --between` tells what versions differ in."
AS_IT_IS = "The command line shows and edits the newest; the app lists the texts before it."
IN_THE_EDITOR = "It serves an editor while somebody types; `query` tells faults too."
TOLD_FOR_ALL = "`operation` and `audits board` tell of every requirement."
READ_IN_THE_AUDIT = (
    "An auditor reads it in the audit's own pages; `export evidence-zip --engagement` has it all."
)
CHANGED_IN_THE_THREAD = "It is changed where the thread is read; `audits` asks, says, provides and settles."

REQUEST = "/engagements/{engagement_id}/requests/{request_id}"
AUDITED = "/engagements/{engagement_id}/requirements/{ref}"
NOT_ON_THE_COMMAND_LINE = {
    "GET /controls/{control_id}/versions/{number}": SHOWN_BY_DIFFERENCES,
    "GET /questions/{question_id}/versions/{number}": SHOWN_BY_DIFFERENCES,
    "GET /frameworks/{framework_id}/requirements/{ref}/versions": AS_IT_IS,
    "GET /frameworks/{framework_id}/answers/{ref}/versions": AS_IT_IS,
    "POST /framework-previews": "`frameworks import --dry-run` checks the file itself, without a deployment.",
    "GET /tickets/{ticket}": "`export` and `exports download` follow the path that a ticket has.",
    "POST /queries/format": IN_THE_EDITOR,
    "POST /queries/lint": IN_THE_EDITOR,
    "GET /frameworks/{framework_id}/requirements/{ref}/operation": TOLD_FOR_ALL,
    "GET /engagements/{engagement_id}/requirements": TOLD_FOR_ALL,
    f"GET {REQUEST}/attachments/{{number}}/file": READ_IN_THE_AUDIT,
    f"GET {REQUEST}/attachments/{{number}}/queries/{{index}}/rows": READ_IN_THE_AUDIT,
    f"GET {REQUEST}/attachments/{{number}}/result": READ_IN_THE_AUDIT,
    f"GET {AUDITED}/evidence": READ_IN_THE_AUDIT,
    f"GET {AUDITED}/evidence/{{item_id}}/file": READ_IN_THE_AUDIT,
    f"GET {AUDITED}/history": READ_IN_THE_AUDIT,
    f"GET {AUDITED}/operation": READ_IN_THE_AUDIT,
    f"GET {AUDITED}/results/{{question_id}}": READ_IN_THE_AUDIT,
    f"GET {AUDITED}/results/{{question_id}}/queries/{{index}}/rows": READ_IN_THE_AUDIT,
    f"PATCH {REQUEST}": CHANGED_IN_THE_THREAD,
    "PATCH /engagements/{engagement_id}/comments/{comment_id}": CHANGED_IN_THE_THREAD,
    "POST /engagements/{engagement_id}/comments/{comment_id}/withdraw": CHANGED_IN_THE_THREAD,
}


@pytest.fixture(scope="module")
def reached() -> set[str]:
    return Source(Path(cli.__file__).parent).routes()


def test_every_route_in_scope_is_reached_or_says_why_not(reached: set[str]) -> None:
    named = {_name(route): _path(route) for route in routes() if route.path.split("/")[1] in IN_SCOPE}

    assert {name for name, path in named.items() if path not in reached} == set(NOT_ON_THE_COMMAND_LINE)


def test_every_path_that_a_command_asks_for_is_a_route(reached: set[str]) -> None:
    assert reached - {_path(route) for route in routes()} == set()


def _name(route: Route) -> str:
    return f"{route.method} {route.path}"


def _path(route: Route) -> str:
    return re.sub(r"{\w+}", "{}", _name(route))
