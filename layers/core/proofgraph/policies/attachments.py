"""Images and other files of a folder that its documents show or link to; a build copies what is used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

IMAGES = frozenset({"png", "jpg", "jpeg", "gif", "svg", "webp"})
KINDS = IMAGES | {"pdf", "csv", "docx", "xlsx", "pptx", "txt"}
"""What may lie beside documents; nothing else of a folder leaves it, however it is linked to."""


def suffix(place: str) -> str:
    return place.rpartition(".")[2].lower()


@dataclass(frozen=True, slots=True)
class Attachments:
    """`root` is the folder of the documents; without one, as in a deployment, there are no files."""

    root: Path | None = None

    def find(self, place: str) -> Path | None:
        """The file at a path of the folder, told as templates tell it: without `templates/`."""
        if self.root is None or suffix(place) not in KINDS:
            return None
        root = self.root.resolve()
        for path in (root / "templates" / place, root / place):
            if path.is_file() and path.resolve().is_relative_to(root):
                return path
        return None
