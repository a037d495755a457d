"""People named in requests: only who is an active user can be given something to do."""

from __future__ import annotations

from collections.abc import Iterable

from proofgraph.api.registration import Call
from proofgraph.errors import InvalidInputError


def check_active(call: Call, field: str, ids: Iterable[str] | None) -> None:
    """InvalidInputError for ids that are no active user's, with those under the field's name."""
    named = list(ids or ())
    if not named:
        return
    known = {user.id: user for user in call.services.users.list()}
    wrong = [id for id in named if id not in known or known[id].state == "deactivated"]
    if wrong:
        shown = ", ".join(known[id].email or id if id in known else id for id in wrong)
        raise InvalidInputError(
            f"There is no active user {shown}; invite or reactivate them, or name somebody else.",
            field=field,
            **{field: wrong},
        )
