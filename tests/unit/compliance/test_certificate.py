"""When rows may be taken for the whole truth, and which of them stand when they may not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from proofgraph.compliance.certificate import Certificate, certificate_of, certify
from proofgraph.compliance.coverage import HOUR, Coverage, Source
from proofgraph.compliance.proof import narrow
from proofgraph.compliance.reading import read
from proofgraph.graph.completeness import Denial, UnitReport
from proofgraph.graph.schema import (
    EntityDeclaration,
    PropertyDeclaration,
    RelationshipDeclaration,
    Schema,
    StepDeclaration,
)
from proofgraph.j1ql.parser import parse

NOW = 1_800_000_000_000
SOURCE = Source("i1", "aws", "Production")
BUCKETS = "FIND aws_s3_bucket WITH encrypted = false"


def entity(type: str, *classes: str, **needs: str) -> EntityDeclaration:
    properties = {name: PropertyDeclaration(name, "boolean", needs=(need,)) for name, need in needs.items()}
    return EntityDeclaration(type, classes, properties)


def step(id: str, extent: Any, *entities: EntityDeclaration, edges: Any = (), **more: Any) -> StepDeclaration:
    relationships = tuple(RelationshipDeclaration(*edge) for edge in edges)
    return StepDeclaration("aws", id, extent, entities, relationships, title=id.replace("-", " "), **more)


SCHEMA = Schema.of(
    [
        step("s3-buckets", "account", entity("aws_s3_bucket", "DataStore", encrypted="s3:GetEncryption")),
        step("iam-users", "account", entity("aws_iam_user", "User")),
        step(
            "access-keys",
            "account",
            entity("aws_iam_access_key", "AccessKey"),
            edges=[("aws_iam_user", "HAS", "aws_iam_access_key")],
            depends_on=("iam-users",),
        ),
        step("vpcs", "region", entity("aws_vpc", "Network")),
        step(
            "flow-logs",
            "region",
            entity("aws_flow_log", "Logs"),
            edges=[("aws_vpc", "HAS", "aws_flow_log")],
        ),
        replace(step("well-known", "account", entity("internet", "Internet")), integration="proofgraph"),
    ]
)
PLACES = {
    "s3-buckets": [""],
    "iam-users": [""],
    "access-keys": [""],
    "vpcs": ["eu", "us"],
    "flow-logs": ["eu", "us"],
}


def report(step: str, region: str = "", **more: Any) -> UnitReport:
    values: dict[str, Any] = {"state": "succeeded", "finished_at": NOW - HOUR, "entities": 3} | more
    return UnitReport(
        instance="i1", integration="aws", job="j", step=step, account="111", region=region, **values
    )


def all_reports(*others: UnitReport) -> list[UnitReport]:
    """A whole collection, with some of its units replaced."""
    replaced = {other.unit for other in others}
    whole = [report(step, region) for step, regions in PLACES.items() for region in regions]
    return [r for r in whole if r.unit not in replaced] + list(others)


def coverage(*reports: UnitReport, **more: Any) -> Coverage:
    return Coverage(SCHEMA, (SOURCE,), tuple(reports), NOW, **more)


def certificate(query: str, *reports: UnitReport, **more: Any) -> Certificate:
    return certificate_of(read(parse(query)), coverage(*reports, **more))


def test_a_query_whose_steps_all_succeeded_lately_is_complete() -> None:
    found = certify(read(parse(BUCKETS)), SCHEMA, all_reports(), [SOURCE], NOW)

    assert found.complete
    assert found.reasons == ()
    assert [unit.step.id for unit in found.units] == ["s3-buckets"]


def test_a_step_that_never_ran_says_so() -> None:
    assert certificate(BUCKETS).reasons == ("Production, s3 buckets: never collected",)


def test_other_steps_do_not_matter() -> None:
    failed = report("iam-users", state="failed", error="timed out")

    assert certificate(BUCKETS, *all_reports(failed)).complete


def test_a_class_needs_every_step_that_declares_it() -> None:
    other = replace(step("rds", "account", entity("aws_rds", "DataStore")), id="rds")
    wider = Schema.of([*SCHEMA.steps, other])

    found = certify(read(parse("FIND DataStore")), wider, all_reports(), [SOURCE], NOW)

    assert found.reasons == ("Production, rds: never collected",)


def test_regions_that_were_denied_are_counted() -> None:
    denied = report(
        "vpcs",
        "us",
        state="failed",
        error="Access denied",
        denials=(Denial("ec2:DescribeVpcs", "aws_vpc", (), 0),),
    )

    found = certificate("FIND aws_vpc", *all_reports(denied))

    assert found.reasons == ("Production, vpcs: partly collected: 1 of 2 regions denied (ec2:DescribeVpcs)",)


def test_a_region_that_other_steps_reached_is_expected_of_all_of_them() -> None:
    reports = [r for r in all_reports() if r.unit != "vpcs|111|us"]

    assert certificate("FIND aws_vpc", *reports).reasons == (
        "Production, vpcs: partly collected: 1 of 2 regions not collected",
    )


def test_a_refused_property_that_is_read_makes_the_query_incomplete() -> None:
    denial = Denial("s3:GetEncryption", "aws_s3_bucket", ("encrypted",), 12, ("a",))
    reports = all_reports(report("s3-buckets", denials=(denial,)))

    assert certificate(BUCKETS, *reports).reasons == (
        "encrypted not readable on 12 s3 buckets: s3:GetEncryption",
    )
    assert certificate("FIND aws_s3_bucket WITH versioned = true", *reports).complete
    assert certificate("FIND aws_s3_bucket AS b RETURN b.encrypted", *reports).complete is False
    assert certificate("FIND 'secret'", *reports).complete is False


@pytest.mark.parametrize(
    ("used", "denied"), [("tag.Owner", "tag.*"), ("tag.Owner", "tags"), ("[tag.a-b]", "tag.*")]
)
def test_a_refusal_of_tags_concerns_every_tag(used: str, denied: str) -> None:
    denial = Denial("s3:GetTags", "aws_s3_bucket", (denied,), 1, ("a",))
    reports = all_reports(report("s3-buckets", denials=(denial,)))

    assert certificate(f"FIND aws_s3_bucket WITH {used} = 'x'", *reports).complete is False


def test_an_old_success_is_stale_and_a_recent_one_outlives_a_failure() -> None:
    old = report("s3-buckets", finished_at=NOW - 49 * HOUR)
    recent = report("s3-buckets", finished_at=NOW - 47 * HOUR)
    failed = report("s3-buckets", state="failed", error="throttled")

    assert certificate(BUCKETS, *all_reports(old)).reasons == (
        "Production, s3 buckets: stale since 2027-01-13 07:00 UTC",
    )
    assert certificate(BUCKETS, recent, *all_reports(failed)).complete


def test_a_longer_interval_widens_the_window() -> None:
    old = report("s3-buckets", finished_at=NOW - 100 * HOUR)
    weekly = replace(SOURCE, interval_hours=168)

    assert certify(read(parse(BUCKETS)), SCHEMA, [old], [weekly], NOW).complete


def test_denials_of_a_later_half_run_count_too() -> None:
    recent = report("s3-buckets", finished_at=NOW - 20 * HOUR)
    denial = Denial("s3:GetEncryption", "aws_s3_bucket", ("encrypted",), 2, ("a", "b"))
    partial = report("s3-buckets", state="partial", denials=(denial,))

    assert certificate(BUCKETS, recent, *all_reports(partial)).complete is False


def test_a_step_is_no_better_than_the_steps_it_depends_on() -> None:
    failed = report("iam-users", state="failed", error="Access denied")

    found = certificate("FIND aws_iam_access_key", *all_reports(failed))

    assert found.reasons == ("Production, iam users: could not be collected: denied",)


def test_edges_are_traced_to_the_steps_that_make_them() -> None:
    failed = report("access-keys", state="failed", error="throttled")
    reports = all_reports(failed)

    assert certificate("FIND aws_iam_user THAT HAS >> AccessKey", *reports).complete is False
    assert certificate("FIND aws_iam_user THAT RELATES TO *", *reports).complete is False


def test_what_nothing_connected_collects_is_never_complete() -> None:
    found = certificate("FIND okta_user", *all_reports())

    assert found.reasons == ("nothing that is connected collects okta_user",)
    assert certificate("FIND aws_vpc THAT TRUSTS aws_vpc", *all_reports()).complete is False


def test_a_disabled_instance_collects_nothing() -> None:
    disabled = replace(SOURCE, enabled=False)

    assert certify(read(parse(BUCKETS)), SCHEMA, all_reports(), [disabled], NOW).complete is False


def test_proofgraphs_own_part_is_always_complete() -> None:
    assert certificate("FIND Internet").complete
    assert certificate("FIND Person", own_types=frozenset({"Person"})).complete


def test_a_second_instance_must_be_complete_as_well() -> None:
    second = Source("i2", "aws", "Staging", accounts=("222",))

    found = certify(read(parse(BUCKETS)), SCHEMA, all_reports(), [SOURCE, second], NOW)

    assert found.reasons == ("Staging, s3 buckets: never collected",)


def test_the_certificate_lists_every_unit_with_its_state_and_change() -> None:
    reports = all_reports(report("s3-buckets", entities=7, added=2, removed=1))

    (line,) = certificate(BUCKETS, *reports).to_json()["units"]

    assert (line["name"], line["account"], line["state"]) == ("Production", "111", "fresh")
    assert (line["rows"], line["added"], line["removed"]) == (7, 2, 1)


# --- which rows are proven ----------------------------------------------------------------------


def proven(query: str, *reports: UnitReport, **more: Any) -> Any:
    tree, held = parse(query), coverage(*reports, **more)
    reading = read(tree)
    return narrow(tree, reading, certificate_of(reading, held), held)


def test_entities_whose_property_was_refused_prove_nothing() -> None:
    denial = Denial("s3:GetEncryption", "aws_s3_bucket", ("encrypted",), 2, ("a", "b"))
    reports = all_reports(report("s3-buckets", denials=(denial,)))

    assert proven(BUCKETS, *reports) == parse(f"{BUCKETS} AND _key != ('a' OR 'b')")


def test_where_not_all_refused_entities_are_known_only_those_that_have_the_property_count() -> None:
    denial = Denial("s3:GetEncryption", "aws_s3_bucket", ("encrypted",), 200, ("a",))
    reports = all_reports(report("s3-buckets", denials=(denial,)))

    assert proven(BUCKETS, *reports) == parse(
        f"{BUCKETS} AND (_type != 'aws_s3_bucket' OR encrypted != undefined)"
    )


def test_entities_of_a_failed_region_prove_nothing_and_others_do() -> None:
    failed = report("vpcs", "us", state="failed", error="throttled")

    assert proven("FIND aws_vpc WITH isDefault = true", *all_reports(failed)) == parse(
        "FIND aws_vpc WITH isDefault = true AND "
        "(_integrationInstanceId != 'i1' OR _accountId != '111' OR _region != 'us' OR _type != 'aws_vpc')"
    )


def test_a_half_run_proves_what_it_read_when_nothing_older_is_held() -> None:
    partial = report("s3-buckets", state="partial", entities=3)
    place = ("i1", "s3-buckets", "111", "")

    assert proven(BUCKETS, *all_reports(partial), held={place: 3}) == parse(BUCKETS)
    assert proven(BUCKETS, *all_reports(partial), held={place: 4}) != parse(BUCKETS)


def test_absence_proves_nothing_where_a_unit_of_the_same_place_failed() -> None:
    failed = report("flow-logs", "us", state="failed", error="throttled")

    narrowed = proven("FIND aws_vpc THAT !HAS aws_flow_log", *all_reports(failed))

    assert narrowed == parse(
        "FIND aws_vpc WITH (_integrationInstanceId != 'i1' OR _accountId != '111' OR _region != 'us') "
        "THAT !HAS aws_flow_log"
    )


def test_a_proven_row_needs_no_result_columns() -> None:
    failed = report("vpcs", "us", state="failed", error="throttled")

    narrowed = proven("FIND aws_vpc AS v RETURN v.name, count(v) LIMIT 3", *all_reports(failed))

    assert (narrowed.items, narrowed.limit) == ((), None)


@pytest.mark.parametrize(
    "query",
    [
        "FIND okta_user",
        "FIND Internet THAT !ALLOWS aws_vpc",
        "FIND aws_iam_user (THAT HAS aws_iam_access_key)?",
    ],
)
def test_nothing_is_proven_where_no_row_can_be_told(query: str) -> None:
    failed = [
        report(step, region, state="failed", error="throttled")
        for step in ("vpcs", "access-keys")
        for region in PLACES[step]
    ]

    assert proven(query, *all_reports(*failed)) is None
