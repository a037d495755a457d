"""Query text → tokens, in one pass of one regular expression.

Written by hand: J1QL's words are keywords only where the grammar expects them, and a slash opens a
regular expression only after a comparison. docs/decisions/0003 has the comparison with lark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from proofgraph.j1ql.faults import fault

TokenKind = Literal["word", "string", "number", "regex", "date", "slot", "bracket", "op", "end"]

NAME = r"[^\W\d]\w*"
PART = r"(?:\w+|\*|\[[^\]\n]*\])"
SPACE = r"(?:\s+|/\*.*?\*/)*"
SKIP = re.compile(r"(?:\s+|/\*.*?\*/)+", re.DOTALL)
TOKEN = re.compile(
    rf"""
      (?P<date>date\s*\((?!\s*THAT\b)[^()]*\))
    | (?P<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<word>{NAME}(?:\s*\.\s*{PART})*)
    | (?P<bracket>\[[^\]\n]*\])
    | (?P<string>'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*")
    | (?P<slot>\$\{{[^{{}}]*\}}|\{{\{{.*?\}}\}})
    | (?P<op><<|>>|!~=|!\^=|!\$=|~=|\^=|\$=|!=|<=|>=|[=<>!|(),?*\#+\-/^;])
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
REGEX = re.compile(r"/((?:[^/\\\n]|\\.)+)/([A-Za-z]*)")
BEFORE_REGEX = frozenset({"=", "!=", "~=", "!~=", "^=", "!^=", "$=", "!$=", "(", "<", ">", "<=", ">="})


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `text` is as written, `at` its offset in the source."""

    kind: TokenKind
    text: str
    at: int

    @property
    def word(self) -> str:
        """The upper-cased text of a word, for comparison with keywords; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(source: str) -> list[Token]:
    """All tokens and a final `end`; raises on what no token starts with."""
    found: list[Token] = []
    position, length = 0, len(source)
    match_token, match_space = TOKEN.match, SKIP.match
    while position < length:
        space = match_space(source, position)
        if space:
            position = space.end()
            continue
        if source[position] == "/" and _opens_regex(found):
            token = _regex(source, position)
        else:
            match = match_token(source, position)
            if match is None or (match.lastgroup == "op" and source.startswith("/*", position)):
                raise _unreadable(source, position)
            token = Token(match.lastgroup, match.group(), position)  # type: ignore[arg-type]
        found.append(token)
        position += len(token.text)
    found.append(Token("end", "", length))
    return found


def _opens_regex(found: list[Token]) -> bool:
    if not found:
        return False
    last = found[-1]
    return last.text in BEFORE_REGEX if last.kind == "op" else last.word in ("AND", "OR")


def _regex(source: str, position: int) -> Token:
    match = REGEX.match(source, position)
    if match is None:
        raise fault(
            "The regular expression is not closed.",
            source=source,
            at=position,
            kind="syntax",
            text=source[position : position + 20],
            expected=["/"],
        )
    return Token("regex", match.group(), position)


OPEN = {
    "'": ("The quoted text is not closed.", "'"),
    '"': ("The quoted text is not closed.", '"'),
    "[": ("The bracket is not closed.", "]"),
    "/": ("The comment is not closed.", "*/"),
    "$": ("The parameter is not closed or not named.", "${param.name}"),
    "{": ("The variable is not closed.", "}}"),
    "“": ("Typographic quotes do not quote a text.", "'"),
    "”": ("Typographic quotes do not quote a text.", "'"),
    "\N{LEFT SINGLE QUOTATION MARK}": ("Typographic quotes do not quote a text.", "'"),
    "\N{RIGHT SINGLE QUOTATION MARK}": ("Typographic quotes do not quote a text.", "'"),
}


def _unreadable(source: str, position: int) -> Exception:
    character = source[position]
    message, expected = OPEN.get(character, (f"The character {character!r} means nothing here.", ""))
    return fault(
        message,
        source=source,
        at=position,
        kind="syntax",
        text=source[position : position + 20],
        expected=[expected] if expected else [],
    )


ESCAPED = re.compile(r"""\\(['"\\])|''|\"\"""", re.DOTALL)


def unquote(text: str) -> str:
    """The value of a quoted text: a doubled or backslashed quote stands for itself, `\\\\` for `\\`."""
    quote, body = text[0], text[1:-1]
    if "\\" not in body and quote not in body:
        return body

    def replace(match: re.Match[str]) -> str:
        escaped = match.group(1)
        if escaped is not None:
            return escaped
        return quote if match.group() == quote * 2 else match.group()

    return ESCAPED.sub(replace, body)


def quoted(value: str) -> str:
    """A literal that `unquote` turns back into `value`."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
