"""A review and an evidence request outlive the cloud beneath them: killed, deployed anew, weeks late."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from proofgraph.audits.asked import Request, Wanted
from proofgraph.audits.seats import Seat
from proofgraph.boot import Services
from proofgraph.compliance.engagements import Contents
from proofgraph.local import cloud as clouds
from proofgraph.local import inside
from proofgraph.local.cloud import Cloud
from proofgraph.local.deployment import Deployment, deploy
from proofgraph.local.folder import Folder
from proofgraph.local.omissions import set_omitted
from proofgraph.reviews.reviews import Review
from proofgraph.reviews.settings import Subject
from proofgraph.storage.cloud import CloudPorts
from tests.power import saved, started
from tests.stack import ROOT
from tests.waiting import until

pytestmark = pytest.mark.local

MFA = Subject(kind="control", id="mfa-for-all-users")
ENVIRONMENT = ("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION")
TODAY = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0)


@dataclass
class Laptop:
    """Proofgraph on a laptop, with the rounds under a clock that the test owns."""

    folder: Folder
    days: float = 0
    _up: list[tuple[Cloud, Deployment, Services]] = field(default_factory=list)

    @property
    def cloud(self) -> Cloud:
        return self._up[-1][0]

    @property
    def services(self) -> Services:
        return self._up[-1][2]

    def clock(self) -> int:
        return int((TODAY + timedelta(days=self.days)).timestamp() * 1000)

    def up(self) -> Deployment:
        """Start and deploy; at another port than before, so that a stack that is there is updated."""
        cloud = started(self.folder)
        deployed = deploy(cloud, ROOT)
        set_omitted(cloud, deployed)
        settings = inside.services(cloud, deployed, ROOT).settings
        self._up.append((cloud, deployed, Services(CloudPorts(settings, clock=self.clock))))
        return deployed

    def at(self, days: float) -> None:
        """It is so many days later, and the round has run; then it runs again."""
        self.days = days
        for _ in range(2):
            self.services.review_scanner.run()
            self.services.audits.scanner.run()

    def executions(self, status: str) -> list[str]:
        """The names of those that wait for a person, or did."""
        machines, deployed = self.cloud.client("stepfunctions"), self._up[-1][1]
        found = machines.list_executions(stateMachineArn=deployed["AwaitMachine"], statusFilter=status)
        return sorted(one["name"] for one in found["executions"])

    def waited_for(self, review: str) -> bool:
        """Whether the review's execution and the request's have both handed over their tokens."""
        (duty,) = self.services.records.list("audit-duties", "duty").records
        return bool(duty.body["token"] and self.services.reviews.get(review).token)

    def told(self, user: str) -> Counter[str]:
        return Counter(str(notice.kind) for notice in self.services.notices.page(user, limit=200)[0])


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    import boto3

    for name in ENVIRONMENT:
        monkeypatch.setenv(name, os.environ.get(name, ""))
    folder = Folder(tmp_path / "state")
    yield Laptop(folder)
    clouds.stop(folder)
    boto3.DEFAULT_SESSION = None


def set_to_work(services: Services, owner: str, boss: str) -> tuple[Seat, Request]:
    """A review and a request, both due in ten days."""
    due = (TODAY + timedelta(days=10)).date()
    rhythm = {"cadence": "90-days", "first": due, "owners": [owner], "escalate_to": [boss]}
    services.review_settings.put(MFA, rhythm)
    framework = services.framework_updates.empty("Ours", by=boss)
    day = TODAY.date().isoformat()
    contents = Contents(title="Audit", type="type-1", as_of=day)
    engagement = services.engagements.create(framework.id, contents, by=boss)
    seat = Seat(engagement.id, boss, "organisation", takes_part=True, leads=True)
    wanted = Wanted(title="Access list", due=due.isoformat(), assignees=(owner,))
    return seat, services.audits.requests.create(seat, wanted, check=lambda _: None)


def opened(services: Services) -> Review:
    found = services.reviews.current(MFA)
    assert found is not None
    return found


def test_reviews_and_requests_outlive_the_cloud_beneath_them(laptop: Laptop) -> None:
    laptop.up()
    owner, boss = (
        laptop.services.users.invite(f"{name}@ours.example", name, [group], by="test").id
        for name, group in (("owner", "control-owners"), ("boss", "compliance-managers"))
    )
    seat, request = set_to_work(laptop.services, owner, boss)
    for days in (0, 4, 10):
        laptop.at(days)
    review = opened(laptop.services)
    until(lambda: laptop.waited_for(review.id), what="both tokens")
    before = laptop.executions("RUNNING")
    assert len(before) == 2
    assert laptop.told(owner) == {
        "review.reminder": 1,
        "review.due": 1,
        "request.assigned": 1,
        "request.reminder": 1,
    }
    saved(laptop.cloud)

    clouds.kill(laptop.cloud)
    assert laptop.up().changed
    assert laptop.executions("RUNNING") == []
    told = laptop.told(owner)
    laptop.at(10.02)
    until(lambda: laptop.waited_for(review.id), what="both tokens again")
    assert laptop.told(owner) == told
    again = laptop.executions("RUNNING")
    assert len(again) == 2
    assert not set(before) & set(again)

    for days in (11, 13, 15, 17, 30):
        laptop.at(days)
    assert laptop.told(owner) == told + Counter({"review.overdue": 2, "request.overdue": 2})
    assert laptop.told(boss) == {"review.escalated": 1, "audit.overdue": 1}
    assert laptop.executions("RUNNING") == again

    services = laptop.services
    done = services.reviews.decide(review.id, "still-right", by=owner)
    services.review_scanner.close(done)
    ours = Seat(seat.engagement_id, owner, "organisation", takes_part=True)
    services.audits.requests.provide(ours, request.id, [], why="Nobody has access.")
    services.audits.requests.move(seat, request.id, "accepted")
    laptop.at(31)

    until(lambda: laptop.executions("SUCCEEDED") == again, what="the end of both executions")
    assert laptop.executions("RUNNING") == []
    assert [move.what for move in done.history] == [
        "planned",
        "before-7",
        "due",
        "before-1, due-today",
        "after-1",
        "after-3",
        "escalated",
        "decided: still-right",
    ]
    moves = services.audits.moves.of(seat.engagement_id, "request", request.id)
    assert [move.after for move in moves] == ["requested", "provided", "accepted"]
    assert (opened(services).due - review.due).days == 90
