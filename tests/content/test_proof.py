"""No dead query ships: each returns the rows planted for it, and none of those planted for its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.compliance.status import QueryCount, Status, question_status
from proofgraph.graph.schema import Schema
from proofgraph.integrations.declared import declared
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from tests.content.conftest import FRAMEWORKS
from tests.content.minigraph import Graph, Planter
from tests.content.values import NOW

SUBJECTS = sorted(path.name for path in (FRAMEWORKS / "questions").iterdir())


@dataclass
class Planted:
    """A subject's questions planted into one graph: planted keys and returned keys by question and query."""

    questions: list[QuestionContent]
    planted: dict[tuple[str, str], list[str]]
    returned: dict[tuple[str, str], set[str]]

    def plants(self, question: QuestionContent, mark: Mark) -> set[str]:
        return {
            key
            for query in question.queries
            if query.results_are is mark
            for key in self.planted[question.id, query.name]
        }


@pytest.fixture(scope="module", params=SUBJECTS)
def subject(
    request: pytest.FixtureRequest, library: Library, schema: Schema, tmp_path_factory: pytest.TempPathFactory
) -> Planted:
    ids = {path.stem for path in (FRAMEWORKS / "questions" / request.param).glob("*.yaml")}
    questions = [library.questions[id] for id in sorted(ids)]
    graph = Graph()
    planted = {
        (question.id, query.name): Planter(schema, graph, (question.planted or {}).get("values", {})).plant(
            query.query, f"{question.id}|{number}"
        )
        for question in questions
        for number, query in enumerate(question.queries)
    }
    path = Path(tmp_path_factory.mktemp(request.param)) / "graph.duckdb"
    graphfile.build(graph.to_json(), path)
    with Engine.open(path) as engine:
        returned = dict(_asked(engine, questions))
    return Planted(questions, planted, returned)


def _asked(engine: Engine, questions: list[QuestionContent]) -> Iterator[tuple[tuple[str, str], set[str]]]:
    for question in questions:
        for query in question.queries:
            rows = engine.run(query.query, now=NOW).rows
            yield (
                (question.id, query.name),
                {row["_key"] for row in rows if row["_key"].startswith(f"{question.id}|")},
            )


def test_every_query_returns_the_rows_planted_for_it(subject: Planted) -> None:
    for question in subject.questions:
        for query in question.queries:
            wanted = set(subject.planted[question.id, query.name])
            assert wanted, f"{question.id}: nothing could be planted for {query.name!r}: {query.query}"
            missing = sorted(wanted - subject.returned[question.id, query.name])
            assert not missing, f"{question.id}: {query.name!r} does not return {missing}: {query.query}"


def test_good_and_bad_queries_never_return_each_others_plants(subject: Planted) -> None:
    for question in subject.questions:
        for query in question.queries:
            opposites = {Mark.GOOD: (Mark.BAD, Mark.UNKNOWN), Mark.BAD: (Mark.GOOD, Mark.UNKNOWN)}
            for opposite in opposites.get(query.results_are or Mark.GOOD, ()):
                shared = subject.returned[question.id, query.name] & subject.plants(question, opposite)
                assert not shared, f"{question.id}: {query.name!r} returns {opposite} plants {sorted(shared)}"


@pytest.mark.parametrize(
    ("kept", "status"),
    [
        ((Mark.GOOD,), Status.TESTED),
        ((Mark.BAD,), Status.GAP),
        ((Mark.GOOD, Mark.BAD), Status.ATTENTION),
        ((), Status.UNKNOWN),
    ],
)
def test_a_questions_status_on_its_plants_follows_the_table(
    subject: Planted, kept: tuple[Mark, ...], status: Status
) -> None:
    for question in subject.questions:
        rows = {key for mark in kept for key in subject.plants(question, mark)}
        counts = [
            QueryCount(
                mark=query.results_are or Mark.GOOD,
                rows=len(subject.returned[question.id, query.name] & rows),
                proven=len(subject.returned[question.id, query.name] & rows),
            )
            for query in question.queries
        ]

        assert question_status(counts).status is status, question.id


def test_every_declared_schema_is_read_by_some_question(library: Library) -> None:
    assert set(declared()) <= library.integrations
