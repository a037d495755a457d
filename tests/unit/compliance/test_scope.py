"""Scope rules become one J1QL condition, in which values are only ever values."""

from __future__ import annotations

import pytest

from proofgraph.compliance.scope import compile_scope
from proofgraph.errors import InvalidInputError
from proofgraph.j1ql.parser import parse


def test_rules_are_anded_and_their_values_ored() -> None:
    found = compile_scope(
        [{"field": "account", "values": ["1", "2"]}, {"field": "tag.env", "values": ["prod", True, 3]}]
    )

    assert found is not None
    assert found.filter == "_accountId = ('1' OR '2') AND [tag.env] = ('prod' OR true OR 3)"


def test_no_rule_is_no_filter() -> None:
    assert compile_scope([]) is None


@pytest.mark.parametrize("value", ["it's", "x') OR _type != ('y", "back\\slash", '"'])
def test_no_value_leaves_its_quotes(value: str) -> None:
    found = compile_scope([{"field": "type", "values": [value]}])

    assert found is not None
    filter = parse(f"FIND * WITH {found.filter}").start.filter
    assert getattr(getattr(filter, "right", None), "value", None) == value


@pytest.mark.parametrize("rule", [{"field": "name", "values": ["x"]}, {"field": "type", "values": []}])
def test_what_is_no_rule_is_refused(rule: dict[str, object]) -> None:
    with pytest.raises(InvalidInputError):
        compile_scope([rule])
