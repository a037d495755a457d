"""File names that are safe on every system, and unique in their folder whatever its letter case."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$")


def safe(text: str, most: int = 50) -> str:
    """The text as one path component of at most `most` characters; never empty."""
    name = unicodedata.normalize("NFC", text)
    name = _FORBIDDEN.sub(" ", "".join(c for c in name if unicodedata.category(c)[0] != "C"))
    name = " ".join(name.split())[:most].rstrip(" .").lstrip(" ")
    if not name or name.strip(".") == "":
        return "unnamed"
    return f"_{name}" if _RESERVED.match(name) else name


@dataclass
class Folder:
    """Names taken in one folder; a second of the same name gets a number."""

    path: str = ""
    _taken: set[str] = field(default_factory=set)

    def file(self, stem: str, suffix: str = "", most: int = 50) -> str:
        """The full path of a new file."""
        name, number = safe(stem, most), 1
        while f"{name}{suffix}".casefold() in self._taken:
            number += 1
            name = f"{safe(stem, most - 4)} ({number})"
        self._taken.add(f"{name}{suffix}".casefold())
        return f"{self.path}{name}{suffix}"

    def folder(self, stem: str, most: int = 50) -> Folder:
        """A new folder in it."""
        return Folder(self.file(stem, most=most) + "/")
