"""A small organisation in memory: a standard, a control, questions, and a graph to ask them of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from proofgraph.compliance.attestations import Attestations
from proofgraph.compliance.content import ControlContent, QuestionContent, StandardContent
from proofgraph.compliance.controls import Controls
from proofgraph.compliance.coverage import HOUR, Source
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.evidence import EvidenceStore
from proofgraph.compliance.frameworks import Frameworks
from proofgraph.compliance.library import Library
from proofgraph.compliance.problems import Problems
from proofgraph.compliance.questions import Questions
from proofgraph.compliance.restating import Restating
from proofgraph.compliance.shapes import PolicyItem
from proofgraph.compliance.views import Surroundings, Views
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.reconcile import reconcile
from proofgraph.graph.schema import (
    EntityDeclaration,
    PropertyDeclaration,
    RelationshipDeclaration,
    Schema,
    StepDeclaration,
)
from proofgraph.graph.snapshot import Snapshots
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords, Record

NOW = 1_800_000_000_000
ACCOUNT = "111122223333"


def _step(id: str, type: str, *classes: str, edges: Sequence[tuple[str, str, str]] = ()) -> StepDeclaration:
    properties = {
        name: PropertyDeclaration(name, "boolean") for name in ("encrypted", "mfaEnabled", "active", "public")
    }
    return StepDeclaration(
        "aws",
        id,
        "account",
        (EntityDeclaration(type, classes, properties),),
        tuple(RelationshipDeclaration(*edge) for edge in edges),
        title=id,
    )


SCHEMA = Schema.of(
    [
        _step("buckets", "aws_s3_bucket", "DataStore"),
        _step("users", "aws_iam_user", "User"),
        _step(
            "keys", "aws_iam_access_key", "AccessKey", edges=[("aws_iam_user", "HAS", "aws_iam_access_key")]
        ),
        _step("databases", "aws_rds_instance", "Database"),
    ]
)


def question(id: str, *queries: tuple[str, str, str], **more: Any) -> QuestionContent:
    """Queries as (name, mark, text)."""
    return QuestionContent.model_validate(
        {
            "id": id,
            "title": f"Is {id} right?",
            "description": f"Why {id} matters.",
            "integrations": ["aws"],
            "severity": "high",
            "remediation": f"Fix {id}.",
            "queries": [{"name": name, "resultsAre": mark, "query": text} for name, mark, text in queries],
            **more,
        }
    )


ENCRYPTION = question(
    "bucket-encryption",
    ("Not encrypted", "BAD", "FIND aws_s3_bucket WITH encrypted = false"),
    ("Encrypted", "GOOD", "FIND aws_s3_bucket WITH encrypted = true"),
)
MFA = question(
    "users-mfa",
    ("Without MFA", "BAD", "FIND aws_iam_user WITH mfaEnabled != true AS u RETURN u.name AS name"),
    ("With MFA", "GOOD", "FIND aws_iam_user WITH mfaEnabled = true"),
    requirements={"std": ["A.2"]},
)
DATABASES = question("databases-encrypted", ("Not", "BAD", "FIND aws_rds_instance WITH encrypted != true"))
OKTA = question("okta-mfa", ("All", "GOOD", "FIND okta_user"), integrations=["okta"])


def control(id: str, satisfies: Mapping[str, Sequence[str]], *questions: str) -> ControlContent:
    return ControlContent.model_validate(
        {
            "id": id,
            "title": f"Control {id}",
            "domain": "access",
            "description": "What we do.",
            "narrative": "{{company.name}} does it.",
            "type": "preventive",
            "mode": "automated",
            "frequency": "continuous",
            "owner_role": "security lead",
            "satisfies": satisfies,
            "questions": [{"id": question, "shows": f"{question} shows it"} for question in questions],
        }
    )


STANDARD = StandardContent.model_validate(
    {
        "id": "std",
        "name": "Standard",
        "version": "1",
        "summary": "A small standard.",
        "categories": ["security"],
        "sections": [
            {
                "id": "a",
                "title": "First",
                "requirements": [
                    {
                        "ref": "A.1",
                        "title": "Data is encrypted",
                        "summary": "At rest.",
                        "category": "security",
                    },
                    {"ref": "A.2", "title": "Access is strong", "summary": "Two factors."},
                ],
            },
            {
                "id": "b",
                "title": "Second",
                "requirements": [{"ref": "B.1", "title": "People know", "summary": "By reading."}],
            },
        ],
    }
)


def library(*more: QuestionContent) -> Library:
    questions = {q.id: q for q in (ENCRYPTION, MFA, DATABASES, OKTA, *more)}
    controls = {
        "encrypt": control("encrypt", {"std": ["A.1"]}, "bucket-encryption", "databases-encrypted"),
        "sign-in": control("sign-in", {"std": ["A.2"]}, "users-mfa", "okta-mfa"),
    }
    return Library({"std": STANDARD}, controls, questions)


def bucket(name: str, **properties: Any) -> Entity:
    return Entity(f"arn:{name}", "aws_s3_bucket", ("DataStore",), {"name": name, **properties})


def user(name: str, **properties: Any) -> Entity:
    return Entity(f"arn:{name}", "aws_iam_user", ("User",), {"name": name, **properties})


@dataclass
class World:
    """Everything behind the compliance rooms; `collect` puts entities into the graph and snapshots it."""

    folder: Path
    library: Library = field(default_factory=library)
    now: int = NOW
    chunk: int = 50
    sources: list[Source] = field(default_factory=lambda: [Source("i1", "aws", "Production")])
    policies: list[PolicyItem] = field(default_factory=list)
    records: MemoryRecords = field(default_factory=MemoryRecords)
    objects: MemoryObjects = field(default_factory=MemoryObjects)
    graph: MemoryGraphStore = field(default_factory=MemoryGraphStore)

    def clock(self) -> int:
        return self.now

    @cached_property
    def snapshots(self) -> Snapshots:
        return Snapshots(
            self.objects, self.records, self.graph, self.clock, self.folder, sleep=lambda _: None
        )

    @cached_property
    def evidence(self) -> EvidenceStore:
        return EvidenceStore(self.objects, self.clock)

    @cached_property
    def frameworks(self) -> Frameworks:
        return Frameworks(self.records, self.library, self.clock, self._restate)

    @cached_property
    def controls(self) -> Controls:
        return Controls(self.records, self.library, self.clock, self._restate)

    @cached_property
    def questions(self) -> Questions:
        return Questions(self.records, self.library, self.clock, self._restate)

    @cached_property
    def restating(self) -> Restating:
        vouched = Attestations(self.records, self.clock).valid
        return Restating(self.records, self.frameworks, self.controls, self.questions, vouched, self.clock)

    def _restate(self, mark: Record) -> None:
        self.restating.settle(mark)

    @cached_property
    def evaluations(self) -> Evaluations:
        return Evaluations(
            self.records,
            self.frameworks,
            self.controls,
            self.questions,
            self.snapshots,
            self.evidence,
            lambda: self.sources,
            SCHEMA,
            self.clock,
            problems=Problems(self.graph, self.evidence),
            chunk=self.chunk,
        )

    @cached_property
    def views(self) -> Views:
        around = Surroundings(organisation=lambda: "Northwind Robotics", policies=lambda: self.policies)
        return Views(self.records, self.frameworks, self.controls, self.questions, self.clock, around)

    def collect(
        self,
        *entities: Entity,
        edges: Iterable[Relationship] = (),
        reports: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> Manifest:
        """Make the graph hold these, by one unit per step; `reports` overrides what units report."""
        held = list(edges)
        made: list[UnitReport] = []
        for step in SCHEMA.steps:
            types = {entity.type for entity in step.entities}
            found = [entity for entity in entities if entity.type in types]
            said = dict((reports or {}).get(step.id, {}))
            report = UnitReport(
                instance="i1",
                integration="aws",
                job="j",
                step=step.id,
                account=ACCOUNT,
                region="",
                finished_at=said.pop("finished_at", self.now - HOUR),
                state=said.pop("state", "succeeded"),
                entities=len(found),
                **said,
            )
            made.append(report)
            if report.state != "failed":
                reconcile(
                    self.graph,
                    scope="i1",
                    unit=f"{step.id}|{ACCOUNT}|",
                    entities=found,
                    relationships=held if step.id == "keys" else (),
                    metadata={
                        "_integrationInstanceId": "i1",
                        "_accountId": ACCOUNT,
                        "_region": None,
                        "_step": step.id,
                        "_source": "integration",
                    },
                    now=self.now,
                    remove=report.state == "succeeded",
                )
        return self.snapshots.build(reports=made)

    def evaluate(self, *arguments: Any) -> Any:
        self.frameworks.install("std")
        return self.evaluations.run_here("std", *arguments, by="ann")
