"""A laptop that loses power loses at most the last interval, and never starts from half a state."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.local import cloud as clouds
from proofgraph.local.cloud import Cloud
from proofgraph.local.folder import Folder
from tests.power import newest, saved_after, started

pytestmark = pytest.mark.local

TABLE = "notes"
BUCKET = "notes-bucket"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    found = Folder(tmp_path / "state")
    yield found
    clouds.stop(found)


def make_stores(cloud: Cloud) -> None:
    cloud.client("s3").create_bucket(Bucket=BUCKET)
    cloud.client("dynamodb").create_table(
        TableName=TABLE,
        BillingMode="PAY_PER_REQUEST",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "N"}],
    )


def note(cloud: Cloud, number: int) -> None:
    cloud.client("s3").put_object(Bucket=BUCKET, Key=f"{number:06}", Body=str(number).encode())
    cloud.client("dynamodb").put_item(TableName=TABLE, Item={"id": {"N": str(number)}})


def noted(cloud: Cloud) -> set[int]:
    pages: Any = cloud.client("dynamodb").get_paginator("scan").paginate(TableName=TABLE)
    return {int(item["id"]["N"]) for page in pages for item in page["Items"]}


def test_what_was_saved_survives_a_power_cut(folder: Folder) -> None:
    cloud = started(folder)
    make_stores(cloud)
    note(cloud, 1)
    # Two savings later the note is surely in one that began after it.
    saved_after(folder, newest(folder))
    note(cloud, 2)
    saved_after(folder, newest(folder))

    clouds.kill(cloud)
    cloud = started(folder)

    assert 1 in noted(cloud)
    assert cloud.client("s3").get_object(Bucket=BUCKET, Key="000001")["Body"].read() == b"1"


def test_a_clean_stop_loses_nothing(folder: Folder) -> None:
    cloud = started(folder)
    make_stores(cloud)
    for number in range(20):
        note(cloud, number)

    clouds.stop(folder)
    cloud = started(folder)

    assert noted(cloud) == set(range(20))


def test_power_cuts_at_any_point_leave_a_state_that_starts_and_has_no_holes(folder: Folder) -> None:
    chance = random.Random(3)
    cloud = started(folder)
    make_stores(cloud)
    saved_after(folder, newest(folder))
    number = 0
    for _ in range(2):
        for _ in range(chance.randint(5, 40)):
            number += 1
            note(cloud, number)
        clouds.kill(cloud)

        cloud = started(folder)

        survived = noted(cloud)
        assert survived == set(range(1, len(survived) + 1))
        number = len(survived)


def test_the_ports_stay_the_same_over_a_restart(folder: Folder) -> None:
    first = started(folder)
    clouds.stop(folder)

    second = started(folder)

    assert second.port == first.port
