"""To whom an engagement is open: auditors are invited for it, or bound to it, and let go."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from proofgraph.access.users import User, Users
from proofgraph.audits.people import People, Person
from proofgraph.audits.seats import AUDITORS
from proofgraph.audits.telling import Tellings
from proofgraph.compliance.engagements import Engagement, Engagements
from proofgraph.errors import NotFoundError, ProofgraphError
from proofgraph.notifications.notice import Kind, Notice

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Binding:
    engagements: Engagements
    users: Users
    people: People
    tellings: Tellings

    def knows(self, email: str) -> bool:
        """Whether somebody with this address is a user."""
        return self._known(email) is not None

    def invite(
        self,
        engagement_id: str,
        email: str,
        name: str,
        *,
        by: str,
        note: Callable[[User], None] = lambda _: None,
    ) -> Engagement:
        """Invite an external auditor by e-mail for this engagement; somebody who is a user is bound.

        `note` is called before there is a new user.
        """
        self.engagements.get(engagement_id)
        known = self._known(email)
        user = known.id if known else self._invited(email, name, by, note)
        return self.bind(engagement_id, user, by=by)

    def bind(self, engagement_id: str, user_id: str, *, by: str) -> Engagement:
        """Open the engagement to a user of the auditors' group."""
        engagement = self.engagements.get(engagement_id)
        self.people.check_auditor(user_id)
        notice = Notice(
            Kind.AUDIT_INVITED,
            f"An audit is open to you: {engagement.title}",
            "You can look at its requirements and evidence, ask for more, draw samples and decide.",
            f"/audits/{engagement.id}",
            f"{engagement.id}|auditor|{user_id}",
        )
        changed = self.engagements.admit(engagement_id, lambda held: held | {user_id})
        self.tellings.notices.tell([user_id], notice)
        return changed

    def release(self, engagement_id: str, user_id: str) -> Engagement:
        """From now on the engagement is nothing to them; what was left to tell of before is told first.

        What cannot be told keeps nobody in.
        """
        if user_id not in self.engagements.get(engagement_id).auditors:
            raise NotFoundError(f"{user_id!r} is no auditor of this engagement.", id=user_id)
        try:
            self.tellings.catch_up()
        except (ProofgraphError, ValueError, LookupError) as error:
            log.warning("what was left to tell is left for the round: %s", error)
        return self.engagements.admit(engagement_id, lambda held: held - {user_id})

    def _known(self, email: str) -> Person | None:
        same = email.casefold()
        return next((p for p in self.people.all().values() if p.email.casefold() == same), None)

    def _invited(self, email: str, name: str, by: str, note: Callable[[User], None]) -> str:
        return self.users.invite(email, name, [AUDITORS], external=True, by=by, note=note).id
