"""CloudFront distributions: TLS towards viewers and the web ACL before them."""

from __future__ import annotations

from collections.abc import Iterator

from proofgraph.graph.model import Relationship
from proofgraph.integrations.catalog.aws.item import Item
from proofgraph.integrations.catalog.aws.service import Listing, Product, Service, Step, call, edge
from proofgraph.integrations.catalog.proofgraph.collector import INTERNET
from proofgraph.integrations.catalog.proofgraph.collector import SCOPE as WORLD
from proofgraph.integrations.mapping import EntityMapping, booleans, dates, lists, strings, templates

LIST = call("cloudfront", "ListDistributions")
HTTPS = "['https-only', 'redirect-to-https']"


def relate_distribution(item: Item) -> Iterator[Product]:
    yield item.from_service("cloudfront")
    yield Relationship(
        key=f"{INTERNET.key}|connects|{item.main.key}",
        type="internet_connects_aws_cloudfront_distribution",
        verb="CONNECTS",
        from_key=INTERNET.key,
        to_key=item.main.key,
        from_scope=WORLD,
    )
    buckets = [
        f"arn:{item.place.partition}:s3:::{domain.partition('.s3')[0]}"
        for domain in item.get("Origins.Items[].DomainName") or ()
        if ".s3." in domain or ".s3-" in domain
    ]
    yield from item.edges_to("CONNECTS", "aws_s3_bucket", buckets)
    certificate = item.get("ViewerCertificate.ACMCertificateArn")
    if certificate:
        yield from item.edges_to("USES", "aws_acm_certificate", [certificate])


DISTRIBUTIONS = Step(
    id="cloudfront-distributions",
    title="CloudFront distributions",
    extent="account",
    listing=Listing(LIST, "DistributionList.Items[]"),
    entity=EntityMapping(
        "aws_cloudfront_distribution",
        ("Gateway",),
        key="{ARN}",
        name="DomainName",
        properties=(
            *strings(
                id="Id",
                arn="ARN",
                domainName="DomainName",
                status="Status",
                webAclId="WebACLId",
                viewerProtocolPolicy="DefaultCacheBehavior.ViewerProtocolPolicy",
                minimumProtocolVersion="ViewerCertificate.MinimumProtocolVersion",
                httpVersion="HttpVersion",
            ),
            *templates(webLink="https://console.aws.amazon.com/cloudfront/v4/home#/distributions/{Id}"),
            *booleans(
                active="Enabled",
                public="`true`",
                httpsOnly=f"contains({HTTPS}, DefaultCacheBehavior.ViewerProtocolPolicy)",
                defaultCertificate="ViewerCertificate.CloudFrontDefaultCertificate || `false`",
            ),
            *lists(aliases="Aliases.Items"),
            *dates(updatedOn="LastModifiedTime"),
        ),
    ),
    relate=relate_distribution,
    relationships=(
        edge("aws_cloudfront", "HAS", "aws_cloudfront_distribution"),
        edge("internet", "CONNECTS", "aws_cloudfront_distribution"),
        edge("aws_cloudfront_distribution", "CONNECTS", "aws_s3_bucket"),
        edge("aws_cloudfront_distribution", "USES", "aws_acm_certificate"),
    ),
)

SERVICE = Service("cloudfront", "CloudFront", (DISTRIBUTIONS,))
