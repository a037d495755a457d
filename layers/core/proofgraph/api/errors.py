"""The one place where an error becomes an answer: RFC 9457 problem documents with the request's id."""

from __future__ import annotations

import logging
from typing import Any

from pydantic import ValidationError

from proofgraph.api.models.shared import Problem
from proofgraph.errors import (
    ConflictError,
    DamagedError,
    ForbiddenError,
    ImportFaultsError,
    InvalidInputError,
    LimitError,
    NotFoundError,
    PreparingError,
    ProofgraphError,
    UnauthenticatedError,
    UnavailableError,
)

log = logging.getLogger(__name__)

_STATUSES: tuple[tuple[type[ProofgraphError], int, str], ...] = (
    (ImportFaultsError, 422, "The file was refused"),
    (InvalidInputError, 400, "The request is wrong"),
    (UnauthenticatedError, 401, "Not signed in"),
    (ForbiddenError, 403, "Not permitted"),
    (NotFoundError, 404, "Not found"),
    (ConflictError, 409, "Conflict"),
    (PreparingError, 409, "Being made ready"),
    (LimitError, 422, "Over the limit"),
    (UnavailableError, 503, "Unavailable"),
    (DamagedError, 500, "Stored state is damaged"),
)


class HttpError(ProofgraphError):
    """A refusal that only HTTP knows: preconditions, media types, methods."""

    def __init__(self, status: int, code: str, title: str, message: str, **details: Any) -> None:
        super().__init__(message, **details)
        self.status = status
        self.http_code = code
        self.title = title


def precondition_failed(message: str) -> HttpError:
    return HttpError(412, "precondition-failed", "Changed by somebody else", message)


def problem(error: Exception, request_id: str, instance: str) -> Problem:
    """What the caller is told. An error nobody raised on purpose is logged whole and told as an id."""
    if isinstance(error, HttpError):
        return _made(error.status, error.title, error.http_code, error, request_id, instance)
    if isinstance(error, ValidationError):
        return problem(invalid(error), request_id, instance)
    if isinstance(error, ProofgraphError):
        for kind, status, title in _STATUSES:
            if isinstance(error, kind):
                if status >= 500:
                    log.error("%s failed: %s", instance, error.message, exc_info=error)
                return _made(status, title, error.code, error, request_id, instance)
    log.error("%s failed unexpectedly (request %s)", instance, request_id, exc_info=error)
    unexpected = ProofgraphError(f"Something went wrong here; the logs have more under request {request_id}.")
    return _made(500, "Internal error", "internal", unexpected, request_id, instance)


def invalid(error: ValidationError) -> InvalidInputError:
    """A model's complaints as one sentence each, with the field's path; no input is echoed."""
    faults = [
        {"field": ".".join(str(part) for part in fault["loc"]), "message": fault["msg"]}
        for fault in error.errors(include_url=False, include_input=False, include_context=False)
    ]
    said = "; ".join(f"{fault['field'] or 'body'}: {fault['message']}" for fault in faults)
    return InvalidInputError(f"The request is wrong: {said}.", faults=faults)


def _made(
    status: int, title: str, code: str, error: ProofgraphError, request_id: str, instance: str
) -> Problem:
    return Problem(
        type=f"urn:proofgraph:problem:{code}",
        title=title,
        status=status,
        detail=error.message,
        instance=instance,
        code=code,
        request_id=request_id,
        details=error.details,
    )
