"""Sign-in by an identity provider: only where one is given, and nobody writes their own groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from functions.token_groups.app import handler
from proofgraph.access.federation import ATTRIBUTE
from proofgraph.settings import Settings
from tests.infrastructure.templates import resources, template

FEDERATION = ("SamlProvider", "OidcProvider", "TokenGroupsFunction", "TokenGroupsLog", "PoolMayAsk")


def identity() -> dict[str, Any]:
    path = next(path for path, name, _ in resources("AWS::Cognito::UserPool") if name == "UserPool")
    return dict(template(path))


def app_client() -> dict[str, Any]:
    return next(properties for _, _, properties in resources("AWS::Cognito::UserPoolClient"))


@pytest.mark.parametrize("name", FEDERATION)
def test_without_a_provider_none_of_it_is_made(name: str) -> None:
    assert identity()["Resources"][name]["Condition"] in ("Saml", "Oidc", "Federated")


def holds(condition: Any, parameters: Mapping[str, str]) -> bool:
    """A condition of the template under parameters, as CloudFormation judges it."""
    if isinstance(condition, str):
        return holds(identity()["Conditions"][condition], parameters)
    (kind, said), *_ = condition.items()
    if kind == "Condition":
        return holds(said, parameters)
    if kind == "Fn::Equals":
        left, right = (parameters.get(one["Ref"], "") if isinstance(one, dict) else one for one in said)
        return bool(left == right)
    parts = [holds(one, parameters) for one in said]
    return {"Fn::Not": not parts[0], "Fn::And": all(parts), "Fn::Or": any(parts)}[kind]


@pytest.mark.parametrize(
    ("parameters", "made"),
    [
        ({}, set()),
        ({"SamlMetadataUrl": "https://idp.example/saml"}, set(FEDERATION) - {"OidcProvider"}),
        ({"OidcIssuer": "https://idp.example"}, set(FEDERATION) - {"SamlProvider"}),
        (
            {"SamlMetadataUrl": "https://idp.example/saml", "OidcIssuer": "https://idp.example"},
            set(FEDERATION) - {"OidcProvider"},
        ),
    ],
    ids=["none", "SAML", "OIDC", "both"],
)
def test_parameters_make_one_provider_with_what_maps_its_groups(
    parameters: dict[str, str], made: set[str]
) -> None:
    """What the local cloud cannot deploy: its CloudFormation knows no identity providers."""
    resources = identity()["Resources"]

    assert {name for name in FEDERATION if holds(resources[name]["Condition"], parameters)} == made


def test_the_function_that_the_pool_asks_maps_groups_by_the_deployments_settings() -> None:
    event = {
        "request": {
            "userAttributes": {"identities": "[{}]", ATTRIBUTE: '["Security", "Everyone", "administrators"]'},
            "groupConfiguration": {"groupsToOverride": ["auditors"]},
        }
    }
    settings = Settings(group_mapping="Security=compliance-managers,Everyone=read-only", federated_mfa="true")

    said = handler.__wrapped__(event, settings, None)["response"]["claimsOverrideDetails"]  # type: ignore[attr-defined]

    groups = said["groupOverrideDetails"]["groupsToOverride"]
    assert groups == ["auditors", "compliance-managers", "read-only"]
    assert said["claimsToAddOrOverride"] == {"second_factor": "provider"}
    assert said["claimsToSuppress"] == [ATTRIBUTE]


def test_both_kinds_of_provider_bring_the_address_and_the_groups() -> None:
    for name in ("SamlProvider", "OidcProvider"):
        assert {"email", ATTRIBUTE} <= identity()["Resources"][name]["Properties"]["AttributeMapping"].keys()


def test_the_pool_asks_what_the_groups_mean_only_with_a_provider() -> None:
    condition, asked, _ = identity()["Resources"]["UserPool"]["Properties"]["LambdaConfig"]["Fn::If"]

    assert condition == "Federated"
    assert "TokenGroupsFunction" in str(asked["PreTokenGeneration"])


def test_people_cannot_write_the_attribute_that_their_groups_come_from() -> None:
    """A provider's client has to be able to write it; then no token of the app may change attributes."""
    _, with_provider, without = app_client()["WriteAttributes"]["Fn::If"]
    _, scopes_with, scopes_without = app_client()["AllowedOAuthScopes"]["Fn::If"]

    assert ATTRIBUTE in with_provider
    assert ATTRIBUTE not in without
    assert "aws.cognito.signin.user.admin" not in scopes_with
    assert "aws.cognito.signin.user.admin" in scopes_without


def test_the_app_is_told_the_scope_that_its_client_may_ask_for() -> None:
    path = next(path for path, *_ in resources("AWS::Cognito::UserPoolClient"))
    _, *told = template(path)["Outputs"]["SignInScope"]["Value"]["Fn::If"]
    _, *allowed = app_client()["AllowedOAuthScopes"]["Fn::If"]

    assert [scope.split() for scope in told] == allowed


def test_a_new_address_counts_only_once_it_was_shown_to_be_theirs() -> None:
    settings = identity()["Resources"]["UserPool"]["Properties"]["UserAttributeUpdateSettings"]

    assert settings == {"AttributesRequireVerificationBeforeUpdate": ["email"]}


def test_an_invitation_says_where_to_sign_in_as_soon_as_that_is_known() -> None:
    invitation = identity()["Resources"]["UserPool"]["Properties"]["AdminCreateUserConfig"]
    condition, known, unknown = invitation["InviteMessageTemplate"]["EmailMessage"]["Fn::If"]

    assert condition == "HasAddress"
    assert '<a href="${AppUrl}">' in known["Fn::Sub"]
    for text in (known["Fn::Sub"], unknown):
        assert "{username}" in text
        assert "{####}" in text
