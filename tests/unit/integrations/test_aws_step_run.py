"""One step against a made-up service: what odd answers, refusals and short time do to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import ClientError

from proofgraph.graph.model import Entity, Relationship
from proofgraph.integrations.catalog.aws.item import Item, Proven
from proofgraph.integrations.catalog.aws.reader import Reader
from proofgraph.integrations.catalog.aws.service import Listing, Place, Read, Shared, Step, call, edge
from proofgraph.integrations.catalog.aws.step_run import WINDOW, StepRun
from proofgraph.integrations.mapping import (
    COMPUTED,
    EntityMapping,
    booleans,
    needing,
    strings,
)
from proofgraph.integrations.runner import Outcome

LIST = call("toy", "ListToys")
COLOUR = call("toy", "GetColour", "NoColour")
OWNER = call("toy", "ListOwners")


@dataclass
class Service:
    """Answers by method name; an exception is raised, a function is called."""

    answers: dict[str, Any]

    def can_paginate(self, method: str) -> bool:
        return False

    def __getattr__(self, method: str) -> Callable[..., Any]:
        def ask(**arguments: Any) -> Any:
            answer = self.answers[method]
            given = answer(**arguments) if callable(answer) else answer
            if isinstance(given, Exception):
                raise given
            return given

        return ask


@dataclass
class Clients:
    service: Service

    def get(self, service: str, region: str) -> Service:
        return self.service

    def home(self, partition: str) -> str:
        return "us-east-1"


@dataclass
class Sink:
    entities: dict[str, Entity] = field(default_factory=dict)
    relationships: list[Relationship] = field(default_factory=list)

    def entity(self, entity: Entity, *, mapped: bool = False) -> None:
        self.entities[entity.key] = entity

    def relationship(self, relationship: Relationship) -> None:
        self.relationships.append(relationship)

    def warn(self, text: str) -> None: ...

    def save(self, name: str, content: bytes) -> str:
        return name

    def load(self, name: str) -> bytes:
        return b""


def toy(**changes: Any) -> Step:
    given: dict[str, Any] = {
        "id": "toys",
        "title": "Toys",
        "listing": Listing(LIST, "Toys[]"),
        "entity": EntityMapping(
            "toy",
            ("Toy",),
            key="toy:{Name}",
            properties=(
                *strings(shape="Shape"),
                *needing((COLOUR,), *booleans(red=COMPUTED, bright=COMPUTED)),
            ),
            tags="Tags",
        ),
        "reads": (Read("colour", COLOUR, {"Name": "Name"}, strings(shade="colour.Shade")),),
        "derive": derive,
        **changes,
    }
    return Step(**given)


def derive(item: Item) -> dict[str, Any]:
    return {"red": item.get("colour.Red"), "bright": Proven(True) if item.get("Shape") == "star" else None}


def refusal(operation: str = "GetColour") -> ClientError:
    return ClientError({"Error": {"Code": "AccessDenied", "Message": "no"}}, operation)


def run(
    answers: dict[str, Any], step: Step | None = None, kept: list[Any] | None = None, left: int = 10**9
) -> tuple[Outcome, Sink, list[Any] | None]:
    sink = Sink()
    clients: Any = Clients(Service(answers))
    made = StepRun(step or toy(), Reader(clients, Place("111111111111", "eu-west-1")), sink)
    outcome, rest = made.run(kept, lambda: left)
    return outcome, sink, rest


def toys(*names: str, **more: Any) -> dict[str, Any]:
    return {"Toys": [{"Name": name, **more} for name in names]}


def test_each_listed_thing_becomes_an_entity_with_what_was_read() -> None:
    answers = {
        "list_toys": toys("a", Shape="cube", Tags=[{"Key": "Name", "Value": "Ada"}]),
        "get_colour": {"Shade": "deep", "Red": True},
    }

    outcome, sink, rest = run(answers)

    assert (outcome.state, outcome.denials, rest) == ("succeeded", (), None)
    assert sink.entities["toy:a"].properties == {
        "name": "a",
        "displayName": "Ada",
        "accountId": "111111111111",
        "region": "eu-west-1",
        "shape": "cube",
        "shade": "deep",
        "red": True,
        "tag.Name": "Ada",
    }


def test_a_refused_read_leaves_its_properties_out_and_says_which() -> None:
    outcome, sink, _ = run({"list_toys": toys("a", "b"), "get_colour": refusal()})

    [denial] = outcome.denials
    assert outcome.state == "succeeded"
    assert (denial.permission, denial.type, denial.count) == ("toy:GetColour", "toy", 2)
    assert denial.properties == ("bright", "red", "shade")
    assert denial.keys == ("toy:a", "toy:b")
    assert {"red", "shade"}.isdisjoint(sink.entities["toy:a"].properties)


def test_what_is_proven_is_kept_though_something_was_refused() -> None:
    outcome, sink, _ = run({"list_toys": toys("a", Shape="star"), "get_colour": refusal()})

    assert sink.entities["toy:a"].properties["bright"] is True
    assert outcome.denials[0].properties == ("red", "shade")


def test_what_is_not_there_is_absent_and_no_denial() -> None:
    absent = ClientError({"Error": {"Code": "NoColour", "Message": ""}}, "GetColour")

    outcome, sink, _ = run({"list_toys": toys("a"), "get_colour": absent})

    assert outcome.denials == ()
    assert "shade" not in sink.entities["toy:a"].properties


def test_a_refused_list_fails_the_unit_and_names_the_permission() -> None:
    outcome, sink, _ = run({"list_toys": refusal("ListToys")})

    assert outcome.state == "failed"
    assert outcome.error == "toy:ListToys was refused (AccessDenied); add it to the role's policy."
    assert [(d.permission, d.type) for d in outcome.denials] == [("toy:ListToys", "toy")]
    assert sink.entities == {}


def test_an_answer_nobody_expected_costs_its_own_properties_only() -> None:
    def odd(Name: str) -> Any:  # noqa: N803 - as the API names it
        return RuntimeError("garbled") if Name == "a" else {"Red": False}

    outcome, sink, _ = run({"list_toys": toys("a", "b"), "get_colour": odd})

    assert set(sink.entities) == {"toy:a", "toy:b"}
    assert [(d.permission, d.keys) for d in outcome.denials] == [("toy:GetColour (RuntimeError)", ("toy:a",))]


def test_a_thing_that_cannot_be_mapped_does_not_lose_the_others() -> None:
    listed = {"Toys": [{"Name": "a"}, {"Nameless": True}, {"Name": "c"}]}

    outcome, sink, _ = run({"list_toys": listed, "get_colour": {}})

    assert outcome.state == "partial"
    assert "could not be understood" in outcome.error
    assert set(sink.entities) == {"toy:a", "toy:c"}


def test_a_read_that_relationships_need_makes_the_unit_partial_where_refused() -> None:
    step = toy(
        reads=(Read("colour", COLOUR, {"Name": "Name"}, relates=True),),
        relationships=(edge("toy", "USES", "toy"),),
    )

    outcome, _, _ = run({"list_toys": toys("a"), "get_colour": refusal()}, step)

    assert outcome.state == "partial"
    assert "toy:GetColour was refused" in outcome.error


def test_what_is_shared_is_read_once_and_seen_by_all() -> None:
    asked: list[int] = []

    def owners(reader: Reader) -> list[str]:
        asked.append(1)
        return list(reader.ask(OWNER, {})["Owners"])

    step = toy(
        shared=(Shared("owners", (OWNER,), owners),),
        entity=EntityMapping("toy", ("Toy",), "toy:{Name}", strings(owner="shared.owners[0]")),
        derive=None,
    )

    _, sink, _ = run(
        {"list_toys": toys("a", "b"), "get_colour": {}, "list_owners": {"Owners": ["ana"]}}, step
    )

    assert len(asked) == 1
    assert {e.properties["owner"] for e in sink.entities.values()} == {"ana"}


def test_a_refused_shared_document_leaves_out_what_needs_it() -> None:
    step = toy(
        shared=(Shared("owners", (OWNER,), lambda reader: reader.ask(OWNER, {})),),
        entity=EntityMapping(
            "toy", ("Toy",), "toy:{Name}", needing((OWNER,), *strings(owner="shared.owners.Owners[0]"))
        ),
        derive=None,
    )

    outcome, _, _ = run(
        {"list_toys": toys("a"), "get_colour": {}, "list_owners": refusal("ListOwners")}, step
    )

    assert [(d.permission, d.properties) for d in outcome.denials] == [("toy:ListOwners", ("owner",))]


def test_when_time_runs_short_the_rest_is_handed_back_and_taken_up_again() -> None:
    names = [f"n{number}" for number in range(WINDOW * 2 + 5)]
    answers = {"list_toys": toys(*names), "get_colour": {}}

    _, first, rest = run(answers, left=1)
    _, second, rest_again = run(answers, kept=rest, left=1)
    _, third, none = run(answers, kept=rest_again)

    assert [len(first.entities), len(second.entities), len(third.entities)] == [WINDOW, WINDOW, 5]
    assert set(first.entities) | set(second.entities) | set(third.entities) == {f"toy:{n}" for n in names}
    assert none is None


def test_a_conditional_read_is_made_only_where_its_condition_holds() -> None:
    asked: list[str] = []

    def colour(Name: str) -> Any:  # noqa: N803 - as the API names it
        asked.append(Name)
        return {}

    step = toy(reads=(Read("colour", COLOUR, {"Name": "Name"}, when="Shape == 'cube'"),))
    listed = {"Toys": [{"Name": "a", "Shape": "cube"}, {"Name": "b", "Shape": "ball"}]}

    run({"list_toys": listed, "get_colour": colour}, step)

    assert asked == ["a"]
