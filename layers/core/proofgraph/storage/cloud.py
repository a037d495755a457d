"""The adapters of one deployment, each made at its first use: what `boot.cloud` builds services on.

An adapter's module is imported with it, so a function that touches no table loads no pynamodb.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofgraph.compliance.ledger_store import LedgerStore
from proofgraph.graph.store import GraphStore
from proofgraph.ports import clock as clocks
from proofgraph.ports.clock import Clock
from proofgraph.ports.identity import Identities
from proofgraph.ports.mail import Mail
from proofgraph.ports.objects import Objects
from proofgraph.ports.post import Post
from proofgraph.ports.records import Records
from proofgraph.ports.scanning import Scanner
from proofgraph.ports.schedules import Schedules
from proofgraph.ports.secrets import Secrets
from proofgraph.ports.signing import Signer
from proofgraph.ports.uploads import Uploads
from proofgraph.ports.workflows import Workflows
from proofgraph.settings import Settings


@dataclass(frozen=True)
class CloudPorts:
    """The adapters of a deployment in AWS, or in a local cloud by AWS_ENDPOINT_URL."""

    settings: Settings
    clock: Clock = clocks.system
    sessions: Any = None

    @cached_property
    def records(self) -> Records:
        from proofgraph.storage.records import DynamoRecords

        self.settings.need("records_table")
        database = self._client("dynamodb")
        return DynamoRecords(
            self.settings.records_table, region=database.meta.region_name, host=database.meta.endpoint_url
        )

    @cached_property
    def graph(self) -> GraphStore:
        from proofgraph.storage.graph import DynamoGraphStore

        self.settings.need("graph_table")
        return DynamoGraphStore(self._client("dynamodb"), self.settings.graph_table, self.clock)

    @cached_property
    def objects(self) -> Objects:
        from proofgraph.storage.objects import S3Objects

        self.settings.need("data_bucket")
        return S3Objects(self._client("s3"), self.settings.data_bucket)

    @cached_property
    def uploads(self) -> Uploads:
        from proofgraph.storage.uploads import S3Uploads

        self.settings.need("data_bucket")
        return S3Uploads(self._client("s3"), self.settings.data_bucket)

    @cached_property
    def evidence(self) -> Objects:
        from proofgraph.storage.objects import S3Objects

        self.settings.need("evidence_bucket")
        mode = self.settings.evidence_lock_mode
        return S3Objects(self._client("s3"), self.settings.evidence_bucket, lock_mode=mode)

    @cached_property
    def ledger(self) -> LedgerStore:
        from proofgraph.storage.ledger import DynamoLedgerStore

        self.settings.need("ledger_table")
        return DynamoLedgerStore(self._client("dynamodb"), self.settings.ledger_table)

    @cached_property
    def secrets(self) -> Secrets:
        from proofgraph.storage.secrets import ManagedSecrets

        return ManagedSecrets(self._client("secretsmanager"), self.settings.stack)

    @cached_property
    def identities(self) -> Identities:
        from proofgraph.storage.identity import CognitoIdentities

        self.settings.need("user_pool")
        return CognitoIdentities(self._client("cognito-idp"), self.settings.user_pool)

    @cached_property
    def schedules(self) -> Schedules:
        from proofgraph.storage.schedules import EventBridgeSchedules

        held = self.settings
        held.need("schedule_group", "schedule_target", "scheduler_role")
        return EventBridgeSchedules(
            self._client("scheduler"), held.schedule_group, held.schedule_target, held.scheduler_role
        )

    @cached_property
    def workflows(self) -> Workflows:
        from proofgraph.storage.workflows import AwsWorkflows

        held = self.settings
        return AwsWorkflows(
            self._client("stepfunctions"),
            self._client("lambda"),
            machines={
                "collect": held.collect_machine,
                "evaluate": held.evaluate_machine,
                "export": held.export_machine,
                "review": held.await_machine,
                "audit": held.await_machine,
            },
            functions={"snapshot": held.projector_function},
        )

    @cached_property
    def scanner(self) -> Scanner | None:
        from proofgraph.storage.scanning import LambdaScanner

        if not self.settings.scan_function:
            return None
        return LambdaScanner(self._client("lambda"), self.settings.scan_function, self.settings.data_bucket)

    @cached_property
    def mail(self) -> Mail | None:
        import boto3
        from botocore.config import Config

        from proofgraph.storage.mail import SesMail

        if not self.settings.sender:
            return None
        once = Config(retries={"total_max_attempts": 1})
        return SesMail(boto3.client("sesv2", config=once), self.settings.sender)

    @cached_property
    def post(self) -> Post:
        from proofgraph.storage.post import HttpPost

        return HttpPost(private=self.settings.private_posts)

    @cached_property
    def signer(self) -> Signer:
        from proofgraph.storage.signing import KmsSigner

        self.settings.need("signing_key")
        return KmsSigner(self._client("kms"), self.settings.signing_key)

    def _client(self, service: str) -> Any:
        import boto3
        from botocore.config import Config

        # Links to objects under a KMS key must be signed with version 4, which is not every region's default.
        signature = "s3v4" if service == "s3" else None
        return boto3.client(service, config=Config(signature_version=signature))
