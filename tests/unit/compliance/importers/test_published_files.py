"""Real framework files of other projects: imported with the right counts, or refused for a stated reason."""

from __future__ import annotations

import pytest

from proofgraph.compliance.importers.reading import read
from proofgraph.errors import ImportFaultsError
from tests.shared_data import shared

IMPORTED = {
    "jupiterone-json/cis-aws-1.2.json": ("CIS AWS Foundations 1.2", "standard", 4, 49),
    "jupiterone-json/cis-aws-1.4.json": ("CIS AWS Foundations 1.4", "standard", 5, 58),
    "jupiterone-json/csa-ccm.json": ("CSA CCM", "standard", 16, 133),
    "jupiterone-json/fedramp-low.json": ("FedRAMP Low", "standard", 17, 125),
    "jupiterone-json/hipaa-2013.json": ("HIPAA", "standard", 6, 90),
    "jupiterone-json/nist-csf-2.0.json": ("NIST CSF 2.0", "standard", 23, 131),
    "jupiterone-json/pci-dss-saq-a.json": ("PCI DSS", "standard", 4, 22),
    "jupiterone-json/security-questionnaire-example-template.json": (
        "Customer Security Questionnaire",
        "questionnaire",
        2,
        77,
    ),
    "jupiterone-json/soc2-security.json": ("SOC 2 Security", "standard", 9, 33),
    "jupiterone-json/thsa.json": ("THSA", "questionnaire", 31, 217),
    "tables/template.csv": ("template", "standard", 2, 4),
    "oscal/basic-catalog.json": ("Sample Security Catalog *for Demonstration* and Testing", "standard", 2, 4),
    "oscal/NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json": (
        "NIST Special Publication 800-53 Revision 5.1.1 LOW IMPACT BASELINE",
        "standard",
        18,
        149,
    ),
}

REFUSED = {
    "jupiterone-json/controls-mapping.json": "mapping of procedures to standards",
    "jupiterone-json/template.json": "$.standard: the name is still the template's",
    "oscal/NIST_SP-800-53_rev5_LOW-baseline_profile.json": "give that catalog with it",
    "oscal/ifa_assessment-results-example.json": "of the model assessment-results",
}


@pytest.mark.parametrize("name", IMPORTED)
def test_a_published_framework_is_read_whole(name: str) -> None:
    path = shared("frameworks", name)

    draft = read(path.read_bytes(), path.name)

    assert (draft.name, draft.type, len(draft.sections), len(draft.requirements)) == IMPORTED[name]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_framework_is_refused_with_a_reason(name: str) -> None:
    path = shared("frameworks", name)

    with pytest.raises(ImportFaultsError) as refusal:
        read(path.read_bytes(), path.name)

    assert any(REFUSED[name] in fault for fault in refusal.value.faults)


def test_every_published_file_is_spoken_for() -> None:
    folder = shared("frameworks")

    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and p.suffix != ".md"}

    assert files == {*IMPORTED, *REFUSED}


def test_a_profile_selects_from_the_catalog_given_with_it() -> None:
    profile = shared("frameworks/oscal/NIST_SP-800-53_rev5_LOW-baseline_profile.json")
    catalog = shared("frameworks/oscal/NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json")

    draft = read(profile.read_bytes(), profile.name, catalogs=[catalog.read_bytes()])

    assert len(draft.requirements) == 149
    assert "AC-2" in {requirement.ref for requirement in draft.requirements}
