"""Engagements, their closing, and the populations and samples inside them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofgraph.audits.standing import outcomes
from proofgraph.compliance import gathering, sampling
from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.custody import bundle_of
from proofgraph.compliance.days import DAY, day_of
from proofgraph.compliance.engagements import Contents, Engagement, Engagements
from proofgraph.compliance.runs import Runs
from proofgraph.compliance.targets import requirement
from proofgraph.errors import (
    ConflictError,
    DamagedError,
    InvalidInputError,
    LimitError,
    NotFoundError,
    UnavailableError,
)
from proofgraph.policies.documents import Document, FrontMatter
from tests.unit.api.world import NOW
from tests.unit.compliance.calendar import Calendar

QUESTION = "users-mfa"
USERS = [(f"user {n}", n % 2 == 0) for n in range(8)]


def day(before_now: int) -> str:
    return day_of(NOW - before_now * DAY)


@pytest.fixture(scope="module")
def calendar(tmp_path_factory: pytest.TempPathFactory) -> Calendar:
    """Nine days evaluated, the last of them yesterday; one user joins on the fifth and one leaves."""
    folder = tmp_path_factory.mktemp("engagements")
    (folder / "content").mkdir()
    (folder / "content" / "profile.yaml").write_text("{}")
    made = Calendar(folder)
    for number in range(9):
        made.day(USERS[:7] if number < 4 else USERS[1:])
    made.now = NOW
    return made


@pytest.fixture
def engagement(calendar: Calendar) -> Any:
    return calendar.engagement(day(9), day(1))


def population(calendar: Calendar, engagement: Any, **more: Any) -> Any:
    wanted = {"size": 3, "seed": "2023, A. Auditor", "by": "aud", **more}
    return calendar.services.populations.create(engagement.id, QUESTION, **wanted)


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch, calendar: Calendar) -> dict[str, int]:
    """Until when each key in the bucket for evidence is locked."""
    held: dict[str, int] = {}
    monkeypatch.setattr(calendar.services.evidence, "lock", lambda key, until: held.update({key: until}))
    return held


def under(locked: dict[str, int], until: int, digest: str) -> bool:
    """Whether an item, and every statement that it was entered with, is locked until then."""
    return locked[f"evidence/{digest[:2]}/{digest}.gz"] == until


def statements(calendar: Calendar, digest: str) -> list[str]:
    return calendar.services.ledger.statement_keys(digest)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, calendar: Calendar) -> list[str]:
    """The rows that were read, by digest."""
    found: list[str] = []
    evidence = calendar.services.evidence
    lines = evidence.lines

    def noted(digest: str) -> Iterator[bytes]:
        found.append(digest)
        return lines(digest)

    monkeypatch.setattr(evidence, "lines", noted)
    return found


def test_an_engagement_holds_its_parts_as_data(calendar: Calendar) -> None:
    control = {"id": "CUEC-1", "text": "Customers remove their own users.", "requirements": ["D1.1"]}
    contents = Contents.model_validate(
        {
            "title": "2023",
            "type": "type-2",
            "period_start": day(9),
            "period_end": day(1),
            "scope": [{"name": "Product", "integrations": ["i1"]}],
            "subservice_organisations": [
                {"name": "AWS", "services": "Hosting", "method": "carve-out", "controls": [control]}
            ],
            "user_entity_controls": [control],
            "description": [{"id": "overview", "title": "Overview", "text": "We host it."}],
        }
    )

    made = calendar.services.engagements.create("demo", contents, by="ann")

    assert calendar.services.engagements.get(made.id) == made
    assert made.subservice_organisations[0].controls[0].requirements == ("D1.1",)
    assert calendar.services.engagements.list()[0] == made


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"period_end": "2023-02-30"}, "is no day"),
        ({"period_end": "2020-01-01"}, "before it begins"),
        ({"as_of": "2023-01-01"}, "Type I has"),
        ({"categories": ["privacy"]}, "has no category"),
        ({"user_entity_controls": [{"id": "c", "text": "t", "requirements": ["Z9"]}]}, "Z9"),
        ({"title": ""}, "title"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    calendar: Calendar, engagement: Any, changes: Any, told: str
) -> None:
    with pytest.raises(InvalidInputError, match=told):
        calendar.services.engagements.update(engagement.id, changes, by="ann")

    assert calendar.services.engagements.get(engagement.id) == engagement


def test_a_change_of_an_old_version_is_refused(calendar: Calendar, engagement: Any) -> None:
    engagements = calendar.services.engagements
    changed = engagements.update(engagement.id, {"title": "New"}, by="ann", expected=engagement.version)

    assert (changed.title, changed.version) == ("New", engagement.version + 1)
    with pytest.raises(ConflictError, match="somebody else"):
        engagements.update(engagement.id, {"title": "Other"}, by="bob", expected=engagement.version)


def test_closing_freezes_status_and_refuses_everything_after(calendar: Calendar, engagement: Any) -> None:
    services = calendar.services
    drawn = population(calendar, engagement)
    before = json.loads(json.dumps(services.freezing.status(engagement)))

    closed = services.freezing.close(engagement.id, by="ann", expected=engagement.version)
    services.frameworks.set_applicability("demo", "D1.1", applicable=False, reason="no", by="ann")
    after = services.freezing.status(closed)
    services.frameworks.set_applicability("demo", "D1.1", applicable=True, reason="", by="ann")

    assert closed.state == "closed"
    assert closed.retain_until == NOW + closed.retention_days * DAY
    assert after == before
    assert before["covered"] == 9
    for refused in (
        lambda: services.engagements.update(engagement.id, {"title": "x"}, by="ann"),
        lambda: services.freezing.close(engagement.id, by="ann", expected=closed.version),
        lambda: population(calendar, engagement),
        lambda: services.populations.enlarge(engagement.id, drawn.id, 5),
        lambda: services.populations.move(drawn, 1, "provided", by="ann"),
    ):
        with pytest.raises(ConflictError, match="closed"):
            refused()


def test_an_engagement_is_not_closed_before_its_period_is_over(calendar: Calendar) -> None:
    made = calendar.engagement(day(9), day(0))

    with pytest.raises(ConflictError, match="close it after that day"):
        calendar.services.freezing.close(made.id, by="ann", expected=made.version)


def test_locking_the_evidence_of_a_closed_engagement_goes_on_where_it_was_cut_off(
    calendar: Calendar, engagement: Any
) -> None:
    freezing = calendar.services.freezing
    freezing.close(engagement.id, by="ann", expected=engagement.version)
    left = iter([True, True, False])

    first = freezing.pin(engagement.id, lambda: next(left))
    before = freezing.pin(engagement.id, lambda: True)
    calendar.services.outbox.catch_up()
    freezing.pin_all(lambda: True)
    whole = calendar.services.engagements.get(engagement.id)

    assert (first.pinned, before.pinned, whole.pinned) == (2, 9, 10)
    assert freezing.pin(engagement.id, lambda: pytest.fail("There is nothing left to do.")) == whole


def test_a_population_is_every_row_of_the_period_once(calendar: Calendar, engagement: Any) -> None:
    made = population(calendar, engagement, size=100)

    sample = calendar.services.populations.sample(made)

    assert made.items == len(sample) == 8
    assert {item.row["name"] for item in sample} == {name for name, _ in USERS}
    left = next(item for item in sample if item.row["name"] == "user 0")
    assert (left.first_day, left.last_day) == (day(9), day(6))


def test_a_population_says_whether_it_is_complete(calendar: Calendar) -> None:
    whole = population(calendar, calendar.engagement(day(9), day(1)))
    wider = population(calendar, calendar.engagement(day(12), day(1)))

    assert (whole.complete, whole.reasons) == (True, ())
    assert not wider.complete
    assert wider.reasons[0] == f"not asked on 3 of 12 days, first on {day(12)}"


def test_the_same_seed_gives_the_same_sample_and_a_larger_one_contains_it(
    calendar: Calendar, engagement: Any
) -> None:
    populations = calendar.services.populations
    one, two = population(calendar, engagement), population(calendar, engagement)
    small = [item.identity for item in populations.sample(one)]

    grown = populations.enlarge(engagement.id, one.id, 5, expected=one.version)

    assert small == [item.identity for item in populations.sample(two)]
    assert [item.identity for item in populations.sample(grown)][:3] == small
    with pytest.raises(InvalidInputError, match="only grows"):
        populations.enlarge(engagement.id, one.id, 4)


def test_later_evaluations_do_not_change_a_frozen_population(calendar: Calendar, engagement: Any) -> None:
    populations = calendar.services.populations
    made = population(calendar, engagement, size=100)
    before = populations.export(made)

    calendar.day([("somebody new", True)])
    calendar.now = NOW

    assert populations.export(populations.get(engagement.id, made.id)) == before


def test_an_item_goes_from_requested_to_tested_or_to_an_exception_with_a_response(
    calendar: Calendar, engagement: Any
) -> None:
    populations = calendar.services.populations
    made = population(calendar, engagement)
    with pytest.raises(ConflictError, match="requested; from there it goes to provided"):
        populations.move(made, 1, "tested", by="aud")
    item = populations.move(made, 1, "provided", by="ann", expected=0)
    with pytest.raises(ConflictError, match="somebody else"):
        populations.move(made, 1, "tested", by="aud", expected=0)
    with pytest.raises(InvalidInputError, match="what was found"):
        populations.move(made, 1, "exception", by="aud", expected=item.version)
    with pytest.raises(ConflictError, match="no exception"):
        populations.respond(made, 1, "Fixed.", by="ann")

    populations.move(made, 1, "exception", by="aud", note="No ticket.", expected=item.version)
    found = populations.respond(made, 1, "The ticket was found later.", by="ann")

    assert (found.state, found.exception, found.response) == (
        "exception",
        "No ticket.",
        "The ticket was found later.",
    )
    assert [move.state for move in found.moves] == ["provided", "exception"]
    assert [item.state for item in populations.sample(made)] == ["exception", "requested", "requested"]
    with pytest.raises(NotFoundError, match="1 to 3"):
        populations.item(made, 4)


def test_a_question_that_was_not_asked_then_is_asked_of_days_that_are_named(
    calendar: Calendar, engagement: Any
) -> None:
    made = population(calendar, engagement, size=100, days=[day(9), day(1)], queries=["With"])

    sample = calendar.services.populations.sample(made)

    assert {item.row["name"] for item in sample} == {"user 0", "user 2", "user 4", "user 6"}
    assert not made.complete
    with pytest.raises(InvalidInputError, match="not in the period"):
        population(calendar, engagement, days=[day(0)])
    with pytest.raises(InvalidInputError, match="no query"):
        population(calendar, engagement, queries=["Nope"])


def test_everything_that_a_population_of_named_days_stands_on_is_evidence_that_closing_locks(
    calendar: Calendar, engagement: Any, locked: dict[str, int]
) -> None:
    services = calendar.services
    made = population(calendar, engagement, days=[day(9), day(1)])
    told = services.evidence.get_json(made.digest)["certificate"]["sources"]
    named = {source[name] for source in told for name in ("digest", "certificate", "snapshot")}
    for digest in named:
        services.evidence.check(digest)
        assert statements(calendar, digest)
    closed = services.freezing.close(engagement.id, by="ann", expected=engagement.version)
    services.outbox.catch_up()

    services.freezing.pin(engagement.id, lambda: True)

    assert len(named) == 8
    assert all(under(locked, (closed.retain_until or 0) // 1000, digest) for digest in named)


def test_days_on_which_nothing_changed_are_read_once(
    calendar: Calendar, engagement: Any, read: list[str]
) -> None:
    made = population(calendar, engagement)

    assert (len(read), len(set(read)), made.items) == (4, 4, 8)


def test_a_population_that_is_too_large_is_refused_before_the_rest_is_read(
    calendar: Calendar, engagement: Any, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_ROWS", 13)
    with pytest.raises(LimitError, match="gave 14 rows in the period, over 13"):
        population(calendar, engagement)
    assert not read
    monkeypatch.setattr(gathering, "MOST_ROWS", 14)
    monkeypatch.setattr(gathering, "MOST_ITEMS", 3)

    with pytest.raises(LimitError, match=r"over 3 items\. Name one of the question's queries, or some days"):
        population(calendar, engagement)


def test_what_there_is_no_time_for_is_refused_with_what_to_do(calendar: Calendar, engagement: Any) -> None:
    with pytest.raises(LimitError, match=r"Only 2 of the 3 days could be asked .* name fewer days"):
        population(calendar, engagement, days=[day(9), day(5), day(1)], left=iter([True, False]).__next__)
    with pytest.raises(LimitError, match=f"no time to read beyond {day(9)}"):
        population(calendar, engagement, left=lambda: False)


def test_a_population_of_nothing_is_refused(calendar: Calendar, engagement: Any) -> None:
    with pytest.raises(InvalidInputError, match="was not evaluated"):
        population(calendar, calendar.engagement(day(40), day(30)))
    with pytest.raises(InvalidInputError, match="no rows"):
        calendar.services.populations.create(
            engagement.id, "buckets-encrypted", size=1, seed="s", by="a", queries=["Plain"]
        )


def test_an_export_is_drawn_again_offline_and_every_tampering_is_named(
    calendar: Calendar, engagement: Any
) -> None:
    exported = json.dumps(calendar.services.populations.export(population(calendar, engagement)))

    def faults(change: Any) -> list[str]:
        data = json.loads(exported)
        change(data)
        return [fault.message for fault in sampling.redraw(data)]

    def swap(data: Any) -> None:
        data["sample"][0]["identity"] = data["sample"][1]["identity"]

    def row(data: Any) -> None:
        data["population"]["items"][0]["row"]["_id"] = "x"

    assert sampling.redraw(json.loads(exported)) == []
    assert "is drawn" in faults(swap)[0]
    assert "digest is another" in faults(row)[0]
    assert "the row is not that of" in faults(row)[1]
    assert "seed or size" in faults(lambda data: data.update(seed="other"))[0]
    assert "are drawn" in " ".join(faults(lambda data: data["sample"].pop()))
    assert "not known" in faults(lambda data: data.update(algorithm="dice"))[0]
    assert "is not the export" in faults(lambda data: data.pop("population"))[0]


def test_an_engagement_that_cannot_be_locked_stops_no_other(
    calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = calendar.services
    made = [calendar.engagement(day(9), day(1)) for _ in range(2)]
    closed = [services.freezing.close(held.id, by="ann", expected=held.version) for held in made]
    services.outbox.catch_up()
    newest, other = (held for held in services.engagements.list() if held.id in {one.id for one in closed})
    picture = services.engagements.picture

    def damaged(self: Engagements, engagement: Engagement) -> Any:
        if engagement.id == newest.id:
            raise DamagedError("Its picture was changed.")
        return picture(engagement)

    monkeypatch.setattr(Engagements, "picture", damaged)
    with pytest.raises(DamagedError):
        services.freezing.pin_all(lambda: True)

    assert [services.engagements.get(held.id).pinned > 9 for held in (newest, other)] == [False, True]


def test_an_evaluation_that_waits_for_the_ledger_is_locked_with_its_statement_when_it_is_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Calendar(tmp_path)
    services, locked = made.services, set[str]()
    monkeypatch.setattr(services.evidence, "lock", lambda key, _until: locked.add(key))
    with monkeypatch.context() as busy:
        refuse = UnavailableError("The ledger is too busy.")
        busy.setattr(services.ledger, "enter", lambda *_, **__: (_ for _ in ()).throw(refuse))
        evaluation = made.day(USERS)
    assert evaluation is not None
    made.now += DAY
    audit = made.engagement(day_of(made.now - DAY), day_of(made.now - DAY))
    closed = services.freezing.close(audit.id, by="ann", expected=audit.version)

    waiting = services.freezing.pin(closed.id, lambda: True)
    services.outbox.catch_up()
    whole = services.freezing.pin(closed.id, lambda: True)

    results = hashlib.sha256(bundle_of(Runs(made.records).results(evaluation.id))).hexdigest()
    (statement,) = services.ledger.statement_keys(results)
    assert (waiting.pinned, whole.pinned) == (0, 2)
    assert statement in locked


def test_a_closed_engagement_locks_what_people_brought_and_its_populations_too(
    calendar: Calendar, engagement: Any, locked: dict[str, int]
) -> None:
    services = calendar.services
    fields = {"title": "Minutes", "text": "We met."}
    item = services.items.create("note", fields, [requirement("demo", "D1.1")], by="ann")
    drawn = population(calendar, engagement)
    closed = services.freezing.close(engagement.id, by="ann", expected=engagement.version)

    services.outbox.catch_up()
    services.freezing.pin(engagement.id, lambda: True)

    until = (closed.retain_until or 0) // 1000
    for digest in (digest_of(item.body()), drawn.digest, closed.frozen):
        assert under(locked, until, digest)
        assert statements(calendar, digest)
        assert {locked[key] for key in statements(calendar, digest)} == {until}


def test_a_closed_engagement_locks_the_policies_and_exceptions_that_its_picture_shows(
    calendar: Calendar, engagement: Any, locked: dict[str, int]
) -> None:
    services = calendar.services
    meta = FrontMatter(
        id="sign-in", title="Sign in", domain="access", summary="s", adopted=True, satisfies=("mfa",)
    )
    services.documents.create(Document("policy", meta, "Use two factors.", "sign-in"), "ann")
    calendar.now = NOW - 5 * DAY
    asked = services.exceptions.request(
        requirement("demo", "D1.1"),
        reason="Old",
        owner="ann",
        compensating_control="None",
        expires_at=NOW - 2 * DAY,
        by="ann",
    )
    approved = services.exceptions.approve(asked.id, by="bob")
    calendar.now = NOW
    closed = services.freezing.close(engagement.id, by="ann", expected=engagement.version)

    services.outbox.catch_up()
    services.freezing.pin(engagement.id, lambda: True)

    until = (closed.retain_until or 0) // 1000
    policy = services.documents.get("sign-in").entry.kept
    assert "Use two factors." in services.evidence.get_json(policy)["text"]
    assert approved.kept == (digest_of(asked.body()), digest_of(approved.body()))
    for digest in (policy, *approved.kept):
        assert under(locked, until, digest)
        assert {locked[key] for key in statements(calendar, digest)} == {until}


def test_a_closed_engagement_locks_all_that_its_evaluations_found_also_those_after_its_period(
    calendar: Calendar, locked: dict[str, int]
) -> None:
    """A standing is the newest when it is closed, which the last day of the period may long precede."""
    services, runs = calendar.services, Runs(calendar.records)
    made = calendar.engagement(day(9), day(5))
    closed = services.freezing.close(made.id, by="ann", expected=made.version)

    services.outbox.catch_up()
    services.freezing.pin(made.id, lambda: True)

    until = (closed.retain_until or 0) // 1000
    inside = runs.within("demo", made.period.start, made.period.end)
    view = services.standings.requirement(closed, "D1.1")
    (after,) = {outcome.evaluation_id for outcome in outcomes(view)}
    assert isinstance(after, str)
    assert after not in {found.id for found in inside}
    for evaluation in (*(found.id for found in inside), after):
        results = hashlib.sha256(bundle_of(runs.results(evaluation))).hexdigest()
        assert under(locked, until, results)
        assert [locked[key] for key in statements(calendar, results)] == [until]
        for run in runs.result(evaluation, QUESTION).queries:
            assert under(locked, until, run.digest)
            assert under(locked, until, run.certificate)
