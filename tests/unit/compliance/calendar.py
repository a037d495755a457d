"""A small organisation day by day, whose clock a test moves; it ends where signed-in callers begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.engagements import Contents, Engagement
from proofgraph.compliance.results import Evaluation
from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.model import Entity
from proofgraph.graph.reconcile import reconcile
from proofgraph.ports.records import MemoryRecords, Records
from proofgraph.settings import Settings
from tests.unit.api.world import FILES, NOW

Users = Sequence[tuple[str, bool]]
"""Names, and whether they have MFA."""


@dataclass
class Calendar:
    folder: Path
    now: int = NOW - 10 * DAY
    records: Records = field(default_factory=MemoryRecords)

    @cached_property
    def services(self) -> Services:
        for name, text in FILES.items():
            path = self.folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        settings = Settings(content_dir=self.folder / "content", cache_dir=self.folder / "cache")
        made = boot.memory(clock=lambda: self.now, settings=settings, records=self.records)
        made.frameworks.install("demo")
        return made

    @cached_property
    def instance(self) -> Any:
        return self.services.instances.create("aws", "Production", {})

    @property
    def today(self) -> str:
        return day_of(self.now)

    def day(self, users: Users | None = None, *, evaluate: bool = True) -> Evaluation | None:
        """Pass a day: collect where users are given, and evaluate."""
        self.now += DAY
        if users is not None:
            self.collect(users)
        return self.services.evaluations.run_here("demo", by="schedule") if evaluate else None

    def collect(self, users: Users) -> None:
        entities = [Entity(n, "aws_iam_user", ("User",), {"name": n, "mfaEnabled": mfa}) for n, mfa in users]
        entities.append(
            Entity("bucket", "aws_s3_bucket", ("DataStore",), {"name": "logs", "encrypted": True})
        )
        reconcile(
            self.services.graph,
            scope=self.instance.id,
            unit="all",
            entities=entities,
            relationships=[],
            metadata={"_integrationInstanceId": self.instance.id, "_source": "integration"},
            now=self.now,
            remove=True,
        )
        reports = [
            UnitReport(
                instance=self.instance.id,
                integration="aws",
                job=f"j{self.now}",
                step=step.id,
                account="1",
                region="" if step.extent == "account" else "eu-west-1",
                state="succeeded",
                finished_at=self.now,
            )
            for step in self.services.catalog["aws"].steps
        ]
        self.services.snapshots.build(reports=reports)

    def engagement(self, first: str, last: str, **more: Any) -> Engagement:
        contents = Contents(title="Type II", type="type-2", period_start=first, period_end=last, **more)
        return self.services.engagements.create("demo", contents, by="ann")
