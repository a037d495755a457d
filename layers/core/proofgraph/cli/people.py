"""People as the command line shows them: by name."""

from __future__ import annotations

from proofgraph.api.models.access import NamePage
from proofgraph.api.models.audits import PersonList
from proofgraph.cli.client import Client, segment
from proofgraph.exports.people import Names


def names(client: Client) -> Names:
    """Names by id, and by address to who may see addresses; who is not known stays as stored.

    Of two accounts with an address, who is active is meant by it.
    """
    everybody = [one for page in client.pages("/names", NamePage, limit=1000) for one in page.items]
    known: dict[str, str] = {}
    for one in sorted(everybody, key=lambda one: one.active):
        known[one.id] = one.name
        if one.email is not None:
            known[one.email] = one.name
    return Names(known)


def names_in(client: Client, engagement: str) -> Names:
    """The same in an audit, whose auditors are told who takes part and no other names."""
    people = client.get(f"/engagements/{segment(engagement)}/people", PersonList).items
    return Names({**names(client).known, **{one.id: one.name for one in people}})
