"""How the files on networks name things: ARNs, console addresses, edges from the VPC."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Product

CONSOLE = "https://{region}.console.aws.amazon.com/vpc/home?region={region}"


def arn(kind: str, id: str) -> str:
    """A template for the ARN of something of EC2, whose id is the value named `id`."""
    return f"arn:{{partition}}:ec2:{{region}}:{{account}}:{kind}/{{{id}}}"


def in_vpc(item: Item, verb: str) -> Iterator[Product]:
    vpc = item.get("VpcId")
    if vpc:
        yield from item.edges_from(verb, "aws_vpc", [item.arn("ec2", f"vpc/{vpc}")])
