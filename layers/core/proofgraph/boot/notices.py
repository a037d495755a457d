"""Whom something is told to, and how it reaches them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from proofgraph.boot.frameworks import FrameworkServices
from proofgraph.notifications.notices import Notices
from proofgraph.notifications.webhooks import Webhooks

if TYPE_CHECKING:
    from proofgraph.notifications.addressees import Addressees
    from proofgraph.notifications.dispatch import Dispatcher
    from proofgraph.notifications.scan import NoticeScanner


class NoticeServices(FrameworkServices):
    def addressees(self) -> Addressees:
        from proofgraph.notifications.addressees import Addressees

        return Addressees.now(self.users, self.groups, self.frameworks, self.controls)

    def active(self, users: Iterable[str]) -> set[str]:
        """Those of them who are users now."""
        return {user.id for user in self.addressees().people} & set(users)

    @cached_property
    def webhooks(self) -> Webhooks:
        plain = self.settings.private_posts
        return Webhooks(self.records, self.ports.secrets, self.clock, plain=plain)

    @cached_property
    def notices(self) -> Notices:
        return Notices(self.records, self.clock, self.webhooks, self.email_of)

    @cached_property
    def notice_scanner(self) -> NoticeScanner:
        from proofgraph.integrations.jobs import Jobs
        from proofgraph.notifications.events import FailedCollections, FailedEvaluations, Gapped
        from proofgraph.notifications.expiring import Expiring
        from proofgraph.notifications.scan import NoticeScanner
        from proofgraph.notifications.told import Told

        told, jobs = Told(self.records, self.notices, self.clock), Jobs(self.records, self.clock)
        return NoticeScanner(
            self.restating,
            Expiring(self.items, self.attestations, self.exceptions, self.frameworks, told, self.clock),
            Gapped(self.records, self.frameworks, self.notices),
            FailedCollections(
                self.instances.list, lambda id, limit: jobs.list(id, limit=limit), told, self.clock
            ),
            FailedEvaluations(self.records, self.daily_rounds, self.notices),
            self.addressees,
        )

    def organisation(self) -> str:
        """What the organisation calls itself; the stack's name until somebody says."""
        profile = self.records.get("settings", "organisation", "profile")
        return str(profile.body.get("name") or self.settings.stack) if profile else self.settings.stack

    @cached_property
    def dispatcher(self) -> Dispatcher:
        from proofgraph.notifications.dispatch import Dispatcher
        from proofgraph.notifications.letters import Letters

        return Dispatcher(
            self.records,
            self.clock,
            self.ports.mail,
            self.ports.post,
            self.webhooks,
            self.email_of,
            lambda: Letters(self.organisation(), self.settings.app_url),
            lambda: self.unsubscribe_key,
        )
