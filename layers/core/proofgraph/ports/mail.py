"""E-mail: one letter to one person. Amazon SES in a deployment, a list in tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

Sending = Literal["sent", "unsure"]
"""`unsure`: it was handed over, and no answer came; sending again could deliver it twice."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Plain text and HTML of one message; `headers` are added to the usual ones."""

    to: str
    subject: str
    text: str
    html: str
    headers: Mapping[str, str] = field(default_factory=dict)


class Mail(Protocol):
    def send(self, letter: Letter) -> Sending:
        """Hand a letter over.

        InvalidInputError where it is refused for good, UnavailableError where it surely was not sent and may
        be tried again.
        """
        ...


@dataclass
class MemoryMail:
    """The twin of the SES adapter; `answers` are raised or returned in turn before sending works."""

    letters: list[Letter] = field(default_factory=list)
    answers: list[Exception | Sending] = field(default_factory=list)

    def send(self, letter: Letter) -> Sending:
        answer = self.answers.pop(0) if self.answers else "sent"
        if isinstance(answer, Exception):
            raise answer
        self.letters.append(letter)
        return answer
