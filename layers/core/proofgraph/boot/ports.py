"""What a deployment must bring, and the same in memory, for tests and one-shot assessments."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from proofgraph.compliance.ledger_store import LedgerStore, MemoryLedgerStore
from proofgraph.graph.store import GraphStore, MemoryGraphStore
from proofgraph.ports import clock as clocks
from proofgraph.ports.clock import Clock
from proofgraph.ports.identity import Identities, MemoryIdentities
from proofgraph.ports.mail import Mail, MemoryMail
from proofgraph.ports.objects import MemoryObjects, Objects
from proofgraph.ports.post import MemoryPost, Post
from proofgraph.ports.records import MemoryRecords, Records
from proofgraph.ports.scanning import Scanner
from proofgraph.ports.schedules import MemorySchedules, Schedules
from proofgraph.ports.secrets import MemorySecrets, Secrets
from proofgraph.ports.signing import KeySigner, Signer
from proofgraph.ports.uploads import MemoryUploads, Uploads
from proofgraph.ports.workflows import Workflows
from proofgraph.settings import Settings


class Ports(Protocol):
    """The adapters of one deployment, each made at its first use. `workflows` None: start nothing."""

    @property
    def settings(self) -> Settings: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def records(self) -> Records: ...
    @property
    def objects(self) -> Objects: ...
    @property
    def uploads(self) -> Uploads: ...
    @property
    def evidence(self) -> Objects: ...
    @property
    def ledger(self) -> LedgerStore: ...
    @property
    def secrets(self) -> Secrets: ...
    @property
    def graph(self) -> GraphStore: ...
    @property
    def identities(self) -> Identities: ...
    @property
    def schedules(self) -> Schedules: ...
    @property
    def workflows(self) -> Workflows | None: ...
    @property
    def mail(self) -> Mail | None: ...
    @property
    def post(self) -> Post: ...
    @property
    def signer(self) -> Signer: ...
    @property
    def scanner(self) -> Scanner | None: ...
    @property
    def sessions(self) -> Any: ...


@dataclass(frozen=True)
class MemoryPorts:
    """Everything in this process: tests and one-shot assessments."""

    settings: Settings = field(default_factory=Settings)
    clock: Clock = clocks.system
    records: Records = field(default_factory=MemoryRecords)
    objects: Objects = field(default_factory=MemoryObjects)
    evidence: Objects = field(default_factory=MemoryObjects)
    ledger: LedgerStore = field(default_factory=MemoryLedgerStore)
    secrets: Secrets = field(default_factory=MemorySecrets)
    graph: GraphStore = field(default_factory=MemoryGraphStore)
    identities: Identities = field(default_factory=MemoryIdentities)
    schedules: Schedules = field(default_factory=MemorySchedules)
    workflows: Workflows | None = None
    mail: Mail | None = field(default_factory=MemoryMail)
    post: Post = field(default_factory=MemoryPost)
    signer: Signer = field(default_factory=KeySigner.fresh)
    scanner: Scanner | None = None
    sessions: Any = None

    @cached_property
    def uploads(self) -> Uploads:
        return MemoryUploads(self.objects)
