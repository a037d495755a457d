"""AWS sessions: the caller's own, or a role assumed in an account with an external id, renewed in time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import boto3
import botocore.session
from botocore.config import Config
from botocore.credentials import AssumeRoleCredentialFetcher, DeferredRefreshableCredentials
from botocore.exceptions import BotoCoreError

from proofgraph.errors import UnavailableError
from proofgraph.integrations.catalog.aws.service import Place

WORKERS = 8
"""Calls under way at once for one step."""

RETRIES = Config(
    retries={"mode": "adaptive", "total_max_attempts": 8},
    connect_timeout=10,
    read_timeout=60,
    max_pool_connections=WORKERS + 2,
    user_agent_extra="proofgraph",
)
"""Adaptive: client-side rate limiting that learns from throttling, and back-off with full jitter."""

FIRST_CALL = Config(retries={"mode": "standard", "total_max_attempts": 3})
"""STS says who we are before anything else: an address that nobody answers at is told within seconds."""

HOME_REGIONS = {"aws": "us-east-1", "aws-us-gov": "us-gov-west-1", "aws-cn": "cn-north-1"}
"""Where an account's global services are asked."""


@dataclass(frozen=True)
class Sessions:
    """Makes sessions from the caller's credentials. `watch` sees each client made (tests listen there)."""

    profile: str | None = None
    endpoint: str | None = None
    config: Config = RETRIES
    watch: Callable[[Any], None] | None = None
    make: Callable[..., Any] = field(default=boto3.Session)

    def caller(self) -> Clients:
        return Clients(self, self._own())

    def assumed(self, role_arn: str, external_id: str | None) -> Clients:
        """Clients with the role's credentials; the role is assumed at the first call, and again in time."""
        own = self._own()
        region = HOME_REGIONS.get(role_arn.split(":")[1], "us-east-1")
        extra = {"RoleSessionName": "proofgraph"} | ({"ExternalId": external_id} if external_id else {})
        fetcher = AssumeRoleCredentialFetcher(
            client_creator=partial(
                own.client, region_name=own.region_name or region, endpoint_url=self.endpoint
            ),
            source_credentials=own.get_credentials(),
            role_arn=role_arn,
            extra_args=extra,
        )
        inner = botocore.session.get_session()
        inner._credentials = DeferredRefreshableCredentials(
            method="assume-role", refresh_using=fetcher.fetch_credentials
        )
        return Clients(self, self.make(botocore_session=inner))

    def _own(self) -> Any:
        try:
            return self.make(profile_name=self.profile)
        except BotoCoreError as error:
            raise UnavailableError(
                f"There are no AWS credentials: {error}. Name another profile, or configure this one."
            ) from error


class Clients:
    """The clients of one identity, one per service and region."""

    def __init__(self, sessions: Sessions, session: Any) -> None:
        self._sessions = sessions
        self._session = session
        self._made: dict[tuple[str, str], Any] = {}

    def get(self, service: str, region: str) -> Any:
        client = self._made.get((service, region))
        if client is None:
            client = self._session.client(
                service,
                region_name=region,
                endpoint_url=self._sessions.endpoint,
                config=self._sessions.config.merge(FIRST_CALL) if service == "sts" else self._sessions.config,
            )
            host = urlsplit(client.meta.endpoint_url).netloc
            # The environment may name an endpoint too (AWS_ENDPOINT_URL), so the client is asked.
            if service == "s3control" and not host.startswith("s3-control"):
                keep_host = partial(_keep_host, host)
                client.meta.events.register_first("request-created.s3-control", keep_host)
            if self._sessions.watch is not None:
                self._sessions.watch(client)
            self._made[service, region] = client
        return client

    def home(self, partition: str) -> str:
        return HOME_REGIONS.get(partition, "us-east-1")

    def place(self, account: str, region: str, partition: str = "aws") -> Place:
        if region:
            partition = self._session.get_partition_for_region(region)
        return Place(account, region, partition)


def _keep_host(host: str, request: Any, **_: Any) -> None:
    """S3 Control puts the account before the host, which an endpoint of one's own does not answer to."""
    request.url = urlsplit(request.url)._replace(netloc=host).geturl()
