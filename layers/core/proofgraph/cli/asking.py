"""Questions to whoever sits at the terminal, and what scripts give instead on standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from proofgraph.errors import InvalidInputError

INTERRUPTED = 130


def agreed(question: str, *, err: bool = False) -> bool:
    """Whether it is agreed to, no unless a yes is given; InvalidInputError where nobody can answer."""
    with _answered("give --yes to agree to it"):
        return typer.confirm(question, err=err)


def told(what: str) -> str:
    """A line; asked for again while it is empty."""
    with _answered("see --help for the option that gives it"):
        line: str = typer.prompt(what)
        return line


def secret(what: str, *, optional: bool = False) -> str:
    """A line that is not shown; empty only where it is optional."""
    with _answered("see --help for the option that reads it from a file or standard input"):
        line: str = typer.prompt(what, hide_input=True, default="" if optional else None, show_default=False)
        return line


def piped(what: str) -> str:
    """The next line of standard input; InvalidInputError where there is none."""
    if line := _decoded(sys.stdin.buffer.readline(), what).rstrip("\r\n"):
        return line
    raise InvalidInputError(f"{what}: standard input has no such line.")


def piped_whole(what: str) -> str:
    """All that is left of standard input."""
    return _decoded(sys.stdin.buffer.read(), what)


def _decoded(content: bytes, what: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidInputError(f"{what}: standard input must be text in UTF-8.") from None


@contextmanager
def _answered(instead: str) -> Iterator[None]:
    try:
        yield
    except typer.Abort as error:
        # It is raised "from None" for both: an end of input, and Ctrl-C.
        if isinstance(error.__context__, EOFError):
            raise InvalidInputError(f"Nobody can answer here, as there is no terminal: {instead}.") from None
        raise typer.Exit(INTERRUPTED) from None
