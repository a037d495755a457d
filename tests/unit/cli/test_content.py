"""`proofgraph content stats`: what there is, what speaks to each requirement, and what nothing speaks to."""

from __future__ import annotations

import json
from typing import Any

import pytest


def figures(terminal: Any, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert terminal.run("content", "stats", "--format", "json", *arguments) == 0
    return json.loads(capsys.readouterr().out)


def soc2(found: Any) -> Any:
    return next(item for item in found["standards"] if item["id"] == "soc2")


def test_stats_count_by_kind_standard_and_integration(
    terminal: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    found = figures(terminal, capsys)

    assert found["kinds"]["policies"] >= 25
    assert found["kinds"]["procedures"] >= 120
    assert found["kinds"]["queries"] > found["kinds"]["questions"]
    assert next(item for item in found["integrations"] if item["id"] == "aws")["collected"]
    assert [item["requirements"] for item in found["standards"] if item["id"] == "soc2"] == [61]


def test_stats_mark_every_criterion_and_name_the_uncovered(
    terminal: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    found = figures(terminal, capsys)

    assert len(soc2(found)["criteria"]) == 61
    assert {item["reach"] for item in soc2(found)["criteria"]} == {"both", "documents"}
    for standard in found["standards"]:
        lines = standard["criteria"]
        assert standard["uncovered"] == [line["ref"] for line in lines if line["reach"] == "nothing"]
        assert sum(standard["reach"].values()) == standard["requirements"]


def test_stats_tell_what_some_integrations_reach_by_themselves(
    terminal: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    aws = figures(terminal, capsys)
    more = figures(terminal, capsys, "--alone", "aws", "--alone", "okta")

    security = [soc2(found)["categories"][0]["withQuestionsAlone"] for found in (aws, more)]
    assert 33 / 2 < security[0] <= security[1] <= 33
    assert more["alone"] == ["aws", "okta"]


def test_stats_show_a_standards_requirements_as_a_table(terminal: Any) -> None:
    assert terminal.run("content", "stats", "--standard", "soc2") == 0

    assert "CC6.1" in terminal.text
    assert "of 33" in terminal.text
    assert "Uncovered in soc2: nothing" in " ".join(terminal.text.split())


@pytest.mark.parametrize("wrong", [("--standard", "soc3"), ("--alone", "abacus"), ("--format", "xml")])
def test_stats_refuse_names_they_do_not_know(terminal: Any, wrong: tuple[str, str]) -> None:
    assert terminal.run("content", "stats", *wrong) != 0
