"""The paths of a query, by loops over all relationships, and the values of expressions on them.

The lower half of the reference interpreter: nothing is indexed, pruned or compiled.
"""

from __future__ import annotations

import json
import math
import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from proofgraph.j1ql import tree

CRITICAL = {"Application", "CodeRepo", "DataStore", "Function", "Host", "Logs"}


@dataclass(frozen=True)
class Path:
    """What stands at each name, the relationships used, and where the path has come to."""

    here: Any
    at: dict[str, Any] = field(default_factory=dict)
    used: tuple[str, ...] = ()
    things: tuple[Any, ...] = ()
    union: Any = None


class Walker:
    """Finds the paths of queries on `{"entities": […], "relationships": […]}`."""

    def __init__(
        self,
        graph: dict[str, Any],
        now: int,
        variables: dict[str, Any] | None = None,
        parameters: dict[str, Any] | None = None,
    ) -> None:
        self.entities = {entity["_key"]: entity for entity in graph["entities"]}
        self.edges = [
            edge
            for edge in graph["relationships"]
            if edge["_fromEntityKey"] in self.entities and edge["_toEntityKey"] in self.entities
        ]
        self.now = now
        self.variables = variables or {}
        self.parameters = parameters or {}

    # --- paths ----------------------------------------------------------------------------------

    def paths(self, query: tree.Query) -> list[Path]:
        list_kind = not query.items and not query.tree
        starts = [
            self.arrive(Path(None), entity, query.start)
            for entity in self.entities.values()
            if self.node_matches(entity, query.start)
        ]
        found = self.follow(starts, query.steps, pad=not list_kind, last=True)
        if query.where is not None:
            found = [path for path in found if self.where(query.where, path)]
        return found

    def arrive(self, path: Path, entity: Any, node: tree.Node) -> Path:
        names = [node.alias] if node.alias is not None else [target.name for target in node.targets]
        return replace(
            path, here=entity, at={**path.at, **dict.fromkeys(names, entity)}, things=(*path.things, entity)
        )

    def follow(self, paths: list[Path], steps: tuple[tree.Step, ...], *, pad: bool, last: bool) -> list[Path]:
        for index, step in enumerate(steps):
            if isinstance(step, tree.Maybe):
                ends = last and index == len(steps) - 1
                paths = [p for path in paths for p in self.maybe(path, step, pad=pad, last=ends)]
            elif step.negated:
                rest = (replace(step, negated=False), *steps[index + 1 :])
                return [p for p in paths if not self.follow([Path(p.here)], rest, pad=False, last=False)]
            else:
                paths = [p for path in paths for p in self.hop(path, step)]
        return paths

    def hop(self, path: Path, hop: tree.Hop) -> list[Path]:
        found = []
        for edge in self.edges:
            if edge["_key"] in path.used or (hop.verbs and edge["_class"].upper() not in hop.verbs):
                continue
            ends = set()
            if hop.direction != "in" and edge["_fromEntityKey"] == path.here["_key"]:
                ends.add(edge["_toEntityKey"])
            if hop.direction != "out" and edge["_toEntityKey"] == path.here["_key"]:
                ends.add(edge["_fromEntityKey"])
            if hop.filter is not None and not self.with_(hop.filter, edge):
                continue
            names = [hop.alias] if hop.alias is not None else list(hop.verbs) or ["RELATES"]
            for key in sorted(ends):
                entity = self.entities[key]
                if self.node_matches(entity, hop.node):
                    step = replace(
                        path,
                        at={**path.at, **dict.fromkeys(names, edge)},
                        used=(*path.used, edge["_key"]),
                        things=(*path.things, edge),
                    )
                    found.append(self.arrive(step, entity, hop.node))
        return found

    def maybe(self, path: Path, maybe: tree.Maybe, *, pad: bool, last: bool) -> list[Path]:
        reached = self.follow([path], maybe.steps, pad=pad, last=last)
        stayed = [] if pad and last and reached else [path]
        return [self.unite(p, maybe) for p in (*stayed, *reached)]

    def unite(self, path: Path, maybe: tree.Maybe) -> Path:
        at = {**path.at, maybe.alias: path.here} if maybe.alias is not None else path.at
        return replace(path, at=at)

    # --- filters --------------------------------------------------------------------------------

    def node_matches(self, entity: Any, node: tree.Node) -> bool:
        if not any(self.target_matches(entity, target) for target in node.targets):
            return False
        return node.filter is None or self.with_(node.filter, entity)

    def target_matches(self, entity: Any, target: tree.Target) -> bool:
        if target.kind == "any":
            return True
        if target.kind == "class":
            return target.name in entity["_class"]
        if target.kind == "type":
            return entity["_type"] == target.name
        if target.kind == "text":
            return self.has_text(entity, target.name)
        return self.smart(entity, target)

    def has_text(self, entity: Any, text: str) -> bool:
        for name, value in entity.items():
            for item in self.members(value):
                if name != "_id" and isinstance(item, str) and text.lower() in item.lower():
                    return True
        return False

    def smart(self, entity: Any, target: tree.Target) -> bool:
        if target.of and not (target.of in entity["_class"] or entity["_type"] == target.of):
            return False
        tagged = [v for v in self.members(entity.get(f"tag.{target.name}")) if isinstance(v, bool)]
        if target.name in self.members(entity.get("tags")) or True in tagged:
            return True
        if target.name != "CriticalAsset":
            return False
        production = True in [v for v in self.members(entity.get("tag.Production")) if isinstance(v, bool)]
        critical = "critical" in self.members(entity.get("classification"))
        return bool(CRITICAL & set(entity["_class"])) and production and critical

    def with_(self, condition: tree.Condition, thing: Any) -> bool:
        if isinstance(condition, tree.And):
            return all(self.with_(item, thing) for item in condition.items)
        if isinstance(condition, tree.Or):
            return any(self.with_(item, thing) for item in condition.items)
        assert isinstance(condition, tree.Comparison)
        assert isinstance(condition.left, tree.Property)
        return self.compare(
            self.members(thing.get(condition.left.name)), condition.operator, condition.right, None
        )

    def where(self, condition: tree.Condition, path: Path) -> bool:
        if isinstance(condition, tree.And):
            return all(self.where(item, path) for item in condition.items)
        if isinstance(condition, tree.Or):
            return any(self.where(item, path) for item in condition.items)
        assert isinstance(condition, tree.Comparison)
        if isinstance(condition.left, tree.Whole) and isinstance(condition.right, tree.Whole):
            left, right = self.named(path, condition.left.alias), self.named(path, condition.right.alias)
            same = left is not None and right is not None and left is right
            return same if condition.operator == "=" else not same
        values = self.members(self.value(condition.left, path))
        return self.compare(values, condition.operator, condition.right, path)

    def compare(self, values: list[Any], operator: str, right: Any, path: Path | None) -> bool:
        if operator.startswith("!"):
            return not self.compare(values, operator[1:], right, path)
        if isinstance(right, tree.Choice):
            results = [self.compare(values, operator, item, path) for item in right.items]
            return any(results) if right.mode == "or" else all(results)
        if isinstance(right, tree.Undefined):
            return operator == "=" and not values
        if isinstance(right, tree.Regex):
            pattern = re.compile(right.pattern, re.IGNORECASE if right.ignore_case else 0)
            return any(isinstance(v, str) and pattern.search(v) is not None for v in values)
        others = self.members(self.value(right, path))
        return any(self.single(a, operator, b) for a in values for b in others)

    def single(self, a: Any, operator: str, b: Any) -> bool:
        if self.kind(a) != self.kind(b) or self.kind(a) == "nothing":
            return False
        if operator == "=":
            return bool(a == b)
        if operator in ("~=", "^=", "$="):
            if self.kind(a) != "text":
                return False
            return {"~=": b in a, "^=": a.startswith(b), "$=": a.endswith(b)}[operator]
        if self.kind(a) == "truth":
            return False
        return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator]

    @staticmethod
    def kind(value: Any) -> str:
        if isinstance(value, bool):
            return "truth"
        if isinstance(value, int | float):
            return "number"
        return "text" if isinstance(value, str) else "nothing"

    @staticmethod
    def members(value: Any) -> list[Any]:
        if isinstance(value, float) and not math.isfinite(value):
            return []
        values = value if isinstance(value, list) else [value]
        return [item for item in values if item is not None]

    # --- values ---------------------------------------------------------------------------------

    def named(self, path: Path, alias: str) -> Any:
        return path.at.get(alias, path.at.get(alias.upper()))

    def value(self, found: Any, path: Path | None) -> Any:
        if isinstance(found, tree.Literal_):
            return found.value
        if isinstance(found, tree.Slot):
            return (self.parameters if found.parameter else self.variables)[found.name]
        if isinstance(found, tree.Template):
            return "".join(p if isinstance(p, str) else str(self.variables[p.name]) for p in found.parts)
        if isinstance(found, tree.Date):
            return self.date(found)
        if isinstance(found, tree.Property):
            assert path is not None
            thing = self.named(path, found.alias)
            return None if thing is None else thing.get(found.name)
        if isinstance(found, tree.Whole | tree.Everything):
            assert path is not None
            return self.named(path, found.alias)
        if isinstance(found, tree.Negative):
            return self.calculate("-", 0, self.value(found.operand, path))
        if isinstance(found, tree.Arithmetic):
            return self.calculate(found.operator, self.value(found.left, path), self.value(found.right, path))
        if isinstance(found, tree.Call):
            return self.function(found.function, [self.value(a, path) for a in found.arguments])
        return None

    def date(self, date: tree.Date) -> int:
        moment = self.now
        if isinstance(date.base, int):
            moment = date.base
        elif isinstance(date.base, tree.Slot):
            month = datetime.strptime(self.value(date.base, None), "%Y-%m").replace(tzinfo=UTC)
            moment = int(month.timestamp() * 1000)
        for part in date.shifts:
            size = self.value(part.amount, None) if isinstance(part.amount, tree.Slot) else part.amount
            amount = part.sign * float(size)
            if part.unit in ("month", "year"):
                moment = self.by_months(moment, round(amount * (12 if part.unit == "year" else 1)))
            else:
                moment += round(
                    amount * {"minute": 60, "hour": 3600, "day": 86400, "week": 604800}[part.unit] * 1000
                )
        return moment

    @staticmethod
    def by_months(moment: int, months: int) -> int:
        epoch = datetime(1970, 1, 1, tzinfo=UTC)
        then = epoch + timedelta(milliseconds=moment)
        year, month = divmod(then.year * 12 + then.month - 1 + months, 12)
        day = min(then.day, monthrange(year, month + 1)[1])
        return (then.replace(year=year, month=month + 1, day=day) - epoch) // timedelta(milliseconds=1)

    def calculate(self, operator: str, a: Any, b: Any) -> Any:
        if self.kind(a) != "number" or self.kind(b) != "number":
            return None
        try:
            if operator == "^":
                result = math.pow(a, b)
            else:
                result = {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b}[
                    operator
                ]()
        except (ArithmeticError, ValueError):
            return None
        return result if not isinstance(result, float) or math.isfinite(result) else None

    def function(self, name: str, arguments: list[Any]) -> Any:
        if name == "CONCAT":
            return "".join(map(self.text, arguments))
        if name == "COALESCE":
            return next((a for a in arguments if self.members(a)), None)
        if name == "MERGE":
            merged: list[Any] = []
            for item in [item for argument in arguments for item in self.members(argument)]:
                if not any(self.same(item, other) for other in merged):
                    merged.append(item)
            return merged
        if any(self.kind(argument) != "number" for argument in arguments):
            return None
        return self.numeric(name, arguments)

    @staticmethod
    def numeric(name: str, arguments: list[Any]) -> Any:
        x = arguments[0]
        if name == "ABS":
            return abs(x)
        if name == "SQRT":
            return math.sqrt(x) if x >= 0 else None
        if name in ("CEIL", "FLOOR"):
            return math.ceil(x) if name == "CEIL" else math.floor(x)
        if isinstance(x, int):
            return x
        return int(math.copysign(math.floor(abs(x) + 0.5), x)) if abs(x) < 2**52 else x

    def text(self, value: Any) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if value is None:
            return ""
        if isinstance(value, list):
            return ",".join(map(self.text, value))
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
            return str(int(value))
        return (
            json.dumps(value, separators=(",", ":"), ensure_ascii=False)
            if isinstance(value, dict)
            else str(value)
        )

    def same(self, a: Any, b: Any) -> bool:
        return self.key(a) == self.key(b)

    def key(self, value: Any) -> Any:
        """A hashable form under which equal values, and only they, are equal."""
        if isinstance(value, bool):
            return ("truth", value)
        if isinstance(value, dict) and "_key" in value and "_class" in value:
            return ("thing", value["_key"])
        if isinstance(value, dict | list):
            return ("nested", json.dumps(value, sort_keys=True))
        return value
