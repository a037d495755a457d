"""The syntax tree: what a query says, before any graph is known. Frozen, comparable without positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Operator = Literal["=", "!=", "<", "<=", ">", ">=", "~=", "!~=", "^=", "!^=", "$=", "!$="]
Direction = Literal["any", "out", "in"]


def _at() -> int:
    """Offset in the source: no part of what a node means."""
    at: int = field(default=0, compare=False, repr=False)
    return at


# --- values -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Literal_:  # noqa: N801 - `Literal` is taken by typing
    """A text, number or truth value. `true` is not 1 here, so that no mask of one serves the other."""

    value: str | int | float | bool
    at: int = _at()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Literal_):
            return NotImplemented
        return self.value == other.value and (self.value.__class__ is bool) is (other.value.__class__ is bool)

    def __hash__(self) -> int:
        return hash(self.value)


@dataclass(frozen=True, slots=True)
class Undefined:
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Slot:
    """`${param.name}` (a stored parameter), `${name}` or `{{name}}` (a variable)."""

    name: str
    parameter: bool
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Template:
    """A quoted text with `{{name}}` in it: literal pieces and variables in turn."""

    parts: tuple[str | Slot, ...]
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Regex:
    pattern: str
    ignore_case: bool
    at: int = _at()

    def for_database(self) -> str:
        """The pattern as the database's engine takes it."""
        return f"(?i){self.pattern}" if self.ignore_case else self.pattern


@dataclass(frozen=True, slots=True)
class Shift:
    """`+ 3 days`: amount is signed; unit is one of minute hour day week month year."""

    sign: int
    amount: float | Slot
    unit: str


@dataclass(frozen=True, slots=True)
class Date:
    """`date.now`, `date(2024-05)`; `base` is None for now, else epoch milliseconds or a variable."""

    base: int | Slot | None
    shifts: tuple[Shift, ...] = ()
    text: str = field(default="", compare=False)
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Choice:
    """`('a' OR 'b')`, `('a' AND 'b')`."""

    mode: Literal["or", "and"]
    items: tuple[Value, ...]
    at: int = _at()


Value = Literal_ | Undefined | Slot | Template | Regex | Date | Choice

# --- expressions --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Property:
    """`alias.name`; in a WITH filter the alias is empty."""

    alias: str
    name: str
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole entity or relationship, by its alias."""

    alias: str
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Everything:
    """`alias.*`: every property of it, a column each."""

    alias: str
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Call:
    """A function; `function` is its upper-cased name, `written` as in the text."""

    function: str
    arguments: tuple[Expression, ...]
    written: str = field(default="", compare=False)
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Arithmetic:
    operator: Literal["+", "-", "*", "/", "^"]
    left: Expression
    right: Expression
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Negative:
    operand: Expression
    at: int = _at()


# --- bound references: what `names` puts in place of aliases ---------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """A property of whatever stands at a place of the path."""

    place: int
    name: str
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Thing:
    """The whole entity or relationship at a place of the path."""

    place: int
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Column:
    """A RETURN item, by its number, as ORDER BY and HAVING may name it."""

    index: int
    at: int = _at()


Expression = (
    Property
    | Whole
    | Everything
    | Call
    | Arithmetic
    | Negative
    | Literal_
    | Undefined
    | Slot
    | Template
    | Date
    | Field
    | Thing
    | Column
)

# --- conditions ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left operator right`; in WHERE both sides may be expressions."""

    left: Expression
    operator: Operator
    right: Value | Expression
    at: int = _at()


@dataclass(frozen=True, slots=True)
class And:
    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    items: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class TextSearch:
    """Some text among the properties contains `text`, in any letter case (bound form of a quoted target)."""

    text: str


@dataclass(frozen=True, slots=True)
class Never:
    """What no path satisfies."""


@dataclass(frozen=True, slots=True)
class Within:
    """The entity belongs to one of these segments of the query file."""

    segments: frozenset[int]


Condition = Comparison | And | Or | TextSearch | Never | Within

# --- traversal ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Target:
    """One alternative. `name` is the class, type, searched text or tag; `of` limits a tag to a class."""

    kind: Literal["class", "type", "any", "text", "smart"]
    name: str
    of: str = ""
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Node:
    targets: tuple[Target, ...]
    filter: Condition | None = None
    alias: str | None = None
    at: int = _at()
    alias_at: int = _at()


@dataclass(frozen=True, slots=True)
class Hop:
    """`THAT [!]verb [arrow] target`. No verbs means any relationship. `verbs_at`: where each is written."""

    verbs: tuple[str, ...]
    direction: Direction
    negated: bool
    node: Node
    filter: Condition | None = None
    alias: str | None = None
    at: int = _at()
    alias_at: int = _at()
    verbs_at: tuple[int, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Maybe:
    """`( THAT … )? AS alias`: the alias names the union of before and reached."""

    steps: tuple[Step, ...]
    alias: str | None = None
    at: int = _at()


Step = Hop | Maybe

# --- the whole ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Item:
    """One RETURN item. `column` is its heading; `source` the text as written."""

    expression: Expression
    alias: str | None
    column: str
    source: str = field(default="", compare=False)
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Order:
    expression: Expression
    descending: bool
    at: int = _at()


@dataclass(frozen=True, slots=True)
class Query:
    """`tree` is RETURN TREE; no items and no tree is a list of the starting entities."""

    start: Node
    steps: tuple[Step, ...] = ()
    unique: bool = False
    where: Condition | None = None
    items: tuple[Item, ...] = ()
    tree: bool = False
    having: Condition | None = None
    order: tuple[Order, ...] = ()
    skip: int | None = None
    limit: int | None = None
    source: str = field(default="", compare=False, repr=False)
