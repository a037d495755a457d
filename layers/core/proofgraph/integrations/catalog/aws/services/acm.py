"""Certificates of the Certificate Manager: when they end, and whether something uses them."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    EntityMapping,
    booleans,
    dates,
    lists,
    strings,
)

LIST = call("acm", "ListCertificates")
DESCRIBE = call("acm", "DescribeCertificate", "ResourceNotFoundException")
TAGS = call("acm", "ListTagsForCertificate", "ResourceNotFoundException")


def relate_certificate(item: Item) -> Iterator[Product]:
    yield item.from_service("acm")


CERTIFICATES = Step(
    id="acm-certificates",
    title="ACM certificates",
    listing=Listing(LIST, "CertificateSummaryList[]"),
    entity=EntityMapping(
        "aws_acm_certificate",
        ("Certificate",),
        key="{CertificateArn}",
        name="DomainName",
        properties=strings(arn="CertificateArn", domainName="DomainName"),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(
        Read(
            "held",
            DESCRIBE,
            {"CertificateArn": "CertificateArn"},
            (
                *strings(
                    status="held.Certificate.Status",
                    type="held.Certificate.Type",
                    issuer="held.Certificate.Issuer",
                    keyAlgorithm="held.Certificate.KeyAlgorithm",
                    renewalEligibility="held.Certificate.RenewalEligibility",
                ),
                *lists(alternativeNames="held.Certificate.SubjectAlternativeNames"),
                *booleans(
                    active="held.Certificate.Status == 'ISSUED'",
                    inUse="length(held.Certificate.InUseBy || `[]`) > `0`",
                ),
                *dates(
                    createdOn="held.Certificate.CreatedAt",
                    issuedOn="held.Certificate.IssuedAt",
                    expiresOn="held.Certificate.NotAfter",
                ),
            ),
        ),
        Read("tags", TAGS, {"CertificateArn": "CertificateArn"}, items="Tags[]"),
    ),
    relate=relate_certificate,
    relationships=(edge("aws_acm", "HAS", "aws_acm_certificate"),),
)

SERVICE = Service("acm", "Certificate Manager", (CERTIFICATES,))
