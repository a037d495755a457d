"""Stream images name the parts that people edited; what collections wrote is left to them."""

from __future__ import annotations

from dataclasses import replace

from proofgraph.graph.model import Entity, relationship
from proofgraph.graph.stored import Part, stored_entity, stored_relationship
from proofgraph.storage.graph import touched
from proofgraph.storage.graph_items import item_of


def test_only_edited_items_count() -> None:
    edited = replace(stored_entity("api", "hand", Entity("a", "vendor", ("Vendor",)), {}), edit="hand")
    edge = relationship("USES", ("a", "vendor"), ("b", "vendor"))
    linked = replace(stored_relationship("api", "hand", edge, {}), edit="hand")
    collected = stored_entity("i1", "u", Entity("b", "aws_s3_bucket", ("DataStore",)), {})
    catalogue = {"PK": {"S": "C"}, "SK": {"S": "entity#api#vendor"}, "version": {"N": "3"}}

    found = touched([item_of(edited, 1, 1), item_of(linked, 4, 1), item_of(collected, 1, 1), catalogue])

    assert found == {Part("entity", "api", "vendor"), Part("relationship", "api", "vendor_uses_vendor")}
