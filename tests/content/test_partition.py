"""Good and bad split their population: nothing is both or lost, whatever its values, missing ones included.

The population of a question is what all its queries' filters have in common.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.graph.schema import PropertyType, Schema
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import Comparison, Condition, Property, Query
from tests.content.conftest import FRAMEWORKS
from tests.content.minigraph import Graph
from tests.content.partition import conjuncts, fits
from tests.content.values import ABSENT, NOW, alternatives, candidates_for, holds

MOST = 160
"""Entities per question; beyond that a fixed sample of the combinations."""

HISTORIES = {"board-reviews"}
"""Questions over records of the past, of which only the newest and the overdue say anything."""

SUBJECTS = sorted(path.name for path in (FRAMEWORKS / "questions").iterdir())


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_entity_is_good_and_bad_at_once_or_neither(
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
        lost = {
            question.id: sorted(_lost(engine, question, graph))
            for question in by_properties
            if question.id not in HISTORIES
        }

    assert {id: keys[:3] for id, keys in both.items() if keys} == {}
    assert {id: keys[:3] for id, keys in lost.items() if keys} == {}


def _lost(engine: Engine, question: QuestionContent, graph: Graph) -> set[tuple[str, str]]:
    """Entities of the population that no query returns, with their values."""
    common = set.intersection(*(conjuncts(query) for query in _parsed(question)))
    found = {row["_key"] for query in question.queries for row in engine.run(query.query, now=NOW).rows}
    return {
        (entity["_key"], str({name: value for name, value in entity.items() if name[0] != "_"}))
        for entity in graph.entities
        if entity["_key"].startswith(f"{question.id}|")
        and entity["_key"] not in found
        and all(_met(entity, part) for part in common)
    }


def _met(entity: dict[str, Any], condition: Condition) -> bool:
    return any(
        all(holds(entity.get(one.left.name), one) for one in part if isinstance(one.left, Property))
        for part in alternatives(condition)
    )


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
    numbers = itertools.count()
    for type in sorted(types):
        kinds = {name: found[0].type for name, found in schema.properties_of([type]).items()}
        for values in _combinations(compared, kinds, question.id):
            graph.entity(f"{question.id}|{next(numbers)}", type, schema.entities[type][0].classes, values)


def _combinations(
    compared: dict[str, list[Comparison]], kinds: dict[str, PropertyType], seed: str
) -> list[dict[str, Any]]:
    names = sorted(compared)
    choices = []
    for name in names:
        values = (*candidates_for(compared[name], ()), ABSENT)
        choices.append(_distinct([value for value in values if fits(value, kinds.get(name))]))
    products = itertools.islice(itertools.product(*choices), 20_000)
    every = [dict(zip(names, values, strict=True)) for values in products]
    if len(every) <= MOST:
        return every
    return random.Random(seed).sample(every, MOST)


def _distinct(values: list[Any]) -> list[Any]:
    return list({repr(value): value for value in values}.values())
