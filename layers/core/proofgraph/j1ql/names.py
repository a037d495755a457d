"""Aliases → places: makes the logical plan of a tree and refuses what cannot be meant.

A name is an alias, else the class or type of an entity or the verb of a relationship that has no
alias, where only one has it. Inside a negated part nothing can be named.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from proofgraph.errors import QueryError
from proofgraph.j1ql import grouping
from proofgraph.j1ql.expressions import AGGREGATES
from proofgraph.j1ql.faults import fault, one_edit_away
from proofgraph.j1ql.grouping import has_aggregate
from proofgraph.j1ql.plan import (
    HopPlan,
    MaybePlan,
    NodePlan,
    NotPlan,
    Output,
    Place,
    PlaceKind,
    Plan,
    StepPlan,
)
from proofgraph.j1ql.tree import (
    And,
    Arithmetic,
    Call,
    Choice,
    Column,
    Comparison,
    Condition,
    Everything,
    Expression,
    Field,
    Hop,
    Item,
    Literal_,
    Maybe,
    Negative,
    Node,
    Or,
    Property,
    Query,
    Regex,
    Step,
    Thing,
    Value,
    Whole,
)


def bind(query: Query) -> Plan:
    """The logical plan of a tree, not yet bound to any graph.

    Refuses a query whose names, aggregates or UNIQUE make no sense.
    """
    if query.unique and not query.items:
        raise fault(
            "FIND UNIQUE needs a RETURN that says which rows must differ.",
            source=query.source,
            at=query.source.upper().find("UNIQUE"),
            kind="semantic",
            text="UNIQUE",
            expected=["RETURN"],
        )
    binder = _Binder(query.source)
    start = binder.node(query.start, visible=True)
    steps, _ = binder.steps(query.steps, start.place, visible=True, last=True)
    where = binder.condition(query.where, aggregates=False) if query.where else None
    binder.items = query.items
    outputs = tuple(Output(item.column, binder.expression(item.expression)) for item in query.items)
    binder.outputs = outputs
    grouping.check_items(query.items, outputs, binder.fault)
    having = binder.condition(query.having, aggregates=True, columns=True) if query.having else None
    grouping.check_having(having, outputs, binder.fault)
    order = [binder.expression(key.expression, columns=True) for key in query.order]
    kind = "tree" if query.tree else "table" if query.items else "list"
    return Plan(
        start=start,
        steps=steps,
        places=tuple(binder.places),
        listed=_listed(start, steps),
        kind=kind,  # type: ignore[arg-type]
        unique=query.unique,
        where=where,
        outputs=outputs,
        having=having,
        order=grouping.sort_keys(query.order, order, outputs, binder.fault),
        skip=query.skip,
        limit=query.limit,
        source=query.source,
    )


def _listed(start: NodePlan, steps: tuple[StepPlan, ...]) -> int:
    """The start, or the union that the optional parts directly after it make."""
    place = start.place
    for step in steps:
        if not isinstance(step, MaybePlan):
            break
        place = step.place
    return place


@dataclass
class _Binder:
    source: str
    places: list[Place] = field(default_factory=list)
    aliases: dict[str, int] = field(default_factory=dict)
    defaults: dict[str, list[int]] = field(default_factory=dict)
    buried: set[str] = field(default_factory=set)
    items: tuple[Item, ...] = ()
    outputs: tuple[Output, ...] = ()

    def fault(self, message: str, at: int, text: str, suggestion: str | None = None) -> QueryError:
        known = sorted(self.aliases) or sorted(self.defaults)
        return fault(
            message,
            source=self.source,
            at=at,
            kind="semantic",
            text=text,
            expected=known,
            suggestion=suggestion,
        )

    def place(self, kind: PlaceKind, label: str, *, visible: bool, members: tuple[int, ...] = ()) -> int:
        self.places.append(Place(kind, label, members, visible))
        return len(self.places) - 1

    def name(
        self, alias: str | None, at: int, defaults: tuple[str, ...], place: int, *, visible: bool
    ) -> None:
        if not visible:
            self.buried.update(filter(None, (alias, *defaults)))
            return
        if alias is None:
            for default in defaults:
                self.defaults.setdefault(default, []).append(place)
        elif alias in self.aliases:
            raise self.fault(f"The alias {alias!r} is taken twice.", at, alias)
        else:
            self.aliases[alias] = place

    def node(self, node: Node, *, visible: bool) -> NodePlan:
        written = tuple(target.name for target in node.targets if target.kind in ("class", "type", "smart"))
        place = self.place("entity", node.alias or "|".join(t.name for t in node.targets), visible=visible)
        self.name(node.alias, node.alias_at, written, place, visible=visible)
        return NodePlan(place, node.targets, node.filter)

    def steps(
        self, steps: tuple[Step, ...], source: int, *, visible: bool, last: bool
    ) -> tuple[tuple[StepPlan, ...], int]:
        planned: list[StepPlan] = []
        for index, step in enumerate(steps):
            if isinstance(step, Maybe):
                ends = last and index == len(steps) - 1
                maybe = self.maybe(step, source, visible=visible, last=ends)
                planned.append(maybe)
                source = maybe.place
            elif step.negated:
                inner = (replace(step, negated=False), *steps[index + 1 :])
                planned.append(NotPlan(source, self.steps(inner, source, visible=False, last=False)[0]))
                break
            else:
                hop = self.hop(step, source, visible=visible)
                planned.append(hop)
                source = hop.node.place
        return tuple(planned), source

    def hop(self, hop: Hop, source: int, *, visible: bool) -> HopPlan:
        place = self.place("relationship", hop.alias or "|".join(hop.verbs) or "RELATES", visible=visible)
        verbs = hop.verbs or ("RELATES",)
        self.name(hop.alias, hop.alias_at, verbs, place, visible=visible)
        node = self.node(hop.node, visible=visible)
        return HopPlan(place, source, hop.verbs, hop.direction, hop.filter, node, verbs_at=hop.verbs_at)

    def maybe(self, maybe: Maybe, source: int, *, visible: bool, last: bool) -> MaybePlan:
        steps, reached = self.steps(maybe.steps, source, visible=visible, last=last)
        place = self.place("union", maybe.alias or "", visible=visible, members=(source, reached))
        if maybe.alias is not None:
            self.name(maybe.alias, maybe.at, (), place, visible=visible)
        return MaybePlan(place, source, reached, steps, last)

    def resolve(self, name: str, at: int) -> int:
        if name in self.aliases:
            return self.aliases[name]
        found = self.defaults.get(name) or self.defaults.get(name.upper()) or []
        if len(found) > 1:
            raise self.fault(
                f"{name!r} stands more than once in the query: give one of them an alias with AS.", at, name
            )
        if found:
            return found[0]
        if name in self.buried or name.upper() in self.buried:
            raise self.fault(
                f"{name!r} stands in a negated part, where nothing is found that could be named.", at, name
            )
        suggestion = one_edit_away(name, [*self.aliases, *self.defaults]) or next(
            (known for known in self.aliases if known.lower() == name.lower()), None
        )
        hint = f" Did you mean {suggestion!r}?" if suggestion else ""
        raise self.fault(f"Nothing in the query is called {name!r}.{hint}", at, name, suggestion)

    def column(self, name: str, written: str) -> int | None:
        for index, item in enumerate(self.items):
            if name and item.alias == name:
                return index
        for index, item in enumerate(self.items):
            if item.alias is None and item.column == written:
                return index
        return None

    def quoted_column(self, found: Expression) -> Expression:
        """A quoted text that is a column's alias means the column."""
        if not isinstance(found, Literal_) or not isinstance(found.value, str):
            return found
        named = any(item.alias == found.value for item in self.items)
        return Whole(found.value, found.at) if named else found

    def expression(self, found: Expression, *, columns: bool = False, aggregate: bool = False) -> Expression:
        if isinstance(found, Whole):
            index = self.column(found.alias, found.alias) if columns else None
            if index is not None:
                return grouping.column(index, self.outputs, found.at, self.fault)
            return Thing(self.resolve(found.alias, found.at), found.at)
        if isinstance(found, Property):
            index = self.column("", f"{found.alias}.{found.name}") if columns else None
            if index is not None:
                return Column(index, found.at)
            return Field(self.resolve(found.alias, found.at), found.name, found.at)
        if isinstance(found, Everything):
            return Everything(str(self.resolve(found.alias, found.at)), found.at)
        if isinstance(found, Arithmetic):
            left = self.expression(found.left, columns=columns, aggregate=aggregate)
            right = self.expression(found.right, columns=columns, aggregate=aggregate)
            self.no_things(found, (left, right))
            return Arithmetic(found.operator, left, right, found.at)
        if isinstance(found, Negative):
            operand = self.expression(found.operand, columns=columns, aggregate=aggregate)
            self.no_things(found, (operand,))
            return Negative(operand, found.at)
        if isinstance(found, Call):
            return self.call(found, columns=columns, aggregate=aggregate)
        return found

    def call(self, found: Call, *, columns: bool, aggregate: bool) -> Expression:
        inside = found.function in AGGREGATES
        if inside and aggregate:
            raise self.fault("An aggregate cannot stand inside another.", found.at, found.written)
        arguments = tuple(
            self.expression(argument, columns=columns and not inside, aggregate=aggregate or inside)
            for argument in found.arguments
        )
        if any(isinstance(argument, Everything) for argument in arguments):
            raise self.fault("A function takes single properties, not all of them.", found.at, found.written)
        if found.function != "COUNT":
            self.no_things(found, arguments)
        bound = Call(found.function, arguments, "", found.at)
        if inside and columns:
            for index, output in enumerate(self.outputs):
                if output.expression == bound:
                    return Column(index, found.at)
        return bound

    def no_things(self, found: Arithmetic | Negative | Call, operands: tuple[Expression, ...]) -> None:
        for operand in operands:
            if isinstance(operand, Thing):
                label = self.places[operand.place].label
                raise self.fault(
                    f"Give a property of {label!r}: it cannot be calculated with as a whole.", found.at, label
                )

    def condition(self, condition: Condition, *, aggregates: bool, columns: bool = False) -> Condition:
        if isinstance(condition, And | Or):
            items = tuple(
                self.condition(item, aggregates=aggregates, columns=columns) for item in condition.items
            )
            return type(condition)(items)
        if not isinstance(condition, Comparison):
            return condition
        left = self.operand(
            self.quoted_column(condition.left) if columns else condition.left, columns=columns
        )
        right = self.operand(condition.right, columns=columns)
        self.check_sides(condition, left, right)
        if not aggregates and (has_aggregate(left) or has_aggregate(right)):
            raise self.fault(
                "WHERE looks at single paths; an aggregate belongs after RETURN.", condition.at, ""
            )
        return Comparison(left, condition.operator, right, condition.at)  # type: ignore[arg-type]

    def check_sides(self, condition: Comparison, left: object, right: object) -> None:
        if isinstance(left, Thing) != isinstance(right, Thing):
            thing = left if isinstance(left, Thing) else right
            label = self.places[thing.place].label if isinstance(thing, Thing) else ""
            raise self.fault(f"Compare a property of {label!r}, not the whole of it.", condition.at, label)
        if isinstance(left, Thing) and condition.operator not in ("=", "!="):
            raise self.fault(
                "Whole entities can only be the same or not: use = or !=.", condition.at, condition.operator
            )
        if not isinstance(left, Field | Column) and has_regex(right):
            raise self.fault("A regular expression is compared with a property.", condition.at, "")

    def operand(self, operand: Expression | Value, *, columns: bool) -> Expression | Value:
        if isinstance(operand, Everything):
            raise self.fault(
                "A comparison takes single properties, not all of them.", operand.at, operand.alias
            )
        return self.expression(operand, columns=columns)  # type: ignore[arg-type]


def has_regex(found: object) -> bool:
    return isinstance(found, Regex) or (isinstance(found, Choice) and any(map(has_regex, found.items)))
