"""A collecting function that is killed loses nothing and doubles nothing: the graph ends as it was."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from proofgraph.integrations.instances import Instance
from proofgraph.integrations.jobs import Job
from proofgraph.local.organisation import NAME
from tests.stack import Stack
from tests.waiting import until

pytestmark = pytest.mark.local


def graph(stack: Stack, scope: str) -> dict[tuple[str, str, int], tuple[str, int]]:
    """Digest and rows of every partition that an instance's collections made."""
    newest = stack.services.snapshots.latest()
    assert newest is not None
    return {
        # The emulator says of the root user that it was created this moment, so the account always differs.
        (p.kind, p.type, p.shard): ("" if p.type == "aws_account" else p.digest, p.rows)
        for p in newest.partitions
        if p.scope == scope
    }


def sample(stack: Stack) -> Instance:
    return next(found for found in stack.services.instances.list() if found.name == NAME)


def workers(stack: Stack, function: str) -> list[int]:
    """The processes that run a function now."""
    found = []
    for place in Path("/proc").iterdir():
        if not place.name.isdigit():
            continue
        try:
            command = (place / "cmdline").read_bytes().decode()
        except OSError:
            continue
        if str(stack.cloud.folder.temporary) in command and f"proofgraph-{function}-" in command:
            found.append(int(place.name))
    return found


def collect_with_kills(stack: Stack, kills: int, chance: random.Random) -> Job:
    services = stack.services
    instance = sample(stack)
    job = services.collection.start(instance.id, "test")
    for _ in range(kills):
        victims = until(lambda: workers(stack, "collect-unit"), what="a collecting function")
        # A random number of further collected units apart: points of the work, not of the clock.
        units = services.collection.job(instance.id, job.id).units_done + chance.randint(0, 12)
        until(lambda units=units: _reached(services.collection.job(instance.id, job.id), units))
        _kill(chance.choice(victims))
    return until(
        lambda: None if (now := services.collection.job(instance.id, job.id)).open else now,
        seconds=600,
        what="the end of the collection",
    )


def _reached(job: Job, units: int) -> bool:
    return job.units_done >= units or not job.open


def _kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return


def test_killing_the_collecting_function_leaves_the_graph_as_it_was(evaluated_stack: Stack) -> None:
    scope = sample(evaluated_stack).id
    before = graph(evaluated_stack, scope)

    job = collect_with_kills(evaluated_stack, kills=3, chance=random.Random(7))

    assert job.state in ("succeeded", "partial"), job.message
    assert (job.added, job.removed) == (0, 0)
    assert graph(evaluated_stack, scope) == before


@pytest.mark.long
@pytest.mark.parametrize("seed", range(17))
def test_killing_it_again_and_again_leaves_the_graph_as_it_was(evaluated_stack: Stack, seed: int) -> None:
    scope = sample(evaluated_stack).id
    before = graph(evaluated_stack, scope)

    job = collect_with_kills(evaluated_stack, kills=3, chance=random.Random(seed))

    assert (job.added, job.removed) == (0, 0)
    assert graph(evaluated_stack, scope) == before
