"""Everything the catalogue declares holds together."""

from __future__ import annotations

import re
from pathlib import Path

import jmespath
import pytest

from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.graph.schema import StepDeclaration
from proofgraph.integrations import definition, discovery, documentation, permissions
from proofgraph.integrations.catalog.aws.discovered import services
from proofgraph.integrations.catalog.aws.service import Step
from proofgraph.integrations.mapping import template_names

ROOT = Path(__file__).resolve().parents[3]
AWS = [step for service in services() for step in service.steps]
DECLARED = [step for found in discovery.catalog().values() for step in found.steps]
VERB = re.compile(r"[A-Z]+")


def test_the_catalogue_is_found_by_walking() -> None:
    assert set(discovery.catalog()) == {"aws", "proofgraph"}
    assert discovery.catalog()["proofgraph"].builtin


def test_an_unknown_integration_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="the catalogue has aws, proofgraph"):
        discovery.collector("azure")


def test_proofgraphs_own_entities_cannot_be_collected() -> None:
    with pytest.raises(InvalidInputError, match="not collected from anywhere"):
        discovery.collector("proofgraph").connect({}, None)


def test_step_ids_are_unique() -> None:
    ids = [(step.integration, step.id) for step in DECLARED]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("step", DECLARED, ids=lambda step: step.id)
def test_each_step_names_itself_well(step: StepDeclaration) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", step.id)
    assert step.title
    assert step.entities or step.relationships


@pytest.mark.parametrize("step", DECLARED, ids=lambda step: step.id)
def test_what_properties_need_is_among_the_steps_permissions(step: StepDeclaration) -> None:
    known = {*step.permissions, *step.optional}

    for entity in step.entities:
        for declared in entity.properties.values():
            assert set(declared.needs) <= known, (entity.type, declared.name)


@pytest.mark.parametrize("step", DECLARED, ids=lambda step: step.id)
def test_relationships_join_declared_types(step: StepDeclaration) -> None:
    known = set(discovery.schema().entities)

    for edge in step.relationships:
        assert {edge.from_type, edge.to_type} <= known
        assert VERB.fullmatch(edge.verb)


def test_a_type_has_the_same_classes_and_property_types_wherever_it_is_declared() -> None:
    for type, declared in discovery.schema().entities.items():
        assert len({entity.classes for entity in declared}) == 1, type
        kinds: dict[str, str] = {}
        for entity in declared:
            for name, prop in entity.properties.items():
                assert kinds.setdefault(name, prop.type) == prop.type, (type, name)


def test_every_entity_has_a_name_to_show() -> None:
    for type, declared in discovery.schema().entities.items():
        for entity in declared:
            assert {"name", "displayName"} <= set(entity.properties), type


@pytest.mark.parametrize("step", AWS, ids=lambda step: step.id)
def test_every_expression_compiles_and_every_key_can_be_filled(step: Step) -> None:
    for prop in step.properties():
        if prop.source is not None and not prop.template:
            jmespath.compile(prop.source)
    for read in step.reads:
        for expression in (*read.arguments.values(), read.items, read.when, read.each):
            jmespath.compile(expression or "@")
    if step.entity is not None and step.entity.key:
        assert template_names(step.entity.key)


@pytest.mark.parametrize("step", AWS, ids=lambda step: step.id)
def test_no_property_is_declared_twice_in_one_step(step: Step) -> None:
    names = [prop.name for prop in step.properties()]

    assert sorted(names) == sorted(set(names))


def test_the_page_on_aws_says_what_the_declarations_say() -> None:
    held = (ROOT / "docs" / "integrations" / "aws.md").read_text(encoding="utf-8")

    assert held == documentation.page(discovery.catalog()["aws"]), (
        "run: python -m proofgraph.integrations.documentation docs/integrations"
    )


def test_pages_are_written_for_what_can_be_connected(tmp_path: Path) -> None:
    documentation.write(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["aws.md"]


def test_a_policy_has_a_statement_per_service_with_its_actions() -> None:
    statements = permissions.policy(discovery.catalog()["aws"])["Statement"]

    assert [s["Sid"] for s in statements] == sorted(s["Sid"] for s in statements)
    for statement in statements:
        assert len({action.partition(":")[0] for action in statement["Action"]}) == 1
        assert (statement["Effect"], statement["Resource"]) == ("Allow", "*")


def test_a_wrong_manifest_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "integration.yaml"
    path.write_text("id: x\nname: x\n", encoding="utf-8")

    with pytest.raises(InvalidInputError, match=r"integration\.yaml is wrong"):
        definition.load(path, ())
