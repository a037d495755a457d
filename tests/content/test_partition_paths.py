"""Questions that follow relationships split their population too, whatever edges and values there are.

A step that all queries of a question share as it stands belongs to the population; where its filter
differs, or it is negated, it decides, so that its absence must be told as well: by a query marked UNKNOWN
if it says nothing good or bad.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.content import Mark, QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.graph.schema import Schema
from proofgraph.j1ql import graphfile
from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.formatter import format_tree
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import And, Comparison, Condition, Hop, Property, Query
from tests.content.conftest import FRAMEWORKS
from tests.content.minigraph import Graph, Planter
from tests.content.partition import conjuncts, fits
from tests.content.values import ABSENT, NOW, alternatives, candidates_for

STARTS = 60
"""Starting entities per question: enough for each combination of edges to occur several times."""

TO_ONE = {
    ("aws_cloudtrail", "LOGS"),
    ("aws_instance", "USES"),
    ("aws_instance", "HAS"),
    ("aws_lambda_function", "USES"),
    ("slack_user", "HAS"),
}
"""Types that a vendor allows one such relationship at most, so that two never contradict each other."""

SUBJECTS = sorted(path.name for path in (FRAMEWORKS / "questions").iterdir())


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_start_is_good_and_bad_at_once_or_neither(
    subject: str, library: Library, schema: Schema, tmp_path: Path
) -> None:
    paths = sorted((FRAMEWORKS / "questions" / subject).glob("*.yaml"))
    questions = [_Asked.of(library.questions[path.stem]) for path in paths]
    following = [question for question in questions if any(query.steps for query in question.queries)]
    if not following:
        return
    graph = Graph()
    for question in following:
        _Populating(question, Planter(schema, graph, {}), random.Random(question.id)).run()
    path = tmp_path / "graph.duckdb"
    graphfile.build(graph.to_json(), path)

    with Engine.open(path) as engine:
        both = {question.id: _both(engine, question) for question in following}
        lost = {question.id: _lost(engine, question) for question in following}

    assert {id: _shown(graph, keys) for id, keys in both.items() if keys} == {}
    assert {id: _shown(graph, keys) for id, keys in lost.items() if keys} == {}


@dataclass(frozen=True)
class _Asked:
    """A question with its queries read."""

    id: str
    queries: tuple[Query, ...]
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, question: QuestionContent) -> _Asked:
        return cls(
            question.id,
            tuple(parse(query.query) for query in question.queries),
            tuple(query.results_are or Mark.GOOD for query in question.queries),
        )

    @property
    def population(self) -> Query:
        """What all queries' filters have in common, along the steps that all that count share."""
        common = set.intersection(*(conjuncts(query) for query in self.queries))
        counting = [q for q, mark in zip(self.queries, self.marks, strict=True) if mark != Mark.INFORMATIVE]
        shared = itertools.takewhile(
            lambda steps: len(set(steps)) == 1 and not steps[0].negated,
            zip(*(query.steps for query in counting), strict=False),
        )
        filtered = And(tuple(common)) if len(common) > 1 else next(iter(common), None)
        return Query(replace(counting[0].start, filter=filtered), tuple(steps[0] for steps in shared))


def _both(engine: Engine, question: _Asked) -> set[str]:
    found: dict[Mark, set[str]] = {mark: set() for mark in Mark}
    for query, mark in zip(question.queries, question.marks, strict=True):
        found[mark] |= _keys(engine, query, question)
    good, bad, unknown = (found[mark] for mark in (Mark.GOOD, Mark.BAD, Mark.UNKNOWN))
    return (good & bad) | (good & unknown) | (bad & unknown)


def _lost(engine: Engine, question: _Asked) -> set[str]:
    told = set().union(*(_keys(engine, query, question) for query in question.queries))
    return _keys(engine, question.population, question) - told


def _keys(engine: Engine, query: Query, question: _Asked) -> set[str]:
    rows = engine.run(format_tree(query), now=NOW).rows
    return {row["_key"] for row in rows if row["_key"].startswith(f"{question.id}|")}


def _shown(graph: Graph, keys: set[str]) -> list[Any]:
    """A few starts with their own values and what they are joined to."""
    few = sorted(keys)[:2]
    edges = [edge for edge in graph.relationships if any(_about(edge, key) for key in few)]
    return [entity for entity in graph.entities if any(_of(entity["_key"], key) for key in few)] + edges


def _of(key: str, start: str) -> bool:
    return key == start or key.startswith(f"{start}/")


def _about(edge: dict[str, Any], start: str) -> bool:
    return _of(edge["_fromEntityKey"], start) or _of(edge["_toEntityKey"], start)


@dataclass
class _Populating:
    """Starts of one question with edges of its shapes there or not, and values met or not."""

    question: _Asked
    planter: Planter
    dice: random.Random

    def run(self) -> None:
        shapes = {_shape(query): query for query in self.question.queries if query.steps}
        starts = sorted({type for query in self.question.queries for type in self._start_types(query)})
        for number in range(STARTS):
            type = starts[number % len(starts)]
            key = f"{self.question.id}|{number}"
            self.planter.graph.entity(key, type, self._classes(type), self._values(type, self._on_start()))
            places = (f"{key}/{place}" for place in itertools.count())
            for query in shapes.values():
                for _ in range(self._copies(type, query)):
                    self._path(key, type, query, places)

    def _start_types(self, query: Query) -> set[str]:
        return {type for t in query.start.targets for type in self.planter.schema.types_of(t.name)}

    def _copies(self, type: str, query: Query) -> int:
        first = query.steps[0]
        assert isinstance(first, Hop)
        return self.dice.randint(0, 1 if any((type, verb) in TO_ONE for verb in first.verbs) else 2)

    def _path(self, key: str, type: str, query: Query, places: Iterator[str]) -> None:
        """All of the query's steps or the first few, over types that the schema allows."""
        hops = [step for step in query.steps if isinstance(step, Hop)]
        hops = hops[: self.dice.randint(1, len(hops))]
        chains = list(itertools.islice(self.planter.chains([type], hops), 50))
        if not chains:
            return
        chain = self.dice.choice(chains)
        for place, hop in enumerate(hops):
            edge = self.planter.edge(chain[place], hop, chain[place + 1])
            there = next(places)
            on_node = self._values(chain[place + 1], self._along(place, on_edge=False))
            self.planter.graph.entity(there, chain[place + 1], self._classes(chain[place + 1]), on_node)
            source, target = (key, there) if edge.outward else (there, key)
            on_edge = self._drawn(self._along(place, on_edge=True), None)
            self.planter.graph.relationship(source, edge.verb, target, on_edge)
            key = there

    def _classes(self, type: str) -> tuple[str, ...]:
        return self.planter.schema.entities[type][0].classes

    def _on_start(self) -> list[Comparison]:
        return [one for query in self.question.queries for one in _comparisons(query.start.filter)]

    def _along(self, place: int, *, on_edge: bool) -> list[Comparison]:
        hops = [query.steps[place] for query in self.question.queries if len(query.steps) > place]
        conditions = (hop.filter if on_edge else hop.node.filter for hop in hops if isinstance(hop, Hop))
        return [one for condition in conditions for one in _comparisons(condition)]

    def _values(self, type: str, comparisons: list[Comparison]) -> dict[str, Any]:
        return self._drawn(comparisons, type)

    def _drawn(self, comparisons: list[Comparison], type: str | None) -> dict[str, Any]:
        kinds = self.planter.schema.properties_of([type]) if type else {}
        drawn = {}
        for name, wanted in _by_name(comparisons).items():
            kind = kinds[name][0].type if name in kinds else None
            values = [*candidates_for(wanted, ()), ABSENT]
            drawn[name] = self.dice.choice([value for value in values if type is None or fits(value, kind)])
        return drawn


def _shape(query: Query) -> tuple[Any, ...]:
    return tuple((hop.verbs, hop.direction, hop.node.targets) for hop in query.steps if isinstance(hop, Hop))


def _comparisons(condition: Condition | None) -> Iterator[Comparison]:
    return itertools.chain(*alternatives(condition))


def _by_name(comparisons: list[Comparison]) -> dict[str, list[Comparison]]:
    found: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        assert isinstance(comparison.left, Property)
        found.setdefault(comparison.left.name, []).append(comparison)
    return found
