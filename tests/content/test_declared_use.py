"""Questions read nothing that no collector declares: a wrong name would make a query that is always empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.library import Library
from proofgraph.compliance.mask_rules import NEWEST
from proofgraph.graph.schema import Schema
from proofgraph.integrations import discovery
from proofgraph.integrations.declared import declared, declared_schema
from proofgraph.j1ql.footprint import Footprint, footprint
from proofgraph.j1ql.linter import lint

METADATA = ("_",)
TAG = "tag."


def _queries(library: Library) -> Iterator[tuple[QuestionContent, str, Footprint]]:
    for question in library.questions.values():
        for query in question.queries:
            yield question, query.query, footprint(query.query)


def test_no_declared_property_is_masked_for_its_name_alone(schema: Schema) -> None:
    named = {
        (entity.type, name)
        for entities in schema.entities.values()
        for entity in entities
        for name in entity.properties
        if NEWEST.named(name)
    }

    # True or false, and only texts are masked.
    assert named == {
        ("aws_iam_account_password_policy", "allowUsersToChangePassword"),
        ("kube_pod", "automountServiceAccountToken"),
        ("kube_service_account", "automountServiceAccountToken"),
    }


def test_no_column_of_a_question_is_masked_for_its_name_alone(library: Library) -> None:
    columns = {
        (question.id, column)
        for question in library.questions.values()
        for query in question.queries
        for column in re.findall(r"(?i)\bAS\s+['\"]?([\w.-]+)", query.query)
    }

    assert not {each for each in columns if NEWEST.named(each[1])}


def test_every_target_is_a_declared_type_or_class(library: Library, schema: Schema) -> None:
    unknown = {
        (question.id, target)
        for question, _, touched in _queries(library)
        for target in touched.targets
        if not schema.types_of(target)
    }

    assert not unknown


def test_every_property_is_declared_for_every_type_it_is_read_of(library: Library, schema: Schema) -> None:
    unknown = set()
    for question, _, touched in _queries(library):
        for node in touched.nodes:
            for type in {name for target in node.targets for name in schema.types_of(target)}:
                known = set(schema.properties_of([type]))
                unknown |= {
                    (question.id, type, name)
                    for name in node.properties
                    if name not in known
                    and not name.startswith(METADATA)
                    and not (name.startswith(TAG) and "tag.*" in known)
                }

    assert not unknown


def test_no_question_follows_any_relationship_or_starts_anywhere(library: Library) -> None:
    for question, text, touched in _queries(library):
        assert "*" not in touched.targets, f"{question.id}: name what is looked for: {text}"
        assert all(edge.verbs for edge in touched.edges), f"{question.id}: name the verb: {text}"


def test_every_step_follows_a_declared_relationship_in_its_direction(
    library: Library, schema: Schema
) -> None:
    for question, text, touched in _queries(library):
        for edge in touched.edges:
            assert edge.direction in ("out", "in") or question.id == "aws-vpc-peering-known", (
                f"{question.id}: say with an arrow which way {edge.verbs} runs: {text}"
            )
            here = {t for name in touched.nodes[edge.source].targets for t in schema.types_of(name)}
            there = {t for name in touched.nodes[edge.target].targets for t in schema.types_of(name)}
            found = [
                known
                for known in schema.relationships
                if known.verb in edge.verbs
                and (
                    (edge.direction != "in" and known.from_type in here and known.to_type in there)
                    or (edge.direction != "out" and known.to_type in here and known.from_type in there)
                )
            ]
            assert found, f"{question.id}: nothing declares this {edge.verbs}: {text}"
            read = {name for known in found for name in known.properties}
            assert edge.properties <= read, f"{question.id}: {edge.properties - read} on {edge.verbs}: {text}"


def test_every_query_lints_clean(library: Library, schema: Schema) -> None:
    for question, text, _ in _queries(library):
        warnings = [found for found in lint(text, schema) if found.severity != "info"]
        assert not warnings, question.id


def test_a_question_names_the_integrations_that_produce_what_it_reads(library: Library) -> None:
    producers: dict[str, set[str]] = {}
    for step in declared_schema().steps:
        for entity in step.entities:
            producers.setdefault(entity.type, set()).add(step.integration)
    for question, _, touched in _queries(library):
        for target in touched.nodes[0].targets:
            for type in declared_schema().types_of(target):
                makers = producers[type]
                named = {*question.integrations, "proofgraph"}
                assert makers & named, f"{question.id}: {type} is made by {makers}"


def test_every_named_integration_exists_or_is_declared(library: Library) -> None:
    assert library.integrations <= {*discovery.catalog(), *declared()}


@pytest.mark.parametrize("integration", sorted(set(declared()) & set(discovery.catalog())))
def test_a_collector_produces_all_that_was_declared_for_it(integration: str) -> None:
    produced = Schema.of(discovery.catalog()[integration].steps)
    promised = Schema.of([declared()[integration].step()])

    assert set(promised.entities) <= set(produced.entities)
    for type in promised.entities:
        assert set(promised.properties_of([type])) <= set(produced.properties_of([type])), type
