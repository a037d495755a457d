"""The graph store: exact items, neighbours both ways, indexes by unit and type, marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofgraph.errors import ConflictError
from proofgraph.graph.model import Entity, entity_id, relationship
from proofgraph.graph.reconcile import Changes, reconcile, retire
from proofgraph.graph.store import GraphStore
from proofgraph.graph.stored import Held, Part, Ref, Stored, stored_entity, stored_relationship

HOST = Part("entity", "i1", "host")


def host(key: str, unit: str = "u", **properties: object) -> Stored:
    return stored_entity("i1", unit, Entity(key, "host", ("Host", "Device"), properties), {"_source": "api"})


def edge(verb: str, source: str, target: str) -> Stored:
    made = relationship(verb, (source, "host"), (target, "host"), weight=1.5)
    return stored_relationship("i1", "u", made, {})


def test_items_come_back_exactly(graph: GraphStore) -> None:
    stored = replace(
        host("a", n=1, f=1.0, huge=2**90, text="ä" * 3000, list=[1, "x"], nested={"a": [None]}, off=False),
        claims=("v", "w"),
        version=7,
        created_on=1_700_000_000_123,
        begin_on=1_700_000_000_456,
        edit="hand",
    )
    link = edge("HAS", "a", "b")

    graph.write([stored, link])

    missing = Ref("entity", "0" * 32)
    found = graph.fetch([stored.ref, link.ref, missing, stored.ref])
    assert found == {stored.ref: stored, link.ref: link}
    assert repr(found[stored.ref].properties) == repr(stored.properties)
    assert graph.fetch([]) == {}


def test_more_items_than_one_batch_holds_are_written_read_and_removed(graph: GraphStore) -> None:
    many = [host(f"h{n}") for n in range(230)]
    graph.write(many)

    assert len(graph.fetch([s.ref for s in many])) == 230
    assert {row.key for row in graph.rows(HOST)} == {s.key for s in many}

    graph.write([], [s.ref for s in many[:200]])

    assert {row.key for row in graph.rows(HOST)} == {s.key for s in many[200:]}


def test_a_unit_lists_what_it_owns_and_nothing_else(graph: GraphStore) -> None:
    mine, link, other = host("a"), edge("HAS", "a", "b"), host("c", unit="other")
    graph.write([mine, link, other])

    assert set(graph.held("i1", "u")) == {
        Held(mine.ref, "host", mine.digest),
        Held(link.ref, "host_has_host", link.digest),
    }
    assert list(graph.held("i1", "nobody")) == []
    assert list(graph.held("i2", "u")) == []
    assert list(graph.units("i1")) == ["other", "u"]


def test_an_item_that_changes_unit_or_type_moves_in_the_indexes(graph: GraphStore) -> None:
    graph.write([host("a")])
    moved = replace(host("a", unit="v"), type="server")
    graph.write([moved])

    assert list(graph.held("i1", "u")) == []
    assert [held.ref for held in graph.held("i1", "v")] == [moved.ref]
    assert list(graph.rows(HOST)) == []
    assert list(graph.rows(Part("entity", "i1", "server"))) == [moved]


def test_neighbours_are_found_both_ways_and_by_verb(graph: GraphStore) -> None:
    links = [edge("HAS", "a", "b"), edge("HAS", "a", "c"), edge("USES", "a", "b"), edge("HAS", "b", "a")]
    graph.write([*links, edge("HASH", "a", "d")])
    a, b = entity_id("i1", "a"), entity_id("i1", "b")

    assert {r.ref.verb for r in graph.neighbours(a, "out").relationships} == {"HAS", "HASH", "USES"}
    assert {r.ref for r in graph.neighbours(a, "out", verb="HAS").relationships} == {
        links[0].ref,
        links[1].ref,
    }
    assert set(graph.neighbours(b, "in").relationships) == {links[0], links[2]}
    assert graph.neighbours(b, "in", verb="USES").relationships == (links[2],)
    assert graph.neighbours("f" * 32, "in").relationships == ()


@pytest.mark.parametrize("direction", ["out", "in"])
def test_pages_of_neighbours_together_are_all_of_them(graph: GraphStore, direction: str) -> None:
    others = [f"n{i}" for i in range(5)]
    graph.write(
        [edge(v, "hub", o) if direction == "out" else edge(v, o, "hub") for o in others for v in ("A", "B")]
    )
    hub = entity_id("i1", "hub")

    found: list[Stored] = []
    after: str | None = None
    for _ in range(10):
        page = graph.neighbours(hub, direction, after=after, limit=3)  # type: ignore[arg-type]
        found += page.relationships
        after = page.after
        if after is None:
            break

    assert [r.ref.verb for r in found] == ["A"] * 5 + ["B"] * 5
    assert len({r.ref for r in found}) == 10


def test_conditional_writes_refuse_another_version(graph: GraphStore) -> None:
    first = host("a", n=1)
    graph.put(first, expected=0)
    with pytest.raises(ConflictError):
        graph.put(first, expected=0)

    second = replace(host("a", n=2), version=2)
    graph.put(second, expected=1)
    with pytest.raises(ConflictError):
        graph.put(second, expected=1)
    with pytest.raises(ConflictError):
        graph.delete(first.ref, expected=1)

    assert graph.fetch([first.ref])[first.ref] == second
    graph.delete(first.ref, expected=2)
    assert graph.fetch([first.ref]) == {}
    with pytest.raises(ConflictError):
        graph.delete(first.ref, expected=2)


def test_marks_make_parts_dirty_until_they_are_called_clean(graph: GraphStore) -> None:
    assert list(graph.parts()) == []

    graph.mark([HOST], writers=+1)
    graph.write([host("a")])
    graph.mark([HOST], writers=-1)

    (state,) = graph.parts()
    assert (state.part, state.dirty, state.writers) == (HOST, True, 0)
    assert state.marked_at > 0
    assert graph.clean(state)
    (state,) = graph.parts()
    assert not state.dirty


def test_a_part_marked_meanwhile_stays_dirty(graph: GraphStore) -> None:
    graph.mark([HOST], writers=+1)
    (state,) = graph.parts()
    graph.mark([HOST])

    assert not graph.clean(state)
    (state,) = graph.parts()
    assert (state.dirty, state.writers) == (True, 1)


def test_a_unit_that_grows_over_many_shards_is_listed_whole(graph: GraphStore) -> None:
    many = [Entity(f"h{n}", "host", ("Host",), {"n": n}) for n in range(130)]

    def run(entities: list[Entity]) -> Changes:
        return reconcile(
            graph,
            scope="i1",
            unit="u",
            entities=entities,
            relationships=[],
            metadata={},
            now=1,
            remove=True,
        )

    assert run(many).added == 130
    assert run(many) == Changes(unchanged=130)
    assert len(set(graph.rows(HOST))) == 130
    assert run(many[:-1]).removed == 1
    assert retire(graph, scope="i1", now=2).removed == 129
    assert list(graph.rows(HOST)) == []
