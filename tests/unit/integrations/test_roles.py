import yaml

from proofgraph.integrations import roles
from proofgraph.integrations.discovery import catalog
from proofgraph.integrations.permissions import policy

AWS = catalog()["aws"]


def test_the_template_makes_one_role_that_reads_and_trusts_one_account_with_the_external_id() -> None:
    made = yaml.safe_load(roles.template(AWS, "123456789012") or "")

    role = made["Resources"]["Reader"]["Properties"]
    (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
    assert made["Parameters"]["ProofgraphAccount"]["Default"] == "123456789012"
    assert trust["Principal"]["AWS"]["Fn::Sub"].endswith("::${ProofgraphAccount}:root")
    assert trust["Condition"] == {"StringEquals": {"sts:ExternalId": {"Ref": "ExternalId"}}}
    assert [held["PolicyDocument"] for held in role["Policies"]] == [policy(AWS)]


def test_the_role_has_a_name_that_the_collecting_functions_may_enter() -> None:
    name = yaml.safe_load(roles.template(AWS) or "")["Parameters"]["RoleName"]

    assert name["Default"].startswith("Proofgraph")
    assert name["AllowedPattern"].startswith("^Proofgraph")


def test_without_a_known_account_the_template_asks_for_it() -> None:
    made = yaml.safe_load(roles.template(AWS, roles.account_of("")) or "")

    assert "Default" not in made["Parameters"]["ProofgraphAccount"]
    assert roles.account_of("arn:aws:states:eu-west-1:123456789012:stateMachine:collect") == "123456789012"


def test_a_vendor_other_than_aws_has_no_role() -> None:
    assert roles.template(catalog()["proofgraph"]) is None
