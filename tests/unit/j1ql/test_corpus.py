"""Real queries as people write them: each parses, or is refused for a reason written here."""

from __future__ import annotations

import json

import pytest

from proofgraph.errors import QueryError
from proofgraph.j1ql.formatter import format_query
from proofgraph.j1ql.parser import parse
from tests.shared_data import shared

UNIQUE = "FIND UNIQUE without RETURN: the language asks for one, a list is distinct anyway"
REFUSED = {
    "Find UNIQUE addigy_policy that CONTAINS << addigy_policy": UNIQUE,
    'FIND UNIQUE fastly_user WITH (mfaSetupRequired != true AND mfaEnabled != true AND role ~= "superuser")': UNIQUE,
    "FIND UNIQUE sigsci_user WITH active = true AND mfaEnabled != true": UNIQUE,
    'FIND UNIQUE sigsci_user WITH role ~= "observer" AND status ~= "active" THAT !IS employee': UNIQUE,
    "Find unique (Host|DataStore|Application|CodeRepo|Account|Service|Network) with tag.Production=true that has "
    "Finding with severity=('critical' OR 'Critical' OR 'CRITICAL') or numericSeverity>=9": UNIQUE,
    "FIND azure_location as l THAT !HAS azure_network_watcher WITH provisioningState = 'Succeeded' as watcher return "
    "watcher.webLink, watcher.displayName, watcher.provisioningState, l.webLink, l.displayName": (
        "returns properties of what it says must not exist"
    ),
    "FIND Entity WITH condition": "a placeholder of a documentation page, no condition",
}


def corpus() -> list[str]:
    return [json.loads(line)["query"] for line in shared("j1ql", "corpus.jsonl").read_text().splitlines()]


def plain(query: str) -> str:
    return " ".join(query.split())


def test_every_real_query_parses_or_is_refused_for_a_written_reason() -> None:
    refused = set()
    for query in corpus():
        try:
            parse(query)
        except QueryError:
            refused.add(plain(query))

    assert refused == {plain(query) for query in REFUSED}


def test_formatting_a_real_query_keeps_its_meaning_and_is_stable() -> None:
    for query in corpus():
        if plain(query) in {plain(refused) for refused in REFUSED}:
            continue
        formatted = format_query(query)

        assert parse(formatted) == parse(query)
        assert format_query(formatted) == formatted


@pytest.mark.parametrize(("query", "reason"), REFUSED.items())
def test_a_refusal_says_where_and_why(query: str, reason: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)

    assert reason
    assert caught.value.message.endswith((".", "?"))
    assert caught.value.line >= 1
    assert caught.value.column >= 1
