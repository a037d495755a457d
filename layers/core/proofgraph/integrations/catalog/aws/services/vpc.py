"""Networks: VPCs with their flow logs, subnets, route tables, gateways, interfaces and addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from proofgraph.graph.model import Relationship, relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.network import CONSOLE, arn, in_vpc
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Shared, Step, call, edge
from proofgraph.integrations.catalog.proofgraph.collector import INTERNET
from proofgraph.integrations.catalog.proofgraph.collector import SCOPE as WORLD
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    needing,
    strings,
    tag_name,
    templates,
)

VPCS_CALL = call("ec2", "DescribeVpcs")
FLOW_LOGS = call("ec2", "DescribeFlowLogs", memo=True)
PEERINGS = call("ec2", "DescribeVpcPeeringConnections")
SUBNETS_CALL = call("ec2", "DescribeSubnets")
ROUTES_CALL = call("ec2", "DescribeRouteTables", memo=True)
INTERNET_GATEWAYS_CALL = call("ec2", "DescribeInternetGateways")
NAT_GATEWAYS_CALL = call("ec2", "DescribeNatGateways")
INTERFACES_CALL = call("ec2", "DescribeNetworkInterfaces")
ADDRESSES_CALL = call("ec2", "DescribeAddresses")

FLOW_LOG = (
    *strings(flowLogId=COMPUTED, trafficType=COMPUTED, status=COMPUTED, deliverStatus=COMPUTED),
    *booleans(active=COMPUTED),
    *dates(createdOn=COMPUTED),
)


def flow_logs(reader: Reader) -> list[dict[str, Any]]:
    return list(reader.ask(FLOW_LOGS, {}, "FlowLogs[]"))


def route_tables(reader: Reader) -> list[dict[str, Any]]:
    return list(reader.ask(ROUTES_CALL, {}, "RouteTables[]"))


def derive_vpc(item: Item) -> dict[str, Any]:
    active = [one["ResourceId"] for one in item.get("shared.flow_logs[?FlowLogStatus=='ACTIVE']") or ()]
    return {
        "flowLogsEnabled": item.document["VpcId"] in active,
        "name": tag_name(item.get("Tags")),
    }


def relate_vpc(item: Item) -> Iterator[Product]:
    yield item.from_service("ec2")


def relate_peering(item: Item) -> Iterator[Product]:
    ends = [item.get(name) or {} for name in ("RequesterVpcInfo", "AccepterVpcInfo")]
    if not all(end.get("VpcId") for end in ends):
        return
    place = item.place
    keys = [
        f"arn:{place.partition}:ec2:{end.get('Region') or place.region}:"
        f"{end.get('OwnerId') or place.account}:vpc/{end['VpcId']}"
        for end in ends
    ]
    properties = {"peeringId": item.document["VpcPeeringConnectionId"], "status": item.get("Status.Code")}
    yield relationship("CONNECTS", (keys[0], "aws_vpc"), (keys[1], "aws_vpc"), **properties)


def relate_flow_log(item: Item) -> Iterator[Product]:
    """Flow logs of VPCs; those of subnets and interfaces are kept without an edge."""
    resource = item.document.get("ResourceId", "")
    if not resource.startswith("vpc-"):
        return
    vpc = (item.arn("ec2", f"vpc/{resource}"), "aws_vpc")
    yield relationship("HAS", vpc, item.main)
    known = item.main.properties
    names = ("flowLogId", "trafficType", "status", "deliverStatus", "active", "createdOn")
    properties = {name: known[name] for name in names if name in known}
    group = item.get("LogGroupName")
    destination = item.get("LogDestination") or ""
    if ":s3:::" in destination:
        bucket = destination.partition("/")[0]
        yield _logs(vpc[0], bucket, "aws_s3_bucket", properties)
    elif group or ":log-group:" in destination:
        name = group or destination.partition(":log-group:")[2].removesuffix(":*")
        key = item.arn("logs", f"log-group:{name}")
        yield _logs(vpc[0], key, "aws_cloudwatch_log_group", properties)


def _logs(vpc: str, target: str, type: str, properties: dict[str, Any]) -> Relationship:
    """A VPC may have several flow logs to one place: the flow log's id keeps them apart."""
    key = f"{vpc}|logs|{target}|{properties['flowLogId']}"
    return Relationship(key, f"aws_vpc_logs_{type}", "LOGS", vpc, target, properties)


def derive_subnet(item: Item) -> dict[str, Any]:
    return {"public": _is_public(item), "name": tag_name(item.get("Tags"))}


def _is_public(item: Item) -> bool:
    """Its own route table, or the VPC's main one, leads to an internet gateway."""
    tables = [t for t in item.get("shared.routes") or () if t.get("VpcId") == item.document.get("VpcId")]
    subnet = item.document["SubnetId"]
    own = [t for t in tables if any(a.get("SubnetId") == subnet for a in t.get("Associations") or ())]
    main = [t for t in tables if any(a.get("Main") for a in t.get("Associations") or ())]
    return any(_leads_out(table) for table in own or main)


def _leads_out(table: Mapping[str, Any]) -> bool:
    return any(str(route.get("GatewayId", "")).startswith("igw-") for route in table.get("Routes") or ())


def relate_subnet(item: Item) -> Iterator[Product]:
    yield item.from_service("ec2")
    vpc = item.arn("ec2", f"vpc/{item.document['VpcId']}")
    yield from item.edges_from("CONTAINS", "aws_vpc", [vpc])


def derive_routes(item: Item) -> dict[str, Any]:
    main = any(a.get("Main") for a in item.get("Associations") or ())
    return {"main": main, "public": _leads_out(item.document)}


def relate_routes(item: Item) -> Iterator[Product]:
    yield from in_vpc(item, "HAS")
    subnets = item.get("Associations[].SubnetId") or ()
    yield from item.edges_from("USES", "aws_subnet", [item.arn("ec2", f"subnet/{id}") for id in subnets])


def relate_in_vpc(item: Item) -> Iterator[Product]:
    yield from in_vpc(item, "HAS")


def relate_internet_gateway(item: Item) -> Iterator[Product]:
    vpcs = item.get("Attachments[].VpcId") or ()
    yield from item.edges_from("HAS", "aws_vpc", [item.arn("ec2", f"vpc/{id}") for id in vpcs])
    yield Relationship(
        key=f"{item.main.key}|connects|{INTERNET.key}",
        type="aws_internet_gateway_connects_internet",
        verb="CONNECTS",
        from_key=item.main.key,
        to_key=INTERNET.key,
        to_scope=WORLD,
    )


def derive_interface(item: Item) -> dict[str, Any]:
    return {"public": bool(item.get("Association.PublicIp"))}


def relate_interface(item: Item) -> Iterator[Product]:
    instance = item.get("Attachment.InstanceId")
    if instance:
        yield from item.edges_from("USES", "aws_instance", [item.arn("ec2", f"instance/{instance}")])
    subnet = item.get("SubnetId")
    if subnet:
        yield from item.edges_from("HAS", "aws_subnet", [item.arn("ec2", f"subnet/{subnet}")])
    groups = item.get("Groups[].GroupId") or ()
    keys = [item.arn("ec2", f"security-group/{id}") for id in groups]
    yield from item.edges_from("PROTECTS", "aws_security_group", keys)


def derive_address(item: Item) -> dict[str, Any]:
    return {"inUse": bool(item.get("AssociationId") or item.get("InstanceId"))}


def relate_address(item: Item) -> Iterator[Product]:
    instance = item.get("InstanceId")
    if instance:
        yield from item.edges_from("USES", "aws_instance", [item.arn("ec2", f"instance/{instance}")])


VPCS = Step(
    id="ec2-vpcs",
    title="VPCs",
    listing=Listing(VPCS_CALL, "Vpcs[]"),
    entity=EntityMapping(
        "aws_vpc",
        ("Network",),
        key=arn("vpc", "VpcId"),
        name="VpcId",
        properties=(
            *templates(arn=arn("vpc", "VpcId"), webLink=CONSOLE + "#VpcDetails:VpcId={VpcId}"),
            *strings(
                id="VpcId", vpcId="VpcId", CIDR="CidrBlock", state="State", instanceTenancy="InstanceTenancy"
            ),
            *booleans(
                defaultVpc="IsDefault",
                active="State == 'available'",
                internal="`true`",
                public="`false`",
            ),
            *needing((FLOW_LOGS,), *booleans(flowLogsEnabled=COMPUTED)),
        ),
        tags="Tags",
    ),
    shared=(Shared("flow_logs", (FLOW_LOGS,), flow_logs),),
    derive=derive_vpc,
    relate=relate_vpc,
    relationships=(edge("aws_ec2", "HAS", "aws_vpc"),),
)

PEERING_STEP = Step(
    id="ec2-vpc-peerings",
    title="VPC peerings",
    listing=Listing(PEERINGS, "VpcPeeringConnections[]"),
    entity=None,
    relate=relate_peering,
    relationships=(edge("aws_vpc", "CONNECTS", "aws_vpc", *strings(peeringId=COMPUTED, status=COMPUTED)),),
)

FLOW_LOG_STEP = Step(
    id="ec2-flow-logs",
    title="VPC flow logs",
    listing=Listing(FLOW_LOGS, "FlowLogs[]"),
    entity=EntityMapping(
        "aws_vpc_flow_log",
        ("Logs",),
        key=arn("vpc-flow-log", "FlowLogId"),
        name="FlowLogId",
        properties=(
            *strings(
                id="FlowLogId",
                flowLogId="FlowLogId",
                resourceId="ResourceId",
                trafficType="TrafficType",
                status="FlowLogStatus",
                deliverStatus="DeliverLogsStatus",
                destinationType="LogDestinationType",
                destination="LogDestination || LogGroupName",
            ),
            *booleans(active="FlowLogStatus == 'ACTIVE'"),
            *dates(createdOn="CreationTime"),
        ),
        tags="Tags",
    ),
    relate=relate_flow_log,
    relationships=(
        edge("aws_vpc", "HAS", "aws_vpc_flow_log"),
        edge("aws_vpc", "LOGS", "aws_cloudwatch_log_group", *FLOW_LOG),
        edge("aws_vpc", "LOGS", "aws_s3_bucket", *FLOW_LOG),
    ),
)

SUBNETS = Step(
    id="ec2-subnets",
    title="Subnets",
    listing=Listing(SUBNETS_CALL, "Subnets[]"),
    entity=EntityMapping(
        "aws_subnet",
        ("Network",),
        key=arn("subnet", "SubnetId"),
        name="SubnetId",
        properties=(
            *templates(arn=arn("subnet", "SubnetId"), webLink=CONSOLE + "#SubnetDetails:subnetId={SubnetId}"),
            *strings(
                id="SubnetId",
                subnetId="SubnetId",
                vpcId="VpcId",
                CIDR="CidrBlock",
                availabilityZone="AvailabilityZone",
                state="State",
            ),
            *booleans(
                mapPublicIpOnLaunch="MapPublicIpOnLaunch",
                active="State == 'available'",
                internal="`true`",
            ),
            *about(
                "Its route table sends traffic to an internet gateway.",
                *needing((ROUTES_CALL,), *booleans(public=COMPUTED)),
            ),
        ),
        tags="Tags",
    ),
    shared=(Shared("routes", (ROUTES_CALL,), route_tables),),
    derive=derive_subnet,
    relate=relate_subnet,
    relationships=(edge("aws_vpc", "CONTAINS", "aws_subnet"), edge("aws_ec2", "HAS", "aws_subnet")),
)

ROUTES = Step(
    id="ec2-route-tables",
    title="Route tables",
    listing=Listing(ROUTES_CALL, "RouteTables[]"),
    entity=EntityMapping(
        "aws_route_table",
        ("Configuration",),
        key=arn("route-table", "RouteTableId"),
        name="RouteTableId",
        properties=(
            *strings(id="RouteTableId", routeTableId="RouteTableId", vpcId="VpcId"),
            *booleans(main=COMPUTED, public=COMPUTED),
        ),
        tags="Tags",
    ),
    derive=derive_routes,
    relate=relate_routes,
    relationships=(
        edge("aws_vpc", "HAS", "aws_route_table"),
        edge("aws_subnet", "USES", "aws_route_table"),
    ),
)

INTERNET_GATEWAYS = Step(
    id="ec2-internet-gateways",
    title="Internet gateways",
    listing=Listing(INTERNET_GATEWAYS_CALL, "InternetGateways[]"),
    entity=EntityMapping(
        "aws_internet_gateway",
        ("Gateway",),
        key=arn("internet-gateway", "InternetGatewayId"),
        name="InternetGatewayId",
        properties=(
            *strings(id="InternetGatewayId", category="'network'", vpcId="Attachments[0].VpcId"),
            *booleans(public="`true`", active="length(Attachments || `[]`) > `0`"),
        ),
        tags="Tags",
    ),
    relate=relate_internet_gateway,
    relationships=(
        edge("aws_vpc", "HAS", "aws_internet_gateway"),
        edge("aws_internet_gateway", "CONNECTS", "internet"),
    ),
)

NAT_GATEWAYS = Step(
    id="ec2-nat-gateways",
    title="NAT gateways",
    listing=Listing(NAT_GATEWAYS_CALL, "NatGateways[]"),
    entity=EntityMapping(
        "aws_nat_gateway",
        ("Gateway",),
        key=arn("natgateway", "NatGatewayId"),
        name="NatGatewayId",
        properties=(
            *strings(
                id="NatGatewayId",
                vpcId="VpcId",
                subnetId="SubnetId",
                state="State",
                category="'network'",
                connectivityType="ConnectivityType",
                publicIpAddress="NatGatewayAddresses[0].PublicIp",
            ),
            *booleans(active="State == 'available'", public="ConnectivityType != 'private'"),
            *dates(createdOn="CreateTime"),
        ),
        tags="Tags",
    ),
    relate=relate_in_vpc,
    relationships=(edge("aws_vpc", "HAS", "aws_nat_gateway"),),
)

INTERFACES = Step(
    id="ec2-network-interfaces",
    title="Network interfaces",
    listing=Listing(INTERFACES_CALL, "NetworkInterfaces[]"),
    entity=EntityMapping(
        "aws_eni",
        ("NetworkInterface",),
        key=arn("network-interface", "NetworkInterfaceId"),
        name="NetworkInterfaceId",
        properties=(
            *strings(
                id="NetworkInterfaceId",
                vpcId="VpcId",
                subnetId="SubnetId",
                status="Status",
                description="Description",
                privateIpAddress="PrivateIpAddress",
                publicIpAddress="Association.PublicIp",
                instanceId="Attachment.InstanceId",
                interfaceType="InterfaceType",
            ),
            *lists(securityGroupIds="Groups[].GroupId"),
            *booleans(active="Status == 'in-use'", public=COMPUTED, sourceDestCheck="SourceDestCheck"),
        ),
        tags="TagSet",
    ),
    derive=derive_interface,
    relate=relate_interface,
    relationships=(
        edge("aws_instance", "USES", "aws_eni"),
        edge("aws_subnet", "HAS", "aws_eni"),
        edge("aws_security_group", "PROTECTS", "aws_eni"),
    ),
)

ADDRESSES = Step(
    id="ec2-addresses",
    title="Elastic IP addresses",
    listing=Listing(ADDRESSES_CALL, "Addresses[]"),
    entity=EntityMapping(
        "aws_eip",
        ("IpAddress",),
        key="arn:{partition}:ec2:{region}:{account}:elastic-ip/{AllocationId}",
        name="PublicIp",
        properties=(
            *strings(
                id="AllocationId",
                ipAddress="PublicIp",
                publicIp="PublicIp",
                instanceId="InstanceId",
                networkInterfaceId="NetworkInterfaceId",
            ),
            *booleans(public="`true`", inUse=COMPUTED),
        ),
        tags="Tags",
    ),
    derive=derive_address,
    relate=relate_address,
    relationships=(edge("aws_instance", "USES", "aws_eip"),),
)

SERVICE = Service(
    "vpc",
    "Virtual Private Cloud",
    (
        VPCS,
        PEERING_STEP,
        FLOW_LOG_STEP,
        SUBNETS,
        ROUTES,
        INTERNET_GATEWAYS,
        NAT_GATEWAYS,
        INTERFACES,
        ADDRESSES,
    ),
    entity=False,
)
