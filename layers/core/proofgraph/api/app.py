"""The Chalice application: every registered route, explicitly, behind the gateway's authorizer.

`app` is what API Gateway's function calls; `build` makes one over given services, as tests do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from chalice.app import Chalice, CustomAuthorizer, Response

from proofgraph import boot, settings
from proofgraph.access.permissions import Anyone
from proofgraph.api.dispatch import Received, Sent, dispatch, refused
from proofgraph.api.errors import HttpError
from proofgraph.api.registration import Route, routes
from proofgraph.boot import Services

ASKED_AGAIN = 300
"""Seconds that API Gateway keeps the authorizer's answer to a token or key."""


class Api(Chalice):
    """Chalice whose own refusals (unknown method, wrong media type) are problem documents too."""

    def __call__(self, event: Mapping[str, Any], context: object) -> dict[str, Any]:
        requested = event["requestContext"]
        known = self.routes.get(requested["resourcePath"], {})
        misdirected = _misdirected(known, requested["httpMethod"], event)
        if misdirected is None:
            return dict(super().__call__(event, context))
        sent = refused(misdirected, str(requested.get("requestId", "")), str(event.get("path", "")))
        return dict(_response(sent).to_dict())


def build(provide: Callable[[], Services]) -> Api:
    """An application over the services that `provide` gives at each request."""
    api = Api("proofgraph", configure_logs=False, env={})
    api.api.binary_types = []
    # `gateway` puts the function's address in: Chalice needs it only for the definition.
    authorizer = CustomAuthorizer("caller", authorizer_uri="", ttl_seconds=ASKED_AGAIN)
    for entry in routes():
        _add(api, entry, provide, authorizer)
    return api


def _add(api: Api, entry: Route, provide: Callable[[], Services], authorizer: CustomAuthorizer) -> None:
    def view(**fields: str) -> Response:
        return _response(dispatch(entry, _received(api.current_request, fields), provide))

    view.__name__ = entry.operation_id
    view.__doc__ = entry.summary
    guard = None if entry.permission is Anyone.PUBLIC else authorizer
    api.route(entry.path, methods=[entry.method], authorizer=guard, content_types=list(entry.media))(view)


def _received(request: Any, fields: Mapping[str, str]) -> Received:
    event = request.to_original_event()
    return Received(
        path=str(event.get("path") or request.path),
        fields=fields,
        query=event.get("multiValueQueryStringParameters") or {},
        headers={name.lower(): value for name, value in (event.get("headers") or {}).items()},
        body=request.raw_body.decode(),
        context=request.context,
    )


def _response(sent: Sent) -> Response:
    return Response(sent.body, headers=dict(sent.headers), status_code=sent.status)


def _misdirected(known: Mapping[str, Any], method: str, event: Mapping[str, Any]) -> HttpError | None:
    """Why no route takes this event; None when one does."""
    if not known:
        return HttpError(404, "not-found", "Not found", "There is no such path.")
    if method not in known:
        allowed = ", ".join(sorted(known))
        return HttpError(405, "method-not-allowed", "Wrong method", f"Here is only {allowed}.")
    media = known[method].content_types
    if event.get("body") and _media(event) not in media:
        return HttpError(415, "unsupported-media-type", "Wrong media type", f"Send {' or '.join(media)}.")
    return None


def _media(event: Mapping[str, Any]) -> str:
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    return str(headers.get("content-type", "application/json")).partition(";")[0].strip().lower()


@cache
def _services() -> Services:
    return boot.cloud(settings.load(), hurried=True)


app = build(_services)
