"""Posting to addresses that people gave us, where every answer is somebody else's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Post(Protocol):
    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """The status of the answer; redirects are not followed.

        InvalidInputError for an address that is never called (not https, or inside a private network),
        UnavailableError where nobody answers.
        """
        ...


@dataclass
class MemoryPost:
    """The twin of the network; `answers` are given in turn, then 200."""

    calls: list[tuple[str, bytes, Mapping[str, str]]] = field(default_factory=list)
    answers: list[int | Exception] = field(default_factory=list)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        self.calls.append((url, body, headers))
        answer = self.answers.pop(0) if self.answers else 200
        if isinstance(answer, Exception):
            raise answer
        return answer
