"""How fast the AWS collector turns answers into a reconciled graph, beside a bare loop over the same calls.

    python bench/collect.py [--buckets 2000] [--instances 20000]

The account is made up in this process and answers at once: what is measured is our own work (botocore's
parsing left out on both sides), not AWS's or an emulator's speed.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Collection as Several
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from proofgraph.graph.completeness import UnitReport
from proofgraph.graph.manifest import Manifest
from proofgraph.graph.store import MemoryGraphStore
from proofgraph.integrations.collection import Collection
from proofgraph.integrations.instances import Instances
from proofgraph.ports.clock import system
from proofgraph.ports.objects import MemoryObjects
from proofgraph.ports.records import MemoryRecords
from proofgraph.ports.secrets import MemorySecrets

MADE = datetime(2024, 1, 1, tzinfo=UTC)
PAGE = 1000


class Client:
    """Answers what the collector asks of one service; what it does not know is empty."""

    def __init__(self, buckets: int, instances: int) -> None:
        self._buckets = [{"Name": f"bucket-{n}", "CreationDate": MADE} for n in range(buckets)]
        self._instances = [instance(n) for n in range(instances)]

    def can_paginate(self, method: str) -> bool:
        return method in ("list_buckets", "describe_instances")

    def get_paginator(self, method: str) -> Pages:
        held = self._buckets if method == "list_buckets" else self._instances
        return Pages(held, "Buckets" if method == "list_buckets" else "Instances")

    def __getattr__(self, method: str) -> Any:
        return lambda **_: ANSWERS.get(method, {})


class Pages:
    def __init__(self, held: list[dict[str, Any]], name: str) -> None:
        self._held = held
        self._name = name

    def paginate(self, **_: Any) -> Iterator[dict[str, Any]]:
        for start in range(0, len(self._held), PAGE):
            part = self._held[start : start + PAGE]
            yield {"Reservations": [{"Instances": part}]} if self._name == "Instances" else {"Buckets": part}


def instance(number: int) -> dict[str, Any]:
    return {
        "InstanceId": f"i-{number:017x}",
        "InstanceType": "t3.micro",
        "ImageId": f"ami-{number % 20:017x}",
        "State": {"Name": "running"},
        "LaunchTime": MADE,
        "VpcId": "vpc-1",
        "SubnetId": f"subnet-{number % 50}",
        "SecurityGroups": [{"GroupId": f"sg-{number % 200}"}],
        "MetadataOptions": {"HttpTokens": "required", "HttpEndpoint": "enabled"},
        "BlockDeviceMappings": [{"Ebs": {"VolumeId": f"vol-{number:017x}"}}],
        "Tags": [{"Key": "Name", "Value": f"host-{number}"}, {"Key": "Production", "Value": "true"}],
    }


ANSWERS: dict[str, dict[str, Any]] = {
    "get_caller_identity": {"Account": "111111111111", "Arn": "arn:aws:iam::111111111111:user/bench"},
    "get_bucket_versioning": {"Status": "Enabled"},
    "get_bucket_encryption": {
        "ServerSideEncryptionConfiguration": {
            "Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]
        }
    },
    "get_bucket_acl": {"Owner": {"ID": "owner"}, "Grants": []},
    "generate_credential_report": {"State": "COMPLETE"},
    "get_credential_report": {"Content": b"user\n"},
}


class Sessions:
    """Stands where `Sessions` does; one client for every service."""

    def __init__(self, buckets: int, instances: int) -> None:
        self._client = Client(buckets, instances)

    def caller(self) -> Sessions:
        return self

    def get(self, service: str, region: str) -> Client:
        return self._client

    def home(self, partition: str) -> str:
        return "us-east-1"

    def place(self, account: str, region: str, partition: str = "aws") -> Any:
        from proofgraph.integrations.catalog.aws.service import Place

        return Place(account, region, partition)


class NoSnapshots:
    def build(self, *, reports: Sequence[UnitReport] | None = None, forget: Several[str] = ()) -> Manifest:
        return Manifest(created_at=0, engine="", partitions=(), triples=(), reports=(), parent=None)


def bare(client: Client) -> int:
    """The same calls with nothing made of the answers: the floor."""
    asked = 0
    for page in client.get_paginator("list_buckets").paginate():
        for bucket in page["Buckets"]:
            for method in BUCKET_CALLS:
                getattr(client, method)(Bucket=bucket["Name"])
                asked += 1
    for page in client.get_paginator("describe_instances").paginate():
        asked += len(page["Reservations"][0]["Instances"])
    return asked


BUCKET_CALLS = (
    "get_bucket_location",
    "get_bucket_encryption",
    "get_bucket_versioning",
    "get_public_access_block",
    "get_bucket_policy",
    "get_bucket_acl",
    "get_bucket_logging",
    "get_object_lock_configuration",
    "get_bucket_lifecycle_configuration",
    "get_bucket_replication",
    "get_bucket_ownership_controls",
    "get_bucket_notification_configuration",
    "get_bucket_tagging",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--buckets", type=int, default=2_000)
    parser.add_argument("--instances", type=int, default=20_000)
    given = parser.parse_args()
    sessions = Sessions(given.buckets, given.instances)
    records = MemoryRecords()
    instances = Instances(records, MemorySecrets(), system)
    collection = Collection(
        instances, records, MemoryObjects(), MemoryGraphStore(), NoSnapshots(), system, sessions
    )
    made = instances.create("aws", "bench", {"regions": ["eu-west-1"]})
    print(f"{given.buckets:,} buckets with {len(BUCKET_CALLS)} reads each, {given.instances:,} instances")
    started = time.perf_counter()
    bare(sessions.get("s3", ""))
    print(f"  the bare calls                {time.perf_counter() - started:8.2f} s")
    for title in ("collected and reconciled, new", "again, with nothing changed  "):
        started = time.perf_counter()
        job = collection.run_here(made.id)
        took = time.perf_counter() - started
        things = job.entities + job.relationships
        print(f"  {title} {took:8.2f} s  {things / took:9,.0f} entities and relationships a second")


if __name__ == "__main__":
    main()
