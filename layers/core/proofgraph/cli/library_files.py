"""Files of controls and questions, in the form of the shipped content, as the API takes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import yaml
from rich.text import Text

from proofgraph.api.models.revisions import FieldDifference, RevisionList
from proofgraph.cli import display
from proofgraph.cli.client import Client
from proofgraph.cli.people import names
from proofgraph.cli.world import World
from proofgraph.errors import InvalidInputError, NotFoundError

_OFFLINE = ("planted",)
"""What only the shipped content's own tests read."""


def read(path: Path) -> dict[str, Any]:
    """The fields of a YAML or JSON file; a query's `resultsAre` may be written as content has it."""
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotFoundError(f"{path} cannot be read: {error.strerror}.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path} is not YAML: {error}") from error
    if not isinstance(found, dict):
        raise InvalidInputError(f"{path} must hold the fields of one control or question.")
    fields = {name: value for name, value in found.items() if name not in _OFFLINE}
    if isinstance(fields.get("queries"), list):
        fields["queries"] = [_query(query) for query in fields["queries"]]
    return fields


def values(pairs: Sequence[str] | None) -> dict[str, Any]:
    """NAME=VALUE; a value that is JSON is taken as such, any other as text."""
    found: dict[str, Any] = {}
    for pair in pairs or ():
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise InvalidInputError(f"{pair!r} is not NAME=VALUE.")
        try:
            found[name] = orjson.loads(value)
        except orjson.JSONDecodeError:
            found[name] = value
    return found


def show_differences(world: World, title: str, found: Sequence[FieldDifference]) -> None:
    """One place a block: what stood there and what stands there."""
    if not found:
        return
    display.say(world.out, title)
    for difference in found:
        display.say(world.out, f"  {difference.path}")
        for sign, style, value in (("-", "red", difference.before), ("+", "green", difference.after)):
            for line in _lines(value):
                world.out.print(Text(f"    {sign} {line}", style=style))


def show_history(world: World, client: Client, path: str) -> None:
    listed = client.get(f"{path}/versions", RevisionList).items
    name_of = names(client)
    lines = [(str(row.number), display.moment(row.at), name_of(row.by), row.why) for row in listed]
    display.rows(world.out, ("Version", "When", "Who", "Why"), lines)


def _query(query: Any) -> Any:
    if not isinstance(query, dict) or "resultsAre" not in query:
        return query
    return {("results_are" if name == "resultsAre" else name): value for name, value in query.items()}


def _lines(value: Any) -> Sequence[str]:
    if value is None:
        return ()
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return text.splitlines() or ("",)
