"""Deploying the packaged template into the local cloud with boto3, and reading what came out."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofgraph.errors import UnavailableError
from proofgraph.local.cloud import ACCOUNT, REGION, Cloud
from proofgraph.local.packaging import Package, package
from proofgraph.local.server import WEB

STACK = "proofgraph"
ARTIFACTS = f"proofgraph-artifacts-{ACCOUNT}"
SENDER = "proofgraph@northwind.example"
RECORD = "deployment.json"
_SECONDS = 180
_IN_PROGRESS = "_IN_PROGRESS"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Deployment:
    """A deployed stack: its outputs by name, and whether this run changed it."""

    outputs: Mapping[str, str]
    changed: bool

    def __getitem__(self, output: str) -> str:
        return self.outputs[output]


def repository() -> Path:
    """The clone this runs from; the template is not part of an installed package."""
    root = Path(__file__).resolve().parents[4]
    if not (root / "template.yaml").is_file():
        raise UnavailableError("The local cloud needs a clone of the repository; template.yaml is not here.")
    return root


def deploy(cloud: Cloud, root: Path | None = None, say: Progress = lambda _text: None) -> Deployment:
    """Create or update the stack; nothing is sent when the last deployment was of the same package."""
    root = root or repository()
    say("packaging the template")
    made = package(root, ARTIFACTS, REGION)
    parameters = _parameters(cloud, root)
    formation = cloud.client("cloudformation")
    before = _at_rest(formation, say)
    mark = {"package": made.digest, "parameters": parameters}
    held = cloud.folder.read(RECORD)
    if before and held and held.get("mark") == mark and before["StackStatus"].endswith("_COMPLETE"):
        return Deployment(held["outputs"], changed=False)
    _verify_sender(cloud)
    say("uploading code and templates")
    _upload(cloud, made)
    say("creating the stack" if before is None else "updating the stack")
    _apply(formation, made, parameters, before)
    stack = _settled(formation, say)
    outputs = {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", ())}
    cloud.folder.write(WEB, {"host": outputs["DistributionHost"]})
    cloud.folder.write(RECORD, {"mark": mark, "outputs": outputs})
    return Deployment(outputs, changed=True)


def _parameters(cloud: Cloud, root: Path) -> dict[str, str]:
    return {
        "AppUrl": cloud.app_url,
        "ApiOriginHost": "127.0.0.1",
        "ApiOriginPort": str(cloud.port),
        "ContentDir": str(root / "frameworks"),
        "DeletionProtection": "false",
        "SenderAddress": SENDER,
    }


def _verify_sender(cloud: Cloud) -> None:
    """On AWS somebody clicks a link that SES sends; here asking is enough."""
    from botocore.exceptions import ClientError

    try:
        cloud.client("sesv2").create_email_identity(EmailIdentity=SENDER)
    except ClientError as error:
        if error.response["Error"]["Code"] != "AlreadyExistsException":
            raise


def _upload(cloud: Cloud, made: Package) -> None:
    s3 = cloud.client("s3")
    s3.create_bucket(Bucket=ARTIFACTS)
    listed = s3.get_paginator("list_objects_v2").paginate(Bucket=ARTIFACTS)
    held = {item["Key"] for page in listed for item in page.get("Contents", ())}
    for key, make in made.objects.items():
        if key not in held:
            s3.put_object(Bucket=ARTIFACTS, Key=key, Body=make())


def _apply(formation: Any, made: Package, parameters: Mapping[str, str], before: Any) -> None:
    from botocore.exceptions import ClientError

    if before and before["StackStatus"] in {"ROLLBACK_COMPLETE", "CREATE_FAILED", "ROLLBACK_FAILED"}:
        formation.delete_stack(StackName=STACK)
        _settled(formation, lambda _text: None, gone=True)
        before = None
    call = formation.create_stack if before is None else formation.update_stack
    try:
        call(
            StackName=STACK,
            TemplateBody=made.template,
            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        )
    except ClientError as error:
        if "No updates are to be performed" not in str(error):
            raise UnavailableError(f"The stack was refused: {error}") from error


def _settled(formation: Any, say: Progress, *, gone: bool = False) -> Any:
    stack = _at_rest(formation, say)
    status = stack["StackStatus"] if stack else "DELETE_COMPLETE"
    if status in ({"DELETE_COMPLETE"} if gone else {"CREATE_COMPLETE", "UPDATE_COMPLETE"}):
        return stack
    raise UnavailableError(f"The deployment ended in {status}: {_first_failure(formation)}")


def _at_rest(formation: Any, say: Progress) -> Any:
    """The stack once nobody makes it any more, not even a run that was cut off; None without one."""
    deadline = time.monotonic() + _SECONDS
    while (stack := _describe(formation)) and stack["StackStatus"].endswith(_IN_PROGRESS):
        if time.monotonic() > deadline:
            raise UnavailableError(f"The deployment did not end within {_SECONDS} s.")
        say("waiting for the stack")
        time.sleep(0.1)
    return stack


def _describe(formation: Any) -> Any:
    from botocore.exceptions import ClientError

    try:
        return formation.describe_stacks(StackName=STACK)["Stacks"][0]
    except ClientError:
        return None


def _first_failure(formation: Any) -> str:
    """The earliest reason among the stack's events and those of its nested stacks."""
    found: list[str] = []
    for summary in formation.list_stacks()["StackSummaries"]:
        if not summary["StackName"].startswith(STACK):
            continue
        events = formation.describe_stack_events(StackName=summary["StackId"])["StackEvents"]
        found += [
            f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}"
            for event in reversed(events)
            if event["ResourceStatus"].endswith("FAILED") and event.get("ResourceStatusReason")
        ]
    return "; ".join(dict.fromkeys(found)) or "no reason was given"
