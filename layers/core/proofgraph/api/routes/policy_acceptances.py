"""Acceptances: mine, and who has accepted what; the people who are asked."""

from __future__ import annotations

from collections import Counter

from proofgraph.access import invitations
from proofgraph.access.invitations import Invitation
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.api.models.policy_life import (
    AcceptanceRow,
    AcceptanceStatement,
    AcceptanceTable,
    AcceptanceTask,
    AcceptanceTasks,
    AcceptanceView,
    PeopleFile,
    PeopleInvitation,
    PeopleInvited,
    PeopleTaken,
    PersonFailed,
    PolicyPeople,
    PolicyPerson,
    Reminded,
)
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.users import note_invited
from proofgraph.policies import people
from proofgraph.policies.acceptances import Acceptance, Row
from proofgraph.policies.archive import Entry
from proofgraph.policies.markdown import to_html

READ, ADMIN = Permission.POLICIES_READ, Permission.POLICIES_ADMIN


@route("/acceptances", permission=Anyone.SIGNED_IN)
def list_acceptances(call: Call) -> AcceptanceTasks:
    """List what you are asked to accept, the most urgent first."""
    found = call.services.acceptances.open_for(call.caller.id)
    return AcceptanceTasks(items=[acceptance_task(call, held, entry) for held, entry in found])


@route("/acceptances/{acceptance_id}", permission=Anyone.SIGNED_IN)
def get_acceptance(call: Call, acceptance_id: str) -> AcceptanceView:
    """Read what you are asked to accept, or have accepted; nobody but yourself."""
    return _view(call, acceptance_id)


@route("/acceptances/{acceptance_id}/accept", "POST", permission=Anyone.SIGNED_IN)
def accept_document(call: Call, acceptance_id: str, body: AcceptanceStatement) -> AcceptanceView:
    """Accept the text that you read, named by its digest; repeating it changes nothing.

    A text that has changed since is a 400 problem: read it again.
    """
    acceptances = call.services.acceptances
    before = acceptances.own(acceptance_id, call.caller.id)[0]
    done = acceptances.accept(acceptance_id, call.caller.id, digest=body.digest)
    if before.accepted_at is None:
        after = done.model_dump(mode="json", include={"accepted_at", "number", "digest"})
        call.audit("policy.accept", done.document, before={}, after=after, acceptance=done.id)
    return _view(call, acceptance_id)


@route("/policies/{policy_id}/acceptances", permission=READ)
def list_policy_acceptances(call: Call, policy_id: str) -> AcceptanceTable:
    """List who has accepted a document, who has not, and who cannot yet."""
    entry = call.services.documents.get(policy_id).entry
    rows = call.services.acceptances.table(policy_id)
    return AcceptanceTable(
        document=policy_id,
        required=entry.meta.acceptance,
        asked_from=entry.asked_from,
        counts=Counter(row.standing for row in rows),
        items=[_row(row) for row in rows],
    )


@route("/policies/{policy_id}/acceptances/remind", "POST", permission=ADMIN)
def remind_people(call: Call, policy_id: str) -> Reminded:
    """Remind everybody who has not accepted, now; each at most once a day."""
    reminded = call.services.acceptances.remind(policy_id)
    call.audit("policy.remind", policy_id, people=reminded)
    return Reminded(people=reminded)


@route("/policy-people", permission=READ)
def list_policy_people(call: Call) -> PolicyPeople:
    """List everybody who is asked to accept documents, and who of them has no user yet."""
    services = call.services
    found = services.policy_people.all(services.documents.rules.default().audience)
    items = [PolicyPerson.model_validate(person) for person in found]
    return PolicyPeople(items=items, not_invited=sum(person.user is None for person in found))


@route("/policy-people/imports", "POST", permission=ADMIN, status=201, creates=True)
def import_policy_people(call: Call, body: PeopleFile) -> PeopleTaken:
    """Put the people of a CSV on the list; with a row at fault, nobody."""
    held = call.services.policy_people
    before = [person.email for person in held.listed()]
    taken = held.take(people.read(body.csv), "list", replace=body.replace)
    after = [person.email for person in held.listed()]
    call.audit("policy.people", "list", before=before, after=after)
    return PeopleTaken(people=taken)


@route("/policy-people/refresh", "POST", permission=ADMIN)
def refresh_policy_people(call: Call) -> PeopleTaken:
    """Take over the people whom integrations found; none where the rules do not ask them."""
    services = call.services
    taken = services.policy_people.refresh(services.graph, services.documents.rules.default().audience)
    call.audit("policy.people", "graph", people=taken)
    return PeopleTaken(people=taken)


@route("/policy-people/invitations", "POST", permission=Permission.USERS_ADMIN, status=201, creates=True)
def invite_policy_people(call: Call, body: PeopleInvitation) -> PeopleInvited:
    """Invite people of the list or the graph as users of no group: they can sign in and accept."""
    services = call.services
    everybody = services.policy_people.all(services.documents.rules.default().audience)
    known = {people.key(person.email): person for person in everybody}
    emails = dict.fromkeys(people.key(email) for email in body.emails)
    wanted = [Invitation(email, known[email].name) for email in emails if email in known]
    sent = invitations.send(
        services.users, wanted, by=call.caller.id, note=lambda user: note_invited(call, user)
    )
    unasked = [
        (email, "Nobody with this address is asked to accept anything.")
        for email in emails
        if email not in known
    ]
    return PeopleInvited(
        invited=[user.email for user in sent.invited],
        failed=[PersonFailed(email=email, reason=reason) for email, reason in (*unasked, *sent.failed)],
    )


@route("/policy-people/{email}", "DELETE", permission=ADMIN, status=204)
def remove_policy_person(call: Call, email: str) -> None:
    """Take somebody off the list; what they accepted stays."""
    call.services.policy_people.remove(email)
    call.audit("policy.people", "list", before=[people.key(email)], after=[])


def acceptance_task(call: Call, held: Acceptance, entry: Entry) -> AcceptanceTask:
    return AcceptanceTask(
        id=held.id,
        document=held.document,
        title=entry.meta.title,
        summary=entry.meta.summary,
        kind=entry.kind,
        asked_at=held.asked_at,
        due_at=held.due_at,
        overdue=held.accepted_at is None and held.due_at < call.services.clock(),
        accepted_at=held.accepted_at,
        number=held.number or entry.number,
        link=f"/acceptances/{held.id}",
    )


def _view(call: Call, acceptance_id: str) -> AcceptanceView:
    held, entry, version = call.services.acceptances.own(acceptance_id, call.caller.id)
    return AcceptanceView(
        **acceptance_task(call, held, entry).model_dump(),
        text=version.text,
        html=to_html(version.text),
        url=entry.meta.url,
        digest=version.digest,
    )


def _row(row: Row) -> AcceptanceRow:
    held = row.acceptance
    return AcceptanceRow(
        email=row.person.email,
        name=row.person.name,
        user=row.person.user,
        signed_in=row.person.signed_in,
        source=row.person.source,
        standing=row.standing,
        asked_at=held.asked_at if held else None,
        due_at=held.due_at if held else None,
        accepted_at=held.accepted_at if held else None,
        number=held.number if held else 0,
        reminders=list(held.said) if held else [],
    )
