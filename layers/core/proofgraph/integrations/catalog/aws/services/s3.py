"""S3: buckets, their policies and grants, and the account's own block on public access."""

from __future__ import annotations

from proofgraph.integrations.catalog.aws.service import (
    Call,
    Listing,
    Read,
    Service,
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
    documents,
    lists,
    needing,
    numbers,
    strings,
    templates,
)

LIST = call("s3", "ListBuckets", permission="s3:ListAllMyBuckets")
LOCATION = call("s3", "GetBucketLocation")
ENCRYPTION = call(
    "s3",
    "GetBucketEncryption",
    "ServerSideEncryptionConfigurationNotFoundError",
    permission="s3:GetEncryptionConfiguration",
)
VERSIONING = call("s3", "GetBucketVersioning")
BLOCK = call(
    "s3",
    "GetPublicAccessBlock",
    "NoSuchPublicAccessBlockConfiguration",
    permission="s3:GetBucketPublicAccessBlock",
)
POLICY = call("s3", "GetBucketPolicy", "NoSuchBucketPolicy")
ACL = call("s3", "GetBucketAcl")
LOGGING = call("s3", "GetBucketLogging")
LOCK = call(
    "s3",
    "GetObjectLockConfiguration",
    "ObjectLockConfigurationNotFoundError",
    permission="s3:GetBucketObjectLockConfiguration",
)
LIFECYCLE = call(
    "s3",
    "GetBucketLifecycleConfiguration",
    "NoSuchLifecycleConfiguration",
    permission="s3:GetLifecycleConfiguration",
)
REPLICATION = call(
    "s3",
    "GetBucketReplication",
    "ReplicationConfigurationNotFoundError",
    permission="s3:GetReplicationConfiguration",
)
OWNERSHIP = call("s3", "GetBucketOwnershipControls", "OwnershipControlsNotFoundError")
NOTIFICATION = call(
    "s3", "GetBucketNotificationConfiguration", permission="s3:GetBucketNotification"
)
TAGGING = call("s3", "GetBucketTagging", "NoSuchTagSet")
ACCOUNT_BLOCK = call(
    "s3control",
    "GetPublicAccessBlock",
    "NoSuchPublicAccessBlockConfiguration",
    permission="s3:GetAccountPublicAccessBlock",
)


def _read(name: str, made: Call, *properties: object) -> Read:
    return Read(name, made, {"Bucket": "Name"}, tuple(properties))  # type: ignore[arg-type]


BUCKET = EntityMapping(
    "aws_s3_bucket",
    ("DataStore",),
    key="arn:{partition}:s3:::{Name}",
    description="A bucket. `public` says whether anyone on the Internet may read, list or write it.",
    properties=(
        *templates(
            arn="arn:{partition}:s3:::{Name}",
            webLink="https://s3.console.aws.amazon.com/s3/buckets/{Name}",
        ),
        *strings(bucketName="Name"),
        *dates(createdOn="CreationDate"),
        *about(
            "Anyone may use it by its policy or its grants, and no block on public access forbids it.",
            *needing((POLICY, ACL, BLOCK, ACCOUNT_BLOCK), *booleans(public=COMPUTED)),
        ),
        *about(
            "Its policy denies requests that do not come over TLS.",
            *needing((POLICY,), *booleans(secureTransport=COMPUTED)),
        ),
        *needing((POLICY,), *booleans(publicPolicy=COMPUTED)),
        *needing((ACL,), *booleans(publicAcl=COMPUTED)),
        *needing(
            (ENCRYPTION,),
            *booleans(encrypted=COMPUTED, defaultEncryptionEnabled=COMPUTED),
        ),
        *needing((VERSIONING,), *booleans(versioningEnabled=COMPUTED, mfaDelete=COMPUTED)),
        *needing(
            (BLOCK,),
            *booleans(
                blockPublicAcls=COMPUTED,
                ignorePublicAcls=COMPUTED,
                blockPublicPolicy=COMPUTED,
                restrictPublicBuckets=COMPUTED,
            ),
        ),
        *needing((LOGGING,), *booleans(loggingEnabled=COMPUTED)),
        *needing((LOCK,), *booleans(objectLockEnabled=COMPUTED)),
        *needing((LIFECYCLE,), *booleans(lifecycleEnabled=COMPUTED)),
        *needing((REPLICATION,), *booleans(replicationEnabled=COMPUTED)),
        *needing((NOTIFICATION,), *booleans(notificationEnabled=COMPUTED)),
        *about(
            "Earlier versions of its objects are kept, here or in another bucket.",
            *needing((VERSIONING, REPLICATION), *booleans(hasBackup=COMPUTED)),
        ),
    ),
    name="Name",
    tags="tagging.TagSet",
    tags_need=(TAGGING.permission,),
)

BUCKET_POLICY = EntityMapping(
    "aws_s3_bucket_policy",
    ("AccessPolicy",),
    key="arn:{partition}:s3:::{Name}:bucket-policy",
    properties=(*booleans(public=COMPUTED), *documents(policy=COMPUTED), *strings(bucketName="Name")),
)

GRANT = (
    *strings(permission=COMPUTED, granteeType=COMPUTED, granteeURI=COMPUTED),
    *booleans(read=COMPUTED, write=COMPUTED, admin=COMPUTED),
    *lists(actions=COMPUTED),
)

BUCKETS = Step(
    id="s3-buckets",
    title="S3 buckets",
    extent="account",
    listing=Listing(LIST, "Buckets[]"),
    entity=BUCKET,
    reads=(
        _read("location", LOCATION),
        _read(
            "encryption",
            ENCRYPTION,
            *strings(
                encryptionAlgorithm=(
                    "encryption.ServerSideEncryptionConfiguration.Rules[0]"
                    ".ApplyServerSideEncryptionByDefault.SSEAlgorithm"
                ),
                kmsMasterKeyId=(
                    "encryption.ServerSideEncryptionConfiguration.Rules[0]"
                    ".ApplyServerSideEncryptionByDefault.KMSMasterKeyID"
                ),
            ),
        ),
        _read("versioning", VERSIONING),
        _read("block", BLOCK),
        _read("policy", POLICY),
        _read("acl", ACL, *strings(ownerId="acl.Owner.ID")),
        _read(
            "logging",
            LOGGING,
            *strings(
                loggingTargetBucket="logging.LoggingEnabled.TargetBucket",
                loggingTargetPrefix="logging.LoggingEnabled.TargetPrefix",
            ),
        ),
        _read(
            "lock",
            LOCK,
            *strings(
                objectLockMode="lock.ObjectLockConfiguration.Rule.DefaultRetention.Mode",
            ),
            *numbers(objectLockDays="lock.ObjectLockConfiguration.Rule.DefaultRetention.Days"),
        ),
        _read("lifecycle", LIFECYCLE),
        _read(
            "replication",
            REPLICATION,
            *lists(destinationBuckets="replication.ReplicationConfiguration.Rules[].Destination.Bucket"),
        ),
        _read("ownership", OWNERSHIP, *strings(objectOwnership="ownership.OwnershipControls.Rules[0].ObjectOwnership")),
        _read("notification", NOTIFICATION),
        _read("tagging", TAGGING),
    ),
    also=(BUCKET_POLICY,),
    relationships=(
        edge("aws_s3", "HAS", "aws_s3_bucket"),
        edge("aws_s3_bucket", "HAS", "aws_s3_bucket_policy"),
        edge("aws_s3_bucket", "ALLOWS", "everyone", *GRANT),
        edge("aws_s3_bucket", "LOGS", "aws_s3_bucket"),
        edge("aws_s3_bucket", "USES", "aws_kms_key"),
    ),
)

SETTINGS = Step(
    id="s3-settings",
    title="S3 account settings",
    extent="account",
    listing=Listing(ACCOUNT_BLOCK, "[PublicAccessBlockConfiguration || `{}`]", {"AccountId": "{account}"}),
    entity=EntityMapping(
        "aws_s3_settings",
        ("Configuration",),
        key="aws:{account}:s3-settings",
        name="'S3 account settings'",
        properties=booleans(
            blockPublicAcls="BlockPublicAcls || `false`",
            ignorePublicAcls="IgnorePublicAcls || `false`",
            blockPublicPolicy="BlockPublicPolicy || `false`",
            restrictPublicBuckets="RestrictPublicBuckets || `false`",
        ),
    ),
    relationships=(edge("aws_s3", "HAS", "aws_s3_settings"),),
)

SERVICE = Service("s3", "Simple Storage Service", (BUCKETS, SETTINGS))
