"""Custom sections and requirements: where they stand, that they outlive updates, and their versions."""

from __future__ import annotations

import pytest

from proofgraph.boot import Services
from proofgraph.compliance.texts.model import RequirementText
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from tests.unit.compliance.frameworks_of import file_of, services_of


@pytest.fixture
def services() -> Services:
    services = services_of()
    data = file_of({"Access": ["A.1", "A.2"], "Backups": ["B.1"]})
    services.framework_updates.create(data, "rules.json", id="rules", by="ann")
    return services


def custom(ref: str, section: str = "access") -> RequirementText:
    return RequirementText(ref=ref, title=f"Own {ref}", summary="Ours.", section=section)


def refs(services: Services) -> list[str]:
    return [found.ref for found in services.frameworks.requirements("rules")]


def update(services: Services, data: bytes) -> None:
    template = services.framework_updates.preview(data, "rules.json").template
    services.framework_updates.update("rules", template, by="bob")


@pytest.mark.parametrize(
    ("after", "order"),
    [
        (None, ["A.1", "A.2", "X", "B.1"]),
        ("", ["X", "A.1", "A.2", "B.1"]),
        ("A.1", ["A.1", "X", "A.2", "B.1"]),
    ],
)
def test_a_custom_requirement_stands_where_it_was_put(
    services: Services, after: str | None, order: list[str]
) -> None:
    made = services.framework_additions.add("rules", custom("X"), after=after, by="ann")

    assert made.custom
    assert refs(services) == order


def test_a_custom_requirement_is_edited_and_moved_in_versions(services: Services) -> None:
    additions = services.framework_additions
    additions.add("rules", custom("X"), by="ann")

    additions.change("rules", "X", title="Better", section="backups", after="", by="bob", why="clearer")

    changed = services.frameworks.requirement("rules", "X")
    assert (changed.title, changed.section) == ("Better", "backups")
    assert refs(services) == ["A.1", "A.2", "X", "B.1"]
    assert [(v.by, v.why, v.body["title"]) for v in additions.versions("rules", "X")] == [
        ("ann", "X added", "Own X"),
        ("bob", "clearer", "Better"),
    ]


def test_an_edit_of_what_was_edited_meanwhile_is_refused(services: Services) -> None:
    additions = services.framework_additions
    read = additions.add("rules", custom("X"), by="ann")
    additions.change("rules", "X", title="First", by="ann", expected=read.version)

    with pytest.raises(ConflictError):
        additions.change("rules", "X", title="Second", by="bob", expected=read.version)

    assert services.frameworks.requirement("rules", "X").title == "First"


def test_what_was_installed_is_not_edited(services: Services) -> None:
    additions = services.framework_additions

    for edit in (
        lambda: additions.change("rules", "A.1", title="Mine", by="ann"),
        lambda: additions.remove("rules", "A.1", by="ann"),
        lambda: additions.change_section("rules", "access", title="Mine", by="ann"),
        lambda: additions.remove_section("rules", "access", by="ann"),
    ):
        with pytest.raises(InvalidInputError, match="installed"):
            edit()


def test_places_and_refs_that_cannot_be_are_refused(services: Services) -> None:
    additions = services.framework_additions
    additions.add("rules", custom("X"), by="ann")

    for wrong in (
        lambda: additions.add("rules", custom("Y"), after="B.1", by="ann"),
        lambda: additions.add("rules", custom("Y", "nowhere"), by="ann"),
        lambda: additions.add("rules", custom("Y|Z"), by="ann"),
        lambda: additions.change("rules", "X", after="X", by="ann"),
        lambda: additions.change("rules", "X", colour="red", by="ann"),
        lambda: additions.add_section("rules", "Extra", after="nowhere", by="ann"),
        lambda: additions.add_section("rules", "!?", by="ann"),
    ):
        with pytest.raises(InvalidInputError):
            wrong()
    with pytest.raises(ConflictError):
        additions.add("rules", custom("A.1"), by="ann")
    with pytest.raises(ConflictError):
        additions.add_section("rules", "Access", by="ann")
    with pytest.raises(NotFoundError):
        additions.remove("rules", "nothing", by="ann")
    assert refs(services) == ["A.1", "A.2", "X", "B.1"]


def test_custom_requirements_outlive_an_update_even_of_their_section(services: Services) -> None:
    additions = services.framework_additions
    additions.add("rules", custom("X"), after="A.1", by="ann")
    additions.add("rules", custom("Y", "backups"), by="ann")
    section = additions.add_section("rules", "Our own", after="access", by="ann")
    additions.add("rules", custom("Z", section.id), by="ann")

    update(services, file_of({"New": ["N.1"], "Access": ["A.0", "A.1", "A.2"]}, version="2"))

    assert refs(services) == ["N.1", "A.0", "A.1", "X", "A.2", "Z", "Y"]
    sections = services.frameworks.get("rules").sections
    assert [(s.id, s.custom) for s in sections] == [
        ("new", False),
        ("access", False),
        ("our-own", True),
        ("backups", True),
    ]


def test_the_new_text_stands_where_it_has_a_custom_reference_itself(services: Services) -> None:
    services.framework_additions.add("rules", custom("A.3"), by="ann")
    data = file_of({"Access": ["A.1", "A.2", "A.3"], "Backups": ["B.1"]}, version="2")
    template = services.framework_updates.preview(data, "rules.json").template

    report = services.framework_updates.difference("rules", template)
    update(services, data)

    assert report.superseded == ("A.3",)
    found = services.frameworks.requirement("rules", "A.3")
    assert (found.title, found.custom) == ("Title of A.3", False)
    assert services.framework_additions.versions("rules", "A.3")[0].body["title"] == "Own A.3"


def test_a_section_is_removed_only_when_it_is_empty(services: Services) -> None:
    additions = services.framework_additions
    section = additions.add_section("rules", "Extra", by="ann")
    additions.add("rules", custom("X", section.id), by="ann")

    with pytest.raises(ConflictError, match="1 requirement"):
        additions.remove_section("rules", section.id, by="ann")
    additions.remove("rules", "X", by="ann")
    additions.remove_section("rules", section.id, by="ann")

    assert [s.id for s in services.frameworks.get("rules").sections] == ["access", "backups"]
    assert services.framework_additions.versions("rules", "X")[-1].body == {}


def test_sections_are_renamed_and_moved(services: Services) -> None:
    additions = services.framework_additions
    section = additions.add_section("rules", "Extra", by="ann")
    additions.add("rules", custom("X", section.id), by="ann")
    version = services.frameworks.get("rules").version

    additions.change_section("rules", section.id, title="First", after="", by="ann", expected=version)

    assert [s.title for s in services.frameworks.get("rules").sections] == ["First", "Access", "Backups"]
    assert refs(services)[0] == "X"
    with pytest.raises(ConflictError):
        additions.change_section("rules", section.id, title="Again", by="ann", expected=version)


def test_an_own_framework_starts_empty_and_grows(services: Services) -> None:
    framework = services.framework_updates.empty("Our handbook", type="benchmark", by="ann")
    section = services.framework_additions.add_section(framework.id, "Basics", by="ann")
    services.framework_additions.add(framework.id, custom("1", section.id), by="ann")

    assert framework.id == "our-handbook"
    assert [r.ref for r in services.frameworks.requirements(framework.id)] == ["1"]
    with pytest.raises(ConflictError):
        services.framework_updates.empty("Our handbook", by="ann")
    with pytest.raises(InvalidInputError):
        services.framework_updates.empty("!?", by="ann")
