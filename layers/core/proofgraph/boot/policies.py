"""Policies and procedures: their texts, approvals and acceptances."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from proofgraph.access.permissions import Permission
from proofgraph.boot.notices import NoticeServices
from proofgraph.compliance.library import locate
from proofgraph.compliance.policy_items import items
from proofgraph.compliance.shapes import PolicyItem
from proofgraph.notifications.notice import Kind, Notice
from proofgraph.policies.acceptances import Acceptances
from proofgraph.policies.approvals import Approvals
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.organisation import Organisation
from proofgraph.policies.overdue import Overdue
from proofgraph.policies.people import People
from proofgraph.policies.profile import Declarations
from proofgraph.policies.scan import PolicyScanner
from proofgraph.policies.shelf import Shelf
from proofgraph.policies.store import Documents
from proofgraph.policies.surroundings import Message
from proofgraph.policies.trail import Trail


class PolicyServices(NoticeServices):
    @cached_property
    def documents(self) -> Documents:
        content = locate(self.settings)
        organisation = Organisation(self.records, lambda: Declarations.load(content))
        return Documents(
            self.records,
            self.objects,
            lambda: DocumentLibrary.load(content),
            organisation,
            self.clock,
            lambda: self.keeper,
        )

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf(self.documents.archive, self.clock)

    @cached_property
    def approvals(self) -> Approvals:
        return Approvals(self.records, self.documents, self.keeper, self.say, self.clock)

    @cached_property
    def policy_people(self) -> People:
        return People(self.records, self.users.list)

    @cached_property
    def acceptances(self) -> Acceptances:
        return Acceptances(
            self.records, self.documents, self.policy_people, self.keeper, self.say, self.clock
        )

    @cached_property
    def policy_trail(self) -> Trail:
        return Trail(self.records, self.documents, self.acceptances)

    @cached_property
    def policy_scanner(self) -> PolicyScanner:
        return PolicyScanner(
            self.records,
            self.approvals,
            self.acceptances,
            Overdue(self.documents, self.acceptances, self.say, self.policy_leads, self.clock),
            self.policy_people,
            self.documents.rules,
            lambda: self.graph,
            self.clock,
        )

    def policy_leads(self, owner: str) -> set[str]:
        """Whom a document belongs to: its owner where that names users, else who administers policies."""
        who = self.addressees()
        return who.named([owner]) or who.who_may(Permission.POLICIES_ADMIN)

    def say(self, users: Iterable[str], message: Message) -> None:
        """Tell users what the documents have to say."""
        notice = Notice(
            Kind(message.kind),
            message.subject,
            message.body,
            message.link,
            message.dedupe,
            message.personal,
        )
        self.notices.tell(tuple(users), notice)

    def policy_items(self) -> list[PolicyItem]:
        """Policies and procedures as compliance and exports count them."""
        return items(self.documents.all)

    def filled(self, text: str) -> str:
        """A text with the variables of the organisation's profile filled in."""
        from proofgraph.policies.variables import names_in, render

        if not names_in(text):
            return text
        return render(text, self.documents.profile()[0].variables()).text
