"""What we mend in the emulator, version-pinned; tests fail when a patch is no longer needed.

Each function patches one fault and says what happens without it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any


def nested_updates_know_old_attributes() -> None:
    """Without it, the first update of a nested stack loses what Fn::GetAtt of unchanged resources gave,
    and the whole stack ends in UPDATE_ROLLBACK_FAILED.
    """
    from ministack.services.cloudformation import _stacks, provisioners

    original = provisioners._update_resource

    def update(
        resource_type: str,
        physical_id: str,
        old: dict[str, Any],
        new: dict[str, Any],
        stack_name: str,
        logical_id: str | None = None,
        old_attrs: dict[str, Any] | None = None,
    ) -> Any:
        if old_attrs is None:
            held = (_stacks.get(stack_name) or {}).get("_resources", {}).get(logical_id) or {}
            old_attrs = held.get("Attributes")
        return original(resource_type, physical_id, old, new, stack_name, logical_id, old_attrs)

    provisioners._update_resource = update


def states_come_from(folder: Path | None) -> None:
    """The emulator loads each service's file from one fixed folder; ours come from a checked generation."""
    from ministack import app
    from ministack.core import persistence

    def load(service: str) -> Any:
        if folder is None:
            return None
        fixed = persistence.STATE_DIR
        persistence.STATE_DIR = str(folder)
        try:
            return persistence.load_state(service)
        finally:
            persistence.STATE_DIR = fixed

    app.load_state = load


def saves_by(save: Callable[[], None]) -> None:
    """The emulator's own saving at its end writes file by file in place; ours writes a whole generation."""
    from ministack import app

    app.save_all = lambda _services: save()


def code_of_older_generations_stays() -> None:
    """Without it, saving removes the code that an older generation refers to."""
    from ministack.services import lambda_svc

    lambda_svc._prune_orphan_code_blobs = lambda _referenced: None


def accounts_tell_what_is_not_set() -> None:
    """Without it, four questions that every account answers are unknown operations: whether the account
    blocks public buckets, whether it encrypts new volumes, who a database snapshot is shared with and who
    the security contact is. They answer here as an account does where nobody set them.
    """
    from ministack.core.responses import error_response_json
    from ministack.services import account, ec2, rds, s3

    ec2._ACTION_MAP["GetEbsEncryptionByDefault"] = lambda _parameters: ec2._xml(
        200, "GetEbsEncryptionByDefaultResponse", "<ebsEncryptionByDefault>false</ebsEncryptionByDefault>"
    )
    rds._ACTION_MAP["DescribeDBSnapshotAttributes"] = _snapshot_shared_with_nobody
    account._DISPATCH["/getAlternateContact"] = lambda _payload: error_response_json(
        "ResourceNotFoundException", "No contact of the inputted alternate contact type found.", 404
    )
    known, answer = s3.is_access_point_control_path, s3.handle_access_point_control
    s3.is_access_point_control_path = lambda path: path == _ACCOUNT_BLOCK or known(path)

    def handle(method: str, path: str, *rest: Any) -> Any:
        if path != _ACCOUNT_BLOCK:
            return answer(method, path, *rest)
        return s3.s3control_error(
            "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404
        )

    s3.handle_access_point_control = handle


def letters_are_of_their_sender() -> None:
    """Without it, sending a letter is authorised on every resource, and not on the identity that sends."""
    from ministack.core import iam_actions

    named = iam_actions._ses_v2_resource_arn

    def resource(method: str, path: str, body: bytes, region: str, account: str) -> str:
        if path.rstrip("/") != "/v2/email/outbound-emails":
            return str(named(method, path, body, region, account))
        sender = iam_actions._safe_json_field(body, "FromEmailAddress")
        return f"arn:aws:ses:{region}:{account}:identity/{sender}"

    iam_actions._ses_v2_resource_arn = resource


_ACCOUNT_BLOCK = "/v20180820/configuration/publicAccessBlock"


def _snapshot_shared_with_nobody(parameters: Any) -> Any:
    from ministack.services import rds

    id = rds._p(parameters, "DBSnapshotIdentifier")
    return rds._xml(
        200,
        "DescribeDBSnapshotAttributesResponse",
        "<DescribeDBSnapshotAttributesResult><DBSnapshotAttributesResult>"
        f"<DBSnapshotIdentifier>{rds._esc(id)}</DBSnapshotIdentifier><DBSnapshotAttributes>"
        "<DBSnapshotAttribute><AttributeName>restore</AttributeName><AttributeValues/></DBSnapshotAttribute>"
        "</DBSnapshotAttributes></DBSnapshotAttributesResult></DescribeDBSnapshotAttributesResult>",
    )
