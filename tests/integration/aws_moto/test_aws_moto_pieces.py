"""Collecting in pieces, again, after changes, and with another account's role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import boto3
import pytest

from proofgraph.errors import InvalidInputError, ProofgraphError, UnavailableError
from proofgraph.integrations.catalog.aws import step_run
from proofgraph.integrations.catalog.aws.session import RETRIES, Sessions
from tests.integration.aws_moto.account.builder import Builder
from tests.integration.aws_moto.account.identities import trust
from tests.integration.aws_moto.account.part import ACCOUNT, REGIONS
from tests.integration.aws_moto.collecting import HOUR, Bench
from tests.integration.aws_moto.conftest import Cloud
from tests.integration.aws_moto.recording import ONCE, Replay, session

OTHER = "111122223333"


def test_an_unchanged_account_changes_nothing_when_collected_again(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    first = bench.collect()

    second = bench.collect()

    assert first.added > 500
    assert (second.added, second.changed, second.removed) == (0, 0, 0)


def test_what_is_gone_is_removed_with_its_relationships(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    replay.edit = lambda service, operation, parsed: (
        {**parsed, "Buckets": parsed["Buckets"][1:]} if operation == "ListBuckets" else parsed
    )

    job = bench.collect()

    assert job.removed > 1
    assert [b["name"] for b in bench.entities("aws_s3_bucket") if b["name"] == "northwind-private"] == []


def test_a_changed_property_gives_the_entity_a_new_version(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    replay.edit = lambda service, operation, parsed: {} if operation == "GetBucketVersioning" else parsed

    bench.collect()

    bucket = bench.entity("aws_s3_bucket", "northwind-private")
    assert (bucket["versioningEnabled"], bucket["_version"]) == (False, 2)


def test_collecting_in_the_smallest_pieces_gives_the_same_graph(
    cloud: Cloud, replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step_run, "WINDOW", 1)
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    job = bench.collection.start(bench.instance, "schedule")
    plan = bench.collection.plan(bench.instance, job.id)
    pieces = 0
    for unit in [unit for level in plan["levels"] for unit in level]:
        cursor: Any = None
        while True:
            done = bench.collection.run_unit(bench.instance, job.id, unit, cursor, lambda: 1)
            pieces += 1
            cursor = done["cursor"]
            if done["state"] == "done":
                break

    bench.collection.finish(bench.instance, job.id)

    assert pieces > 200
    assert bench.content() == cloud.bench.content()
    assert [r.error for r in bench.reports.newest if r.state != "succeeded"] == []
    assert sum(r.entities for r in bench.reports.newest) == sum(
        r.entities for r in cloud.bench.reports.newest
    )


def test_denials_of_all_pieces_are_summed(replay: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_run, "WINDOW", 2)
    replay.refused = {("s3", "GetBucketVersioning")}
    bench = Bench(replay.sessions, {"regions": ["us-east-1"]})
    job = bench.collection.start(bench.instance, "schedule")
    plan = bench.collection.plan(bench.instance, job.id)
    for unit in plan["levels"][0]:
        cursor: Any = None
        while True:
            done = bench.collection.run_unit(bench.instance, job.id, unit, cursor, lambda: 1)
            cursor = done["cursor"]
            if done["state"] == "done":
                break
    bench.collection.finish(bench.instance, job.id)

    [denial] = bench.report("s3-buckets").denials

    assert (denial.count, len(denial.keys)) == (7, 7)


def test_regions_that_are_no_longer_collected_leave_the_graph(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": list(REGIONS)})
    bench.collect()
    bench.instances.update(bench.instance, config={"regions": ["us-east-1"]})

    bench.collect()

    assert {e["_region"] for e in bench.entities("aws_vpc")} == {"us-east-1"}


def test_what_a_deleted_instance_collected_leaves_the_graph(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": ["us-east-1"]})
    bench.collect()
    bench.instances.delete(bench.instance)

    cleared = bench.collection.clear()

    assert list(cleared) == [bench.instance]
    assert bench.reports.forgotten == (bench.instance,)
    assert {s.type for s in bench.stored("entity")} == {"internet", "everyone"}
    assert list(bench.collection.clear()) == []


def test_nothing_staged_is_left_after_a_job(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": ["us-east-1"]})

    bench.collect()

    assert list(bench.objects.list("staged/")) == []


def test_progress_can_be_seen_while_a_job_runs(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"regions": ["us-east-1"]})
    job = bench.collection.start(bench.instance, "hand")
    plan = bench.collection.plan(bench.instance, job.id)
    bench.collection.run_unit(bench.instance, job.id, plan["levels"][0][0], None, lambda: HOUR)

    now = bench.collection.job(bench.instance, job.id)

    assert now.state == "running"
    assert 0 < now.units_done < now.units_total
    assert now.entities > 0


@pytest.fixture(scope="module")
def other_account(moto_endpoint: str) -> Iterator[None]:
    """A role in another account, which asks for an external id, and a bucket there."""
    patch = pytest.MonkeyPatch()
    patch.setenv("MOTO_IAM_LOAD_MANAGED_POLICIES", "false")  # 1,500 policies per account, unused here
    sts = Builder(moto_endpoint).client("sts")
    for account in (OTHER, "444455556666"):
        given = sts.assume_role(RoleArn=f"arn:aws:iam::{account}:role/setup", RoleSessionName="setup")
        keys = given["Credentials"]
        there = session_of(keys)
        there.client("s3", endpoint_url=moto_endpoint).create_bucket(Bucket=f"bucket-of-{account}")
        there.client("iam", endpoint_url=moto_endpoint).create_role(
            RoleName="ProofgraphReader",
            AssumeRolePolicyDocument=trust(
                {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, {"StringEquals": {"sts:ExternalId": "proof"}}
            ),
        )
    yield
    patch.undo()


def session_of(keys: dict[str, str]) -> Any:
    return boto3.Session(
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
        region_name="us-east-1",
    )


@pytest.mark.usefixtures("other_account")
def test_other_accounts_are_collected_by_their_role_with_the_external_id(moto_endpoint: str) -> None:
    asked: list[dict[str, Any]] = []

    def watched(**options: Any) -> Any:
        made = session(**options) if "botocore_session" not in options else boto3.Session(**options)
        made.events.register(
            "before-parameter-build.sts.AssumeRole", lambda params, **_: asked.append(dict(params))
        )
        return made

    config = {
        "roleArn": f"arn:aws:iam::{OTHER}:role/ProofgraphReader",
        "externalId": "proof",
        "accounts": [OTHER, "444455556666"],
        "regions": ["eu-west-1"],
    }
    bench = Bench(Sessions(endpoint=moto_endpoint, make=watched, config=ONCE), config)

    bench.collect()

    assert {(b["name"], b["_accountId"]) for b in bench.entities("aws_s3_bucket")} == {
        (f"bucket-of-{account}", account) for account in (OTHER, "444455556666")
    }
    assert {one["ExternalId"] for one in asked} == {"proof"}
    assert {one["RoleArn"].split(":")[4] for one in asked} == {OTHER, "444455556666"}
    assert bench.instances.get(bench.instance).accounts == (OTHER, "444455556666")


def test_the_external_id_is_kept_as_a_secret(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"externalId": "hidden", "regions": ["us-east-1"]})

    held = bench.instances.get(bench.instance)

    assert "hidden" not in repr(held)
    assert held.secrets == ("externalId",)
    assert bench.instances.resolved(held)["externalId"] == "hidden"


def test_accounts_without_a_role_to_reach_them_are_refused_with_the_way_out(replay: Replay) -> None:
    bench = Bench(replay.sessions, {"accounts": [ACCOUNT, OTHER]})

    with pytest.raises(InvalidInputError, match=f"to collect {OTHER} too, give a role ARN"):
        bench.collect()


def test_without_named_regions_every_enabled_one_is_collected(moto_endpoint: str, cloud: Cloud) -> None:
    sessions = Sessions(endpoint=moto_endpoint, make=session, config=ONCE)
    bench = Bench(sessions, {})
    job = bench.collection.start(bench.instance, "hand")
    enabled = {region["RegionName"] for region in cloud.client("ec2").describe_regions()["Regions"]}

    bench.collection.plan(bench.instance, job.id)

    assert set(bench.instances.get(bench.instance).regions) == enabled


def test_an_unreachable_endpoint_is_said_and_the_job_fails(cloud: Cloud) -> None:
    bench = Bench(Sessions(endpoint="http://127.0.0.1:9", make=session, config=ONCE), {})

    with pytest.raises(UnavailableError, match="could not be reached"):
        bench.collect()

    assert bench.collection.jobs(bench.instance)[0].state == "failed"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ExpiredToken", "credentials have expired"),
        ("InvalidClientTokenId", "does not accept these credentials"),
        ("SignatureDoesNotMatch", "does not accept these credentials"),
    ],
)
def test_bad_credentials_are_named_for_what_they_are(replay: Replay, code: str, words: str) -> None:
    replay.edit = lambda service, operation, parsed: {"Error": {"Code": code, "Message": "no"}}
    bench = Bench(replay.sessions, {})

    # the replay answers with the recorded status, so an error is raised only for a failing one
    replay.refused = set()
    with pytest.raises(ProofgraphError, match=words):
        bench.collect()


def test_a_missing_profile_is_said(cloud: Cloud) -> None:
    bench = Bench(Sessions(profile="nobody-has-this"), {})

    with pytest.raises(UnavailableError, match="no AWS credentials"):
        bench.collect()


def test_calls_are_repeated_adaptively() -> None:
    assert (RETRIES.retries["mode"], RETRIES.retries["total_max_attempts"]) == ("adaptive", 8)
