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
from proofgraph.j1ql.completion import complete
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
    ("text", "expected"),
    [
        ("", "FIND"),
        ("FIND Us", "User"),
        ("FIND aws_", "aws_iam_user"),
        ("FIND User WITH ac", "active"),
        ("FIND User THAT H", "HAS"),
        ("FIND User ", "WITH"),
        ("FIND User WITH active ", "="),
        ("FIND User WITH active = t", "true"),
        ("FIND User AS u RETURN u.log", "loginCount"),
        ("FIND User THAT HAS AccessKey WITH cre", "createdOn"),
        ("FIND User AS u RETURN CO", "COUNT"),
        ("FIND User AS u RETURN u.active ORDER ", "BY"),
    ],
)
def test_the_editor_is_offered_what_can_stand_there(text: str, expected: str) -> None:
    assert expected in [suggestion.text for suggestion in complete(text, len(text), SCHEMA)]


def test_a_suggestion_replaces_the_word_typed_so_far() -> None:
    text = "FIND User WITH ac"
    found = next(s for s in complete(text, len(text), SCHEMA) if s.text == "active")

    assert text[: found.start] + found.text == "FIND User WITH active"
