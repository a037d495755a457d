from __future__ import annotations

from typing import Any

import pytest

from proofgraph.graph.model import Entity, Relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.rules import acl_rules, group_rules, rule_edges
from proofgraph.integrations.catalog.aws.service import Mapped, Place


def group(*permissions: dict[str, Any], egress: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return {"IpPermissions": list(permissions), "IpPermissionsEgress": egress or []}


def item(document: dict[str, Any]) -> Item:
    made = Item(document, Place("111111111111", "eu-west-1"))
    made.entity = Entity("sg", "aws_security_group", ("Firewall",))
    return made


def ports(permission: dict[str, Any]) -> tuple[str, int, int]:
    [rule] = group_rules(group({"IpRanges": [{"CidrIp": "0.0.0.0/0"}], **permission}))
    return rule.protocol, rule.from_port, rule.to_port


@pytest.mark.parametrize(
    ("permission", "expected"),
    [
        ({"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22}, ("tcp", 22, 22)),
        ({"IpProtocol": "-1"}, ("*", 0, 65535)),
        ({"IpProtocol": "-1", "FromPort": -1, "ToPort": -1}, ("*", 0, 65535)),
        ({"IpProtocol": "icmp", "FromPort": -1, "ToPort": -1}, ("icmp", -1, -1)),
        ({"IpProtocol": "6", "FromPort": 0, "ToPort": 65535}, ("tcp", 0, 65535)),
        ({"IpProtocol": "50"}, ("50", 0, 65535)),
    ],
)
def test_ports_and_protocols_are_plain(permission: dict[str, Any], expected: tuple[str, int, int]) -> None:
    assert ports(permission) == expected


def edges(document: dict[str, Any]) -> list[Relationship]:
    made = rule_edges(item(document), group_rules(document), both_ways=True)
    return [one for one in made if isinstance(one, Relationship)]


def test_an_open_rule_joins_the_group_and_the_internet_both_ways() -> None:
    found = edges(
        group({"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]})
    )

    assert [(e.type, e.from_key, e.to_key) for e in found] == [
        ("aws_security_group_allows_internet", "sg", "global:internet"),
        ("internet_allows_aws_security_group", "global:internet", "sg"),
    ]
    assert (found[0].to_scope, found[1].from_scope) == ("proofgraph", "proofgraph")
    assert found[0].properties["ingress"] is True


def test_what_is_let_out_goes_one_way() -> None:
    out = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]

    [found] = edges(group(egress=out))

    assert (found.properties["ingress"], found.properties["egress"]) == (False, True)


def test_rules_between_the_same_ends_stay_apart() -> None:
    open_to = {"IpRanges": [{"CidrIp": "0.0.0.0/0"}], "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}

    found = edges(
        group(
            {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, **open_to},
            {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, **open_to},
        )
    )

    assert len(found) == 8
    assert len({edge.key for edge in found}) == 8


def test_foreign_networks_and_hosts_become_entities() -> None:
    ranges = [{"CidrIp": "203.0.113.0/24"}, {"CidrIp": "10.0.0.5/32"}, {"CidrIp": "nonsense"}]
    document = group({"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": ranges})

    made = [
        o.entity
        for o in rule_edges(item(document), group_rules(document), both_ways=True)
        if isinstance(o, Mapped)
    ]

    assert [(e.key, e.type, e.properties["internal"]) for e in made] == [
        ("network:203.0.113.0/24", "network", False),
        ("host:10.0.0.5/32", "host", True),
    ]
    assert made[1].properties["ipAddress"] == "10.0.0.5"


def test_an_entry_of_an_acl_that_denies_is_a_denies_relationship() -> None:
    acl = {
        "Entries": [
            {
                "Protocol": "6",
                "RuleAction": "deny",
                "RuleNumber": 90,
                "CidrBlock": "0.0.0.0/0",
                "PortRange": {"From": 22, "To": 22},
            },
            {
                "Protocol": "-1",
                "RuleAction": "allow",
                "RuleNumber": 100,
                "Egress": True,
                "CidrBlock": "0.0.0.0/0",
            },
        ]
    }

    found = [o for o in rule_edges(item({}), acl_rules(acl), both_ways=False) if isinstance(o, Relationship)]

    assert [
        (e.verb, e.properties["fromPort"], e.properties["ingress"], e.properties["ruleNumber"]) for e in found
    ] == [
        ("DENIES", 22, True, 90),
        ("ALLOWS", 0, False, 100),
    ]
