"""`make run` goes on after a power cut or an interruption: its notes never say more than is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.local import cloud as clouds
from proofgraph.local import northwind, people
from proofgraph.local.cloud import Cloud
from proofgraph.local.deployment import Deployment
from proofgraph.local.folder import Folder
from proofgraph.local.people import PEOPLE
from tests.power import started
from tests.stack import ROOT

pytestmark = pytest.mark.local


POLICIES = {"PasswordPolicy": {"MinimumLength": 12, "RequireSymbols": False}}


class CutOffError(Exception):
    pass


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    found = Folder(tmp_path / "state")
    yield found
    clouds.stop(found)


def cut_off(*_: Any) -> None:
    raise CutOffError


def cut_power(cloud: Cloud) -> Cloud:
    clouds.kill(cloud)
    return started(cloud.folder)


def make_pool(cloud: Cloud) -> Deployment:
    identity = cloud.client("cognito-idp")
    pool = identity.create_user_pool(PoolName="people", Policies=POLICIES)["UserPool"]["Id"]
    for group in {person.group for person in PEOPLE}:
        identity.create_group(UserPoolId=pool, GroupName=group)
    return Deployment({"UserPool": pool}, changed=True)


def challenge(cloud: Cloud, deployed: Deployment, email: str, password: str) -> str:
    """What the pool asks for who signs in with this password."""
    identity = cloud.client("cognito-idp")
    client = identity.create_user_pool_client(
        UserPoolId=deployed["UserPool"],
        ClientName="app",
        ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH"],
    )
    answer = identity.admin_initiate_auth(
        UserPoolId=deployed["UserPool"],
        ClientId=client["UserPoolClient"]["ClientId"],
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": email, "PASSWORD": password},
    )
    return str(answer.get("ChallengeName", ""))


def resources(cloud: Cloud) -> tuple[int, int, int]:
    ec2 = cloud.client("ec2", northwind.SAMPLE_ACCOUNT)
    iam = cloud.client("iam", northwind.SAMPLE_ACCOUNT)
    return (
        len(ec2.describe_instances()["Reservations"]),
        len(ec2.describe_volumes()["Volumes"]),
        len(iam.list_users()["Users"]),
    )


def test_people_sign_in_with_what_is_printed_wherever_inviting_them_was_cut_off(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud = started(folder)
    deployed = make_pool(cloud)
    clouds.stop(folder)
    cloud = started(folder)
    people.invite(cloud, deployed)
    # The notes are on disk at once; the state they are about has not been saved yet.
    cloud = cut_power(cloud)
    with monkeypatch.context() as patch:
        patch.setattr(Folder, "write", cut_off)
        with pytest.raises(CutOffError):
            people.invite(cloud, deployed)

    passwords = people.invite(cloud, deployed)

    asked = {challenge(cloud, deployed, email, password) for email, password in passwords.items()}
    assert (len(passwords), asked) == (4, {"NEW_PASSWORD_REQUIRED"})
    ada, *_ = PEOPLE
    cloud.client("cognito-idp").admin_set_user_password(
        UserPoolId=deployed["UserPool"], Username=ada.email, Password="Their-own-1-choice", Permanent=True
    )
    assert people.invite(cloud, deployed) == {**passwords, ada.email: ""}


def test_a_sample_account_that_was_half_made_is_made_again_and_a_whole_one_is_kept(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud = started(folder)
    with monkeypatch.context() as patch:
        patch.setattr(northwind, "_elsewhere", cut_off)
        with pytest.raises(CutOffError):
            northwind.build(cloud, ROOT)
    half = resources(cloud)

    sample = northwind.build(cloud, ROOT)

    assert resources(cloud) == half
    clouds.stop(folder)
    folder.forget(northwind.RECORD)
    cloud = started(folder)
    assert northwind.build(cloud, ROOT) == sample
