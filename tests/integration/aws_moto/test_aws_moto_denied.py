"""Each permission refused, one by one: nothing breaks, nothing is made up, and what is missing is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from proofgraph.integrations import discovery
from proofgraph.integrations.catalog.aws.discovered import services
from tests.integration.aws_moto.account.part import REGIONS
from tests.integration.aws_moto.collecting import Bench
from tests.integration.aws_moto.conftest import Cloud
from tests.integration.aws_moto.judging import Judged, failing, judge, unfairly
from tests.integration.aws_moto.recording import Replay

CALLS = {call.permission: call for service in services() for step in service.steps for call in step.calls()}


def collect(replay: Replay, *permissions: str) -> Bench:
    replay.refused = {(CALLS[name].service, CALLS[name].operation) for name in permissions}
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    return bench


def properties(bench: Bench) -> dict[str, dict[str, Any]]:
    return {
        stored.key: {n: v for n, v in stored.properties.items() if not n.startswith("_")}
        for stored in bench.stored("entity")
    }


@pytest.mark.parametrize("permission", sorted(set(CALLS) - {"sts:GetCallerIdentity"}))
def test_a_refused_permission_is_named_and_its_properties_are_absent_never_wrong(
    whole: Bench, replay: Replay, permission: str
) -> None:
    bench = collect(replay, permission)

    expected, found = properties(whole), properties(bench)
    denied = [(r, d) for r in bench.reports.newest for d in r.denials if d.permission == permission]
    not_whole = [r for r in bench.reports.newest if r.state != "succeeded"]
    assert denied or not_whole, "the refusal left no trace"
    assert [r.error for r in not_whole if permission not in r.error] == []
    assert set(found) <= set(expected), "something was made up"
    unread = {(key, name) for _, d in denied for key in d.keys for name in d.properties}
    for key, values in found.items():
        differing = {name for name, value in values.items() if expected[key][name] != value}
        assert {name for name in differing if not derived(unread, key, name)} == set()
        absent = set(expected[key]) - set(values)
        assert {name for name in absent if not covered(unread, key, name)} == set()


SAMPLE = (
    "cloudtrail:GetTrailStatus",
    "ec2:DescribeSecurityGroups",
    "iam:ListMFADevices",
    "rds:DescribeDBInstances",
    "s3:GetEncryptionConfiguration",
)
"""Refused together each day: properties of one thing, and whole lists. Each alone takes long."""


@pytest.mark.parametrize(
    "permissions",
    [
        pytest.param(SAMPLE, id="five"),
        *(
            pytest.param((name,), id=name, marks=pytest.mark.long)
            for name in sorted(set(CALLS) - {"sts:GetCallerIdentity"})
        ),
    ],
)
def test_a_refused_permission_tests_nothing_hides_no_proven_gap_and_makes_none_up(
    judged: Judged, replay: Replay, tmp_path: Path, permissions: tuple[str, ...]
) -> None:
    bench = collect(replay, *permissions)

    found = judge(bench, tmp_path)

    assert unfairly(found, judged) == []
    lost = failing(judged) - failing(found)
    assert [id for id in lost if not found[id].incomplete] == []
    affected = [result for id, result in found.items() if result.incomplete and not judged[id].incomplete]
    # A property's reason names the permission; of a unit that was not read whole, the unit's report does.
    named = [
        any(word in reason for reason in r.reasons for word in (*permissions, "denied")) for r in affected
    ]
    assert [r.question_id for r, is_named in zip(affected, named, strict=True) if not is_named] == []


def test_gaps_on_what_was_read_are_proven_beside_what_was_refused(
    judged: Judged, replay: Replay, tmp_path: Path
) -> None:
    def refuse_one(service: str, operation: str, parsed: dict[str, Any]) -> dict[str, Any]:
        if operation == "GetBucketEncryption" and "Error" not in parsed:
            return {"Error": {"Code": "AccessDenied", "Message": "explicit deny"}}
        return parsed

    replay.edit = refuse_one
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()

    found = judge(bench, tmp_path)

    incomplete = {id for id, result in found.items() if result.incomplete and not judged[id].incomplete}
    assert incomplete
    assert unfairly(found, judged) == []
    assert failing(found) == failing(judged)


def covered(unread: set[tuple[str, str]], key: str, name: str) -> bool:
    return (
        (key, name) in unread
        or (name.startswith("tag.") and (key, "tag.*") in unread)
        or derived(unread, key, name)
    )


def derived(unread: set[tuple[str, str]], key: str, name: str) -> bool:
    """A name comes from a tag or an alias, which may be what was refused; the id stands in for it."""
    return name in ("name", "displayName") and bool(
        {(key, "tag.*"), (key, "aliases"), (key, "accountAlias")} & unread
    )


def test_a_unit_whose_list_is_refused_fails_and_removes_nothing(cloud: Cloud, replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    before = bench.content()
    replay.refused = {("s3", "ListBuckets"), ("ec2", "DescribeInstances")}

    job = bench.collect()

    assert bench.content() == before
    assert (job.state, job.removed) == ("partial", 0)
    assert bench.report("s3-buckets").state == "failed"
    assert "s3:ListAllMyBuckets was refused" in bench.report("s3-buckets").error
    assert bench.report("s3-buckets").denials[0].permission == "s3:ListAllMyBuckets"


def test_a_property_refused_on_one_bucket_is_unknown_there_and_known_elsewhere(replay: Replay) -> None:
    def refuse_one(service: str, operation: str, parsed: dict[str, Any]) -> dict[str, Any]:
        if operation == "GetBucketEncryption" and "Error" not in parsed:
            return {"Error": {"Code": "AccessDenied", "Message": "explicit deny"}}
        return parsed

    replay.edit = refuse_one
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()

    [denial] = bench.report("s3-buckets").denials
    assert (denial.permission, denial.count) == ("s3:GetEncryptionConfiguration", 1)
    assert denial.keys == ("arn:aws:s3:::northwind-private",)
    assert "encrypted" in denial.properties
    assert "encrypted" not in bench.entity("aws_s3_bucket", "northwind-private")
    assert bench.entity("aws_s3_bucket", "northwind-public")["encrypted"] is False


def test_what_blocks_prove_needs_no_further_permission(replay: Replay) -> None:
    bench = collect(replay, "s3:GetBucketPolicy")

    assert bench.entity("aws_s3_bucket", "northwind-private")["public"] is False
    assert bench.entity("aws_s3_bucket", "northwind-public")["public"] is True
    assert "public" not in bench.entity("aws_s3_bucket", "northwind-policy")


def test_the_log_names_the_missing_permission_and_the_properties(replay: Replay) -> None:
    bench = collect(replay, "s3:GetEncryptionConfiguration")

    [job] = bench.collection.jobs(bench.instance)
    lines = [line.text for line in bench.collection.log(job.id)]
    assert any(
        "s3:GetEncryptionConfiguration was refused for 7 aws_s3_buckets" in line and "encrypted" in line
        for line in lines
    )


def test_without_the_callers_identity_nothing_is_planned_and_the_reason_is_said(replay: Replay) -> None:
    replay.refused = {("sts", "GetCallerIdentity")}
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})

    with pytest.raises(Exception, match="sts:GetCallerIdentity was refused"):
        bench.collect()

    [job] = bench.collection.jobs(bench.instance)
    assert (job.state, job.units_done) == ("failed", 0)


def test_every_permission_of_the_catalogue_was_refused_here() -> None:
    definition = discovery.catalog()["aws"]

    assert set(definition.permissions) - set(CALLS) == {"ec2:DescribeRegions"}
