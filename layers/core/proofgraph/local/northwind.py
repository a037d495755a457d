"""Northwind Robotics' AWS account: the sample template, and what CloudFormation cannot make there.

Good and bad practice are mixed on purpose; the comments in the template and here say which is which.
"""

from __future__ import annotations

import json
import secrets
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofgraph.errors import UnavailableError
from proofgraph.integrations import discovery
from proofgraph.local.cloud import ACCOUNT, Cloud
from proofgraph.local.people import one_time_password
from proofgraph.local.server import BACKDATE, FORGET

SAMPLE_ACCOUNT = "222222222222"
STACK = "northwind"
RECORD = "sample.json"
REGIONS = ("us-east-1", "eu-west-1")
_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Sample:
    """How Proofgraph gets into the sample account."""

    role_arn: str
    external_id: str


def build(cloud: Cloud, root: Path) -> Sample:
    """Make the account, once; one that is half made, or not what was noted, is made again from nothing."""
    held = cloud.folder.read(RECORD)
    stack = _settled(cloud.client("cloudformation", SAMPLE_ACCOUNT))
    if held and stack and stack["StackStatus"] == "CREATE_COMPLETE":
        return Sample(held["role_arn"], held["external_id"])
    _ask(cloud, FORGET, {"account": SAMPLE_ACCOUNT})
    external_id = secrets.token_urlsafe(18)
    outputs = _stack(cloud, root, external_id)
    _seed(cloud, outputs)
    sample = Sample(outputs["RoleArn"], external_id)
    cloud.folder.write(RECORD, {"role_arn": sample.role_arn, "external_id": external_id})
    return sample


def _stack(cloud: Cloud, root: Path, external_id: str) -> dict[str, str]:
    formation = cloud.client("cloudformation", SAMPLE_ACCOUNT)
    parameters = {
        "ReaderAccount": ACCOUNT,
        "ReaderExternalId": external_id,
        "ReaderActions": ",".join(discovery.catalog()["aws"].permissions),
        "ConsolePassword": one_time_password() + "!",
    }
    template = (root / "infrastructure" / "sample" / "northwind.yaml").read_text()
    formation.create_stack(
        StackName=STACK,
        TemplateBody=template,
        Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()],
        Capabilities=["CAPABILITY_NAMED_IAM"],
    )
    stack = _settled(formation)
    if stack is None or stack["StackStatus"] != "CREATE_COMPLETE":
        state = stack["StackStatus"] if stack else "nothing"
        raise UnavailableError(f"The sample account's stack ended in {state}; see `make logs`.")
    return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}


def _settled(formation: Any) -> Any:
    from botocore.exceptions import ClientError

    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        try:
            stack = formation.describe_stacks(StackName=STACK)["Stacks"][0]
        except ClientError:
            return None
        if not stack["StackStatus"].endswith("_IN_PROGRESS"):
            return stack
        time.sleep(0.1)
    raise UnavailableError(f"The sample account was not built within {_SECONDS} s; see `make logs`.")


def _seed(cloud: Cloud, outputs: Mapping[str, str]) -> None:
    _people(cloud)
    _trail(cloud, outputs)
    _configuration_recorder(cloud)
    _servers(cloud, outputs)
    _databases(cloud, outputs)
    cloud.client("dynamodb", SAMPLE_ACCOUNT).update_continuous_backups(
        TableName="orders", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
    )
    _elsewhere(cloud)


def _people(cloud: Cloud) -> None:
    """A short password policy; groups; second factors for some; keys, of which some are old."""
    iam = cloud.client("iam", SAMPLE_ACCOUNT)
    iam.update_account_password_policy(
        MinimumPasswordLength=8,
        RequireLowercaseCharacters=True,
        RequireNumbers=True,
        AllowUsersToChangePassword=True,
    )
    for group, members in {
        "engineering": ("maya.chen", "jonas.weber"),
        "support": ("tomas.silva",),
        "contractors": (),
    }.items():
        iam.create_group(GroupName=group)
        for member in members:
            iam.add_user_to_group(GroupName=group, UserName=member)
    policies = iam.list_policies(Scope="Local")["Policies"]
    engineers = next(policy["Arn"] for policy in policies if policy["PolicyName"] == "engineers")
    iam.attach_group_policy(GroupName="engineering", PolicyArn=engineers)
    for user in ("maya.chen", "jonas.weber"):
        serial = iam.create_virtual_mfa_device(VirtualMFADeviceName=user)["VirtualMFADevice"]["SerialNumber"]
        iam.enable_mfa_device(
            UserName=user, SerialNumber=serial, AuthenticationCode1="123456", AuthenticationCode2="654321"
        )
    for user, days in (
        ("maya.chen", 20),
        ("ci-builder", 410),
        ("ci-builder", 35),
        ("report-exporter", 190),
        ("priya.nair", 60),
    ):
        key = iam.create_access_key(UserName=user)["AccessKey"]["AccessKeyId"]
        _backdate(cloud, key, days)


def _backdate(cloud: Cloud, key: str, days: int) -> None:
    """No API makes an access key old; the local cloud's server does."""
    _ask(cloud, BACKDATE, {"account": SAMPLE_ACCOUNT, "key": key, "days": days})


def _ask(cloud: Cloud, path: str, what: Mapping[str, Any]) -> None:
    """Have the local cloud's server do what no API of AWS does."""
    body = json.dumps(what).encode()
    request = urllib.request.Request(cloud.endpoint + path, data=body, method="POST")  # noqa: S310 - loopback
    with urllib.request.urlopen(request, timeout=10):  # noqa: S310 - loopback
        return


def _trail(cloud: Cloud, outputs: Mapping[str, str]) -> None:
    """Good: every region, validated, encrypted, and on. Bad: events of data are not recorded."""
    trails = cloud.client("cloudtrail", SAMPLE_ACCOUNT)
    trails.create_trail(
        Name="organisation",
        S3BucketName=outputs["TrailBucket"],
        IsMultiRegionTrail=True,
        IncludeGlobalServiceEvents=True,
        EnableLogFileValidation=True,
        KmsKeyId=outputs["LogKeyArn"],
        CloudWatchLogsLogGroupArn=outputs["TrailGroupArn"],
        CloudWatchLogsRoleArn=f"arn:aws:iam::{SAMPLE_ACCOUNT}:role/robot-gateway",
    )
    trails.start_logging(Name="organisation")


def _configuration_recorder(cloud: Cloud) -> None:
    """Good in one region; the other has none."""
    config = cloud.client("config", SAMPLE_ACCOUNT)
    config.put_configuration_recorder(
        ConfigurationRecorder={
            "name": "default",
            "roleARN": f"arn:aws:iam::{SAMPLE_ACCOUNT}:role/robot-gateway",
            "recordingGroup": {"allSupported": True, "includeGlobalResourceTypes": True},
        }
    )
    config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": "northwind-cloudtrail"})
    config.start_configuration_recorder(ConfigurationRecorderName="default")


def _servers(cloud: Cloud, outputs: Mapping[str, str]) -> None:
    """Two servers run well; a forgotten one is open, unencrypted and nobody's."""
    ec2 = cloud.client("ec2", SAMPLE_ACCOUNT)
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    ec2.create_flow_logs(
        ResourceIds=[outputs["ProductionVpc"]],
        ResourceType="VPC",
        TrafficType="ALL",
        LogDestinationType="s3",
        LogDestination="arn:aws:s3:::northwind-access-logs",
    )
    well = {"Production": "true", "Owner": "platform@northwind.example"}
    for name in ("gateway-1", "gateway-2"):
        ec2.run_instances(
            ImageId=image,
            InstanceType="t3.medium",
            MinCount=1,
            MaxCount=1,
            SubnetId=outputs["ProductionSubnet"],
            SecurityGroupIds=[outputs["ServiceGroup"]],
            IamInstanceProfile={"Name": "robot-gateway"},
            MetadataOptions={"HttpTokens": "required", "HttpEndpoint": "enabled"},
            Monitoring={"Enabled": True},
            TagSpecifications=_tags("instance", {"Name": name, **well}),
        )
    ec2.run_instances(
        ImageId=image,
        InstanceType="t2.micro",
        MinCount=1,
        MaxCount=1,
        SubnetId=outputs["StagingSubnet"],
        SecurityGroupIds=[outputs["MaintenanceGroup"]],
        MetadataOptions={"HttpTokens": "optional", "HttpEndpoint": "enabled"},
        TagSpecifications=_tags("instance", {"Name": "old-jump-host"}),
    )
    zone = "us-east-1a"
    good = ec2.create_volume(
        AvailabilityZone=zone,
        Size=100,
        Encrypted=True,
        KmsKeyId=outputs["CustomerKeyArn"],
        TagSpecifications=_tags("volume", {"Name": "telemetry", **well}),
    )
    bad = ec2.create_volume(
        AvailabilityZone=zone,
        Size=50,
        Encrypted=False,
        TagSpecifications=_tags("volume", {"Name": "import-2023"}),
    )
    ec2.create_snapshot(VolumeId=good["VolumeId"], Description="nightly")
    leaked = ec2.create_snapshot(VolumeId=bad["VolumeId"], Description="shared with a contractor")
    ec2.modify_snapshot_attribute(
        SnapshotId=leaked["SnapshotId"],
        Attribute="createVolumePermission",
        OperationType="add",
        GroupNames=["all"],
    )


def _databases(cloud: Cloud, outputs: Mapping[str, str]) -> None:
    """The orders' database is kept well; the analysts' one is not."""
    rds = cloud.client("rds", SAMPLE_ACCOUNT)
    rds.create_db_instance(
        DBInstanceIdentifier="orders",
        Engine="postgres",
        DBInstanceClass="db.m6g.large",
        AllocatedStorage=100,
        MasterUsername="northwind",
        MasterUserPassword=one_time_password(),
        DBSubnetGroupName="production",
        VpcSecurityGroupIds=[outputs["DatabaseGroup"]],
        StorageEncrypted=True,
        KmsKeyId=outputs["CustomerKeyArn"],
        BackupRetentionPeriod=14,
        MultiAZ=True,
        DeletionProtection=True,
        AutoMinorVersionUpgrade=True,
        PubliclyAccessible=False,
        CopyTagsToSnapshot=True,
        EnableIAMDatabaseAuthentication=True,
        Tags=[{"Key": "Owner", "Value": "platform@northwind.example"}],
    )
    rds.create_db_instance(
        DBInstanceIdentifier="analytics",
        Engine="postgres",
        DBInstanceClass="db.t3.medium",
        AllocatedStorage=50,
        MasterUsername="analytics",
        MasterUserPassword=one_time_password(),
        StorageEncrypted=False,
        BackupRetentionPeriod=0,
        MultiAZ=False,
        DeletionProtection=False,
        AutoMinorVersionUpgrade=False,
        PubliclyAccessible=True,
    )


def _elsewhere(cloud: Cloud) -> None:
    """A forgotten trial in another region."""
    cloud.client("sqs", SAMPLE_ACCOUNT, "eu-west-1").create_queue(QueueName="fair-demo")
    cloud.client("logs", SAMPLE_ACCOUNT, "eu-west-1").create_log_group(logGroupName="/fair/demo")


def _tags(kind: str, tags: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"ResourceType": kind, "Tags": [{"Key": k, "Value": v} for k, v in tags.items()]}]
