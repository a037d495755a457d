"""A made-up security graph, the same on every machine: Parquet partitions written by arithmetic alone.

43 entity types in 20 classes, 22 to 31 properties each, about 3.3 relationships an entity, hubs among
the accounts. Every value is a function of the row number, so sizes S, M and L are prefixes of one idea.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from proofgraph.j1ql.partition import Column, Partition

SIZES = {"S": 10_000, "M": 100_000, "L": 1_000_000}
SCOPE = "bench"

# class: (types, share of all entities in per mille)
CLASSES: dict[str, tuple[list[str], int]] = {
    "Account": (["aws_account", "google_project", "azure_subscription"], 2),
    "User": (["aws_iam_user", "okta_user", "github_user", "google_user"], 90),
    "Person": (["employee"], 40),
    "UserGroup": (["aws_iam_group", "okta_group"], 10),
    "AccessRole": (["aws_iam_role", "google_role"], 40),
    "AccessPolicy": (["aws_iam_policy", "google_policy", "okta_policy"], 40),
    "AccessKey": (["aws_access_key", "ssh_key"], 50),
    "Host": (["aws_instance", "google_instance", "azure_vm"], 130),
    "HostAgent": (["falcon_agent", "osquery_agent"], 90),
    "Device": (["user_endpoint"], 60),
    "DataStore": (["aws_s3_bucket", "aws_ebs_volume", "google_bucket"], 110),
    "Database": (["aws_rds_instance", "aws_dynamodb_table"], 30),
    "Network": (["aws_vpc", "aws_subnet", "google_network"], 30),
    "NetworkInterface": (["aws_eni", "azure_nic"], 90),
    "Firewall": (["aws_security_group", "google_firewall"], 50),
    "Internet": (["internet"], 0),
    "CodeRepo": (["github_repo", "gitlab_repo"], 30),
    "Function": (["aws_lambda_function", "google_function"], 40),
    "Finding": (["aws_finding", "snyk_finding"], 60),
    "Certificate": (["aws_certificate"], 8),
}

# verb, from class, to class, relationships per source entity in per mille
EDGES: list[tuple[str, str, str, int]] = [
    *(("HAS", "Account", c, 0) for c in CLASSES if c not in ("Account", "Person", "Internet")),
    ("IS", "User", "Person", 700),
    ("HAS", "UserGroup", "User", 8000),
    ("ASSIGNED", "User", "AccessRole", 900),
    ("ASSIGNED", "User", "AccessPolicy", 600),
    ("ASSIGNED", "UserGroup", "AccessPolicy", 2000),
    ("ASSIGNED", "AccessRole", "AccessPolicy", 2500),
    ("TRUSTS", "AccessRole", "User", 400),
    ("ALLOWS", "AccessPolicy", "DataStore", 3000),
    ("ALLOWS", "AccessPolicy", "Database", 700),
    ("HAS", "User", "AccessKey", 500),
    ("OWNS", "Person", "Device", 1400),
    ("PROTECTS", "HostAgent", "Host", 950),
    ("PROTECTS", "HostAgent", "Device", 50),
    ("USES", "Host", "DataStore", 900),
    ("USES", "Host", "NetworkInterface", 600),
    ("USES", "Host", "AccessRole", 400),
    ("HAS", "Network", "Host", 4000),
    ("HAS", "Network", "NetworkInterface", 2500),
    ("PROTECTS", "Firewall", "Host", 2200),
    ("PROTECTS", "Firewall", "NetworkInterface", 1500),
    ("ALLOWS", "Firewall", "Internet", 500),
    ("ALLOWS", "Firewall", "Network", 800),
    ("HAS", "Host", "Finding", 350),
    ("HAS", "CodeRepo", "Finding", 500),
    ("USES", "Function", "AccessRole", 900),
    ("USES", "Function", "Database", 300),
    ("CONTRIBUTES", "User", "CodeRepo", 300),
    ("DEPLOYED", "CodeRepo", "Function", 800),
    ("USES", "Database", "NetworkInterface", 500),
    ("CONNECTS", "Network", "Network", 600),
]

TEXTS = (
    "region",
    "environment",
    "owner",
    "team",
    "state",
    "platform",
    "category",
    "version",
    "origin",
    "vendor",
)
BOOLEANS = ("active", "encrypted", "public", "admin", "mfaEnabled", "compliant")
NUMBERS = ("cpuCount", "score", "riskLevel", "size", "createdOn", "updatedOn", "lastUsedOn")


def mixed(row: str, salt: int) -> str:
    """A well-spread number from a row number: one multiplication and a fold, the same everywhere."""
    return f"((({row})::BIGINT * {2654435761 + 97 * salt} + {salt * 40503}) % 4294967291 // 7)"


def generate(size: str, folder: Path) -> list[tuple[Partition, Path]]:
    """Write all partitions of a size; about a minute for L."""
    folder.mkdir(parents=True, exist_ok=True)
    total = SIZES[size]
    written: list[tuple[Partition, Path]] = []
    counts: dict[str, int] = {}
    with duckdb.connect(config={"threads": 2}) as connection:
        for number, (name, (types, share)) in enumerate(CLASSES.items()):
            counts[name] = max(total * share // 1000, len(types))
            for index, kind in enumerate(types):
                written.append(
                    _entities(connection, folder, name, kind, number, index, len(types), counts[name])
                )
        for number, (verb, source, target, rate) in enumerate(EDGES):
            written.append(_relationships(connection, folder, number, (verb, source, target, rate), counts))
    return written


def _columns(number: int, index: int) -> list[tuple[str, str, str]]:
    """(property, type, SQL) of a type: 22 to 31 of them."""
    row = "i"
    columns = [
        ("name", "VARCHAR", f"'name-' || {mixed(row, 1)} % 100000"),
        ("displayName", "VARCHAR", f"'Item ' || {mixed(row, 2)} % 50000 || ' of ' || i"),
        ("webLink", "VARCHAR", "'https://console.example.test/' || i"),
        ("classification", "VARCHAR", f"['critical','internal','public','secret'][1 + {mixed(row, 3)} % 4]"),
        ("ipAddress", "VARCHAR", f"'10.' || {mixed(row, 4)} % 250 || '.' || {mixed(row, 5)} % 250 || '.7'"),
        ("arn", "VARCHAR", f"'arn:aws:x:' || {mixed(row, 6)} % 40 || ':thing/' || i"),
        ("tag.Environment", "VARCHAR", f"['prod','test','dev'][1 + {mixed(row, 7)} % 3]"),
        ("tag.Production", "BOOLEAN", f"CASE WHEN {mixed(row, 8)} % 3 = 0 THEN {mixed(row, 8)} % 2 = 0 END"),
        ("tags", "VARCHAR[]", f"['t' || {mixed(row, 9)} % 30, 'u' || {mixed(row, 10)} % 9]"),
    ]
    columns += [
        (name, "VARCHAR", f"'{name}-' || {mixed(row, 20 + n)} % {5 + 9 * n}")
        for n, name in enumerate(TEXTS[: 6 + (number + index) % 5])
    ]
    columns += [
        (name, "BOOLEAN", f"CASE WHEN {mixed(row, 40 + n)} % 20 > 0 THEN {mixed(row, 50 + n)} % 3 > 0 END")
        for n, name in enumerate(BOOLEANS[: 3 + number % 4])
    ]
    columns += [
        (name, "BIGINT", f"{mixed(row, 60 + n)} % {10 ** (2 + n % 3) if n < 4 else 10**9}")
        for n, name in enumerate(NUMBERS[: 4 + number % 4])
    ]
    return columns


def _entities(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    name: str,
    kind: str,
    number: int,
    index: int,
    of: int,
    count: int,
) -> tuple[Partition, Path]:
    columns = _columns(number, index)
    path = folder / f"entity-{kind}.parquet"
    listed = ", ".join(f"{sql} AS c{n}" for n, (_, _, sql) in enumerate(columns))
    rows = len(range(index, count, of))
    connection.execute(
        f"COPY (SELECT '{name}:' || i AS _id, '{name}:' || i AS _key, ['{name}'] AS _class, {listed} "
        f"FROM (SELECT r * {of} + {index} AS i FROM range({rows}) t(r)) ORDER BY i) "
        f"TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
    )
    described = tuple(Column(f"c{n}", property, type) for n, (property, type, _) in enumerate(columns))  # type: ignore[arg-type]
    return Partition("entity", SCOPE, kind, "", "", path.stat().st_size, rows, ((name,),), described), path


def _relationships(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    number: int,
    edge: tuple[str, str, str, int],
    counts: dict[str, int],
) -> tuple[Partition, Path]:
    verb, source, target, rate = edge
    path = folder / f"edge-{number}.parquet"
    # an account has everything of a class: hubs; every other source has 1.4 times `rate` per thousand
    if rate == 0:
        rows = counts[target]
        ends = f"i % (1 + i % {counts[source]}) AS s, i AS t"
    else:
        rows = counts[source] * rate * 14 // 10_000
        ends = f"{mixed('i', 70)} % {counts[source]} AS s, {mixed('i', 71)} % {counts[target]} AS t"
    properties: list[tuple[str, str, str]] = [("displayName", "VARCHAR", f"'{verb}'")]
    if verb == "ALLOWS":
        properties += [
            ("ingress", "BOOLEAN", f"{mixed('i', 80)} % 2 = 0"),
            ("fromPort", "BIGINT", f"{mixed('i', 81)} % 1000"),
            ("toPort", "BIGINT", f"{mixed('i', 81)} % 1000 + {mixed('i', 82)} % 50"),
            ("ipProtocol", "VARCHAR", f"['tcp','udp','all'][1 + {mixed('i', 83)} % 3]"),
        ]
    listed = ", ".join(f"{sql} AS c{n}" for n, (_, _, sql) in enumerate(properties))
    kind = f"{source.lower()}_{verb.lower()}_{target.lower()}"
    connection.execute(
        f"COPY (SELECT '{source}:' || s || '|{verb.lower()}|{target}:' || t AS _id, _id AS _key, "
        f"'{source}:' || s AS _from, '{target}:' || t AS _to, {listed} "
        f"FROM (SELECT i, {ends} FROM range({rows}) t(i))) TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
    )
    described = tuple(Column(f"c{n}", property, type) for n, (property, type, _) in enumerate(properties))  # type: ignore[arg-type]
    return Partition(
        "relationship", SCOPE, kind, "", "", path.stat().st_size, rows, ((verb,),), described
    ), path
