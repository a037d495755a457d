"""Declaring an endpoint: `@route` on a function says path, method and permission; the models are the
function's own annotations (`body`, `query`, what it returns), so the type checker reads them too.

`app` serves what is registered here, `openapi` and `gateway` describe it: nothing else lists routes.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Self, TypeVar, get_args, get_type_hints

from pydantic import BaseModel

from proofgraph.access.audit_log import Entry
from proofgraph.access.decision import Caller
from proofgraph.access.permissions import Anyone, Permission, Requirement
from proofgraph.api import pagination
from proofgraph.boot import Services
from proofgraph.j1ql.context import QueryPolicy

Entities = Literal["none", "filtered", "counts", "refused"]
"""What an answer holds of the graph, for callers whose groups have a query policy: nothing of it; entities,
those hidden left out; figures counted over all, so refused unless the policy shows counts; or it is refused.
"""
_READERS = ("evidence", "graph", "queries", "audits")
JSON = ("application/json",)
Method = Literal["GET", "POST", "PATCH", "DELETE"]
Handler = TypeVar("Handler", bound=Callable[..., Any])
_PATH_FIELD = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a request came from: the address that reached the API, and what stands before it by its word."""

    ip: str = ""
    forwarded: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One request as a handler sees it; `version` is what If-Match named, on conditional routes.

    `binding` names the list that is paged: its cursors are good for no other.
    """

    services: Services
    caller: Caller
    request_id: str
    binding: str = ""
    version: int = 0
    origin: Origin = Origin()

    def position(self, cursor: str | None) -> Any:
        """Where a cursor of this list points; None for the first page."""
        if cursor is None:
            return None
        return pagination.read(self.services.cursor_key, self.binding, cursor)

    def cursor(self, position: Any) -> str | None:
        """The cursor to `position`; None where there is no further page."""
        if position is None:
            return None
        return pagination.write(self.services.cursor_key, self.binding, position)

    @property
    def policy(self) -> QueryPolicy | None:
        """What the engine conjoins to every entity a query of the caller's touches."""
        sees = self.caller.sees
        return None if sees is None else QueryPolicy(sees.filters)

    def audit(
        self, action: str, subject: str, *, before: Any = None, after: Any = None, **details: Any
    ) -> None:
        """Write into the audit log that the caller did this; of a change, what was before and after it."""
        self.services.audit_log.append(self._entry(action, subject, details, before, after))

    def noted(self, action: str, subject: str, **details: Any) -> None:
        """The same of what was looked at, many times a minute: the ledger takes it with its next round."""
        self.services.audit_log.append(self._entry(action, subject, details), later=True)

    def _entry(
        self, action: str, subject: str, details: dict[str, Any], before: Any = None, after: Any = None
    ) -> Entry:
        return Entry(
            actor=self.caller.id,
            action=action,
            subject=subject,
            request_id=self.request_id,
            details=details | ({"key": self.caller.key} if self.caller.key else {}),
            email=self.caller.email,
            name=self.caller.name,
            ip=self.origin.ip,
            forwarded=self.origin.forwarded,
            before=before,
            after=after,
        )


@dataclass(frozen=True, slots=True)
class Redirect:
    """Answer 302 instead of a body."""

    url: str


@dataclass(frozen=True, slots=True)
class Route:
    """One endpoint. A `conditional` edit needs If-Match; one that `creates` takes an Idempotency-Key.

    `media` are the types of bodies that it takes; only of JSON does a handler see anything.
    """

    path: str
    method: Method
    permission: Requirement
    handler: Callable[..., Any]
    status: int
    conditional: bool
    creates: bool
    body: type[BaseModel] | None
    query: type[BaseModel] | None
    response: type[BaseModel] | None
    redirects: bool
    entities: Entities
    media: tuple[str, ...]

    @classmethod
    def of(
        cls,
        handler: Callable[..., Any],
        *,
        path: str,
        permission: Requirement,
        method: Method = "GET",
        status: int = 200,
        conditional: bool = False,
        creates: bool = False,
        entities: Entities | None = None,
        media: tuple[str, ...] = JSON,
    ) -> Self:
        """The route that a handler's annotations describe; TypeError for one that could not be served."""
        if not isinstance(permission, Permission | Anyone):
            raise TypeError(f"{method} {path} declares no permission.")
        hints = get_type_hints(handler)
        answer = hints.pop("return")
        choices = get_args(answer) or (answer,)
        models = [choice for choice in choices if isinstance(choice, type) and issubclass(choice, BaseModel)]
        expected = {"call", "body", "query", *_PATH_FIELD.findall(path)}
        if unknown := set(hints) - expected:
            raise TypeError(f"{method} {path} has arguments that no request fills: {sorted(unknown)}")
        return cls(
            path=path,
            method=method,
            permission=permission,
            handler=handler,
            status=status,
            conditional=conditional,
            creates=creates,
            body=hints.get("body"),
            query=hints.get("query"),
            response=models[0] if models else None,
            redirects=Redirect in choices,
            entities=entities or _entities(permission),
            media=media,
        )

    @property
    def tag(self) -> str:
        return self.handler.__module__.rpartition(".")[2]

    @property
    def operation_id(self) -> str:
        return self.handler.__name__

    @property
    def summary(self) -> str:
        return (inspect.getdoc(self.handler) or "").partition("\n")[0]

    @property
    def description(self) -> str:
        return (inspect.getdoc(self.handler) or "").partition("\n")[2].strip()

    @property
    def path_fields(self) -> list[str]:
        return _PATH_FIELD.findall(self.path)


def _entities(permission: Requirement) -> Entities:
    """What a route that says nothing is taken for: the safe side."""
    reads = isinstance(permission, Permission) and permission.app in _READERS
    return "refused" if reads else "none"


_registered: dict[tuple[str, str], Route] = {}


def route(
    path: str,
    method: Method = "GET",
    *,
    permission: Requirement,
    status: int = 200,
    conditional: bool = False,
    creates: bool = False,
    entities: Entities | None = None,
    media: tuple[str, ...] = JSON,
) -> Callable[[Handler], Handler]:
    """Register the function below; its path fields, `body` and `query` arrive as arguments by name.

    A route of evidence, the graph, queries or audits says how it heeds query policies (`entities`);
    while it does not, it is refused to callers who have one.
    """

    def register(handler: Handler) -> Handler:
        made = Route.of(
            handler,
            path=path,
            method=method,
            permission=permission,
            status=status,
            conditional=conditional,
            creates=creates,
            entities=entities,
            media=media,
        )
        if (path, method) in _registered:
            raise TypeError(f"{method} {path} is registered twice.")
        _registered[path, method] = made
        return handler

    return register


def routes() -> tuple[Route, ...]:
    """Every endpoint of `api/routes`, in the order of paths and methods."""
    package = importlib.import_module("proofgraph.api.routes")
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
    return tuple(_registered[key] for key in sorted(_registered))
