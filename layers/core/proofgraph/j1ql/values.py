"""The parser's part for values: what may stand to the right of a comparison."""

from __future__ import annotations

import re

from proofgraph.errors import QueryError
from proofgraph.j1ql.dates import UNITS, read_date
from proofgraph.j1ql.faults import one_edit_away
from proofgraph.j1ql.lexer import REGEX, Token, unquote
from proofgraph.j1ql.reading import Reader
from proofgraph.j1ql.tree import Choice, Date, Literal_, Regex, Shift, Slot, Template, Undefined, Value

VARIABLE = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL)
EXPECTED_VALUE = [
    "a quoted text",
    "a number",
    "true",
    "false",
    "undefined",
    "a date",
    "a parameter",
    "a list",
]
LONGEST_INTEGER = 300
WORDS = ("true", "false", "undefined", "date.now")


def value(reader: Reader) -> Value:
    """A value or a list of values in parentheses."""
    if reader.at_op("("):
        return _choice(reader)
    single = scalar(reader)
    if single is None:
        raise _no_value(reader)
    return single


def scalar(reader: Reader) -> Literal_ | Undefined | Slot | Template | Regex | Date | None:
    """A single value if one stands here."""
    token = reader.current
    read = READERS.get(token.kind)
    if read is not None:
        reader.take()
        return read(reader, token)
    if token.kind == "word":
        return _word_value(reader, token)
    if token.kind == "op" and token.text in "+-" and reader.ahead().kind == "number":
        reader.take()
        number = _number(reader, reader.take())
        return Literal_(-number.value if token.text == "-" else number.value, token.at)  # type: ignore[operator]
    return None


def _word_value(reader: Reader, token: Token) -> Literal_ | Undefined | Date | None:
    word = token.word
    if word in ("TRUE", "FALSE"):
        reader.take()
        return Literal_(word == "TRUE", token.at)
    if word in ("UNDEFINED", "NULL"):
        reader.take()
        return Undefined(token.at)
    if re.sub(r"\s", "", word) == "DATE.NOW":
        reader.take()
        return _shifted(reader, None, token)
    return None


def _text(reader: Reader, token: Token) -> Literal_ | Template:
    text = unquote(token.text)
    if "{{" not in text:
        return Literal_(text, token.at)
    pieces = VARIABLE.split(text)
    if len(pieces) == 1:
        return Literal_(text, token.at)
    parts = [Slot(piece, False, token.at) if index % 2 else piece for index, piece in enumerate(pieces)]
    return Template(tuple(part for part in parts if part != ""), token.at)


def _number(reader: Reader, token: Token) -> Literal_:
    text = token.text
    number = int(text) if text.isdigit() and len(text) <= LONGEST_INTEGER else float(text)
    if number == float("inf"):
        raise reader.fault("The number is too large.", token, kind="semantic")
    return Literal_(number, token.at)


def slot(reader: Reader, token: Token) -> Slot:
    name = token.text.strip("${}").strip()
    parameter = token.text.startswith("$") and name.lower().startswith("param.")
    name = name[len("param.") :] if parameter else name
    if not name:
        raise reader.fault(
            "A parameter or variable needs a name.", token, expected=["${param.name}", "{{name}}"]
        )
    return Slot(name, parameter, token.at)


def _regex(reader: Reader, token: Token) -> Regex:
    match = REGEX.fullmatch(token.text)
    assert match is not None  # noqa: S101 - the lexer matched it with the same expression
    flags = match.group(2).lower()
    if flags.strip("i"):
        raise reader.fault(
            f"A regular expression has no flag {flags!r}.", token, expected=["i"], kind="semantic"
        )
    return Regex(match.group(1).replace("\\/", "/"), flags == "i", token.at)


def _date(reader: Reader, token: Token) -> Date:
    inner = token.text[token.text.index("(") + 1 : -1].strip()
    named = re.fullmatch(r"\$\{([^{}]*)\}|\{\{(.*?)\}\}", inner.strip("'\""), re.DOTALL)
    if named:
        base: int | Slot = slot(reader, Token("slot", inner.strip("'\""), token.at))
    else:
        base = _day(reader, token, inner.strip("'\""))
    return _shifted(reader, base, token)


def _day(reader: Reader, token: Token, text: str) -> int:
    try:
        return read_date(text)
    except (ValueError, OverflowError):
        raise reader.fault(
            f"There is no such date as {text[:40]!r}.",
            token,
            kind="semantic",
            expected=["date(2024)", "date(2024-05)", "date(2024-05-31)", "date(2024-05-31T10:00:00Z)"],
        ) from None


def _shifted(reader: Reader, base: int | Slot | None, token: Token) -> Date:
    shifts = []
    while (
        reader.at_op("+", "-")
        and reader.ahead().kind in ("number", "slot")
        and reader.ahead(2).kind == "word"
    ):
        sign = 1 if reader.take().text == "+" else -1
        shifts.append(_shift(reader, sign))
    if reader.at_op("+", "-") and reader.ahead().kind in ("number", "slot"):
        reader.take()
        reader.take()
        raise reader.unexpected("A span of time needs a unit", ["hours", "days", "weeks", "months", "years"])
    return Date(base, tuple(shifts), token.text, token.at)


def _shift(reader: Reader, sign: int) -> Shift:
    amount = reader.take()
    size: float | Slot = slot(reader, amount) if amount.kind == "slot" else float(amount.text)
    unit = reader.take()
    name = UNITS.get(unit.text.lower())
    if name is None:
        suggestion = one_edit_away(unit.text, UNITS)
        raise reader.fault(
            f"There is no unit of time called {unit.text[:40]!r}.",
            unit,
            kind="semantic",
            expected=["minutes", "hours", "days", "weeks", "months", "years"],
            suggestion=suggestion,
        )
    return Shift(sign, size, name)


def _choice(reader: Reader) -> Value:
    """`(a OR b AND c)`, AND binding tighter, nested parentheses allowed."""
    opening = reader.take()
    reader.deeper()
    alternatives = [_all_of(reader)]
    while reader.word("OR"):
        alternatives.append(_all_of(reader))
    if not reader.op(")"):
        raise reader.unexpected(
            "A list of values goes on with OR, AND or ends with a parenthesis", ["OR", "AND", ")"]
        )
    reader.shallower()
    return alternatives[0] if len(alternatives) == 1 else Choice("or", tuple(alternatives), opening.at)


def _all_of(reader: Reader) -> Value:
    at = reader.current.at
    items = [value(reader)]
    while reader.word("AND"):
        items.append(value(reader))
    return items[0] if len(items) == 1 else Choice("and", tuple(items), at)


def _no_value(reader: Reader) -> QueryError:
    token = reader.current
    if token.kind == "word" and one_edit_away(token.text, WORDS) is None:
        return reader.fault(
            f"A value is expected, but {token.text[:40]!r} stands here; a text needs quotes.",
            token,
            expected=EXPECTED_VALUE,
            suggestion=f"'{token.text}'",
        )
    return reader.unexpected("A value is expected", EXPECTED_VALUE, WORDS)


READERS = {"string": _text, "number": _number, "slot": slot, "regex": _regex, "date": _date}
