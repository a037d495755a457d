"""Keys, and buckets that are encrypted, open or locked by them."""

from __future__ import annotations

import json
from typing import Any

from tests.integration.aws_moto.account.part import REGIONS, Part


class Storage(Part):
    def build(self) -> None:
        self.keys()
        self.buckets()

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
