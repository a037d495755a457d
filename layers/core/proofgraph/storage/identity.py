"""The user pool in Cognito: accounts, groups and second factors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import httpx
from botocore.exceptions import ClientError

from proofgraph.errors import (
    ConflictError,
    InvalidInputError,
    NotFoundError,
    UnauthenticatedError,
    UnavailableError,
)
from proofgraph.ports.identity import Account
from proofgraph.storage.faults import code_of, translated

_MISSING = "UserNotFoundException"
_NO_FACTOR = {"Enabled": False, "PreferredMfa": False}


class CognitoIdentities:
    """`client` is a boto3 Cognito identity provider client."""

    def __init__(self, client: Any, pool: str) -> None:
        self._client = client
        self._pool = pool

    def invite(self, email: str, name: str) -> Account:
        attributes = {"email": email, "email_verified": "true"} | ({"name": name} if name else {})
        with translated(f"The account of {email}"):
            try:
                made = self._client.admin_create_user(
                    UserPoolId=self._pool,
                    Username=email,
                    UserAttributes=[{"Name": key, "Value": value} for key, value in attributes.items()],
                    DesiredDeliveryMediums=["EMAIL"],
                )
            except ClientError as error:
                if code_of(error) == "UsernameExistsException":
                    raise ConflictError(f"{email} has an account already.") from error
                if code_of(error) == "InvalidParameterException":
                    raise InvalidInputError(f"The user pool does not take the address {email!r}.") from error
                raise
        return _account(made["User"], "Attributes")

    def find(self, email: str) -> Account | None:
        with translated(f"The account of {email}"):
            try:
                found = self._client.admin_get_user(UserPoolId=self._pool, Username=email)
            except ClientError as error:
                if code_of(error) == _MISSING:
                    return None
                raise
        return _account(found, "UserAttributes")

    def resend(self, email: str) -> None:
        # The pool takes nothing but an address here, although the account is there under its username.
        self._admin("create_user", email, MessageAction="RESEND", DesiredDeliveryMediums=["EMAIL"])

    def delete(self, username: str) -> None:
        try:
            self._admin("delete_user", username)
        except NotFoundError:
            return

    def enable(self, username: str) -> None:
        self._admin("enable_user", username)

    def disable(self, username: str) -> None:
        self._admin("disable_user", username)
        self.sign_out(username)

    def sign_out(self, username: str) -> None:
        self._admin("user_global_sign_out", username)

    def groups_of(self, username: str) -> tuple[str, ...]:
        found: list[str] = []
        token: dict[str, str] = {}
        while True:
            page = self._admin("list_groups_for_user", username, **token)
            found += [group["GroupName"] for group in page["Groups"]]
            if not page.get("NextToken"):
                return tuple(sorted(found))
            token = {"NextToken": page["NextToken"]}

    def add(self, username: str, group: str) -> None:
        self._admin("add_user_to_group", username, GroupName=group)

    def remove(self, username: str, group: str) -> None:
        self._admin("remove_user_from_group", username, GroupName=group)

    def members(self, group: str) -> list[Account]:
        pages = self._client.get_paginator("list_users_in_group")
        with translated(f"The group {group!r}"):
            found = [
                user
                for page in pages.paginate(UserPoolId=self._pool, GroupName=group)
                for user in page["Users"]
            ]
        return [_account(user, "Attributes") for user in found]

    def make_group(self, name: str, description: str) -> None:
        with translated(f"The group {name!r}"):
            try:
                self._client.create_group(
                    UserPoolId=self._pool, GroupName=name, Description=description[:2048]
                )
            except ClientError as error:
                if code_of(error) != "GroupExistsException":
                    raise

    def delete_group(self, name: str) -> None:
        with translated(f"The group {name!r}"):
            try:
                self._client.delete_group(UserPoolId=self._pool, GroupName=name)
            except ClientError as error:
                if code_of(error) != "ResourceNotFoundException":
                    raise

    def keys(self) -> Sequence[Mapping[str, Any]]:
        """From the pool's public address, which is open to all."""
        url = f"{self._client.meta.endpoint_url}/{self._pool}/.well-known/jwks.json"
        try:
            answer = httpx.get(url, timeout=5).raise_for_status()
        except httpx.HTTPError as error:
            raise UnavailableError(f"The user pool's keys cannot be read: {error}") from error
        found: list[Mapping[str, Any]] = answer.json()["keys"]
        return found

    def enrol(self, access_token: str) -> tuple[str, str]:
        with _bearer():
            account = self._whose(access_token)
            made = self._client.associate_software_token(AccessToken=access_token)
        return account.id, str(made["SecretCode"])

    def confirm(self, access_token: str, code: str) -> Account:
        with _bearer():
            answer = self._client.verify_software_token(
                AccessToken=access_token, UserCode=code, FriendlyDeviceName="Authenticator app"
            )
            if answer.get("Status") != "SUCCESS":
                raise InvalidInputError("This code is not the one the app shows now; try the next one.")
            account = self._whose(access_token)
        self._admin(
            "set_user_mfa_preference",
            account.username,
            SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True},
        )
        return account

    def forget_factor(self, username: str) -> None:
        self._admin("set_user_mfa_preference", username, SoftwareTokenMfaSettings=_NO_FACTOR)

    def _whose(self, access_token: str) -> Account:
        found = self._client.get_user(AccessToken=access_token)
        return _account(found | {"UserStatus": "CONFIRMED"}, "UserAttributes")

    def _admin(self, action: str, username: str, **more: Any) -> Any:
        with translated(f"The account {username}"):
            try:
                return getattr(self._client, f"admin_{action}")(
                    UserPoolId=self._pool, Username=username, **more
                )
            except ClientError as error:
                if code_of(error) == _MISSING:
                    raise NotFoundError(f"There is no account {username!r} in the user pool.") from error
                raise


class _bearer:  # noqa: N801 - a context manager that reads as a word
    """What Cognito says of a person's own token and code, as the domain's errors."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, ClientError):
            return
        code = code_of(error)
        if code == "NotAuthorizedException":
            raise UnauthenticatedError("The access token does not count; sign in again.") from error
        if code in ("EnableSoftwareTokenMFAException", "CodeMismatchException", "InvalidParameterException"):
            raise InvalidInputError(
                "This code is not the one the app shows now; try the next one."
            ) from error
        with translated("The second factor"):
            raise error


def _account(found: Mapping[str, Any], attributes: str) -> Account:
    said = {each["Name"]: each["Value"] for each in found.get(attributes, [])}
    return Account(
        id=said.get("sub", found["Username"]),
        username=found["Username"],
        email=said.get("email", ""),
        name=said.get("name", ""),
        invited=found.get("UserStatus") == "FORCE_CHANGE_PASSWORD",
        enabled=bool(found.get("Enabled", True)),
        mfa="SOFTWARE_TOKEN_MFA" in found.get("UserMFASettingList", ()),
    )
