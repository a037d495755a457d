"""What must hold of every status, whatever the rows and whatever was not read."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from proofgraph.compliance.content import Mark
from proofgraph.compliance.status import QueryCount, Status, Verdict, combine, question_status

FAILING = {Status.GAP, Status.ATTENTION}

complete_queries = st.lists(
    st.builds(QueryCount, mark=st.sampled_from(Mark), rows=st.integers(0, 3)), min_size=0, max_size=6
)


@st.composite
def half_read(draw: st.DrawFn) -> tuple[list[QueryCount], list[QueryCount]]:
    """A question on a whole graph, and on the same graph with some of it unread.

    What was not read may hide rows or make up rows; rows counted as proven are among the true ones.
    """
    whole = draw(complete_queries)
    degraded = [
        replace(
            query,
            complete=False,
            rows=draw(st.integers(0, 5)),
            proven=draw(st.integers(0, query.rows)),
        )
        if draw(st.booleans())
        else query
        for query in whole
    ]
    return whole, degraded


@given(half_read())
def test_unread_data_turns_nothing_tested_and_invents_no_gap(
    graphs: tuple[list[QueryCount], list[QueryCount]],
) -> None:
    before, after = (question_status(queries) for queries in graphs)

    assert after.status in {before.status, Status.UNKNOWN, Status.ATTENTION}
    if after.incomplete:
        assert after.status is not Status.TESTED
        if after.status in FAILING:
            assert before.status in FAILING


@given(half_read())
def test_unread_data_hides_no_proven_gap(graphs: tuple[list[QueryCount], list[QueryCount]]) -> None:
    _, queries = graphs

    proven = any(q.mark is Mark.BAD and (q.rows if q.complete else q.proven) for q in queries)

    if proven:
        assert question_status(queries).status in FAILING


@given(complete_queries, st.randoms())
def test_the_order_of_queries_does_not_matter(queries: list[QueryCount], random: object) -> None:
    shuffled = list(queries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert question_status(shuffled) == question_status(queries)


statuses = st.sampled_from([Status.TESTED, Status.ATTENTION, Status.GAP, Status.UNKNOWN])


@given(st.lists(st.builds(Verdict, statuses), max_size=5), st.builds(Verdict, statuses))
def test_a_further_question_never_makes_a_failing_requirement_tested(
    verdicts: list[Verdict], further: Verdict
) -> None:
    before = combine(verdicts)

    after = combine([*verdicts, further])

    if before is not Status.TESTED and verdicts:
        assert after is not Status.TESTED


@given(st.lists(st.builds(Verdict, statuses), min_size=1, max_size=5))
def test_tested_means_that_every_question_is_tested(verdicts: list[Verdict]) -> None:
    all_tested = all(verdict.status is Status.TESTED for verdict in verdicts)

    assert (combine(verdicts, attested=True) is Status.TESTED) == all_tested
