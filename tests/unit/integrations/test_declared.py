"""Vendors whose collectors are still to come are declared as data, and are not in the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofgraph.errors import InvalidInputError
from proofgraph.integrations import discovery
from proofgraph.integrations.declared import declared, declared_schema

SCHEMA = """
id: acme
name: Acme
description: Widgets.
entities:
  acme_account:
    classes: [Account]
    properties: {name: string}
  acme_user:
    classes: [User]
    properties: {name: string, mfaEnabled: boolean}
relationships:
  - {from: acme_account, verb: HAS, to: acme_user, properties: {role: string}}
"""


def _folder(tmp_path: Path, text: str, vendor: str = "acme") -> Path:
    path = tmp_path / vendor / "schema.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_declared_vendor_is_read_as_one_step(tmp_path: Path) -> None:
    step = declared(_folder(tmp_path, SCHEMA))["acme"].step()

    assert step.integration == "acme"
    assert {entity.type for entity in step.entities} == {"acme_account", "acme_user"}
    assert step.relationships[0].type == "acme_account_has_acme_user"
    assert set(step.relationships[0].properties) == {"role"}


def test_a_vendor_without_a_collector_is_declared_and_not_in_the_catalogue() -> None:
    waiting = set(declared()) - set(discovery.catalog())

    assert "github" in waiting or "github" in discovery.catalog()
    assert waiting.isdisjoint(discovery.catalog())


def test_the_declared_schema_holds_what_is_collected_and_what_will_be() -> None:
    schema = declared_schema()

    assert {"aws_s3_bucket", "okta_user", "internet"} <= set(schema.entities)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: acme", "id: other"),
        ("mfaEnabled: boolean", "mfaEnabled: yesno"),
        ("verb: HAS", "verb: has"),
        ("classes: [User]", "classes: []"),
        ("description: Widgets.", "description: Widgets.\nunknown: 1"),
        ("entities:", "entities: ["),
    ],
)
def test_a_wrong_schema_is_refused_with_its_file(tmp_path: Path, before: str, after: str) -> None:
    folder = _folder(tmp_path, SCHEMA.replace(before, after))

    with pytest.raises(InvalidInputError, match=r"schema\.yaml"):
        declared(folder)
