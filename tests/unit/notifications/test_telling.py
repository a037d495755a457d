"""People are told once, in the ways they want."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofgraph.errors import (
    ConflictError,
    ForbiddenError,
    InvalidInputError,
    NotFoundError,
    UnavailableError,
)
from proofgraph.notifications import preferences
from proofgraph.notifications.notice import Kind
from proofgraph.notifications.outbox import Outbox
from proofgraph.ports.mail import Letter
from proofgraph.ports.records import every
from tests.unit.notifications.conftest import Post, notice

DAY = 24 * 60


def test_each_is_told_in_the_app_and_by_e_mail(post: Post) -> None:
    post.notices.tell(["ann", "ben"], notice())
    post.dispatch()

    assert [told.subject for told in post.notices.page("ann")[0]] == ["CC6.1 has a gap"]
    assert sorted(letter.to for letter in post.mail.letters) == ["ann@example.com", "ben@example.com"]


def test_an_e_mail_is_readable_as_text_and_as_html(post: Post) -> None:
    post.notices.tell(["ann"], notice())
    post.dispatch()

    (letter,) = post.mail.letters
    assert "Two users have no <second> factor." in letter.text
    assert "Two users have no &lt;second&gt; factor." in letter.html
    assert "https://proof.example.com/frameworks/soc2" in letter.text
    token = _token(letter)
    assert f"https://proof.example.com/unsubscribe/{token}" in letter.text
    assert letter.headers == {
        "List-Unsubscribe": f"<https://proof.example.com/api/unsubscriptions/{token}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def test_what_is_told_twice_arrives_once(post: Post) -> None:
    for _ in range(3):
        post.notices.tell(["ann"], notice())
        post.dispatch(minutes=1)

    assert len(post.mail.letters) == 1
    assert len(post.notices.page("ann")[0]) == 1


def test_somebody_added_later_is_told_and_the_others_not_again(post: Post) -> None:
    post.notices.tell(["ann"], notice())
    post.notices.tell(["ann", "ben"], notice())
    post.dispatch()

    assert sorted(letter.to for letter in post.mail.letters) == ["ann@example.com", "ben@example.com"]


def test_reading_a_notice_takes_it_off_the_count(post: Post) -> None:
    post.notices.tell(["ann"], notice(dedupe="1"))
    post.now += 1
    post.notices.tell(["ann"], notice(dedupe="2"))
    newest = post.notices.page("ann")[0][0]

    post.notices.read("ann", [newest.id])

    assert post.notices.unread("ann") == 1
    with pytest.raises(NotFoundError):
        post.notices.read("ben", [newest.id])


def test_a_digest_comes_at_eight_where_the_person_is_with_all_of_the_day(post: Post) -> None:
    preferences.change(post.records, "ann", {"others": "digest", "timezone": "Europe/Berlin"})
    for number in range(3):
        post.notices.tell(["ann"], notice(dedupe=str(number)))
        post.now += 1

    post.dispatch(minutes=18 * 60 + 58)  # 06:58 UTC is 07:58 in Berlin
    assert post.mail.letters == []
    post.dispatch(minutes=3)
    post.dispatch(minutes=DAY)

    (letter,) = post.mail.letters
    assert letter.subject == "3 notices from Crumb"


def test_a_duty_comes_at_once_whatever_is_preferred(post: Post) -> None:
    preferences.change(post.records, "ann", {"others": "off"})
    post.notices.tell(["ann"], notice(Kind.STATUS_CHANGED))
    post.notices.tell(["ann"], notice(Kind.REVIEW_DUE))
    post.dispatch()

    (letter,) = post.mail.letters
    assert "always sent" in letter.text
    assert letter.headers == {}
    with pytest.raises(InvalidInputError, match="duty"):
        preferences.change(post.records, "ann", {"email": {"review.due": "off"}})


def test_the_link_in_an_e_mail_stops_its_kind_and_no_other(post: Post) -> None:
    post.notices.tell(["ann"], notice(Kind.STATUS_CHANGED))
    post.dispatch()
    token = _token(post.mail.letters[0])

    user, what = preferences.meant(b"key", token)
    assert (user, what) == ("ann", Kind.STATUS_CHANGED)
    preferences.unsubscribe(post.records, user, what)

    post.notices.tell(["ann"], notice(Kind.STATUS_CHANGED, dedupe="2"))
    post.notices.tell(["ann"], notice(Kind.COLLECTION_FAILED))
    post.dispatch()
    assert len(post.mail.letters) == 2
    with pytest.raises(NotFoundError):
        preferences.meant(b"key", token.replace("ann", "ben"))


def test_the_link_in_a_digest_stops_the_digest_and_nothing_that_comes_at_once(post: Post) -> None:
    ways = {"others": "digest", "email": {"status.changed": "digest", "collection.failed": "at-once"}}
    preferences.change(post.records, "ann", ways)
    post.notices.tell(["ann"], notice())
    post.dispatch(minutes=DAY)
    (digest,) = post.mail.letters
    token = _token(digest)
    assert digest.headers["List-Unsubscribe"].endswith(f"/api/unsubscriptions/{token}>")
    assert digest.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"/unsubscribe/{token}" in digest.html
    post.notices.tell(["ann"], notice(dedupe="collected and not sent yet"))

    user, what = preferences.meant(b"key", token)
    changed = preferences.unsubscribe(post.records, user, what)

    assert (what, changed.others) == ("digest", "off")
    assert changed.email == {"status.changed": "off", "collection.failed": "at-once"}
    post.notices.tell(["ann"], notice(Kind.COMMENT_ADDED))
    post.notices.tell(["ann"], notice(Kind.COLLECTION_FAILED))
    post.dispatch(minutes=DAY)
    assert [letter.subject for letter in post.mail.letters[1:]] == ["CC6.1 has a gap"]
    assert post.notices.unread("ann") == 4


def test_an_unknown_time_zone_is_refused(post: Post) -> None:
    with pytest.raises(InvalidInputError, match="Europe/Berlin"):
        preferences.change(post.records, "ann", {"timezone": "Mars/Base"})


def test_a_letter_that_surely_was_not_sent_is_tried_again(post: Post) -> None:
    post.mail.answers = [UnavailableError("Throttled.")]
    post.notices.tell(["ann"], notice())

    post.dispatch()
    post.dispatch(minutes=2)
    post.dispatch(minutes=60)

    assert len(post.mail.letters) == 1


def test_a_letter_that_may_have_been_sent_waits_for_a_person(post: Post) -> None:
    post.mail.answers = ["unsure"]
    post.notices.tell(["ann"], notice())
    for _ in range(3):
        post.dispatch(minutes=60)

    outbox = Outbox(post.records)
    (unsure,), _ = outbox.list("unsure")
    assert len(post.mail.letters) == 1
    outbox.replay(unsure.id, now=post.now)
    post.dispatch()
    assert len(post.mail.letters) == 2
    with pytest.raises(ConflictError, match="only a dead or unsure"):
        outbox.replay(unsure.id, now=post.now)


def test_dispatchers_that_overlap_send_nothing_twice(post: Post) -> None:
    for name in "abc":
        post.notices.tell(["ann"], notice(dedupe=name))
    post.mail.meanwhile = lambda: post.dispatch(minutes=1)

    post.dispatch()
    post.dispatch(minutes=60)

    assert len(post.mail.letters) == 3


def test_what_is_denied_is_said_at_the_end_tried_again_and_stops_nothing_else(post: Post) -> None:
    post.notices.tell(["ann"], notice(dedupe="1"))
    post.notices.tell(["ben"], notice(dedupe="1"))
    post.mail.answers = [ForbiddenError("This deployment's role is not allowed to.")]

    with pytest.raises(ForbiddenError):
        post.dispatch()
    assert len(post.mail.letters) == 1
    post.dispatch(minutes=2)
    assert sorted(letter.to for letter in post.mail.letters) == ["ann@example.com", "ben@example.com"]


def test_what_cannot_be_written_is_dead_and_not_taken_for_sent(post: Post) -> None:
    post.webhooks.create("All", "https://hooks.example.com/x", by="ann")
    post.notices.tell(["ann"], notice())
    for held in every(post.records, "deliveries", "delivery"):
        post.records.put(replace(held, body={**held.body, "payload": {}}))

    with pytest.raises(LookupError):
        post.dispatch()
    post.dispatch(minutes=30)

    dead, _ = Outbox(post.records).list("dead")
    assert sorted(delivery.channel for delivery in dead) == ["email", "webhook"]
    assert (post.mail.letters, post.network.calls) == ([], [])


def test_a_refused_letter_is_dead_with_its_reason(post: Post) -> None:
    post.mail.answers = [InvalidInputError("The address is suppressed.")]
    post.notices.tell(["ann"], notice())
    post.dispatch()

    (dead,), _ = Outbox(post.records).list("dead")
    assert dead.error == "The address is suppressed."


def _token(letter: Letter) -> str:
    return letter.headers["List-Unsubscribe"].strip("<>").rpartition("/")[2]
