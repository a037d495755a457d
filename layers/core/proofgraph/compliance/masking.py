"""Secrets in rows are replaced before the rows are stored or shown; how often is stated with the rows.

Two ways to tell one: the look of the text (keys and tokens with a known form), and the name of the
property it stands under. A change here changes digests, so the rules carry a version.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

VERSION = "mask-1"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in {
        "private key": r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)",
        "GitHub token": r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})",
        "GitLab token": r"\bglpat-[A-Za-z0-9_-]{20,}",
        "Slack token": r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}",
        "Stripe key": r"\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}",
        "Google key": r"\bAIza[A-Za-z0-9_-]{35}",
        "JSON web token": r"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+",
        "password in an address": r"(?<=://)[^\s:/@]+:[^\s/@]+(?=@)",
    }.items()
)

_ASSIGNED = re.compile(
    r"(?i)((?:secret_?access_?key|client_?secret|api_?key|access_?token|passw(?:or)?d)[\"']?\s*[=:]\s*[\"']?)"
    r"[^\s\"',;&}]{6,}"
)
"""`password=…` inside longer text, such as user data or an environment variable's value."""

_NAMES = re.compile(
    r"(?i)(?:^|[._-])(?:password|passwd|secret|secretaccesskey|clientsecret|privatekey|apikey|accesstoken|"
    r"refreshtoken|authtoken|connectionstring)$"
)
"""Properties that hold a secret by their name."""


@dataclass
class Masking:
    """Masks values and counts what it masked. `secrets` are values of parameters, each with its name."""

    masked: int = 0
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)

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
        for value in sorted(self.secrets, key=len, reverse=True):
            if value in text:
                self.masked += text.count(value)
                text = text.replace(value, f"[masked: parameter {self.secrets[value]}]")
        return text

    def _text(self, text: str, name: str) -> str:
        text = self.known(text)
        if text and _NAMES.search(name):
            self.masked += 1
            return "[masked: secret]"
        if len(text) < 12:
            return text
        for form, pattern in _FORMS:
            text, count = pattern.subn(f"[masked: {form}]", text)
            self.masked += count
        text, count = _ASSIGNED.subn(r"\1[masked: secret]", text)
        self.masked += count
        return text
