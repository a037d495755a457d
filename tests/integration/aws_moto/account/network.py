"""Networks with their rules and flow logs, and the machines in them."""

from __future__ import annotations

from typing import Any

from tests.integration.aws_moto.account.part import ACCOUNT, REGIONS, Part


class Network(Part):
    def build(self) -> None:
        self.network()
        self.computing()

    def network(self) -> None:
        for region in REGIONS:
            ec2 = self.client("ec2", region)
            vpc = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
            ec2.create_tags(Resources=[vpc], Tags=[{"Key": "Name", "Value": f"main-{region}"}])
            subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.1.1.0/24")["Subnet"]["SubnetId"]
            inner = ec2.create_subnet(VpcId=vpc, CidrBlock="10.1.2.0/24")["Subnet"]["SubnetId"]
            gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
            ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
            table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
            ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
            ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
            address = ec2.allocate_address(Domain="vpc")["AllocationId"]
            ec2.create_nat_gateway(SubnetId=subnet, AllocationId=address)
            web = ec2.create_security_group(GroupName="web", Description="web", VpcId=vpc)["GroupId"]
            inside = ec2.create_security_group(GroupName="inside", Description="inside", VpcId=vpc)["GroupId"]
            self._rules(ec2, web, inside)
            self.made[region] = {"vpc": vpc, "subnet": subnet, "inner": inner, "web": web, "inside": inside}
        self._flow_logs()

    def _rules(self, ec2: Any, web: str, inside: str) -> None:
        ec2.authorize_security_group_ingress(
            GroupId=web,
            IpPermissions=[
                {
                    "IpProtocol": "tcp",
                    "FromPort": 22,
                    "ToPort": 22,
                    "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "anyone"}],
                },
                {
                    "IpProtocol": "tcp",
                    "FromPort": 443,
                    "ToPort": 443,
                    "IpRanges": [{"CidrIp": "0.0.0.0/0"}, {"CidrIp": "203.0.113.0/24"}],
                    "Ipv6Ranges": [{"CidrIpv6": "::/0"}],
                },
            ],
        )
        ec2.authorize_security_group_ingress(
            GroupId=inside,
            IpPermissions=[
                {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": web}]},
                {
                    "IpProtocol": "tcp",
                    "FromPort": 5432,
                    "ToPort": 5433,
                    "IpRanges": [{"CidrIp": "198.51.100.7/32"}],
                },
            ],
        )

    def _flow_logs(self) -> None:
        self.client("logs").create_log_group(logGroupName="/vpc/flows")
        here = self.made["us-east-1"]
        self.client("ec2").create_flow_logs(
            ResourceIds=[here["vpc"]],
            ResourceType="VPC",
            TrafficType="ALL",
            LogGroupName="/vpc/flows",
            DeliverLogsPermissionArn=f"arn:aws:iam::{ACCOUNT}:role/function",
        )
        self.client("ec2").create_flow_logs(
            ResourceIds=[here["vpc"]],
            ResourceType="VPC",
            TrafficType="REJECT",
            LogDestinationType="s3",
            LogDestination="arn:aws:s3:::northwind-logs",
        )
        other = self.client("ec2").create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
        self.client("ec2").create_vpc_peering_connection(VpcId=here["vpc"], PeerVpcId=other)
        acl = self.client("ec2").create_network_acl(VpcId=other)["NetworkAcl"]["NetworkAclId"]
        entries = (("203.0.113.0/24", "allow"), ("203.0.113.9/32", "deny"), ("198.51.100.0/24", "deny"))
        for number, (cidr, action) in enumerate((*entries, ("198.51.100.8/32", "allow")), 10):
            self.client("ec2").create_network_acl_entry(
                NetworkAclId=acl,
                RuleNumber=number,
                Protocol="6",
                RuleAction=action,
                Egress=False,
                CidrBlock=cidr,
                PortRange={"From": 22, "To": 22},
            )
        here["other"] = other

    def computing(self) -> None:
        for region in REGIONS:
            ec2 = self.client("ec2", region)
            here = self.made[region]
            ec2.create_key_pair(KeyName="ssh")
            image = ec2.register_image(
                Name="base",
                RootDeviceName="/dev/sda1",
                Architecture="x86_64",
                BlockDeviceMappings=[
                    {"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 8, "DeleteOnTermination": True}}
                ],
            )["ImageId"]
            made = ec2.run_instances(
                ImageId=image,
                MinCount=2,
                MaxCount=2,
                SubnetId=here["subnet"],
                SecurityGroupIds=[here["web"]],
                KeyName="ssh",
                InstanceType="t3.micro",
                IamInstanceProfile={"Name": "web"},
                MetadataOptions={"HttpTokens": "required", "HttpEndpoint": "enabled"},
                TagSpecifications=[
                    {
                        "ResourceType": "instance",
                        "Tags": [{"Key": "Name", "Value": "shop"}, {"Key": "Production", "Value": "true"}],
                    }
                ],
            )["Instances"]
            zone = f"{region}a"
            clear = ec2.create_volume(AvailabilityZone=zone, Size=10, Encrypted=False)["VolumeId"]
            secret = ec2.create_volume(
                AvailabilityZone=zone, Size=20, Encrypted=True, KmsKeyId=self.made[f"key-{region}"]
            )["VolumeId"]
            private = ec2.create_snapshot(VolumeId=secret)["SnapshotId"]
            public = ec2.create_snapshot(VolumeId=clear)["SnapshotId"]
            ec2.modify_snapshot_attribute(
                SnapshotId=public,
                Attribute="createVolumePermission",
                OperationType="add",
                GroupNames=["all"],
            )
            ec2.create_volume(AvailabilityZone=zone, SnapshotId=private)
            address = ec2.allocate_address(Domain="vpc")["AllocationId"]
            ec2.associate_address(AllocationId=address, InstanceId=made[0]["InstanceId"])
            here |= {
                "image": image,
                "instances": [one["InstanceId"] for one in made],
                "clear": clear,
                "secret": secret,
                "private": private,
                "public": public,
            }
        self.client("ec2").enable_ebs_encryption_by_default()
