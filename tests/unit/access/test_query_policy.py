from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from proofgraph.access.permissions import Permission
from proofgraph.access.query_policy import FilterSet, QueryPolicy, Visibility, combined, within
from proofgraph.j1ql.parser import parse_filter

READER = frozenset({Permission.GRAPH_READ})
GAPS = frozenset({Permission.FRAMEWORKS_READ})
USERS = FilterSet(classes=("User",))
AWS = FilterSet(integration_types=("aws",), types=("aws_s3_bucket", "aws_iam_user"))


def policy(*sets: FilterSet, show_counts: bool = False) -> QueryPolicy:
    return QueryPolicy(sets=sets, show_counts=show_counts)


def test_the_filters_of_a_set_must_all_hold() -> None:
    assert AWS.admits({"_type": "aws_iam_user", "_integrationType": "aws"})
    assert not AWS.admits({"_type": "aws_iam_user", "_integrationType": "okta"})
    assert not AWS.admits({"_type": "aws_iam_role", "_integrationType": "aws"})
    assert not AWS.admits({"_type": "aws_iam_user"})


def test_a_class_holds_when_it_is_one_of_the_entity_s() -> None:
    assert USERS.admits({"_class": ["Person", "User"]})
    assert USERS.admits({"_class": "User"})
    assert not USERS.admits({"_class": ["Users"]})


def test_a_set_without_a_filter_is_refused_as_it_would_show_everything() -> None:
    with pytest.raises(ValidationError, match="at least one filter"):
        FilterSet()


def test_a_policy_without_a_set_is_refused() -> None:
    with pytest.raises(ValidationError):
        QueryPolicy(sets=())


def test_the_sets_of_all_groups_are_alternatives() -> None:
    sees = combined([(READER, policy(USERS)), (READER, policy(AWS, USERS))])

    assert sees is not None
    assert sees.sets == (USERS, AWS)
    assert sees.filters == tuple(sorted((USERS.filter, AWS.filter)))


def test_a_group_that_reads_everything_lifts_the_policies_of_the_others() -> None:
    assert combined([(READER, policy(USERS)), (READER, None)]) is None


def test_a_group_that_reads_no_entities_lifts_nothing() -> None:
    sees = combined([(READER, policy(USERS)), (GAPS, None)])

    assert sees is not None
    assert sees.sets == (USERS,)


def test_nobody_without_a_policy_is_restricted() -> None:
    assert combined([(READER, None), (GAPS, None)]) is None
    assert combined([]) is None


def test_counts_are_shown_when_one_of_the_policies_shows_them() -> None:
    sees = combined([(READER, policy(USERS)), (READER, policy(AWS, show_counts=True))])

    assert sees is not None
    assert sees.show_counts


@pytest.mark.parametrize("value", ["it's", "a\\", "' OR _type != 'x", "${param.x}", "北京", '"', "*/ /*"])
def test_a_value_stays_a_value_in_the_query_language(value: str) -> None:
    quoted = FilterSet(types=(value,)).filter

    parsed = parse_filter(quoted)

    assert value in repr(parsed) or repr(value)[1:-1] in repr(parsed)
    assert "Or(" not in repr(parsed)


@pytest.mark.parametrize("value", ["", "a\nb", "x" * 201, "\x00"])
def test_a_value_that_no_type_or_class_could_be_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        FilterSet(classes=(value,))


CHOICES = st.lists(st.sampled_from("ab"), max_size=2, unique=True).map(tuple)
SETS = st.builds(
    lambda classes, types: FilterSet(classes=classes or ("a", "b"), types=types), CHOICES, CHOICES
)
SEEN = st.builds(
    lambda sets, counts: Visibility(sets=tuple(sets), show_counts=counts),
    st.lists(SETS, max_size=2),
    st.booleans(),
)


@given(inner=st.none() | SEEN, outer=st.none() | SEEN)
def test_who_sees_a_view_sees_all_that_is_within_it(
    inner: Visibility | None, outer: Visibility | None
) -> None:
    entities = [
        {"_class": list(classes), "_type": type} for classes in ("", "a", "b", "ab", "c") for type in "abc"
    ]

    def admitted(sees: Visibility | None) -> list[dict[str, Any]]:
        return [entity for entity in entities if sees is None or sees.admits(entity)]

    if within(inner, outer):
        assert all(entity in admitted(outer) for entity in admitted(inner))
        assert outer is None or (inner is not None and inner.show_counts <= outer.show_counts)
    assert within(inner, inner)
    assert within(inner, None)
