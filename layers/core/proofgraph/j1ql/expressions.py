"""The parser's part for conditions (WITH, WHERE, HAVING) and for RETURN expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast

from proofgraph.j1ql.faults import fault, one_edit_away
from proofgraph.j1ql.lexer import Token, unquote
from proofgraph.j1ql.reading import Reader
from proofgraph.j1ql.tree import (
    And,
    Arithmetic,
    Call,
    Choice,
    Comparison,
    Condition,
    Everything,
    Expression,
    Literal_,
    Negative,
    Operator,
    Or,
    Property,
    Regex,
    Value,
    Whole,
)
from proofgraph.j1ql.values import scalar, value

COMPARISONS = ("=", "!=", "<", "<=", ">", ">=", "~=", "!~=", "^=", "!^=", "$=", "!$=")
AGGREGATES = frozenset({"COUNT", "MIN", "MAX", "SUM", "AVG"})
SCALARS = {
    "CONCAT": (1, 99),
    "MERGE": (1, 99),
    "COALESCE": (1, 99),
    "ABS": (1, 1),
    "SQRT": (1, 1),
    "CEIL": (1, 1),
} | {
    "FLOOR": (1, 1),
    "ROUND": (1, 2),
}
FUNCTIONS = (*sorted(AGGREGATES), *SCALARS)
MISREAD = {"==": "=", "<>": "!=", "=~": "~=", "LIKE": "~=", "IS": "=", "IN": "=", "CONTAINS": "~="}

Term = Callable[[Reader], Condition]


def with_filter(reader: Reader) -> Condition:
    """The condition after WITH: bare property paths against values."""
    return _any_of(reader, _with_comparison)


def where_condition(reader: Reader) -> Condition:
    """The condition after WHERE or HAVING: expressions over aliases on both sides."""
    return _any_of(reader, _where_comparison)


def _any_of(reader: Reader, term: Term) -> Condition:
    items = [_all_of(reader, term)]
    while reader.word("OR"):
        items.append(_all_of(reader, term))
    return items[0] if len(items) == 1 else Or(tuple(items))


def _all_of(reader: Reader, term: Term) -> Condition:
    items = [_term(reader, term)]
    while reader.word("AND"):
        items.append(_term(reader, term))
    return items[0] if len(items) == 1 else And(tuple(items))


def _term(reader: Reader, term: Term) -> Condition:
    if not reader.at_op("(") or (term is _where_comparison and _is_arithmetic(reader)):
        return term(reader)
    reader.take()
    reader.deeper()
    inner = _any_of(reader, term)
    if not reader.op(")"):
        raise reader.unexpected(
            "A condition goes on with AND, OR or ends with a parenthesis", ["AND", "OR", ")"]
        )
    reader.shallower()
    return inner


def _is_arithmetic(reader: Reader) -> bool:
    """Whether the parenthesis here closes before a calculating sign or a comparison."""
    *inside, last = enumerate(_enclosed(reader))
    after = reader.ahead(last[0] + 1)
    closed = bool(inside) and last[1].text == ")"
    return closed and after.kind == "op" and after.text in ("+", "-", "*", "/", "^", *COMPARISONS)


def _with_comparison(reader: Reader) -> Condition:
    token = reader.current
    name = property_name(token)
    if name is None:
        raise reader.unexpected("A property is expected", ["a property", "[a property]", "("])
    reader.take()
    operator = _operator(reader)
    right = value(reader)
    _check_regex(reader, operator, right)
    return Comparison(Property("", name, token.at), operator, right, token.at)


def _where_comparison(reader: Reader) -> Condition:
    at = reader.current.at
    left = expression(reader)
    operator = _operator(reader)
    right: Value | Expression
    if _opens_list(reader) or reader.current.kind == "regex":
        right = value(reader)
    else:
        right = expression(reader)
    _check_regex(reader, operator, right)
    return Comparison(left, operator, right, at)


def _check_regex(reader: Reader, operator: Operator, right: object) -> None:
    if isinstance(right, Regex) and operator not in ("=", "!=", "~=", "!~="):
        message = f"A regular expression goes with =, !=, ~= or !~=, not with {operator}."
        raise fault(message, source=reader.source, at=right.at, kind="semantic", text=right.pattern)
    if isinstance(right, Choice):
        for item in right.items:
            _check_regex(reader, operator, item)


def _opens_list(reader: Reader) -> bool:
    """Whether a parenthesis here holds a list of values, or a pattern, and not a calculation."""
    if not reader.at_op("("):
        return False
    return any(token.kind == "regex" or token.word in ("AND", "OR") for token in _enclosed(reader))


def _enclosed(reader: Reader) -> Iterator[Token]:
    """The tokens from the parenthesis here up to the one that closes it."""
    depth, distance = 0, 0
    while reader.ahead(distance).kind != "end":
        token = reader.ahead(distance)
        yield token
        depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "op" else 0
        if depth == 0:
            return
        distance += 1


def _operator(reader: Reader) -> Operator:
    token = reader.current
    if token.kind == "op" and token.text in COMPARISONS:
        joined = token.text + (reader.ahead().text if reader.ahead().at == token.at + len(token.text) else "")
        if joined not in MISREAD:
            reader.take()
            return cast("Operator", token.text)
    else:
        joined = token.word or token.text
    meant = MISREAD.get(joined)
    if meant is None:
        raise reader.unexpected("A comparison is expected", COMPARISONS)
    raise reader.fault(
        f"There is no operator {joined!r}; did you mean {meant!r}?",
        token,
        expected=COMPARISONS,
        suggestion=meant,
    )


def property_name(token: Token) -> str | None:
    """The property a token names: `tag.Environment`, `[tag.special-name]`, `condition.[a b]`."""
    if token.kind == "bracket":
        return token.text[1:-1]
    if token.kind != "word":
        return None
    return _joined(token.text) if "." in token.text else token.text


def _joined(text: str) -> str:
    return ".".join(piece[1:-1] if piece[0] == "[" else piece for piece in _pieces(text))


def _pieces(text: str) -> list[str]:
    return re.findall(r"\[[^\]\n]*\]|[^.\s\[\]]+", text)


def expression(reader: Reader) -> Expression:
    """Sums of products of powers."""
    at = reader.current.at
    left = _product(reader)
    while reader.at_op("+", "-"):
        sign = reader.take().text
        left = Arithmetic(sign, left, _product(reader), at)  # type: ignore[arg-type]
    return left


def _product(reader: Reader) -> Expression:
    at = reader.current.at
    left = _signed(reader)
    while reader.at_op("*", "/"):
        sign = reader.take().text
        left = Arithmetic(sign, left, _signed(reader), at)  # type: ignore[arg-type]
    return left


def _signed(reader: Reader) -> Expression:
    token = reader.current
    if reader.op("-"):
        reader.deeper()
        operand = _signed(reader)
        reader.shallower()
        if isinstance(operand, Literal_) and not isinstance(operand.value, str | bool):
            return Literal_(-operand.value, token.at)
        return Negative(operand, token.at)
    reader.op("+")
    return _power(reader)


def _power(reader: Reader) -> Expression:
    at = reader.current.at
    base = _operand(reader)
    if not reader.op("^"):
        return base
    reader.deeper()
    exponent = _signed(reader)
    reader.shallower()
    return Arithmetic("^", base, exponent, at)


def _operand(reader: Reader) -> Expression:
    token = reader.current
    if reader.op("("):
        reader.deeper()
        inner = expression(reader)
        reader.need_op(")", "A parenthesis must be closed")
        reader.shallower()
        return inner
    if token.kind == "word" and reader.ahead().kind == "op" and reader.ahead().text == "(":
        return _call(reader)
    found = scalar(reader)
    if found is not None:
        return found  # type: ignore[return-value]
    if token.kind == "word":
        reader.take()
        return path(token.text, token.at)
    raise reader.unexpected(
        "An alias, a property of one or a value is expected", ["alias.property", "a function", "a value"]
    )


def path(text: str, at: int) -> Expression:
    """`alias`, `alias.*` or `alias.property`."""
    if "." not in text:
        return Whole(text, at)
    alias, *rest = _pieces(text)
    if rest == ["*"]:
        return Everything(alias, at)
    return Property(alias, ".".join(piece[1:-1] if piece[0] == "[" else piece for piece in rest), at)


def quoted_path(reader: Reader) -> Expression | None:
    """A quoted alias standing alone, as ORDER BY and HAVING may name a column."""
    token = reader.current
    if token.kind != "string":
        return None
    reader.take()
    return Whole(unquote(token.text), token.at)


def _call(reader: Reader) -> Expression:
    token = reader.take()
    name = token.word
    known = name in AGGREGATES or name in SCALARS
    if not known:
        suggestion = one_edit_away(token.text, FUNCTIONS)
        hint = f" Did you mean {suggestion}?" if suggestion else ""
        raise reader.fault(
            f"There is no function {token.text[:40]!r}.{hint}",
            token,
            kind="semantic",
            expected=FUNCTIONS,
            suggestion=suggestion,
        )
    reader.take()
    reader.deeper()
    arguments = [] if reader.at_op(")") else _arguments(reader)
    reader.need_op(")", "A function's arguments must be closed")
    reader.shallower()
    least, most = (1, 1) if name in AGGREGATES else SCALARS[name]
    if not least <= len(arguments) <= most:
        count = (
            "one argument" if most == 1 else "at least one argument" if most > 2 else "one or two arguments"
        )
        raise reader.fault(f"{name} takes {count}, not {len(arguments)}.", token, kind="semantic")
    return Call(name, tuple(arguments), token.text, token.at)


def _arguments(reader: Reader) -> list[Expression]:
    found = [expression(reader)]
    while reader.op(","):
        found.append(expression(reader))
    return found
