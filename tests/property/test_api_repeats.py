"""Every edit needs the version that was read, and every creation asked for twice happens once.

One valid request for each such route, in an order in which all work: `{name}` is what a step before kept.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from proofgraph.api.registration import routes
from proofgraph.boot import Services
from proofgraph.compliance.days import DAY, day_of
from proofgraph.ports.records import every
from tests.property.bridge import serving
from tests.unit.api.world import NOW
from tests.unit.compliance.calendar import Calendar

SOON = NOW + 30 * DAY
SHIPPED_CONTENT = Path(__file__).resolve().parents[2] / "frameworks"
QUERIES = [{"name": "Named", "query": "FIND aws_iam_user"}]
CONTROL = {"title": "Own", "domain": "access", "description": "d", "narrative": "n", "type": "preventive"}
FILE = {
    "filename": "rules.csv",
    "content": base64.b64encode(b"ID,Requirement,Section\nR1,Lock doors,Doors\n").decode(),
}
NEWER = FILE | {"content": base64.b64encode(b"ID,Requirement,Section\nR2,Bolt doors,Doors\n").decode()}
PERIOD = {"period_start": day_of(NOW - 4 * DAY), "period_end": day_of(NOW - DAY)}
NEXT = {"period_start": day_of(NOW), "period_end": day_of(NOW + 30 * DAY)}
ROLE = {"roleArn": "arn:aws:iam::111111111111:role/Reader", "externalId": "hush-hush"}
PAUSED = {"integration": "aws", "name": "Other", "config": ROLE, "enabled": False}
"""An integration that collects nothing before it is asked to."""
BREAD = {"title": "Bread", "domain": "baking", "summary": "On bread.", "source": "The oven is hot."}

Known = dict[str, str]


@dataclass(frozen=True)
class Step:
    """`reads` is where the ETag of an edit comes from; without it the step creates something.

    Of an answer that holds several things, `#name` says in which of its fields the ETag is.
    """

    method: str
    path: str
    body: Any = None
    reads: str = ""
    keep: str = ""


def made(path: str, body: Any = None, **more: Any) -> Step:
    return Step("POST", path, body, **more)


def edit(path: str, body: Any = None, reads: str = "", method: str = "PATCH") -> Step:
    return Step(method, path, body, reads or path)


def move(path: str, body: Any = None) -> Step:
    """An edit by a sub-resource's name, of what is read above it."""
    return Step("POST", path, body, path.rpartition("/")[0])


def gone(path: str, reads: str = "") -> Step:
    return Step("DELETE", path, None, reads or path)


STEPS: tuple[Step, ...] = (
    made(
        "/questions",
        {"id": "own", "title": "Own?", "description": "d", "integrations": ["aws"], "queries": QUERIES},
    ),
    edit("/questions/own", {"severity": "low"}),
    move("/questions/own/revert", {"to": 1}),
    gone("/questions/own"),
    made(
        "/controls", CONTROL | {"id": "own", "mode": "manual", "frequency": "monthly", "owner_role": "lead"}
    ),
    edit("/controls/own", {"adopted": True}),
    move("/controls/own/requirements", {"framework_id": "demo", "ref": "D2.1"}),
    gone("/controls/own/requirements/demo/D2.1", "/controls/own"),
    move("/controls/own/revert", {"to": 1}),
    made("/controls/own/attestation", {"statement": "So it is.", "expires_at": SOON}),
    gone("/controls/own"),
    made("/parameters", {"name": "days", "value": 90}),
    edit("/parameters/days", {"value": 30}),
    gone("/parameters/days"),
    made("/smart-classes", {"name": "Crown", "filter": "name = 'crown'"}),
    edit("/smart-classes/Crown", {"filter": "name = 'jewels'"}),
    gone("/smart-classes/Crown"),
    made("/frameworks", {"standard": "spare"}),
    made("/own-frameworks", {"title": "Handbook", "type": "questionnaire"}),
    made("/frameworks/handbook/sections", {"title": "Basics"}, keep="section"),
    made("/frameworks/handbook/requirements", {"ref": "H1", "title": "Lock", "section": "{section}"}),
    edit("/frameworks/handbook/requirements/H1", {"applicable": False, "reason": "No doors."}),
    edit(
        "/frameworks/handbook/requirements/H1/text",
        {"title": "Bolt"},
        "/frameworks/handbook/requirements/H1",
    ),
    edit("/frameworks/handbook/answers/H1", {"text": "We do."}),
    edit("/frameworks/handbook/settings", {"title": "House rules"}),
    edit("/frameworks/handbook/sections/{section}", {"title": "Base"}, "/frameworks/handbook/settings"),
    made("/framework-imports", {"file": FILE, "id": "rules"}),
    Step("POST", "/frameworks/rules/updates", {"file": NEWER}, "/frameworks/rules/settings"),
    made("/framework-uploads", {"bytes": 10}),
    made("/frameworks/demo/requirements/D2.1/attestation", {"statement": "So it is.", "expires_at": SOON}),
    made("/frameworks/demo/evaluations", {"kind": "question", "ref": "users-mfa"}),
    made(
        "/evidence-items",
        {"kind": "note", "title": "Visit", "text": "Seen.", "places": [{"kind": "control", "id": "mfa"}]},
        keep="item",
    ),
    edit("/evidence-items/{item}", {"text": "Seen twice."}),
    made("/uploads", {"filename": "a.csv", "bytes": 8}, keep="upload"),
    made(
        "/exceptions",
        {
            "target": {"kind": "control", "id": "mfa"},
            "reason": "Vendor.",
            "owner": "ann",
            "compensating_control": "By hand.",
            "expires_at": SOON,
        },
        keep="exception",
    ),
    move("/exceptions/{exception}/decisions", {"decision": "withdraw"}),
    made("/exports", {"kind": "summary-zip", "framework_id": "demo"}, keep="export"),
    made(
        "/engagements", {"framework_id": "demo", "title": "SOC 2", "type": "type-2", **PERIOD}, keep="audit"
    ),
    edit("/engagements/{audit}", {"title": "SOC 2, second"}),
    made("/engagements/{audit}/auditors", {"email": "aud@b.example", "name": "Aiko"}),
    made(
        "/engagements/{audit}/comments",
        {"of": "requirement", "key": "D1.1", "text": "Look."},
        keep="comment",
    ),
    edit("/engagements/{audit}/comments/{comment}", {"text": "Look again."}, "/engagements/{audit}/comments"),
    Step("POST", "/engagements/{audit}/comments/{comment}/withdraw", None, "/engagements/{audit}/comments"),
    made("/engagements/{audit}/requests", {"title": "Access list"}, keep="request"),
    edit("/engagements/{audit}/requests/{request}", {"title": "Access lists"}),
    move("/engagements/{audit}/requests/{request}/moves", {"to": "withdrawn", "why": "Found."}),
    edit(
        "/engagements/{audit}/requirements/D1.1",
        {"assignees": ["u1"]},
        "/engagements/{audit}/requirements/D1.1#audit",
    ),
    Step(
        "POST",
        "/engagements/{audit}/requirements/D1.1/moves",
        {"to": "in-progress"},
        "/engagements/{audit}/requirements/D1.1#audit",
    ),
    made(
        "/engagements/{audit}/populations",
        {"question_id": "users-mfa", "size": 2, "seed": "s"},
        keep="population",
    ),
    edit("/engagements/{audit}/populations/{population}", {"size": 3}, "/engagements/{audit}/populations"),
    edit(
        "/engagements/{audit}/populations/{population}/items/1",
        {"state": "provided"},
        "/engagements/{audit}/populations/{population}#sample",
    ),
    made("/engagements/{audit}/next", {"title": "Next", "type": "type-2", **NEXT}),
    move("/engagements/{audit}/close"),
    made("/groups", {"name": "helpers", "title": "Helpers", "permissions": ["frameworks:read"]}),
    edit("/groups/helpers", {"title": "Helping"}, "/groups/helpers"),
    gone("/groups/helpers"),
    made("/users", {"email": "cas@a.example", "groups": ["read-only"]}, keep="user"),
    edit("/users/{user}", {"name": "Cas"}),
    made("/user-imports", {"csv": "email\ndee@a.example\n"}),
    made("/integrations/instances", PAUSED, keep="instance"),
    edit("/integrations/instances/{instance}", {"enabled": True}),
    made("/integrations/instances/{instance}/jobs"),
    edit("/notices/preferences", {"others": "digest"}),
    edit("/organisation-profile", {"values": {"company.name": "Northwind"}}),
    made("/policies", BREAD | {"id": "bread"}),
    edit("/policies/bread", {"title": "Loaves"}),
    edit("/policies/bread/rules", {"approvers": ["u1"], "author_may_approve": True, "needed": 1}),
    edit("/policies/bread/draft", {"source": "The oven is warm."}),
    move("/policies/bread/draft/submit", {}),
    move("/policies/bread/draft/return", {"reason": "Too warm."}),
    gone("/policies/bread/draft"),
    edit("/policies/bread/draft", {"source": "The oven is hotter."}),
    move("/policies/bread/draft/submit", {}),
    move("/policies/bread/draft/approve", {}),
    move("/policies/bread/draft/publish", {"renew_acceptance": False}),
    gone("/policies/bread"),
    edit("/policy-rules", {"remind_before": [3]}),
    made("/policy-people/imports", {"csv": "email\neve@a.example\n"}),
    made("/policy-people/invitations", {"emails": ["eve@a.example"]}),
    made("/policy-templates/missing", {}),
    edit(
        "/review-settings/control/mfa",
        {"cadence": "weekly", "owners": ["u1"], "first": day_of(NOW)},
        "/review-settings/of?kind=control&id=mfa",
    ),
    edit("/webhooks/{webhook}", {"name": "Chat"}, "/webhooks"),
)
ELSEWHERE = {
    "create_ticket": "test_export_routes: an export has to have ended",
    "replace_evidence_file": "test_evidence_routes: a file has to have arrived",
    "decide_review": "test_review_routes: a review has to be due",
}
"""What needs more than a request before it."""


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    calendar = Calendar(tmp_path_factory.mktemp("repeats"), now=NOW - 5 * DAY)
    for number in range(4):
        calendar.day([(f"user {n}", n > number) for n in range(5)])
    calendar.now = NOW
    for documents in ("profile.yaml", "policies", "procedures", "references"):
        (calendar.folder / "content" / documents).symlink_to(SHIPPED_CONTENT / documents)
    return calendar.services


@pytest.fixture(scope="module")
def faults(services: Services) -> Mapping[str, list[str]]:
    """What was wrong with each step; the steps are taken once, in their order."""
    found: dict[str, list[str]] = {}
    with serving(services) as address, httpx.Client(base_url=address, timeout=60) as client:
        client.headers["Authorization"] = "Bearer administrators"
        webhook = client.post("/webhooks", json={"name": "Slack", "url": "https://hooks.example/x"}).json()
        known = {"webhook": webhook["id"]}
        for number, step in enumerate(STEPS):
            taken = Taken(client, services, known, step)
            found[f"{number} {step.method} {step.path}"] = [
                *(taken.edited() if step.reads else taken.created())
            ]
    return found


@dataclass(frozen=True)
class Taken:
    client: httpx.Client
    services: Services
    known: Known
    step: Step

    def edited(self) -> Iterator[str]:
        """Without a version, with nonsense, with a version that is not the newest; then as it should be."""
        before = self.client.get(self._filled(self.step.reads))
        newest = _tag(before, self.step.reads.partition("#")[2])
        if not newest:
            yield f"{self.step.reads} gives no ETag: {before.text[:300]}"
            return
        done = self._audited()
        for etag, status in ((None, 428), ("nonsense", 412), ('"987654"', 412)):
            answer = self._ask({} if etag is None else {"If-Match": etag})
            if answer.status_code != status:
                yield f"If-Match {etag}: {answer.status_code} {answer.json()['detail']}"
        if self._audited() != done or self.client.get(self._filled(self.step.reads)).text != before.text:
            yield "an edit of what somebody else changed left something behind"
        answer = self._ask({"If-Match": newest})
        if not answer.is_success:
            yield f"with the version that was read: {answer.status_code} {answer.json()['detail']}"

    def created(self) -> Iterator[str]:
        """Twice with one key, then another request with the same key."""
        key = {"Idempotency-Key": f"key-{self.step.path}"}
        first = self._ask(key)
        if not first.is_success:
            yield f"{first.status_code} {first.text[:300]}"
            return
        done = self._audited()
        again = self._ask(key)
        if (again.status_code, again.text, again.headers.get("ETag")) != (
            first.status_code,
            first.text,
            first.headers.get("ETag"),
        ):
            yield f"the second answer is another: {again.status_code} {again.text[:300]}"
        if self._audited() != done:
            yield "it was done twice"
        other = self._ask(key, {**(self._body() or {}), "other": 1})
        if other.status_code != 409:
            yield f"another request with the key: {other.status_code} {other.text[:300]}"
        if self.step.keep:
            self.known[self.step.keep] = _first(first.json(), "id")

    def _ask(self, headers: Mapping[str, str], body: Any = None) -> httpx.Response:
        given = body if body is not None else self._body()
        path = self._filled(self.step.path)
        if given is None:
            return self.client.request(self.step.method, path, headers=headers)
        return self.client.request(self.step.method, path, json=given, headers=headers)

    def _body(self) -> Any:
        if not isinstance(self.step.body, dict):
            return self.step.body
        return {n: self._filled(v) if isinstance(v, str) else v for n, v in self.step.body.items()}

    def _filled(self, text: str) -> str:
        for name, value in self.known.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def _audited(self) -> int:
        return len(every(self.services.records, f"audit-log#{day_of(NOW)}", "entry"))


@pytest.mark.parametrize("step", range(len(STEPS)), ids=lambda n: f"{STEPS[n].method} {STEPS[n].path}")
def test_a_request_is_taken_once_and_by_its_newest_version_only(
    step: int, faults: Mapping[str, list[str]]
) -> None:
    assert faults[f"{step} {STEPS[step].method} {STEPS[step].path}"] == []


def test_no_route_that_creates_or_edits_is_left_out() -> None:
    wanted = {r.operation_id for r in routes() if (r.creates or r.conditional) and r.method != "GET"}
    taken = {
        route.operation_id
        for step in STEPS
        for route in routes()
        if route.method == step.method and _matches(route.path, step.path)
    }

    assert wanted - taken == set(ELSEWHERE)


def _tag(answer: httpx.Response, within: str) -> str:
    """The ETag of what was read: of the answer, or the first in it where it holds several things."""
    if within or not answer.is_success:
        return _first(answer.json().get(within), "etag")
    return answer.headers.get("ETag") or _first(answer.json(), "etag")


def _first(answer: Any, name: str) -> str:
    """The field of this name that is least deep in an answer."""
    held = [answer]
    for thing in held:
        if isinstance(thing, dict) and name in thing:
            return str(thing[name])
        held += thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
    return ""


def _matches(pattern: str, path: str) -> bool:
    """Literal parts are the same; a route of literals is another step's."""
    parts, given = pattern.split("/"), path.split("/")
    return len(parts) == len(given) and all(
        part == one or part.startswith("{") for part, one in zip(parts, given, strict=True)
    )
