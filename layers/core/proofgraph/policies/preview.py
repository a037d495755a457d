"""How a text will read: its variables filled, as Markdown and as HTML that carries nothing active.

The Markdown reader passes no raw HTML on and makes no link of `javascript:`, `vbscript:`, `file:` or `data:`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from proofgraph.policies import filling
from proofgraph.policies.markdown import to_html
from proofgraph.policies.profile import Profile
from proofgraph.policies.variables import Unfilled, Value, render


@dataclass(frozen=True, slots=True)
class Preview:
    text: str
    html: str
    unfilled: tuple[Unfilled, ...]


def show(
    source: str, id: str, title: str, provider: str, profile: Profile, values: Mapping[str, Value]
) -> Preview:
    """Raises InvalidInputError, naming the line, for a section that is not closed."""
    known: dict[str, Value] = {**profile.variables(), **values, "id": id, "name": title}
    known.setdefault(filling.REVISION, "1")
    if provider:
        known["provider"] = render(provider, known).text
    rendered = render(source, known)
    text = rendered.text.strip("\n") + "\n"
    if not text.startswith("# "):
        text = f"# {title}\n\n{text}"
    return Preview(text, to_html(text), rendered.unfilled)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
