"""Secrets in rows are replaced before the rows are stored or shown; how often is stated with the rows.

Two ways to tell one: the look of the text (keys and tokens with a known form), and the name of the
property it stands under, or that it is assigned to. What counts as one, in versions, is in `mask_rules`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from proofgraph.compliance.mask_rules import ALL, NEWEST, Rules

VERSION = NEWEST.version
_SHORTEST = 12
"""A text with fewer characters holds no secret of a known form."""


def rules_of(version: str) -> Rules:
    """The rules that a stored result was masked by; the newest where it names none that is known."""
    return ALL.get(version, NEWEST)


@dataclass
class Masking:
    """Masks values and counts what it masked. `secrets` are values of parameters, each with its name.

    `found` are the kinds of what was masked.
    """

    masked: int = 0
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    rules: Rules = NEWEST
    found: set[str] = field(default_factory=set)

    def rows(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows as they may be stored; rows without a secret are the same objects."""
        return [self.value(row) for row in rows]

    def value(self, value: Any, name: str = "") -> Any:
        if isinstance(value, str):
            return self._text(value, name)
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Mapping):
            return {key: self.value(item, key) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(item, name) for item in value]
        return value

    def known(self, text: str) -> str:
        """The text without the values of secret parameters, the longest first."""
        if not self.secrets:
            return text
        for value in sorted(self.secrets, key=len, reverse=True):
            if value in text:
                self._count(f"parameter {self.secrets[value]}", text.count(value))
                text = text.replace(value, f"[masked: parameter {self.secrets[value]}]")
        return text

    def _text(self, text: str, name: str) -> str:
        text = self.known(text)
        if text and self.rules.named(name) and not self.rules.plain(text):
            return self._count("secret", 1)
        if len(text) < _SHORTEST:
            return text
        for form in self.rules.forms if _has(text, self.rules.signs) else ():
            if not _has(text, form.signs):
                continue
            text, count = form.pattern.subn(f"[masked: {form.kind}]", text)
            if count:
                self._count(form.kind, count)
        return self._without_assigned(text)

    def _without_assigned(self, text: str) -> str:
        if not _has(text.lower(), self.rules.hints):
            return text
        for pattern in self.rules.assigned:
            text = pattern.sub(self._assigned, text)
        return text

    def _assigned(self, match: re.Match[str]) -> str:
        if self.rules.plain(match[2]):
            return match[0]
        return match[1] + self._count("secret", 1)

    def _count(self, kind: str, count: int) -> str:
        self.masked += count
        self.found.add(kind)
        return f"[masked: {kind}]"


def _has(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether a text has one of these, which none need be: asked of every text of every row."""
    for piece in pieces:  # in a loop: a generator for `any` takes twice as long
        if piece in text:
            return True
    return not pieces
