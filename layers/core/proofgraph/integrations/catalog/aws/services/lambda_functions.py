"""Lambda functions: runtime, network, tracing, who may invoke them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from proofgraph.integrations.catalog.aws.item import Item, Proven
from proofgraph.integrations.catalog.aws.policies import is_public
from proofgraph.integrations.catalog.aws.service import Listing, Product, Read, Service, Step, call, edge
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    about,
    booleans,
    dates,
    lists,
    milliseconds,
    needing,
    numbers,
    strings,
    templates,
)

LIST = call("lambda", "ListFunctions")
POLICY = call("lambda", "GetPolicy", "ResourceNotFoundException")
URL = call("lambda", "GetFunctionUrlConfig", "ResourceNotFoundException")
TAGS = call("lambda", "ListTags")


def derive_function(item: Item) -> dict[str, Any]:
    open_url = item.get("url.AuthType") == "NONE"
    open_policy = is_public(item.get("policy.Policy"))
    modified = item.get("LastModified")
    return {
        "public": Proven(True) if open_url or open_policy else False,
        "updatedOn": milliseconds(modified) if isinstance(modified, str) else modified,
    }


def relate_function(item: Item) -> Iterator[Product]:
    yield item.from_service("lambda")
    if item.get("Role"):
        yield from item.edges_to("USES", "aws_iam_role", [item.document["Role"]])
    yield from item.uses_key(item.get("KMSKeyArn"))
    subnets = [item.arn("ec2", f"subnet/{id}") for id in item.get("VpcConfig.SubnetIds") or ()]
    yield from item.edges_from("HAS", "aws_subnet", subnets)
    groups = item.get("VpcConfig.SecurityGroupIds") or ()
    keys = [item.arn("ec2", f"security-group/{id}") for id in groups]
    yield from item.edges_from("PROTECTS", "aws_security_group", keys)


FUNCTIONS = Step(
    id="lambda-functions",
    title="Lambda functions",
    listing=Listing(LIST, "Functions[]"),
    entity=EntityMapping(
        "aws_lambda_function",
        ("Function", "Workload"),
        key="{FunctionArn}",
        name="FunctionName",
        properties=(
            *templates(
                webLink="https://{region}.console.aws.amazon.com/lambda/home?region={region}#/functions/{FunctionName}"
            ),
            *strings(
                arn="FunctionArn",
                functionName="FunctionName",
                runtime="Runtime",
                handler="Handler",
                role="Role",
                version="Version",
                description="Description",
                vpcId="VpcConfig.VpcId",
                kmsKeyArn="KMSKeyArn",
                packageType="PackageType",
                tracingMode="TracingConfig.Mode",
                deadLetterTarget="DeadLetterConfig.TargetArn",
                logGroup="LoggingConfig.LogGroup",
                codeSha256="CodeSha256",
            ),
            *numbers(timeout="Timeout", memorySize="MemorySize", codeSize="CodeSize"),
            *lists(
                subnetIds="VpcConfig.SubnetIds",
                securityGroupIds="VpcConfig.SecurityGroupIds",
                environmentVariables="keys(Environment.Variables || `{}`)",
                layers="Layers[].Arn",
            ),
            *booleans(
                tracingEnabled="TracingConfig.Mode == 'Active'",
                hasDeadLetterQueue="DeadLetterConfig.TargetArn != null",
                active="`true`",
            ),
            *dates(updatedOn=COMPUTED),
            *about(
                "Its policy, or a function URL without authentication, lets anyone invoke it.",
                *needing((POLICY, URL), *booleans(public=COMPUTED)),
            ),
        ),
        tags="tags",
        tags_need=(TAGS.permission,),
    ),
    reads=(
        Read("policy", POLICY, {"FunctionName": "FunctionName"}),
        Read(
            "url",
            URL,
            {"FunctionName": "FunctionName"},
            strings(functionUrl="url.FunctionUrl", functionUrlAuthType="url.AuthType"),
        ),
        Read("tags", TAGS, {"Resource": "FunctionArn"}, items="Tags"),
    ),
    derive=derive_function,
    relate=relate_function,
    relationships=(
        edge("aws_lambda", "HAS", "aws_lambda_function"),
        edge("aws_lambda_function", "USES", "aws_iam_role"),
        edge("aws_lambda_function", "USES", "aws_kms_key"),
        edge("aws_subnet", "HAS", "aws_lambda_function"),
        edge("aws_security_group", "PROTECTS", "aws_lambda_function"),
    ),
)

SERVICE = Service("lambda", "Lambda", (FUNCTIONS,))
