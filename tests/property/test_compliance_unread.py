"""Whatever could not be read: nothing turns TESTED by it, no gap is invented, and proven rows are true rows.

Each example is a whole small account and the same account half read; the real engine answers both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofgraph.compliance.content import Mark
from proofgraph.compliance.results import Result
from proofgraph.compliance.status import LeftOut, Status
from proofgraph.graph.completeness import Denial
from proofgraph.graph.model import Entity, Relationship, relationship
from tests.unit.compliance.world import World, library, question

BAD, GOOD = "BAD", "GOOD"
FAILING = {Status.GAP, Status.ATTENTION}
KEYED = "aws_iam_user THAT HAS aws_iam_access_key"
QUESTIONS = (
    (
        "is-false",
        [
            (BAD, "FIND aws_s3_bucket WITH encrypted = false"),
            (GOOD, "FIND aws_s3_bucket WITH encrypted = true"),
        ],
    ),
    ("is-not-true", [(BAD, "FIND aws_s3_bucket WITH encrypted != true")]),
    (
        "is-absent",
        [
            (BAD, "FIND aws_s3_bucket WITH encrypted = undefined"),
            (GOOD, "FIND aws_s3_bucket WITH encrypted != undefined"),
        ],
    ),
    ("no-edge", [(BAD, "FIND aws_iam_user THAT !HAS aws_iam_access_key"), (GOOD, f"FIND {KEYED}")]),
    ("edge", [(BAD, f"FIND {KEYED}"), (GOOD, "FIND aws_iam_user THAT !HAS aws_iam_access_key")]),
    ("edge-filtered", [(BAD, f"FIND {KEYED} WITH active = true")]),
    ("edge-not", [(BAD, f"FIND {KEYED} WITH active != true"), (GOOD, f"FIND {KEYED} WITH active = true")]),
    (
        "no-edge-filtered",
        [(BAD, "FIND aws_iam_user WITH mfaEnabled != true THAT !HAS aws_iam_access_key WITH active = false")],
    ),
    (
        "turned",
        [
            (
                BAD,
                "FIND AccessKey WITH active != false THAT HAS << User WITH mfaEnabled = false",
            )
        ],
    ),
    ("optional", [(BAD, "FIND aws_iam_user (THAT HAS aws_iam_access_key)?")]),
    (
        "where",
        [
            (
                BAD,
                "FIND User AS u THAT HAS AccessKey AS k WHERE u.mfaEnabled = k.active RETURN u.name",
            )
        ],
    ),
    (
        "counted",
        [(BAD, "FIND aws_iam_user AS u THAT HAS aws_iam_access_key AS k RETURN u.name AS n, count(k) AS c")],
    ),
    ("any", [(BAD, "FIND * WITH encrypted = false"), (GOOD, "FIND * WITH encrypted = true")]),
    ("class", [(GOOD, "FIND User WITH mfaEnabled = true")]),
)
LIBRARY = library(
    *(
        question(
            id,
            *((f"{mark} {n}", mark, text) for n, (mark, text) in enumerate(queries)),
            requirements={"std": ["B.1"]},
        )
        for id, queries in QUESTIONS
    )
)
PROPERTY = {
    "aws_s3_bucket": ("buckets", "encrypted"),
    "aws_iam_user": ("users", "mfaEnabled"),
    "aws_iam_access_key": ("keys", "active"),
}


@dataclass(frozen=True)
class Account:
    """What there is, and what the units report of it."""

    entities: Sequence[Entity]
    edges: Sequence[Relationship]
    reports: Mapping[str, Mapping[str, Any]]

    def results(self) -> dict[str, Result]:
        with TemporaryDirectory() as folder:
            world = World(Path(folder), library=LIBRARY)
            world.collect(*self.entities, edges=self.edges, reports=self.reports)
            evaluation = world.evaluate()
            return {result.question_id: result for result in world.evaluations.results(evaluation.id)}


maybe = st.sampled_from([True, False, None])


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    buckets = [
        _entity("aws_s3_bucket", "DataStore", n, encrypted=draw(maybe))
        for n in range(draw(st.integers(0, 3)))
    ]
    users = [
        _entity("aws_iam_user", "User", n, mfaEnabled=draw(maybe)) for n in range(draw(st.integers(0, 3)))
    ]
    keys = [
        _entity("aws_iam_access_key", "AccessKey", n, active=draw(maybe))
        for n in range(draw(st.integers(0, 3)))
    ]
    edges = [relationship("HAS", u, k) for u in users for k in keys if draw(st.integers(0, 2)) == 0]
    return Account([*buckets, *users, *keys], edges, {})


def _entity(type: str, label: str, number: int, **properties: Any) -> Entity:
    held = {name: value for name, value in properties.items() if value is not None}
    return Entity(f"{type}:{number}", type, (label,), {"name": f"{type}-{number}", **held})


@st.composite
def half_read(draw: st.DrawFn) -> tuple[Account, Account]:
    """An account and what was read of it: steps failed or partial, properties refused here and there."""
    whole = draw(accounts())
    entities, edges = list(whole.entities), list(whole.edges)
    reports: dict[str, dict[str, Any]] = {}
    for type, (step, name) in PROPERTY.items():
        fate = draw(st.sampled_from(["read", "read", "failed", "partial", "denied"]))
        own = [entity for entity in entities if entity.type == type]
        if fate in ("failed", "partial"):
            lost = {e.key for e in own if fate == "failed" or draw(st.booleans())}
            entities = [e for e in entities if e.key not in lost]
            if step == "keys":
                edges = [e for e in edges if fate == "partial" and draw(st.booleans())]
            reports[step] = {"state": fate, "error": "Access denied"}
        if fate == "denied":
            refused = [e for e in own if draw(st.booleans())]
            entities = [_without(e, name) if e in refused else e for e in entities]
            shown = tuple(e.key for e in refused) if draw(st.booleans()) else ()
            denial = Denial("aws:Read", type, (name,), len(refused), shown)
            reports[step] = {"denials": (denial,) if refused else ()}
    return whole, Account(entities, edges, reports)


def _without(entity: Entity, name: str) -> Entity:
    return replace(entity, properties={key: value for key, value in entity.properties.items() if key != name})


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(half_read())
def test_what_was_not_read_proves_nothing_and_hides_nothing_that_was(
    example: tuple[Account, Account],
) -> None:
    before, after = (account.results() for account in example)

    for id, _ in QUESTIONS:
        _check(id, before[id], after[id])


def _check(id: str, before: Result, after: Result) -> None:
    told = f"{id}: {before.status} became {after.status} {after.reasons}"
    if after.status is Status.TESTED and after.left_out is None:
        assert before.status is Status.TESTED, told
    if after.status in FAILING:
        assert before.status in FAILING, told
        assert after.incomplete or after.status is before.status, told
    if after.status is Status.GAP:
        assert before.status is Status.GAP, told
    if after.left_out is LeftOut.NOTHING_TO_TEST:
        assert before.left_out is LeftOut.NOTHING_TO_TEST, told
    if not after.reasons:
        assert (after.status, after.left_out) == (before.status, before.left_out), told
    for query, whole in zip(after.queries, before.queries, strict=True):
        if query.results_are is Mark.BAD and query.proven:
            assert whole.count, told
            assert after.status in FAILING, told
