"""S3: buckets, their policies and grants, and the account's own block on public access."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from proofgraph.graph.model import Relationship, relationship
from proofgraph.integrations.catalog.aws.item import Item, Proven
from proofgraph.integrations.catalog.aws.policies import denies_plain_http, is_public, public_actions
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import (
    Call,
    Listing,
    Product,
    Read,
    Service,
    Shared,
    Step,
    call,
    edge,
)
from proofgraph.integrations.catalog.proofgraph.collector import EVERYONE
from proofgraph.integrations.catalog.proofgraph.collector import SCOPE as WORLD
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    Property,
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

LIST = call("s3", "ListBuckets", permission="s3:ListAllMyBuckets", memo=True)
LOCATION = call("s3", "GetBucketLocation")
ENCRYPTION = call(
    "s3",
    "GetBucketEncryption",
    "ServerSideEncryptionConfigurationNotFoundError",
    permission="s3:GetEncryptionConfiguration",
    memo=True,
)
VERSIONING = call("s3", "GetBucketVersioning")
BLOCK = call(
    "s3",
    "GetPublicAccessBlock",
    "NoSuchPublicAccessBlockConfiguration",
    permission="s3:GetBucketPublicAccessBlock",
)
POLICY = call("s3", "GetBucketPolicy", "NoSuchBucketPolicy", memo=True)
ACL = call("s3", "GetBucketAcl", memo=True)
LOGGING = call("s3", "GetBucketLogging", memo=True)
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
NOTIFICATION = call("s3", "GetBucketNotificationConfiguration", permission="s3:GetBucketNotification")
TAGGING = call("s3", "GetBucketTagging", "NoSuchTagSet")
ACCOUNT_BLOCK = call(
    "s3control",
    "GetPublicAccessBlock",
    "NoSuchPublicAccessBlockConfiguration",
    permission="s3:GetAccountPublicAccessBlock",
)


EVERYONE_URIS = (
    "http://acs.amazonaws.com/groups/global/AllUsers",
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
)
BLOCKS = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")


def _read(name: str, made: Call, *properties: Property, relates: bool = False) -> Read:
    return Read(name, made, {"Bucket": "Name"}, properties, relates=relates)


def _account_block(reader: Reader) -> Any:
    answer = reader.ask(ACCOUNT_BLOCK, {"AccountId": reader.place.account})
    return (answer or {}).get("PublicAccessBlockConfiguration", {})


def _account_settings(reader: Reader) -> Iterable[Mapping[str, Any]]:
    return [_account_block(reader)]


def derive_bucket(item: Item) -> dict[str, Any]:
    block = item.get("block.PublicAccessBlockConfiguration") or {}
    versioning = item.get("versioning") or {}
    replicating = bool(item.get("replication.ReplicationConfiguration.Rules[?Status=='Enabled']"))
    versioned = versioning.get("Status") == "Enabled"
    return {
        "region": item.get("location.LocationConstraint") or "us-east-1",
        "encrypted": bool(item.get("encryption.ServerSideEncryptionConfiguration.Rules")),
        "defaultEncryptionEnabled": bool(item.get("encryption.ServerSideEncryptionConfiguration.Rules")),
        "versioningEnabled": versioned,
        "mfaDelete": versioning.get("MFADelete") == "Enabled",
        **{name[0].lower() + name[1:]: bool(block.get(name)) for name in BLOCKS},
        "loggingEnabled": bool(item.get("logging.LoggingEnabled")),
        "objectLockEnabled": item.get("lock.ObjectLockConfiguration.ObjectLockEnabled") == "Enabled",
        "lifecycleEnabled": bool(item.get("lifecycle.Rules[?Status=='Enabled']")),
        "replicationEnabled": replicating,
        "notificationEnabled": bool(item.get("notification")),
        "hasBackup": Proven(True) if versioned or replicating else False,
        "secureTransport": denies_plain_http(item.get("policy.Policy")),
        "publicPolicy": is_public(item.get("policy.Policy")),
        "publicAcl": bool(_open_grants(item)),
        "public": _public(item, block),
    }


def _public(item: Item, block: Mapping[str, Any]) -> bool | Proven | None:
    """Whether anyone may use it; provable either way where only some of the answers are at hand."""
    account = item.get("shared.account_block") or {}
    ignores = bool(block.get("IgnorePublicAcls") or account.get("IgnorePublicAcls"))
    restricts = bool(block.get("RestrictPublicBuckets") or account.get("RestrictPublicBuckets"))
    owner_only = item.get("ownership.OwnershipControls.Rules[0].ObjectOwnership") == "BucketOwnerEnforced"
    if ignores and restricts:
        return Proven(False)
    by_acl = bool(_open_grants(item)) and not ignores and not owner_only
    by_policy = is_public(item.get("policy.Policy")) and not restricts
    if item.lacks(BLOCK, ACCOUNT_BLOCK):
        return None
    return Proven(True) if by_acl or by_policy else False


def _open_grants(item: Item) -> list[dict[str, Any]]:
    grants = item.get("acl.Grants") or []
    return [grant for grant in grants if grant.get("Grantee", {}).get("URI") in EVERYONE_URIS]


def relate_bucket(item: Item) -> Iterator[Product]:
    yield item.from_service("s3")


def relate_policy(item: Item) -> Iterator[Product]:
    text = item.get("policy.Policy")
    if text is None:
        return
    bucket = _bucket_key(item)
    policy = item.make(
        BUCKET_POLICY,
        f"{bucket[0]}:bucket-policy",
        f"Policy of {item.document['Name']}",
        bucketName=item.document["Name"],
        public=is_public(text),
        policy=json.loads(text),
    )
    yield policy
    yield relationship("HAS", bucket, policy)


def relate_grants(item: Item) -> Iterator[Product]:
    """Who everyone is let in by: each open grant of the ACL, and the policy's open statements."""
    for grant in _open_grants(item):
        uri = grant["Grantee"]["URI"]
        permission = grant["Permission"]
        yield _allows(
            item,
            permission,
            f"acl:{uri.rpartition('/')[2]}:{permission}",
            granteeType="Group",
            granteeURI=uri,
            actions=[permission],
        )
    actions = public_actions(item.get("policy.Policy"))
    if actions:
        verbs = [action.rpartition(":")[2].lower() for action in actions]
        reads = any(verb == "*" or verb.startswith(("get", "list")) for verb in verbs)
        writes = any(not verb.startswith(("get", "list")) for verb in verbs)
        permission = "FULL_CONTROL" if any(verb == "*" for verb in verbs) else "WRITE" if writes else "READ"
        yield _allows(
            item,
            permission,
            "policy",
            granteeType="Policy",
            actions=sorted(actions),
            read=reads,
            write=writes,
        )


def _allows(item: Item, permission: str, mark: str, **properties: Any) -> Relationship:
    key = _bucket_key(item)[0]
    known = {
        "permission": permission,
        "read": permission in ("READ", "FULL_CONTROL"),
        "write": permission in ("WRITE", "FULL_CONTROL"),
        "admin": permission == "FULL_CONTROL",
    }
    return Relationship(
        key=f"{key}|allows|{EVERYONE.key}|{mark}",
        type="aws_s3_bucket_allows_everyone",
        verb="ALLOWS",
        from_key=key,
        to_key=EVERYONE.key,
        properties=known | properties,
        to_scope=WORLD,
    )


def relate_logging(item: Item) -> Iterator[Product]:
    target = item.get("logging.LoggingEnabled.TargetBucket")
    if target:
        yield relationship("LOGS", _bucket_key(item), (_arn(item, target), "aws_s3_bucket"))


def relate_key(item: Item) -> Iterator[Product]:
    key = item.get(
        "encryption.ServerSideEncryptionConfiguration.Rules[0]"
        ".ApplyServerSideEncryptionByDefault.KMSMasterKeyID"
    )
    if key and str(key).startswith("arn:"):
        yield relationship("USES", _bucket_key(item), (key, "aws_kms_key"))


def _bucket_key(item: Item) -> tuple[str, str]:
    return _arn(item, item.document["Name"]), "aws_s3_bucket"


def _arn(item: Item, bucket: str) -> str:
    return f"arn:{item.place.partition}:s3:::{bucket}"


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
        *needing((LOCATION,), *strings(region=COMPUTED)),
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
        _read(
            "ownership",
            OWNERSHIP,
            *strings(objectOwnership="ownership.OwnershipControls.Rules[0].ObjectOwnership"),
        ),
        _read("notification", NOTIFICATION),
        _read("tagging", TAGGING),
    ),
    shared=(Shared("account_block", (ACCOUNT_BLOCK,), _account_block),),
    derive=derive_bucket,
    relate=relate_bucket,
    relationships=(edge("aws_s3", "HAS", "aws_s3_bucket"),),
)

POLICIES = Step(
    id="s3-bucket-policies",
    title="S3 bucket policies",
    extent="account",
    listing=Listing(LIST, "Buckets[]"),
    entity=None,
    reads=(_read("policy", POLICY, relates=True),),
    relate=relate_policy,
    also=(BUCKET_POLICY,),
    relationships=(edge("aws_s3_bucket", "HAS", "aws_s3_bucket_policy"),),
)

GRANTS = Step(
    id="s3-bucket-grants",
    title="S3 buckets open to everyone",
    extent="account",
    listing=Listing(LIST, "Buckets[]"),
    entity=None,
    reads=(_read("policy", POLICY, relates=True), _read("acl", ACL, relates=True)),
    relate=relate_grants,
    relationships=(edge("aws_s3_bucket", "ALLOWS", "everyone", *GRANT),),
)

LOG_TARGETS = Step(
    id="s3-bucket-logging",
    title="Where S3 buckets log to",
    extent="account",
    listing=Listing(LIST, "Buckets[]"),
    entity=None,
    reads=(_read("logging", LOGGING, relates=True),),
    relate=relate_logging,
    relationships=(edge("aws_s3_bucket", "LOGS", "aws_s3_bucket"),),
)

KEYS = Step(
    id="s3-bucket-keys",
    title="KMS keys of S3 buckets",
    extent="account",
    listing=Listing(LIST, "Buckets[]"),
    entity=None,
    reads=(_read("encryption", ENCRYPTION, relates=True),),
    relate=relate_key,
    relationships=(edge("aws_s3_bucket", "USES", "aws_kms_key"),),
)

SETTINGS = Step(
    id="s3-settings",
    title="S3 account settings",
    extent="account",
    listing=_account_settings,
    list_calls=(ACCOUNT_BLOCK,),
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
    relate=relate_bucket,
    relationships=(edge("aws_s3", "HAS", "aws_s3_settings"),),
)

SERVICE = Service("s3", "Simple Storage Service", (BUCKETS, POLICIES, GRANTS, LOG_TARGETS, KEYS, SETTINGS))
