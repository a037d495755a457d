"""EC2 computing: instances, volumes, snapshots, images, key pairs, and the region's EBS default."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import Listing, Read, Service, Step, call, edge
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

CONSOLE = "https://{region}.console.aws.amazon.com/ec2/home?region={region}"
INSTANCES_CALL = call("ec2", "DescribeInstances")
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

INSTANCES = Step(
    id="ec2-instances",
    title="EC2 instances",
    listing=Listing(INSTANCES_CALL, "Reservations[].Instances[]"),
    entity=INSTANCE,
    relationships=(
        edge("aws_ec2", "HAS", "aws_instance"),
        edge("aws_subnet", "HAS", "aws_instance"),
        edge("aws_security_group", "PROTECTS", "aws_instance"),
        edge("aws_instance", "USES", "aws_ebs_volume"),
        edge("aws_instance", "USES", "aws_ami"),
        edge("aws_instance", "USES", "aws_key_pair"),
    ),
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
    relationships=(edge("aws_ec2", "HAS", "aws_ec2_settings"),),
)

SERVICE = Service(
    "ec2", "Elastic Compute Cloud", (INSTANCES, VOLUMES, SNAPSHOTS, IMAGES, KEY_PAIRS, SETTINGS)
)
_ = needing
