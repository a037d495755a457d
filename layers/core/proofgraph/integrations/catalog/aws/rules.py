"""Rules of security groups and network ACLs as relationships to the Internet, networks, hosts and groups."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Any

from proofgraph.graph.model import Entity, Relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Mapped, Product
from proofgraph.integrations.catalog.proofgraph.collector import INTERNET
from proofgraph.integrations.catalog.proofgraph.collector import SCOPE as WORLD
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    Property,
    about,
    booleans,
    numbers,
    strings,
)

EVERYWHERE = frozenset({"0.0.0.0/0", "::/0"})
INTERNAL = tuple(
    ip_network(cidr)
    for cidr in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "fc00::/7")
)
PROTOCOLS = {"-1": "*", "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6"}
ALL_PORTS = (0, 65535)

RULE: tuple[Property, ...] = (
    *booleans(ingress=COMPUTED, egress=COMPUTED),
    *about("'*' stands for every protocol.", *strings(ipProtocol=COMPUTED)),
    *numbers(fromPort=COMPUTED, toPort=COMPUTED, ruleNumber=COMPUTED),
    *strings(portRange=COMPUTED, sourceCidr=COMPUTED, description=COMPUTED, ruleAction=COMPUTED),
)
NETWORK = EntityMapping(
    "network",
    ("Network",),
    key="network:{cidr}",
    properties=(*strings(CIDR=COMPUTED), *booleans(internal=COMPUTED, public=COMPUTED)),
    description="A range of addresses that a rule speaks of; `_source` is system-mapper.",
    mapped=True,
)
HOST = EntityMapping(
    "host",
    ("Host",),
    key="host:{address}",
    properties=(*strings(CIDR=COMPUTED, ipAddress=COMPUTED), *booleans(internal=COMPUTED, public=COMPUTED)),
    description="A single address that a rule speaks of; `_source` is system-mapper.",
    mapped=True,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule for one peer: a CIDR or another group's id."""

    ingress: bool
    protocol: str
    from_port: int
    to_port: int
    cidr: str = ""
    group: str = ""
    description: str = ""
    action: str = "allow"
    number: int | None = None

    @property
    def properties(self) -> dict[str, Any]:
        same = self.from_port == self.to_port
        return {
            "ingress": self.ingress,
            "egress": not self.ingress,
            "ipProtocol": self.protocol,
            "fromPort": self.from_port,
            "toPort": self.to_port,
            "portRange": str(self.from_port) if same else f"{self.from_port}-{self.to_port}",
            "sourceCidr": self.cidr or None,
            "description": self.description or None,
            "ruleAction": self.action,
            "ruleNumber": self.number,
        }

    @property
    def mark(self) -> str:
        """Tells rules between the same two ends apart."""
        text = f"{self.ingress}|{self.protocol}|{self.from_port}|{self.to_port}|{self.cidr}|{self.number}"
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def group_rules(group: Mapping[str, Any]) -> Iterator[Rule]:
    for name, ingress in (("IpPermissions", True), ("IpPermissionsEgress", False)):
        for permission in group.get(name) or ():
            yield from _of_permission(permission, ingress)


def acl_rules(acl: Mapping[str, Any]) -> Iterator[Rule]:
    for entry in acl.get("Entries") or ():
        ports = entry.get("PortRange") or {}
        protocol = str(entry.get("Protocol", "-1"))
        yield Rule(
            ingress=not entry.get("Egress"),
            protocol=PROTOCOLS.get(protocol, protocol),
            from_port=ports.get("From", ALL_PORTS[0]),
            to_port=ports.get("To", ALL_PORTS[1]),
            cidr=entry.get("CidrBlock") or entry.get("Ipv6CidrBlock") or "",
            action=entry.get("RuleAction", "allow"),
            number=entry.get("RuleNumber"),
        )


def rule_edges(item: Item, rules: Iterator[Rule], *, both_ways: bool) -> Iterator[Product]:
    """An edge per rule from the firewall; `both_ways` adds one from the peer for what is let in."""
    for rule in rules:
        peer = _peer(item, rule)
        if peer is None:
            continue
        key, type, scope = peer
        if type in ("network", "host"):
            yield Mapped(_foreign(key, type, rule.cidr))
        verb = "DENIES" if rule.action == "deny" else "ALLOWS"
        yield _edge(verb, (item.main.key, item.main.type, None), (key, type, scope), rule)
        if both_ways and rule.ingress and type != "aws_security_group":
            yield _edge(verb, (key, type, scope), (item.main.key, item.main.type, None), rule)


def _of_permission(permission: Mapping[str, Any], ingress: bool) -> Iterator[Rule]:
    protocol = str(permission.get("IpProtocol", "-1"))
    first = permission.get("FromPort", -1)
    last = permission.get("ToPort", -1)
    every = first in (-1, None)
    icmp = PROTOCOLS.get(protocol, protocol).startswith("icmp")
    known: dict[str, Any] = {
        "ingress": ingress,
        "protocol": PROTOCOLS.get(protocol, protocol),
        "from_port": (-1 if icmp else ALL_PORTS[0]) if every else first,
        "to_port": (-1 if icmp else ALL_PORTS[1]) if every else last,
    }
    for peer in permission.get("IpRanges") or ():
        yield Rule(**known, cidr=peer["CidrIp"], description=peer.get("Description", ""))
    for peer in permission.get("Ipv6Ranges") or ():
        yield Rule(**known, cidr=peer["CidrIpv6"], description=peer.get("Description", ""))
    for peer in permission.get("UserIdGroupPairs") or ():
        if peer.get("GroupId"):
            yield Rule(**known, group=peer["GroupId"], description=peer.get("Description", ""))


def _peer(item: Item, rule: Rule) -> tuple[str, str, str | None] | None:
    if rule.group:
        return item.arn("ec2", f"security-group/{rule.group}"), "aws_security_group", None
    if rule.cidr in EVERYWHERE:
        return INTERNET.key, INTERNET.type, WORLD
    try:
        network = ip_network(rule.cidr, strict=False)
    except ValueError:
        return None
    kind = "host" if network.num_addresses == 1 else "network"
    return f"{kind}:{network}", kind, None


def _foreign(key: str, type: str, cidr: str) -> Entity:
    network = ip_network(cidr, strict=False)
    internal = any(network.version == own.version and network.subnet_of(own) for own in INTERNAL)  # type: ignore[arg-type]
    address = str(network.network_address)
    name = address if type == "host" else str(network)
    properties: dict[str, Any] = {
        "name": name,
        "displayName": name,
        "CIDR": str(network),
        "internal": internal,
        "public": not internal,
    }
    if type == "host":
        properties["ipAddress"] = address
    return Entity(key, type, ("Host" if type == "host" else "Network",), properties)


def _edge(
    verb: str, source: tuple[str, str, str | None], target: tuple[str, str, str | None], rule: Rule
) -> Relationship:
    return Relationship(
        key=f"{source[0]}|{verb.lower()}|{target[0]}|{rule.mark}",
        type=f"{source[1]}_{verb.lower()}_{target[1]}",
        verb=verb,
        from_key=source[0],
        to_key=target[0],
        properties={name: value for name, value in rule.properties.items() if value is not None},
        from_scope=source[2],
        to_scope=target[2],
    )
