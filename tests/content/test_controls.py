"""A control can be adopted, run and audited from its text alone."""

from __future__ import annotations

import re
from collections import Counter

import yaml

from proofgraph.compliance.library import Library
from tests.content.conftest import FRAMEWORKS

MAPPED = {
    "soc2",
    "iso-27001-2022",
    "hipaa-security-rule",
    "nist-csf-2-0",
    "nist-800-53",
    "customer-security-questionnaire",
}
NIST_800_53 = re.compile(
    r"^(AC|AT|AU|CA|CM|CP|IA|IR|MA|MP|PE|PL|PM|PS|PT|RA|SA|SC|SI|SR)-[1-9][0-9]?(\([1-9][0-9]?\))?$"
)


def test_there_are_enough_controls_in_enough_domains(library: Library) -> None:
    domains = Counter(control.domain for control in library.controls.values())

    assert len(library.controls) >= 170
    assert len(domains) >= 20


def test_every_control_serves_soc2_and_names_real_standards(library: Library) -> None:
    for control in library.controls.values():
        assert set(control.satisfies) <= MAPPED, control.id
        assert control.satisfies.get("soc2"), control.id
        assert control.satisfies.get("iso-27001-2022"), control.id


def test_references_to_nist_800_53_have_its_form_and_stand_once(library: Library) -> None:
    for control in library.controls.values():
        refs = control.satisfies.get("nist-800-53", ())
        assert all(NIST_800_53.match(ref) for ref in refs), control.id
        for standard, named in control.satisfies.items():
            assert len(set(named)) == len(named), (control.id, standard)


def test_an_auditor_is_told_how_to_test_design_and_operation(library: Library) -> None:
    for control in library.controls.values():
        assert control.test_procedure.design, control.id
        assert control.test_procedure.operating, control.id
        for step in (*control.test_procedure.design, *control.test_procedure.operating):
            assert step.step.endswith("."), control.id
            assert len(step.step.split()) >= 5, control.id


def test_what_cannot_be_queried_is_asked_for_as_evidence(library: Library) -> None:
    assert [control.id for control in library.controls.values() if not control.expected_evidence] == []


def test_narratives_use_only_variables_of_the_organisation_profile(library: Library) -> None:
    profile = yaml.safe_load((FRAMEWORKS / "profile.yaml").read_text(encoding="utf-8"))
    known = {f"{group}.{name}" for group, names in profile.items() for name in names}

    for control in library.controls.values():
        used = set(re.findall(r"\{\{(.*?)\}\}", control.narrative))
        assert used <= known, control.id
        assert "{{" not in control.description, control.id
        assert not re.search(r"\b[Tt]he \{\{roles\.", control.narrative), control.id
        assert not re.search(r"(^|\. )\{\{roles\.", control.narrative), f"{control.id}: begins in lower case"


def test_every_procedure_named_exists_and_names_its_control(library: Library) -> None:
    described: dict[str, set[str]] = {}
    for path in (FRAMEWORKS / "procedures").glob("*/*.md"):
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        for control in front.get("satisfies", ()):
            described.setdefault(control, set()).add(front["id"])

    for control in library.controls.values():
        assert set(control.procedures) == described.get(control.id, set()), control.id
    assert set(described) <= set(library.controls)


def test_a_control_can_be_read_in_a_minute(library: Library) -> None:
    for control in library.controls.values():
        assert 12 <= len(control.description.split()) <= 60, control.id
        assert 20 <= len(control.narrative.split()) <= 90, control.id
        assert len(control.title) <= 70, control.id


def test_no_two_controls_have_the_same_title_or_text(library: Library) -> None:
    for field in ("title", "description", "narrative"):
        texts = Counter(getattr(control, field).lower() for control in library.controls.values())
        assert [text for text, count in texts.items() if count > 1] == [], field
