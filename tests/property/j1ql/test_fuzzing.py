"""Whatever text comes in: a tree or one error that says where, and nothing of the inside."""

from __future__ import annotations

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofgraph.errors import QueryError
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.parser import parse
from tests.property.j1ql.strategies import STORED, VALUES, queries
from tests.shared_data import shared
from tests.unit.j1ql.conftest import *  # noqa: F403 - the sample engine's fixtures
from tests.unit.j1ql.conftest import NOW

INSIDE = re.compile(
    r"duckdb|SELECT|Traceback|\bt\d+\.|Binder|Catalog Error|<class|0x[0-9a-f]{6}", re.IGNORECASE
)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[*HealthCheck])
PIECES = (
    "FIND", "UNIQUE", "User", "aws_x", "*", "(", ")", "|", "WITH", "name", "=", "!=", "~=", "'x'", '"', "'", "AND",
    "OR", "THAT", "!", "HAS", "<<", ">>", "AS", "a", ".", "a.b", "[", "]", "WHERE", "RETURN", "TREE", "count(",
    ",", "+", "-", "/", "/x/", "^", "ORDER BY", "SKIP", "LIMIT", "1", "-1", "date.now", "date(2024)", "3 days",
    "${x}", "{{x}}", "#", "?", "undefined", "/*", "*/", "\0", "\n", "é", "\N{LEFT DOUBLE QUOTATION MARK}", "HAVING", ";",
)  # fmt: skip


def answers_or_refuses(text: str) -> None:
    try:
        parse(text)
    except QueryError as error:
        lines = text.split("\n")
        assert 1 <= error.line <= len(lines)
        assert 1 <= error.column <= len(lines[error.line - 1]) + 1
        assert not INSIDE.search(error.message.replace(repr(error.text), ""))


@MANY
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_any_sequence_of_pieces_is_a_query_or_refused_with_a_place(text: str) -> None:
    answers_or_refuses(text)


@MANY
@given(st.text(max_size=80))
def test_any_text_is_a_query_or_refused_with_a_place(text: str) -> None:
    answers_or_refuses(text)


@st.composite
def mutations(draw: st.DrawFn, texts: list[str]) -> str:
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 8)))
        text = text[:start] + draw(st.sampled_from((*PIECES, ""))) + text[end:]
    return text


def test_mutated_real_queries_run_or_are_refused_by_the_engine(sample: Engine) -> None:
    texts = [json.loads(line)["query"] for line in shared("j1ql", "corpus.jsonl").read_text().splitlines()]

    @MANY
    @given(mutations(texts))
    def run(text: str) -> None:
        answers_or_refuses(text)
        try:
            sample.run(text, now=NOW, variables={"x": "y"})
        except QueryError as error:
            assert not INSIDE.search(error.message.replace(repr(error.text), ""))

    run()


@settings(max_examples=40, deadline=None, suppress_health_check=[*HealthCheck])
@given(queries())
def test_generated_queries_run_on_a_graph_that_knows_none_of_their_names(sample: Engine, text: str) -> None:
    sample.run(text, now=NOW, variables=VALUES, parameters=STORED)
