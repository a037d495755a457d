"""KMS keys: state, rotation, who manages them, who may use them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.policies import is_public
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
    needing,
    numbers,
    strings,
    templates,
)

LIST = call("kms", "ListKeys")
DESCRIBE = call("kms", "DescribeKey")
ROTATION = call("kms", "GetKeyRotationStatus", "UnsupportedOperationException")
ALIASES = call("kms", "ListAliases")
POLICY = call("kms", "GetKeyPolicy")
TAGS = call("kms", "ListResourceTags")


def aliases(reader: Reader) -> dict[str, list[str]]:
    """Alias names by key id."""
    found: dict[str, list[str]] = {}
    for alias in reader.ask(ALIASES, {}, "Aliases[?TargetKeyId]") or ():
        found.setdefault(alias["TargetKeyId"], []).append(alias["AliasName"])
    return found


def derive_key(item: Item) -> dict[str, Any]:
    names = sorted((item.get("shared.aliases") or {}).get(item.document["KeyId"], ()))
    return {
        "aliases": names,
        "displayName": names[0] if names else None,
        "keyRotationEnabled": item.get("rotation.KeyRotationEnabled"),
        "public": is_public(item.get("policy.Policy")),
    }


def relate_key(item: Item) -> Iterator[Product]:
    yield item.from_service("kms")


KEYS = Step(
    id="kms-keys",
    title="KMS keys",
    listing=Listing(LIST, "Keys[]"),
    entity=EntityMapping(
        "aws_kms_key",
        ("CryptoKey",),
        key="{KeyArn}",
        name="KeyId",
        properties=(
            *strings(id="KeyId", keyId="KeyId", arn="KeyArn"),
            *templates(
                webLink="https://{region}.console.aws.amazon.com/kms/home?region={region}#/kms/keys/{KeyId}"
            ),
            *needing((ALIASES,), *lists(aliases=COMPUTED)),
            *about(
                "The yearly rotation of its material is on; keys that cannot rotate have no value here.",
                *needing((DESCRIBE, ROTATION), *booleans(keyRotationEnabled=COMPUTED)),
            ),
            *about("Its policy lets anyone use it.", *needing((POLICY,), *booleans(public=COMPUTED))),
        ),
        tags="tags",
        tags_need=(DESCRIBE.permission, TAGS.permission),
    ),
    shared=(Shared("aliases", (ALIASES,), aliases),),
    reads=(
        Read(
            "key",
            DESCRIBE,
            {"KeyId": "KeyId"},
            (
                *strings(
                    description="key.KeyMetadata.Description",
                    keyManager="key.KeyMetadata.KeyManager",
                    keyState="key.KeyMetadata.KeyState",
                    keyUsage="key.KeyMetadata.KeyUsage",
                    keySpec="key.KeyMetadata.KeySpec",
                    origin="key.KeyMetadata.Origin",
                ),
                *lists(
                    encryptionAlgorithms="key.KeyMetadata.EncryptionAlgorithms",
                    signingAlgorithms="key.KeyMetadata.SigningAlgorithms",
                ),
                *booleans(
                    enabled="key.KeyMetadata.Enabled",
                    active="key.KeyMetadata.Enabled",
                    multiRegion="key.KeyMetadata.MultiRegion",
                ),
                *dates(
                    createdOn="key.KeyMetadata.CreationDate",
                    deletionDate="key.KeyMetadata.DeletionDate",
                ),
            ),
        ),
        Read(
            "rotation",
            ROTATION,
            {"KeyId": "KeyId"},
            numbers(rotationPeriodDays="rotation.RotationPeriodInDays"),
            when=(
                "key.KeyMetadata.KeyManager == 'CUSTOMER' && key.KeyMetadata.Origin == 'AWS_KMS'"
                " && key.KeyMetadata.KeySpec == 'SYMMETRIC_DEFAULT'"
                " && key.KeyMetadata.KeyState != 'PendingDeletion'"
            ),
            given=(DESCRIBE,),
        ),
        Read("policy", POLICY, {"KeyId": "KeyId", "PolicyName": "'default'"}),
        Read(
            "tags",
            TAGS,
            {"KeyId": "KeyId"},
            items="Tags[]",
            when="key.KeyMetadata.KeyManager == 'CUSTOMER'",
            given=(DESCRIBE,),
        ),
    ),
    derive=derive_key,
    relate=relate_key,
    relationships=(edge("aws_kms", "HAS", "aws_kms_key"),),
)

SERVICE = Service("kms", "Key Management Service", (KEYS,))
