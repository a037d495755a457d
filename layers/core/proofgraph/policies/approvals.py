"""The life of a draft: saved, submitted, approved or returned, published.

Each step is one transaction with the event that tells it, upon the draft that its person has seen. People are
told after it; a round of the scanner tells what a dying process left untold, and nobody twice.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.policies import events, making, publication
from proofgraph.policies.archive import Held
from proofgraph.policies.drafts import Approval, Draft, base_of, document_of
from proofgraph.policies.events import Event, What
from proofgraph.policies.making import UNREAD, Step
from proofgraph.policies.rules import Rules
from proofgraph.policies.store import Documents
from proofgraph.policies.surroundings import Keeping, Message, Tell
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import Records


@dataclass(frozen=True, slots=True)
class Open:
    """A draft with its source and the document beside which it lies."""

    draft: Draft
    source: str
    held: Held
    rules: Rules

    @property
    def outdated(self) -> bool:
        """Whether the document was changed since the draft was saved."""
        return self.draft.state != "none" and self.draft.base != base_of(self.held)

    def awaits(self, user: str) -> bool:
        """Whether this user can approve it now."""
        return may_approve(self.draft, self.rules, user)


class Approvals:
    def __init__(
        self, records: Records, documents: Documents, keeping: Keeping, tell: Tell, clock: Clock
    ) -> None:
        self._records = records
        self._documents = documents
        self._keeping = keeping
        self._tell = tell
        self._clock = clock

    def get(self, document_id: str) -> Open:
        held = self._documents.get(document_id)
        draft, source = self._documents.drafts.read(held)
        return Open(draft, source, held, self._documents.rules.of(document_id))

    def open_for(self, user: str) -> list[Draft]:
        """The drafts that wait for this user's approval, the longest waiting first."""
        alive = {entry.id for entry in self._documents.all()}
        return [
            draft
            for draft in self._documents.drafts.open()
            if draft.document in alive and may_approve(draft, self._documents.rules.of(draft.document), user)
        ]

    # --- writing --------------------------------------------------------------------------------

    def save(
        self,
        document_id: str,
        by: str,
        *,
        expected: int,
        source: str | None = None,
        note: str | None = None,
        **fields: Any,
    ) -> Open:
        """Begin a draft or go on with it; one that was under review is a draft again."""
        found = self._seen(document_id, expected)
        if wrong := sorted(set(fields) & set(UNREAD)):
            raise InvalidInputError(f"{', '.join(wrong)} is changed on the document itself.", fields=wrong)
        held, draft = found.held, found.draft
        meta = making.checked(held.entry.kind, {**draft.meta.model_dump(), **fields, "id": document_id})
        text = making.body(found.source if source is None else source, meta)
        now = self._clock()
        saved = draft.model_copy(
            update={
                "meta": meta,
                "state": "draft",
                "base": base_of(held),
                "authors": tuple(dict.fromkeys([*draft.authors, by])),
                "saved_at": now,
                "saved_by": by,
                "note": draft.note if note is None else note,
                "approvals": (),
            }
        )
        making.fill(
            _loose(document_of(held, saved, text)), held.entry.number + 1, self._documents.profile()[0]
        )
        told = [self._event(found, "withdrawn", by, "Changed.")] if draft.state in _REVIEWED else []
        self._write(saved, text, *told)
        return self.get(document_id)

    def discard(self, document_id: str, by: str, *, expected: int, note: str = "") -> Open:
        """Give the draft up: what is in force stays as it is."""
        found = self._there(document_id, expected)
        gone = found.draft.cleared(found.held.entry.meta)
        self._write(gone, "", self._event(found, "discarded", by, note))
        return self.get(document_id)

    # --- review ---------------------------------------------------------------------------------

    def submit(
        self,
        document_id: str,
        by: str,
        *,
        expected: int,
        note: str = "",
        there: Collection[str] | None = None,
    ) -> Open:
        """Ask the approvers; without a draft, for the text as it stands.

        `there` are the users who may read policies: of approvers who left nobody can expect an approval.
        """
        found = self._seen(document_id, expected)
        if not found.rules.demand_approval:
            raise InvalidInputError("Nobody is named to approve; name approvers, or publish the draft.")
        approvers = [user for user in found.rules.approvers if there is None or user in there]
        _check_approvable(found.rules, approvers, found.draft.authors or (by,))
        if found.draft.state == "none":
            found = self.save(document_id, by, expected=expected)
        if found.draft.state != "draft":
            raise ConflictError(f"The draft is {found.draft.state} already.")
        self._check_current(found)
        submitted = found.draft.model_copy(
            update={
                "state": "in-review",
                "submitted_at": self._clock(),
                "submitted_by": by,
                "approvals": (),
                "returned": None,
                "round": found.draft.round + 1,
                "note": note or found.draft.note,
            }
        )
        self._write(submitted, found.source, self._event(found, "submitted", by, note))
        return self._told(document_id)

    def approve(self, document_id: str, by: str, *, expected: int, note: str = "") -> Open:
        """One approval; with enough of them the draft may be published."""
        found = self._reviewed(document_id, by, expected)
        self._check_current(found)
        if by in found.draft.authors and not found.rules.author_may_approve:
            raise ForbiddenError("You wrote this draft; another approver has to approve it.")
        given = (*found.draft.approvals, Approval(by=by, at=self._clock(), note=note))
        if len({approval.by for approval in given}) < len(given):
            raise ConflictError("You have approved this draft already.")
        enough = len(given) >= found.rules.needed
        approved = found.draft.model_copy(
            update={"approvals": given, "state": "approved" if enough else "in-review"}
        )
        self._write(approved, found.source, self._event(found, "approved", by, note))
        return self._told(document_id)

    def give_back(self, document_id: str, by: str, *, expected: int, reason: str) -> Open:
        """Return the draft to its authors with a reason."""
        if not reason.strip():
            raise InvalidInputError("Say what has to change.", field="reason")
        found = self._reviewed(document_id, by, expected)
        returned = Approval(by=by, at=self._clock(), note=reason.strip())
        back = found.draft.model_copy(update={"state": "draft", "approvals": (), "returned": returned})
        self._write(back, found.source, self._event(found, "returned", by, reason.strip()))
        return self._told(document_id)

    def publish(
        self,
        document_id: str,
        by: str,
        *,
        expected: int,
        renew: bool,
        adopt: bool | None = None,
        note: str = "",
    ) -> Held:
        """Put the draft in force. `renew`: everybody accepts it anew; `adopt` None: adoption stays."""
        found = self._there(document_id, expected)
        draft, held, now = found.draft, found.held, self._clock()
        if found.rules.demand_approval and draft.state != "approved":
            raise ForbiddenError("The draft has not been approved; submit it, and wait for its approvers.")
        self._check_current(found)
        document = document_of(held, draft, found.source)
        if adopt is not None:
            document = making.replaced(document, adopted=adopt)
        made = making.following(held, document, Step(by, now, renew), self._documents.profile()[0])
        fields: dict[str, Any] = {"published_at": now, "published_by": by}
        if draft.state == "approved":
            approvers = tuple(approval.by for approval in draft.approvals)
            fields |= {"approved": made.entry.number, "approved_by": approvers}
        made = Held(made.entry.model_copy(update=fields), made.source, made.text)
        why = note or draft.note
        approvals = [approval.model_dump(mode="json") for approval in draft.approvals]
        kept = publication.prepare(self._keeping, made, why, approvals)
        made = publication.marked(made, kept)
        event = Event(at=now, what="published", by=by, number=made.entry.number, note=why)
        also = [
            self._documents.drafts.put(draft.cleared(made.entry.meta), ""),
            events.put(document_id, event),
            *kept.puts,
        ]
        if made.entry.adopted != held.entry.adopted:
            what: What = "adopted" if made.entry.adopted else "not adopted"
            also.append(events.put(document_id, event.model_copy(update={"what": what})))
        if made.entry.number == held.entry.number:
            self._documents.archive.put(made.entry, expected=held.entry.version, also=also)
        else:
            notes = {document_id: why}
            self._documents.archive.put_versions([made], notes, held.entry.version, lambda _: also)
        self._keeping.settle(kept)
        return self._documents.get(document_id)

    def announce(self) -> None:
        """Tell who has to approve, and authors what was decided; who was told is not told again."""
        titles = {entry.id: entry.meta.title for entry in self._documents.all()}
        for draft in self._documents.drafts.open():
            if draft.document in titles:
                self._announce(draft, self._documents.rules.of(draft.document))

    # --- inside ---------------------------------------------------------------------------------

    def _seen(self, document_id: str, expected: int) -> Open:
        """The draft, or that there is none, as the caller has seen it."""
        found = self.get(document_id)
        if found.draft.version != expected:
            raise ConflictError("The draft was changed by somebody else; read it again and repeat.")
        return found

    def _there(self, document_id: str, expected: int) -> Open:
        found = self._seen(document_id, expected)
        if found.draft.state == "none":
            raise NotFoundError(f"The document {document_id!r} has no draft.", id=document_id)
        return found

    def _reviewed(self, document_id: str, by: str, expected: int) -> Open:
        found = self._there(document_id, expected)
        if found.draft.state not in _REVIEWED:
            raise ConflictError("The draft has not been submitted.")
        if by not in found.rules.approvers:
            raise ForbiddenError("Only who is named to approve this document decides about it.")
        return found

    def _check_current(self, found: Open) -> None:
        if found.outdated:
            raise ConflictError(
                "The document was changed since the draft was saved; look at both, and save the draft again."
            )

    def _event(self, found: Open, what: What, by: str, note: str) -> Event:
        return Event(at=self._clock(), what=what, by=by, number=found.held.entry.number, note=note)

    def _write(self, draft: Draft, source: str, *told: Event) -> None:
        puts = [events.put(draft.document, event) for event in told]
        self._records.transact([self._documents.drafts.put(draft, source), *puts])

    def _told(self, document_id: str) -> Open:
        found = self.get(document_id)
        self._announce(found.draft, found.rules)
        return found

    def _announce(self, draft: Draft, rules: Rules) -> None:
        title, link = draft.meta.title, f"/policies/{draft.document}?tab=draft"
        step = f"{draft.document}|{draft.round}"
        if draft.state == "in-review":
            waiting = [user for user in rules.approvers if may_approve(draft, rules, user)]
            body = draft.note or "Read what changed, and approve it or return it with a reason."
            subject = f"Please review the draft of: {title}"
            self._tell(waiting, Message("policy.review", subject, body, link, f"{step}|review"))
        elif draft.state == "approved":
            body = "It can be published now."
            self._tell(
                draft.authors,
                Message("policy.decided", f"Approved: {title}", body, link, f"{step}|approved"),
            )
        elif draft.returned:
            subject, reason = f"Returned: {title}", draft.returned.note
            self._tell(draft.authors, Message("policy.decided", subject, reason, link, f"{step}|returned"))


_REVIEWED = ("in-review", "approved")


def may_approve(draft: Draft, rules: Rules, user: str) -> bool:
    """Whether a draft waits for this user."""
    return (
        draft.state == "in-review"
        and user in rules.approvers
        and user not in {approval.by for approval in draft.approvals}
        and (rules.author_may_approve or user not in draft.authors)
    )


def _check_approvable(rules: Rules, approvers: Sequence[str], authors: Sequence[str]) -> None:
    """A draft that only its own authors could approve, or who is gone, would wait for good."""
    able = [user for user in approvers if rules.author_may_approve or user not in authors]
    if len(able) >= rules.needed:
        return
    others = "" if rules.author_may_approve else " and did not write the draft"
    way_out = "" if rules.author_may_approve else ", or let authors approve"
    raise InvalidInputError(
        f"Approvals needed: {rules.needed}; approvers who are active{others}: {len(able)}. "
        f"Name more approvers{way_out}.",
        field="approvers",
    )


def _loose(document: Any) -> Any:
    """A draft may lack values that what is in force must have."""
    return making.replaced(document, adopted=False)
