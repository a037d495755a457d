"""Fixtures that more than one kind of test uses. What they need is imported only when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.stack import Stack

# How fast a machine is says nothing about what is tested.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The deployed product in a local cloud: address, API, one user per group, and `sign_in(group)`."""
    from tests import stack as stacks

    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with stacks.shared(run / "stack", owner=stacks.owner()) as found:
        yield found


@pytest.fixture(scope="session")
def evaluated_stack(stack: Stack) -> Stack:
    """The same stack with the sample account collected and SOC 2 evaluated."""
    stack.collect_and_evaluate()
    return stack
