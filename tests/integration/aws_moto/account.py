"""An AWS account with good and bad practice mixed, built by plain boto3: nothing of the collector's."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import boto3

from tests.integration.aws_moto.more_services import More

REGIONS = ("us-east-1", "eu-west-1")
ACCOUNT = "123456789012"
EVERYTHING = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
}
READ_ONE_BUCKET = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::northwind-private/*"},
        {"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"},
    ],
}


def trust(principal: dict[str, Any], condition: dict[str, Any] | None = None) -> str:
    statement: dict[str, Any] = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    if condition:
        statement["Condition"] = condition
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


class Builder:
    """Each method builds one service's part; `made` holds the ids that tests look for."""

    def __init__(self, endpoint: str | None = None) -> None:
        self._endpoint = endpoint
        self.made: dict[str, Any] = {}

    def client(self, service: str, region: str = "us-east-1") -> Any:
        return boto3.client(
            service,
            region_name=region,
            endpoint_url=self._endpoint,
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
        )

    def build(self) -> dict[str, Any]:
        self.account()
        self.identities()
        self.roles()
        self.keys()
        self.buckets()
        self.network()
        self.computing()
        self.databases()
        self.functions()
        self.messages()
        self.monitoring()
        More(self.client, self.made).build()
        return self.made

    def account(self) -> None:
        iam = self.client("iam")
        iam.create_account_alias(AccountAlias="northwind")
        self.client("account").put_alternate_contact(
            AlternateContactType="SECURITY",
            Name="Security",
            Title="Security",
            EmailAddress="security@example.com",
            PhoneNumber="+1 555 0100",
        )
        iam.update_account_password_policy(
            MinimumPasswordLength=14,
            RequireSymbols=True,
            RequireNumbers=True,
            RequireUppercaseCharacters=True,
            RequireLowercaseCharacters=False,
            MaxPasswordAge=90,
            PasswordReusePrevention=24,
        )

    def identities(self) -> None:
        iam = self.client("iam")
        for name in ("ana", "ben", "cleo", "robot"):
            iam.create_user(
                UserName=name, Tags=[{"Key": "Team", "Value": "core"}, {"Key": "Human", "Value": "true"}]
            )
        iam.create_login_profile(UserName="ana", Password="Correct-Horse-1", PasswordResetRequired=False)
        iam.create_login_profile(UserName="ben", Password="Correct-Horse-2")
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName="ana-phone")["VirtualMFADevice"]
        iam.enable_mfa_device(
            UserName="ana",
            SerialNumber=device["SerialNumber"],
            AuthenticationCode1="123456",
            AuthenticationCode2="654321",
        )
        self.made["robot_key"] = iam.create_access_key(UserName="robot")["AccessKey"]["AccessKeyId"]
        old = iam.create_access_key(UserName="ben")["AccessKey"]["AccessKeyId"]
        iam.update_access_key(UserName="ben", AccessKeyId=old, Status="Inactive")
        iam.create_group(GroupName="admins")
        iam.create_group(GroupName="empty")
        iam.add_user_to_group(GroupName="admins", UserName="ana")
        iam.put_group_policy(GroupName="admins", PolicyName="all", PolicyDocument=json.dumps(EVERYTHING))
        iam.put_user_policy(UserName="cleo", PolicyName="everything", PolicyDocument=json.dumps(EVERYTHING))
        made = iam.create_policy(PolicyName="read-one-bucket", PolicyDocument=json.dumps(READ_ONE_BUCKET))
        self.made["policy"] = made["Policy"]["Arn"]
        iam.attach_group_policy(GroupName="empty", PolicyArn=self.made["policy"])
        iam.attach_user_policy(UserName="robot", PolicyArn=self.made["policy"])
        iam.attach_user_policy(UserName="ben", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")

    def roles(self) -> None:
        iam = self.client("iam")
        iam.create_role(
            RoleName="function", AssumeRolePolicyDocument=trust({"Service": "lambda.amazonaws.com"})
        )
        iam.put_role_policy(RoleName="function", PolicyName="s3", PolicyDocument=json.dumps(READ_ONE_BUCKET))
        iam.create_role(
            RoleName="vendor",
            AssumeRolePolicyDocument=trust(
                {"AWS": "arn:aws:iam::999999999999:root"}, {"StringEquals": {"sts:ExternalId": "shared"}}
            ),
        )
        iam.create_role(RoleName="open", AssumeRolePolicyDocument=trust({"AWS": "*"}))
        iam.create_role(
            RoleName="admin", AssumeRolePolicyDocument=trust({"AWS": f"arn:aws:iam::{ACCOUNT}:user/ana"})
        )
        iam.attach_role_policy(RoleName="admin", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
        iam.create_instance_profile(InstanceProfileName="web")
        iam.add_role_to_instance_profile(InstanceProfileName="web", RoleName="function")
        iam.create_open_id_connect_provider(
            Url="https://token.example.com", ClientIDList=["proof"], ThumbprintList=["a" * 40]
        )
        document = "<EntityDescriptor>" + "x" * 1100 + "</EntityDescriptor>"
        iam.create_saml_provider(Name="company", SAMLMetadataDocument=document)

    def keys(self) -> None:
        for region in REGIONS:
            kms = self.client("kms", region)
            rotating = kms.create_key(Description="rotating", Tags=[{"TagKey": "Owner", "TagValue": "ana"}])
            still = kms.create_key(Description="still")
            kms.enable_key_rotation(KeyId=rotating["KeyMetadata"]["KeyId"])
            kms.create_alias(AliasName="alias/main", TargetKeyId=rotating["KeyMetadata"]["KeyId"])
            self.made[f"key-{region}"] = rotating["KeyMetadata"]["Arn"]
            self.made[f"still-{region}"] = still["KeyMetadata"]["Arn"]

    def buckets(self) -> None:
        s3 = self.client("s3")
        for name in (
            "northwind-private",
            "northwind-public",
            "northwind-policy",
            "northwind-blocked",
            "northwind-logs",
        ):
            s3.create_bucket(Bucket=name)
        self.client("s3", "eu-west-1").create_bucket(
            Bucket="northwind-europe", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
        )
        s3.create_bucket(Bucket="northwind-locked", ObjectLockEnabledForBucket=True)
        s3.put_object_lock_configuration(
            Bucket="northwind-locked",
            ObjectLockConfiguration={
                "ObjectLockEnabled": "Enabled",
                "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 30}},
            },
        )
        s3.put_bucket_encryption(
            Bucket="northwind-private",
            ServerSideEncryptionConfiguration={
                "Rules": [
                    {
                        "ApplyServerSideEncryptionByDefault": {
                            "SSEAlgorithm": "aws:kms",
                            "KMSMasterKeyID": self.made["key-us-east-1"],
                        }
                    }
                ]
            },
        )
        s3.put_bucket_versioning(Bucket="northwind-private", VersioningConfiguration={"Status": "Enabled"})
        s3.put_bucket_acl(
            Bucket="northwind-logs",
            GrantWrite='uri="http://acs.amazonaws.com/groups/s3/LogDelivery"',
            GrantReadACP='uri="http://acs.amazonaws.com/groups/s3/LogDelivery"',
        )
        s3.put_bucket_logging(
            Bucket="northwind-private",
            BucketLoggingStatus={
                "LoggingEnabled": {"TargetBucket": "northwind-logs", "TargetPrefix": "private/"}
            },
        )
        s3.put_bucket_tagging(
            Bucket="northwind-private",
            Tagging={
                "TagSet": [
                    {"Key": "Production", "Value": "true"},
                    {"Key": "Classification", "Value": "critical"},
                ]
            },
        )
        s3.put_bucket_lifecycle_configuration(
            Bucket="northwind-private",
            LifecycleConfiguration={
                "Rules": [
                    {"ID": "old", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 365}}
                ]
            },
        )
        s3.put_public_access_block(
            Bucket="northwind-private",
            PublicAccessBlockConfiguration=dict.fromkeys(
                ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), True
            ),
        )
        s3.put_bucket_acl(Bucket="northwind-public", ACL="public-read")
        s3.put_bucket_acl(Bucket="northwind-blocked", ACL="public-read")
        s3.put_public_access_block(
            Bucket="northwind-blocked",
            PublicAccessBlockConfiguration={"IgnorePublicAcls": True, "RestrictPublicBuckets": True},
        )
        self._policies(s3)

    def _policies(self, s3: Any) -> None:
        tls = {
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": ["arn:aws:s3:::northwind-private", "arn:aws:s3:::northwind-private/*"],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }
        everyone = {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::northwind-policy/*",
        }
        for name, statement in (("northwind-private", tls), ("northwind-policy", everyone)):
            document = {"Version": "2012-10-17", "Statement": [statement]}
            s3.put_bucket_policy(Bucket=name, Policy=json.dumps(document))

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

    def databases(self) -> None:
        for region in REGIONS:
            rds = self.client("rds", region)
            common: dict[str, Any] = {
                "DBInstanceClass": "db.t3.micro",
                "Engine": "postgres",
                "MasterUsername": "root",
                "MasterUserPassword": "Correct-Horse-9",
                "AllocatedStorage": 20,
            }
            rds.create_db_instance(
                DBInstanceIdentifier="good",
                StorageEncrypted=True,
                BackupRetentionPeriod=14,
                MultiAZ=True,
                DeletionProtection=True,
                PubliclyAccessible=False,
                EnableCloudwatchLogsExports=["postgresql"],
                **common,
            )
            rds.create_db_instance(
                DBInstanceIdentifier="bad",
                StorageEncrypted=False,
                BackupRetentionPeriod=0,
                PubliclyAccessible=True,
                AutoMinorVersionUpgrade=False,
                **common,
            )
            rds.create_db_snapshot(DBSnapshotIdentifier="kept", DBInstanceIdentifier="good")
            rds.create_db_snapshot(DBSnapshotIdentifier="shared", DBInstanceIdentifier="bad")
            rds.modify_db_snapshot_attribute(
                DBSnapshotIdentifier="shared", AttributeName="restore", ValuesToAdd=["all"]
            )
        rds = self.client("rds")
        rds.create_db_cluster(
            VpcSecurityGroupIds=[self.made["us-east-1"]["inside"]],
            DBClusterIdentifier="aurora",
            Engine="aurora-postgresql",
            MasterUsername="root",
            MasterUserPassword="Correct-Horse-9",
            StorageEncrypted=True,
        )
        rds.create_db_subnet_group(
            DBSubnetGroupName="inner",
            DBSubnetGroupDescription="inner",
            SubnetIds=[self.made["us-east-1"]["inner"]],
        )
        rds.create_db_instance(
            DBInstanceIdentifier="aurora-1",
            DBClusterIdentifier="aurora",
            DBInstanceClass="db.r6g.large",
            Engine="aurora-postgresql",
            DBSubnetGroupName="inner",
        )
        rds.create_db_cluster_snapshot(
            DBClusterIdentifier="aurora", DBClusterSnapshotIdentifier="aurora-kept"
        )
        self._tables()

    def _tables(self) -> None:
        for region in REGIONS:
            dynamodb = self.client("dynamodb", region)
            for name, sse in (
                ("orders", {"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": self.made[f"key-{region}"]}),
                ("carts", None),
            ):
                more: dict[str, Any] = {"SSESpecification": sse} if sse else {}
                dynamodb.create_table(
                    TableName=name,
                    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
                    BillingMode="PAY_PER_REQUEST",
                    Tags=[{"Key": "Owner", "Value": "ben"}],
                    DeletionProtectionEnabled=name == "orders",
                    **more,
                )
            dynamodb.update_continuous_backups(
                TableName="orders", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
            )

    def functions(self) -> None:
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("app.py", "def handler(event, context): return 1")
        for region in REGIONS:
            lambdas = self.client("lambda", region)
            for name, runtime in (("resize", "python3.13"), ("legacy", "nodejs8.10")):
                lambdas.create_function(
                    FunctionName=name,
                    Runtime=runtime,
                    Role=f"arn:aws:iam::{ACCOUNT}:role/function",
                    Handler="app.handler",
                    Code={"ZipFile": content.getvalue()},
                    Environment={"Variables": {"STAGE": "production"}},
                    TracingConfig={"Mode": "Active" if name == "resize" else "PassThrough"},
                    Tags={"Production": "true"},
                )
            here = self.made[region]
            lambdas.create_function(
                FunctionName="inside",
                Runtime="python3.13",
                Role=f"arn:aws:iam::{ACCOUNT}:role/function",
                Handler="app.handler",
                Code={"ZipFile": content.getvalue()},
                KMSKeyArn=self.made[f"key-{region}"],
                VpcConfig={"SubnetIds": [here["inner"]], "SecurityGroupIds": [here["inside"]]},
            )
            lambdas.create_function_url_config(FunctionName="inside", AuthType="AWS_IAM")
            lambdas.add_permission(
                FunctionName="legacy", StatementId="all", Action="lambda:InvokeFunction", Principal="*"
            )

    def messages(self) -> None:
        for region in REGIONS:
            sns, sqs = self.client("sns", region), self.client("sqs", region)
            alerts = sns.create_topic(
                Name="alerts",
                Attributes={"KmsMasterKeyId": self.made[f"key-{region}"]},
                Tags=[{"Key": "Owner", "Value": "ana"}],
            )["TopicArn"]
            sns.create_topic(Name="plain")
            dead = sqs.create_queue(QueueName="dead")["QueueUrl"]
            arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"][
                "QueueArn"
            ]
            sqs.create_queue(
                QueueName="work",
                Attributes={
                    "KmsMasterKeyId": self.made[f"key-{region}"],
                    "RedrivePolicy": json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 3}),
                },
                tags={"Owner": "ana"},
            )
            sns.subscribe(TopicArn=alerts, Protocol="sqs", Endpoint=arn)
            self.made[f"alerts-{region}"] = alerts

    def monitoring(self) -> None:
        for region in REGIONS:
            logs = self.client("logs", region)
            logs.create_log_group(
                logGroupName="/app/audit", kmsKeyId=self.made[f"key-{region}"], tags={"Owner": "ana"}
            )
            logs.put_retention_policy(logGroupName="/app/audit", retentionInDays=365)
            logs.create_log_group(logGroupName="/app/forever")
            logs.put_metric_filter(
                logGroupName="/app/audit",
                filterName="root-use",
                filterPattern='{ $.userIdentity.type = "Root" }',
                metricTransformations=[
                    {"metricName": "RootUse", "metricNamespace": "Audit", "metricValue": "1"}
                ],
            )
            self.client("cloudwatch", region).put_metric_alarm(
                AlarmName="root-use",
                MetricName="RootUse",
                Namespace="Audit",
                Statistic="Sum",
                Period=300,
                EvaluationPeriods=1,
                Threshold=1,
                ComparisonOperator="GreaterThanOrEqualToThreshold",
                AlarmActions=[self.made[f"alerts-{region}"]],
                ActionsEnabled=True,
            )
        self._trails()
        self._config()

    def _trails(self) -> None:
        trail = self.client("cloudtrail")
        group = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/app/audit:*"
        trail.create_trail(
            Name="all",
            S3BucketName="northwind-logs",
            IsMultiRegionTrail=True,
            EnableLogFileValidation=True,
            KmsKeyId=self.made["key-us-east-1"],
            CloudWatchLogsLogGroupArn=group,
            CloudWatchLogsRoleArn=f"arn:aws:iam::{ACCOUNT}:role/function",
            TagsList=[{"Key": "Owner", "Value": "ana"}],
        )
        trail.start_logging(Name="all")
        self.client("cloudtrail", "eu-west-1").create_trail(Name="quiet", S3BucketName="northwind-logs")

    def _config(self) -> None:
        config = self.client("config")
        config.put_configuration_recorder(
            ConfigurationRecorder={
                "name": "default",
                "roleARN": f"arn:aws:iam::{ACCOUNT}:role/function",
                "recordingGroup": {"allSupported": True, "includeGlobalResourceTypes": True},
            }
        )
        config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": "northwind-logs"})
        config.start_configuration_recorder(ConfigurationRecorderName="default")
        config.put_config_rule(
            ConfigRule={
                "ConfigRuleName": "encrypted-volumes",
                "Source": {"Owner": "AWS", "SourceIdentifier": "ENCRYPTED_VOLUMES"},
            }
        )
