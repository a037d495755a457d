"""An open engagement over a small framework, a clock that the test owns, and executions that it can lose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.audits.asked import Request, Wanted
from proofgraph.audits.audits import Audits
from proofgraph.audits.seats import Seat
from proofgraph.boot import Services
from proofgraph.compliance.engagements import Contents, Engagement
from proofgraph.settings import Settings
from tests.unit.reviews.conftest import CONTROL, STANDARD, Workflows, time


@dataclass
class Desk:
    services: Services
    workflows: Workflows
    moment: list[int]
    people: dict[str, str]
    id: str = ""

    @property
    def audits(self) -> Audits:
        return self.services.audits

    @property
    def ours(self) -> Seat:
        return Seat(self.id, self.people["owner"], "organisation", takes_part=True)

    @property
    def lead(self) -> Seat:
        return Seat(self.id, self.people["lead"], "organisation", takes_part=True, leads=True)

    @property
    def theirs(self) -> Seat:
        return Seat(self.id, self.people["auditor"], "auditor", takes_part=True)

    def at(self, text: str) -> Desk:
        """It is this time now, and the round has run."""
        self.moment[0] = time(text)
        self.audits.scanner.run()
        return self

    def begin(self) -> Engagement:
        contents = Contents(title="SOC 2", type="type-2", period_start="2025-01-01", period_end="2025-12-31")
        made = self.services.engagements.create("demo", contents, by=self.people["lead"])
        self.id = made.id
        self.audits.binding.bind(made.id, self.people["auditor"], by=self.people["lead"])
        return made

    def ask(self, seat: Seat | None = None, **more: Any) -> Request:
        wanted = Wanted(title="Access list", **{"assignees": (self.people["owner"],), **more})
        return self.audits.requests.create(seat or self.theirs, wanted, check=lambda _: None)

    def close(self) -> Engagement:
        return self.services.freezing.close(self.id, by=self.people["lead"], expected=-1)

    def told(self, who: str) -> list[str]:
        """The kinds of what a person was told, the oldest first."""
        found, _ = self.services.notices.page(self.people[who], limit=1000)
        return [str(notice.kind) for notice in reversed(found)]


def desk_at(folder: Path, records: Any = None) -> Desk:
    for name, text in {"standards/demo.yaml": STANDARD, "controls/access/mfa.yaml": CONTROL}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    moment = [time("2026-01-05 00:00")]
    workflows = Workflows()
    settings = Settings(content_dir=folder / "content", cache_dir=folder / "cache")
    more = {} if records is None else {"records": records}
    services = boot.memory(clock=lambda: moment[0], settings=settings, workflows=workflows, **more)
    services.frameworks.install("demo")
    groups = {"lead": "compliance-managers", "owner": "control-owners", "auditor": "auditors"}
    people = {
        name: services.users.invite(f"{name}@a.example", name.title(), [group], by="u1").id
        for name, group in groups.items()
    }
    return Desk(services, workflows, moment, people)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = desk_at(tmp_path)
    made.begin()
    return made
