"""EKS clusters: who reaches the control plane, what it logs, whether secrets are encrypted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    booleans,
    dates,
    lists,
    needing,
    strings,
)

LIST = call("eks", "ListClusters")
DESCRIBE = call("eks", "DescribeCluster", "ResourceNotFoundException")


def derive_cluster(item: Item) -> dict[str, Any]:
    kinds = item.get("held.cluster.logging.clusterLogging[?enabled].types[]") or []
    return {
        "logTypes": sorted(kinds),
        "loggingEnabled": bool(kinds),
        "secretsEncrypted": bool(item.get("held.cluster.encryptionConfig[].provider.keyArn")),
    }


def relate_cluster(item: Item) -> Iterator[Product]:
    yield item.from_service("eks")


CLUSTERS = Step(
    id="eks-clusters",
    title="EKS clusters",
    listing=Listing(LIST, "clusters[].{name: @}"),
    entity=EntityMapping(
        "aws_eks_cluster",
        ("Cluster",),
        key="arn:{partition}:eks:{region}:{account}:cluster/{name}",
        name="name",
        properties=needing(
            (DESCRIBE,),
            *booleans(loggingEnabled=COMPUTED, secretsEncrypted=COMPUTED),
            *lists(logTypes=COMPUTED),
        ),
        tags="held.cluster.tags",
        tags_need=(DESCRIBE.permission,),
    ),
    reads=(
        Read(
            "held",
            DESCRIBE,
            {"name": "name"},
            (
                *strings(
                    arn="held.cluster.arn",
                    version="held.cluster.version",
                    status="held.cluster.status",
                    endpoint="held.cluster.endpoint",
                    roleArn="held.cluster.roleArn",
                    vpcId="held.cluster.resourcesVpcConfig.vpcId",
                ),
                *booleans(
                    vpcEndpointPublicAccess="held.cluster.resourcesVpcConfig.endpointPublicAccess",
                    vpcEndpointPrivateAccess="held.cluster.resourcesVpcConfig.endpointPrivateAccess",
                    active="held.cluster.status == 'ACTIVE'",
                ),
                *lists(publicAccessCidrs="held.cluster.resourcesVpcConfig.publicAccessCidrs"),
                *dates(createdOn="held.cluster.createdAt"),
            ),
        ),
    ),
    derive=derive_cluster,
    relate=relate_cluster,
    relationships=(edge("aws_eks", "HAS", "aws_eks_cluster"),),
)

SERVICE = Service("eks", "Elastic Kubernetes Service", (CLUSTERS,))
