"""Each patch of the emulator is still needed and still meets what it patches.

When one of these fails after an update of the emulator, read the patch again: it may be dropped.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

CODE = """
import inspect, json
from ministack import app
from ministack.core import iam_actions
from ministack.services import account, ec2, lambda_svc, rds, s3
from ministack.services.cloudformation import provisioners
print(json.dumps({
    "nested": inspect.getsource(provisioners._cfn_nested_stack_deploy),
    "update": list(inspect.signature(provisioners._update_resource).parameters),
    "load": inspect.getsource(app._load_persisted_state),
    "life": inspect.getsource(app._handle_lifespan),
    "code": inspect.getsource(lambda_svc.get_state),
    "letter": iam_actions._ses_v2_resource_arn("POST", "/v2/email/outbound-emails", b"{}", "eu-west-1", "1"),
    "answered": [
        name
        for name, known in {
            "ebs": "GetEbsEncryptionByDefault" in ec2._ACTION_MAP,
            "snapshots": "DescribeDBSnapshotAttributes" in rds._ACTION_MAP,
            "contact": "/getAlternateContact" in account._DISPATCH,
            "block": s3.is_access_point_control_path("/v20180820/configuration/publicAccessBlock"),
        }.items()
        if known
    ],
}))
"""


@pytest.fixture(scope="module")
def emulator() -> dict[str, Any]:
    """Sources of what is patched, read in a process of its own: importing the emulator sets things up."""
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def test_nested_updates_are_still_not_given_old_attributes(emulator: dict[str, Any]) -> None:
    assert "_update_resource(" in emulator["nested"]
    assert "old_attrs" not in emulator["nested"]
    assert emulator["update"][-1] == "old_attrs"


def test_states_are_still_loaded_through_the_function_that_is_replaced(emulator: dict[str, Any]) -> None:
    assert "load_state(state_key)" in emulator["load"]


def test_the_emulator_still_saves_in_place_and_only_at_its_end(emulator: dict[str, Any]) -> None:
    assert emulator["life"].count("save_all(") == 1
    assert emulator["life"].index("lifespan.shutdown") < emulator["life"].index("save_all(")


def test_saving_still_removes_code_that_older_generations_refer_to(emulator: dict[str, Any]) -> None:
    assert "_prune_orphan_code_blobs(" in emulator["code"]


def test_positions_of_streams_are_still_kept_without_their_records(emulator: dict[str, Any]) -> None:
    assert '"dynamodb_stream_positions"' in emulator["code"]


def test_what_accounts_tell_of_unset_settings_is_still_unknown(emulator: dict[str, Any]) -> None:
    assert emulator["answered"] == []


def test_a_letter_is_still_authorised_on_every_resource(emulator: dict[str, Any]) -> None:
    assert emulator["letter"] == "*"
