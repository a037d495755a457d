"""What a service file declares: calls with their permissions, steps of list → read → map, edges.

A step lists its items once, makes its reads for each of them, maps the joined document by its
properties' expressions, and lets its own code add what expressions cannot say. Every call made is a
`Call` declared here, so the policy generated from declarations is the policy the code needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from proofgraph.graph.model import Entity, Relationship
from proofgraph.graph.schema import (
    PropertyDeclaration,
    RelationshipDeclaration,
    StepDeclaration,
)
from proofgraph.integrations.mapping import COMPUTED, EntityMapping, Property, needing, strings

if TYPE_CHECKING:
    from proofgraph.integrations.catalog.aws.item import Item
    from proofgraph.integrations.catalog.aws.reader import Reader

INTEGRATION = "aws"

NAMES = strings(name=COMPUTED, displayName=COMPUTED)
"""Properties of every entity; the collector sets them from the mapping's `name`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step runs; `region` is empty for what is global in an account."""

    account: str
    region: str
    partition: str = "aws"

    @property
    def names(self) -> dict[str, str]:
        """For templates; a global place has no region to fill in."""
        known = {"account": self.account, "partition": self.partition}
        return known | {"region": self.region} if self.region else known


IAM_PREFIXES = {
    "accessanalyzer": "access-analyzer",
    "efs": "elasticfilesystem",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "s3control": "s3",
}
"""Where IAM names a service otherwise than the API does."""


@dataclass(frozen=True, slots=True)
class Call:
    """One API operation and the IAM action that allows it.

    `absent` are error codes that mean "there is none", not "you may not"; `region` fixes where it is
    asked; answers of a `memo` call are kept for the other steps of the same place.
    """

    service: str
    operation: str
    permission: str
    absent: tuple[str, ...] = ()
    region: str | None = None
    memo: bool = False


def call(
    service: str,
    operation: str,
    *absent: str,
    permission: str | None = None,
    region: str | None = None,
    memo: bool = False,
) -> Call:
    """A call whose IAM action has, as nearly all have, the operation's own name."""
    action = permission or f"{IAM_PREFIXES.get(service, service)}:{operation}"
    return Call(service, operation, action, absent, region, memo)


@dataclass(frozen=True, slots=True)
class Listing:
    """The call that lists a step's items, all pages; `items` is the JMESPath expression for a page."""

    call: Call
    items: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """A call per item; its answer joins the item's document under `name`.

    `arguments` are expressions on the document, `items` an expression per page where the answer is
    paged, `when` an expression that must hold for the call to be made, which reads the answers of
    `given` calls. With `each`, an expression for a
    list, the call is made for each element and the answers are a list beside it. Relationships that
    cannot be known without it (`relates`) make the unit partial where it is refused.
    """

    name: str
    call: Call
    arguments: Mapping[str, str]
    properties: tuple[Property, ...] = ()
    items: str | None = None
    when: str | None = None
    given: tuple[Call, ...] = ()
    each: str | None = None
    relates: bool = False

    def declared(self) -> tuple[Property, ...]:
        return needing([*self.given, self.call], *self.properties)


@dataclass(frozen=True, slots=True)
class Shared:
    """A document read once per run of the step, by code, and seen by every item under `shared.<name>`."""

    name: str
    calls: tuple[Call, ...]
    load: Callable[[Reader], Any]
    relates: bool = False


@dataclass(frozen=True, slots=True)
class Mapped:
    """An entity that the account only speaks of: another account, a foreign network."""

    entity: Entity


Product = Entity | Mapped | Relationship


@dataclass(frozen=True)
class Step:
    """One resource type collected in every account, or in every account and region."""

    id: str
    title: str
    listing: Listing | Callable[[Reader], Iterable[Mapping[str, Any]]]
    entity: EntityMapping | None
    extent: Literal["account", "region"] = "region"
    list_calls: tuple[Call, ...] = ()
    shared: tuple[Shared, ...] = ()
    reads: tuple[Read, ...] = ()
    derive: Callable[[Item], Mapping[str, Any]] | None = None
    relate: Callable[[Item], Iterable[Product]] | None = None
    also: tuple[EntityMapping, ...] = ()
    relationships: tuple[RelationshipDeclaration, ...] = ()

    def calls(self) -> tuple[Call, ...]:
        """All the step may make, those it cannot do without first."""
        return (
            *self.required(),
            *(c for shared in self.shared for c in shared.calls),
            *(read.call for read in self.reads),
        )

    def required(self) -> tuple[Call, ...]:
        first = (self.listing.call,) if isinstance(self.listing, Listing) else ()
        return (*first, *self.list_calls)

    def properties(self) -> tuple[Property, ...]:
        """Of the main entity: the mapping's own and those that reads give."""
        own = self.entity.properties if self.entity else ()
        return (*self._common(), *own, *(p for read in self.reads for p in read.declared()))

    def _common(self, mapping: EntityMapping | None = None) -> tuple[Property, ...]:
        """Names, and for what is the account's own, where it is."""
        if mapping is not None and mapping.mapped:
            return NAMES
        where = strings(accountId=COMPUTED, region=COMPUTED)
        return (*NAMES, *(where if self.extent == "region" else where[:1]))

    def declaration(self) -> StepDeclaration:
        main = (self.entity.declaration(self.properties()),) if self.entity else ()
        required = tuple(dict.fromkeys(c.permission for c in self.required()))
        optional = tuple(dict.fromkeys(c.permission for c in self.calls() if c.permission not in required))
        return StepDeclaration(
            integration=INTEGRATION,
            id=self.id,
            extent=self.extent,
            entities=(*main, *(mapping.declaration(self._common(mapping)) for mapping in self.also)),
            relationships=self.relationships,
            permissions=required,
            optional=optional,
            title=self.title,
        )


@dataclass(frozen=True)
class Service:
    """One AWS service: its steps, and whether a `Service` entity stands for it in the graph."""

    id: str
    title: str
    steps: tuple[Step, ...]
    entity: bool = True

    @property
    def entity_type(self) -> str:
        return f"aws_{self.id}"


def edge(from_type: str, verb: str, to_type: str, *properties: Property) -> RelationshipDeclaration:
    declared: dict[str, PropertyDeclaration] = {p.name: p.declaration() for p in properties}
    return RelationshipDeclaration(from_type, verb, to_type, declared)


def in_region(region: str, declared: Call) -> Call:
    return replace(declared, region=region)


def service_key(account: str, service: str) -> str:
    """The key of the `Service` entity of one account."""
    return f"aws:{account}:{service}"
