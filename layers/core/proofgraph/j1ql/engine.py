"""The engine: a query file opened for reading, and queries run on it within budgets.

Compiled queries are kept by their text and what else decides them (values, policy, settings), so a
query seen before costs only its execution. One engine serves one thread at a time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from proofgraph.errors import DamagedError, NotFoundError, QueryError
from proofgraph.j1ql.catalog import Catalog
from proofgraph.j1ql.conditions import check_regexes
from proofgraph.j1ql.context import Context, Limits, QueryPolicy, ScopeFilter, SmartClasses
from proofgraph.j1ql.faults import fault
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.plan import Plan
from proofgraph.j1ql.records import Records
from proofgraph.j1ql.results import Result
from proofgraph.j1ql.rewrite import hops_of
from proofgraph.j1ql.rules import rewrite
from proofgraph.j1ql.rules.fold import moved
from proofgraph.j1ql.shaping import Shaper
from proofgraph.j1ql.statement import Statement, statement
from proofgraph.j1ql.tree import Date
from proofgraph.j1ql.watchdog import Watchdog

if TYPE_CHECKING:
    import duckdb

CACHED = 2_048
NO_VALUES: Mapping[str, Any] = {}


class Engine:
    """One query file, open for reading."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, catalog: Catalog) -> None:
        self.catalog = catalog
        self._connection = connection
        self._records = Records(catalog)
        self._compiled: OrderedDict[Any, Statement] = OrderedDict()
        self._patterns: dict[str, str | None] = {}
        self._memory_mb = 0
        self._watchdog = Watchdog(connection)

    @classmethod
    def open(cls, path: Path, *, threads: int = 1) -> Self:
        """Open a query file made by `queryfile.build`."""
        import duckdb

        if not path.exists():
            raise NotFoundError(f"There is no query file at {path}.")
        try:
            connection = duckdb.connect(str(path), read_only=True, config={"threads": threads, "temp_directory": ""})
            connection.execute("SET enable_external_access = false")
            row = connection.execute("SELECT json FROM catalog").fetchone()
        except duckdb.Error as error:
            raise DamagedError(f"The query file {path.name} cannot be read: {error}") from error
        if row is None:
            raise DamagedError(f"The query file {path.name} has no catalog.")
        return cls(connection, Catalog.load(row[0]))

    def close(self) -> None:
        self._watchdog.close()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def run(
        self,
        text: str,
        *,
        now: int,
        parameters: Mapping[str, Any] = NO_VALUES,
        variables: Mapping[str, Any] = NO_VALUES,
        policy: QueryPolicy | None = None,
        scope_filter: ScopeFilter | None = None,
        smart_classes: SmartClasses | None = None,
        limits: Limits | None = None,
        hidden_classes: frozenset[str] = frozenset(),
    ) -> Result:
        """Run one query at the moment `now` (epoch milliseconds) and shape its result."""
        compiled = self.compile(
            text,
            parameters=parameters,
            variables=variables,
            policy=policy,
            scope_filter=scope_filter,
            smart_classes=smart_classes,
            hidden_classes=hidden_classes,
        )
        limits = limits or Limits()
        with self._budget(limits, text):
            rows = self._rows(compiled, now, limits, text)
            return Shaper(compiled, self._records, self._connection, now).shape(rows)

    def count(
        self,
        text: str,
        *,
        now: int,
        parameters: Mapping[str, Any] = NO_VALUES,
        variables: Mapping[str, Any] = NO_VALUES,
        policy: QueryPolicy | None = None,
        scope_filter: ScopeFilter | None = None,
        smart_classes: SmartClasses | None = None,
        limits: Limits | None = None,
        hidden_classes: frozenset[str] = frozenset(),
    ) -> int:
        """How many rows `run` would give, without fetching them where that can be avoided."""
        compiled = self.compile(
            text,
            parameters=parameters,
            variables=variables,
            policy=policy,
            scope_filter=scope_filter,
            smart_classes=smart_classes,
            hidden_classes=hidden_classes,
        )
        limits = limits or Limits()
        with self._budget(limits, text):
            if compiled.sorted and compiled.shape in ("ids", "cells") and compiled.rest is None:
                counted = f"SELECT count(*) FROM ({compiled.sql})"
                row = self._connection.execute(counted, self._values(compiled, now)).fetchone()
                return int(row[0]) if row else 0
            rows = self._rows(compiled, now, limits, text)
            return len(Shaper(compiled, self._records, self._connection, now).shape(rows).rows)

    def compile(
        self,
        text: str,
        *,
        parameters: Mapping[str, Any] = NO_VALUES,
        variables: Mapping[str, Any] = NO_VALUES,
        policy: QueryPolicy | None = None,
        scope_filter: ScopeFilter | None = None,
        smart_classes: SmartClasses | None = None,
        hidden_classes: frozenset[str] = frozenset(),
    ) -> Statement:
        """The statement of a query; made once for the same text, values and permissions."""
        smart = smart_classes or SmartClasses()
        key = (text, repr(parameters) if parameters else "", repr(variables) if variables else "")
        key += (policy, scope_filter, smart.key() if smart_classes else None, hidden_classes)  # type: ignore[assignment]
        found = self._compiled.get(key)
        if found is not None:
            self._compiled.move_to_end(key)
            return found
        context = Context(self.catalog, parameters, variables, policy, scope_filter, smart, hidden_classes)
        plan = self.plan(text, context)
        found = statement(plan, self.catalog)
        self._compiled[key] = found
        if len(self._compiled) > CACHED:
            self._compiled.popitem(last=False)
        return found

    def plan(self, text: str, context: Context) -> Plan:
        """The plan of a query after all rules."""
        plan = rewrite(bind(parse(text)), context)
        self._check_patterns(plan, text)
        return plan

    def _check_patterns(self, plan: Plan, text: str) -> None:
        nodes = [plan.start, *(hop.node for hop in hops_of(plan.steps))]
        filters = [plan.where, *(node.filter for node in nodes), *(hop.filter for hop in hops_of(plan.steps))]
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

    def _values(self, compiled: Statement, now: int) -> list[Any]:
        source = compiled.plan.source
        return [moved(value, now, source) if isinstance(value, Date) else value for value in compiled.values]

    def _rows(self, compiled: Statement, now: int, limits: Limits, text: str) -> list[tuple[Any, ...]]:
        cursor = self._connection.execute(compiled.sql, self._values(compiled, now))
        rows = cursor.fetchmany(limits.rows + 1)
        if len(rows) > limits.rows:
            raise fault(
                f"The query has more rows than the limit of {limits.rows}; narrow it or use LIMIT.",
                source=text,
                at=0,
                kind="limit",
            )
        return rows

    def _budget(self, limits: Limits, text: str) -> _Budget:
        if limits.memory_mb != self._memory_mb:
            self._connection.execute(f"SET memory_limit = '{int(limits.memory_mb)}MiB'")
            self._memory_mb = limits.memory_mb
        return _Budget(self._watchdog, limits, text)


class _Budget:
    """Watches the clock while a query runs, and names the limit that ended it."""

    def __init__(self, watchdog: Watchdog, limits: Limits, text: str) -> None:
        self.watchdog = watchdog
        self.limits = limits
        self.text = text

    def __enter__(self) -> None:
        self.watchdog.start(self.limits.seconds)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.watchdog.stop()
        if error is None or isinstance(error, QueryError):
            return
        import duckdb

        if isinstance(error, duckdb.InterruptException):
            raise self.limit(f"The query ran longer than the limit of {self.limits.seconds:g} s.") from None
        if isinstance(error, duckdb.OutOfMemoryException | MemoryError):
            raise self.limit(f"The query needs more memory than the limit of {self.limits.memory_mb} MiB.") from None

    def limit(self, message: str) -> QueryError:
        return fault(message, source=self.text, at=0, kind="limit")
