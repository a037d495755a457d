"""What collects the graph, and what asks it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from proofgraph.access import keys
from proofgraph.boot.evidence import EvidenceServices
from proofgraph.compliance.parameters import Parameters
from proofgraph.compliance.smart_classes import SmartClassSettings
from proofgraph.graph.preparing import Preparing
from proofgraph.graph.projector import Projector
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.integrations import discovery
from proofgraph.integrations.definition import Definition
from proofgraph.integrations.instances import Instances

if TYPE_CHECKING:
    from proofgraph.integrations.collection import Collection


class GraphServices(EvidenceServices):
    @cached_property
    def catalog(self) -> Mapping[str, Definition]:
        return discovery.catalog()

    @cached_property
    def schema(self) -> Schema:
        return discovery.schema()

    @cached_property
    def smart_classes(self) -> SmartClassSettings:
        return SmartClassSettings(self.records, lambda: self.schema, self.clock)

    @cached_property
    def parameters(self) -> Parameters:
        return Parameters(
            self.records, self.ports.secrets, self.clock, lambda: keys.stored(self.records, "parameters")
        )

    @cached_property
    def snapshots(self) -> Snapshots:
        # A deployment keeps each query file beside the snapshot: the next function need not build it again.
        return Snapshots(
            self.objects,
            self.records,
            self.graph,
            self.clock,
            self.settings.cache_dir,
            share_query_files=bool(self.settings.data_bucket),
            kept=lambda digest: self.evidence.pieces(digest),  # noqa: PLW0108 - made only when something is missing
            smart_classes=lambda: self.smart_classes.in_force(),  # noqa: PLW0108 - made only when a graph is asked
            preparing=self.preparing if self.hurried else None,
        )

    @cached_property
    def preparing(self) -> Preparing:
        def start(manifest_id: str) -> None:
            if self.ports.workflows is not None:
                name = f"prepare-{manifest_id[:16]}"
                self.ports.workflows.start("snapshot", name, {"query_file": manifest_id})

        return Preparing(self.records, self.clock, start)

    @cached_property
    def projector(self) -> Projector:
        return Projector(self.graph, self.snapshots, self.clock)

    @cached_property
    def instances(self) -> Instances:
        return Instances(self.records, self.ports.secrets, self.clock)

    @cached_property
    def collection(self) -> Collection:
        from proofgraph.integrations.collection import Collection

        return Collection(
            self.instances,
            self.records,
            self.objects,
            self.graph,
            self.snapshots,
            self.clock,
            self.ports.sessions,
            self.ports.workflows,
        )
