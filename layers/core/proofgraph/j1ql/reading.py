"""A cursor over the tokens of one query, with the errors every part of the parser raises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from proofgraph.errors import QueryError
from proofgraph.j1ql.faults import Kind, fault, one_edit_away
from proofgraph.j1ql.lexer import Token, tokens, unquote

MAX_DEPTH = 64

KEYWORDS = (
    "FIND",
    "UNIQUE",
    "WITH",
    "AS",
    "THAT",
    "TO",
    "WHERE",
    "RETURN",
    "TREE",
    "HAVING",
    "ORDER",
    "BY",
    "ASC",
    "DESC",
    "SKIP",
    "LIMIT",
    "AND",
    "OR",
)
CLAUSES = frozenset({"WITH", "AS", "THAT", "WHERE", "RETURN", "HAVING", "ORDER", "SKIP", "LIMIT"})


class Reader:
    """Tokens with one place in them; `depth` guards against nesting without end."""

    __slots__ = ("depth", "index", "source", "tokens")

    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens = tokens(source)
        self.index = 0
        self.depth = 0

    @property
    def current(self) -> Token:
        return self.tokens[self.index]

    def ended(self) -> bool:
        return self.tokens[self.index].kind == "end"

    def ahead(self, distance: int = 1) -> Token:
        return self.tokens[min(self.index + distance, len(self.tokens) - 1)]

    def take(self) -> Token:
        token = self.tokens[self.index]
        if token.kind != "end":
            self.index += 1
        return token

    def at_word(self, *words: str) -> bool:
        return self.current.word in words if self.current.kind == "word" else False

    def at_op(self, *texts: str) -> bool:
        token = self.current
        return token.kind == "op" and token.text in texts

    def word(self, word: str) -> bool:
        """Step over this keyword if it stands here."""
        if self.current.word == word:
            self.index += 1
            return True
        return False

    def op(self, text: str) -> bool:
        """Step over this sign if it stands here."""
        token = self.current
        if token.kind == "op" and token.text == text:
            self.index += 1
            return True
        return False

    def need_word(self, word: str, why: str) -> None:
        if not self.word(word):
            raise self.unexpected(why, [word])

    def need_op(self, text: str, why: str) -> None:
        if not self.op(text):
            raise self.unexpected(why, [text])

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.fault(
                f"Parentheses are nested deeper than the limit of {MAX_DEPTH}.", self.current, kind="limit"
            )

    def shallower(self) -> None:
        self.depth -= 1

    def name(self, why: str) -> tuple[str, int]:
        """An alias: a plain word or a quoted text."""
        token = self.take()
        if token.kind == "string":
            return unquote(token.text), token.at
        if token.kind == "word" and "." not in token.text:
            return token.text, token.at
        self.back(token)
        raise self.unexpected(why, ["a name", "a quoted name"])

    def back(self, token: Token) -> None:
        if token.kind != "end":
            self.index -= 1

    def fault(
        self,
        message: str,
        token: Token,
        *,
        kind: Kind = "syntax",
        expected: Sequence[str] = (),
        suggestion: str | None = None,
    ) -> QueryError:
        return fault(
            message,
            source=self.source,
            at=token.at,
            kind=kind,
            text=token.text,
            expected=expected,
            suggestion=suggestion,
        )

    def unexpected(self, why: str, expected: Sequence[str], known: Iterable[str] = KEYWORDS) -> QueryError:
        """What stands here does not belong here; a keyword one edit away becomes the suggestion."""
        token = self.current
        found = "the query ends" if token.kind == "end" else f"{token.text[:40]!r} stands"
        suggestion = one_edit_away(token.text, known) if token.kind == "word" else None
        hint = f" Did you mean {suggestion}?" if suggestion else ""
        return self.fault(f"{why}, but {found} here.{hint}", token, expected=expected, suggestion=suggestion)
