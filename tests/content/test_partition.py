"""Good and bad split their population: nothing is both, whatever its values are, missing ones included."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.graph.schema import Schema
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import Comparison, Property, Query
from tests.content.conftest import FRAMEWORKS
from tests.content.minigraph import Graph
from tests.content.values import ABSENT, NOW, alternatives, candidates_for

MOST = 400
"""Entities per question; beyond that a fixed sample of the combinations."""

SUBJECTS = sorted(path.name for path in (FRAMEWORKS / "questions").iterdir())


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_entity_is_good_and_bad_at_once(
    subject: str, library: Library, schema: Schema, tmp_path: Path
) -> None:
    questions = [
        library.questions[path.stem] for path in sorted((FRAMEWORKS / "questions" / subject).glob("*.yaml"))
    ]
    by_properties = [question for question in questions if not any(q.steps for q in _parsed(question))]
    graph = Graph()
    for question in by_properties:
        _populate(graph, question, schema)
    path = tmp_path / "graph.duckdb"
    graphfile.build(graph.to_json(), path)

    with Engine.open(path) as engine:
        both = {question.id: sorted(_both(engine, question)) for question in by_properties}

    assert {id: keys[:3] for id, keys in both.items() if keys} == {}


def _both(engine: Engine, question: QuestionContent) -> set[str]:
    found: dict[Mark, set[str]] = {Mark.GOOD: set(), Mark.BAD: set(), Mark.UNKNOWN: set()}
    for query in question.queries:
        if query.results_are in found:
            rows = engine.run(query.query, now=NOW).rows
            found[query.results_are] |= {row["_key"] for row in rows}
    good, bad, unknown = found.values()
    return (good & bad) | (good & unknown) | (bad & unknown)


def _parsed(question: QuestionContent) -> Iterator[Query]:
    return (parse(query.query) for query in question.queries)


def _populate(graph: Graph, question: QuestionContent, schema: Schema) -> None:
    compared: dict[str, list[Comparison]] = {}
    types: set[str] = set()
    for query in _parsed(question):
        types |= {type for target in query.start.targets for type in schema.types_of(target.name)}
        for comparison in itertools.chain(*alternatives(query.start.filter)):
            assert isinstance(comparison.left, Property)
            compared.setdefault(comparison.left.name, []).append(comparison)
    for number, (type, values) in enumerate(
        itertools.product(sorted(types), _combinations(compared, question.id))
    ):
        classes = schema.entities[type][0].classes
        graph.entity(f"{question.id}|{number}", type, classes, values)


def _combinations(compared: dict[str, list[Comparison]], seed: str) -> list[dict[str, Any]]:
    names = sorted(compared)
    choices = [_distinct([*candidates_for(compared[name], ()), ABSENT]) for name in names]
    products = itertools.islice(itertools.product(*choices), 20_000)
    every = [dict(zip(names, values, strict=True)) for values in products]
    if len(every) <= MOST:
        return every
    return random.Random(seed).sample(every, MOST)


def _distinct(values: list[Any]) -> list[Any]:
    return list({repr(value): value for value in values}.values())
