"""EC2 computing: instances, volumes, snapshots, images, key pairs, and the region's EBS default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.graph.model import relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import (
    Listing,
    Product,
    Read,
    Service,
    Shared,
    Step,
    call,
    edge,
)
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    milliseconds,
    numbers,
    strings,
    tag_name,
    templates,
)

CONSOLE = "https://{region}.console.aws.amazon.com/ec2/home?region={region}"
INSTANCES_CALL = call("ec2", "DescribeInstances", memo=True)
PROFILES = call("iam", "ListInstanceProfiles")
VOLUMES_CALL = call("ec2", "DescribeVolumes")
SNAPSHOTS_CALL = call("ec2", "DescribeSnapshots")
SHARING = call("ec2", "DescribeSnapshotAttribute", "InvalidSnapshot.NotFound")
IMAGES_CALL = call("ec2", "DescribeImages")
KEY_PAIRS_CALL = call("ec2", "DescribeKeyPairs")
EBS_DEFAULT = call("ec2", "GetEbsEncryptionByDefault")

INSTANCE = EntityMapping(
    "aws_instance",
    ("Host",),
    key="arn:{partition}:ec2:{region}:{account}:instance/{InstanceId}",
    name="InstanceId",
    properties=(
        *templates(
            arn="arn:{partition}:ec2:{region}:{account}:instance/{InstanceId}",
            webLink=CONSOLE + "#InstanceDetails:instanceId={InstanceId}",
        ),
        *strings(
            id="InstanceId",
            instanceId="InstanceId",
            instanceType="InstanceType",
            imageId="ImageId",
            state="State.Name",
            platform="Platform || 'linux'",
            vpcId="VpcId",
            subnetId="SubnetId",
            availabilityZone="Placement.AvailabilityZone",
            tenancy="Placement.Tenancy",
            publicIpAddress="PublicIpAddress",
            privateIpAddress="PrivateIpAddress",
            publicDnsName="PublicDnsName",
            privateDnsName="PrivateDnsName",
            iamInstanceProfileArn="IamInstanceProfile.Arn",
            keyName="KeyName",
            httpTokens="MetadataOptions.HttpTokens",
            monitoringState="Monitoring.State",
            rootDeviceType="RootDeviceType",
            architecture="Architecture",
        ),
        *lists(securityGroupIds="SecurityGroups[].GroupId"),
        *booleans(
            active="State.Name == 'running'",
            running="State.Name == 'running'",
            ebsOptimized="EbsOptimized",
            httpEndpointEnabled=COMPUTED,
            public=COMPUTED,
        ),
        *dates(launchedOn="LaunchTime", createdOn="LaunchTime"),
    ),
    tags="Tags",
)


def derive_instance(item: Item) -> dict[str, Any]:
    state = item.get("MetadataOptions.HttpEndpoint")
    return {
        "httpEndpointEnabled": None if state is None else state == "enabled",
        "public": bool(item.get("PublicIpAddress")),
        "name": tag_name(item.get("Tags")),
    }


def relate_instance(item: Item) -> Iterator[Product]:
    yield item.from_service("ec2")
    subnet = item.get("SubnetId")
    if subnet:
        yield from item.edges_from("HAS", "aws_subnet", [item.arn("ec2", f"subnet/{subnet}")])
    groups = [item.arn("ec2", f"security-group/{id}") for id in item.get("SecurityGroups[].GroupId") or ()]
    yield from item.edges_from("PROTECTS", "aws_security_group", groups)
    volumes = item.get("BlockDeviceMappings[].Ebs.VolumeId") or ()
    yield from item.edges_to("USES", "aws_ebs_volume", [item.arn("ec2", f"volume/{id}") for id in volumes])
    if item.get("ImageId"):
        yield from item.edges_to("USES", "aws_ami", [item.arn("ec2", f"image/{item.document['ImageId']}")])
    if item.get("KeyName"):
        key = item.arn("ec2", f"key-pair/{item.document['KeyName']}")
        yield from item.edges_to("USES", "aws_key_pair", [key])


def relate_profile(item: Item) -> Iterator[Product]:
    """The role behind an instance's profile, by way of the profile's roles."""
    profile = item.get("IamInstanceProfile.Arn")
    for role in (item.get("shared.profiles") or {}).get(profile, ()):
        yield relationship(
            "USES",
            (item.arn("ec2", f"instance/{item.document['InstanceId']}"), "aws_instance"),
            (role, "aws_iam_role"),
        )


def instance_profiles(reader: Reader) -> dict[str, list[str]]:
    """The roles of each instance profile, by the profile's ARN."""
    found = reader.ask(PROFILES, {}, "InstanceProfiles[].{profile: Arn, roles: Roles[].Arn}")
    return {one["profile"]: one["roles"] for one in found}


def relate_resource(item: Item) -> Iterator[Product]:
    yield item.from_service("ec2")


def relate_volume(item: Item) -> Iterator[Product]:
    yield item.from_service("ec2")
    snapshot = item.get("SnapshotId")
    if snapshot:
        yield from item.edges_to("USES", "aws_ebs_snapshot", [item.arn("ec2", f"snapshot/{snapshot}")])
    yield from item.uses_key(item.get("KmsKeyId"))


def relate_snapshot(item: Item) -> Iterator[Product]:
    volume = item.get("VolumeId")
    if volume:
        yield from item.edges_from("HAS", "aws_ebs_volume", [item.arn("ec2", f"volume/{volume}")])
    yield from item.uses_key(item.get("KmsKeyId"))


def derive_image(item: Item) -> dict[str, Any]:
    disks = item.get("BlockDeviceMappings[].Ebs.Encrypted") or []
    created = item.get("CreationDate")
    return {
        "encrypted": bool(disks) and all(disks),
        "createdOn": milliseconds(created) if isinstance(created, str) else created,
    }


def relate_image(item: Item) -> Iterator[Product]:
    snapshots = item.get("BlockDeviceMappings[].Ebs.SnapshotId") or ()
    yield from item.edges_to(
        "USES", "aws_ebs_snapshot", [item.arn("ec2", f"snapshot/{id}") for id in snapshots]
    )


INSTANCES = Step(
    id="ec2-instances",
    title="EC2 instances",
    listing=Listing(INSTANCES_CALL, "Reservations[].Instances[]"),
    entity=INSTANCE,
    derive=derive_instance,
    relate=relate_instance,
    relationships=(
        edge("aws_ec2", "HAS", "aws_instance"),
        edge("aws_subnet", "HAS", "aws_instance"),
        edge("aws_security_group", "PROTECTS", "aws_instance"),
        edge("aws_instance", "USES", "aws_ebs_volume"),
        edge("aws_instance", "USES", "aws_ami"),
        edge("aws_instance", "USES", "aws_key_pair"),
    ),
)

PROFILE_ROLES = Step(
    id="ec2-instance-roles",
    title="Roles of EC2 instances",
    listing=Listing(INSTANCES_CALL, "Reservations[].Instances[]"),
    entity=None,
    shared=(Shared("profiles", (PROFILES,), instance_profiles, relates=True),),
    relate=relate_profile,
    relationships=(edge("aws_instance", "USES", "aws_iam_role"),),
)

VOLUMES = Step(
    id="ec2-volumes",
    title="EBS volumes",
    listing=Listing(VOLUMES_CALL, "Volumes[]"),
    entity=EntityMapping(
        "aws_ebs_volume",
        ("DataStore", "Disk"),
        key="arn:{partition}:ec2:{region}:{account}:volume/{VolumeId}",
        name="VolumeId",
        properties=(
            *templates(
                arn="arn:{partition}:ec2:{region}:{account}:volume/{VolumeId}",
                webLink=CONSOLE + "#VolumeDetails:volumeId={VolumeId}",
            ),
            *strings(
                id="VolumeId",
                volumeId="VolumeId",
                volumeType="VolumeType",
                state="State",
                snapshotId="SnapshotId",
                availabilityZone="AvailabilityZone",
                kmsKeyId="KmsKeyId",
            ),
            *numbers(size="Size", iops="Iops"),
            *booleans(encrypted="Encrypted", active="State == 'in-use'", inUse="State == 'in-use'"),
            *dates(createdOn="CreateTime"),
        ),
        tags="Tags",
    ),
    relate=relate_volume,
    relationships=(
        edge("aws_ec2", "HAS", "aws_ebs_volume"),
        edge("aws_ebs_volume", "USES", "aws_ebs_snapshot"),
        edge("aws_ebs_volume", "USES", "aws_kms_key"),
    ),
)

SNAPSHOTS = Step(
    id="ec2-snapshots",
    title="EBS snapshots",
    listing=Listing(SNAPSHOTS_CALL, "Snapshots[]", {"OwnerIds": ["self"]}),
    entity=EntityMapping(
        "aws_ebs_snapshot",
        ("DataStore", "Disk", "Image"),
        key="arn:{partition}:ec2:{region}:{account}:snapshot/{SnapshotId}",
        name="SnapshotId",
        properties=(
            *templates(
                arn="arn:{partition}:ec2:{region}:{account}:snapshot/{SnapshotId}",
                webLink=CONSOLE + "#SnapshotDetails:snapshotId={SnapshotId}",
            ),
            *strings(
                id="SnapshotId",
                snapshotId="SnapshotId",
                volumeId="VolumeId",
                description="Description",
                state="State",
                ownerId="OwnerId",
                kmsKeyId="KmsKeyId",
            ),
            *numbers(volumeSize="VolumeSize"),
            *booleans(encrypted="Encrypted", active="State == 'completed'"),
            *dates(createdOn="StartTime"),
        ),
        tags="Tags",
    ),
    reads=(
        Read(
            "sharing",
            SHARING,
            {"SnapshotId": "SnapshotId", "Attribute": "'createVolumePermission'"},
            (
                *about(
                    "Anyone may create a volume from it.",
                    *booleans(public="contains(sharing.CreateVolumePermissions[].Group || `[]`, 'all')"),
                ),
                *booleans(shared="length(sharing.CreateVolumePermissions || `[]`) > `0`"),
                *lists(sharedWithAccounts="sharing.CreateVolumePermissions[].UserId"),
            ),
        ),
    ),
    relate=relate_snapshot,
    relationships=(
        edge("aws_ebs_volume", "HAS", "aws_ebs_snapshot"),
        edge("aws_ebs_snapshot", "USES", "aws_kms_key"),
    ),
)

IMAGES = Step(
    id="ec2-images",
    title="Machine images of the account",
    listing=Listing(IMAGES_CALL, "Images[]", {"Owners": ["self"]}),
    entity=EntityMapping(
        "aws_ami",
        ("Image",),
        key="arn:{partition}:ec2:{region}:{account}:image/{ImageId}",
        name="ImageId",
        properties=(
            *templates(
                arn="arn:{partition}:ec2:{region}:{account}:image/{ImageId}",
                webLink=CONSOLE + "#ImageDetails:imageId={ImageId}",
            ),
            *strings(
                id="ImageId",
                imageId="ImageId",
                imageName="Name",
                description="Description",
                ownerId="OwnerId",
                state="State",
                architecture="Architecture",
            ),
            *booleans(
                public="Public",
                active="State == 'available'",
                encrypted=COMPUTED,
            ),
            *dates(createdOn=COMPUTED),
        ),
        tags="Tags",
    ),
    derive=derive_image,
    relate=relate_image,
    relationships=(edge("aws_ami", "USES", "aws_ebs_snapshot"),),
)

KEY_PAIRS = Step(
    id="ec2-key-pairs",
    title="EC2 key pairs",
    listing=Listing(KEY_PAIRS_CALL, "KeyPairs[]"),
    entity=EntityMapping(
        "aws_key_pair",
        ("AccessKey",),
        key="arn:{partition}:ec2:{region}:{account}:key-pair/{KeyName}",
        name="KeyName",
        properties=(
            *strings(
                id="KeyPairId",
                keyName="KeyName",
                keyType="KeyType",
                fingerprint="KeyFingerprint",
                usage="'ssh'",
            ),
            *booleans(active="`true`"),
            *dates(createdOn="CreateTime"),
        ),
        tags="Tags",
    ),
    relate=relate_resource,
    relationships=(edge("aws_ec2", "HAS", "aws_key_pair"),),
)

SETTINGS = Step(
    id="ec2-settings",
    title="EBS encryption by default",
    listing=Listing(EBS_DEFAULT, "[@]"),
    entity=EntityMapping(
        "aws_ec2_settings",
        ("Configuration",),
        key="aws:{account}:{region}:ec2-settings",
        name="'EC2 settings'",
        properties=(
            *templates(webLink=CONSOLE + "#Settings:tab=dataProtectionAndSecurity"),
            *booleans(ebsEncryptionByDefault="EbsEncryptionByDefault"),
        ),
    ),
    relate=relate_resource,
    relationships=(edge("aws_ec2", "HAS", "aws_ec2_settings"),),
)

SERVICE = Service(
    "ec2",
    "Elastic Compute Cloud",
    (INSTANCES, PROFILE_ROLES, VOLUMES, SNAPSHOTS, IMAGES, KEY_PAIRS, SETTINGS),
)
