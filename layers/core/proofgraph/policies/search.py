"""Searches documents by their text: words, "exact phrases", and OR between alternatives."""

from __future__ import annotations

import re

_TERM = re.compile(r'"([^"]*)"|(\S+)')
_AROUND = 80


class Wanted:
    """What is looked for. Words beside each other must all be there; `OR` starts an alternative."""

    def __init__(self, text: str) -> None:
        self._alternatives: list[list[str]] = [[]]
        for phrase, word in _TERM.findall(text):
            if word == "OR":
                self._alternatives.append([])
            elif term := _flat(phrase or word):
                self._alternatives[-1].append(term)
        self._alternatives = [terms for terms in self._alternatives if terms]

    def __bool__(self) -> bool:
        return bool(self._alternatives)

    def matches(self, *texts: str) -> bool:
        """Whether the texts together hold every term of one alternative."""
        found = [_flat(text) for text in texts]
        return any(all(any(term in text for text in found) for term in terms) for terms in self._alternatives)

    def excerpt(self, text: str) -> str:
        """The text around the first term found in it, in one line; nothing where none is."""
        flat = " ".join(text.split())
        folded = flat.casefold()
        places = [folded.find(term) for terms in self._alternatives for term in terms]
        first = min((place for place in places if place >= 0), default=-1)
        if first < 0:
            return ""
        start, end = max(0, first - _AROUND), first + _AROUND * 2
        return ("…" if start else "") + flat[start:end].strip() + ("…" if end < len(flat) else "")


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())
