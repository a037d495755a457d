"""Makes declared calls and turns AWS's answers into plain JSON, and its errors into the domain's own.

- refused → ForbiddenError with the permission that is missing
- "there is none" (declared per call) → None
- everything else → UnavailableError with a sentence on what to do
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from threading import Lock
from typing import Any

from botocore import xform_name
from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    EndpointConnectionError,
    HTTPClientError,
    NoCredentialsError,
    ParamValidationError,
    ProfileNotFound,
)
from botocore.exceptions import (
    ConnectionError as BotoConnectionError,
)

from proofgraph.errors import ForbiddenError, ProofgraphError, UnavailableError
from proofgraph.integrations import mapping
from proofgraph.integrations.catalog.aws.service import Call, Place
from proofgraph.integrations.catalog.aws.session import Clients

REFUSED = frozenset(
    {
        "403",
        "AccessDenied",
        "AccessDeniedException",
        "AccessDeniedFault",
        "AllAccessDisabled",
        "AuthorizationError",
        "AuthorizationErrorException",
        "Forbidden",
        "KMSAccessDeniedException",
        "NotAuthorized",
        "UnauthorizedAccess",
        "UnauthorizedOperation",
        "Client.UnauthorizedOperation",
    }
)
STALE = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired"})
UNKNOWN_CALLER = frozenset(
    {
        "AuthFailure",
        "IncompleteSignature",
        "InvalidAccessKeyId",
        "InvalidClientTokenId",
        "MissingAuthenticationToken",
        "OptInRequired",
        "SignatureDoesNotMatch",
        "UnrecognizedClientException",
    }
)


class Reader:
    """Calls in one account and region. Answers of `memo` calls are kept as long as the reader lives."""

    def __init__(self, clients: Clients, place: Place) -> None:
        self._clients = clients
        self._memo: dict[tuple[Any, ...], Any] = {}
        self._lock = Lock()
        self.place = place

    def ask(self, call: Call, arguments: Mapping[str, Any], items: str | None = None) -> Any:
        """One answer, or with `items` the joined items of all its pages; None where there is none."""
        memo = (call, repr(sorted(arguments.items())), items)
        with self._lock:
            if memo in self._memo:
                return self._memo[memo]
        answer = self._ask(call, arguments, items)
        if call.memo:
            with self._lock:
                self._memo[memo] = answer
        return answer

    def pages(self, call: Call, items: str, arguments: Mapping[str, Any] | None = None) -> Iterator[Any]:
        """Items of a listing as their pages arrive."""
        filled = {name: self._filled(value) for name, value in (arguments or {}).items()}
        if call.memo:
            yield from self.ask(call, filled, items) or ()
            return
        try:
            for page in self._raw_pages(call, filled):
                found = mapping.search(items, plain(page)) or ()
                yield from (item for item in found if item is not None)
        except (ClientError, BotoCoreError) as error:
            if not _is_absent(call, error):
                raise translate(call, error) from error

    def _ask(self, call: Call, arguments: Mapping[str, Any], items: str | None) -> Any:
        try:
            pages = [plain(page) for page in self._raw_pages(call, arguments)]
        except (ClientError, BotoCoreError) as error:
            if _is_absent(call, error):
                return None
            raise translate(call, error) from error
        if items is None:
            return pages[0]
        found = [mapping.search(items, page) for page in pages]
        if found and isinstance(found[0], Mapping):
            return {name: value for page in found for name, value in page.items()}
        return [item for page in found for item in page or ()]

    def _raw_pages(self, call: Call, arguments: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        client = self._client(call)
        method = xform_name(call.operation)
        if client.can_paginate(method):
            yield from client.get_paginator(method).paginate(**arguments)
        else:
            yield getattr(client, method)(**arguments)

    def _client(self, call: Call) -> Any:
        try:
            region = call.region or self.place.region or self._clients.home(self.place.partition)
            return self._clients.get(call.service, region)
        except (BotoCoreError, ValueError) as error:
            raise translate(call, error) from error

    def _filled(self, value: Any) -> Any:
        return mapping.fill(value, self.place.names) if isinstance(value, str) else value


def plain(value: Any) -> Any:
    """The answer as JSON: times as epoch milliseconds, bytes as base64, without the transport's part."""
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items() if name != "ResponseMetadata"}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)
        return int(aware.timestamp() * 1000)
    if isinstance(value, date):
        return int(datetime(value.year, value.month, value.day, tzinfo=UTC).timestamp() * 1000)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if hasattr(value, "read"):
        return value.read().decode("utf-8", "replace")
    return value


def translate(call: Call, error: Exception) -> ProofgraphError:
    """What happened, in words that say what to do."""
    if isinstance(error, ClientError):
        return _client_error(call, error)
    where = f"{call.service} ({call.operation})"
    if isinstance(error, NoCredentialsError | ProfileNotFound):
        return UnavailableError(f"There are no AWS credentials: {error}. Configure a profile or a role.")
    if isinstance(error, EndpointConnectionError | BotoConnectionError | HTTPClientError):
        return UnavailableError(f"AWS could not be reached for {where}: {error}", code="unreachable")
    if isinstance(error, ParamValidationError):
        return UnavailableError(
            f"AWS gave {call.operation} nothing it could ask with: {error}", code="parameters"
        )
    return UnavailableError(f"The call {where} failed: {error}", code=type(error).__name__)


def _client_error(call: Call, error: ClientError) -> ProofgraphError:
    code = str(error.response.get("Error", {}).get("Code", ""))
    said = str(error.response.get("Error", {}).get("Message", ""))
    if code in STALE:
        return UnavailableError("The AWS credentials have expired; sign in again, or renew them.", code=code)
    if code in UNKNOWN_CALLER:
        return UnavailableError(
            f"AWS does not accept these credentials for {call.service} here ({code}); check the key, the "
            "role, and that the region is enabled.",
            code=code,
        )
    if code in REFUSED:
        return ForbiddenError(
            f"{call.permission} was refused ({code}); add it to the role's policy.",
            permission=call.permission,
            code=code,
        )
    return UnavailableError(f"{call.operation} failed with {code}: {said}", code=code)


def _is_absent(call: Call, error: Exception) -> bool:
    return (
        isinstance(error, ClientError) and str(error.response.get("Error", {}).get("Code", "")) in call.absent
    )
