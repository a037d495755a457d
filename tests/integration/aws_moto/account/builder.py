"""An AWS account with good and bad practice mixed, built by plain boto3: nothing of the collector's."""

from __future__ import annotations

from typing import Any

import boto3

from tests.integration.aws_moto.account.databases import Databases
from tests.integration.aws_moto.account.functions import Functions
from tests.integration.aws_moto.account.identities import Identities
from tests.integration.aws_moto.account.monitoring import Monitoring
from tests.integration.aws_moto.account.more_services import More
from tests.integration.aws_moto.account.network import Network
from tests.integration.aws_moto.account.storage import Storage

PARTS = (Identities, Storage, Network, Databases, Functions, Monitoring, More)
"""In this order: later ones use what earlier ones made."""


class Builder:
    """`made` holds the ids that tests look for."""

    def __init__(self, endpoint: str | None = None) -> None:
        self._endpoint = endpoint
        self.made: dict[str, Any] = {}

    def client(self, service: str, region: str = "us-east-1") -> Any:
        return boto3.client(
            service,
            region_name=region,
            endpoint_url=self._endpoint,
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
        )

    def build(self) -> dict[str, Any]:
        for part in PARTS:
            part(self.client, self.made).build()
        return self.made
