"""The deployment's services, run in this process against the local cloud as the account's root."""

from __future__ import annotations

import os
from pathlib import Path

from proofgraph import boot
from proofgraph.boot import Services
from proofgraph.local.cloud import ACCOUNT, REGION, Cloud
from proofgraph.local.deployment import SENDER, STACK, Deployment
from proofgraph.settings import Settings

_OUTPUTS = {
    "graph_table": "GraphTable",
    "records_table": "RecordsTable",
    "ledger_table": "LedgerTable",
    "data_bucket": "DataBucket",
    "evidence_bucket": "EvidenceBucket",
    "collect_machine": "CollectMachine",
    "evaluate_machine": "EvaluateMachine",
    "export_machine": "ExportMachine",
    "await_machine": "AwaitMachine",
    "projector_function": "ProjectorFunction",
    "schedule_group": "ScheduleGroup",
    "schedule_target": "ScheduleTarget",
    "scheduler_role": "SchedulerRole",
    "user_pool": "UserPool",
    "user_pool_client": "UserPoolClient",
    "signing_key": "SigningKeyArn",
    "app_url": "AppUrl",
}


def settings(cloud: Cloud, deployed: Deployment, content: Path) -> Settings:
    """What the functions get in their environment."""
    named = {field: deployed[output] for field, output in _OUTPUTS.items()}
    return Settings.model_validate(
        {
            **named,
            "stack": STACK,
            "sender": SENDER,
            "content_dir": content,
            "cache_dir": cloud.folder.temporary / "cache",
        }
    )


def services(cloud: Cloud, deployed: Deployment, root: Path) -> Services:
    """Point this process's AWS clients at the local cloud, and build the services on them."""
    import boto3

    os.environ.update(
        AWS_ENDPOINT_URL=cloud.endpoint,
        AWS_ACCESS_KEY_ID=ACCOUNT,
        AWS_SECRET_ACCESS_KEY="local",  # noqa: S106 - the emulator's
        AWS_DEFAULT_REGION=REGION,
    )
    os.environ.pop("AWS_SESSION_TOKEN", None)
    os.environ.pop("AWS_PROFILE", None)
    boto3.DEFAULT_SESSION = None
    return boot.cloud(settings(cloud, deployed, root / "frameworks"))
