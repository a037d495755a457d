"""What is late: drafts that nobody approves and acceptances that nobody gives, reminded of, then escalated.

It goes to whom the document belongs: its owner where that is somebody, else whoever administers policies.
Each step is told once, by what was told before, so a round can be repeated at any point.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from proofgraph.policies.acceptances import Acceptances, Row
from proofgraph.policies.approvals import may_approve
from proofgraph.policies.archive import Entry
from proofgraph.policies.asking import DAY
from proofgraph.policies.drafts import Draft
from proofgraph.policies.store import Documents
from proofgraph.policies.surroundings import Message, Tell
from proofgraph.ports.clock import Clock

ESCALATED = "escalated"
NAMED = 10
"""So many people a message names; it counts the others."""

Leads = Callable[[str], Collection[str]]
"""The users that something of a document goes to, by what the document says of its owner."""


@dataclass(frozen=True)
class Overdue:
    documents: Documents
    acceptances: Acceptances
    tell: Tell
    leads: Leads
    clock: Clock

    def run(self) -> None:
        entries = {entry.id: entry for entry in self.documents.all()}
        for draft in self.documents.drafts.open():
            if draft.document in entries and draft.state == "in-review":
                self._draft(entries[draft.document], draft)
        for entry in entries.values():
            if entry.asks:
                self._acceptances(entry)

    def _draft(self, entry: Entry, draft: Draft) -> None:
        """Remind approvers by the newest step whose day has come; then tell of it who can act."""
        rules = self.documents.rules.of(entry.id)
        days = (self.clock() - (draft.submitted_at or self.clock())) // DAY
        title, link = draft.meta.title, f"/policies/{entry.id}?tab=draft"
        step = f"{entry.id}|{draft.round}"
        if passed := [day for day in rules.remind_approvers if day <= days]:
            waiting = [user for user in rules.approvers if may_approve(draft, rules, user)]
            body = "It waits for your approval. Approve it, or return it with a reason."
            about = f"{step}|remind-{max(passed)}"
            self.tell(waiting, Message("policy.reminder", f"Still to approve: {title}", body, link, about))
        if days >= rules.escalate_approval:
            missing = rules.needed - len(draft.approvals)
            body = f"It was submitted {days} days ago, and {missing} of {rules.needed} approvals are missing."
            subject = f"Nobody has approved: {title}"
            to = {draft.submitted_by, *self.leads(entry.meta.owner)}
            self.tell(to, Message("policy.escalated", subject, body, link, f"{step}|{ESCALATED}"))

    def _acceptances(self, entry: Entry) -> None:
        """One message for all who were to accept by the same day: it begins at a midnight for all of them."""
        now, days = self.clock(), self.documents.rules.of(entry.id).escalate_acceptance
        if entry.asked_at is None or now < entry.asked_at + days * DAY:
            return
        late: dict[int, list[Row]] = defaultdict(list)
        for row in self.acceptances.table(entry.id):
            held = row.acceptance
            if row.standing == "overdue" and held is not None and ESCALATED not in held.said:
                day = held.due_at // DAY
                if now >= (day + 1 + days) * DAY:
                    late[day].append(row)
        for day, rows in late.items():
            self.tell(self.leads(entry.meta.owner), _late(entry, day, rows))
            for row in rows:
                if row.acceptance is not None:
                    self.acceptances.note(row.acceptance, ESCALATED)


def _late(entry: Entry, day: int, rows: Sequence[Row]) -> Message:
    names = [row.person.name or row.person.email for row in rows]
    shown = ", ".join(names[:NAMED])
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    people = "1 person has" if len(rows) == 1 else f"{len(rows)} people have"
    return Message(
        "policy.escalated",
        f"{people} not accepted: {entry.meta.title}",
        f"They were asked and reminded: {shown}{more}.",
        f"/policies/{entry.id}?tab=acceptance",
        f"{entry.id}|{entry.asked_from}|late-{day}",
    )
