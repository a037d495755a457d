"""Networks: VPCs with their flow logs, subnets, gateways, interfaces, security groups and network ACLs."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Read, Service, Shared, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    documents,
    lists,
    needing,
    numbers,
    strings,
    templates,
)

CONSOLE = "https://{region}.console.aws.amazon.com/vpc/home?region={region}"
VPCS_CALL = call("ec2", "DescribeVpcs")
FLOW_LOGS = call("ec2", "DescribeFlowLogs")
PEERINGS = call("ec2", "DescribeVpcPeeringConnections")
SUBNETS_CALL = call("ec2", "DescribeSubnets")
ROUTES_CALL = call("ec2", "DescribeRouteTables")
INTERNET_GATEWAYS_CALL = call("ec2", "DescribeInternetGateways")
NAT_GATEWAYS_CALL = call("ec2", "DescribeNatGateways")
INTERFACES_CALL = call("ec2", "DescribeNetworkInterfaces")
ADDRESSES_CALL = call("ec2", "DescribeAddresses")
SECURITY_GROUPS_CALL = call("ec2", "DescribeSecurityGroups")
NETWORK_ACLS_CALL = call("ec2", "DescribeNetworkAcls")

FLOW_LOG = (
    *strings(flowLogId=COMPUTED, trafficType=COMPUTED, status=COMPUTED, deliverStatus=COMPUTED),
    *booleans(active=COMPUTED),
    *dates(createdOn=COMPUTED),
)
RULE = (
    *booleans(ingress=COMPUTED, egress=COMPUTED),
    *about("'*' stands for every protocol.", *strings(ipProtocol=COMPUTED)),
    *numbers(fromPort=COMPUTED, toPort=COMPUTED),
    *strings(portRange=COMPUTED, sourceCidr=COMPUTED, description=COMPUTED, ruleAction=COMPUTED),
    *numbers(ruleNumber=COMPUTED),
)
NETWORK = EntityMapping(
    "network",
    ("Network",),
    key="network:{cidr}",
    properties=(*strings(CIDR=COMPUTED), *booleans(internal=COMPUTED, public=COMPUTED)),
    description="A range of addresses that a rule speaks of; `_source` is system-mapper.",
)
HOST = EntityMapping(
    "host",
    ("Host",),
    key="host:{address}",
    properties=(*strings(CIDR=COMPUTED, ipAddress=COMPUTED), *booleans(internal=COMPUTED, public=COMPUTED)),
    description="A single address that a rule speaks of; `_source` is system-mapper.",
)


def _arn(kind: str, id: str) -> str:
    return f"arn:{{partition}}:ec2:{{region}}:{{account}}:{kind}/{{{id}}}"


VPCS = Step(
    id="ec2-vpcs",
    title="VPCs and their peerings",
    listing=Listing(VPCS_CALL, "Vpcs[]"),
    entity=EntityMapping(
        "aws_vpc",
        ("Network",),
        key=_arn("vpc", "VpcId"),
        name="VpcId",
        properties=(
            *templates(arn=_arn("vpc", "VpcId"), webLink=CONSOLE + "#VpcDetails:VpcId={VpcId}"),
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
    shared=(
        Shared("flow_logs", (FLOW_LOGS,), lambda reader: None),
        Shared("peerings", (PEERINGS,), lambda reader: None, relates=True),
    ),
    relationships=(
        edge("aws_ec2", "HAS", "aws_vpc"),
        edge("aws_vpc", "CONNECTS", "aws_vpc", *strings(peeringId=COMPUTED, status=COMPUTED)),
    ),
)

FLOW_LOG_STEP = Step(
    id="ec2-flow-logs",
    title="VPC flow logs",
    listing=Listing(FLOW_LOGS, "FlowLogs[]"),
    entity=EntityMapping(
        "aws_vpc_flow_log",
        ("Logs",),
        key=_arn("vpc-flow-log", "FlowLogId"),
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
        key=_arn("subnet", "SubnetId"),
        name="SubnetId",
        properties=(
            *templates(
                arn=_arn("subnet", "SubnetId"), webLink=CONSOLE + "#SubnetDetails:subnetId={SubnetId}"
            ),
            *strings(
                id="SubnetId",
                subnetId="SubnetId",
                vpcId="VpcId",
                CIDR="CidrBlock",
                availabilityZone="AvailabilityZone",
                state="State",
            ),
            *numbers(availableIpAddresses="AvailableIpAddressCount"),
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
    shared=(Shared("routes", (ROUTES_CALL,), lambda reader: None),),
    relationships=(edge("aws_vpc", "CONTAINS", "aws_subnet"), edge("aws_ec2", "HAS", "aws_subnet")),
)

ROUTES = Step(
    id="ec2-route-tables",
    title="Route tables",
    listing=Listing(ROUTES_CALL, "RouteTables[]"),
    entity=EntityMapping(
        "aws_route_table",
        ("Configuration",),
        key=_arn("route-table", "RouteTableId"),
        name="RouteTableId",
        properties=(
            *strings(id="RouteTableId", routeTableId="RouteTableId", vpcId="VpcId"),
            *booleans(main=COMPUTED, public=COMPUTED),
        ),
        tags="Tags",
    ),
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
        key=_arn("internet-gateway", "InternetGatewayId"),
        name="InternetGatewayId",
        properties=(
            *strings(id="InternetGatewayId", category="'network'", vpcId="Attachments[0].VpcId"),
            *booleans(public="`true`", active="length(Attachments || `[]`) > `0`"),
        ),
        tags="Tags",
    ),
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
        key=_arn("natgateway", "NatGatewayId"),
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
    relationships=(edge("aws_vpc", "HAS", "aws_nat_gateway"),),
)

INTERFACES = Step(
    id="ec2-network-interfaces",
    title="Network interfaces",
    listing=Listing(INTERFACES_CALL, "NetworkInterfaces[]"),
    entity=EntityMapping(
        "aws_eni",
        ("NetworkInterface",),
        key=_arn("network-interface", "NetworkInterfaceId"),
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
    relationships=(edge("aws_instance", "USES", "aws_eip"),),
)

SECURITY_GROUPS = Step(
    id="ec2-security-groups",
    title="Security groups and their rules",
    listing=Listing(SECURITY_GROUPS_CALL, "SecurityGroups[]"),
    entity=EntityMapping(
        "aws_security_group",
        ("Firewall",),
        key=_arn("security-group", "GroupId"),
        name="GroupName",
        properties=(
            *templates(
                arn=_arn("security-group", "GroupId"),
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
        key=_arn("network-acl", "NetworkAclId"),
        name="NetworkAclId",
        properties=(
            *templates(
                arn=_arn("network-acl", "NetworkAclId"),
                webLink=CONSOLE + "#NetworkAclDetails:networkAclId={NetworkAclId}",
            ),
            *strings(id="NetworkAclId", networkAclId="NetworkAclId", vpcId="VpcId", category="'network'"),
            *booleans(default="IsDefault", active="length(Associations || `[]`) > `0`"),
        ),
        tags="Tags",
    ),
    also=(NETWORK, HOST),
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
    "vpc",
    "Virtual Private Cloud",
    (
        VPCS,
        FLOW_LOG_STEP,
        SUBNETS,
        ROUTES,
        INTERNET_GATEWAYS,
        NAT_GATEWAYS,
        INTERFACES,
        ADDRESSES,
        SECURITY_GROUPS,
        NETWORK_ACLS,
    ),
    entity=False,
)
_ = (documents, Read)
