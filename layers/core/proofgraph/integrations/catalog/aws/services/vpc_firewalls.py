"""Security groups and network ACLs, and each of their rules as a relationship."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.network import CONSOLE, arn, in_vpc
from proofgraph.integrations.catalog.aws.rules import (
    EVERYWHERE,
    HOST,
    NETWORK,
    RULE,
    acl_rules,
    group_rules,
    rule_edges,
)
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    numbers,
    strings,
    templates,
)

SECURITY_GROUPS_CALL = call("ec2", "DescribeSecurityGroups")
NETWORK_ACLS_CALL = call("ec2", "DescribeNetworkAcls")


def derive_group(item: Item) -> dict[str, Any]:
    rules = list(group_rules(item.document))
    incoming = [rule for rule in rules if rule.ingress]
    return {
        "ingressRuleCount": len(incoming),
        "egressRuleCount": len(rules) - len(incoming),
        "openToInternet": any(rule.cidr in EVERYWHERE for rule in incoming),
        "ingressRules": _text(item.get("IpPermissions")),
        "egressRules": _text(item.get("IpPermissionsEgress")),
    }


def _text(rules: Any) -> str | None:
    return json.dumps(rules, separators=(",", ":")) if rules else None


def relate_group(item: Item) -> Iterator[Product]:
    yield item.from_service("ec2")
    yield from in_vpc(item, "HAS")
    yield from rule_edges(item, group_rules(item.document), both_ways=True)


def relate_acl(item: Item) -> Iterator[Product]:
    yield from in_vpc(item, "HAS")
    subnets = item.get("Associations[].SubnetId") or ()
    yield from item.edges_to("PROTECTS", "aws_subnet", [item.arn("ec2", f"subnet/{id}") for id in subnets])
    yield from rule_edges(item, acl_rules(item.document), both_ways=False)


SECURITY_GROUPS = Step(
    id="ec2-security-groups",
    title="Security groups and their rules",
    listing=Listing(SECURITY_GROUPS_CALL, "SecurityGroups[]"),
    entity=EntityMapping(
        "aws_security_group",
        ("Firewall",),
        key=arn("security-group", "GroupId"),
        name="GroupName",
        properties=(
            *templates(
                arn=arn("security-group", "GroupId"),
                webLink=CONSOLE + "#SecurityGroup:groupId={GroupId}",
            ),
            *strings(
                id="GroupId",
                groupId="GroupId",
                groupName="GroupName",
                vpcId="VpcId",
                description="Description",
                category="'network'",
            ),
            *about("It is the group that every VPC has.", *booleans(default="GroupName == 'default'")),
            *booleans(active="`true`"),
            *numbers(ingressRuleCount=COMPUTED, egressRuleCount=COMPUTED),
            *about("Some rule lets the whole Internet in.", *booleans(openToInternet=COMPUTED)),
            *about("The rules as AWS gives them.", *strings(ingressRules=COMPUTED, egressRules=COMPUTED)),
        ),
        tags="Tags",
    ),
    also=(NETWORK, HOST),
    derive=derive_group,
    relate=relate_group,
    relationships=(
        edge("aws_ec2", "HAS", "aws_security_group"),
        edge("aws_vpc", "HAS", "aws_security_group"),
        edge("aws_security_group", "ALLOWS", "internet", *RULE),
        edge("aws_security_group", "ALLOWS", "network", *RULE),
        edge("aws_security_group", "ALLOWS", "host", *RULE),
        edge("aws_security_group", "ALLOWS", "aws_security_group", *RULE),
        edge("internet", "ALLOWS", "aws_security_group", *RULE),
        edge("network", "ALLOWS", "aws_security_group", *RULE),
        edge("host", "ALLOWS", "aws_security_group", *RULE),
    ),
)

NETWORK_ACLS = Step(
    id="ec2-network-acls",
    title="Network ACLs and their rules",
    listing=Listing(NETWORK_ACLS_CALL, "NetworkAcls[]"),
    entity=EntityMapping(
        "aws_network_acl",
        ("Firewall",),
        key=arn("network-acl", "NetworkAclId"),
        name="NetworkAclId",
        properties=(
            *templates(
                arn=arn("network-acl", "NetworkAclId"),
                webLink=CONSOLE + "#NetworkAclDetails:networkAclId={NetworkAclId}",
            ),
            *strings(id="NetworkAclId", networkAclId="NetworkAclId", vpcId="VpcId", category="'network'"),
            *booleans(default="IsDefault", active="length(Associations || `[]`) > `0`"),
        ),
        tags="Tags",
    ),
    also=(NETWORK, HOST),
    relate=relate_acl,
    relationships=(
        edge("aws_vpc", "HAS", "aws_network_acl"),
        edge("aws_network_acl", "PROTECTS", "aws_subnet"),
        edge("aws_network_acl", "ALLOWS", "internet", *RULE),
        edge("aws_network_acl", "DENIES", "internet", *RULE),
        edge("aws_network_acl", "ALLOWS", "network", *RULE),
        edge("aws_network_acl", "DENIES", "network", *RULE),
        edge("aws_network_acl", "ALLOWS", "host", *RULE),
        edge("aws_network_acl", "DENIES", "host", *RULE),
    ),
)

SERVICE = Service(
    "vpc_firewalls", "Security groups and network ACLs", (SECURITY_GROUPS, NETWORK_ACLS), entity=False
)
