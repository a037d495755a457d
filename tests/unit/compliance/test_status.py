"""The status tables, cell by cell."""

from __future__ import annotations

import itertools

import pytest

from proofgraph.compliance.content import Mark
from proofgraph.compliance.status import (
    LeftOut,
    QueryCount,
    Status,
    Verdict,
    combine,
    compliant_percent,
    marks,
    question_status,
)

TESTED, ATTENTION, GAP, UNKNOWN = Status.TESTED, Status.ATTENTION, Status.GAP, Status.UNKNOWN
NO_QUERY = None


def counts(bad: int | None, good: int | None, unknown: int | None = None) -> list[QueryCount]:
    given = {Mark.BAD: bad, Mark.GOOD: good, Mark.UNKNOWN: unknown}
    return [QueryCount(mark, rows) for mark, rows in given.items() if rows is not None]


@pytest.mark.parametrize(
    ("bad", "good", "status"),
    [
        (0, 0, UNKNOWN),
        (0, 3, TESTED),
        (0, NO_QUERY, TESTED),
        (2, 0, GAP),
        (2, 3, ATTENTION),
        (2, NO_QUERY, GAP),
        (NO_QUERY, 0, UNKNOWN),
        (NO_QUERY, 3, TESTED),
        (NO_QUERY, NO_QUERY, UNKNOWN),
    ],
)
def test_rows_give_the_status_of_the_table(bad: int | None, good: int | None, status: Status) -> None:
    assert question_status(counts(bad, good)) == Verdict(status)
    assert question_status(counts(bad, good, unknown=0)) == Verdict(status)


@pytest.mark.parametrize(
    ("bad", "good", "status"),
    [
        (0, 0, ATTENTION),
        (0, 3, ATTENTION),
        (0, NO_QUERY, ATTENTION),
        (2, 0, GAP),
        (2, 3, ATTENTION),
        (2, NO_QUERY, GAP),
        (NO_QUERY, 0, ATTENTION),
        (NO_QUERY, 3, ATTENTION),
        (NO_QUERY, NO_QUERY, ATTENTION),
    ],
)
def test_rows_marked_unknown_ask_for_attention_and_keep_gaps(
    bad: int | None, good: int | None, status: Status
) -> None:
    assert question_status(counts(bad, good, unknown=1)).status == status


def test_rows_of_queries_with_one_mark_are_summed() -> None:
    verdict = question_status([*counts(0, 0), *counts(0, 1), QueryCount(Mark.BAD, 0)])

    assert verdict.status == TESTED


def test_informative_queries_never_count() -> None:
    informative = [
        QueryCount(Mark.INFORMATIVE, 5, complete=False),
        QueryCount(Mark.INFORMATIVE, 0, error="x"),
    ]

    assert question_status([*counts(0, 1), *informative]) == Verdict(TESTED)
    assert question_status(informative) == Verdict(UNKNOWN)


def test_a_failed_query_makes_the_question_unknown() -> None:
    assert question_status([*counts(4, 0), QueryCount(Mark.GOOD, 0, error="timed out")]).status == UNKNOWN


@pytest.mark.parametrize("mark", [Mark.BAD, Mark.GOOD, Mark.UNKNOWN])
def test_an_incomplete_query_makes_the_question_unknown(mark: Mark) -> None:
    others = [QueryCount(other, 0) for other in (Mark.BAD, Mark.GOOD) if other is not mark]

    assert question_status([QueryCount(mark, 7, complete=False), *others]) == Verdict(
        UNKNOWN, incomplete=True
    )


def test_bad_rows_that_are_fully_read_prove_a_gap_where_nothing_good_can_be() -> None:
    bad = QueryCount(Mark.BAD, 7, complete=False, proven=2)

    assert question_status([bad]) == Verdict(GAP, incomplete=True)
    assert question_status([bad, QueryCount(Mark.GOOD, 0)]) == Verdict(GAP, incomplete=True)


def test_bad_rows_that_are_fully_read_prove_attention_where_something_good_is_or_may_be() -> None:
    bad = QueryCount(Mark.BAD, 7, complete=False, proven=2)

    for good in (QueryCount(Mark.GOOD, 4), QueryCount(Mark.GOOD, 0, complete=False)):
        assert question_status([bad, good]) == Verdict(ATTENTION, incomplete=True)
    assert question_status([QueryCount(Mark.BAD, 1), QueryCount(Mark.GOOD, 0, complete=False)]) == Verdict(
        ATTENTION, incomplete=True
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([None], (Mark.GOOD,)),
        ([Mark.BAD], (Mark.BAD,)),
        ([None, Mark.BAD], (Mark.INFORMATIVE, Mark.BAD)),
        ([], ()),
    ],
)
def test_a_query_without_a_mark_counts_as_good_only_when_it_is_alone(
    given: list[Mark | None], expected: tuple[Mark, ...]
) -> None:
    assert marks(given) == expected


def test_questions_combine_in_the_order_of_the_rules() -> None:
    for given in itertools.product((TESTED, ATTENTION, GAP, UNKNOWN), repeat=3):
        held = set(given)
        if GAP in held and held & {TESTED, ATTENTION}:
            expected = ATTENTION
        elif GAP in held:
            expected = GAP
        elif ATTENTION in held:
            expected = ATTENTION
        elif UNKNOWN in held:
            expected = UNKNOWN
        else:
            expected = TESTED

        assert combine([Verdict(status) for status in given]) == expected
        assert combine([Verdict(status) for status in given], attested=True) == expected


def test_questions_left_out_take_no_part() -> None:
    left_out = [
        Verdict(UNKNOWN, left_out=LeftOut.NOT_CONNECTED),
        Verdict(GAP, left_out=LeftOut.NOTHING_TO_TEST),
    ]

    assert combine([Verdict(TESTED), *left_out]) == TESTED


def test_with_no_question_left_only_an_attestation_gives_tested() -> None:
    left_out = [Verdict(TESTED, left_out=LeftOut.NOTHING_TO_TEST)]

    assert combine(left_out) == UNKNOWN
    assert combine([]) == UNKNOWN
    assert combine(left_out, attested=True) == TESTED


@pytest.mark.parametrize(
    ("tested", "with_policy", "applicable", "policies", "percent"),
    [
        (10, 20, 30, True, 50.0),
        (10, 0, 30, True, 16.7),
        (10, 30, 30, False, 33.3),
        (30, 30, 30, True, 100.0),
        (0, 0, 0, True, None),
    ],
)
def test_the_compliant_percentage(
    tested: int, with_policy: int, applicable: int, policies: bool, percent: float | None
) -> None:
    assert compliant_percent(tested, with_policy, applicable, policies=policies) == percent
