"""A framework's scope filters narrow what its questions start from, one by one and together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.status import Status
from tests.unit.compliance.world import ACCOUNT, World, bucket

PROD = {"field": "tag.env", "values": ["prod"]}
OTHER_ACCOUNT = {"field": "account", "values": ["999900001111"]}


@pytest.mark.parametrize(
    ("scope", "rows"),
    [
        ([], 2),
        ([PROD], 1),
        ([{"field": "tag.env", "values": ["prod", "test"]}], 2),
        ([{"field": "tag.live", "values": [True]}], 1),
        ([{"field": "account", "values": [ACCOUNT]}], 2),
        ([OTHER_ACCOUNT], 0),
        ([{"field": "type", "values": ["aws_s3_bucket"]}], 2),
        ([{"field": "type", "values": ["aws_iam_user"]}], 0),
        ([{"field": "class", "values": ["DataStore"]}], 2),
        ([{"field": "class", "values": ["User"]}], 0),
        ([{"field": "instance", "values": ["nowhere"]}], 0),
        ([PROD, {"field": "class", "values": ["DataStore"]}], 1),
        ([PROD, OTHER_ACCOUNT], 0),
    ],
)
def test_scope_filters_are_conjoined_to_what_questions_start_from(
    tmp_path: Path, scope: list[dict[str, Any]], rows: int
) -> None:
    world = World(tmp_path)
    world.collect(
        bucket("a", encrypted=False, **{"tag.env": "prod", "tag.live": True}),
        bucket("b", encrypted=False, **{"tag.env": "test"}),
    )
    world.frameworks.install("std")
    world.frameworks.change("std", scope=scope)

    evaluation = world.evaluate()

    found = next(r for r in world.evaluations.results(evaluation.id) if r.question_id == "bucket-encryption")
    assert found.affected == rows
    assert (found.status is Status.GAP) == (rows > 0)
    assert list(found.scope) == scope
