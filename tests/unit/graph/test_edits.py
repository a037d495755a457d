"""Edits by hand: versions, refusals, and the marks that carry them into the next snapshot."""

from __future__ import annotations

import pytest

from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.graph import edits
from proofgraph.graph.model import Entity, Relationship, entity_id
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.graph.stored import Part, Stored

META = {"_source": "api"}


@pytest.fixture
def store() -> MemoryGraphStore:
    return MemoryGraphStore()


def vendor(key: str = "v", **properties: object) -> Entity:
    return Entity(key, "vendor", ("Vendor",), properties)


def create(store: MemoryGraphStore, entity: Entity, scope: str = "api") -> Stored:
    return edits.create_entity(store, scope=scope, entity=entity, metadata=META, now=1000)


def link(store: MemoryGraphStore, key: str, source: str, target: str) -> Stored:
    edge = Relationship(key, "vendor_uses_vendor", "USES", source, target)
    return edits.create_relationship(store, scope="api", edge=edge, metadata=META, now=1000)


def dirty(store: MemoryGraphStore) -> set[str]:
    return {state.part.type for state in store.parts() if state.dirty}


def rest(store: MemoryGraphStore) -> None:
    for state in store.parts():
        store.clean(state)


def test_a_created_entity_is_stored_with_version_one_and_is_dirty(store: MemoryGraphStore) -> None:
    made = create(store, vendor(risk="low"))

    found = edits.find_entity(store, entity_id("api", "v"))
    assert found == made
    assert found.to_json() == {
        "_id": entity_id("api", "v"),
        "_key": "v",
        "_type": "vendor",
        "_class": ["Vendor"],
        "_scope": "api",
        "_source": "api",
        "_version": 1,
        "_createdOn": 1000,
        "_beginOn": 1000,
        "_deleted": False,
        "risk": "low",
    }
    assert dirty(store) == {"vendor"}
    assert all(state.writers == 0 for state in store.parts())


def test_a_key_is_taken_once(store: MemoryGraphStore) -> None:
    create(store, vendor())

    with pytest.raises(ConflictError):
        create(store, vendor())
    assert create(store, vendor(), scope="proofgraph").ref.id != entity_id("api", "v")


def test_an_update_needs_the_version_that_is_there(store: MemoryGraphStore) -> None:
    create(store, vendor(risk="low"))
    rest(store)

    new = vendor(risk="high")
    second = edits.update_entity(store, scope="api", entity=new, metadata=META, expected=1, now=2000)

    assert (second.version, second.created_on, second.begin_on) == (2, 1000, 2000)
    assert second.properties["risk"] == "high"
    assert dirty(store) == {"vendor"}
    with pytest.raises(ConflictError):
        edits.update_entity(store, scope="api", entity=new, metadata=META, expected=1, now=3000)
    assert all(state.writers == 0 for state in store.parts())


def test_an_update_that_changes_the_type_dirties_both(store: MemoryGraphStore) -> None:
    create(store, vendor())
    rest(store)

    other = Entity("v", "supplier", ("Vendor",), {})
    edits.update_entity(store, scope="api", entity=other, metadata=META, expected=1, now=2000)

    assert dirty(store) == {"vendor", "supplier"}


def test_relationships_need_both_ends(store: MemoryGraphStore) -> None:
    create(store, vendor("a"))

    with pytest.raises(NotFoundError):
        link(store, "e", "a", "b")

    create(store, vendor("b"))
    made = link(store, "e", "a", "b")
    assert store.neighbours(entity_id("api", "a"), "out").relationships == (made,)


def test_a_relationship_is_updated_and_deleted_by_its_version(store: MemoryGraphStore) -> None:
    create(store, vendor("a"))
    create(store, vendor("b"))
    made = link(store, "e", "a", "b")
    changed = Relationship("e", "vendor_uses_vendor", "USES", "a", "b", {"since": 5})

    second = edits.update_relationship(store, scope="api", edge=changed, metadata=META, expected=1, now=2000)
    with pytest.raises(ConflictError):
        edits.delete_relationship(store, made.ref, expected=1)
    edits.delete_relationship(store, made.ref, expected=2)

    assert second.properties["since"] == 5
    with pytest.raises(NotFoundError):
        edits.find(store, made.ref)


def test_deleting_an_entity_takes_its_edited_relationships_with_it(store: MemoryGraphStore) -> None:
    for key in ("a", "b"):
        create(store, vendor(key))
    link(store, "out", "a", "b")
    link(store, "in", "b", "a")
    link(store, "self", "a", "a")
    rest(store)

    edits.delete_entity(store, entity_id("api", "a"), expected=1)

    assert store.neighbours(entity_id("api", "b"), "out").relationships == ()
    assert list(store.rows(Part("relationship", "api", "vendor_uses_vendor"))) == []
    assert dirty(store) == {"vendor", "vendor_uses_vendor"}


def test_deleting_on_an_old_version_removes_nothing(store: MemoryGraphStore) -> None:
    create(store, vendor("a"))
    create(store, vendor("b"))
    link(store, "e", "a", "b")

    with pytest.raises(ConflictError):
        edits.delete_entity(store, entity_id("api", "a"), expected=3)

    assert len(store.neighbours(entity_id("api", "a"), "out").relationships) == 1


def test_a_relationship_that_an_integration_collected_survives_the_deletion_of_its_end(
    store: MemoryGraphStore,
) -> None:
    create(store, vendor("a"))
    edge = Relationship("e", "repo_uses_vendor", "USES", "r", "a", to_scope="api")
    reconcile(
        store,
        scope="i1",
        unit="u",
        entities=[],
        relationships=[edge],
        metadata={},
        now=1,
        remove=True,
    )

    edits.delete_entity(store, entity_id("api", "a"), expected=1)

    assert len(store.neighbours(entity_id("api", "a"), "in").relationships) == 1


def test_what_an_integration_collected_cannot_be_edited(store: MemoryGraphStore) -> None:
    reconcile(
        store,
        scope="i1",
        unit="u",
        entities=[vendor()],
        relationships=[],
        metadata={},
        now=1,
        remove=True,
    )

    with pytest.raises(ForbiddenError, match="next collection"):
        edits.delete_entity(store, entity_id("i1", "v"), expected=1)
    with pytest.raises(ForbiddenError):
        create(store, vendor("w"), scope="i1")


def test_a_type_that_would_break_a_key_is_refused(store: MemoryGraphStore) -> None:
    with pytest.raises(InvalidInputError, match="'a#b' cannot be"):
        create(store, Entity("k", "a#b", ("C",)))
