"""Northwind Robotics' programme: who owns what, what is looked at again, and the audit that is under way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from proofgraph.access.users import User
from proofgraph.boot import Services
from proofgraph.compliance.engagements import Contents, ScopedSystem
from proofgraph.local.organisation import BY, FRAMEWORK
from proofgraph.local.people import PEOPLE
from proofgraph.reviews.settings import Subject

OWNED = (
    "mfa-for-all-users",
    "access-removal",
    "least-privilege",
    "audit-logging",
    "backups",
    "encryption-at-rest",
    "key-management",
    "restricted-ingress",
)
DAY_MS = 86_400_000


def people(services: Services) -> Mapping[str, User]:
    """The sample's people as users of the deployment, by role; who is known already stays as they are."""
    known = {user.email: user for user in services.users.list()}
    for person in PEOPLE:
        if person.email not in known:
            known[person.email] = services.users.invite(
                person.email, person.name, [person.group], external=person.group == "auditors", by=BY
            )
    return {person.role: known[person.email] for person in PEOPLE}


def owners(services: Services, owner: str) -> None:
    """Somebody answers for the technical controls."""
    held = services.controls.all()
    for id in OWNED:
        if id in held and not held[id].owners:
            services.controls.edit(id, {"owners": [owner]}, by=BY, why="First owners")


def reviews(services: Services, owner: str, boss: str) -> None:
    """The framework once a year as a whole; multi-factor sign-in every quarter, now for the first time."""
    today = datetime.fromtimestamp(services.clock() / 1000, UTC).date()
    whole = Subject(kind="framework", id=FRAMEWORK, framework_id=FRAMEWORK)
    factor = Subject(kind="control", id=OWNED[0])
    if services.review_settings.own(whole) is None:
        changes = {"cadence": "yearly", "first": today + timedelta(days=60), "owners": [boss]}
        services.review_settings.put(whole, changes)
    if services.review_settings.own(factor) is None:
        changes = {"cadence": "90-days", "first": today, "owners": [owner], "escalate_to": [boss]}
        services.review_settings.put(factor, changes)
    services.review_scanner.run()


def audit(services: Services, auditor: str) -> None:
    """A Type II audit over half a year that has begun, open to the auditor."""
    today = datetime.fromtimestamp(services.clock() / 1000, UTC).date()
    title = f"SOC 2 Type II {today.year}"
    made = next((held for held in services.engagements.list() if held.title == title), None)
    if made is None:
        made = services.engagements.create(
            FRAMEWORK,
            Contents(
                title=title,
                type="type-2",
                period_start=(today - timedelta(days=30)).isoformat(),
                period_end=(today + timedelta(days=150)).isoformat(),
                scope=(
                    ScopedSystem(name="Northwind Fleet", description="What customers' robots are run by."),
                ),
                categories=("security",),
            ),
            by=BY,
        )
    if auditor not in made.auditors:
        services.audits.binding.bind(made.id, auditor, by=BY)


def begin(services: Services) -> None:
    who = people(services)
    owner, boss = who["control owner"], who["compliance manager"]
    owners(services, owner.email)
    reviews(services, owner.id, boss.id)
    audit(services, who["external auditor"].id)
