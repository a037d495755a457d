"""A rejected query tells what is wrong, where, what was expected and what was probably meant."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.errors import QueryError
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.parser import parse
from tests.unit.j1ql.conftest import NOW

REJECTED: list[tuple[str, str, int, int, str, str | None]] = [
    # query, kind, line, column, a piece of the message, suggestion
    ("", "syntax", 1, 1, "starts with FIND", None),
    ("   \n ", "syntax", 2, 2, "the query ends", None),
    ("FIND", "syntax", 1, 5, "A target is expected", None),
    ("FNID User", "syntax", 1, 1, "starts with FIND", "FIND"),
    ("FIND (Host|Device", "syntax", 1, 18, "choice of targets", None),
    ("FIND User WIHT active = true", "syntax", 1, 11, "goes on with a clause", "WITH"),
    ("FIND User WITH", "syntax", 1, 15, "A property is expected", None),
    ("FIND User WITH active", "syntax", 1, 22, "A comparison is expected", None),
    ("FIND User WITH active == true", "syntax", 1, 23, "no operator '=='", "="),
    ("FIND User WITH active LIKE 'x'", "syntax", 1, 23, "no operator 'LIKE'", "~="),
    ("FIND Host WITH platform = linux", "syntax", 1, 27, "a text needs quotes", "'linux'"),
    ("FIND Host WITH active = ture", "syntax", 1, 25, "A value is expected", "true"),
    ("FIND Host WITH platform = 'linux", "syntax", 1, 27, "not closed", None),
    ("FIND Host WITH [tag.Environment = 'A'", "syntax", 1, 16, "bracket is not closed", None),
    (
        "FIND Host WITH name = \N{LEFT DOUBLE QUOTATION MARK}x\N{RIGHT DOUBLE QUOTATION MARK}",
        "syntax",
        1,
        23,
        "Typographic",
        None,
    ),
    ("FIND Host /* open", "syntax", 1, 11, "comment is not closed", None),
    ("FIND Host WITH name = /x", "syntax", 1, 23, "expression is not closed", None),
    ("FIND Host WITH a = ('x' OR", "syntax", 1, 27, "A value is expected", None),
    ("FIND Host WITH a = ('x', 'y')", "syntax", 1, 24, "list of values", None),
    ("FIND Host WITH a = 1 AND", "syntax", 1, 25, "A property is expected", None),
    ("FIND User THAT", "syntax", 1, 15, "A verb is expected", None),
    ("FIND User THAT HAS", "syntax", 1, 19, "A target is expected", None),
    ("FIND User THAT HAS << >> Device", "syntax", 1, 23, "One arrow", None),
    ("FIND User (THAT HAS Device)", "syntax", 1, 28, "question mark", None),
    ("FIND User (THAT HAS Device", "syntax", 1, 27, "optional part", None),
    ("FIND User AS", "syntax", 1, 13, "name is expected after AS", None),
    ("FIND Host AS h RETURN", "syntax", 1, 22, "is expected", None),
    ("FIND Host AS h RETURN h.a,", "syntax", 1, 27, "is expected", None),
    ("FIND Host AS h RETURN ROUND(h.cpuCount", "syntax", 1, 39, "must be closed", None),
    ("FIND Host AS h RETURN h.a ORDER h.a", "syntax", 1, 33, "followed by BY", None),
    ("FIND Host LIMIT ten", "syntax", 1, 17, "number of rows", None),
    ("FIND User; FIND Host", "syntax", 1, 10, "One query at a time", None),
    ("FIND Host WITH c > date.now - 3", "syntax", 1, 32, "needs a unit", None),
    ("FIND Host WITH name = ${}", "syntax", 1, 23, "needs a name", None),
    ("FIND Host\nWITH name = 'x'\nAND ^", "syntax", 3, 5, "A property is expected", None),
    ("FIND Host AS h WHERE x.name = 'web-1'", "semantic", 1, 22, "Nothing in the query is called 'x'", None),
    ("FIND Host AS host WHERE hots.name = 'web-1'", "semantic", 1, 25, "Did you mean 'host'", "host"),
    ("FIND Firewall THAT ALLOWS * WHERE ingress = true", "semantic", 1, 35, "called 'ingress'", None),
    ("FIND Host AS h RETURN h.name ORDER BY z.name", "semantic", 1, 39, "called 'z'", None),
    ("FIND Host AS h RETURN FROBNICATE(h.name)", "semantic", 1, 23, "no function", None),
    ("FIND Host AS h RETURN CONCATT(h.name)", "semantic", 1, 23, "Did you mean CONCAT", "CONCAT"),
    ("FIND Host AS h RETURN ABS(h.a, h.b)", "semantic", 1, 23, "takes one argument", None),
    ("FIND Host AS h RETURN SUM(MAX(h.a))", "semantic", 1, 27, "inside another", None),
    ("FIND Host AS h RETURN ABS(h)", "semantic", 1, 23, "Give a property", None),
    ("FIND Host AS h RETURN h + 1", "semantic", 1, 23, "Give a property", None),
    ("FIND Host AS h RETURN CONCAT(h.*)", "semantic", 1, 23, "single properties", None),
    ("FIND Host AS h WHERE count(h) > 1", "semantic", 1, 22, "single paths", None),
    ("FIND Host AS h WHERE h = 'x'", "semantic", 1, 22, "not the whole", None),
    ("FIND Host AS h RETURN count(h) + h.a", "semantic", 1, 23, "group by", None),
    ("FIND Host AS h RETURN count(h) ORDER BY h.a", "semantic", 1, 41, "only by what RETURN names", None),
    ("FIND Host AS h RETURN h.a ORDER BY count(h)", "semantic", 1, 36, "needs one in RETURN", None),
    ("FIND Host AS h ORDER BY count(h)", "semantic", 1, 25, "needs one in RETURN", None),
    ("FIND Host AS h RETURN h.* AS x ORDER BY x", "semantic", 1, 41, "single property", None),
    ("FIND Host AS h RETURN h ORDER BY h + 1", "semantic", 1, 34, "Give a property", None),
    ("FIND Host AS h RETURN -h", "semantic", 1, 23, "Give a property", None),
    ("FIND Host AS h HAVING h.a > 1", "semantic", 1, 23, "needs an aggregate", None),
    ("FIND Host AS h RETURN h.a HAVING h.a > 1", "semantic", 1, 34, "needs an aggregate", None),
    ("FIND Host AS h RETURN count(h) HAVING h.a > 1", "semantic", 1, 39, "only at what RETURN names", None),
    ("FIND Host AS h RETURN h AS x, count(h) HAVING x > 1", "semantic", 1, 47, "not the whole", None),
    ("FIND Host AS a THAT HAS Host AS a", "semantic", 1, 33, "taken twice", None),
    ("FIND Host THAT HAS Host RETURN Host.name", "semantic", 1, 32, "more than once", None),
    ("FIND Host THAT !HAS Finding AS f RETURN f.name", "semantic", 1, 41, "negated part", None),
    ("FIND UNIQUE Host", "semantic", 1, 6, "needs a RETURN", None),
    ("FIND DataStore WITH createdOn > date(2019-13-45)", "semantic", 1, 33, "no such date", None),
    ("FIND DataStore WITH createdOn > date.now - 3 fortnights", "semantic", 1, 46, "no unit of time", None),
    ("FIND DataStore WITH createdOn > date.now - 3 dayz", "semantic", 1, 46, "no unit of time", "day"),
    ("FIND Host ORDER BY Host.name SKIP -1", "semantic", 1, 36, "zero or more", None),
    ("FIND Host LIMIT 1.5", "semantic", 1, 17, "whole number", None),
    ("FIND Host WITH name ^= /x/", "semantic", 1, 24, "regular expression goes with", None),
    ("FIND Host WITH name = /x/g", "semantic", 1, 23, "no flag", None),
]


@pytest.mark.parametrize(("query", "kind", "line", "column", "piece", "suggestion"), REJECTED)
def test_a_rejected_query_says_what_where_and_what_else(
    query: str, kind: str, line: int, column: int, piece: str, suggestion: str | None
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)

    error = caught.value
    assert piece in error.message
    assert (error.kind, error.line, error.column) == (kind, line, column)
    assert error.suggestion == suggestion


RUN: list[tuple[str, dict[str, Any], str]] = [
    ("FIND Host WITH name = ${param.nowhere}", {}, "parameter 'nowhere' has no value"),
    ("FIND Host WITH name = '{{nowhere}}'", {}, "variable 'nowhere' has no value"),
    ("FIND Host WITH name = ${v}", {"variables": {"v": {"a": 1}}}, "cannot be used here"),
    ("FIND Host WITH name = ${v}", {"variables": {"v": "\ud800"}}, "valid Unicode"),
    ("FIND Host WITH c > date({{v}})", {"variables": {"v": "tomorrow"}}, "a date such as"),
    ("FIND Host WITH c > date.now - {{v}} days", {"variables": {"v": "x"}}, "must be a number"),
    ("FIND Host WITH c > date.now + 90000 years", {}, "beyond the years"),
    ("FIND Host WITH name = /(?=x)/", {}, "cannot be used"),
    ("FIND Host WITH name = /(/", {}, "cannot be used"),
    ("FIND Host AS h RETURN h.name, count(h) HAVING h.name = /(/", {}, "cannot be used"),
]


@pytest.mark.parametrize(("query", "options", "piece"), RUN)
def test_what_only_running_shows_is_told_as_well(
    query: str, options: dict[str, Any], piece: str, sample: Engine
) -> None:
    with pytest.raises(QueryError) as caught:
        sample.run(query, now=NOW, **options)

    assert piece in caught.value.message
    assert caught.value.kind == "semantic"


def test_the_expected_items_name_what_could_stand_there() -> None:
    with pytest.raises(QueryError) as caught:
        parse("FIND User THAT HAS")

    assert {"a Class", "a type", "*"} <= set(caught.value.expected)


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(QueryError, match="not valid Unicode"):
        parse("FIND '\ud800'")
