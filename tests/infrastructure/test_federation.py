"""Sign-in by an identity provider: only where one is given, and nobody writes their own groups."""

from __future__ import annotations

from typing import Any

import pytest

from proofgraph.access.federation import ATTRIBUTE
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
