"""Who takes part in an engagement: its auditors, invited for it, and the organisation's people."""

from __future__ import annotations

from proofgraph.access.giving import Reach
from proofgraph.access.invitations import check_email
from proofgraph.access.permissions import Anyone, Permission
from proofgraph.access.users import User
from proofgraph.api.engaged import PATH, seated
from proofgraph.api.models.audits import AuditorRequest, PersonList, PersonView
from proofgraph.api.registration import Call, route
from proofgraph.api.routes.users import note_invited
from proofgraph.audits import seats
from proofgraph.audits.people import Person
from proofgraph.audits.seats import Side
from proofgraph.compliance.engagements import Engagement
from proofgraph.errors import InvalidInputError

AUDITORS = PATH + "/auditors"


@route(PATH + "/people", permission=Anyone.SIGNED_IN)
def list_audit_people(call: Call, engagement_id: str) -> PersonList:
    """List who takes part, by name; to auditors, only those who did something or are assigned."""
    engagement, seat = seated(call, engagement_id)
    known = call.services.audits.people.all()
    if seat.side != "auditor":
        ids = [id for id, person in known.items() if person.reads or id in engagement.auditors]
        return PersonList(items=[_view(known[id], engagement) for id in ids])
    involved = _involved(call, engagement)
    here = [_view(known[id], engagement) for id in sorted(involved & known.keys())]
    users = call.services.users.list()
    gone = [_gone(user) for user in users if user.id in involved - known.keys()]
    return PersonList(items=here + gone)


@route(AUDITORS, permission=Permission.AUDITS_READ)
def list_auditors(call: Call, engagement_id: str) -> PersonList:
    """List the auditors to whom an engagement is open."""
    engagement, _ = seated(call, engagement_id)
    known = call.services.audits.people.all()
    return PersonList(items=[_view(known[id], engagement) for id in engagement.auditors if id in known])


@route(AUDITORS, "POST", permission=Permission.AUDITS_ADMIN, status=201, creates=True)
def add_auditor(call: Call, engagement_id: str, body: AuditorRequest) -> PersonList:
    """Open an engagement to an auditor: a user of the group `auditors`, or somebody who is invited by e-mail.

    Inviting somebody new needs `users:admin` too.
    """
    if (body.user_id is None) == (body.email is None):
        raise InvalidInputError("Give a `user_id` or an `email`, one of them.")
    binding = call.services.audits.binding
    if body.user_id is not None:
        binding.bind(engagement_id, body.user_id, by=call.caller.id)
    else:
        email = check_email(body.email or "")
        if not binding.knows(email):
            call.caller.require(Permission.USERS_ADMIN)
            call.services.groups.check_gift([seats.AUDITORS], Reach.of(call.caller))
        binding.invite(
            engagement_id,
            email,
            body.name,
            by=call.caller.id,
            note=lambda user: note_invited(call, user),
        )
    call.audit("engagement.admit", engagement_id, after=body.model_dump(mode="json", exclude_none=True))
    return list_auditors(call, engagement_id)


@route(AUDITORS + "/{user_id}", "DELETE", permission=Permission.AUDITS_ADMIN)
def remove_auditor(call: Call, engagement_id: str, user_id: str) -> PersonList:
    """Take an engagement from an auditor; from the next request on they see nothing of it."""
    call.services.audits.binding.release(engagement_id, user_id)
    call.audit("engagement.release", engagement_id, before={"auditor": user_id})
    return list_auditors(call, engagement_id)


def _involved(call: Call, engagement: Engagement) -> set[str]:
    """Everybody whom an auditor reads of."""
    audits, populations = call.services.audits, call.services.populations
    found = {engagement.created_by, engagement.closed_by, *engagement.auditors}
    for pieces in call.services.standings.pieces(engagement).values():
        found |= {id for piece in pieces for id in (piece.edited_by, piece.signer)}
    found |= {population.created_by for population in populations.list(engagement.id)}
    for _, item in populations.exceptions(engagement.id):
        found |= {item.response_by, *(move.by for move in item.moves)}
    for tracked in audits.statuses.all(engagement.id).values():
        found |= set(tracked.assignees)
    for request in audits.requests.all(engagement.id):
        found |= {request.by, *request.assignees, *(piece.by for piece in request.attachments)}
    found |= {move.by for move in audits.moves.all(engagement.id)}
    return found | {comment.by for comment in audits.comments.all(engagement.id, "auditor")}


def _gone(user: User) -> PersonView:
    side: Side = "auditor" if seats.AUDITORS in user.groups else "organisation"
    return PersonView(
        id=user.id, name=user.name, side=side, external=user.external, assignable=False, active=False
    )


def _view(person: Person, engagement: Engagement) -> PersonView:
    auditor = person.id in engagement.auditors
    return PersonView(
        id=person.id,
        name=person.name,
        side="auditor" if auditor else "organisation",
        external=person.external,
        assignable=person.takes_part and not auditor,
    )
