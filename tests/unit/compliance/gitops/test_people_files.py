"""Reviews and groups as files: owners by their addresses, and what whoever applies them has to hold."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pytest

from proofgraph.access.decision import deactivate
from proofgraph.access.giving import EVERYTHING
from proofgraph.access.group_definitions import Definition
from proofgraph.access.permissions import Permission, implied
from proofgraph.access.query_policy import FilterSet, QueryPolicy
from proofgraph.boot import Services
from proofgraph.compliance.gitops.plan import Plan
from proofgraph.errors import ConflictError, ForbiddenError, ImportFaultsError
from proofgraph.ports.records import Record
from proofgraph.reviews.cadence import Cadence
from proofgraph.reviews.settings import Subject
from tests.unit.compliance.frameworks_of import CrashError, MortalRecords, file_of, services_of

ALL = frozenset(Permission)
DEMO = Subject(kind="framework", id="demo", framework_id="demo")
ONE = Subject(kind="section", id="one", framework_id="demo")
D1 = Subject(kind="requirement", id="D.1", framework_id="demo")
MFA = Subject(kind="control", id="mfa")
LEADS = """id: leads
title: Leads
permissions:
- audits:read
- frameworks:admin
mfa: true
policy:
  sets:
  - classes:
    - User
    - Device
  - types:
    - aws_account
  show_counts: true
"""
READ_ONLY = """id: read-only
shipped: true
permissions:
- frameworks:read
"""
REVIEWS = """id: demo
framework:
  cadence: yearly
  first: '2026-01-31'
  owners:
  - bob@example.com
  escalate_to:
  - ann@example.com
  escalate_after: 3
sections:
  one:
    cadence: 90-days
    first: '2026-02-01'
    owners:
    - ann@example.com
    before:
    - 14
    after: []
    timezone: Europe/Berlin
    each: true
requirements:
  D.1:
    cadence: never
    first: '2026-03-01'
"""
CONTROL = """id: mfa
cadence: weekly
first: '2026-01-05'
owners:
- ann@example.com
- bob@example.com
"""
FILES = {
    "frameworks/demo.yaml": "id: demo\nshipped: true\n",
    "groups/leads.yaml": LEADS,
    "groups/read-only.yaml": READ_ONLY,
    "reviews/controls/mfa.yaml": CONTROL,
    "reviews/frameworks/demo.yaml": REVIEWS,
}


def peopled(services: Services, *names: str) -> Services:
    for name in names or ("ann", "bob"):
        services.users.invite(f"{name}@example.com", name, ["gaps-only"], by="ann")
    return services


def apply(
    services: Services,
    files: dict[str, str],
    *,
    prune: bool = False,
    holds: Collection[Permission] = ALL,
) -> Plan:
    planned = services.configuration.plan(files, prune=prune)
    services.configuration.apply(files, prune=prune, digest=planned.digest, by="cid", holds=holds, most=100)
    return planned


def faults(services: Services, files: dict[str, str]) -> list[str]:
    with pytest.raises(ImportFaultsError) as refused:
        services.configuration.plan(files)
    return list(refused.value.faults)


@pytest.fixture
def services() -> Services:
    services = peopled(services_of())
    apply(services, FILES)
    return services


def test_files_make_reviews_and_groups_and_are_dumped_as_they_were(services: Services) -> None:
    assert services.configuration.dump() == FILES
    assert services.configuration.plan(FILES, prune=True).changes == ()

    ids = {user.email: user.id for user in services.users.list()}
    yearly = services.review_settings.own(DEMO)
    assert yearly is not None
    assert (yearly.cadence, yearly.owners) == (Cadence.YEARLY, (ids["bob@example.com"],))
    assert yearly.escalate_to == (ids["ann@example.com"],)
    section, never = services.review_settings.own(ONE), services.review_settings.own(D1)
    assert section is not None
    assert (section.each, section.after, section.timezone) == (True, (), "Europe/Berlin")
    assert never is not None
    assert never.cadence is None
    leads = services.groups.get("leads")
    assert leads.permissions == implied({Permission.AUDITS_READ, Permission.FRAMEWORKS_ADMIN})
    assert leads.mfa
    assert leads.policy == QueryPolicy(
        sets=(FilterSet(classes=("User", "Device")), FilterSet(types=("aws_account",))), show_counts=True
    )
    assert services.groups.get("read-only").permissions == {Permission.FRAMEWORKS_READ}


def test_what_people_set_elsewhere_is_dumped_and_made_in_another_deployment(services: Services) -> None:
    definition = Definition("Auditors", "From outside.", frozenset({Permission.GRAPH_READ}), mfa=True)
    services.groups.edit("auditors", definition, by=EVERYTHING, expected=0)
    services.review_settings.put(D1, {"cadence": "weekly", "owners": [services.users.list()[0].id]})
    files = services.configuration.dump()
    other = peopled(services_of(), "bob", "eve", "ann")

    apply(other, files)

    assert other.configuration.dump() == files
    assert "shipped: true\ndescription: From outside.\n" in files["groups/auditors.yaml"].replace(
        "title: Auditors\n", ""
    )
    assert other.users.get(other.review_settings.own(D1).owners[0]).email == "ann@example.com"  # type: ignore[union-attr]


def test_pruning_takes_back_what_no_file_speaks_of(services: Services) -> None:
    planned = apply(services, {"frameworks/demo.yaml": FILES["frameworks/demo.yaml"]}, prune=True)

    assert [(change.action, change.kind, change.id) for change in planned.changes] == [
        ("delete", "group", "leads"),
        ("delete", "group", "read-only"),
        ("delete", "control-reviews", "mfa"),
        ("delete", "framework-reviews", "demo"),
    ]
    assert services.review_settings.all() == []
    assert [group.name for group in services.groups.list() if group.version] == []


def test_a_setting_that_the_file_no_longer_has_is_taken_back(services: Services) -> None:
    files = FILES | {"reviews/frameworks/demo.yaml": REVIEWS[: REVIEWS.index("requirements:")]}

    planned = apply(services, files)

    assert {d.path for change in planned.changes for d in change.differences} == {"requirements"}
    assert services.review_settings.own(D1) is None
    assert services.configuration.dump() == files


def test_a_plan_says_what_it_needs_and_gives_nobody_more_than_they_hold() -> None:
    services = peopled(services_of())

    planned = services.configuration.plan(FILES)

    given = {Permission.AUDITS_READ, Permission.FRAMEWORKS_ADMIN, Permission.FRAMEWORKS_READ}
    assert set(planned.needs) == given | {Permission.USERS_ADMIN}
    for lacking in planned.needs:
        with pytest.raises(ForbiddenError, match=lacking.value):
            apply(services, FILES, holds=set(planned.needs) - {lacking})
    assert services.configuration.dump() == {}
    apply(services, FILES, holds=planned.needs)
    assert services.configuration.dump() == FILES


def test_giving_a_shipped_group_back_its_permissions_needs_them_too(services: Services) -> None:
    files = {path: text for path, text in FILES.items() if path != "groups/read-only.yaml"}

    needs = services.configuration.plan(files, prune=True).needs

    assert Permission.GRAPH_READ in needs
    assert Permission.FRAMEWORKS_READ not in needs
    taken = {**FILES, "groups/leads.yaml": LEADS.replace("- audits:read\n", "")}
    assert services.configuration.plan(taken).needs == (Permission.USERS_ADMIN,)


def test_who_may_not_read_users_is_shown_no_groups_and_reviews(services: Services) -> None:
    seen = services.configuration.seen_with(ALL - {Permission.USERS_READ})

    assert sorted(seen.dump()) == ["frameworks/demo.yaml"]
    assert seen.plan(seen.dump(), prune=True).changes == ()
    with pytest.raises(ForbiddenError, match="users:read"):
        seen.plan(FILES)


def test_every_fault_is_told_by_its_line() -> None:
    services = peopled(services_of())
    services.framework_updates.create(file_of({"A": ["1"]}), "r.json", id="rules", by="ann")

    told = faults(
        services,
        {
            "groups/administrators.yaml": "id: administrators\nshipped: true\npermissions: []\n",
            "groups/auditors.yaml": "id: auditors\ntitle: Ours\npermissions: []\n",
            "groups/Bad.yaml": "id: Bad\ntitle: Bad\npermissions: []\n",
            "groups/control-owners.yaml": "id: control-owners\nshipped: true\n",
            "groups/fine.yaml": "id: fine\ntitle: T\nmfa: 'true'\npermissions:\n- graph:read\n- all:read\n",
            "groups/no-filter.yaml": "id: no-filter\ntitle: T\npermissions: []\npolicy:\n  sets:\n  - {}\n",
            "groups/no.yaml": "id: no\nshipped: true\n",
            "reviews/frameworks/rules.yaml": "id: rules\n",
            "reviews/controls/mfa.yaml": "id: mfa\ncadence: hourly\nfirst: 2026\nbefore: [0]\n",
        },
    )

    assert [":".join(fault.split(":")[:3]) for fault in told] == [
        "groups/Bad.yaml:1: A group's name has 3 to 64 of a-z, 0-9 and '-', a letter first; not 'Bad'.",
        "groups/administrators.yaml:3: permissions",
        "groups/auditors.yaml:1: id",
        "groups/control-owners.yaml:1: id",
        "groups/fine.yaml:3: mfa",
        "groups/fine.yaml:6: permissions.1",
        "groups/no-filter.yaml:6: policy.sets.0",
        "groups/no-filter.yaml:5: policy.sets",
        "groups/no.yaml:1: id",
        "reviews/controls/mfa.yaml:2: cadence",
        "reviews/controls/mfa.yaml:3: first",
        "reviews/controls/mfa.yaml:4: before.0",
        "reviews/frameworks/rules.yaml:1: nothing is set",
    ]


def test_what_reviews_name_and_there_is_not_is_told_by_its_line() -> None:
    services = peopled(services_of())
    services.frameworks.install("demo")

    told = faults(
        services,
        {
            "reviews/controls/gone.yaml": CONTROL.replace("id: mfa", "id: gone"),
            "reviews/controls/mfa.yaml": CONTROL.replace("bob@", "Eve@"),
            "reviews/frameworks/demo.yaml": (
                REVIEWS.replace("  one:", "  two:")
                .replace("  D.1:\n    cadence: never", "  D.9:\n    cadence: weekly\n    each: true")
                .replace("Europe/Berlin", "Europe/Atlantis")
            ),
            "reviews/frameworks/gone.yaml": REVIEWS.replace("id: demo", "id: gone"),
        },
    )

    assert told == [
        "reviews/controls/gone.yaml:1: id: there is no control 'gone'",
        "reviews/controls/mfa.yaml:6: owners.1: there is no active user 'eve@example.com' with "
        "'frameworks:read'; invite them, reactivate them or add them to a group",
        "reviews/frameworks/demo.yaml:11: sections.two: there is no section 'two' in 'demo'",
        "reviews/frameworks/demo.yaml:19: sections.two.timezone: There is no time zone 'Europe/Atlantis'; "
        "give one such as Europe/Berlin.",
        "reviews/frameworks/demo.yaml:22: requirements.D.9: there is no requirement 'D.9' in 'demo'",
        "reviews/frameworks/demo.yaml:22: requirements.D.9.owners: Name at least one owner; "
        "somebody has to look.",
        "reviews/frameworks/gone.yaml:1: id: there is no framework 'gone'",
    ]


def test_owners_are_the_same_in_capitals_and_stay_when_they_are_no_users_any_more(services: Services) -> None:
    assert (
        services.configuration.plan(
            FILES | {"reviews/controls/mfa.yaml": CONTROL.replace("ann@example.com", "Ann@Example.COM")}
        ).changes
        == ()
    )
    gone = next(user.id for user in services.users.list() if user.email == "bob@example.com")
    services.users.revoke(gone)

    files = services.configuration.dump()

    assert f"- {gone}\n" in files["reviews/controls/mfa.yaml"]
    assert services.configuration.plan(files, prune=True).changes == ()
    apply(services, files | {"reviews/controls/mfa.yaml": CONTROL.replace("bob@example.com", gone)})
    assert services.configuration.dump() == files
    assert any(gone in fault for fault in faults(peopled(services_of()), files))


def test_who_was_deactivated_or_may_not_look_is_given_no_review_by_a_file(services: Services) -> None:
    for name, groups in (("gone", ["gaps-only"]), ("dee", [])):
        services.users.invite(f"{name}@example.com", name, groups, by="ann")
    deactivate(services.records, next(u.id for u in services.users.list() if u.name == "gone"))
    for name in ("gone", "dee"):
        files = FILES | {"reviews/controls/mfa.yaml": CONTROL.replace("bob@", f"{name}@")}
        assert [fault.partition("; ")[0] for fault in faults(services, files)] == [
            f"reviews/controls/mfa.yaml:6: owners.1: there is no active user '{name}@example.com' "
            "with 'frameworks:read'"
        ]

    held = next(user.id for user in services.users.list() if user.name == "bob")
    deactivate(services.records, held)
    assert services.configuration.plan(FILES, prune=True).changes == (), "who is set can stay"


def test_an_address_that_two_users_have_names_neither(services: Services) -> None:
    one = services.users.list()[0]
    other = Record("access", "user", "federated", {"active": True, "email": "ANN@example.com"})
    services.records.put(other)

    files = services.configuration.dump()

    assert f"- {one.id}\n" in files["reviews/controls/mfa.yaml"]
    assert any("ann@example.com" in fault for fault in faults(services, FILES))
    deactivate(services.records, "federated")
    assert services.configuration.plan(FILES, prune=True).changes == ()


def test_settings_of_what_is_gone_are_in_no_file_and_come_back_with_it(services: Services) -> None:
    services.deleted_frameworks.delete("demo", by="ann")

    assert "reviews/frameworks/demo.yaml" not in services.configuration.dump()
    services.deleted_frameworks.restore("demo")
    assert services.configuration.dump() == FILES


@pytest.mark.parametrize(
    ("path", "text", "edit"),
    [
        (
            "groups/leads.yaml",
            LEADS.replace("mfa: true\n", ""),
            lambda s: s.groups.delete("leads", by=EVERYTHING, expected=s.groups.get("leads").version),
        ),
        (
            "reviews/frameworks/demo.yaml",
            REVIEWS.replace("yearly", "60-days"),
            lambda s: s.review_settings.put(DEMO, {"escalate_after": 9}),
        ),
        (
            "reviews/controls/mfa.yaml",
            CONTROL.replace("weekly", "60-days"),
            lambda s: s.review_settings.remove(Subject(kind="control", id="mfa")),
        ),
    ],
    ids=["group", "framework", "control"],
)
def test_what_somebody_edits_while_a_plan_is_applied_is_not_overwritten(
    services: Services, path: str, text: str, edit: Any
) -> None:
    files = {**FILES, path: text}
    digest = services.configuration.plan(files).digest
    edited: list[dict[str, str]] = []

    def check(_change: object) -> None:
        edit(services)
        edited.append(services.configuration.dump())

    with pytest.raises(ConflictError, match=r"0 of 1 changes were made; look at the new plan"):
        services.configuration.apply(files, digest=digest, by="cid", holds=ALL, check=check)

    assert [services.configuration.dump()] == edited


def test_applying_goes_on_where_it_broke_off() -> None:
    records = MortalRecords()
    services = peopled(services_of(records=records))
    ports, tries = services.ports, 0
    while services.configuration.dump() != FILES:
        records.writes_left = tries % 3 + 1
        tries += 1
        try:
            apply(services, FILES)
        except CrashError:
            services = services_of(records=records, identities=ports.identities)
    records.writes_left = None

    assert tries > 2
    assert services.configuration.plan(FILES, prune=True).changes == ()
    services.users.join(services.users.list()[0].id, "leads")
