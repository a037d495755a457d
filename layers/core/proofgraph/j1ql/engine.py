"""The engine: a query file opened for reading, and queries run on it within budgets.

Compiled queries are kept by their text and what else decides them (values, policy, settings), so a
query seen before costs only its execution. One engine serves one thread at a time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypedDict, Unpack

from proofgraph.errors import DamagedError, NotFoundError, QueryError
from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.conditions import check_regexes
from proofgraph.j1ql.context import Context, Limits, QueryPolicy, ScopeFilter, SmartClasses, check_rows
from proofgraph.j1ql.cursors import Page, Position, binding, seal, unseal
from proofgraph.j1ql.explain import Explanation, explanation
from proofgraph.j1ql.faults import fault
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import read
from proofgraph.j1ql.plan import Plan
from proofgraph.j1ql.records import Records
from proofgraph.j1ql.results import Result, TreeResult
from proofgraph.j1ql.rewrite import hops_of
from proofgraph.j1ql.rules import rewrite
from proofgraph.j1ql.rules.fold import moved
from proofgraph.j1ql.shapes import Moulds
from proofgraph.j1ql.shaping import Shaper
from proofgraph.j1ql.statement import Prepared, Statement
from proofgraph.j1ql.tree import Date
from proofgraph.j1ql.watchdog import Watchdog

if TYPE_CHECKING:
    import duckdb

    from proofgraph.j1ql.arrays import Arrays

CACHED = 2_048
SMALL = 6_000_000
"""Entities and relationships up to which arrays are kept in memory."""
COLD = 3
"""So many queries are answered by the database before arrays are worth loading."""
NO_VALUES: Mapping[str, Any] = {}
OPTIONS = ("parameters", "variables", "policy", "scope_filter", "smart_classes", "hidden_classes")


class Options(TypedDict, total=False):
    """What besides its text decides how a query is compiled.

    `hidden_classes` stay out of an answer unless the query names the class or type itself.
    """

    parameters: Mapping[str, Any]
    variables: Mapping[str, Any]
    policy: QueryPolicy | None
    scope_filter: ScopeFilter | None
    smart_classes: SmartClasses | None
    hidden_classes: frozenset[str]


class Engine:
    """One query file, open for reading."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        catalog: Catalog,
        arrays_after: int | None = COLD,
        smart_classes: SmartClasses | None = None,
    ) -> None:
        self.catalog = catalog
        self.smart_classes = smart_classes or SmartClasses()
        self._shipped = self.smart_classes == SmartClasses()
        self._connection = connection
        self._records = Records(catalog)
        self._compiled: OrderedDict[Any, Prepared] = OrderedDict()
        self._moulds = Moulds(CACHED)
        self._patterns: dict[str, str | None] = {}
        self._memory_mb = 0
        self._watchdog = Watchdog(connection)
        self._arrays: Arrays | None = None
        small = catalog.entities + catalog.relationships <= SMALL
        self._arrays_after = arrays_after if small else None
        self._runs = 0

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        threads: int = 1,
        arrays_after: int | None = COLD,
        smart_classes: SmartClasses | None = None,
    ) -> Self:
        """Open a query file made by `queryfile.build`; `smart_classes` hold where a query is given no others.

        A small graph's queries are answered over arrays after the first few; None leaves all to the database.
        """
        import duckdb

        if not path.exists():
            raise NotFoundError(f"There is no query file at {path}.")
        try:
            connection = duckdb.connect(
                str(path), read_only=True, config={"threads": threads, "temp_directory": ""}
            )
            connection.execute("SET enable_external_access = false")
            row = connection.execute("SELECT json FROM catalog").fetchone()
        except duckdb.Error as error:
            raise DamagedError(f"The query file {path.name} cannot be read: {error}") from error
        if row is None:
            raise DamagedError(f"The query file {path.name} has no catalog.")
        return cls(connection, Catalog.load(row[0]), arrays_after, smart_classes)

    def close(self) -> None:
        self._watchdog.close()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, text: str, *, now: int, limits: Limits | None = None, **options: Unpack[Options]) -> Result:
        """Run one query at the moment `now` (epoch milliseconds) and shape its result."""
        return self.execute(self.prepare(text, **options), now=now, limits=limits)

    def execute(self, prepared: Prepared, *, now: int, limits: Limits | None = None) -> Result:
        """Run what `prepare` made."""
        limits = limits or Limits()
        with self._budget(limits, prepared.plan.source):
            walked: Result | None = self._over_arrays(
                prepared, lambda arrays: _answer(arrays, prepared, now, limits)
            )
            if walked is not None:
                return walked
            rows = self._rows(prepared.statement, now, limits)
            return Shaper(prepared.statement, self._records, self._connection, now).shape(rows)

    def count(self, text: str, *, now: int, limits: Limits | None = None, **options: Unpack[Options]) -> int:
        """How many rows `run` would give, without fetching them where that can be avoided."""
        return self.number(self.prepare(text, **options), now=now, limits=limits)

    def number(self, prepared: Prepared, *, now: int, limits: Limits | None = None) -> int:
        """How many rows `execute` would give."""
        walked: int | None = self._over_arrays(prepared, lambda arrays: _count(arrays, prepared, now))
        if walked is not None:
            return walked
        compiled = prepared.statement
        if compiled.sorted and compiled.shape in ("ids", "cells") and compiled.rest is None:
            sql = f"SELECT count(*) FROM ({compiled.sql})"
            return int(self.numbers(sql, compiled.values, prepared.plan.source, now, limits)[0])
        return len(self.execute(prepared, now=now, limits=limits).rows)

    def warm(self, plans: Iterable[Plan] = ()) -> bool:
        """Make ready for many queries; True where a small graph is then asked in memory."""
        if self._arrays_after is None:
            return False
        self._runs = max(self._runs, self._arrays_after)
        from proofgraph.j1ql.masks import load  # numpy costs 80 ms that a single query should not pay

        load(self._in_memory(), plans)
        return True

    def numbers(
        self, sql: str, values: Sequence[Any], text: str, now: int, limits: Limits | None = None
    ) -> tuple[Any, ...]:
        """The first row of a statement that the compiler wrote, within the budgets."""
        with self._budget(limits or Limits(), text):
            row = self._connection.execute(sql, self._bound(values, now, text)).fetchone()
        return row or ()

    def run_page(
        self,
        text: str,
        *,
        now: int,
        snapshot_id: str,
        key: bytes,
        cursor: str | None = None,
        size: int = 250,
        limits: Limits | None = None,
        **options: Unpack[Options],
    ) -> Page:
        """One page of a query's rows; `key` seals the cursors. A tree comes whole."""
        options = self._with_settings(options)
        bound = binding(text, snapshot_id, options)
        position = unseal(cursor, bound, key) if cursor else Position(0, now)
        plan = self.prepare(text, **options).plan
        if plan.kind == "tree":
            return Page(self.run(text, now=position.now, limits=limits, **options), None)
        left = size + 1 if plan.limit is None else min(size + 1, max(plan.limit - position.offset, 0))
        cut = replace(plan, skip=(plan.skip or 0) + position.offset, limit=left)
        result = self.execute(Prepared(cut, self.catalog), now=position.now, limits=limits)
        if len(result.rows) <= size or isinstance(result, TreeResult):
            return Page(result, None)
        shown = replace(result, data=result.data[:size])
        return Page(shown, seal(Position(position.offset + size, position.now), bound, key))

    def explain(self, text: str, **options: Unpack[Options]) -> Explanation:
        """The plan, SQL and expected rows of a query, without running it."""
        return explanation(self.compile(text, **options), self.catalog)

    def compile(self, text: str, **options: Unpack[Options]) -> Statement:
        """The statement of a query."""
        return self.prepare(text, **options).statement

    def prepare(self, text: str, **options: Unpack[Options]) -> Prepared:
        """The rewritten plan of a query; made once for the same text, values and permissions."""
        options = self._with_settings(options)
        key = (text, *(_key(options[name]) if name in options else None for name in OPTIONS))  # type: ignore[literal-required]
        found = self._compiled.get(key)
        if found is not None:
            self._compiled.move_to_end(key)
            return found
        found = Prepared(self._planned(text, key[1:], options), self.catalog)
        self._compiled[key] = found
        if len(self._compiled) > CACHED:
            self._compiled.popitem(last=False)
        return found

    def _with_settings(self, options: Options) -> Options:
        """Options with the account's smart classes; the shipped ones need no telling."""
        if self._shipped or options.get("smart_classes"):
            return options
        return {**options, "smart_classes": self.smart_classes}

    def _planned(self, text: str, decides: tuple[object, ...], options: Options) -> Plan:
        """Compiled, or poured from a query of the same shape; a policy's filters have places of their own."""
        if options.get("policy") or options.get("scope_filter"):
            return self.plan(text, self.context(**options))
        return self._moulds.plan(text, decides, lambda: self.plan(text, self.context(**options)))

    def context(self, **options: Unpack[Options]) -> Context:
        return Context(
            self.catalog,
            options.get("parameters", NO_VALUES),
            options.get("variables", NO_VALUES),
            options.get("policy"),
            options.get("scope_filter"),
            options.get("smart_classes") or SmartClasses(),
            options.get("hidden_classes", frozenset()),
        )

    def plan(self, text: str, context: Context) -> Plan:
        """The plan of a query after all rules."""
        plan = rewrite(bind(read(text)), context)
        self._check_patterns(plan, text)
        return plan

    def _check_patterns(self, plan: Plan, text: str) -> None:
        if "/" not in text:
            return
        nodes = [plan.start, *(hop.node for hop in hops_of(plan.steps))]
        filters = [
            plan.where,
            plan.having,
            *(node.filter for node in nodes),
            *(hop.filter for hop in hops_of(plan.steps)),
        ]
        for filter in filters:
            check_regexes(filter, text, self._pattern_fault)

    def _pattern_fault(self, pattern: str) -> str | None:
        import duckdb

        if pattern not in self._patterns:
            try:
                self._connection.execute("SELECT regexp_matches('', $1)", [pattern]).fetchall()
                self._patterns[pattern] = None
            except duckdb.Error as error:
                self._patterns[pattern] = str(error).split("Error:", 1)[-1].strip()
        return self._patterns[pattern]

    def _bound(self, values: Sequence[Any], now: int, source: str) -> list[Any]:
        return [moved(value, now, source) if isinstance(value, Date) else value for value in values]

    def _over_arrays(self, prepared: Prepared, work: Callable[[Arrays], Any]) -> Any:
        """The answer over arrays, where the graph is small, the engine warm and the query fit for it."""
        self._runs += 1
        if self._arrays_after is None or self._runs <= self._arrays_after or prepared.for_database:
            return None
        from proofgraph.j1ql.arrays import NotForArraysError

        try:
            return work(self._in_memory())
        except NotForArraysError:
            prepared.for_database = True
            return None

    def _in_memory(self) -> Arrays:
        from proofgraph.j1ql.arrays import Arrays

        if self._arrays is None:
            self._arrays = Arrays(self._connection, self.catalog)
        return self._arrays

    def _rows(self, compiled: Statement, now: int, limits: Limits) -> list[tuple[Any, ...]]:
        source = compiled.plan.source
        cursor = self._connection.execute(compiled.sql, self._bound(compiled.values, now, source))
        rows: list[tuple[Any, ...]] = cursor.fetchmany(limits.rows + 1)
        check_rows(len(rows), limits, source)
        return rows

    def _budget(self, limits: Limits, text: str) -> _Budget:
        if limits.memory_mb != self._memory_mb:
            self._connection.execute(f"SET memory_limit = '{int(limits.memory_mb)}MiB'")
            self._memory_mb = limits.memory_mb
        return _Budget(self._watchdog, limits, text)


def _answer(arrays: Arrays, prepared: Prepared, now: int, limits: Limits) -> Result:
    from proofgraph.j1ql.answering import answer  # numpy costs 80 ms that a single query should not pay

    return answer(arrays, prepared, now, limits)


def _count(arrays: Arrays, prepared: Prepared, now: int) -> int | None:
    from proofgraph.j1ql.answering import count  # numpy costs 80 ms that a single query should not pay

    return count(arrays, prepared, now)


def _key(value: object) -> object:
    """What tells one option from another: mappings and settings by what they hold."""
    if isinstance(value, SmartClasses):
        return value.key()
    return repr(value) if isinstance(value, Mapping) else value


class _Budget:
    """Watches the clock while a query runs, and names the limit that ended it."""

    def __init__(self, watchdog: Watchdog, limits: Limits, text: str) -> None:
        self.watchdog = watchdog
        self.limits = limits
        self.text = text

    def __enter__(self) -> None:
        self.watchdog.start(self.limits.seconds)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.watchdog.stop()
        if error is None or isinstance(error, QueryError):
            return
        import duckdb

        if isinstance(error, duckdb.InterruptException):
            raise self.limit(f"The query ran longer than the limit of {self.limits.seconds:g} s.") from None
        if isinstance(error, duckdb.OutOfMemoryException | MemoryError):
            raise self.limit(
                f"The query needs more memory than the limit of {self.limits.memory_mb} MiB."
            ) from None

    def limit(self, message: str) -> QueryError:
        return fault(message, source=self.text, at=0, kind="limit")
