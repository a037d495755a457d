"""Parameters and placeholders: values that queries leave open, and secrets that appear nowhere."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from proofgraph.compliance.content import QuestionContent
from proofgraph.compliance.days import Period
from proofgraph.compliance.evaluation import Evaluations
from proofgraph.compliance.parameters import Parameters
from proofgraph.compliance.problems import Problems
from proofgraph.compliance.trends import Trends
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.j1ql.slots import slots
from proofgraph.ports.records import MemoryRecords
from proofgraph.ports.secrets import MemorySecrets
from tests.unit.compliance.world import NOW, SCHEMA, World, bucket, library, question

SECRET = "correct-horse-battery"


class Organisation(World):
    """A world whose questions are given parameters."""

    parameters: Parameters
    secrets: MemorySecrets


@pytest.fixture
def world(tmp_path: Path) -> Organisation:
    made = Organisation(tmp_path)
    made.secrets = MemorySecrets()
    made.parameters = Parameters(made.records, made.secrets, made.clock, lambda: b"key")
    return made


def asking(world: Organisation, *queries: tuple[str, str, str], **more: Any) -> QuestionContent:
    """A world whose library has one more question, of the second requirement."""
    made = question("asked", *queries, requirements={"std": ["B.1"]}, **more)
    world.library = library(made)
    world.__dict__["evaluations"] = Evaluations(
        world.records,
        world.frameworks,
        world.controls,
        world.questions,
        world.snapshots,
        world.evidence,
        lambda: world.sources,
        SCHEMA,
        world.clock,
        problems=Problems(world.graph, world.evidence),
        values=world.parameters.values,
    )
    return made


def evaluated(world: Organisation) -> Any:
    return world.evaluations.result(world.evaluate().id, "asked")


def everything(world: Organisation) -> str:
    """All that was written anywhere but in the secrets store."""
    held: list[Any] = [*world.records._items.values()]
    blobs = [world.objects.get(found.key) for found in world.objects.list("")]
    text = [str(record) for record in held]
    for blob in blobs:
        content = gzip.decompress(blob) if blob[:2] == b"\x1f\x8b" else blob
        text.append(content.decode("utf-8", "replace"))
    return "\n".join(text)


# --- stored values ------------------------------------------------------------------------------


def test_a_stored_parameter_is_used_by_evaluations_and_named_with_its_value(world: Organisation) -> None:
    world.parameters.create("name", "logs", by="ann")
    asking(world, ("Logs", "GOOD", "FIND aws_s3_bucket WITH name = ${param.name}"))
    world.collect(bucket("logs"), bucket("other"))

    found = evaluated(world)

    assert (found.status, found.queries[0].count) == ("TESTED", 1)
    assert found.queries[0].parameters == {"param.name": "logs"}


def test_a_placeholder_without_a_stored_value_makes_the_question_unknown(world: Organisation) -> None:
    asking(world, ("Named", "GOOD", "FIND aws_s3_bucket WITH name = '{{name}}'"))
    world.collect(bucket("logs"))

    found = evaluated(world)

    assert (found.status, found.reasons) == ("UNKNOWN", ("Named: no value is stored for {{name}}",))
    assert found.queries[0].digest == ""


def test_a_placeholder_with_a_stored_value_is_filled(world: Organisation) -> None:
    asking(world, ("Named", "GOOD", "FIND aws_s3_bucket WITH name = '{{name}}'"))
    world.collect(bucket("logs"))
    world.questions.edit("asked", {"values": {"name": "logs"}}, by="ann")

    found = evaluated(world)

    assert (found.status, found.queries[0].parameters) == ("TESTED", {"name": "logs"})


def test_a_parameter_that_nobody_stored_is_named_in_the_reason(world: Organisation) -> None:
    asking(world, ("Named", "BAD", "FIND aws_s3_bucket WITH name = ${param.name}"))
    world.collect(bucket("logs"))

    assert evaluated(world).reasons == ("Named: no value is stored for ${param.name}",)


def test_narrowed_queries_are_given_the_values_too(world: Organisation) -> None:
    world.parameters.create("name", "logs", by="ann")
    asking(world, ("Logs", "BAD", "FIND aws_s3_bucket WITH name = ${param.name}"))
    world.collect(bucket("logs"), reports={"buckets": {"state": "partial"}})

    found = evaluated(world)

    assert (found.status, found.incomplete, found.queries[0].proven) == ("GAP", True, 1)


# --- secrets ------------------------------------------------------------------------------------


def test_a_secret_parameter_is_used_and_stands_nowhere(
    world: Organisation, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world.parameters.create("token", SECRET, secret=True, by="ann")
    asking(
        world,
        ("Same", "BAD", "FIND aws_s3_bucket WITH note = ${param.token}"),
        ("Said", "INFORMATIVE", "FIND aws_s3_bucket AS b RETURN CONCAT('<', ${param.token}, '>') AS said"),
        ("Other", "GOOD", "FIND aws_s3_bucket WITH note != ${param.token}"),
    )
    world.collect(bucket("a", note=SECRET), bucket("b", note=f"it is {SECRET}!", tags=[SECRET]))
    graph = world.snapshots.latest()

    found = evaluated(world)

    assert graph is not None
    assert [query.count for query in found.queries] == [1, 2, 1]
    assert world.evaluations.rows(found, 0)[0]["note"] == "[masked: parameter token]"
    assert world.evaluations.rows(found, 1)[0]["said"] == "<[masked: parameter token]>"
    digest = world.parameters.get("token").digest
    assert found.queries[0].parameters == {"param.token": {"secret": digest}}
    assert found.queries[0].masked == 1
    written = [world.evidence.get(query.digest).decode() for query in found.queries]
    assert not [text for text in [str(found), *written, caplog.text] if SECRET in text]


def test_nothing_that_is_written_has_the_secret(world: Organisation) -> None:
    world.parameters.create("token", SECRET, secret=True, by="ann")
    asking(
        world,
        ("Same", "BAD", "FIND aws_s3_bucket WITH name != ${param.token}"),
        ("Said", "INFORMATIVE", "FIND aws_s3_bucket AS b RETURN CONCAT(b.name, ${param.token}) AS said"),
    )
    world.collect(bucket("a"))
    found = evaluated(world)
    world.parameters.edit("token", value=SECRET + "-2", by="bob")
    world.questions.edit("asked", {"trend": True}, by="ann")
    world.evaluate()

    assert found.status == "GAP"
    assert "[masked: parameter token]" in everything(world)
    assert SECRET not in everything(world)


def test_an_error_does_not_repeat_the_secret(world: Organisation, caplog: pytest.LogCaptureFixture) -> None:
    world.parameters.create("token", SECRET, secret=True, by="ann")
    asking(world, ("Old", "BAD", "FIND aws_s3_bucket WITH createdOn < date.now - ${param.token} days"))
    world.collect(bucket("a"))

    found = evaluated(world)

    assert found.status == "UNKNOWN"
    assert found.queries[0].error
    assert SECRET not in str(found) + caplog.text + everything(world)


def test_a_secret_that_was_lost_is_asked_for_again(world: Organisation) -> None:
    held = world.parameters.create("token", SECRET, secret=True, by="ann")
    world.secrets.delete(held.place)
    asking(world, ("Same", "BAD", "FIND aws_s3_bucket WITH note = ${param.token}"))
    world.collect(bucket("a"))

    assert "enter it again" in evaluated(world).reasons[0]


def test_a_secret_is_kept_by_its_keyed_digest_alone(world: Organisation) -> None:
    first = world.parameters.create("token", SECRET, secret=True, by="ann")
    same = world.parameters.edit("token", description="Ours.", by="ann")
    other = world.parameters.edit("token", value=SECRET + "-2", by="ann")
    back = world.parameters.edit("token", value=SECRET, by="ann")

    assert (first.value, same.digest, back.digest) == (None, first.digest, first.digest)
    assert other.digest != first.digest
    assert list(world.secrets._values) == [back.place]
    elsewhere = Parameters(MemoryRecords(), MemorySecrets(), world.clock, lambda: b"another")
    assert elsewhere.create("token", SECRET, secret=True, by="ann").digest != first.digest


def test_a_secret_becomes_plain_only_with_a_new_value(world: Organisation) -> None:
    world.parameters.create("token", SECRET, secret=True, by="ann")

    with pytest.raises(InvalidInputError, match="anew"):
        world.parameters.edit("token", secret=False, by="ann")

    plain = world.parameters.edit("token", secret=False, value="open", by="ann")
    assert (plain.value, plain.digest, list(world.secrets._values)) == ("open", "", [])
    hidden = world.parameters.edit("token", secret=True, value=SECRET, by="ann")
    assert (hidden.value, bool(hidden.digest)) == (None, True)


def test_a_plain_value_can_be_made_secret_as_it_is(world: Organisation) -> None:
    world.parameters.create("token", SECRET, by="ann")

    assert world.parameters.edit("token", secret=True, by="ann").value is None


@pytest.mark.parametrize("value", ["short", 12345678, ["correct-horse-battery"]])
def test_a_secret_value_is_a_text_long_enough_not_to_stand_somewhere_by_chance(
    world: Organisation, value: Any
) -> None:
    with pytest.raises(InvalidInputError, match="8 characters"):
        world.parameters.create("token", value, secret=True, by="ann")
    assert world.parameters.list() == []


def test_a_refused_edit_leaves_no_secret_behind(world: Organisation) -> None:
    held = world.parameters.create("token", SECRET, secret=True, by="ann")

    with pytest.raises(ConflictError):
        world.parameters.edit("token", value=SECRET + "-2", by="ann", expected=9)
    with pytest.raises(ConflictError, match="already"):
        world.parameters.create("token", SECRET, secret=True, by="ann")

    assert dict(world.secrets._values) == {held.place: SECRET}


def test_a_deleted_parameter_takes_its_secret_along_and_keeps_its_versions(world: Organisation) -> None:
    world.parameters.create("token", SECRET, secret=True, by="ann")

    world.parameters.delete("token", by="bob")

    with pytest.raises(NotFoundError):
        world.parameters.get("token")
    assert dict(world.secrets._values) == {}
    versions = world.parameters.revisions.list("parameter", "token")
    assert [(r.by, bool(r.body)) for r in versions] == [("ann", True), ("bob", False)]


def test_without_secrets_a_secret_parameter_has_no_value(world: Organisation) -> None:
    world.parameters.create("token", SECRET, secret=True, by="ann")
    world.parameters.create("region", "eu", by="ann")
    left_open = slots("FIND User WITH a = ${param.token} AND b = ${param.region} AND c = {{d}}")

    given = world.parameters.values(secrets=False).given(left_open, {"d": 1})

    assert (given.parameters, given.variables) == ({"region": "eu"}, {"d": 1})
    assert given.missing == ("${param.token}",)


# --- trends -------------------------------------------------------------------------------------


def counts(world: World) -> Mapping[str, list[int]]:
    days = Trends(world.records).of("bucket-encryption", "std", Period.of("2020-01-01", "2020-12-31"))
    return {day.day: [query.count for query in day.queries] for day in days}


def test_a_trend_has_the_counts_of_each_day_from_when_it_was_switched_on(world: Organisation) -> None:
    world.now = 1_600_000_000_000
    world.collect(bucket("a", encrypted=False), bucket("b", encrypted=True))
    world.evaluate()
    world.questions.edit("bucket-encryption", {"trend": True}, by="ann")
    world.evaluate()
    world.now += 86_400_000
    world.collect(bucket("a", encrypted=True), bucket("b", encrypted=True))
    world.evaluate()
    world.now += 1000
    evaluation = world.evaluate()
    world.evaluations.finish(evaluation.id)

    assert counts(world) == {"2020-09-13": [1, 1], "2020-09-14": [0, 2]}
    world.questions.edit("bucket-encryption", {"trend": False}, by="ann")
    world.now += 86_400_000
    world.evaluate()
    assert len(counts(world)) == 2
    assert world.now < NOW
