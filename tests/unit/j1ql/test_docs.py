"""The user reference: every example finds what it is about, and every function is described.

The tutorial's examples are those of `test_tutorial`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.expressions import FUNCTIONS
from proofgraph.j1ql.formatter import format_query
from proofgraph.j1ql.parser import parse
from tests.shared_data import ROOT
from tests.unit.j1ql.conftest import NOW, edge, entity

PAGE = (ROOT / "docs" / "j1ql.md").read_text()
REFERENCE = PAGE[PAGE.index("## Shape") :]
EXAMPLES = re.findall(r"```j1ql\n(.*?)```", REFERENCE, re.DOTALL)
DAY = 86_400_000


def person(key: str, first: str, **properties: Any) -> dict[str, Any]:
    return entity(key, "person", "Person", firstName=first, displayName=f"{first} {key}", **properties)


def host(key: str, **properties: Any) -> dict[str, Any]:
    return entity(key, "server", "Host", displayName=key, name=key, **properties)


ACME: dict[str, Any] = {
    "entities": [
        entity("gateway", "internet_gateway", "Gateway"),
        host("web-1", platform="linux", **{"tag.Environment": "A"}),
        host("db-1", platform="linux", **{"tag.Environment": "B"}),
        host("mac-1", platform="darwin", ipAddress="10.77.3.9"),
        entity("laptop", "laptop", "Device", displayName="ana's laptop", ipAddress="10.77.3.9"),
        entity("phone", "phone", "Device", displayName="a phone"),
        entity("lo", "interface", "NetworkInterface", addresses=["127.0.0.1", "::1"]),
        entity("note", "note", "Record", text="ping 127.0.0.1"),
        entity("vault", "store", "DataStore", classification="critical", name="vault", **{"tag.Production": True}),
        entity("attic", "store", "DataStore", classification="critical"),
        entity("beta-app", "app", "Application", tags=["Pilot"]),
        entity("done-app", "app", "Application", **{"tag.Pilot": "true"}),
        person("ana", "Ana", email="ana@acme.test", employeeType="contractor", startedOn=NOW),
        person("joe", "Joe", email="joe@acme.test", startedOn=0),
        person("lin", "Lin", email="lin@other.test", employeeType="contractor"),
        entity("s1", "sample", "Sample", **{"foo:bar": 8}),
        entity("s2", "sample", "Sample", **{"with space": "yes"}),
        entity("s3", "sample", "Sample", **{"foo:bar": 7}),
        entity("soon", "cert", "Certificate", expiresOn=NOW + 29 * DAY),
        entity("later", "cert", "Certificate", expiresOn=NOW + 31 * DAY),
        entity("ana-gh", "github_user", "User", displayName="ana-gh"),
        entity("bot", "github_user", "User", displayName="bot"),
        entity("agent", "agent", "HostAgent", compliant=False),
        entity("admins", "group", "UserGroup"),
        entity("all", "policy", "AccessPolicy"),
        entity("red", "team", "Team", name="red"),
        entity("blue", "team", "Team", name="blue"),
        entity("f1", "finding", "Finding", openedOn=NOW, closedOn=NOW + 2 * DAY),
        entity("f2", "finding", "Finding", openedOn=NOW, closedOn=NOW + 4 * DAY),
        entity("f3", "finding", "Finding", openedOn=NOW),
    ],
    "relationships": [
        edge("ana-gh", "IS", "ana"),
        edge("ana", "OWNS", "laptop"),
        edge("joe", "OWNS", "phone"),
        edge("agent", "MONITORS", "laptop"),
        edge("ana-gh", "HAS", "admins"),
        edge("admins", "ASSIGNED", "all"),
        edge("web-1", "USES", "vault"),
        edge("db-1", "USES", "vault"),
        edge("mac-1", "USES", "attic"),
        *(edge("red", "HAS", key) for key in ("ana", "joe", "lin")),
        edge("blue", "HAS", "joe"),
    ],
}  # fmt: skip
FOUND: list[list[Any]] = [
    ["gateway"],
    ["laptop", "mac-1"],
    ["lo"],
    ["vault"],
    ["beta-app"],
    ["web-1"],
    ["joe", "lin"],
    ["s1", "s2"],
    ["web-1"],
    ["soon"],
    ["ana"],
    ["ana", "lin"],
    ["ana-gh"],
    ["bot"],
    [("Ana ana", "ana's laptop")],
    [("db-1", "vault", "web-1"), ("web-1", "vault", "db-1")],
    [("red", 3)],
    [(3,)],
    [("Joe",), ("Lin",)],
]


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path = tmp_path_factory.mktemp("acme") / "graph.duckdb"
    graphfile.build(ACME, path)
    with Engine.open(path) as engine:
        yield engine


@pytest.mark.parametrize(("example", "found"), list(zip(EXAMPLES, FOUND, strict=True)))
def test_an_example_finds_what_it_is_about(example: str, found: list[Any], acme: Engine) -> None:
    rows = acme.run(example, now=NOW, variables={"contract": "contractor", "name": "y"}).rows

    assert sorted(map(repr, map(shown, rows))) == sorted(map(repr, found))
    assert parse(format_query(example)) == parse(example)


def shown(row: Any) -> Any:
    """The key of an entity, or the cells of a table's row."""
    return row["_key"] if "_key" in row else tuple(row.values())


def test_every_function_is_described() -> None:
    for function in FUNCTIONS:
        assert re.search(rf"\b{function}\b", PAGE, re.IGNORECASE), function
