"""`proofgraph`: finds the commands, runs one, and says in one line what went wrong.

Exit codes: 0 done, 1 done and gaps were found, 2 the command was used wrongly, 3 could not be done or told.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer
from rich.console import Console

from proofgraph import __version__
from proofgraph.cli import commands, writing
from proofgraph.cli.world import World
from proofgraph.errors import ImportFaultsError, InvalidInputError, ProofgraphError, QueryError

USAGE = 2
FAILED = 3


def build() -> typer.Typer:
    """The application with every command of `cli/commands`."""
    app = typer.Typer(
        name="proofgraph",
        help="Compliance automation over a graph of your systems.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_options)
    for module in pkgutil.iter_modules(commands.__path__, f"{commands.__name__}."):
        importlib.import_module(module.name).register(app)
    return app


def run(arguments: Sequence[str] | None = None) -> None:
    """The console script."""
    sys.exit(invoke(sys.argv[1:] if arguments is None else arguments))


def invoke(arguments: Sequence[str], world: World | None = None) -> int:
    """Run one command line and give its exit code; errors go to standard error."""
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    world = world or World()
    try:
        build()(list(arguments), prog_name="proofgraph", obj=world)
    except ProofgraphError as error:
        _tell(errors, error)
        return USAGE if isinstance(error, InvalidInputError) else FAILED
    except writing.machine_faults() as error:
        errors.print(f"proofgraph: {writing.told(error)}", markup=False)
        return FAILED
    except SystemExit as end:
        # Typer ends so: 0, what a command gave to typer.Exit, 2 for wrong usage, 130 for an interruption.
        return end.code if isinstance(end.code, int) else 0
    finally:
        world.close()
    return 0


def _tell(errors: Console, error: ProofgraphError) -> None:
    errors.print(f"proofgraph: {error.message}", markup=False)
    if isinstance(error, QueryError):
        hint = f"; did you mean {error.suggestion!r}?" if error.suggestion else ""
        errors.print(f"  at line {error.line}, column {error.column}{hint}", markup=False)
    if isinstance(error, ImportFaultsError):
        for fault in error.faults:
            errors.print(f"  {fault}", markup=False)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(__version__)
        raise typer.Exit


def _options(
    context: typer.Context,
    _: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log what is done.")] = False,
    act_as: Annotated[
        str, typer.Option("--as", metavar="GROUP", help="Act as this one group of yours, not as all.")
    ] = "",
) -> None:
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING, format="%(levelname)s %(message)s"
    )
    if act_as:
        context.obj = replace(context.obj, act_as=act_as)


if __name__ == "__main__":
    run()
