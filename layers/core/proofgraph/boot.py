"""The composition root: which adapters stand behind which port, and the services built on them.

Nothing is made before it is asked for, and modules are imported where they are used: a function that
runs no query loads no engine, one that touches no table opens no connection.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from proofgraph.access import keys
from proofgraph.access.audit_log import AuditLog, RecordsAuditLog
from proofgraph.compliance.library import Library, locate
from proofgraph.graph.schema import Schema
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import GraphStore, MemoryGraphStore
from proofgraph.integrations import discovery
from proofgraph.integrations.definition import Definition
from proofgraph.ports import clock as clocks
from proofgraph.ports.clock import Clock
from proofgraph.ports.objects import MemoryObjects, Objects
from proofgraph.ports.records import MemoryRecords, Records
from proofgraph.ports.secrets import MemorySecrets, Secrets
from proofgraph.settings import Settings


class Ports(Protocol):
    """The adapters of one deployment, each made at its first use."""

    @property
    def settings(self) -> Settings: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def records(self) -> Records: ...

    @property
    def objects(self) -> Objects: ...

    @property
    def secrets(self) -> Secrets: ...

    @property
    def graph(self) -> GraphStore: ...


@dataclass(frozen=True)
class Services:
    """What the edges (API, CLI, functions) may call."""

    ports: Ports

    @property
    def settings(self) -> Settings:
        return self.ports.settings

    @property
    def clock(self) -> Clock:
        return self.ports.clock

    @property
    def records(self) -> Records:
        return self.ports.records

    @property
    def objects(self) -> Objects:
        return self.ports.objects

    @property
    def graph(self) -> GraphStore:
        return self.ports.graph

    @cached_property
    def snapshots(self) -> Snapshots:
        return Snapshots(self.objects, self.records, self.graph, self.clock, self.settings.cache_dir)

    @cached_property
    def library(self) -> Library:
        return Library.load(locate(self.settings))

    @cached_property
    def catalog(self) -> Mapping[str, Definition]:
        return discovery.catalog()

    @cached_property
    def schema(self) -> Schema:
        return discovery.schema()

    @cached_property
    def audit_log(self) -> AuditLog:
        return RecordsAuditLog(self.records, self.clock)

    @cached_property
    def cursor_key(self) -> bytes:
        return keys.stored(self.records, "cursors")

    def token(self) -> str:
        """A name nobody can guess."""
        return secrets.token_urlsafe(24)


@dataclass(frozen=True)
class MemoryPorts:
    """Everything in this process: tests and one-shot assessments."""

    settings: Settings = field(default_factory=Settings)
    clock: Clock = clocks.system
    records: Records = field(default_factory=MemoryRecords)
    objects: Objects = field(default_factory=MemoryObjects)
    secrets: Secrets = field(default_factory=MemorySecrets)
    graph: GraphStore = field(default_factory=MemoryGraphStore)


def memory(**overrides: Any) -> Services:
    """Services over the in-memory twins; a keyword replaces one port by name."""
    return Services(MemoryPorts(**overrides))


def cloud(settings: Settings) -> Services:
    raise NotImplementedError
