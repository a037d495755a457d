"""The CloudFormation template of the role that a collector assumes in an account, from what it declares."""

from __future__ import annotations

from typing import Any

import yaml

from proofgraph.integrations.definition import Definition
from proofgraph.integrations.permissions import policy

AWS = "aws"
NAME = "ProofgraphReader"


def template(definition: Definition, account: str = "") -> str | None:
    """As YAML; `account` is the one that Proofgraph runs in. None for a vendor that knows no such roles."""
    if definition.id != AWS:
        return None
    content = {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": "Lets Proofgraph read the configuration of this account, and nothing else.",
        "Parameters": _parameters(account),
        "Resources": {"Reader": {"Type": "AWS::IAM::Role", "Properties": _role(definition)}},
        "Outputs": {"RoleArn": {"Value": {"Fn::GetAtt": ["Reader", "Arn"]}}},
    }
    return yaml.safe_dump(content, sort_keys=False, width=110)


def account_of(arn: str) -> str:
    """The account in an ARN; empty where it is none."""
    parts = arn.split(":")
    return parts[4] if len(parts) > 5 else ""


def _parameters(account: str) -> dict[str, Any]:
    default = {"Default": account} if account else {}
    return {
        "ProofgraphAccount": {
            "Type": "String",
            **default,
            "AllowedPattern": "^[0-9]{12}$",
            "Description": "The number of the account that Proofgraph runs in.",
        },
        "ExternalId": {
            "Type": "String",
            "MinLength": 2,
            "MaxLength": 1224,
            "NoEcho": True,
            "Description": "The external ID that you enter in Proofgraph too.",
        },
        "RoleName": {
            "Type": "String",
            "Default": NAME,
            # The collecting functions may enter roles of these names only.
            "AllowedPattern": "^Proofgraph[A-Za-z0-9+=,.@_-]{0,54}$",
            "Description": "Starts with Proofgraph; the same in each account.",
        },
    }


def _role(definition: Definition) -> dict[str, Any]:
    trusted = {"Fn::Sub": "arn:${AWS::Partition}:iam::${ProofgraphAccount}:root"}
    trust = {
        "Effect": "Allow",
        "Principal": {"AWS": trusted},
        "Action": "sts:AssumeRole",
        "Condition": {"StringEquals": {"sts:ExternalId": {"Ref": "ExternalId"}}},
    }
    return {
        "RoleName": {"Ref": "RoleName"},
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [trust]},
        "Policies": [{"PolicyName": "proofgraph-read", "PolicyDocument": policy(definition)}],
    }
