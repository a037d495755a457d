"""Query text → tree: recursive descent over the hand lexer's tokens.

The grammar stands in docs/j1ql.md. Words are keywords only where the grammar expects them, so that a
property may be called `order` and an alias `tree`.
"""

from __future__ import annotations

import re

from proofgraph.j1ql import names
from proofgraph.j1ql.expressions import expression, quoted_path, where_condition, with_filter
from proofgraph.j1ql.faults import fault
from proofgraph.j1ql.lexer import Token, unquote
from proofgraph.j1ql.reading import CLAUSES, Reader
from proofgraph.j1ql.tree import Condition, Direction, Hop, Item, Maybe, Node, Order, Query, Step, Target

MAX_TEXT = 32 * 1024
MAX_STEPS = 20
EXPECTED_TARGET = ["a Class", "a type", "*", "(A|B)", "a quoted text", "#Tag"]


def parse(text: str) -> Query:
    """The tree of a query; QueryError says what is wrong with it."""
    query = read(text)
    names.bind(query)
    return query


def read(text: str) -> Query:
    """The tree of a query whose names nobody has looked at yet; `names.bind` does."""
    _check_size(text)
    return _query(Reader(text))


def parse_filter(text: str) -> Condition:
    """A condition as it stands after WITH, alone: for smart classes and policies."""
    _check_size(text)
    reader = Reader(text)
    condition = with_filter(reader)
    if reader.current.kind != "end":
        raise reader.unexpected("The filter goes on with AND or OR or ends", ["AND", "OR"])
    return condition


def _check_size(text: str) -> None:
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise fault(
            "The text is not valid Unicode.",
            source=text,
            at=error.start,
            kind="syntax",
            text="\N{REPLACEMENT CHARACTER}",
        ) from None
    if size > MAX_TEXT:
        raise fault(
            f"The query's text has {size} bytes, over the limit of {MAX_TEXT}.",
            source=text,
            at=0,
            kind="limit",
        )


def _query(reader: Reader) -> Query:
    if reader.ended():
        raise reader.unexpected("A query starts with FIND", ["FIND"])
    found = reader.word("FIND")
    unique = reader.at_word("UNIQUE") and _starts_target(reader.ahead()) and reader.word("UNIQUE")
    start = _node(reader, first=not found)
    steps = _steps(reader)
    where = where_condition(reader) if reader.word("WHERE") else None
    items, tree = _returned(reader)
    having = where_condition(reader) if reader.word("HAVING") else None
    order = _order(reader)
    skip, limit = _window(reader)
    if not reader.ended():
        raise _misplaced(reader, items=bool(items), order=bool(order))
    return Query(start, steps, bool(unique), where, items, tree, having, order, skip, limit, reader.source)


def _misplaced(reader: Reader, *, items: bool, order: bool) -> Exception:
    if order:
        expected = ["ASC", "DESC", "SKIP", "LIMIT"]
    elif items:
        expected = ["AS", ",", "HAVING", "ORDER BY", "SKIP", "LIMIT"]
    else:
        expected = ["WITH", "AS", "THAT", "WHERE", "RETURN", "ORDER BY", "SKIP", "LIMIT"]
    if reader.at_op(";"):
        return reader.fault("One query at a time: nothing may follow it.", reader.current, expected=[])
    return reader.unexpected("The query goes on with a clause or ends", expected)


def _starts_target(token: Token) -> bool:
    if token.kind == "word":
        return token.word not in CLAUSES
    return token.kind == "string" or (token.kind == "op" and token.text in ("*", "(", "#"))


def _steps(reader: Reader) -> tuple[Step, ...]:
    steps: list[Step] = []
    while True:
        if reader.at_word("THAT"):
            steps.append(_hop(reader))
        elif reader.at_op("(") and _opens_optional(reader):
            steps.append(_maybe(reader))
        else:
            break
        if len(steps) > MAX_STEPS:
            raise reader.fault(
                f"The query has more traversal steps than the limit of {MAX_STEPS}.",
                reader.current,
                kind="limit",
            )
    return tuple(steps)


def _opens_optional(reader: Reader) -> bool:
    """`(THAT`, or an optional part that begins with another: `((THAT`."""
    distance = 1
    while reader.ahead(distance).text == "(":
        distance += 1
    return reader.ahead(distance).word == "THAT"


def _maybe(reader: Reader) -> Maybe:
    opening = reader.take()
    reader.deeper()
    steps = _steps(reader)
    if not reader.op(")"):
        raise reader.unexpected("An optional part goes on with THAT or ends with )?", ["THAT", ")?"])
    reader.need_op("?", "An optional part ends with a question mark")
    reader.shallower()
    alias = _alias(reader)[0] if reader.at_word("AS") else None
    return Maybe(steps, alias, opening.at)


def _hop(reader: Reader) -> Hop:
    at = reader.take().at
    negated = reader.op("!")
    verbs, verbs_at = _verbs(reader)
    direction: Direction = "any"
    condition, alias, alias_at = None, None, 0
    while True:
        if reader.at_op("<<", ">>"):
            if direction != "any":
                raise reader.unexpected("One arrow is enough", EXPECTED_TARGET)
            direction = "out" if reader.take().text == ">>" else "in"
        elif reader.at_word("WITH") and condition is None:
            reader.take()
            condition = with_filter(reader)
        elif reader.at_word("AS") and alias is None:
            alias, alias_at = _alias(reader)
        elif not reader.word("TO"):
            break
    return Hop(verbs, direction, negated, _node(reader), condition, alias, at, alias_at, verbs_at)


def _verbs(reader: Reader) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The verbs, none where any will do, and where they are written."""
    choice = reader.op("(")
    found = [_verb(reader)]
    while choice and reader.op("|"):
        found.append(_verb(reader))
    if choice:
        reader.need_op(")", "A choice of verbs goes on with | or ends with a parenthesis")
    places = {token.word: token.at for token in reversed(found)}
    if "RELATES" in places:
        return (), (places["RELATES"],)
    verbs = tuple(dict.fromkeys(token.word for token in found))
    return verbs, tuple(places[verb] for verb in verbs)


def _verb(reader: Reader) -> Token:
    token = reader.current
    if token.kind != "word" or "." in token.text or token.word in CLAUSES:
        raise reader.unexpected(
            "A verb is expected after THAT", ["a verb", "RELATES TO", "(A|B)", "!"], known=()
        )
    reader.take()
    reader.word("TO")
    return token


def _node(reader: Reader, *, first: bool = False) -> Node:
    at = reader.current.at
    targets = _targets(reader, first=first)
    condition, alias, alias_at = None, None, 0
    while True:
        if reader.at_word("WITH") and condition is None:
            reader.take()
            condition = with_filter(reader)
        elif reader.at_word("AS") and alias is None:
            alias, alias_at = _alias(reader)
        else:
            return Node(targets, condition, alias, at, alias_at)


def _targets(reader: Reader, *, first: bool) -> tuple[Target, ...]:
    if not reader.op("("):
        return (_target(reader, first=first),)
    found = [_target(reader, first=False)]
    while reader.op("|"):
        found.append(_target(reader, first=False))
    reader.need_op(")", "A choice of targets goes on with | or ends with a parenthesis")
    return tuple(dict.fromkeys(found))


def _target(reader: Reader, *, first: bool) -> Target:
    token = reader.current
    if token.kind == "string":
        reader.take()
        return Target("text", unquote(token.text), "", token.at)
    if reader.op("*"):
        return Target("any", "*", "", token.at)
    if reader.op("#"):
        return _smart(reader, token)
    if token.kind != "word" or "." in token.text or token.word in CLAUSES:
        raise reader.unexpected(
            "A query starts with FIND" if first else "A target is expected", EXPECTED_TARGET
        )
    reader.take()
    _no_misspelt_keyword(reader, token, first=first)
    return Target("class" if token.text[0].isupper() else "type", token.text, "", token.at)


def _no_misspelt_keyword(reader: Reader, token: Token, *, first: bool) -> None:
    """`FNID User` reads as a type and a stray word: say what was meant instead."""
    after = reader.current
    if first and after.kind == "word" and after.word not in CLAUSES:
        reader.back(token)
        raise reader.unexpected("A query starts with FIND", ["FIND"], known=("FIND",))


def _smart(reader: Reader, sign: Token) -> Target:
    token = reader.take()
    if token.kind != "word":
        reader.back(token)
        raise reader.unexpected("A tag's name is expected after #", ["#Name"])
    of = reader.current
    if of.kind == "word" and of.word not in (*CLAUSES, "ASC", "DESC", "BY") and "." not in of.text:
        reader.take()
        return Target("smart", token.text, of.text, sign.at)
    return Target("smart", token.text, "", sign.at)


def _alias(reader: Reader) -> tuple[str, int]:
    reader.take()
    return reader.name("A name is expected after AS")


def _returned(reader: Reader) -> tuple[tuple[Item, ...], bool]:
    if not reader.word("RETURN"):
        return (), False
    after = reader.ahead()
    if reader.at_word("TREE") and not (after.kind == "op" and after.text == ",") and after.word != "AS":
        reader.take()
        return (), True
    items = [_item(reader)]
    while reader.op(","):
        items.append(_item(reader))
    return tuple(items), False


def _item(reader: Reader) -> Item:
    first = reader.current
    found = quoted_path(reader) or expression(reader)
    last = reader.tokens[reader.index - 1]
    source = _plain(reader.source[first.at : last.at + len(last.text)])
    alias = _alias(reader)[0] if reader.at_word("AS") else None
    return Item(found, alias, alias if alias is not None else _heading(source), source, first.at)


STRING_OR_SPACE = re.compile(r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?:\s+|/\*.*?\*/)+""", re.DOTALL)


def _plain(source: str) -> str:
    """The text of an item without comments, its white space single blanks, its quoted texts untouched."""
    return STRING_OR_SPACE.sub(lambda found: found.group(1) or " ", source)


STRING_OR_BRACKET = re.compile(r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|\[([^\]\n]*)\]""", re.DOTALL)


def _heading(source: str) -> str:
    """A column's heading: the text as written, property brackets dropped."""
    if source[0] in "'\"":
        return unquote(source)
    return STRING_OR_BRACKET.sub(lambda found: found.group(1) or found.group(2), source)


def _order(reader: Reader) -> tuple[Order, ...]:
    if not reader.word("ORDER"):
        return ()
    reader.need_word("BY", "ORDER is followed by BY")
    keys = [_order_key(reader)]
    while reader.op(","):
        keys.append(_order_key(reader))
    return tuple(keys)


def _order_key(reader: Reader) -> Order:
    at = reader.current.at
    found = quoted_path(reader) or expression(reader)
    descending = reader.word("DESC")
    if not descending:
        reader.word("ASC")
    return Order(found, descending, at)


def _window(reader: Reader) -> tuple[int | None, int | None]:
    counts: dict[str, int] = {}
    while reader.at_word("SKIP", "LIMIT") and reader.current.word not in counts:
        word = reader.take().word
        counts[word] = _count(reader)
    return counts.get("SKIP"), counts.get("LIMIT")


def _count(reader: Reader) -> int:
    negative = reader.op("-")
    token = reader.current
    if token.kind != "number":
        raise reader.unexpected("A number of rows is expected", ["a whole number"])
    if negative or not token.text.isdigit():
        raise reader.fault(
            "SKIP and LIMIT take a whole number, zero or more.",
            token,
            kind="semantic",
            expected=["a whole number"],
        )
    if len(token.text) > 15:
        raise reader.fault("The number of rows is too large.", token, kind="semantic")
    reader.take()
    return int(token.text)
