"""Who is meant by an id or an address, wherever in the list of all names they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from proofgraph.api.models.access import NamePage, NameView
from proofgraph.cli.client import Client
from proofgraph.cli.people import names

PAGES = (
    [NameView(id="1", name="Ann", email="ann@x.co", active=True)],
    [NameView(id="2", name="Ann, who left", email="ann@x.co", active=False)],
    [NameView(id="3", name="Bob", email=None, active=True)],
)


class Listed:
    def pages(self, path: str, model: type[NamePage], **query: Any) -> Iterator[NamePage]:
        return (NamePage(items=items) for items in PAGES)


def test_an_address_means_who_is_active_also_where_who_left_comes_on_a_later_page() -> None:
    name_of = names(cast("Client", Listed()))

    assert [name_of(person) for person in ("1", "2", "3")] == ["Ann", "Ann, who left", "Bob"]
    assert (name_of("ann@x.co"), name_of("nobody")) == ("Ann", "nobody")
