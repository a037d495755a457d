"""Configuration as files: dumped, planned, applied, and refused with the line of each fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proofgraph.access.permissions import Permission
from proofgraph.boot import Services
from proofgraph.compliance.content import ControlContent, QuestionContent
from proofgraph.compliance.gitops.plan import Plan
from proofgraph.compliance.texts import bounds
from proofgraph.compliance.texts.model import RequirementText
from proofgraph.errors import ConflictError, ImportFaultsError
from tests.unit.compliance.frameworks_of import CrashError, MortalRecords, file_of, requirement, services_of

CONTROL = {
    "id": "lock-screens",
    "title": "Screens are locked",
    "domain": "endpoint",
    "description": "What we do.",
    "narrative": "We do it.",
    "type": "preventive",
    "mode": "manual",
    "frequency": "continuous",
    "owner_role": "head of IT",
    "satisfies": {"rules": ["A.1"]},
    "questions": [{"id": "screens", "shows": "They lock."}],
}
QUESTION = {
    "id": "screens",
    "title": "Do screens lock?",
    "description": "Why.",
    "queries": [{"name": "All", "resultsAre": "GOOD", "query": "FIND Device WITH owner = {{owner}}"}],
}


def filled() -> Services:
    """A deployment where something of every kind is set."""
    services = services_of()
    services.questions.create(QuestionContent.model_validate(QUESTION), by="ann", values={"owner": "ann"})
    services.questions.edit("users-mfa", {"severity": "low", "trend": True}, by="ann")
    services.controls.create(ControlContent.model_validate(CONTROL), by="ann", owners=["bob"])
    services.controls.edit("mfa", {"title": "Second factor", "adopted": False}, by="ann")
    data = file_of(
        {"Access": ["A.1", requirement("A.2", mappedControls=["mfa", "gone"])], "Backups": ["B.1"]},
        type="questionnaire",
    )
    services.framework_updates.create(data, "rules.json", id="rules", by="ann")
    services.frameworks.install("demo", categories=["security"])
    services.frameworks.change("demo", title="Ours", scope=[{"field": "tag.env", "values": ["prod", True]}])
    services.framework_additions.add_section("demo", "Extra", after="", by="ann")
    for ref, section, after in (("X", "extra", None), ("Y", "one", "D.1"), ("Z", "one", "Y")):
        own = RequirementText(ref=ref, title=f"Own {ref}", section=section, considerations=("Think.",))
        services.framework_additions.add("demo", own, after=after, by="ann")
    services.frameworks.set_applicability("demo", "D.2", applicable=True, by="ann")
    services.frameworks.set_applicability("rules", "A.1", applicable=False, reason="No: none.", by="ann")
    services.controls.link(services.frameworks.get("rules"), "B.1", "mfa", by="ann", inherit=False)
    services.controls.unlink(services.frameworks.get("rules"), "A.2", "mfa", by="ann")
    services.controls.unlink(services.frameworks.get("demo"), "D.1", "mfa", by="ann")
    return services


@pytest.fixture
def services() -> Services:
    return filled()


def apply(services: Services, files: dict[str, str], *, prune: bool = False, most: int = 100) -> Plan:
    planned = services.configuration.plan(files, prune=prune)
    services.configuration.apply(
        files, prune=prune, digest=planned.digest, by="cid", holds=frozenset(Permission), most=most
    )
    return planned


def changes(planned: Plan) -> list[tuple[str, str, str]]:
    return [(change.action, change.kind, change.id) for change in planned.changes]


def faults(services: Services, files: dict[str, str]) -> list[str]:
    with pytest.raises(ImportFaultsError) as refused:
        services.configuration.plan(files)
    return list(refused.value.faults)


def test_an_untouched_deployment_has_no_file() -> None:
    assert services_of().configuration.dump() == {}


def test_a_dump_applied_to_an_empty_deployment_dumps_the_same_bytes(services: Services) -> None:
    files = services.configuration.dump()
    empty = services_of()

    planned = apply(empty, files)

    assert changes(planned) == [
        ("create", "question", "screens"),
        ("create", "question", "users-mfa"),
        ("create", "control", "lock-screens"),
        ("create", "control", "mfa"),
        ("create", "framework", "demo"),
        ("create", "framework", "rules"),
        ("create", "links", "demo"),
        ("create", "links", "rules"),
    ]
    assert empty.configuration.dump() == files
    assert empty.configuration.plan(files).changes == ()
    for framework in ("demo", "rules"):
        old, new = (s.frameworks.requirements(framework) for s in (services, empty))
        assert [(r.ref, r.applicable, r.custom) for r in old] == [
            (r.ref, r.applicable, r.custom) for r in new
        ]
        links = [s.controls.links(s.frameworks.get(framework)) for s in (services, empty)]
        assert links[0] == links[1]
    assert len(empty.framework_additions.versions("demo", "X")) == 1


def test_a_dump_of_a_deployment_is_no_drift(services: Services) -> None:
    planned = services.configuration.plan(services.configuration.dump(), prune=True)

    assert planned.changes == ()
    assert planned.unmanaged == ()


def test_drift_is_told_field_by_field_and_taken_back(services: Services) -> None:
    files = services.configuration.dump()
    services.controls.edit("mfa", {"title": "Other", "owners": ["eve"]}, by="eve")
    services.frameworks.change("demo", scope=[])
    services.frameworks.set_applicability("rules", "B.1", applicable=False, reason="Hm.", by="eve")
    services.controls.link(services.frameworks.get("demo"), "D.1", "mfa", by="eve")

    planned = services.configuration.plan(files)

    told = {(c.kind, c.id): [d.path for d in c.differences] for c in planned.changes}
    assert (
        told
        == {
            ("control", "mfa"): ["edits.title", "owners"],
            ("framework", "demo"): ["scope"],
            ("framework", "rules"): ["applicability.B.1.applicable", "applicability.B.1.reason"],
            ("links", "demo"): [],
        }
        or ("links", "demo") in told
    )
    apply(services, files)
    assert services.configuration.dump() == files


def test_what_no_file_speaks_of_stays_unless_it_is_pruned(services: Services) -> None:
    files = services.configuration.dump()
    kept = {path: text for path, text in files.items() if path.startswith("frameworks/demo")}

    planned = services.configuration.plan(kept)

    assert planned.changes == ()
    assert ("control", "lock-screens") in planned.unmanaged

    pruned = apply(services, kept, prune=True)

    assert changes(pruned) == [
        ("delete", "links", "demo"),
        ("delete", "links", "rules"),
        ("delete", "framework", "rules"),
        ("delete", "control", "lock-screens"),
        ("delete", "control", "mfa"),
        ("delete", "question", "screens"),
        ("delete", "question", "users-mfa"),
    ]
    assert services.configuration.dump() == kept
    assert [gone.id for gone in services.deleted_frameworks.list()] == ["rules"]
    assert services.controls.get("mfa").content.title == "Everybody uses a second factor"


def test_applying_goes_on_where_it_broke_off() -> None:
    files = filled().configuration.dump()
    records = MortalRecords()
    services = services_of(records=records)
    needed = 0
    while services.configuration.dump() != files:
        records.writes_left = needed % 7 + 1
        needed += 1
        try:
            apply(services, files)
        except CrashError:
            services = services_of(records=records)
    records.writes_left = None

    assert needed > 3
    assert services.configuration.plan(files, prune=True).changes == ()


def test_a_plan_is_applied_in_pieces(services: Services) -> None:
    files = services.configuration.dump()
    empty = services_of()
    digest, steps = empty.configuration.plan(files).digest, []

    while True:
        done = empty.configuration.apply(files, digest=digest, by="cid", holds=frozenset(Permission), most=3)
        steps.append((len(done.changes), done.left))
        if not done.left:
            break
        digest = done.digest

    assert steps == [(3, 5), (3, 2), (2, 0)]


def test_a_plan_of_another_state_is_not_applied(services: Services) -> None:
    files = services.configuration.dump()
    empty = services_of()
    digest = empty.configuration.plan(files).digest
    empty.frameworks.install("demo")

    with pytest.raises(ConflictError, match="new plan"):
        empty.configuration.apply(files, digest=digest, by="cid", holds=frozenset(Permission))

    assert list(empty.configuration.dump()) == ["frameworks/demo.yaml"]


def edited_meanwhile(
    services: Services, files: dict[str, str], edit: Callable[[], object], **more: Any
) -> str:
    """Applies files while somebody edits after the plan and before its first change is made."""
    edits = iter([edit])
    with pytest.raises(ConflictError) as refused:
        services.configuration.apply(
            files,
            digest=services.configuration.plan(files, **more).digest,
            by="cid",
            holds=frozenset(Permission),
            check=lambda _: [edit() for edit in edits],
            **more,
        )
    return refused.value.message


@pytest.mark.parametrize(
    ("file", "drift", "edit", "read"),
    [
        (
            "control 'mfa'",
            lambda s: s.controls.edit("mfa", {"title": "Drift"}, by="eve"),
            lambda s: s.controls.edit("mfa", {"owners": ["eve"]}, by="eve"),
            lambda s: s.controls.get("mfa").owners == ("eve",),
        ),
        (
            "question 'screens'",
            lambda s: s.questions.edit("screens", {"trend": True}, by="eve"),
            lambda s: s.questions.delete("screens", by="eve"),
            lambda s: "screens" not in s.questions.all(),
        ),
        (
            "framework 'demo'",
            lambda s: s.frameworks.change("demo", scope=[]),
            lambda s: s.frameworks.change("demo", title="Edited"),
            lambda s: s.frameworks.get("demo").title == "Edited",
        ),
        (
            "framework 'rules'",
            lambda s: s.frameworks.set_applicability(
                "rules", "B.1", applicable=False, reason="Drift.", by="eve"
            ),
            lambda s: s.frameworks.set_applicability(
                "rules", "B.1", applicable=False, reason="Edited.", by="eve"
            ),
            lambda s: s.frameworks.requirement("rules", "B.1").reason == "Edited.",
        ),
        (
            "link of 'B.1 and mfa'",
            lambda s: s.controls.link(s.frameworks.get("rules"), "B.1", "mfa", by="eve"),
            lambda s: s.controls.unlink(s.frameworks.get("rules"), "B.1", "mfa", by="eve"),
            lambda s: (
                ("B.1", "mfa")
                not in [(k.ref, k.control) for k in s.controls.links(s.frameworks.get("rules"))]
            ),
        ),
    ],
    ids=["control", "question", "framework", "applicability", "link"],
)
def test_what_somebody_edits_while_a_plan_is_applied_is_not_overwritten(
    services: Services, file: str, drift: Any, edit: Any, read: Any
) -> None:
    files = services.configuration.dump()
    drift(services)

    told = edited_meanwhile(services, files, lambda: edit(services))

    said = f"Somebody changed the {file} since this plan was made."
    assert told == f"{said} 0 of 1 changes were made; look at the new plan."
    assert read(services)


def test_what_somebody_edits_or_makes_while_a_plan_is_applied_is_not_deleted_or_replaced(
    services: Services,
) -> None:
    shrunk = {name: text for name, text in services.configuration.dump().items() if "rules" not in name}
    made = {**shrunk, "frameworks/new.yaml": "id: new\ntitle: New\n"}
    reason: dict[str, Any] = {"applicable": False, "reason": "Edited.", "by": "eve"}

    told = edited_meanwhile(
        services, shrunk, lambda: services.frameworks.set_applicability("rules", "B.1", **reason), prune=True
    )
    assert "Somebody changed the framework 'rules'" in told
    assert services.frameworks.requirement("rules", "B.1").reason == "Edited."

    told = edited_meanwhile(
        services, made, lambda: services.framework_updates.empty("New and mine", id="new", by="eve")
    )
    assert "Somebody changed the framework 'new'" in told
    assert services.frameworks.get("new").title == "New and mine"


def test_a_control_that_somebody_deletes_while_a_plan_links_it_is_told(services: Services) -> None:
    rules, place = services.frameworks.get("rules"), ("B.1", "lock-screens")
    services.controls.link(rules, *place, by="ann")
    files = services.configuration.dump()
    services.controls.unlink(rules, *place, by="eve")

    told = edited_meanwhile(services, files, lambda: services.controls.delete("lock-screens", by="eve"))

    assert "Somebody changed the control 'lock-screens' since this plan was made." in told


def test_changes_of_one_plan_are_no_edits_of_somebody_else(services: Services) -> None:
    """A reference goes with its link and its control, all in one plan."""
    files = services.configuration.dump()
    less = {name: text for name, text in files.items() if name != "controls/lock-screens.yaml"}
    rules, links = less["frameworks/rules.yaml"], less["links/rules.yaml"]
    less["frameworks/rules.yaml"] = (
        rules.partition("- id: backups")[0] + "applicability:" + rules.partition("applicability:")[2]
    )
    less["links/rules.yaml"] = "id: rules\nunlinked:" + links.partition("unlinked:")[2]

    apply(services, less, prune=True)
    assert services.configuration.dump() == less
    apply(services, files, prune=True)

    assert services.configuration.dump() == files


def test_every_fault_of_every_file_is_told_by_its_line() -> None:
    told = faults(
        services_of(),
        {
            "controls/mfa.yaml": "id: mfa\nshipped: true\nedits:\n  type: wrong\n",
            "controls/other.yaml": "id: another\nshipped: true\n",
            "controls/own.yaml": "id: own\ntitle: Own\n",
            "controls/twice.yaml": "id: twice\nid: twice\n",
            "frameworks/bad.yaml": "id: bad\ntitle: Bad\nscope:\n  - field: colour\n    values: [1]\n",
            "frameworks/dates.yaml": "id: dates\ntitle: Dates\nversion: 1.10\n",
            "frameworks/empty.yaml": "",
            "frameworks/list.yaml": "- 1\n",
            "frameworks/refs.yaml": (
                "id: refs\ntitle: Refs\nsections:\n- id: a\n  title: A\n  requirements:\n"
                "  - {ref: '1', title: One}\n  - {ref: '1', title: Again}\n"
            ),
            "notes/hello.yaml": "id: hello\n",
            "questions/odd.yaml": "id: &x odd\ntitle: *x\n",
            "questions/open.yaml": "id: [\n",
            "questions/wrong.yaml": (
                "id: wrong\ntitle: T\ndescription: D\nqueries:\n- {name: N, query: FIND WITH}\n"
            ),
        },
    )

    places = [":".join(fault.split(":")[:2]) for fault in told]
    assert places == [
        "controls/mfa.yaml:4",
        "controls/other.yaml:1",
        *["controls/own.yaml:1"] * 7,
        "controls/twice.yaml:2",
        "frameworks/bad.yaml:1",
        "frameworks/dates.yaml:3",
        "frameworks/empty.yaml:1",
        "frameworks/list.yaml:1",
        "frameworks/refs.yaml:8",
        "notes/hello.yaml:1",
        "questions/odd.yaml:1",
        "questions/open.yaml:2",
        "questions/wrong.yaml:1",
    ]


def test_references_to_nothing_are_faults_before_anything_is_done(services: Services) -> None:
    files = services.configuration.dump()
    files["links/demo.yaml"] = (
        "id: demo\nlinked:\n- ref: D.9\n  control: mfa\n- ref: D.2\n  control: nothing\n"
    )
    files["links/nowhere.yaml"] = "id: nowhere\n"
    files["controls/lock-screens.yaml"] = files["controls/lock-screens.yaml"].replace(
        "- id: screens", "- id: nothing"
    )

    told = faults(services, files)

    assert len(told) == 4
    assert told[0].startswith("controls/lock-screens.yaml:")
    assert "no question 'nothing'" in told[0]
    assert told[1] == "links/demo.yaml:3: linked.0.ref: there is no requirement 'D.9' in 'demo'"
    assert told[2] == "links/demo.yaml:6: linked.1.control: there is no control 'nothing'"
    assert told[3] == "links/nowhere.yaml:1: id: there is no framework 'nowhere'"


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("controls/mfa.yaml", "id: mfa\ntitle: T", "shipped: true"),
        ("controls/no.yaml", "id: no\nshipped: true", "ships no control"),
        ("controls/mfa.yaml", "id: mfa\nshipped: true\nedits: {id: x}", "id stays"),
        ("questions/users-mfa.yaml", "id: users-mfa\nshipped: true\nvalues: {a: 1}", "placeholder"),
        ("frameworks/no.yaml", "id: no\nshipped: true", "no shipped standard"),
        ("frameworks/demo.yaml", "id: demo\nshipped: true\nin_scope: [speed]", "no category"),
        ("frameworks/own.yaml", "id: own\ntitle: T\napplicability: {'9': {reason: x}}", "no requirement"),
        (
            "frameworks/demo.yaml",
            "id: demo\nshipped: true\napplicability: {D.1: {applicable: false}}",
            "reason is missing",
        ),
        ("links/demo.yaml", "id: demo\nlinked: [{ref: A}]", "Field required"),
        ("frameworks/own.yaml", "id: own\ntitle: T\ncolour: red", "Extra inputs"),
        ("frameworks/own.yaml", "id: own\ntitle: T\nsections: " + "[" * 30 + "]" * 30, "deeper"),
        ("frameworks/own.yaml", "1: 2", "keys are texts"),
        ("frameworks/own.yaml", "id: own\ntitle: \x00", "not"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(path: str, text: str, said: str) -> None:
    told = faults(services_of(), {path: text})

    assert any(said in fault for fault in told), told


def test_a_framework_with_more_than_can_be_stored_is_a_fault_by_its_place(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_REQUIREMENTS", 1)

    told = faults(services, services.configuration.dump())

    assert any("rules.yaml" in one and "sections: requirements: there are" in one for one in told), told


def test_a_framework_in_the_bin_must_be_restored_first(services: Services) -> None:
    files = services.configuration.dump()
    services.deleted_frameworks.delete("rules", by="ann")

    assert any("was deleted" in fault for fault in faults(services, files))


def test_own_text_is_edited_in_its_file(services: Services) -> None:
    files = services.configuration.dump()
    path = "frameworks/rules.yaml"
    files[path] = files[path].replace("Title of B.1", "Better title").replace("version: '1'", "version: '2'")

    planned = apply(services, files)

    assert [d.path for d in planned.changes[0].differences] == [
        "sections[backups].requirements[B.1].title",
        "version",
    ]
    framework = services.frameworks.get("rules")
    assert framework.edition == "2"
    assert services.frameworks.requirement("rules", "B.1").title == "Better title"
    assert services.framework_updates.texts("rules")[0].why == "Configuration files."
