"""The one error tree. The domain raises these; each edge (API, CLI, Lambda) translates once.

ProofgraphError                 code, message a person can act on, optional details
├── InvalidInputError           the request or file is wrong; nothing was stored
│   ├── QueryError              J1QL: kind, line, column, expected, suggestion
│   └── ImportFaultsError       a file was refused whole; every fault listed
├── NotFoundError               no such thing, or not visible to the caller
├── ConflictError               somebody changed it first, or it exists already
├── PreparingError              not ready yet, and being made ready; repeat it in `retry_after` seconds
├── ForbiddenError              known caller, not allowed
├── UnauthenticatedError        no caller, or a token that no longer counts
├── LimitError                  a stated budget was used up
├── UnavailableError            something outside answered wrongly or not at all
└── DamagedError                stored state fails its own checks
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Literal


class ProofgraphError(Exception):
    """Base of everything the domain raises on purpose; `message` says what happened and what to do."""

    code: ClassVar[str] = "error"

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class InvalidInputError(ProofgraphError):
    code = "invalid-input"


class QueryError(InvalidInputError):
    """A J1QL query that cannot be run.

    `line` and `column` count from 1; `text` is the offending piece; `suggestion` is set where a
    keyword, alias or function is one edit away.
    """

    code = "invalid-query"

    def __init__(
        self,
        message: str,
        *,
        kind: Literal["syntax", "semantic", "limit"],
        line: int = 1,
        column: int = 1,
        text: str = "",
        expected: Sequence[str] = (),
        suggestion: str | None = None,
    ) -> None:
        super().__init__(
            message,
            kind=kind,
            line=line,
            column=column,
            text=text,
            expected=list(expected),
            suggestion=suggestion,
        )
        self.kind = kind
        self.line = line
        self.column = column
        self.text = text
        self.expected = tuple(expected)
        self.suggestion = suggestion


class ImportFaultsError(InvalidInputError):
    """A file refused as a whole; `faults` has one sentence per fault, each naming its row or path."""

    code = "import-faults"

    def __init__(self, message: str, faults: Sequence[str]) -> None:
        super().__init__(message, faults=list(faults))
        self.faults = tuple(faults)


class NotFoundError(ProofgraphError):
    code = "not-found"


class ConflictError(ProofgraphError):
    code = "conflict"


class PreparingError(ProofgraphError):
    """`ready` of `of` are; `retry_after` says when to repeat the request."""

    code = "preparing"

    def __init__(self, message: str, *, ready: int, of: int, retry_after: int) -> None:
        super().__init__(message, ready=ready, of=of, retry_after=retry_after)
        self.retry_after = retry_after


class ForbiddenError(ProofgraphError):
    code = "forbidden"


class UnauthenticatedError(ProofgraphError):
    code = "unauthenticated"


class LimitError(ProofgraphError):
    code = "limit"


class UnavailableError(ProofgraphError):
    code = "unavailable"


class DamagedError(ProofgraphError):
    code = "damaged"
