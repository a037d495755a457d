"""Hypothesis strategies: queries over the whole grammar, as text, for the graphs of `graphs`."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import strategies as st

from tests.property.j1ql.graphs import CLASSES, COMMON, PROPERTIES, TYPES, VERBS, numbers, texts

VALUES: dict[str, Any] = {"v": "x", "n": 2, "d": "2024-02"}
"""The variables that generated queries name."""
STORED: dict[str, Any] = {"v": "xy", "list": ["x", 1, "Beta"]}
"""The stored parameters that they name; `v` is no variable here."""


def quote(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


literals = st.one_of(texts.map(quote), numbers.map(repr), st.sampled_from(("true", "false", "undefined")))
dates = st.sampled_from(
    (
        "date.now",
        "date.now - 7 days",
        "date(2024-02-29) + 1 year",
        "date.now - 1 month + 2hrs",
        "date({{d}}) + {{n}} weeks",
        "date(2024-05-31T10:00:00.5+02:00)",
    )
)
regexes = st.sampled_from(("/x/", "/^X/i", "/a.b/", "/[0-9]+$/"))
slots = st.sampled_from(("{{v}}", "${v}", "${n}", "'{{v}}y'", "${param.v}", "${param.list}"))
common = st.sampled_from([repr(value).replace("True", "true") for value in COMMON])
scalar_values = st.one_of(common, common, literals, literals, dates, slots)
gaps = st.sampled_from((" ",) * 12 + ("\n", "  ", " /* HAS */ ", "/* ' */"))
"""What may stand between any two words."""


@st.composite
def choices(draw: st.DrawFn, items: st.SearchStrategy[str] = scalar_values, depth: int = 1) -> str:
    word = draw(st.sampled_from((" OR ", " AND ", " or ")))
    inner = st.one_of(items, items, items, choices(items, depth - 1)) if depth else items
    return f"({word.join(draw(st.lists(inner, min_size=2, max_size=4)))})"


property_names = st.one_of(
    st.sampled_from(("p", "q")),
    st.sampled_from(PROPERTIES),
    st.sampled_from(("_key", "_type", "_class", "absent")),
)
operators = st.one_of(
    st.sampled_from(("!=", "=", ">=", "!~=")),
    st.sampled_from(("=", "!=", "<", "<=", ">", ">=", "~=", "!~=", "^=", "!^=", "$=", "!$=")),
)


def written(name: str) -> str:
    return f"[{name}]" if " " in name else name


@st.composite
def comparisons(draw: st.DrawFn, prefix: str = "") -> str:
    path = prefix + written(draw(property_names))
    if draw(st.integers(0, 9)) == 9:
        pattern = draw(st.one_of(regexes, regexes, choices(st.one_of(regexes, literals))))
        return f"{path} {draw(st.sampled_from(('=', '!=', '~=', '!~=')))} {pattern}"
    return f"{path} {draw(operators)} {draw(st.one_of(scalar_values, scalar_values, choices()))}"


@st.composite
def conditions(draw: st.DrawFn, prefix: str = "") -> str:
    parts = draw(st.lists(comparisons(prefix), min_size=1, max_size=3))
    text = parts[0]
    for part in parts[1:]:
        word = draw(st.sampled_from(("AND", "OR")))
        text = f"{text} {word} {part}" if draw(st.booleans()) else f"({text}) {word} {part}"
    return text


named = st.one_of(st.sampled_from(("Alpha", "Beta", "a_one")), st.sampled_from((*CLASSES, *TYPES)))
special = st.sampled_from(("'x'", '"BETA"', "'京'", "#x", "#x Alpha", "#CriticalAsset"))


class Writer:
    """Writes one query, remembering what can be named: aliases, and names that only one place has."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.entities: list[str] = []
        self.edges: list[str] = []
        self.bare: Counter[str] = Counter()
        self.names = 0

    def chance(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == one_in

    def one_of(self, *texts: str) -> str:
        return self.draw(st.sampled_from(texts))

    def gap(self) -> str:
        return self.draw(gaps)

    def alias(self, kept: list[str]) -> str:
        self.names += 1
        name = f"n{self.names}"
        kept.append(name)
        return f"{self.one_of(' AS', ' as')}{self.gap()}{self.one_of(name, name, quote(name))}"

    # --- traversal ------------------------------------------------------------------------------

    def target(self) -> tuple[str, tuple[str, ...]]:
        """A target and the names by which its entity may be called."""
        kind = self.draw(st.integers(0, 11))
        if kind <= 4:
            return "*", ()
        if kind <= 8:
            name = self.draw(named)
            return name, (name,)
        if kind <= 10:
            names = self.draw(st.lists(named, min_size=2, max_size=3, unique=True))
            return f"({' | '.join(names)})", tuple(names)
        return self.draw(special), ()

    def node(self, *, named: bool) -> str:
        text, names = self.target()
        pieces = []
        if self.chance(5):
            pieces.append(f" WITH{self.gap()}{self.draw(conditions())}")
        if named and self.chance(4) and names:
            self.bare.update(names)
        elif named:
            pieces.append(self.alias(self.entities))
        return text + "".join(pieces if self.chance(2) else pieces[::-1])

    def hop(self, *, named: bool, negated: bool = False) -> str:
        verb = self.draw(
            st.one_of(
                st.sampled_from((*VERBS, "HAS", "RELATES TO")),
                st.sampled_from(("RELATES TO", "relates to", "(HAS|USES)", "(IS | HAS)", "has", "USES TO")),
            )
        )
        arrow = self.one_of("", "", " >>", " <<")
        edge = f" WITH {self.draw(comparisons())}" if self.chance(8) else ""
        if named and self.chance(2):
            edge += self.alias(self.edges)
        elif named:
            self.bare.update(verb.upper().removesuffix(" TO").strip("()").replace(" ", "").split("|"))
        sign = "!" if negated else ""
        return f"THAT{self.gap()}{sign}{verb}{arrow}{edge} {self.node(named=named)}"

    def steps(self, count: int, *, named: bool = True) -> list[str]:
        found = []
        for number in range(count):
            if self.chance(7):
                rest = count - number - 1
                found.append(self.hop(named=False, negated=True))
                found += self.steps(rest, named=False)
                break
            found.append(self.maybe(named=named) if self.chance(4) else self.hop(named=named))
        return found

    def maybe(self, *, named: bool) -> str:
        inner = " ".join(self.steps(1 + self.chance(4), named=named))
        return f"({inner})?" + (self.alias(self.entities) if named and self.chance(3) else "")

    def settle(self) -> None:
        """Once all is walked: what has no alias is called by its class, type or verb where only it has one."""
        for name, times in sorted(self.bare.items()):
            if times == 1 and name in (*VERBS, "RELATES"):
                self.edges += [name, name.lower()]
            elif times == 1:
                self.entities.append(name)

    # --- what is named --------------------------------------------------------------------------

    def thing(self) -> str:
        return self.draw(st.sampled_from(self.entities + self.edges))

    def path(self) -> str:
        return f"{self.thing()}.{written(self.draw(property_names))}"

    def where(self) -> str:
        parts = []
        for _ in range(1 + self.chance(3)):
            kind = self.draw(st.integers(0, 6))
            if kind <= 2:
                parts.append(self.draw(conditions(f"{self.thing()}.")))
            elif kind == 3:
                parts.append(f"{self.path()} {self.draw(operators)} {self.path()}")
            elif kind == 4:
                parts.append(f"{self.number()} {self.one_of('=', '<', '>=', '!=')} {self.number()}")
            elif kind == 5 and self.entities:
                one, other = (self.draw(st.sampled_from(self.entities)) for _ in range(2))
                parts.append(f"{one} {self.one_of('=', '!=')} {other}")
            else:
                value = self.draw(st.one_of(texts.map(quote), numbers.map(repr)))
                parts.append(f"{value} {self.draw(operators)} {self.path()}")
        return f"WHERE{self.gap()}{self.one_of(' AND ', ' OR ').join(parts)}"

    def number(self) -> str:
        kind = self.draw(st.integers(0, 5))
        if kind == 0:
            return self.path()
        if kind == 1:
            return f"{self.path()} {self.one_of(*'+-*/^')} {self.one_of('2', '0', '0.5')}"
        if kind == 2:
            return f"({self.path()} - {self.path()}) * 2"
        if kind == 3:
            return f"{self.one_of('ABS', 'FLOOR', 'CEIL', 'ROUND', 'SQRT')}({self.path()})"
        if kind == 4:
            return f"(date.now - {self.path()}) / 1000"
        return f"-{self.path()}"

    # --- results --------------------------------------------------------------------------------

    def item(self) -> str:
        kind = self.draw(st.integers(0, 8))
        if kind <= 2:
            return self.path()
        if kind == 3:
            return self.thing()
        if kind == 4:
            return (
                f"{self.one_of('CONCAT', 'MERGE', 'COALESCE')}({self.path()},{self.gap()}{self.path()}, 'z')"
            )
        if kind == 5:
            return f"{self.thing()}.*"
        if kind == 6:
            return self.one_of("1.5", "true", "date.now - 1 day", "{{n}}", "${param.v}")
        return self.number()

    def aggregate(self) -> str:
        kind = self.draw(st.integers(0, 5))
        if kind == 0:
            return f"count({self.thing()})"
        if kind <= 2:
            return f"{self.one_of('COUNT', 'MIN', 'MAX', 'SUM', 'AVG')}({self.path()})"
        if kind == 3:
            return f"SUM({self.number()})"
        if kind == 4:
            return f"count({self.thing()}) * 2 + 1"
        return f"count({self.thing()}) * 2 + MAX({self.path()})"

    def key(self) -> str:
        kind = self.draw(st.integers(0, 8))
        if kind <= 1:
            return self.thing()
        return f"{self.thing()}.*" if kind == 2 else self.path()

    def table(self) -> str:
        grouped = self.chance(3)
        count = self.draw(st.integers(0 if grouped else 1, 3))
        keys = [self.key() if grouped else self.item() for _ in range(count)]
        items = keys + [self.aggregate() for _ in range(1 + self.chance(3))] * grouped
        aliases = [self.one_of(f"c{n}", f"c{n}", f"'the c{n}'", "") for n in range(len(items))]
        listed = [f"{item} AS {alias}" if alias else item for item, alias in zip(items, aliases, strict=True)]
        text = f"RETURN{self.gap()}{f',{self.gap()}'.join(listed)}"
        columns = [alias for item, alias in zip(items, aliases, strict=True) if alias and item[-1] != "*"]
        if grouped and self.chance(4):
            text += f"{self.gap()}HAVING {self.having(keys, items[len(keys) :], aliases[-1])}"
        beside = [item for item in items if item[-1] != "*"] if grouped else []
        return text + self.order([*columns, *columns, *beside], grouped=grouped)

    def having(self, keys: list[str], shown: list[str], alias: str) -> str:
        paths = [key for key in keys if "." in key and key[-1] != "*"]
        sides = [alias or shown[-1], shown[0], self.aggregate(), *paths]
        kind = self.draw(st.integers(0, 3))
        if kind == 0 and (alias or paths):
            left = self.one_of(*([alias] if alias else []), *paths)
            return f"{left} {self.one_of('=', '!=', '~=')} {self.draw(regexes)}"
        right = self.aggregate() if kind == 1 else self.one_of("1", "2", "0", "'x'", "undefined")
        return f"{self.one_of(*sides)} {self.one_of('>', '<=', '=', '!=')} {right}"

    def order(self, columns: list[str], *, grouped: bool = False) -> str:
        """ORDER BY, SKIP and LIMIT, or some of them, or none."""
        text = ""
        if self.chance(2):
            keys = [self.sort_key(columns, grouped=grouped) for _ in range(1 + self.chance(3))]
            text += f"{self.gap()}ORDER BY{self.gap()}{', '.join(keys)}"
        for word, counts in (("SKIP", (1, 2, 0)), ("LIMIT", (3, 1, 2, 7, 0))):
            if self.chance(6):
                text += f"{self.gap()}{word}{self.gap()}{self.draw(st.sampled_from(counts))}"
        return text

    def sort_key(self, columns: list[str], *, grouped: bool) -> str:
        direction = self.one_of("", "", " ASC", " DESC", " desc")
        if columns and self.chance(2):
            return self.one_of(*columns) + direction
        if grouped:
            return self.aggregate() + direction
        return (self.thing() if self.chance(5) else self.number()) + direction


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A query as text; every name it uses is one that it defines."""
    writer = Writer(draw)
    pieces = [writer.node(named=True), *writer.steps(draw(st.sampled_from((1, 0, 1, 2, 2, 3))))]
    writer.settle()
    nameable = bool(writer.entities or writer.edges)
    if nameable and writer.chance(4):
        pieces.append(writer.where())
    kind = draw(st.integers(0, 3)) if nameable else draw(st.integers(0, 1))
    unique = ""
    if kind == 0 and nameable:
        pieces[-1] += writer.order([])
    elif kind == 1:
        pieces.append("RETURN TREE" + (writer.order([]) if nameable else ""))
    elif kind > 1:
        unique = writer.one_of("UNIQUE ", "", "", "")
        pieces.append(writer.table())
    start = writer.one_of("FIND", "FIND", "FIND", "find", "")
    return f"{start}{writer.gap()}{unique}{''.join(piece + writer.gap() for piece in pieces)}"


@st.composite
def listings(draw: st.DrawFn) -> str:
    """A list of entities by their own properties and at most one hop, so that few tables answer many."""
    writer = Writer(draw)
    start = writer.node(named=False)
    kind = draw(st.integers(0, 3))
    return f"FIND {start}" + (f" {writer.hop(named=False, negated=kind == 1)}" if kind else "")
