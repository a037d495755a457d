"""Evidence items by words in them: as many are looked at in one go as an answer has time for."""

from __future__ import annotations

from proofgraph.compliance.items import Item, Items

PAGE = 200
LOOKED_AT = 2000
"""So many items at most; who asks goes on from where the search stopped."""


def search(
    items: Items, text: str, *, after: str | None = None, limit: int = 50
) -> tuple[list[Item], str | None]:
    """Items that are still somewhere and hold the words, newest first, and where to go on."""
    found: list[Item] = []
    for _ in range(LOOKED_AT // PAGE):
        page, after = items.page(after=after, limit=PAGE)
        for item in page:
            if not holds(item, text):
                continue
            found.append(item)
            if len(found) == limit:
                return found, item.id
        if after is None:
            break
    return found, after


def holds(item: Item, text: str) -> bool:
    """Every word of the text stands somewhere in what the item says, or in its file's name or digest."""
    file = (item.file.filename, item.file.sha256) if item.file else ()
    read = "\n".join((item.title, item.description, item.text, item.url, *file)).casefold()
    return all(word in read for word in text.casefold().split())
