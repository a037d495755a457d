"""A hidden entity is not there: no endpoint shows it, counts it, or tells that it exists.

Two organisations are asked the same: the whole one by somebody whose policy hides a part, and one in which
that part was never collected by somebody who sees everything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from proofgraph import boot
from proofgraph.access.permissions import Permission
from proofgraph.boot import Services
from proofgraph.compliance.days import DAY, day_of
from proofgraph.graph.model import Entity, Relationship, entity_id
from proofgraph.graph.reconcile import reconcile
from proofgraph.ports.records import Record
from proofgraph.settings import Settings
from tests.unit.api.conftest import Client
from tests.unit.api.world import NOW, collect, evaluated_services

P = Permission
SECRET = "hidden-needle"
QUERIES = (
    "FIND *",
    "FIND aws_iam_user",
    "FIND (aws_iam_user | aws_s3_bucket)",
    f"FIND '{SECRET}'",
    "FIND * AS e RETURN count(e)",
    "FIND * AS e RETURN e._type, count(e), sum(e.size)",
    "FIND aws_iam_user AS u THAT HAS aws_s3_bucket AS b RETURN u.name, count(b), max(b.size)",
    "FIND aws_iam_user THAT !HAS aws_s3_bucket",
    "FIND aws_iam_user THAT HAS aws_s3_bucket THAT HAS aws_iam_user RETURN TREE",
    "FIND aws_iam_user (THAT HAS aws_s3_bucket)? RETURN TREE",
    "FIND aws_iam_user AS u (THAT HAS aws_s3_bucket AS b)? RETURN u.name, b.name ORDER BY b.name LIMIT 5",
    "FIND UNIQUE aws_iam_user AS u THAT RELATES TO * AS x RETURN x.name",
    "FIND aws_iam_user AS u THAT HAS AS edge aws_s3_bucket RETURN u.name, edge._class",
    "FIND aws_iam_user WITH name != undefined ORDER BY aws_iam_user.name SKIP 1 LIMIT 2",
)


def extended(services: Services, *, hidden: bool) -> Services:
    """Users that own buckets; the hidden ones are aws_s3_bucket and carry a word of their own."""
    scope = services.instances.list()[0].id
    seen = [Entity(f"owner-{n}", "aws_iam_user", ("User",), {"name": f"owner {n}"}) for n in range(2)]
    kept = [
        Entity(f"kept-{n}", "aws_s3_bucket", ("DataStore",), {"name": f"{SECRET} {n}", "size": 10 + n})
        for n in range(3)
    ]
    edges = [
        Relationship(f"{a.key}-{b.key}", f"{a.type}_has_{b.type}", "HAS", a.key, b.key)
        for a in seen
        for b in kept
    ] + [Relationship("back", "aws_s3_bucket_has_aws_iam_user", "HAS", kept[0].key, seen[1].key)]
    reconcile(
        services.graph,
        scope=scope,
        unit="more",
        entities=seen + (kept if hidden else []),
        relationships=edges if hidden else [],
        metadata={"_integrationInstanceId": scope, "_integrationType": "aws", "_source": "integration"},
        now=NOW,
        remove=True,
    )
    if not hidden:
        reconcile(
            services.graph,
            scope=scope,
            unit="all",
            entities=[
                Entity(f"user-{n}", "aws_iam_user", ("User",), {"name": f"user {n}", "mfaEnabled": n > 2})
                for n in range(5)
            ],
            relationships=[],
            metadata={"_integrationInstanceId": scope, "_integrationType": "aws", "_source": "integration"},
            now=NOW,
            remove=True,
        )
    services.snapshots.build()
    return services


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Services, Services]:
    whole = extended(evaluated_services(tmp_path_factory.mktemp("whole")), hidden=True)
    rest = boot.memory(clock=lambda: NOW, settings=Settings(cache_dir=tmp_path_factory.mktemp("rest")))
    collect(rest)
    extended(rest, hidden=False)
    for services in (whole, rest):
        for name, counts in (("narrow", False), ("counting", True)):
            policy = {"sets": [{"types": ["aws_iam_user"]}], "show_counts": counts}
            body = {"permissions": sorted(set(P) - {P.USERS_ADMIN}), "policy": policy}
            services.records.put(Record("access", "group", name, body))
    whole.evaluations.run_here("demo", by="u1")
    return whole, rest


@pytest.fixture
def narrow(worlds: tuple[Services, Services], client_of: Callable[[Services], Client]) -> Client:
    return client_of(worlds[0]).as_("narrow")


@pytest.fixture
def everything(worlds: tuple[Services, Services], client_of: Callable[[Services], Client]) -> Client:
    return client_of(worlds[0])


@pytest.fixture
def without(worlds: tuple[Services, Services], client_of: Callable[[Services], Client]) -> Client:
    return client_of(worlds[1])


def names(value: Any) -> Any:
    """An answer without what differs between two organisations: ids made by chance."""
    if isinstance(value, dict):
        return {key: names(item) for key, item in value.items() if not key.startswith("_")}
    return [names(item) for item in value] if isinstance(value, list) else value


def ask(client: Client, query: str, **more: Any) -> Any:
    answer = client.post("/queries", {"query": query, **more})
    assert answer.status == 200, answer.text
    return answer.json


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_answers_as_if_the_hidden_had_never_been_collected(
    narrow: Client, everything: Client, without: Client, query: str
) -> None:
    mine, other = ask(narrow, query), ask(without, query)

    told = [{name: answer[name] for name in ("type", "columns", "total")} for answer in (mine, other)]
    assert told[0] == told[1]
    assert sorted(map(str, names(mine["rows"]))) == sorted(map(str, names(other["rows"])))
    assert len((mine["tree"] or {}).get("edges", [])) == len((other["tree"] or {}).get("edges", []))
    assert SECRET not in str(mine)
    assert ask(everything, "FIND *")["total"] > ask(narrow, "FIND *")["total"]


def test_pages_of_a_restricted_answer_hold_together_and_go_with_the_policy_alone(
    narrow: Client, everything: Client
) -> None:
    found: list[str] = []
    cursor, total = None, None
    while True:
        page = ask(narrow, "FIND *", limit=2, **({"cursor": cursor} if cursor else {}))
        found += [row["name"] for row in page["rows"]]
        assert total in (None, page["total"])
        cursor, total = page["next_cursor"], page["total"]
        if cursor is None:
            break
    assert len(found) == total == 7

    first = ask(narrow, "FIND *", limit=2)["next_cursor"]
    for client in (everything, narrow.as_("counting")):
        answer = client.post("/queries", {"query": "FIND *", "limit": 2, "cursor": first})
        assert answer.status == 400


def bucket(services: Services) -> str:
    return entity_id(services.instances.list()[0].id, "kept-0")


def owner(services: Services) -> str:
    return entity_id(services.instances.list()[0].id, "owner-0")


def test_the_page_of_a_hidden_entity_says_what_that_of_none_says(
    narrow: Client, everything: Client, worlds: tuple[Services, Services]
) -> None:
    id = bucket(worlds[0])
    assert everything.get(f"/entities/{id}").status == 200

    for path in ("", "/neighbours"):
        hidden, absent = narrow.get(f"/entities/{id}{path}"), narrow.get(f"/entities/{'0' * 32}{path}")
        assert hidden.status == absent.status == 404
        assert hidden.json["detail"].replace(id, "x") == absent.json["detail"].replace("0" * 32, "x")


def test_hidden_neighbours_are_left_out_with_their_relationships(
    narrow: Client, everything: Client, worlds: tuple[Services, Services]
) -> None:
    path = f"/entities/{owner(worlds[0])}/neighbours"

    ends = [item["entity"]["_type"] for item in everything.get(path).json["items"]]
    assert ends.count("aws_s3_bucket") == 3
    assert narrow.get(path).json["items"] == []
    assert narrow.get(f"{path}?limit=1").json["next_cursor"] is None


def results(client: Client) -> str:
    newest = client.get("/evaluations?framework_id=demo").json["items"][0]
    return f"/evaluations/{newest['id']}/results"


def test_stored_rows_are_those_that_the_query_finds_among_what_is_visible(
    narrow: Client, everything: Client
) -> None:
    users = f"{results(everything)}/users-mfa/queries/0/rows"
    buckets = f"{results(everything)}/buckets-encrypted/queries/0/rows"

    assert (everything.get(buckets).json["total"], narrow.get(buckets).json["total"]) == (1, 0)
    assert narrow.get(buckets).json["items"] == []
    mine, whole = narrow.get(users).json, everything.get(users).json
    assert (mine["items"], mine["total"], mine["digest"]) == (whole["items"], whole["total"], whole["digest"])


def test_figures_that_were_counted_over_everything_are_empty_unless_the_policy_shows_them(
    narrow: Client, everything: Client
) -> None:
    path = f"{results(everything)}/buckets-encrypted"
    whole, mine, counting = (c.get(path).json for c in (everything, narrow, narrow.as_("counting")))

    assert [query["count"] for query in whole["queries"]] == [1, 0]
    assert [query["count"] for query in mine["queries"]] == [0, 0]
    assert {query["digest"] for query in mine["queries"]} == {""}
    assert {row["rows"] for query in mine["queries"] for row in query["certificate"]["rows"]} == {0}
    assert counting == whole
    assert mine["status"] == whole["status"], "a status is a fact about the organisation"


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/frameworks/demo/requirements/D1.1", ("affected",)),
        ("/snapshots", ("entities", "relationships", "size")),
        ("/status", ("entities", "relationships")),
    ],
)
def test_no_view_counts_the_hidden(
    narrow: Client, everything: Client, path: str, fields: tuple[str, ...]
) -> None:
    whole, mine = (client.get(path).json for client in (everything, narrow))

    for field in fields:
        assert any(values(whole, field)), field
        assert not any(values(mine, field)), field


def values(found: Any, field: str) -> list[Any]:
    if isinstance(found, dict):
        here = [found[field]] if field in found else []
        return here + [value for item in found.values() for value in values(item, field)]
    return [value for item in found for value in values(item, field)] if isinstance(found, list) else []


def two_days(folder: Path, *, hidden: bool) -> Services:
    """Users that come, go and are renamed from one day to the next, and so do the buckets that they own."""
    moment = [NOW - DAY]
    services = boot.memory(clock=lambda: moment[0], settings=Settings(cache_dir=folder))
    scope = services.instances.create("aws", "Production", {}).id
    for users, buckets in (((0, 1), (0, 1)), ((1, 2), (1, 2))):
        seen = [
            Entity(f"u{n}", "aws_iam_user", ("User",), {"name": f"user {n} of {users[0]}"}) for n in users
        ]
        kept = [
            Entity(f"b{n}", "aws_s3_bucket", ("DataStore",), {"name": f"{SECRET} {n}", "size": users[0]})
            for n in (buckets if hidden else ())
        ]
        edges = [
            Relationship(f"{a.key}-{b.key}", "aws_iam_user_has_aws_s3_bucket", "HAS", a.key, b.key)
            for a in seen
            for b in kept
        ]
        reconcile(
            services.graph,
            scope=scope,
            unit="all",
            entities=seen + kept,
            relationships=edges,
            metadata={"_integrationInstanceId": scope, "_integrationType": "aws", "_source": "integration"},
            now=moment[0],
            remove=True,
        )
        services.snapshots.build()
        moment[0] = NOW
    body = {"permissions": sorted(P), "policy": {"sets": [{"types": ["aws_iam_user"]}]}}
    services.records.put(Record("access", "group", "narrow", body))
    return services


def test_two_days_are_compared_as_if_the_hidden_had_been_on_neither(
    tmp_path: Path, client_of: Callable[[Services], Client]
) -> None:
    whole = client_of(two_days(tmp_path / "whole", hidden=True))
    narrow, without = whole.as_("narrow"), client_of(two_days(tmp_path / "rest", hidden=False))

    def compared(client: Client, query: str) -> Any:
        days = {"from": day_of(NOW - DAY), "to": day_of(NOW)}
        answer = client.post("/queries/comparison", {"query": query, **days})
        assert answer.status == 200, answer.text
        return answer.json["queries"]

    for query in (query for query in QUERIES if "TREE" not in query):
        mine = compared(narrow, query)
        assert SECRET not in str(mine)
        assert shown(mine) == shown(compared(without, query)), query
    (all_of_it,) = compared(whole, "FIND *")
    assert (all_of_it["appeared"], all_of_it["went"], all_of_it["changed"]) == (2, 2, 2)


def shown(queries: Any) -> Any:
    """What a comparison shows, in one order, without what is made by chance."""
    lists = ("appeared_rows", "went_rows", "changed_rows")
    return [
        {
            **found,
            **{name: sorted(map(str, (names(row.get("row", row)) for row in found[name]))) for name in lists},
        }
        for found in queries
    ]


def test_a_past_day_shows_what_is_visible(narrow: Client, everything: Client) -> None:
    at = "/questions/buckets-encrypted/at?day=2023-11-14"
    assert [query["count"] for query in everything.get(at).json["queries"]] == [1, 0]
    assert [query["count"] for query in narrow.get(at).json["queries"]] == [0, 0]
    assert "logs" not in narrow.get(at).text


def test_what_a_gap_affects_is_shown_as_far_as_it_is_visible_and_the_table_of_gaps_where_counts_are(
    narrow: Client, everything: Client, worlds: tuple[Services, Services]
) -> None:
    path = "/gaps/demo/users-mfa/assets"
    assert narrow.get(path).json["total"] == everything.get(path).json["total"] > 0
    assert (narrow.get("/gaps").status, narrow.as_("counting").get("/gaps").status) == (403, 200)

    policy = {"sets": [{"types": ["aws_s3_bucket"]}]}
    body = {"permissions": sorted(P), "policy": policy}
    worlds[0].records.put(Record("access", "group", "buckets", body))
    assert narrow.as_("buckets").get(path).json["items"] == []


def start(client: Client, kind: str, **scope: Any) -> Any:
    return client.post("/exports", {"kind": kind, "scope": scope})


def test_packages_of_evidence_are_refused_and_summaries_too_where_counts_are_hidden(narrow: Client) -> None:
    framework = {"type": "framework", "framework_id": "demo"}
    counting = narrow.as_("counting")

    assert start(narrow, "evidence-zip", **framework).status == 403
    assert start(counting, "evidence-zip", **framework).status == 403
    assert start(narrow, "summary-zip", **framework).status == 403
    assert start(counting, "summary-zip", **framework).status == 202


def test_a_query_s_export_holds_what_is_visible_and_states_the_policy(
    narrow: Client, worlds: tuple[Services, Services]
) -> None:
    services = worlds[0]
    made = start(narrow, "query-json", type="query", query="FIND *")
    assert made.status == 202, made.text

    done = services.exports.run(made.json["id"])

    content = services.objects.get(done.key).decode()
    assert done.rows == 7
    assert SECRET not in content
    assert "_type = 'aws_iam_user'" in content


def test_an_export_is_handed_out_under_the_policy_it_was_made_under(
    narrow: Client, everything: Client, worlds: tuple[Services, Services]
) -> None:
    """The same person, before and after their group got the policy."""
    services = worlds[0]
    before = start(everything, "query-csv", type="query", query="FIND *").json["id"]
    package = start(everything, "evidence-zip", type="framework", framework_id="demo").json["id"]
    services.exports.run(before)
    services.exports.run(package)
    tickets = [everything.post(f"/exports/{id}/tickets").json["ticket"] for id in (before, package)]

    assert narrow.get(f"/exports/{before}").status == 403
    assert narrow.get(f"/exports/{package}").status == 403
    assert [narrow.get(f"/tickets/{ticket}").status for ticket in tickets] in ([403, 403], [403, 404])
    listed = {item["id"] for item in narrow.get("/exports").json["items"]}
    assert not listed & {before, package}


def test_a_change_of_the_policy_holds_with_the_next_request(
    narrow: Client, worlds: tuple[Services, Services]
) -> None:
    records = worlds[0].records
    held = records.get("access", "group", "narrow")
    assert held is not None
    assert ask(narrow, "FIND *")["total"] == 7

    records.put(replace(held, body=dict(held.body) | {"policy": {"sets": [{"types": ["nothing"]}]}}))

    assert ask(narrow, "FIND *")["total"] == 0
    records.put(held)
