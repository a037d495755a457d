"""Load balancers of the second generation, and the listeners that say what is encrypted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from proofgraph.graph.model import relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    needing,
    numbers,
    strings,
    templates,
)

BALANCERS = call("elbv2", "DescribeLoadBalancers", memo=True)
ATTRIBUTES = call("elbv2", "DescribeLoadBalancerAttributes", "LoadBalancerNotFound")
LISTENERS_CALL = call("elbv2", "DescribeListeners", "LoadBalancerNotFound")
CONSOLE = "https://{region}.console.aws.amazon.com/ec2/home?region={region}#LoadBalancer:loadBalancerArn="
KINDS = {"application": "aws_alb", "network": "aws_nlb"}


def _balancer(type: str) -> EntityMapping:
    return EntityMapping(
        type,
        ("Gateway",),
        key="{LoadBalancerArn}",
        name="LoadBalancerName",
        properties=(
            *strings(
                arn="LoadBalancerArn",
                dnsName="DNSName",
                scheme="Scheme",
                vpcId="VpcId",
                state="State.Code",
                category="Type",
            ),
            *templates(webLink=CONSOLE + "{LoadBalancerArn}"),
            *about("It faces the Internet.", *booleans(public="Scheme == 'internet-facing'")),
            *booleans(active="State.Code == 'active'"),
            *lists(securityGroupIds="SecurityGroups"),
            *dates(createdOn="CreatedTime"),
            *needing(
                (ATTRIBUTES,),
                *booleans(deletionProtection=COMPUTED, dropInvalidHeaders=COMPUTED, loggingEnabled=COMPUTED),
            ),
        ),
    )


def derive_balancer(item: Item) -> dict[str, Any]:
    held = {one["Key"]: one.get("Value") for one in item.get("attributes.Attributes") or ()}
    return {
        "deletionProtection": held.get("deletion_protection.enabled") == "true",
        "dropInvalidHeaders": held.get("routing.http.drop_invalid_header_fields.enabled") == "true",
        "loggingEnabled": held.get("access_logs.s3.enabled") == "true",
    }


def relate_balancer(item: Item) -> Iterator[Product]:
    yield item.from_service("elasticloadbalancing")
    groups = [item.arn("ec2", f"security-group/{id}") for id in item.get("SecurityGroups") or ()]
    yield from item.edges_from("PROTECTS", "aws_security_group", groups)


def _step(id: str, title: str, kind: str) -> Step:
    return Step(
        id=id,
        title=title,
        listing=Listing(BALANCERS, f"LoadBalancers[?Type=='{kind}']"),
        entity=_balancer(KINDS[kind]),
        reads=(Read("attributes", ATTRIBUTES, {"LoadBalancerArn": "LoadBalancerArn"}),),
        derive=derive_balancer,
        relate=relate_balancer,
        relationships=(
            edge("aws_elasticloadbalancing", "HAS", KINDS[kind]),
            edge("aws_security_group", "PROTECTS", KINDS[kind]),
        ),
    )


def listeners(reader: Reader) -> Iterator[Mapping[str, Any]]:
    for balancer in reader.pages(BALANCERS, "LoadBalancers[]"):
        arn = {"LoadBalancerArn": balancer["LoadBalancerArn"]}
        for listener in reader.ask(LISTENERS_CALL, arn, "Listeners[]") or ():
            yield {**listener, "BalancerType": balancer.get("Type")}


def derive_listener(item: Item) -> dict[str, Any]:
    """Whether what comes in is encrypted, or sent on to where it is."""
    protocol = item.document.get("Protocol")
    redirects = item.get("DefaultActions[?Type=='redirect' && RedirectConfig.Protocol=='HTTPS']")
    return {
        "name": f"{protocol}:{item.document.get('Port')}",
        "encrypted": protocol in ("HTTPS", "TLS"),
        "redirectsToHttps": bool(redirects),
    }


def relate_listener(item: Item) -> Iterator[Product]:
    kind = KINDS.get(item.document.get("BalancerType") or "")
    if kind is None:
        return
    balancer = (item.document["LoadBalancerArn"], kind)
    yield relationship("HAS", balancer, item.main)
    for arn in item.get("Certificates[].CertificateArn") or ():
        yield relationship("USES", balancer, (arn, "aws_acm_certificate"))


LISTENERS = Step(
    id="elb-listeners",
    title="Listeners of load balancers",
    listing=listeners,
    list_calls=(BALANCERS, LISTENERS_CALL),
    entity=EntityMapping(
        "aws_lb_listener",
        ("ApplicationEndpoint",),
        key="{ListenerArn}",
        name="ListenerArn",
        properties=(
            *strings(
                arn="ListenerArn",
                protocol="Protocol",
                sslPolicy="SslPolicy",
                loadBalancerArn="LoadBalancerArn",
            ),
            *numbers(port="Port"),
            *booleans(encrypted=COMPUTED, redirectsToHttps=COMPUTED),
        ),
    ),
    derive=derive_listener,
    relate=relate_listener,
    relationships=tuple(
        made
        for kind in KINDS.values()
        for made in (edge(kind, "HAS", "aws_lb_listener"), edge(kind, "USES", "aws_acm_certificate"))
    ),
)

SERVICE = Service(
    "elasticloadbalancing",
    "Elastic Load Balancing",
    (
        _step("elb-application", "Application load balancers", "application"),
        _step("elb-network", "Network load balancers", "network"),
        LISTENERS,
    ),
)
