"""The user reference: every example parses, runs on the sample graph, and every function is described."""

from __future__ import annotations

import re

import pytest

from proofgraph.j1ql.engine import Engine
from proofgraph.j1ql.expressions import FUNCTIONS
from proofgraph.j1ql.formatter import format_query
from proofgraph.j1ql.parser import parse
from tests.shared_data import ROOT
from tests.unit.j1ql.conftest import NOW

PAGE = (ROOT / "docs" / "j1ql.md").read_text()
EXAMPLES = re.findall(r"```j1ql\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(example: str, sample: Engine) -> None:
    result = sample.run(example, now=NOW, variables={"contract": "contractor", "name": "y"})

    assert result.to_json()["type"] in ("list", "table", "tree")
    assert parse(format_query(example)) == parse(example)


def test_every_function_is_described() -> None:
    for function in FUNCTIONS:
        assert re.search(rf"\b{function}\b", PAGE, re.IGNORECASE), function
