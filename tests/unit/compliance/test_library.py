"""Shipped content is read whole, or refused with every fault named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofgraph.compliance.library import Library, locate, schemas
from proofgraph.errors import ImportFaultsError, NotFoundError
from proofgraph.settings import Settings

REPOSITORY = Path(__file__).parents[3]

STANDARD = """
id: soc2
name: SOC 2
version: "2017"
summary: Trust services criteria.
categories: [security]
sections:
  - id: cc6
    title: Logical access
    requirements:
      - {ref: CC6.1, title: Access is restricted, summary: Only the right people get in., category: security}
"""
CONTROL = """
id: mfa
title: MFA for all
domain: access
description: Everyone has a second factor.
narrative: "{{company.name}} asks for a second factor."
type: preventive
mode: automated
frequency: continuous
owner_role: security lead
satisfies: {soc2: [CC6.1], iso-27001-2022: [A.5.17]}
questions: [{id: users-mfa, shows: Every user has a second factor.}]
"""
QUESTION = """
id: users-mfa
title: Do all users have MFA?
description: Passwords leak.
integrations: [aws]
severity: high
queries:
  - {name: Without, resultsAre: BAD, query: FIND User WITH mfaEnabled != true}
  - {name: With, resultsAre: GOOD, query: FIND User WITH mfaEnabled = true}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "standards/soc2.yaml": STANDARD,
        "controls/access/mfa.yaml": CONTROL,
        "questions/iam/users-mfa.yaml": QUESTION,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def faults(folder: Path) -> tuple[str, ...]:
    with pytest.raises(ImportFaultsError) as caught:
        Library.load(folder)
    return caught.value.faults


def test_content_is_read_by_id(folder: Path) -> None:
    library = Library.load(folder)

    assert set(library.standards) == {"soc2"}
    assert library.controls["mfa"].questions[0].id == "users-mfa"
    assert [query.results_are for query in library.questions["users-mfa"].queries] == ["BAD", "GOOD"]
    assert [control.id for control in library.controls_of("soc2", "CC6.1")] == ["mfa"]
    assert library.integrations == {"aws"}


def test_a_standard_that_is_not_shipped_is_dormant_and_no_fault(folder: Path) -> None:
    assert Library.load(folder).dormant == {"iso-27001-2022"}


def test_every_fault_of_every_file_is_listed_with_its_path(folder: Path) -> None:
    control = folder / "controls/access/mfa.yaml"
    control.write_text(CONTROL.replace("CC6.1", "CC9.9").replace("users-mfa", "no-such"), encoding="utf-8")
    (folder / "questions/iam/users-mfa.yaml").write_text("id: users-mfa\ntitle: x\nseverity: huge\n", "utf-8")

    found = faults(folder)

    assert "controls/access/mfa.yaml: satisfies.soc2: SOC 2 has no requirement 'CC9.9'" in found
    assert "controls/access/mfa.yaml: questions[0].id: there is no question 'no-such'" in found
    assert "questions/iam/users-mfa.yaml: queries: Field required" in found
    assert any(fault.startswith("questions/iam/users-mfa.yaml: severity: ") for fault in found)


def test_a_reference_to_an_unreadable_question_is_not_a_second_fault(folder: Path) -> None:
    (folder / "questions/iam/users-mfa.yaml").write_text("id: [\n", encoding="utf-8")

    found = faults(folder)

    assert len(found) == 1
    assert found[0].startswith("questions/iam/users-mfa.yaml: line 2, column 1:")


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "standards/soc2.yaml",
            "id: soc2",
            "id: soc3",
            "standards/soc2.yaml: id 'soc3' must be the file's name",
        ),
        (
            "controls/access/mfa.yaml",
            "domain: access",
            "domain: other",
            "domain 'other' must be the folder's name",
        ),
        ("controls/access/mfa.yaml", "id: mfa", "id: mfa\nid: mfa", "the key 'id' stands twice"),
        ("controls/access/mfa.yaml", "owner_role", "owner", "owner: Extra inputs are not permitted"),
        ("questions/iam/users-mfa.yaml", "resultsAre: GOOD, ", "", "'With': `resultsAre` is missing"),
        ("questions/iam/users-mfa.yaml", "name: With,", "name: Without,", "'Without' stands more than once"),
        (
            "standards/soc2.yaml",
            "category: security",
            "category: other",
            "'other' is not one of `categories`",
        ),
    ],
)
def test_a_fault_is_named(folder: Path, name: str, old: str, new: str, fault: str) -> None:
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    assert any(fault in found for found in faults(folder))


def test_a_file_in_the_wrong_place_is_a_fault(folder: Path) -> None:
    (folder / "controls/stray.yaml").write_text(CONTROL, encoding="utf-8")

    assert "controls/stray.yaml: files of this kind are named controls/*/*.yaml" in faults(folder)


def test_the_digest_follows_the_content_and_not_its_layout(folder: Path) -> None:
    before = Library.load(folder).questions["users-mfa"].digest
    path = folder / "questions/iam/users-mfa.yaml"
    path.write_text("# a comment\n" + QUESTION, encoding="utf-8")
    reformatted = Library.load(folder).questions["users-mfa"].digest
    path.write_text(QUESTION.replace("severity: high", "severity: low"), encoding="utf-8")

    assert reformatted == before
    assert Library.load(folder).questions["users-mfa"].digest != before


def test_the_content_folder_of_the_settings_comes_first(folder: Path) -> None:
    assert locate(Settings(content_dir=folder)) == folder


def test_a_setting_that_points_nowhere_is_said_and_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=str(tmp_path)):
        locate(Settings(content_dir=tmp_path))


def test_the_written_schemas_are_those_of_the_models() -> None:
    for name, schema in schemas().items():
        written = json.loads((REPOSITORY / "frameworks/schema" / name).read_text(encoding="utf-8"))

        assert written == schema, f"run `proofgraph content schema` to write {name} again"


def test_a_question_whose_integration_is_missing_is_neither_there_nor_linked(folder: Path) -> None:
    whole = Library.load(folder)

    offered = whole.offered({"github"})

    assert offered.questions == {}
    assert offered.controls["mfa"].questions == ()
    assert whole.controls["mfa"].questions != ()


def test_a_question_whose_integrations_are_all_there_is_offered_with_its_links(folder: Path) -> None:
    offered = Library.load(folder).offered({"aws", "github"})

    assert set(offered.questions) == {"users-mfa"}
    assert [link.id for link in offered.controls["mfa"].questions] == ["users-mfa"]
