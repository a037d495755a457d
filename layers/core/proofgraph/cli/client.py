"""The deployment's API as the commands use it: JSON in and out, problems as the domain's errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel

from proofgraph.api.models.shared import Spillable
from proofgraph.cli.session import Session
from proofgraph.cli.sign_in import SignIn
from proofgraph.errors import (
    ConflictError,
    ForbiddenError,
    ImportFaultsError,
    InvalidInputError,
    NotFoundError,
    PreparingError,
    ProofgraphError,
    QueryError,
    UnauthenticatedError,
    UnavailableError,
)
from proofgraph.ports.clock import Clock

Model = TypeVar("Model", bound=BaseModel)
_EARLY_MS = 60_000
_PATIENCE = 120
"""How often what is being made ready is asked for again: at 5 seconds each, 10 minutes."""
_ERRORS: Mapping[int, type[ProofgraphError]] = {
    400: InvalidInputError,
    401: UnauthenticatedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    412: ConflictError,
    422: InvalidInputError,
}


@dataclass
class Client:
    """Requests as whoever is signed in, or as one group of theirs; the id token is renewed in time.

    What a request needs and is being made ready is waited for, and `tell` says so. An answer that is too
    large for the API is fetched from where it lies.
    """

    session: Session
    http: httpx.Client
    keep: Callable[[Session], None]
    clock: Clock
    sleep: Callable[[float], object]
    act_as: str = ""
    tell: Callable[[str], object] = lambda _said: None

    def get(self, path: str, model: type[Model], **query: Any) -> Model:
        return self._whole(self._send("GET", path, params=_given(query)), model)

    def post(self, path: str, model: type[Model], body: Mapping[str, Any] | None = None) -> Model:
        return self._whole(self._send("POST", path, json=dict(body or {})), model)

    def post_to(self, path: str, model: type[Model], body: Mapping[str, Any], etag: str) -> Model:
        """Do something to what was read with this ETag; ConflictError where somebody changed it since."""
        return self._whole(self._send("POST", path, {"If-Match": etag}, json=dict(body)), model)

    def delete(self, path: str, etag: str | None = None, **query: Any) -> None:
        """Delete something; with the ETag it was read with, only where nobody changed it since."""
        self._send("DELETE", path, headers={"If-Match": etag} if etag else None, params=_given(query))

    def delete_from(self, path: str, model: type[Model], etag: str) -> Model:
        """Take something out of what was read with this ETag; ConflictError where it was changed since."""
        return self._whole(self._send("DELETE", path, {"If-Match": etag}), model)

    def patch(self, path: str, model: type[Model], body: Mapping[str, Any], etag: str) -> Model:
        """Change what was read with this ETag; ConflictError where somebody changed it since."""
        return self._whole(self._send("PATCH", path, {"If-Match": etag}, json=dict(body)), model)

    def pages(self, path: str, model: type[Model], **query: Any) -> Iterator[Model]:
        """Every page of a list."""
        cursor: str | None = None
        while True:
            page = self.get(path, model, cursor=cursor, **query)
            yield page
            cursor = getattr(page, "next_cursor", None)
            if cursor is None:
                return

    def send_to(self, url: str, data: bytes, headers: Mapping[str, str]) -> None:
        """Send a file to a link that the API gave."""
        try:
            answer = self.http.put(url, content=data, headers=dict(headers))
        except httpx.HTTPError as error:
            raise UnavailableError(f"The file cannot be sent: {error}") from error
        if answer.is_error:
            raise UnavailableError(f"The file cannot be sent: HTTP {answer.status_code}.")

    def read_from(self, url: str, file: BinaryIO) -> None:
        """Fetch a file from a link that the API gave, piece by piece."""
        try:
            with self.http.stream("GET", url) as answer:
                answer.raise_for_status()
                for piece in answer.iter_bytes():
                    file.write(piece)
        except httpx.HTTPError as error:
            raise UnavailableError(f"The download broke off: {error}. Run the command again.") from error

    def location(self, path: str) -> str:
        """Where a redirect of the API leads."""
        answer = self._send("GET", path)
        return str(answer.headers["Location"])

    def access_token(self) -> str:
        """The person's own token for the user pool, which an API key is not."""
        if self.session.api_key:
            raise ForbiddenError("This needs a sign-in by password; run: proofgraph login ADDRESS")
        return SignIn(self.session.deployment, self.http, self.clock).access_token(self.session)

    def watch(
        self, path: str, model: type[Model], ended: Callable[[Model], bool], tell: Callable[[Model], None]
    ) -> Model:
        """Read a job again and again until it has ended, telling each state."""
        pause = 0.5
        while True:
            job = self.get(path, model)
            tell(job)
            if ended(job):
                return job
            self.sleep(pause)
            pause = min(pause * 1.3, 5.0)

    def _whole(self, answer: httpx.Response, model: type[Model]) -> Model:
        """What was answered, or what lies behind its link; the link says who may read it."""
        found = model.model_validate(answer.json())
        if not isinstance(found, Spillable) or found.link is None:
            return found
        try:
            whole = self.http.get(found.link.url)
        except httpx.HTTPError as error:
            raise UnavailableError(f"The answer cannot be fetched: {error}") from error
        if whole.is_error:
            raise UnavailableError(f"The answer cannot be fetched: HTTP {whole.status_code}.")
        return model.model_validate_json(whole.content)

    def _send(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, **content: Any
    ) -> httpx.Response:
        answer = self._sent(method, path, headers, content)
        said = ""
        for _ in range(_PATIENCE):
            if answer.status_code != 409 or (told := _told(answer)).get("code") != PreparingError.code:
                break
            if (detail := str(told.get("detail"))) != said:
                self.tell(detail)
            said = detail
            self.sleep(float(told["details"]["retry_after"]))
            answer = self._sent(method, path, headers, content)
        if answer.is_error:
            raise _problem(answer)
        return answer

    def _sent(
        self, method: str, path: str, headers: Mapping[str, str] | None, content: Mapping[str, Any]
    ) -> httpx.Response:
        acting = {"X-Act-As": self.act_as} if self.act_as else {}
        headers = {"Authorization": f"Bearer {self._token()}", **acting, **(headers or {})}
        url = f"{self.session.deployment.api}{path}"
        try:
            return self.http.request(method, url, headers=headers, **content)
        except httpx.HTTPError as error:
            raise UnavailableError(f"{url} does not answer: {error}") from error

    def _token(self) -> str:
        if self.session.api_key:
            return self.session.api_key
        if self.session.expires_at - _EARLY_MS <= self.clock():
            self.session = SignIn(self.session.deployment, self.http, self.clock).renewed(self.session)
            self.keep(self.session)
        return self.session.id_token


def segment(text: str) -> str:
    """One piece of a path, whatever is in it."""
    return quote(text, safe="")


def _given(query: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in query.items() if value is not None}


def _told(answer: httpx.Response) -> dict[str, Any]:
    try:
        return dict(answer.json())
    except ValueError:
        return {}


def _problem(answer: httpx.Response) -> ProofgraphError:
    told = _told(answer)
    message = str(told.get("detail") or told.get("message") or f"HTTP {answer.status_code}")
    details = told.get("details") or {}
    if told.get("code") == QueryError.code and {"kind", "line", "column"} <= set(details):
        known = ("kind", "line", "column", "text", "expected", "suggestion")
        return QueryError(message, **{name: details[name] for name in known if name in details})
    if told.get("code") == ImportFaultsError.code and isinstance(details.get("faults"), list):
        return ImportFaultsError(message, [str(fault) for fault in details["faults"]])
    if answer.status_code == 401:
        message = f"{message} Run: proofgraph login ADDRESS"
    kind = _ERRORS.get(answer.status_code, UnavailableError)
    if request_id := told.get("request_id"):
        message = f"{message} (request {request_id})" if kind is UnavailableError else message
    return kind(message)
