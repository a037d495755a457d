"""The account itself, its users, groups, roles and their policies."""

from __future__ import annotations

import json
from typing import Any

from tests.integration.aws_moto.account.part import ACCOUNT, Part

EVERYTHING = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
}
READ_ONE_BUCKET = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::northwind-private/*"},
        {"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"},
    ],
}


def trust(principal: dict[str, Any], condition: dict[str, Any] | None = None) -> str:
    statement: dict[str, Any] = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    if condition:
        statement["Condition"] = condition
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


class Identities(Part):
    def build(self) -> None:
        self.account()
        self.people()
        self.roles()

    def account(self) -> None:
        iam = self.client("iam")
        iam.create_account_alias(AccountAlias="northwind")
        self.client("account").put_alternate_contact(
            AlternateContactType="SECURITY",
            Name="Security",
            Title="Security",
            EmailAddress="security@example.com",
            PhoneNumber="+1 555 0100",
        )
        iam.update_account_password_policy(
            MinimumPasswordLength=14,
            RequireSymbols=True,
            RequireNumbers=True,
            RequireUppercaseCharacters=True,
            RequireLowercaseCharacters=False,
            MaxPasswordAge=90,
            PasswordReusePrevention=24,
        )

    def people(self) -> None:
        iam = self.client("iam")
        for name in ("ana", "ben", "cleo", "robot"):
            iam.create_user(
                UserName=name, Tags=[{"Key": "Team", "Value": "core"}, {"Key": "Human", "Value": "true"}]
            )
        iam.create_login_profile(UserName="ana", Password="Correct-Horse-1", PasswordResetRequired=False)
        iam.create_login_profile(UserName="ben", Password="Correct-Horse-2")
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName="ana-phone")["VirtualMFADevice"]
        iam.enable_mfa_device(
            UserName="ana",
            SerialNumber=device["SerialNumber"],
            AuthenticationCode1="123456",
            AuthenticationCode2="654321",
        )
        self.made["robot_key"] = iam.create_access_key(UserName="robot")["AccessKey"]["AccessKeyId"]
        old = iam.create_access_key(UserName="ben")["AccessKey"]["AccessKeyId"]
        iam.update_access_key(UserName="ben", AccessKeyId=old, Status="Inactive")
        iam.create_group(GroupName="admins")
        iam.create_group(GroupName="empty")
        iam.add_user_to_group(GroupName="admins", UserName="ana")
        iam.put_group_policy(GroupName="admins", PolicyName="all", PolicyDocument=json.dumps(EVERYTHING))
        iam.put_user_policy(UserName="cleo", PolicyName="everything", PolicyDocument=json.dumps(EVERYTHING))
        made = iam.create_policy(PolicyName="read-one-bucket", PolicyDocument=json.dumps(READ_ONE_BUCKET))
        self.made["policy"] = made["Policy"]["Arn"]
        iam.attach_group_policy(GroupName="empty", PolicyArn=self.made["policy"])
        iam.attach_user_policy(UserName="robot", PolicyArn=self.made["policy"])
        iam.attach_user_policy(UserName="ben", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")

    def roles(self) -> None:
        iam = self.client("iam")
        iam.create_role(
            RoleName="function", AssumeRolePolicyDocument=trust({"Service": "lambda.amazonaws.com"})
        )
        iam.put_role_policy(RoleName="function", PolicyName="s3", PolicyDocument=json.dumps(READ_ONE_BUCKET))
        iam.create_role(
            RoleName="vendor",
            AssumeRolePolicyDocument=trust(
                {"AWS": "arn:aws:iam::999999999999:root"}, {"StringEquals": {"sts:ExternalId": "shared"}}
            ),
        )
        iam.create_role(RoleName="open", AssumeRolePolicyDocument=trust({"AWS": "*"}))
        iam.create_role(
            RoleName="admin", AssumeRolePolicyDocument=trust({"AWS": f"arn:aws:iam::{ACCOUNT}:user/ana"})
        )
        iam.attach_role_policy(RoleName="admin", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
        iam.create_instance_profile(InstanceProfileName="web")
        iam.add_role_to_instance_profile(InstanceProfileName="web", RoleName="function")
        iam.create_open_id_connect_provider(
            Url="https://token.example.com", ClientIDList=["proof"], ThumbprintList=["a" * 40]
        )
        document = "<EntityDescriptor>" + "x" * 1100 + "</EntityDescriptor>"
        iam.create_saml_provider(Name="company", SAMLMetadataDocument=document)
