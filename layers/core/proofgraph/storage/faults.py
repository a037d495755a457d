"""botocore's errors as the domain's, translated in one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

from proofgraph.errors import ConflictError, ForbiddenError, NotFoundError, ProofgraphError, UnavailableError

_CONFLICTS = frozenset(
    {
        "ConditionalCheckFailedException",
        "ConditionalRequestConflict",
        "PreconditionFailed",
        "TransactionConflictException",
        "412",
    }
)
_MISSING = frozenset(
    {"404", "NoSuchKey", "NotFound", "ResourceNotFoundException", "NoSuchBucket", "ExecutionDoesNotExist"}
)
_DENIED = frozenset({"403", "AccessDenied", "AccessDeniedException", "UnauthorizedOperation"})


def code_of(error: ClientError) -> str:
    """The service's own code of an error."""
    return str(error.response.get("Error", {}).get("Code", ""))


@contextmanager
def translated(what: str) -> Iterator[None]:
    """`what` is the thing that was asked for, as a person would name it."""
    try:
        yield
    except ClientError as error:
        raise _of(error, what) from error
    except NoCredentialsError as error:
        raise UnavailableError(f"{what}: no AWS credentials were found.") from error
    except BotoCoreError as error:
        raise UnavailableError(f"{what}: AWS could not be reached: {error}") from error


def _of(error: ClientError, what: str) -> ProofgraphError:
    code = code_of(error)
    message = str(error.response.get("Error", {}).get("Message", "")) or str(error)
    if code in _CONFLICTS:
        return ConflictError(f"{what} was changed by somebody else, or exists already.")
    if code in _MISSING:
        return NotFoundError(f"{what} does not exist.")
    if code in _DENIED:
        return ForbiddenError(f"{what}: this deployment's role is not allowed to ({message}).")
    return UnavailableError(f"{what}: AWS answered {code or 'an error'}: {message}", aws_code=code)
