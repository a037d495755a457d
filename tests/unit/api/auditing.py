"""An engagement with people on both sides, over HTTP: who they are, and what they most often do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofgraph.boot import Services
from proofgraph.compliance.days import DAY, day_of
from tests.unit.api.world import NOW
from tests.unit.compliance.calendar import Calendar

USERS = [(f"user {n}", n % 2 == 0) for n in range(6)]
PLACE = {"kind": "requirement", "framework_id": "demo", "id": "D1.1"}


def day(before_now: int) -> str:
    return day_of(NOW - before_now * DAY)


@dataclass
class Audit:
    """`boss` administers, `owner` owns controls, `auditor` is bound to the engagement `id`."""

    calendar: Calendar
    client: Any
    ids: dict[str, str]
    id: str = ""

    @property
    def services(self) -> Services:
        return self.calendar.services

    @property
    def path(self) -> str:
        return f"/engagements/{self.id}"

    @property
    def boss(self) -> Any:
        return self.client.as_("administrators", sub=self.ids["boss"])

    @property
    def owner(self) -> Any:
        return self.client.as_("control-owners", sub=self.ids["owner"])

    @property
    def auditor(self) -> Any:
        return self.client.as_("auditors", sub=self.ids["auditor"])

    @property
    def stranger(self) -> Any:
        """An auditor of another engagement."""
        return self.client.as_("auditors", sub=self.ids["stranger"])

    def told(self, who: str) -> list[str]:
        """The kinds of what a person was told, in the order of the alphabet."""
        found, _ = self.services.notices.page(self.ids[who], limit=200)
        return sorted(str(notice.kind) for notice in found)

    def engagement(self, **more: Any) -> Any:
        period = {"period_start": day(4), "period_end": day(1)}
        body = {"framework_id": "demo", "title": "SOC 2", "type": "type-2", **period, **more}
        return did(self.boss.post("/engagements", body), 201)

    def begin(self, **more: Any) -> Audit:
        self.id = self.engagement(**more)["id"]
        did(self.boss.post(f"{self.path}/auditors", {"user_id": self.ids["auditor"]}), 201)
        return self

    def move(self, who: Any, ref: str, to: str, why: str = "") -> Any:
        tag = did(who.get(f"{self.path}/requirements/{ref}"))["audit"]["etag"]
        return who.post(f"{self.path}/requirements/{ref}/moves", {"to": to, "why": why}, If_Match=tag)

    def ask(self, who: Any, **more: Any) -> Any:
        body = {"title": "Access list", "refs": ["D1.1"], **more}
        return did(who.post(f"{self.path}/requests", body), 201)

    def settle(self, who: Any, request: str, to: str, why: str = "", attach: Any = ()) -> Any:
        """Move a request as it stands now."""
        tag = did(self.boss.get(f"{self.path}/requests/{request}"))["etag"]
        body = {"to": to, "why": why, "attach": list(attach)}
        return who.post(f"{self.path}/requests/{request}/moves", body, If_Match=tag)

    def say(self, who: Any, text: str, of: str = "requirement", key: str = "D1.1", **more: Any) -> Any:
        return who.post(f"{self.path}/comments", {"of": of, "key": key, "text": text, **more})

    def note(self, title: str = "Visit") -> str:
        """An evidence item of the owner's."""
        body = {"kind": "note", "title": title, "text": "Seen on site.", "places": [PLACE]}
        return str(did(self.owner.post("/evidence-items", body), 201)["id"])

    def close(self) -> Any:
        tag = did(self.boss.get(self.path))["etag"]
        return self.boss.post(f"{self.path}/close", If_Match=tag)


def did(answer: Any, status: int = 200) -> Any:
    assert answer.status == status, f"{answer.status}: {answer.text}"
    return answer.json


def staffed(folder: Path, client_of: Callable[[Services], Any]) -> Audit:
    """Four days of evaluations, then now: the people are there, and no engagement yet."""
    calendar = Calendar(folder, now=NOW - 5 * DAY)
    for number in range(4):
        calendar.day(USERS[number:])
    calendar.now = NOW
    users = calendar.services.users
    ids = {
        "boss": users.invite("boss@a.example", "Bo Boss", ["administrators"], by="u1").id,
        "owner": users.invite("owner@a.example", "Ola Owner", ["control-owners"], by="u1").id,
        "reader": users.invite("reader@a.example", "Rae Reader", ["read-only"], by="u1").id,
        "auditor": users.invite("aud@b.example", "Aiko", ["auditors"], external=True, by="u1").id,
        "stranger": users.invite("other@c.example", "Otto", ["auditors"], external=True, by="u1").id,
    }
    return Audit(calendar, client_of(calendar.services), ids)
