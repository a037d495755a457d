"""Frameworks from files and newer versions of them: what changes, what is kept, that nothing is half done."""

from __future__ import annotations

import re
from typing import Any

import pytest

from proofgraph.boot import Services
from proofgraph.compliance.framework_deletion import DAY, DAYS
from proofgraph.compliance.importers.draft import FrameworkDraft, RequirementDraft, SectionDraft
from proofgraph.compliance.status import Status
from proofgraph.compliance.texts import bounds
from proofgraph.compliance.texts.model import FrameworkText, RequirementText
from proofgraph.compliance.texts.template import Template, of_draft
from proofgraph.errors import ConflictError, ImportFaultsError, InvalidInputError, NotFoundError
from proofgraph.graph.encoding import encode_document
from proofgraph.storage.records import MAX_BODY
from tests.shared_data import shared
from tests.unit.compliance.frameworks_of import (
    NOW,
    CrashError,
    MortalRecords,
    bulky,
    file_of,
    requirement,
    services_of,
)


class Clock:
    now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(clock: Clock) -> Services:
    return services_of(clock=clock)


def template(services: Services, data: bytes) -> Template:
    return services.framework_updates.preview(data, "rules.json").template


def made(services: Services, data: bytes, **more: Any) -> str:
    return services.framework_updates.create(data, "rules.json", by="ann", **more).id


def refs(services: Services, framework: str) -> list[str]:
    return [found.ref for found in services.frameworks.requirements(framework)]


def test_a_file_becomes_a_framework_with_its_sections_in_order(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.2", "A.1"], "Backups": ["B.1"]}))

    assert framework == "house-rules"
    assert refs(services, framework) == ["A.2", "A.1", "B.1"]
    assert [s.title for s in services.views.framework_view(framework).sections] == ["Access", "Backups"]


def test_a_preview_stores_nothing(services: Services) -> None:
    services.framework_updates.preview(file_of({"Access": ["A.1"]}), "rules.json")

    assert services.frameworks.list() == []


def test_a_file_whose_id_is_taken_is_refused(services: Services) -> None:
    made(services, file_of({"Access": ["A.1"]}))

    with pytest.raises(ConflictError, match="house-rules"):
        made(services, file_of({"Access": ["A.1"]}))

    assert made(services, file_of({"Access": ["A.1"]}), id="second", title="Second") == "second"
    assert services.frameworks.get("second").title == "Second"


def test_a_reference_of_several_sections_is_qualified_by_its_section(services: Services) -> None:
    data = file_of({"Access": ["1", "2"], "Backups": ["1"]})

    preview = services.framework_updates.preview(data, "rules.json")

    assert [r.ref for r in preview.template.text.requirements] == ["access:1", "2", "backups:1"]
    assert any("'1' stands in 2 sections" in note for note in preview.template.notes)


@pytest.mark.parametrize("ref", ["A|1", "A#1", "A\n1", "..", "A\\1"])
def test_a_reference_that_cannot_be_one_is_a_fault(services: Services, ref: str) -> None:
    with pytest.raises(ImportFaultsError) as refused:
        made(services, file_of({"Access": [ref, "A.2"]}))

    assert len(refused.value.faults) == 1
    assert services.frameworks.list() == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            file_of({"All": [f"R.{n}" for n in range(5_001)]}),
            "requirements: there are 5,001; 5,000 is the limit",
        ),
        (
            file_of({"All": [f"R.{'é' * 50}{n}" for n in range(3_000)]}),
            r"requirements: 3,000 references take .* 370,000 is the limit: shorten",
        ),
        (
            file_of({f"Section {n}": [f"R.{n}"] for n in range(1_001)}),
            r"sections: there are 1,001; 1,000 is the limit",
        ),
    ],
    ids=["requirements", "references", "sections"],
)
def test_a_file_with_more_than_records_hold_is_refused_in_its_preview(
    services: Services, data: bytes, said: str
) -> None:
    with pytest.raises(ImportFaultsError) as refused:
        services.framework_updates.preview(data, "rules.json")

    assert re.search(said, " ".join(refused.value.faults))


def test_texts_of_sections_that_are_too_long_together_are_refused_in_the_preview() -> None:
    sections = tuple(
        SectionDraft(f"Section {n}", (RequirementDraft(f"R.{n}", "Title"),), summary="s" * (4_000 + n))
        for n in range(80)
    )

    with pytest.raises(ImportFaultsError) as refused:
        of_draft(FrameworkDraft("House rules", "1", "standard", sections), "rules.json")

    (fault,) = refused.value.faults
    assert fault.startswith("sections: their titles and texts take ")
    assert fault.endswith(
        "180,000 is the limit: shorten the texts, the longest of which is that of 'Section 79'"
    )


def test_links_to_controls_that_are_too_many_together_are_refused_in_the_preview(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MAPPED_BYTES", 20)
    data = file_of({"All": [requirement(ref, mappedControls=["mfa"]) for ref in ("A", "B")]})

    with pytest.raises(ImportFaultsError) as refused:
        services.framework_updates.preview(data, "rules.json")

    assert "controls: 2 links to controls take 25 bytes; 20 is the limit" in refused.value.faults[0]


def test_whatever_else_stores_a_text_heeds_the_same_limits(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    framework = made(services, file_of({"Access": ["A.1", "A.2"]}))
    monkeypatch.setattr(bounds, "MOST_REQUIREMENTS", 2)
    more = RequirementText(ref="A.3", title="Third", section="access")

    with pytest.raises(
        InvalidInputError, match="'House rules' cannot be stored: requirements: there are 3; 2 is"
    ):
        services.framework_additions.add(framework, more, by="ann")

    assert refs(services, framework) == ["A.1", "A.2"]


@pytest.mark.parametrize("ref", ["AC-2(1)", 'a "quoted" one', "Überwachung", "証拠"])
def test_references_of_which_a_day_does_not_fit_into_a_record_are_refused(
    monkeypatch: pytest.MonkeyPatch, ref: str
) -> None:
    refs = [f"{ref} {n}" for n in range(100)]
    text = FrameworkText(requirements=tuple(RequirementText(ref=r, title="T", section="s") for r in refs))
    day = {"statuses": {r: [Status.NOT_APPLICABLE, False] for r in refs}, "evaluated": True}
    size = len(encode_document(day, what="The day"))

    monkeypatch.setattr(bounds, "REFS_BYTES", size - (MAX_BODY - bounds.REFS_BYTES))
    assert [where for where, _ in bounds.faults(text)] == ["requirements"]
    monkeypatch.setattr(bounds, "REFS_BYTES", size + 500)
    assert list(bounds.faults(text)) == []


def test_controls_that_a_file_maps_become_links_where_they_exist(services: Services) -> None:
    known = "mfa"
    data = file_of({"Access": [requirement("A.1", mappedControls=[known, "no-such-control"])]})

    preview = services.framework_updates.preview(data, "rules.json")
    framework = services.frameworks.get(made(services, data))

    assert preview.mapped.links == 1
    assert preview.mapped.unknown == ("no-such-control",)
    assert [(link.ref, link.control) for link in services.controls.links(framework)] == [("A.1", known)]


def test_a_status_follows_at_once_where_a_newer_text_links_another_control(services: Services) -> None:
    services.controls.edit("mfa", {"questions": [{"id": "users-mfa", "shows": "That they have."}]}, by="ann")
    framework = made(services, file_of({"Access": ["A.1"]}))
    services.attestations.attest(
        framework, "A.1", statement="We do it.", signer="ann", expires_at=NOW + 365 * DAY
    )
    before = services.views.requirement_view(framework, "A.1").status

    newer = file_of({"Access": [requirement("A.1", mappedControls=["mfa"])]})
    services.framework_updates.update(framework, template(services, newer), by="ann")

    assert (before, services.views.requirement_view(framework, "A.1").status) == (
        Status.TESTED,
        Status.UNKNOWN,
    )


def test_what_a_file_marks_as_not_applicable_does_not_apply(services: Services) -> None:
    framework = made(services, file_of({"Access": [requirement("A.1", applicable=False)]}))

    found = services.frameworks.requirement(framework, "A.1")

    assert not found.applicable
    assert "file" in found.reason


def test_a_difference_says_what_an_update_adds_removes_changes_and_loses(services: Services) -> None:
    known = "mfa"
    framework = made(services, file_of({"Access": ["A.1", "A.2", "A.3"], "Old": ["O.1"]}))
    services.frameworks.set_applicability(framework, "A.2", applicable=False, reason="No.", by="ann")
    services.controls.link(services.frameworks.get(framework), "O.1", known, by="ann")
    newer = file_of(
        {"Access": ["A.1", requirement("A.2", summary="Other."), "A.4"], "New": ["A.3"]}, version="2"
    )

    report = services.framework_updates.difference(framework, template(services, newer))

    assert [(d.path, d.before, d.after) for d in report.about] == [("edition", "1", "2")]
    assert [place.ref for place in report.text.added] == ["A.4"]
    assert [place.ref for place in report.text.removed] == ["O.1"]
    assert {c.ref: [f.path for f in c.fields] for c in report.text.changed} == {
        "A.2": ["summary"],
        "A.3": ["section"],
    }
    assert report.text.unchanged == 1
    assert [place.ref for place in report.text.sections_added] == ["new"]
    assert [place.ref for place in report.text.sections_removed] == ["old"]
    assert report.keeps == 1
    assert [(kept.ref, dict(kept.held)) for kept in report.loses] == [("O.1", {"links": 1})]
    assert refs(services, framework) == ["A.1", "A.2", "A.3", "O.1"]


def test_the_same_text_makes_no_difference(services: Services) -> None:
    data = file_of({"Access": ["A.1"]})

    report = services.framework_updates.difference(made(services, data), template(services, data))

    assert report.nothing


def test_an_update_keeps_what_people_set_and_returns_what_a_ref_had(services: Services) -> None:
    first, second = file_of({"Access": ["A.1", "A.2"]}), file_of({"Access": ["A.1", "A.3"]}, version="2")
    framework = made(services, first)
    for ref in ("A.1", "A.2"):
        services.frameworks.set_applicability(framework, ref, applicable=False, reason="No.", by="ann")

    services.framework_updates.update(framework, template(services, second), by="bob")

    assert refs(services, framework) == ["A.1", "A.3"]
    assert not services.frameworks.requirement(framework, "A.1").applicable
    assert services.frameworks.get(framework).edition == "2"
    assert [(kept.ref, dict(kept.held)) for kept in services.framework_updates.retired(framework)] == [
        ("A.2", {"applicability": 1, "standing": 1})
    ]

    services.framework_updates.update(framework, template(services, first), by="bob")

    assert services.frameworks.requirement(framework, "A.2").reason == "No."
    assert services.framework_updates.retired(framework) == []
    assert [entry.edition for entry in services.framework_updates.texts(framework)] == ["1", "2", "1"]


def test_an_update_of_a_framework_that_was_changed_meanwhile_is_refused(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))
    read = services.frameworks.get(framework)
    services.frameworks.change(framework, title="Other")

    with pytest.raises(ConflictError):
        services.framework_updates.update(
            framework, template(services, file_of({"Access": ["A.2"]})), by="ann", expected=read.version
        )

    assert refs(services, framework) == ["A.1"]


def test_a_name_that_people_gave_stays_with_an_update(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))
    services.frameworks.change(framework, title="Our rules")

    services.framework_updates.update(framework, template(services, file_of({"B": ["A.1"]})), by="ann")

    assert services.frameworks.get(framework).title == "Our rules"


def test_a_reader_sees_one_text_or_the_other_wherever_an_update_breaks_off(clock: Clock) -> None:
    records = MortalRecords()
    services = services_of(clock=clock, records=records)
    framework = made(services, bulky(60, "1"))
    newer = template(services, bulky(70, "2"))
    before = services.frameworks.text(services.frameworks.get(framework))
    needed = 0
    while True:
        records.writes_left = needed
        try:
            services.framework_updates.update(framework, newer, by="ann")
            break
        except CrashError:
            fresh = services_of(clock=clock, records=records)
            assert fresh.frameworks.text(fresh.frameworks.get(framework)) == before
            needed += 1

    assert needed >= 2
    records.writes_left = None
    fresh = services_of(clock=clock, records=records)
    assert fresh.frameworks.text(fresh.frameworks.get(framework)) == newer.text


def test_a_shipped_standard_is_brought_up_to_date_only_from_what_is_shipped(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))

    with pytest.raises(InvalidInputError, match="file"):
        services.framework_updates.newer(services.frameworks.get(framework))

    demo = services.frameworks.install("demo", categories=["security"])
    assert services.framework_updates.newer(demo).digest == demo.digest
    with pytest.raises(InvalidInputError, match="no category"):
        services.frameworks.install("demo", categories=["speed"])


def test_a_deleted_framework_is_restored_with_all_it_had(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))
    services.frameworks.set_applicability(framework, "A.1", applicable=False, reason="No.", by="ann")

    services.deleted_frameworks.delete(framework, by="ann")

    assert services.frameworks.list() == []
    assert [gone.id for gone in services.deleted_frameworks.list()] == [framework]
    with pytest.raises(ConflictError, match="restore"):
        made(services, file_of({"Access": ["A.1"]}))

    services.deleted_frameworks.restore(framework)

    assert services.frameworks.requirement(framework, "A.1").reason == "No."
    assert services.deleted_frameworks.list() == []


def test_after_thirty_days_a_framework_can_only_be_removed(services: Services, clock: Clock) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))
    services.frameworks.set_applicability(framework, "A.1", applicable=False, reason="No.", by="ann")
    services.deleted_frameworks.delete(framework, by="ann")
    clock.now += DAYS * DAY + 1

    with pytest.raises(ConflictError, match="30 days"):
        services.deleted_frameworks.restore(framework)
    services.deleted_frameworks.remove(framework)

    assert made(services, file_of({"Access": ["A.1"]})) == framework
    assert services.frameworks.requirement(framework, "A.1").applicable
    with pytest.raises(NotFoundError):
        services.deleted_frameworks.remove(framework)


def test_removing_for_good_can_be_repeated_after_it_broke_off(clock: Clock) -> None:
    records = MortalRecords()
    services = services_of(clock=clock, records=records)
    framework = made(services, bulky(60, "1"))
    for found in services.frameworks.requirements(framework):
        services.frameworks.set_applicability(framework, found.ref, applicable=False, reason="No.", by="ann")
    services.deleted_frameworks.delete(framework, by="ann")
    records.writes_left = 0

    with pytest.raises(CrashError):
        services.deleted_frameworks.remove(framework)
    records.writes_left = None
    services.deleted_frameworks.remove(framework)

    assert services.deleted_frameworks.list() == []


def test_scope_filters_are_checked_before_they_are_stored(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))

    with pytest.raises(InvalidInputError, match="scope filter"):
        services.frameworks.change(framework, scope=[{"field": "colour", "values": ["red"]}])
    with pytest.raises(InvalidInputError, match="at least one"):
        services.frameworks.change(framework, scope=[{"field": "account", "values": []}])
    services.frameworks.change(framework, scope=[{"field": "tag.env", "values": ["prod"]}])

    assert services.frameworks.get(framework).scope == ({"field": "tag.env", "values": ["prod"]},)


def test_a_title_of_nothing_is_refused(services: Services) -> None:
    framework = made(services, file_of({"Access": ["A.1"]}))

    with pytest.raises(InvalidInputError, match="title"):
        services.frameworks.change(framework, title="  ")


_REFUSED = {
    "controls-mapping.json",
    "template.json",
    "NIST_SP-800-53_rev5_LOW-baseline_profile.json",
    "ifa_assessment-results-example.json",
}


def test_every_published_file_is_stored_whole_or_refused_with_what_to_do(services: Services) -> None:
    folder = shared("frameworks")
    files = [path for path in sorted(folder.rglob("*.*")) if path.suffix in (".json", ".csv")]

    refused = set()
    for path in files:
        try:
            framework = services.framework_updates.create(path.read_bytes(), path.name, by="ann")
        except ImportFaultsError as error:
            refused.add((path.name, bool(error.faults)))
            continue
        template = services.framework_updates.preview(path.read_bytes(), path.name).template
        assert services.frameworks.text(framework) == template.text
        view = services.views.requirements(framework.id)
        assert view.total == len(template.text.requirements)
        assert services.framework_updates.difference(framework.id, template).nothing

    assert refused == {(path.name, True) for path in files if path.name in _REFUSED}
    assert len(services.frameworks.list()) == len(files) - len(refused)
