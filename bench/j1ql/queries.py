"""The twelve kinds of question, as J1QL, Cypher and SQL, and the control run made of variations of them.

All three ask the same and give the same rows; `run` compares the answers before it compares times.
`{tables}` stands for what only the loaded database knows (full text goes over every text property).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    id: str
    j1ql: str
    cypher: str
    sql: str


QUESTIONS = (
    Question(
        "q1",
        "FIND Host WITH owner = 'owner-3' AND cpuCount > 95 AND active = true AS h RETURN h._key, h.displayName",
        "MATCH (h:Host) WHERE h.owner = 'owner-3' AND h.cpuCount > 95 AND h.active = true "
        "RETURN h._key, h.displayName",
        "SELECT _key, displayName FROM Host WHERE owner = 'owner-3' AND cpuCount > 95 AND active = 1",
    ),
    Question(
        "q2",
        "FIND aws_s3_bucket WITH active = undefined AND region = 'region-2' AND cpuCount > 90 AS b RETURN b._key",
        "MATCH (b:DataStore) WHERE b._type = 'aws_s3_bucket' AND b.active IS NULL AND b.region = 'region-2' "
        "AND b.cpuCount > 90 RETURN b._key",
        "SELECT _key FROM DataStore WHERE _type = 'aws_s3_bucket' AND active IS NULL AND region = 'region-2' "
        "AND cpuCount > 90",
    ),
    Question(
        "q3",
        "FIND User WITH active = false AND region = 'region-1' AS u "
        "THAT ASSIGNED >> AccessPolicy WITH classification = 'critical' AS p RETURN u._key, p._key",
        "MATCH (u:User)-[:ASSIGNED]->(p:AccessPolicy) WHERE u.active = false AND u.region = 'region-1' "
        "AND p.classification = 'critical' RETURN u._key, p._key",
        "SELECT u._key, p._key FROM User u JOIN e_ASSIGNED_User_AccessPolicy e ON e.src = u.id "
        "JOIN AccessPolicy p ON p.id = e.dst "
        "WHERE u.active = 0 AND u.region = 'region-1' AND p.classification = 'critical'",
    ),
    Question(
        "q4",
        "FIND Host WITH active = true AS h THAT !PROTECTS << HostAgent WITH active = true RETURN h._key",
        "MATCH (h:Host) WHERE h.active = true AND NOT EXISTS "
        "{ MATCH (h)<-[:PROTECTS]-(a:HostAgent) WHERE a.active = true } RETURN h._key",
        "SELECT _key FROM Host h WHERE h.active = 1 AND NOT EXISTS (SELECT 1 FROM e_PROTECTS_HostAgent_Host e "
        "JOIN HostAgent a ON a.id = e.src WHERE e.dst = h.id AND a.active = 1)",
    ),
    Question(
        "q5",
        "FIND User WITH region = 'region-1' AS u THAT ASSIGNED >> AccessRole "
        "THAT ASSIGNED >> AccessPolicy WITH team = 'team-4' "
        "THAT ALLOWS >> DataStore WITH classification = 'critical' AS d RETURN u._key, d._key",
        "MATCH (u:User)-[:ASSIGNED]->(r:AccessRole)-[:ASSIGNED]->(p:AccessPolicy)-[:ALLOWS]->(d:DataStore) "
        "WHERE u.region = 'region-1' AND p.team = 'team-4' AND d.classification = 'critical' "
        "RETURN u._key, d._key",
        "SELECT u._key, d._key FROM User u JOIN e_ASSIGNED_User_AccessRole a ON a.src = u.id "
        "JOIN e_ASSIGNED_AccessRole_AccessPolicy b ON b.src = a.dst JOIN AccessPolicy p ON p.id = b.dst "
        "JOIN e_ALLOWS_AccessPolicy_DataStore c ON c.src = p.id JOIN DataStore d ON d.id = c.dst "
        "WHERE u.region = 'region-1' AND p.team = 'team-4' AND d.classification = 'critical'",
    ),
    Question(
        "q6",
        "FIND Database WITH region = 'region-1' AND cpuCount > 97 AS d THAT RELATES TO >> * THAT RELATES TO << * AS x "
        "RETURN count(d) AS d, count(x) AS x",
        "MATCH (d:Database)-[e]->(m)<-[f]-(x) WHERE d.region = 'region-1' AND d.cpuCount > 97 "
        "AND NOT (id(e) = id(f)) RETURN count(DISTINCT d), count(DISTINCT x)",
        "SELECT count(DISTINCT d.id), count(DISTINCT f.src) FROM Database d JOIN edges e ON e.src = d.id "
        "JOIN edges f ON f.dst = e.dst AND f.eid <> e.eid WHERE d.region = 'region-1' AND d.cpuCount > 97",
    ),
    Question(
        "q7",
        "FIND Account AS a THAT HAS >> Host AS h RETURN a.name AS name, count(h) AS hosts",
        "MATCH (a:Account)-[:HAS]->(h:Host) RETURN a.name, count(DISTINCT h)",
        "SELECT a.name, count(DISTINCT e.dst) FROM Account a JOIN e_HAS_Account_Host e ON e.src = a.id "
        "GROUP BY a.name",
    ),
    Question(
        "q8",
        "FIND Firewall AS f THAT ALLOWS >> AS r Internet WHERE r.ingress = true AND r.ipProtocol = 'tcp' "
        "AND r.fromPort <= 22 AND r.toPort >= 22 RETURN f._key, r.fromPort",
        "MATCH (f:Firewall)-[r:ALLOWS]->(i:Internet) WHERE r.ingress = true AND r.ipProtocol = 'tcp' "
        "AND r.fromPort <= 22 AND r.toPort >= 22 RETURN f._key, r.fromPort",
        "SELECT f._key, r.fromPort FROM e_ALLOWS_Firewall_Internet r JOIN Firewall f ON f.id = r.src "
        "WHERE r.ingress = 1 AND r.ipProtocol = 'tcp' AND r.fromPort <= 22 AND r.toPort >= 22",
    ),
    Question(
        "q9",
        "FIND Host WITH region = 'region-1' AS h THAT USES >> DataStore AS d WHERE h.environment = d.environment "
        "RETURN h._key, d._key",
        "MATCH (h:Host)-[:USES]->(d:DataStore) WHERE h.region = 'region-1' AND h.environment = d.environment "
        "RETURN h._key, d._key",
        "SELECT h._key, d._key FROM Host h JOIN e_USES_Host_DataStore e ON e.src = h.id "
        "JOIN DataStore d ON d.id = e.dst WHERE h.region = 'region-1' AND h.environment = d.environment",
    ),
    Question(
        "q10",
        "FIND User WITH owner = 'owner-2' AND active = false AS u (THAT IS >> Person AS p)? "
        "RETURN u._key, p.displayName",
        "MATCH (u:User) WHERE u.owner = 'owner-2' AND u.active = false OPTIONAL MATCH (u)-[:IS]->(p:Person) "
        "RETURN u._key, p.displayName",
        "SELECT u._key, p.displayName FROM User u LEFT JOIN e_IS_User_Person e ON e.src = u.id "
        "LEFT JOIN Person p ON p.id = e.dst WHERE u.owner = 'owner-2' AND u.active = 0",
    ),
    Question("q11", "FIND 'item 77 of' AS x RETURN x._key", "{text}", "{text}"),
)

TEXT = "item 77 of"
TEMPLATES = (
    ("FIND {c} WITH active != true AND region = '{r}'", "{c}", None),
    ("FIND {c} WITH classification = 'critical' AND score < {n}", "{c}", None),
    ("FIND {c} WITH active = undefined AND owner = '{o}'", "{c}", None),
    ("FIND User WITH owner = '{o}' THAT ASSIGNED >> AccessPolicy WITH score > {n}", "User", "AccessPolicy"),
    ("FIND Host WITH region = '{r}' THAT !PROTECTS << HostAgent WITH owner = '{o}'", "Host", "HostAgent"),
    ("FIND Firewall WITH region = '{r}' THAT PROTECTS >> Host WITH cpuCount > {n}", "Firewall", "Host"),
)
CONTROLLED = ("User", "Host", "DataStore", "AccessRole", "AccessPolicy", "HostAgent", "Function", "Firewall")
CONTROLS = 1000


@dataclass(frozen=True)
class Control:
    """One of the thousand: which template, and its blanks."""

    template: int
    cls: str
    region: str
    owner: str
    number: int

    def j1ql(self) -> str:
        return TEMPLATES[self.template][0].format(c=self.cls, r=self.region, o=self.owner, n=self.number)

    def cypher(self) -> str:
        c, r, o, n = self.cls, self.region, self.owner, self.number
        return (
            f"MATCH (a:{c}) WHERE (a.active <> true OR a.active IS NULL) AND a.region = '{r}' RETURN count(a)",
            f"MATCH (a:{c}) WHERE a.classification = 'critical' AND a.score < {n} RETURN count(a)",
            f"MATCH (a:{c}) WHERE a.active IS NULL AND a.owner = '{o}' RETURN count(a)",
            f"MATCH (a:User)-[:ASSIGNED]->(b:AccessPolicy) WHERE a.owner = '{o}' AND b.score > {n} "
            "RETURN count(DISTINCT a)",
            f"MATCH (a:Host) WHERE a.region = '{r}' AND NOT EXISTS "
            f"{{ MATCH (a)<-[:PROTECTS]-(b:HostAgent) WHERE b.owner = '{o}' }} RETURN count(a)",
            f"MATCH (a:Firewall)-[:PROTECTS]->(b:Host) WHERE a.region = '{r}' AND b.cpuCount > {n} "
            "RETURN count(DISTINCT a)",
        )[self.template]

    def sql(self) -> str:
        c, r, o, n = self.cls, self.region, self.owner, self.number
        return (
            f"SELECT count(*) FROM {c} WHERE active IS NOT 1 AND region = '{r}'",
            f"SELECT count(*) FROM {c} WHERE classification = 'critical' AND score < {n}",
            f"SELECT count(*) FROM {c} WHERE active IS NULL AND owner = '{o}'",
            f"SELECT count(*) FROM User a WHERE owner = '{o}' AND EXISTS (SELECT 1 FROM "
            "e_ASSIGNED_User_AccessPolicy e JOIN AccessPolicy b ON b.id = e.dst "
            f"WHERE e.src = a.id AND b.score > {n})",
            f"SELECT count(*) FROM Host a WHERE region = '{r}' AND NOT EXISTS (SELECT 1 FROM "
            f"e_PROTECTS_HostAgent_Host e JOIN HostAgent b ON b.id = e.src "
            f"WHERE e.dst = a.id AND b.owner = '{o}')",
            f"SELECT count(*) FROM Firewall a WHERE region = '{r}' AND EXISTS (SELECT 1 FROM "
            f"e_PROTECTS_Firewall_Host e JOIN Host b ON b.id = e.dst WHERE e.src = a.id AND b.cpuCount > {n})",
        )[self.template]


def controls() -> Iterator[Control]:
    """A thousand different questions, always the same ones."""
    for number in range(CONTROLS):
        yield Control(
            number % len(TEMPLATES),
            CONTROLLED[number // 6 % len(CONTROLLED)],
            f"region-{number * 7 % 5}",
            f"owner-{number * 11 % 23}",
            number * 13 % 97,
        )
