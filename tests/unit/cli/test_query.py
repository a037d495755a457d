"""`proofgraph query` on a local graph, as a person and as a program call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from proofgraph.cli.main import invoke

GRAPH = {
    "entities": [
        {
            "_key": "u1",
            "_type": "a_user",
            "_class": ["User"],
            "displayName": "Ann",
            "size": 2**70,
            "formula": "=1+1",
            "rule": "allow [all] but [/x]",
        },
        {"_key": "u2", "_type": "a_user", "_class": ["User"], "displayName": "Bob", "active": True},
    ],
    "relationships": [
        {"_key": "r", "_type": "knows", "_class": "KNOWS", "_fromEntityKey": "u1", "_toEntityKey": "u2"}
    ],
}


@pytest.fixture
def graph(tmp_path: Path) -> str:
    path = tmp_path / "graph.json"
    path.write_text(json.dumps(GRAPH))
    return str(path)


def test_a_person_sees_a_table(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["query", "--graph", graph, "FIND User WITH active = true"]) == 0

    out = capsys.readouterr().out
    assert "Bob" in out
    assert "Ann" not in out
    assert "1 row" in out


def test_brackets_in_what_was_collected_are_printed_as_they_are(
    graph: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A terminal's library takes them for styles: `[all]` would be missing, `[/x]` would end the command."""
    query = "FIND User WITH displayName = 'Ann' AS u RETURN u.rule AS '[/y]'"

    assert invoke(["query", "--graph", graph, query]) == 0

    out = capsys.readouterr().out
    assert ("allow [all] but [/x]" in out, "[/y]" in out) == (True, True)


def test_json_and_csv_hold_everything(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["query", "--graph", graph, "--format", "json", "FIND User WITH displayName = 'Ann'"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (
        invoke(
            ["query", "--graph", graph, "--format", "csv", "FIND User AS u RETURN u.displayName, u.formula"]
        )
        == 0
    )
    lines = capsys.readouterr().out.splitlines()

    assert found["data"][0]["size"] == 2**70
    assert lines == ["u.displayName,u.formula", "Ann,'=1+1", "Bob,"]


def test_a_batch_answers_a_line_for_a_line(
    graph: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Any] = [
        {"id": 1, "query": "FIND User WITH displayName = ${who}", "variables": {"who": "Ann"}},
        {"id": "t", "query": "FIND User AS u THAT KNOWS AS k >> User AS v RETURN u, k, v.displayName"},
        {"id": "tree", "query": "FIND User THAT KNOWS User RETURN TREE"},
        {"id": "bad", "query": "FIND User WIHT x = 1"},
        {"id": "now", "query": "FIND User AS u RETURN date.now AS t LIMIT 1", "now": 5},
        {"id": "none"},
    ]
    path = tmp_path / "asked.jsonl"
    path.write_text("\n".join(map(json.dumps, asked)) + "\nnot json\n\n")

    assert invoke(["query", "--graph", graph, "--batch", str(path)]) == 0

    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == [1, "t", "tree", "bad", "now", "none", None]
    assert answers[0]["result"]["data"][0]["_key"] == "u1"
    row = answers[1]["result"]["data"][0]
    assert (row["u"]["_key"], row["k"]["_key"], row["v.displayName"]) == ("u1", "r", "Bob")
    assert {v["_key"] for v in answers[2]["result"]["data"]["vertices"]} == {"u1", "u2"}
    assert answers[3]["error"]["kind"] == "syntax"
    assert (answers[3]["error"]["line"], answers[3]["error"]["column"]) == (1, 11)
    assert answers[4]["result"]["data"] == [{"t": 5}]
    assert answers[5]["error"]["kind"] == answers[6]["error"]["kind"] == "syntax"


def test_parameters_and_variables_come_from_the_command_line(
    graph: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "FIND User WITH displayName = ${param.who} OR active = {{on}}"

    code = invoke(["query", "--graph", graph, "--parameter", "who=Ann", "--variable", "on=true", text])

    assert code == 0
    assert "2 rows" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["FIND User AZ u"], 2),
        ([], 2),
        (["FIND User", "--format", "xml"], 2),
        (["FIND User", "--variable", "x"], 2),
        (["FIND User", "--batch", "x"], 2),
        (["FIND User", "--snapshot", "x"], 2),
        (["FIND User", "--explain", "--now", "0"], 2),
        (["FIND User", "--explain", "--format", "json"], 2),
        (["--explain", "--batch", "x"], 2),
        (["--batch", "x", "--variable", "a=1"], 2),
        (["FIND User", "--tidy"], 2),
    ],
)
def test_wrong_use_ends_with_2(arguments: list[str], code: int, graph: str) -> None:
    assert invoke(["query", "--graph", graph, *arguments]) == code


@pytest.mark.parametrize("content", [None, "not json", "[]", '{"entities": [{"_key": "a"}]}'])
def test_a_graph_that_cannot_be_read_is_told(
    content: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "g.json"
    if content is not None:
        path.write_text(content)

    assert invoke(["query", "--graph", str(path), "FIND User"]) in (2, 3)
    assert "graph" in capsys.readouterr().err


def test_a_query_is_tidied_linted_and_explained(graph: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(["query", "--tidy", "find   User with active=true"]) == 0
    assert capsys.readouterr().out == "FIND User WITH active = true\n"
    assert invoke(["query", "--lint", "FIND aws_s3_bucket WITH encryptd = true"]) == 0
    assert "1:25: warning:" in capsys.readouterr().out
    assert (
        invoke(
            ["query", "--graph", graph, "--explain", "FIND User WITH active = ${on}", "--variable", "on=true"]
        )
        == 0
    )
    assert "SQL: SELECT" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["FIND User", "--now", "0"], "proofgraph ask QUERY --at DAY"),
        (["--batch", "x", "--explain"], "--explain does not go with --batch"),
        (["FIND User", "--lint", "--tidy"], "--lint does not go with --tidy"),
        (["--lint"], "Give a query"),
    ],
)
def test_what_would_have_no_effect_is_refused_before_anything_is_asked(
    signed_in: Any, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert signed_in.run("query", *arguments) == 2

    assert said in capsys.readouterr().err
    assert signed_in.requests == []


EXPLAINED = {
    "plan": ["scan User"],
    "sql": "SELECT 1",
    "bound": ["Ann"],
    "estimated_rows": 2,
    "warnings": [
        {
            "severity": "warning",
            "code": "unknown-property",
            "message": "No User has 'activ'.",
            "line": 1,
            "column": 16,
            "text": "activ",
            "suggestion": "active",
        }
    ],
    "snapshot_id": "s",
    "snapshot_at": 1,
}


def test_a_query_is_explained_by_the_deployment_without_being_run(
    signed_in: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    signed_in.answers[("POST", "/api/queries/explain")] = EXPLAINED

    code = signed_in.run("query", "--explain", "FIND User WITH activ = ${on}", "--variable", "on=true")

    assert code == 0
    assert [request.url.path for request in signed_in.requests] == ["/api/queries/explain"]
    assert signed_in.body() == {
        "query": "FIND User WITH activ = ${on}",
        "parameters": {},
        "variables": {"on": True},
    }
    assert capsys.readouterr().out.splitlines() == [
        "scan User",
        "expected rows: about 2",
        "SQL: SELECT 1",
        "bound: ['Ann']",
        "1:16: warning: No User has 'activ'. [unknown-property]",
    ]


def test_an_answer_too_large_for_the_api_is_fetched_from_where_it_lies(signed_in: Any) -> None:
    page = {"type": "list", "rows": [], "total": 1, "snapshot_id": "s", "snapshot_at": 1}
    signed_in.answers |= {
        ("POST", "/api/queries"): page
        | {"link": {"url": "https://bucket.test/a", "bytes": 1, "expires_at": 1}},
        ("GET", "/a"): page | {"rows": [{"name": "Ann", "_class": ["User"]}]},
    }

    assert signed_in.run("query", "FIND User") == 0
    assert "Ann" in signed_in.text
    assert "1 row" in signed_in.text
