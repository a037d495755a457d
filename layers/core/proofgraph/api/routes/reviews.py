"""Recurring reviews: mine and everybody's, decisions, and what is set about them."""

from __future__ import annotations

from typing import Literal

from proofgraph.access.permissions import Permission
from proofgraph.api.models.reviews import (
    ReviewDecision,
    ReviewPage,
    ReviewQuery,
    ReviewSettingChange,
    ReviewSettingList,
    ReviewSettingView,
    ReviewView,
    SubjectQuery,
)
from proofgraph.api.pagination import filled
from proofgraph.api.people import named
from proofgraph.api.registration import Call, route
from proofgraph.api.revisions import edit
from proofgraph.errors import ForbiddenError, InvalidInputError
from proofgraph.reviews.reviews import Review
from proofgraph.reviews.settings import Setting, Subject

_DEFAULTS = {"escalate_after": 7, "before": [], "after": [], "timezone": "UTC", "each": False}


@route("/reviews", permission=Permission.FRAMEWORKS_READ)
def list_reviews(call: Call, query: ReviewQuery) -> ReviewPage:
    """List reviews: those to come and open, or those decided."""
    which: Literal["current", "decided"] = "decided" if query.which == "decided" else "current"

    def read(after: str | None, limit: int) -> tuple[list[ReviewView], str | None]:
        found, after = call.services.reviews.page(which, after=after, limit=limit)
        return [_view(call, review) for review in found], after

    items, after = filled(read, lambda view: _wanted(view, query), call.position(query.cursor), query.limit)
    return ReviewPage(items=items, next_cursor=call.cursor(after))


@route("/reviews/{review_id}", permission=Permission.FRAMEWORKS_READ)
def get_review(call: Call, review_id: str) -> ReviewView:
    """Read one review with its history."""
    return _view(call, call.services.reviews.get(review_id))


@route("/reviews/{review_id}/decision", "POST", permission=Permission.FRAMEWORKS_READ, conditional=True)
def decide_review(call: Call, review_id: str, body: ReviewDecision) -> ReviewView:
    """Decide a review that you own; those who administer frameworks may decide any."""
    held = call.services.reviews.get(review_id)
    if call.caller.id not in held.owners and not call.caller.may(Permission.FRAMEWORKS_ADMIN):
        raise ForbiddenError("Only an owner of this review, or who administers frameworks, decides it.")
    done = call.services.reviews.decide(
        review_id, body.decision, by=call.caller.id, note=body.note, expected=call.version
    )
    call.audit("review.decide", review_id, decision=body.decision, of=held.subject.model_dump())
    call.services.review_scanner.close(done)
    return _view(call, call.services.reviews.get(review_id))


@route("/review-settings", permission=Permission.FRAMEWORKS_READ)
def list_review_settings(call: Call) -> ReviewSettingList:
    """List what is set, wherever it stands."""
    return ReviewSettingList(items=[_setting(s, s.subject) for s in call.services.review_settings.all()])


@route("/review-settings/of", permission=Permission.FRAMEWORKS_READ)
def get_review_setting(call: Call, query: SubjectQuery) -> ReviewSettingView:
    """Read what holds for a framework, section, requirement or control, inherited or its own."""
    subject = _subject(query)
    call.services.review_settings.check(subject)
    return _effective(call, subject)


@route(
    "/review-settings/{kind}/{subject_id}",
    "PATCH",
    permission=Permission.FRAMEWORKS_ADMIN,
    conditional=True,
)
def change_review_setting(
    call: Call, kind: str, subject_id: str, body: ReviewSettingChange
) -> ReviewSettingView:
    """Set how often something is reviewed and by whom. `subject_id` is `<framework>:<id>`, or a control's id.

    Reviews are planned by the next quarter-hourly round.
    """
    subject = _addressed(kind, subject_id)
    changes = body.model_dump(exclude_unset=True)
    changes = {name: value for name, value in changes.items() if value is not None or name == "cadence"}
    for field in [name for name in ("owners", "escalate_to") if name in changes]:
        changes[field] = named(call, field, changes[field], Permission.FRAMEWORKS_READ)
    before = call.services.review_settings.own(subject)
    set_ = call.services.review_settings.put(subject, changes, expected=call.version)
    call.audit("review.set", f"{kind} {subject_id}", **edit(before.body() if before else {}, set_.body()))
    return _setting(set_, subject)


@route("/review-settings/{kind}/{subject_id}", "DELETE", permission=Permission.FRAMEWORKS_ADMIN, status=204)
def remove_review_setting(call: Call, kind: str, subject_id: str) -> None:
    """Set nothing here: what is inherited holds again."""
    subject = _addressed(kind, subject_id)
    before = call.services.review_settings.own(subject)
    call.services.review_settings.remove(subject)
    call.audit("review.unset", f"{kind} {subject_id}", **edit(before.body() if before else {}, {}))


def _addressed(kind: str, subject_id: str) -> Subject:
    framework, _, id = subject_id.rpartition(":")
    return _made({"kind": kind, "id": id, "framework_id": framework})


def _subject(query: SubjectQuery) -> Subject:
    return _made(query.model_dump())


def _made(fields: dict[str, str]) -> Subject:
    try:
        return Subject.model_validate(fields)
    except ValueError as error:
        raise InvalidInputError(
            "Name a control by its id, and a framework, section or requirement by its framework too."
        ) from error


def _effective(call: Call, subject: Subject) -> ReviewSettingView:
    held = call.services.review_settings.effective(subject)
    if held is not None:
        return _setting(held, subject)
    return ReviewSettingView.model_validate(
        _DEFAULTS
        | {
            "subject": subject,
            "cadence": None,
            "first": None,
            "owners": [],
            "escalate_to": [],
            "inherited": False,
            "inherited_from": None,
            "etag": "0",
        }
    )


def _setting(setting: Setting, subject: Subject) -> ReviewSettingView:
    inherited = setting.subject != subject
    fields = setting.model_dump(exclude={"version", "subject"})
    etag = "0" if inherited else str(setting.version)
    above = setting.subject if inherited else None
    told = {"subject": subject, "inherited": inherited, "inherited_from": above, "etag": etag}
    return ReviewSettingView.model_validate(fields | told)


def _wanted(view: ReviewView, query: ReviewQuery) -> bool:
    kinds = {"due": "open", "upcoming": "upcoming"}
    return (not query.mine or view.mine) and kinds.get(query.which, view.state) == view.state


def _view(call: Call, review: Review) -> ReviewView:
    fields = {name: getattr(review, name) for name in ReviewView.model_fields if hasattr(review, name)}
    return ReviewView.model_validate(
        fields
        | {
            "overdue": review.state == "open" and call.services.clock() > review.due_at + 86_400_000,
            "mine": call.caller.id in review.owners,
            "link": review.subject.link,
            "etag": str(review.version),
        }
    )
