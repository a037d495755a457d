"""Queries with what each pass of the compiler makes of them, to be read in review.

The graph: 2 users (one type), 3 hosts of two types, 2 agents; users HAS hosts of the first type, agents
PROTECTS hosts. Tables are n0 Agent, n1 Host, n2 User; relationships e0 HAS, e1 PROTECTS.
"""

from __future__ import annotations

from typing import Any

from tests.unit.j1ql.conftest import edge, entity

GRAPH: dict[str, Any] = {
    "entities": [
        entity("u1", "a_user", "User", name="ann", active=True),
        entity("u2", "a_user", "User", name="bob"),
        entity("h1", "a_host", "Host", name="web", ports=[22, 80], cpu=4),
        entity("h2", "a_host", "Host", name="db", cpu=2.5),
        entity("h3", "b_host", "Host", name="ci"),
        entity("g1", "an_agent", "Agent", active=True),
        entity("g2", "an_agent", "Agent", active=False),
    ],
    "relationships": [
        edge("u1", "HAS", "h1", since=1),
        edge("u2", "HAS", "h2"),
        edge("g1", "PROTECTS", "h1"),
        edge("g2", "PROTECTS", "h3"),
    ],
}

GOLDEN: list[tuple[str, str, str]] = [
    # query, plan after all rules, SQL
    (
        "FIND User WITH active = true",
        """\
list
  start #0 User [active = True] <- a_user (2 rows)""",
        "SELECT t1.id AS id FROM (SELECT id FROM n2 WHERE c0) t1",
    ),
    (
        "FIND * WITH _type = 'a_host' AND cpu > 2",
        """\
list
  start #0 * [cpu > 2] <- a_host (2 rows)""",
        "SELECT t1.id AS id FROM (SELECT id FROM n1 WHERE (id BETWEEN 2 AND 3 AND (c0 > $1 OR c1 > $2))) t1",
    ),
    (
        "FIND Host WITH name != 'web'",
        """\
list
  start #0 Host [name != 'web'] <- a_host, b_host (3 rows)""",
        "SELECT t1.id AS id FROM (SELECT id FROM n1 WHERE ((c2 = $1) IS NOT TRUE)) t1",
    ),
    (
        "FIND User THAT HAS Host WITH ports = 22",
        """\
list
  start #0 User <- a_user (2 rows)
  hop #1 HAS -- <e0> from #0 to #2 Host [ports = 22] <- a_host (2 rows)""",
        "SELECT t1.id AS id FROM (SELECT id FROM n2) t1 SEMI JOIN (SELECT t3.a AS a FROM "
        "(SELECT src AS a, dst AS b, eid FROM e0) t3 SEMI JOIN "
        "(SELECT id FROM n1 WHERE (id BETWEEN 2 AND 3 AND list_contains(c3, $1))) t4 ON t4.id = t3.b) t2 "
        "ON t2.a = t1.id",
    ),
    (
        "FIND Host THAT !PROTECTS << Agent WITH active = true",
        """\
list
  start #0 Host <- a_host, b_host (3 rows)
  nothing from #0 by
    hop #1 PROTECTS <- <e1 reversed> from #0 to #2 Agent [active = True] <- an_agent (2 rows)""",
        "SELECT t1.id AS id FROM (SELECT id FROM n1) t1 ANTI JOIN (SELECT t3.a AS a FROM "
        "(SELECT dst AS a, src AS b, eid FROM e1) t3 SEMI JOIN (SELECT id FROM n0 WHERE c0) t4 "
        "ON t4.id = t3.b) t2 ON t2.a = t1.id",
    ),
    (
        "FIND User AS u THAT HAS AS r Host AS h WHERE r.since = 1 AND u.name != h.name RETURN u.name, count(h)",
        """\
table
  start #0 User <- a_user (2 rows)
  hop #1 HAS -- [since = 1] <e0> from #0 to #2 Host <- a_host (2 rows)
  where #0.name != #2.name
  return 'u.name' = #0.name
  return 'count(h)' = COUNT(#2)""",
        "SELECT t1.f0_0 AS o0, count(DISTINCT t2.b) AS o1 FROM (SELECT id, c1 AS f0_0 FROM n2) t1 "
        "JOIN (SELECT src AS a, dst AS b, eid FROM e0 WHERE c0 = $1) t2 ON t2.a = t1.id "
        "JOIN (SELECT id, c2 AS f0_0 FROM n1 WHERE id BETWEEN 2 AND 3) t3 ON t3.id = t2.b "
        "WHERE ((t1.f0_0 = t3.f0_0) IS NOT TRUE) GROUP BY t1.f0_0",
    ),
    (
        "FIND User THAT OWNS Host",
        """\
list
  start #0 User <- nothing (0 rows)
  hop #1 OWNS -- <nothing> from #0 to #2 Host <- nothing (0 rows)""",
        "SELECT t1.id AS id FROM (SELECT 0::INTEGER AS id WHERE false) t1 SEMI JOIN "
        "(SELECT a FROM (SELECT 0::INTEGER AS a, 0::INTEGER AS b, 0::INTEGER AS eid WHERE false) t3) t2 "
        "ON t2.a = t1.id",
    ),
]
