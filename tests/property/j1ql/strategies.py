"""Hypothesis strategies: small graphs with awkward values, and queries over the whole grammar as text."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

TYPES = {
    "a_one": ["Alpha"],
    "a_two": ["Alpha", "Beta"],
    "b_one": ["Beta"],
    "c_one": ["Gamma"],
    "h_one": ["Host"],
}
CLASSES = ("Alpha", "Beta", "Gamma", "Host", "Nothing")
VERBS = ("HAS", "USES", "IS")
PROPERTIES = ("p", "q", "r", "tag.x", "odd name", "tags", "tag.Production", "classification")
TEXTS = (
    "x",
    "xy",
    "Y",
    "",
    "it's",
    '"q"',
    "北京",
    "a%b",
    "a\\b",
    "Beta",
    "critical",
    "x\0y",
    "1",
    "true",
    "/*c*/",
)
NUMBERS = (0, 1, 2, -3, 2.5, 0.5, 2**53 + 1, -(2**63), 10**20, 1e300, 3.0)

texts = st.sampled_from(TEXTS)
numbers = st.sampled_from(NUMBERS)
scalars = st.one_of(texts, numbers, st.booleans())
values = st.one_of(
    scalars,
    scalars,
    st.none(),
    st.lists(texts, max_size=3),
    st.lists(numbers, max_size=3),
    st.lists(st.one_of(scalars, st.none()), max_size=3),
    st.just({"deep": ["x", 1]}),
    st.just([["x"], "y"]),
)
properties = st.dictionaries(st.sampled_from(PROPERTIES), values, max_size=5)


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Any]:
    """Up to ten entities of five types and fourteen relationships, loops and parallels among them."""
    kinds = draw(st.lists(st.sampled_from(sorted(TYPES)), min_size=1, max_size=10))
    entities = [
        {**draw(properties), "_key": f"e{number}", "_type": kind, "_class": TYPES[kind]}
        for number, kind in enumerate(kinds)
    ]
    ends = st.integers(0, len(entities) - 1)
    edges = draw(st.lists(st.tuples(ends, ends, st.sampled_from(VERBS)), max_size=14))
    relationships = [
        {
            **draw(st.dictionaries(st.sampled_from(("p", "q", "tag.x")), values, max_size=2)),
            "_key": f"r{number}",
            "_type": f"{entities[a]['_type']}_{verb.lower()}_{entities[b]['_type']}",
            "_class": verb,
            "_fromEntityKey": f"e{a}",
            "_toEntityKey": f"e{b}",
        }
        for number, (a, b, verb) in enumerate(edges)
    ]
    return {"entities": entities, "relationships": relationships}


# --- pieces of queries --------------------------------------------------------------------------


def quote(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def number_text(value: float) -> str:
    return repr(value)


literals = st.one_of(
    texts.map(quote), numbers.map(number_text), st.sampled_from(("true", "false", "undefined"))
)
dates = st.sampled_from(
    ("date.now", "date.now - 7 days", "date(2024-02-29) + 1 year", "date.now - 1 month + 2hrs")
)
regexes = st.sampled_from(("/x/", "/^X/i", "/a.b/", "/[0-9]+$/"))
slots = st.sampled_from(("{{v}}", "${v}", "${n}", "'{{v}}y'"))
scalar_values = st.one_of(literals, literals, literals, dates, slots)


@st.composite
def choices(draw: st.DrawFn) -> str:
    word = draw(st.sampled_from((" OR ", " AND ", " or ")))
    items = draw(st.lists(literals, min_size=2, max_size=4))
    return f"({word.join(items)})"


property_names = st.one_of(
    st.sampled_from(PROPERTIES), st.sampled_from(("_key", "_type", "_class", "absent"))
)
operators = st.sampled_from(("=", "!=", "<", "<=", ">", ">=", "~=", "!~=", "^=", "!^=", "$=", "!$="))


def written(name: str) -> str:
    return f"[{name}]" if " " in name else name


@st.composite
def comparisons(draw: st.DrawFn, prefix: str = "") -> str:
    name = draw(property_names)
    path = prefix + (f"[{name}]" if " " in name else name)
    if draw(st.integers(0, 9)) == 0:
        return f"{path} {draw(st.sampled_from(('=', '!=', '~=', '!~=')))} {draw(regexes)}"
    return f"{path} {draw(operators)} {draw(st.one_of(scalar_values, scalar_values, choices()))}"


@st.composite
def conditions(draw: st.DrawFn, prefix: str = "") -> str:
    parts = draw(st.lists(comparisons(prefix), min_size=1, max_size=3))
    if len(parts) == 1:
        return parts[0]
    words = draw(st.lists(st.sampled_from(("AND", "OR")), min_size=len(parts) - 1, max_size=len(parts) - 1))
    text = parts[0]
    for word, part in zip(words, parts[1:], strict=True):
        text = f"{text} {word} {part}" if draw(st.booleans()) else f"({text}) {word} {part}"
    return text


targets = st.one_of(
    st.sampled_from((*CLASSES, *TYPES)),
    st.sampled_from((*CLASSES, *TYPES)),
    st.just("*"),
    st.lists(st.sampled_from((*CLASSES, *TYPES)), min_size=2, max_size=3, unique=True).map(
        lambda names: f"({' | '.join(names)})"
    ),
    st.sampled_from(("'x'", '"BETA"', "'京'", "#x", "#x Alpha", "#CriticalAsset")),
)


class Writer:
    """Writes one query, giving every name only once and remembering what can be named."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.entities: list[str] = []
        self.edges: list[str] = []
        self.names = 0

    def chance(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == 1

    def alias(self, kept: list[str]) -> str:
        self.names += 1
        name = f"n{self.names}"
        kept.append(name)
        return f" AS {name}"

    def node(self, *, named: bool) -> str:
        text = self.draw(targets)
        pieces = []
        if self.chance(3):
            pieces.append(f" WITH {self.draw(conditions())}")
        if named:
            pieces.append(self.alias(self.entities))
        return text + "".join(pieces if self.chance(2) else pieces[::-1])

    def hop(self, *, named: bool, negated: bool = False) -> str:
        verb = self.draw(
            st.one_of(
                st.sampled_from(VERBS),
                st.sampled_from(("RELATES TO", "relates to", "(HAS|USES)", "(IS | HAS)", "has")),
            )
        )
        arrow = self.draw(st.sampled_from(("", "", " >>", " <<")))
        edge = ""
        if self.chance(6):
            edge += f" WITH {self.draw(comparisons())}"
        if named and self.chance(2):
            edge += self.alias(self.edges)
        return f"THAT {'!' if negated else ''}{verb}{arrow}{edge} {self.node(named=named)}"

    def steps(self, count: int, *, named: bool = True) -> list[str]:
        found = []
        for number in range(count):
            if self.chance(5):
                rest = count - number - 1
                found.append(self.hop(named=False, negated=True))
                found += self.steps(rest, named=False)
                break
            if self.chance(4):
                found.append(self.maybe(named=named))
            else:
                found.append(self.hop(named=named))
        return found

    def maybe(self, *, named: bool) -> str:
        inner = " ".join(self.steps(1 + self.chance(4), named=named))
        return f"({inner})?" + (self.alias(self.entities) if named and self.chance(3) else "")

    def thing(self) -> str:
        return self.draw(st.sampled_from(self.entities + self.edges))

    def path(self) -> str:
        name = self.draw(property_names)
        return f"{self.thing()}.{written(name)}"

    def where(self) -> str:
        parts = []
        for _ in range(1 + self.chance(3)):
            kind = self.draw(st.integers(0, 5))
            if kind <= 2:
                parts.append(self.draw(conditions(f"{self.thing()}.")))
            elif kind == 3:
                parts.append(f"{self.path()} {self.draw(operators)} {self.path()}")
            elif kind == 4:
                parts.append(
                    f"{self.number()} {self.draw(st.sampled_from(('=', '<', '>=', '!=')))} {self.number()}"
                )
            else:
                one, other = (
                    self.draw(st.sampled_from(self.entities)),
                    self.draw(st.sampled_from(self.entities)),
                )
                parts.append(f"{one} {self.draw(st.sampled_from(('=', '!=')))} {other}")
        return f" WHERE {self.draw(st.sampled_from((' AND ', ' OR '))).join(parts)}"

    def number(self) -> str:
        kind = self.draw(st.integers(0, 4))
        if kind == 0:
            return self.path()
        if kind == 1:
            sign, number = self.draw(st.sampled_from("+-*/^")), self.draw(st.sampled_from((2, 0, 0.5)))
            return f"{self.path()} {sign} {number}"
        if kind == 2:
            return f"({self.path()} - {self.path()}) * 2"
        if kind == 3:
            return f"{self.draw(st.sampled_from(('ABS', 'FLOOR', 'CEIL', 'ROUND', 'SQRT')))}({self.path()})"
        return f"-{self.path()}"

    def item(self) -> str:
        kind = self.draw(st.integers(0, 6))
        if kind <= 2:
            return self.path()
        if kind == 3:
            return self.thing()
        if kind == 4:
            function = self.draw(st.sampled_from(("CONCAT", "MERGE", "COALESCE")))
            return f"{function}({self.path()}, {self.path()}, 'z')"
        return self.number()

    def aggregate(self) -> str:
        kind = self.draw(st.integers(0, 4))
        if kind == 0:
            return f"count({self.thing()})"
        if kind <= 2:
            return f"{self.draw(st.sampled_from(('COUNT', 'MIN', 'MAX', 'SUM', 'AVG')))}({self.path()})"
        if kind == 3:
            return f"SUM({self.number()})"
        return f"count({self.thing()}) * 2 + MAX({self.path()})"

    def returned(self) -> str:
        grouped = self.chance(3)
        items = [
            self.item() if not grouped else self.key()
            for _ in range(self.draw(st.integers(0 if grouped else 1, 3)))
        ]
        if grouped:
            items += [self.aggregate() for _ in range(1 + self.chance(3))]
        listed = ", ".join(f"{item} AS c{number}" for number, item in enumerate(items))
        having = ""
        if grouped and self.chance(5):
            having = f" HAVING c{len(items) - 1} {self.draw(st.sampled_from(('>', '=', '!=')))} 1"
        return f" RETURN {listed}{having}"

    def key(self) -> str:
        return self.thing() if self.chance(4) else self.path()


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A query as text; every alias it uses is one that it defines."""
    writer = Writer(draw)
    start = writer.node(named=True)
    steps = writer.steps(draw(st.sampled_from((0, 1, 1, 2, 2, 3))))
    where = writer.where() if writer.chance(3) else ""
    body = f"{start} {' '.join(steps)}{where}"
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return f"FIND {body}"
    if kind == 1:
        return f"FIND {body} RETURN TREE"
    returned = writer.returned()
    unique = "UNIQUE " if writer.chance(4) else ""
    return f"FIND {unique}{body}{returned}"


def as_text(graph: dict[str, Any]) -> str:
    return json.dumps(graph, ensure_ascii=False)
