"""The tutorial's examples on a graph in the shape of the sample organisation: what they find is what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from proofgraph.integrations.discovery import schema
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.linter import lint
from tests.shared_data import ROOT
from tests.unit.j1ql.conftest import NOW, edge, entity

PAGE = (ROOT / "docs" / "j1ql.md").read_text()
TUTORIAL = PAGE[PAGE.index("## A tutorial") : PAGE.index("## Shape")]
EXAMPLES = re.findall(r"```j1ql\n(.*?)```", TUTORIAL, re.DOTALL)


def bucket(name: str, logged: bool, **tags: str) -> dict[str, Any]:
    tagged = {f"tag.{tag}": value for tag, value in tags.items()}
    return entity(name, "aws_s3_bucket", "DataStore", name=name, loggingEnabled=logged, **tagged)


def user(name: str, **properties: Any) -> dict[str, Any]:
    return entity(name, "aws_iam_user", "User", displayName=name, **properties)


def group(name: str) -> dict[str, Any]:
    return entity(name, "aws_security_group", "Firewall", displayName=name)


def rule(name: str, port: int) -> dict[str, Any]:
    ports = {"fromPort": port, "toPort": port, "ipProtocol": "tcp"}
    return edge(name, "ALLOWS", "internet", ingress=True, **ports)


def policy(name: str) -> dict[str, Any]:
    return entity(name, "aws_iam_user_policy", "AccessPolicy", displayName=name)


NORTHWIND = {
    "entities": [
        bucket("northwind-customer-data", True, Owner="platform", Classification="confidential"),
        bucket("northwind-website", False, Owner="marketing", Classification="public"),
        bucket("northwind-report-exports", False, Classification="confidential"),
        bucket("northwind-scratch", False),
        user("maya.chen", mfaEnabled=True),
        user("tomas.silva", mfaEnabled=False),
        user("report-exporter"),
        policy("reports"),
        policy("put-reports"),
        group("bastion"),
        group("web"),
        entity("internet", "internet", "Internet"),
    ],
    "relationships": [
        edge("tomas.silva", "ASSIGNED", "reports"),
        edge("report-exporter", "ASSIGNED", "put-reports"),
        rule("bastion", 22),
        rule("web", 443),
    ],
}
BUCKETS = ["customer-data", "report-exports", "scratch", "website"]
FOUND: list[list[Any]] = [
    [f"northwind-{name}" for name in BUCKETS],
    [f"northwind-{name}" for name in BUCKETS],
    ["northwind-report-exports", "northwind-scratch"],
    ["northwind-report-exports"],
    ["tomas.silva"],
    ["report-exporter", "tomas.silva"],
    ["maya.chen"],
    [("bastion", "tcp", 22, 22)],
    [("confidential", 2), (None, 1), ("public", 1)],
    [("maya.chen", None), ("report-exporter", "put-reports"), ("tomas.silva", "reports")],
]


@pytest.fixture(scope="module")
def northwind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path = tmp_path_factory.mktemp("northwind") / "graph.duckdb"
    graphfile.build(NORTHWIND, path)
    with Engine.open(path) as engine:
        yield engine


@pytest.mark.parametrize(("example", "found"), list(zip(EXAMPLES, FOUND, strict=True)))
def test_an_example_finds_what_the_tutorial_says(example: str, found: list[Any], northwind: Engine) -> None:
    rows = northwind.run(example, now=NOW).rows

    assert sorted(map(repr, map(shown, rows))) == sorted(map(repr, found))


def shown(row: Any) -> Any:
    """The key of an entity, or the cells of a table's row."""
    return row["_key"] if "_key" in row else tuple(row.values())


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_asks_for_what_the_integration_declares(example: str) -> None:
    assert not lint(example, schema())
