"""Canonical layout of a query: one clause a line, keywords in capitals, single quotes.

Idempotent, and `parse(format_query(text))` equals `parse(text)`. Comments are not kept. A RETURN item
without an alias keeps its wording, because its wording is its column's heading.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from proofgraph.j1ql.lexer import quoted
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.tree import (
    And,
    Arithmetic,
    Call,
    Choice,
    Comparison,
    Condition,
    Date,
    Everything,
    Expression,
    Hop,
    Item,
    Literal_,
    Maybe,
    Negative,
    Node,
    Or,
    Order,
    Property,
    Query,
    Regex,
    Shift,
    Slot,
    Step,
    Target,
    Template,
    Undefined,
    Value,
    Whole,
)

WIDTH = 100
NAME = re.compile(r"[^\W\d]\w*")
PATH = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
PATH_REST = re.compile(r"\w+(?:\.\w+)*")
WORDS = frozenset({"tree", "true", "false", "undefined", "null"})
ARROWS = {"any": "", "out": " >>", "in": " <<"}
PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}
SIGNED, ATOM = 3, 5


def format_query(text: str) -> str:
    """The query in canonical layout; QueryError where it is none."""
    return format_tree(parse(text))


def format_tree(query: Query) -> str:
    """A tree as text."""
    lines = [f"FIND {'UNIQUE ' if query.unique else ''}{_node(query.start)}"]
    lines += [f"  {_step(step)}" for step in query.steps]
    if query.where is not None:
        lines.append(f"WHERE {condition_text(query.where)}")
    if query.tree:
        lines.append("RETURN TREE")
    elif query.items:
        lines.append(_items(query.items))
    if query.having is not None:
        lines.append(f"HAVING {condition_text(query.having)}")
    if query.order:
        lines.append(f"ORDER BY {', '.join(map(_order, query.order))}")
    if query.skip is not None:
        lines.append(f"SKIP {query.skip}")
    if query.limit is not None:
        lines.append(f"LIMIT {query.limit}")
    return "\n".join(lines)


# --- traversal ----------------------------------------------------------------------------------


def _node(node: Node) -> str:
    targets = [_target(target) for target in node.targets]
    text = targets[0] if len(targets) == 1 else f"({' | '.join(targets)})"
    if node.filter is not None:
        text += f" WITH {condition_text(node.filter)}"
    return text + (f" AS {alias_text(node.alias)}" if node.alias is not None else "")


def _target(target: Target) -> str:
    if target.kind == "text":
        return quoted(target.name)
    if target.kind == "smart":
        return f"#{target.name} {target.of}".rstrip()
    return target.name


def _step(step: Step) -> str:
    if isinstance(step, Maybe):
        inner = " ".join(map(_step, step.steps))
        return f"({inner})?" + (f" AS {alias_text(step.alias)}" if step.alias is not None else "")
    return _hop(step)


def _hop(hop: Hop) -> str:
    if not hop.verbs:
        verb = "RELATES TO"
    else:
        verb = hop.verbs[0] if len(hop.verbs) == 1 else f"({' | '.join(hop.verbs)})"
    text = f"THAT {'!' if hop.negated else ''}{verb}{ARROWS[hop.direction]}"
    if hop.filter is not None:
        text += f" WITH {condition_text(hop.filter)}"
    if hop.alias is not None:
        text += f" AS {alias_text(hop.alias)}"
    return f"{text} {_node(hop.node)}"


def alias_text(alias: str) -> str:
    return alias if NAME.fullmatch(alias) else quoted(alias)


# --- results ------------------------------------------------------------------------------------


def _items(items: tuple[Item, ...]) -> str:
    texts = [_item(item) for item in items]
    line = f"RETURN {', '.join(texts)}"
    return line if len(line) <= WIDTH else "RETURN\n" + ",\n".join(f"  {text}" for text in texts)


def _item(item: Item) -> str:
    if item.alias is None:
        return item.source
    return f"{expression_text(item.expression)} AS {alias_text(item.alias)}"


def _order(key: Order) -> str:
    return expression_text(key.expression) + (" DESC" if key.descending else "")


# --- conditions ---------------------------------------------------------------------------------


def condition_text(condition: Condition) -> str:
    """A condition as it stands after WITH or WHERE."""
    if isinstance(condition, Or):
        return " OR ".join(_inside(item, Or) for item in condition.items)
    if isinstance(condition, And):
        return " AND ".join(_inside(item, And) for item in condition.items)
    if isinstance(condition, Comparison):
        return f"{_side(condition.left)} {condition.operator} {_side(condition.right)}"
    return ""


def _inside(condition: Condition, outer: type) -> str:
    text = condition_text(condition)
    bare = isinstance(condition, Comparison) or (outer is Or and isinstance(condition, And))
    return text if bare else f"({text})"


def _side(side: Expression | Value) -> str:
    if isinstance(side, Choice | Regex):
        return value_text(side)
    return expression_text(side)


def value_text(value: Value) -> str:
    """A value as it stands to the right of a comparison."""
    if isinstance(value, Choice):
        return "(" + f" {value.mode.upper()} ".join(map(value_text, value.items)) + ")"
    if isinstance(value, Regex):
        pattern = value.pattern.replace("/", "\\/")
        return f"/{pattern}/{'i' if value.ignore_case else ''}"
    if isinstance(value, Undefined):
        return "undefined"
    if isinstance(value, Slot):
        return _slot(value)
    if isinstance(value, Template):
        pieces = (quoted(part)[1:-1] if isinstance(part, str) else _slot(part) for part in value.parts)
        return f"'{''.join(pieces)}'"
    return _date(value) if isinstance(value, Date) else literal_text(value.value)


def literal_text(value: str | float | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(value) if isinstance(value, str) else repr(value)


def _slot(slot: Slot) -> str:
    return f"${{param.{slot.name}}}" if slot.parameter else f"{{{{{slot.name}}}}}"


def _date(date: Date) -> str:
    if date.base is None:
        text = "date.now"
    elif isinstance(date.base, Slot):
        text = f"date({_slot(date.base)})"
    else:
        text = date.text or f"date({moment_text(date.base)})"
    return text + "".join(f" {'+' if part.sign > 0 else '-'} {_span(part)}" for part in date.shifts)


def moment_text(milliseconds: int) -> str:
    """A moment as a date literal writes it."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    if milliseconds % 86_400_000 == 0:
        return moment.strftime("%Y-%m-%d").rjust(10, "0")
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _span(part: Shift) -> str:
    if isinstance(part.amount, Slot):
        return f"{_slot(part.amount)} {part.unit}s"
    amount = int(part.amount) if float(part.amount).is_integer() else part.amount
    return f"{amount} {part.unit}{'' if amount == 1 else 's'}"


# --- expressions --------------------------------------------------------------------------------


def expression_text(found: Expression) -> str:
    """An expression as it stands after RETURN."""
    return _expression(found)[0]


def _expression(found: Expression) -> tuple[str, int]:
    if isinstance(found, Arithmetic):
        return _arithmetic(found), PRECEDENCE[found.operator]
    if isinstance(found, Negative):
        return f"-{_within(found.operand, SIGNED)}", SIGNED
    if isinstance(found, Call):
        return f"{found.function}({', '.join(map(expression_text, found.arguments))})", ATOM
    if isinstance(found, Whole):
        plain = NAME.fullmatch(found.alias) and found.alias.lower() not in WORDS
        return found.alias if plain else quoted(found.alias), ATOM
    if isinstance(found, Everything):
        return f"{found.alias}.*", ATOM
    if isinstance(found, Property):
        return path_text(found.alias, found.name), ATOM
    if isinstance(found, Literal_) and not isinstance(found.value, bool | str) and found.value < 0:
        return literal_text(found.value), SIGNED
    return value_text(found), ATOM  # type: ignore[arg-type]


def _arithmetic(found: Arithmetic) -> str:
    strength = PRECEDENCE[found.operator]
    if found.operator == "^":
        return f"{_within(found.left, ATOM)} ^ {_within(found.right, SIGNED)}"
    return f"{_within(found.left, strength)} {found.operator} {_within(found.right, strength + 1)}"


def _within(found: Expression, least: int) -> str:
    text, strength = _expression(found)
    return text if strength >= least else f"({text})"


def path_text(alias: str, name: str) -> str:
    """`alias.name`, or the name alone in a WITH filter, in brackets where it is no plain path."""
    if alias:
        return f"{alias}.{name}" if PATH_REST.fullmatch(name) else f"{alias}.[{name}]"
    return name if PATH.fullmatch(name) else f"[{name}]"
