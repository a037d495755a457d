"""The linter says what a query probably does not mean, and nothing else."""

from __future__ import annotations

import pytest

from proofgraph.graph.schema import (
    EntityDeclaration,
    PropertyDeclaration,
    RelationshipDeclaration,
    Schema,
    StepDeclaration,
)
from proofgraph.j1ql.linter import lint


def declared(*names: tuple[str, str]) -> dict[str, PropertyDeclaration]:
    return {name: PropertyDeclaration(name, type) for name, type in names}  # type: ignore[arg-type]


USER = EntityDeclaration("aws_iam_user", ("User",), declared(("active", "boolean"), ("loginCount", "number")))
KEY = EntityDeclaration(
    "aws_access_key", ("AccessKey",), declared(("createdOn", "date"), ("tag.Owner", "string"))
)
SCHEMA = Schema.of(
    [
        StepDeclaration(
            "aws",
            "users",
            "account",
            (USER, KEY),
            (RelationshipDeclaration("aws_iam_user", "HAS", "aws_access_key"),),
        )
    ]
)


@pytest.mark.parametrize(
    ("query", "codes", "suggestion"),
    [
        ("FIND User WITH active = true", [], None),
        ("FIND User WITH active != true THAT HAS AccessKey", [], None),
        ("FIND Usr", ["unknown-class"], "User"),
        ("FIND aws_iam_usr", ["unknown-type"], "aws_iam_user"),
        ("FIND User THAT HAVE AccessKey", ["unknown-verb"], None),
        ("FIND User THAT HASS AccessKey", ["unknown-verb"], "HAS"),
        ("FIND User WITH activ = true", ["unknown-property"], "active"),
        ("FIND User AS u RETURN u.activ", ["unknown-property"], "active"),
        ("FIND User AS u WHERE u.activ = true", ["unknown-property"], "active"),
        ("FIND AccessKey WITH Owner = 'x'", ["missing-tag-prefix"], "tag.Owner"),
        ("FIND User THAT RELATES TO AccessKey", ["relates-to"], "HAS"),
        ("FIND User WITH active = 'true'", ["never-holds"], None),
        ("FIND User WITH active ~= 'x'", ["never-holds"], None),
        ("FIND User WITH loginCount = ('a' OR 'b')", ["never-holds"], None),
        ("FIND User WITH loginCount = (1 OR 'b')", [], None),
        ("FIND User WITH loginCount > date.now", [], None),
        ("FIND User WITH displayName != 'x'", ["absent-kept"], None),
        ("FIND User WITH tag.Anything = 'x' AND _createdOn > 1", [], None),
        ("FIND * WITH anything = 1", ["unknown-property"], None),
        ("FIND User AS u ORDER BY u.activ", ["unknown-property"], "active"),
        ("FIND User AS u RETURN u.name ORDER BY u.loginCout * 2", ["unknown-property"], "loginCount"),
        (
            "FIND User AS u RETURN u.active AS a, count(u) HAVING MAX(u.activ) > 1",
            ["unknown-property"],
            "active",
        ),
        ("FIND User AS u RETURN u.active AS a, count(u) HAVING a = 'yes'", ["never-holds"], None),
        ("FIND User AS u RETURN u.active AS a, count(u) AS n HAVING n > 1 ORDER BY n", [], None),
        ("FIND User AS u WHERE u.active = u.activ", ["unknown-property"], "active"),
        ("FIND User AS u WHERE u.loginCout + 1 > 2", ["unknown-property"], "loginCount"),
    ],
)
def test_a_remark_is_made_where_it_helps(query: str, codes: list[str], suggestion: str | None) -> None:
    found = lint(query, SCHEMA)

    assert [warning.code for warning in found] == codes
    if suggestion is not None:
        assert found[0].suggestion == suggestion


def test_a_remark_says_where() -> None:
    (found,) = lint("FIND User\nWITH activ = true", SCHEMA)

    assert (found.line, found.column, found.text) == (2, 6, "activ")


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("FIND User THAT HASS AccessKey THAT HAZ User", [16, 36]),
        ("FIND User (THAT HAS AccessKey)? THAT HAZ AccessKey", [38]),
        ("FIND User THAT (HAS | HASS|HAZ) AccessKey", [23, 28]),
        ("FIND User THAT !HAZ AccessKey", [17]),
        ("FIND User THAT HAS AccessKey THAT RELATES TO User", [35]),
    ],
)
def test_a_remark_on_a_verb_points_at_that_verb(query: str, columns: list[int]) -> None:
    assert [found.column for found in lint(query, SCHEMA)] == columns
