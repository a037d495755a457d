"""A deployment with a policy and people who write, approve and accept it, over HTTP."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.access.decision import change_user
from proofgraph.api.app import build
from proofgraph.boot import Services
from tests.unit.api.conftest import NOW, Client

BREAD = {
    "id": "bread",
    "title": "Bread",
    "domain": "baking",
    "summary": "How bread is baked.",
    "source": "The oven is hot.",
    "acceptance": True,
}
PEOPLE = {
    "ann": ("administrators",),
    "bob": ("compliance-managers",),
    "cas": ("read-only",),
    "dee": (),
}


@dataclass
class House:
    """A deployment with four people, one of them in no group at all."""

    now: list[int] = field(default_factory=lambda: [NOW])

    def __post_init__(self) -> None:
        self.services: Services = boot.memory(clock=lambda: self.now[0])
        self.client = Client(build(lambda: self.services))
        for name in PEOPLE:
            body = {"email": f"{name}@crumb.example", "name": name.title(), "accepted_at": NOW}
            body |= {"groups": list(PEOPLE[name])}
            change_user(self.services.records, name, body)

    def as_(self, name: str) -> Client:
        claims = {"sub": name, "email": f"{name}@crumb.example", "exp": str(NOW // 1000 + 10**9)}
        return self.client.as_(*PEOPLE[name], **claims)

    def post(self, name: str, path: str, body: Any = None, etag: str | None = None) -> Any:
        headers = {} if etag is None else {"If_Match": etag}
        return self.as_(name).post(path, body, **headers)

    def draft(self, name: str = "ann", **changes: Any) -> Any:
        etag = self.as_(name).get("/policies/bread/draft").headers["ETag"]
        return self.as_(name).patch("/policies/bread/draft", changes, If_Match=etag)

    def step(self, name: str, step: str, body: Any = None) -> Any:
        etag = self.as_("ann").get("/policies/bread/draft").headers["ETag"]
        return self.post(name, f"/policies/bread/draft/{step}", body or {}, etag)

    def publish(self, name: str = "ann", **body: Any) -> Any:
        return self.step(name, "publish", {"renew_acceptance": False} | body)

    def rules(self, **changes: Any) -> Any:
        etag = self.as_("ann").get("/policy-rules").headers["ETag"]
        return self.as_("ann").patch("/policy-rules", changes, If_Match=etag)

    def mine(self, name: str) -> list[dict[str, Any]]:
        return list(self.as_(name).get("/acceptances").json["items"])

    def told(self, name: str) -> list[str]:
        """The kinds of what somebody was told, those of one moment in the order of the alphabet."""
        found = self.services.notices.page(name, limit=500)[0]
        return [str(told.kind) for told in sorted(found, key=lambda told: (told.at, told.kind))]

    def standing(self) -> dict[str, str]:
        rows = self.as_("ann").get("/policies/bread/acceptances").json["items"]
        return {row["email"].partition("@")[0]: row["standing"] for row in rows}

    def logged(self) -> list[dict[str, Any]]:
        found = self.services.records.list("audit-log#2023-11-14", "entry").records
        return [dict(record.body) for record in found]

    def accept(self, name: str) -> None:
        (task,) = self.mine(name)
        digest = self.as_(name).get(task["link"]).json["digest"]
        assert self.post(name, f"{task['link']}/accept", {"digest": digest}).status == 200


@pytest.fixture
def house() -> House:
    made = House()
    assert made.post("ann", "/policies", BREAD).status == 201
    return made
