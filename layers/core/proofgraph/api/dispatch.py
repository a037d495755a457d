"""One request through one route: who, may they, what do they ask, do it, answer. Errors become problems.

It knows no Chalice: `app` hands it a `Received` and sends what it gets back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from pydantic import BaseModel, ValidationError

from proofgraph.access.audit_log import Entry
from proofgraph.access.decision import Caller, Identity, decide
from proofgraph.access.permissions import Anyone
from proofgraph.api import auth, idempotency
from proofgraph.api.errors import HttpError, precondition_failed, problem
from proofgraph.api.models.shared import AnswerLink, Spillable
from proofgraph.api.registration import Call, Origin, Redirect, Route
from proofgraph.api.uncounted import uncounted
from proofgraph.boot import Services
from proofgraph.errors import (
    ConflictError,
    ForbiddenError,
    InvalidInputError,
    LimitError,
    NotFoundError,
    PreparingError,
)

JSON = "application/json"
PROBLEM = "application/problem+json"
LARGEST_ANSWER = 5_000_000
_LINK_SECONDS = 300
LONGEST_ORIGIN = 300
LONGEST_FIELD = 400
"""Bytes of a part of the path: nothing has a longer name, and the stores take no key much longer."""
_ANONYMOUS = Caller("", "", "", (), frozenset())


@dataclass(frozen=True, slots=True)
class Received:
    """A request as API Gateway delivers it; header names in lower case."""

    path: str
    fields: Mapping[str, str]
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    body: str
    context: Mapping[str, Any]

    @property
    def request_id(self) -> str:
        return str(self.context.get("requestId", ""))

    @property
    def origin(self) -> Origin:
        ip = str((self.context.get("identity") or {}).get("sourceIp") or "")
        return Origin(ip, str(self.headers.get("x-forwarded-for", ""))[:LONGEST_ORIGIN])


@dataclass(frozen=True, slots=True)
class Sent:
    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def dispatch(route: Route, received: Received, provide: Callable[[], Services]) -> Sent:
    """Never raises: whatever happens becomes a problem document."""
    try:
        services = provide()
        caller = _caller(route, received, services)
        caller.require(route.permission)
        _heed_policy(route, caller)
        return _answered(route, received, services, caller)
    except Exception as error:  # noqa: BLE001 - the edge: every failure is told once, here
        return refused(error, received.request_id, received.path)


def refused(error: Exception, request_id: str, path: str) -> Sent:
    told = problem(error, request_id, path)
    headers = {"WWW-Authenticate": "Bearer"} if told.status == 401 else {}
    if isinstance(error, PreparingError):
        headers["Retry-After"] = str(error.retry_after)
    return Sent(told.status, _dump(told), _headers(request_id, PROBLEM) | headers)


def _caller(route: Route, received: Received, services: Services) -> Caller:
    if route.permission is Anyone.PUBLIC:
        return _ANONYMOUS
    act_as = str(received.headers.get("x-act-as", "")).strip()
    client = services.settings.user_pool_client
    said = auth.presented(received.context, client, services.clock())
    if isinstance(said, auth.Key):
        if act_as:
            raise ForbiddenError("A key has the rights it was given; it does not act as a group.")
        return services.api_keys.caller(said.id)
    caller = decide(said, services.records, act_as=act_as)
    if services.sign_ins.note(said):
        _log_sign_in(received, services, said)
    return caller


def _log_sign_in(received: Received, services: Services, said: Identity) -> None:
    services.audit_log.append(
        Entry(
            actor=said.id,
            action="session.start",
            subject=said.id,
            request_id=received.request_id,
            details={"at": said.signed_in_at or said.issued_at},
            email=said.email,
            name=said.name,
            ip=received.origin.ip,
            forwarded=received.origin.forwarded,
        )
    )


def _heed_policy(route: Route, caller: Caller) -> None:
    """Refuse what would show, or count, entities that the caller's query policy hides."""
    if caller.sees is None or route.entities in ("none", "filtered"):
        return
    if route.entities == "refused" or not caller.sees_counts:
        raise ForbiddenError(
            "The query policy of your group hides a part of the graph, and this cannot leave it out.",
            needs="no-query-policy",
        )


def _answered(route: Route, received: Received, services: Services, caller: Caller) -> Sent:
    key = received.headers.get("idempotency-key")
    if not route.creates or key is None:
        return _handled(route, received, services, caller)
    place = f"{route.method} {received.path}"
    claim = idempotency.Claim.of(caller.id, place, key, received.body, services.cursor_key)

    def work() -> Mapping[str, Any]:
        sent = _handled(route, received, services, caller)
        return {"status": sent.status, "body": sent.body, "headers": dict(sent.headers)}

    kept = idempotency.once(services.records, services.clock, claim, work)
    return Sent(int(kept["status"]), kept["body"], kept["headers"])


def _handled(route: Route, received: Received, services: Services, caller: Caller) -> Sent:
    if any(len(value.encode()) > LONGEST_FIELD for value in received.fields.values()):
        raise NotFoundError("There is no such thing: the path has a part that is too long for any.")
    version = _version(received) if route.conditional else 0
    call = Call(
        services, caller, received.request_id, _binding(route, received, caller), version, received.origin
    )
    arguments: dict[str, Any] = dict(received.fields)
    if route.query:
        arguments["query"] = route.query.model_validate(_query(route.query, received.query))
    if route.body:
        arguments["body"] = route.body.model_validate(_json(received))
    try:
        answer = route.handler(call, **arguments)
    except ConflictError as error:
        if not route.conditional:
            raise
        raise precondition_failed(error.message) from error
    except ValidationError as error:
        # A model that our own answer does not fit is our fault; only the two above are the caller's.
        raise TypeError(f"{route.operation_id} answered what its model does not permit") from error
    if isinstance(answer, BaseModel) and not caller.sees_counts:
        answer = uncounted(answer)
    return _encoded(route, received, services, answer)


def _encoded(route: Route, received: Received, services: Services, answer: object) -> Sent:
    headers = _headers(received.request_id, JSON)
    if isinstance(answer, Redirect):
        return Sent(302, "", headers | {"Location": answer.url})
    if not isinstance(answer, BaseModel):
        return Sent(204, "", headers)
    if etag := getattr(answer, "etag", None):
        headers["ETag"] = etag
    body = _dump(answer)
    if len(body.encode()) > LARGEST_ANSWER:
        body = _spilled(services, answer, body)
    return Sent(route.status, body, headers)


def _spilled(services: Services, answer: BaseModel, body: str) -> str:
    if not isinstance(answer, Spillable):
        raise LimitError("The answer is over 5 MB; ask for fewer items at a time.")
    raw = body.encode()
    key = f"answers/{services.token()}.json"
    services.objects.put(key, raw, content_type=JSON)
    link = AnswerLink(
        url=services.objects.presign(key, seconds=_LINK_SECONDS),
        bytes=len(raw),
        expires_at=services.clock() + _LINK_SECONDS * 1000,
    )
    return _dump(answer.emptied(link))


def _binding(route: Route, received: Received, caller: Caller) -> str:
    """What a cursor is good for: this path, these filters, this query policy; whatever the page's size."""
    body = _json(received) if route.body else {}
    asked = dict(received.query) | (body if isinstance(body, dict) else {})
    filters = {name: value for name, value in asked.items() if name not in ("cursor", "limit")}
    if caller.sees is not None:
        filters["policy"] = [*caller.sees.filters, str(caller.sees.show_counts)]
    return f"{route.method} {received.path} {orjson.dumps(filters, option=orjson.OPT_SORT_KEYS).decode()}"


def _version(received: Received) -> int:
    tag = received.headers.get("if-match")
    if tag is None:
        raise HttpError(
            428, "precondition-required", "If-Match is missing", "Send the ETag you read as If-Match."
        )
    text = tag.strip().removeprefix("W/").strip('"')
    if not text.isdigit():
        raise precondition_failed("If-Match is no ETag of this resource.")
    return int(text)


def _query(model: type[BaseModel], given: Mapping[str, list[str]]) -> dict[str, Any]:
    """Values by name; a field that is a list takes each repetition and each comma-separated part."""
    found: dict[str, Any] = {}
    for name, values in given.items():
        known = model.model_fields.get(name)
        many = known is not None and str(known.annotation).startswith(("list", "typing.List"))
        found[name] = [part for value in values for part in value.split(",") if part] if many else values[-1]
    return found


def _json(received: Received) -> Any:
    if not received.body:
        return {}
    try:
        return orjson.loads(received.body)
    except orjson.JSONDecodeError as error:
        raise InvalidInputError(f"The body is not JSON: {error}.") from error


def _dump(model: BaseModel) -> str:
    return model.model_dump_json()


def _headers(request_id: str, content_type: str) -> dict[str, str]:
    return {
        "Content-Type": content_type,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Request-Id": request_id,
    }
