"""Warnings about a query that runs but may not mean what its author thinks.

The graph is open, so unknown names are no errors; the schema that integrations declare tells what
they most likely should have been.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, Literal, Protocol

from proofgraph.j1ql.faults import one_edit_away
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import read
from proofgraph.j1ql.plan import HopPlan, NodePlan, Plan
from proofgraph.j1ql.rewrite import comparisons, hops_of
from proofgraph.j1ql.statement import leaves
from proofgraph.j1ql.tree import Choice, Column, Comparison, Date, Field, Literal_, Property, Regex, Target

ALWAYS = frozenset(
    {
        "_id",
        "_key",
        "_type",
        "_class",
        "_scope",
        "_source",
        "_version",
        "_createdOn",
        "_beginOn",
        "_endOn",
        "_deleted",
        "_accountId",
        "_region",
        "_integrationName",
        "_integrationType",
        "_integrationClass",
        "_integrationInstanceId",
        "_integrationDefinitionId",
        "accountId",
        "region",
        "name",
        "displayName",
        "webLink",
        "createdOn",
        "tags",
        "id",
    }
)
FAMILIES = {
    "string": "text",
    "strings": "text",
    "number": "number",
    "numbers": "number",
    "date": "number",
    "boolean": "truth value",
    "booleans": "truth value",
}
TEXT_OPERATORS = frozenset({"~=", "!~=", "^=", "!^=", "$=", "!$="})


class Declared(Protocol):
    @property
    def type(self) -> str: ...


class DeclaredEdge(Protocol):
    @property
    def from_type(self) -> str: ...
    @property
    def verb(self) -> str: ...
    @property
    def to_type(self) -> str: ...
    @property
    def properties(self) -> Mapping[str, Declared]: ...


class LintSchema(Protocol):
    """What the linter asks of a schema; `graph.schema.Schema` is one."""

    @property
    def entities(self) -> Mapping[str, Any]: ...
    @property
    def classes(self) -> Mapping[str, frozenset[str]]: ...
    @property
    def verbs(self) -> frozenset[str]: ...
    @property
    def relationships(self) -> Iterable[DeclaredEdge]: ...
    def types_of(self, target: str) -> frozenset[str]: ...
    def properties_of(self, types: Iterable[str]) -> Mapping[str, tuple[Declared, ...]]: ...


@dataclass(frozen=True, slots=True)
class Warning_:  # noqa: N801 - `Warning` is Python's own
    """One remark. `severity` is `warning` where the query likely misses, `info` where one should know."""

    code: str
    message: str
    line: int
    column: int
    text: str
    suggestion: str | None = None
    severity: Literal["warning", "info"] = "warning"


def lint(text: str, schema: LintSchema) -> list[Warning_]:
    """Remarks on a query, in the order of its text; QueryError where it is none."""
    linter = _Linter(text, bind(read(text)), schema)
    return sorted(dict.fromkeys(linter.warnings()), key=lambda found: (found.line, found.column, found.code))


class _Linter:
    def __init__(self, text: str, plan: Plan, schema: LintSchema) -> None:
        self.text = text
        self.plan = plan
        self.schema = schema
        self.hops = list(hops_of(plan.steps))
        self.nodes: dict[int, NodePlan] = {
            node.place: node for node in (plan.start, *(h.node for h in self.hops))
        }
        self.edges: dict[int, HopPlan] = {hop.place: hop for hop in self.hops}

    def warnings(self) -> Iterator[Warning_]:
        for node in self.nodes.values():
            for target in node.targets:
                yield from self.target(target)
            for comparison in comparisons(node.filter):
                yield from self.comparison(comparison, node.place)
        for hop in self.hops:
            yield from self.hop(hop)
            for comparison in comparisons(hop.filter):
                yield from self.comparison(comparison, hop.place)
        yield from self.whole_paths()

    def whole_paths(self) -> Iterator[Warning_]:
        """WHERE, RETURN, HAVING and ORDER BY."""
        for comparison in (*comparisons(self.plan.where), *comparisons(self.plan.having)):
            left, right = self.shown(comparison.left), self.shown(comparison.right)
            if isinstance(left, Field):
                yield from self.comparison(replace(comparison, left=left), left.place)
            yield from self.read(left, right)
        yield from self.read(*(output.expression for output in self.plan.outputs))
        yield from self.read(*(key.expression for key in self.plan.order))

    def shown(self, found: Any) -> Any:
        """What a column shows, at the place where it is named."""
        if not isinstance(found, Column):
            return found
        output = self.plan.outputs[found.index].expression
        return replace(output, at=found.at) if isinstance(output, Field) else output

    def read(self, *expressions: object) -> Iterator[Warning_]:
        for leaf in (leaf for expression in expressions for leaf in leaves(expression)):
            if isinstance(leaf, Field):
                yield from self.property(leaf.name, leaf.place, leaf.at)

    def remark(
        self,
        code: str,
        message: str,
        at: int,
        text: str,
        suggestion: str | None = None,
        *,
        info: bool = False,
    ) -> Warning_:
        before = self.text[:at]
        column = at - (before.rfind("\n") + 1) + 1
        hint = f" Did you mean {suggestion!r}?" if suggestion else ""
        severity: Literal["warning", "info"] = "info" if info else "warning"
        return Warning_(code, message + hint, before.count("\n") + 1, column, text, suggestion, severity)

    # --- targets and verbs ----------------------------------------------------------------------

    def target(self, target: Target) -> Iterator[Warning_]:
        if target.kind == "class" and target.name not in self.schema.classes:
            close = nearest(target.name, (*self.schema.classes, *self.schema.entities))
            yield self.remark(
                "unknown-class",
                f"No integration makes the class {target.name}.",
                target.at,
                target.name,
                close,
            )
        if target.kind == "type" and target.name not in self.schema.entities:
            close = nearest(target.name, (*self.schema.entities, *self.schema.classes))
            yield self.remark(
                "unknown-type", f"No integration makes the type {target.name}.", target.at, target.name, close
            )

    def hop(self, hop: HopPlan) -> Iterator[Warning_]:
        for verb, at in zip(hop.verbs, hop.verbs_at, strict=False):
            if verb not in self.schema.verbs:
                close = nearest(verb, self.schema.verbs)
                yield self.remark(
                    "unknown-verb", f"No integration makes relationships {verb}.", at, verb, close
                )
        if not hop.verbs:
            known = self.verbs_between(self.types(hop.source), self.types(hop.node.place), hop.direction)
            if len(known) == 1:
                (only,) = known
                message = f"Between these only {only} is declared; naming it says more and runs faster."
                yield self.remark("relates-to", message, hop.verbs_at[0], "RELATES TO", only, info=True)

    def verbs_between(self, sources: frozenset[str], targets: frozenset[str], direction: str) -> set[str]:
        found = set()
        for edge in self.schema.relationships:
            if direction != "in" and edge.from_type in sources and edge.to_type in targets:
                found.add(edge.verb)
            if direction != "out" and edge.to_type in sources and edge.from_type in targets:
                found.add(edge.verb)
        return found

    def types(self, place: int) -> frozenset[str]:
        members = self.plan.places[place].members
        if members:
            return frozenset().union(*(self.types(member) for member in members))
        names = self.nodes[place].targets
        if any(target.kind in ("any", "text", "smart") for target in names):
            return frozenset(self.schema.entities)
        return frozenset().union(*(self.schema.types_of(target.name) for target in names))

    # --- properties -----------------------------------------------------------------------------

    def declared(self, place: int) -> Mapping[str, tuple[Declared, ...]] | None:
        """What is declared at a place; None where nothing is, so that nothing can be said."""
        hop = self.edges.get(place)
        if hop is None:
            types = self.types(place)
            return self.schema.properties_of(types) if types else None
        found: dict[str, tuple[Declared, ...]] = {}
        for edge in self.schema.relationships:
            if not hop.verbs or edge.verb in hop.verbs:
                for name, declared in edge.properties.items():
                    found[name] = (*found.get(name, ()), declared)
        return found or None

    def property(self, name: str, place: int, at: int) -> Iterator[Warning_]:
        declared = self.declared(place)
        if declared is None or name in declared or name in ALWAYS or name.startswith("tag."):
            return
        if f"tag.{name}" in declared or (name[:1].isupper() and nearest(name, declared) is None):
            message = f"Nothing declares {name}; a tag is written tag.{name}."
            yield self.remark("missing-tag-prefix", message, at, name, f"tag.{name}")
            return
        message = f"Nothing that is asked here declares the property {name}."
        yield self.remark("unknown-property", message, at, name, nearest(name, (*declared, *ALWAYS)))

    def comparison(self, found: Comparison, place: int) -> Iterator[Warning_]:
        left = found.left
        if not isinstance(left, Property | Field):
            return
        yield from self.property(left.name, place, left.at)
        declared = (self.declared(place) or {}).get(left.name)
        if declared:
            yield from self.impossible(found, left, {FAMILIES.get(one.type, "") for one in declared})
        if (
            found.operator == "!="
            and isinstance(found.right, Literal_)
            and not isinstance(found.right.value, bool)
        ):
            message = (
                f"{left.name} != … also keeps what has no {left.name}; AND {left.name} != undefined drops it."
            )
            yield self.remark("absent-kept", message, left.at, left.name, info=True)

    def impossible(self, found: Comparison, left: Property | Field, families: set[str]) -> Iterator[Warning_]:
        if "" in families:
            return
        wanted = families_of(found)
        if wanted and not wanted & families:
            held, given = " or ".join(sorted(families)), " or ".join(sorted(wanted))
            message = f"{left.name} holds a {held}, so comparing it with a {given} never holds."
            if found.operator.startswith("!"):
                message = f"{left.name} holds a {held}, so it always differs from a {given}."
            yield self.remark("never-holds", message, left.at, left.name)


def families_of(found: Comparison) -> set[str]:
    """The families of values that a comparison could match."""
    if found.operator in TEXT_OPERATORS:
        return {"text"}
    values = found.right.items if isinstance(found.right, Choice) else (found.right,)
    return {family for value in values if (family := _family(value)) is not None}


def _family(value: object) -> str | None:
    if isinstance(value, Regex):
        return "text"
    if isinstance(value, Date):
        return "number"
    if not isinstance(value, Literal_):
        return None
    if isinstance(value.value, bool):
        return "truth value"
    return "text" if isinstance(value.value, str) else "number"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was most likely meant."""
    names = list(known)
    same = next((other for other in names if other.lower() == name.lower() and other != name), None)
    return same or one_edit_away(name, names) or next(iter(get_close_matches(name, names, 1, 0.8)), None)
