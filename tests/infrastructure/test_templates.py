"""The templates are valid, say the same as the code, and give each function its own narrow role."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from proofgraph.access.groups import SHIPPED
from proofgraph.local.remains import RETAINED
from proofgraph.settings import PREFIX, Settings
from proofgraph.storage import tables
from tests.infrastructure.templates import (
    EVERY,
    NESTED,
    ROOT,
    as_list,
    folder,
    functions,
    resources,
    statements,
    template,
    variables,
)

ANY_RESOURCE = {
    # Listing streams, and setting up the delivery of logs and traces, are calls that know no resource.
    "dynamodb:ListStreams",
    "logs:CreateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:DescribeLogGroups",
    "logs:DescribeResourcePolicies",
    "logs:GetLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:UpdateLogDelivery",
    "xray:PutTelemetryRecords",
    "xray:PutTraceSegments",
    # The token that a task waits with is the permission.
    "states:SendTaskSuccess",
}


ANSWERING = {
    "backend.yaml": {("AWS/Lambda", "ApiFunction"), ("AWS/ApiGateway", "Deployment")},
    "identity.yaml": {("AWS/Lambda", "TokenGroupsFunction")},
}
"""What tells of functions that a caller waits for; the authorizer's faults are the gateway's."""


def ids(found: list[tuple[Path, str, dict[str, Any]]]) -> list[str]:
    return [name for _, name, _ in found]


def test_cfn_lint_finds_nothing() -> None:
    files = [str(path) for path in [*EVERY, *sorted((ROOT / "infrastructure" / "sample").glob("*.yaml"))]]

    done = subprocess.run(
        [str(Path(sys.executable).with_name("cfn-lint")), *files],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.returncode == 0, done.stdout


def test_every_function_folder_is_deployed_and_every_function_has_its_folder() -> None:
    folders = {path.parent.name for path in (ROOT / "functions").glob("*/app.py")}

    assert sorted(folder(properties) for _, _, properties in functions()) == sorted(folders)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "functions").glob("*/app.py")), ids=lambda path: path.parent.name
)
def test_a_function_is_at_most_forty_lines_and_touches_no_aws(path: Path) -> None:
    text = path.read_text()
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name) or ""
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }

    assert len(text.splitlines()) <= 40
    assert not {name for name in imported if name.split(".")[0] in {"boto3", "botocore", "pynamodb"}}


@pytest.mark.parametrize(("path", "name", "properties"), functions(), ids=ids(functions()))
def test_a_function_may_do_only_what_is_named(path: Path, name: str, properties: dict[str, Any]) -> None:
    assert "Role" not in properties, "one role per function, made from its own policies"
    for statement in statements(properties):
        actions = as_list(statement["Action"])
        assert not [action for action in actions if "*" in action]
        if "*" in as_list(statement["Resource"]):
            assert set(actions) <= ANY_RESOURCE


@pytest.mark.parametrize(
    ("path", "name", "properties"),
    list(resources("AWS::Serverless::StateMachine")),
    ids=ids(list(resources("AWS::Serverless::StateMachine"))),
)
def test_a_state_machine_may_call_only_its_functions(
    path: Path, name: str, properties: dict[str, Any]
) -> None:
    for statement in statements(properties):
        if "*" in as_list(statement["Resource"]):
            assert set(as_list(statement["Action"])) <= ANY_RESOURCE


@pytest.mark.parametrize(("path", "name", "properties"), functions(), ids=ids(functions()))
def test_a_functions_variables_are_settings(path: Path, name: str, properties: dict[str, Any]) -> None:
    model: type[BaseModel] = Settings

    unknown = {
        v for v in variables(path, properties) if v.removeprefix(PREFIX).lower() not in model.model_fields
    }

    assert not unknown


@pytest.mark.parametrize(("path", "name", "properties"), functions(), ids=ids(functions()))
def test_a_function_gets_every_setting_it_needs(path: Path, name: str, properties: dict[str, Any]) -> None:
    source = ast.parse((ROOT / "functions" / folder(properties) / "app.py").read_text())
    handler = next(node for node in source.body if isinstance(node, ast.FunctionDef))
    decorator = handler.decorator_list[0]
    assert isinstance(decorator, ast.Call)

    needed = {
        PREFIX + str(argument.value).upper()
        for argument in decorator.args
        if isinstance(argument, ast.Constant)
    }

    assert needed <= variables(path, properties).keys()


@pytest.mark.parametrize("path", NESTED, ids=lambda path: path.stem)
def test_a_nested_template_gets_every_parameter_without_a_default(path: Path) -> None:
    nested = next(
        properties
        for _, _, properties in resources("AWS::CloudFormation::Stack")
        if properties["TemplateURL"].endswith(f"/{path.name}")
    )

    declared = template(path).get("Parameters", {})

    assert declared.keys() == nested.get("Parameters", {}).keys()


def test_no_template_gives_policies_or_code_to_all_functions() -> None:
    for path in EVERY:
        shared = template(path).get("Globals", {}).get("Function", {})
        assert not {"Policies", "CodeUri"} & shared.keys(), path.name


def key_schema(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "KeySchema": properties["KeySchema"],
        "AttributeDefinitions": sorted(properties["AttributeDefinitions"], key=lambda a: a["AttributeName"]),
        "GlobalSecondaryIndexes": properties.get("GlobalSecondaryIndexes", []),
    }


@pytest.mark.parametrize(
    ("name", "definition"),
    [
        ("GraphTable", tables.graph_table("x")),
        ("RecordsTable", tables.records_table("x")),
        ("LedgerTable", tables.ledger_table("x")),
    ],
)
def test_the_tables_are_those_of_the_code(name: str, definition: dict[str, Any]) -> None:
    declared = next(properties for _, found, properties in resources("AWS::DynamoDB::Table") if found == name)

    assert key_schema(declared) == key_schema(definition)
    stream = definition.get("StreamSpecification", {}).get("StreamViewType")
    assert declared.get("StreamSpecification", {}).get("StreamViewType") == stream


def test_the_pools_groups_are_the_shipped_ones() -> None:
    declared = {properties["GroupName"] for _, _, properties in resources("AWS::Cognito::UserPoolGroup")}

    assert declared == set(SHIPPED)


def test_every_table_and_bucket_is_encrypted_and_kept() -> None:
    for path, name, properties in resources("AWS::DynamoDB::Table"):
        resource = template(path)["Resources"][name]
        assert properties["SSESpecification"]["SSEEnabled"], name
        assert properties["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"], name
        assert resource["DeletionPolicy"] == "RetainExceptOnCreate", name
    for _, name, properties in resources("AWS::S3::Bucket"):
        assert properties["BucketEncryption"], name
        assert all(properties["PublicAccessBlockConfiguration"].values()), name


def test_everything_that_a_deleted_stack_leaves_is_listed_by_the_name_of_an_output() -> None:
    retained = {
        name
        for path in EVERY
        for name, resource in template(path)["Resources"].items()
        if "Retain" in resource.get("DeletionPolicy", "")
    }

    assert retained == set(RETAINED)
    assert set(RETAINED.values()) <= template(ROOT / "template.yaml")["Outputs"].keys()


def test_what_it_costs_counts_the_alarms_there_are() -> None:
    alarms = [
        resource
        for path in EVERY
        for resource in template(path)["Resources"].values()
        if resource["Type"] == "AWS::CloudWatch::Alarm"
    ]
    always = [alarm for alarm in alarms if "Condition" not in alarm]

    assert len(alarms) - len(always) == 1
    assert f"| alarms | {len(always)} \u00d7 0.10;" in (ROOT / "docs" / "cost.md").read_text()


def test_every_bucket_refuses_plain_http() -> None:
    covered = {str(properties["Bucket"]) for _, _, properties in resources("AWS::S3::BucketPolicy")}
    policies = [str(properties["PolicyDocument"]) for _, _, properties in resources("AWS::S3::BucketPolicy")]

    assert all("aws:SecureTransport" in policy for policy in policies)
    assert len(covered) == len(list(resources("AWS::S3::Bucket")))


@pytest.mark.parametrize(
    "path", [path for path in NESTED if path.name in ANSWERING], ids=lambda path: path.stem
)
def test_who_waits_for_an_answer_is_not_the_only_one_who_learns_of_a_fault(path: Path) -> None:
    """Nothing retries these functions, and no queue keeps what they could not do."""
    alarms = [
        found["Properties"] for found in template(path)["Resources"].values() if "Alarm" in found["Type"]
    ]
    named = {
        (alarm["Namespace"], next(iter(place["Value"].values())) if isinstance(place["Value"], dict) else "")
        for alarm in alarms
        for place in alarm["Dimensions"]
    }

    assert named >= ANSWERING[path.name]
    assert all(alarm["AlarmActions"] == [{"Ref": "AlarmTopic"}] for alarm in alarms)


def test_no_script_of_another_place_runs_in_the_app() -> None:
    _, _, properties = next(resources("AWS::CloudFront::ResponseHeadersPolicy"))
    security = properties["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
    policy = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"][0]
    directives = {part.split()[0]: part.split()[1:] for part in policy.split(";")}

    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == ["'self'"]
    assert directives["frame-ancestors"] == ["'none'"]
