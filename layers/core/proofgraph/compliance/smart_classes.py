"""Smart classes: filters of the account's own that queries name as `#Name`.

Records: parent `smart-classes`, kind `smart-class`, id the name. A shipped one that nobody changed has no
record. A change acts on the next query and the next evaluation; each result keeps the settings it was asked
with, so that what is stored can be asked again (`time_travel`).
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.revisions import Revisions
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.graph.schema import Schema
from proofgraph.j1ql.context import SmartClass, SmartClasses
from proofgraph.j1ql.parser import parse_filter
from proofgraph.j1ql.slots import left_open
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every

PARENT = "smart-classes"
MOST = 50

SHIPPED: Mapping[str, SmartClass] = SmartClasses().by_name


class Setting(Stored):
    """`classes` are classes or types, none: any; `filter` is what would stand after WITH."""

    name: str
    classes: tuple[str, ...]
    filter: str
    shipped: bool = False
    at: int = 0
    by: str = ""

    @property
    def own(self) -> bool:
        """Made by the account; one of the product's can be put back, not deleted."""
        return self.name not in SHIPPED

    def told(self) -> dict[str, Any]:
        """What a version and the audit log keep."""
        return {"classes": [*self.classes], "filter": self.filter}


class SmartClassSettings:
    """`schema` is asked for only where somebody writes a setting: queries need none of it."""

    def __init__(self, records: Records, schema: Callable[[], Schema], clock: Clock) -> None:
        self._records = records
        self._schema = schema
        self._clock = clock
        self.revisions = Revisions(records, clock)

    def list(self) -> Sequence[Setting]:
        """All by name: the shipped ones as they are or were changed, and those of the account."""
        held = {record.id: _setting(record) for record in every(self._records, PARENT, "smart-class")}
        unchanged = {name: _shipped(name) for name in SHIPPED if name not in held}
        return [found for _, found in sorted({**held, **unchanged}.items())]

    def get(self, name: str) -> Setting:
        record = self._records.get(PARENT, "smart-class", name)
        if record is not None:
            return _setting(record)
        if name in SHIPPED:
            return _shipped(name)
        raise NotFoundError(f"There is no smart class {name!r}.", name=name)

    def in_force(self) -> SmartClasses:
        """What queries are compiled with."""
        return SmartClasses({one.name: SmartClass(one.classes, one.filter) for one in self.list()})

    def create(self, name: str, classes: Iterable[str], filter: str, *, by: str) -> Setting:
        held = self.list()
        if any(one.name == name for one in held):
            raise ConflictError(f"There is a smart class {name!r} already; change that one.", name=name)
        if len(held) >= MOST:
            raise ConflictError(f"There are {MOST} smart classes, the most there can be; delete one first.")
        return self._write(Setting(name=name, classes=tuple(classes), filter=filter), by, NEW)

    def edit(
        self,
        name: str,
        *,
        classes: Iterable[str] | None = None,
        filter: str | None = None,
        by: str,
        expected: int = ANY,
    ) -> Setting:
        """Change what is given; what changes nothing makes no version."""
        held = self.get(name)
        changed = held.model_copy(
            update={
                "classes": held.classes if classes is None else tuple(classes),
                "filter": held.filter if filter is None else filter,
            }
        )
        if expected not in (ANY, held.version):
            raise ConflictError(f"The smart class {name!r} was changed by somebody; look at it again.")
        if changed == held:
            return held
        return self._write(changed, by, held.version, held.told())

    def delete(self, name: str, *, by: str, expected: int = ANY) -> Setting | None:
        """Take an own one away, or put a shipped one back: then the answer is what it is now."""
        held = self.get(name)
        if held.shipped:
            raise ConflictError(
                f"The smart class {name!r} is as it was shipped; there is nothing to put back."
            )
        after = None if held.own else _shipped(name)
        body = after.told() if after else {}
        self._records.transact(
            [
                Delete(PARENT, "smart-class", name, held.version if expected == ANY else expected),
                *self.revisions.operations("smart-class", name, body, by=by),
            ]
        )
        return after

    def _write(
        self, setting: Setting, by: str, expected: int, before: Mapping[str, Any] | None = None
    ) -> Setting:
        classes = tuple(dict.fromkeys(setting.classes))
        made = setting.model_copy(
            update={"classes": classes, "by": by, "at": self._clock(), "shipped": False}
        )
        self._check(made)
        versions = self.revisions.operations("smart-class", made.name, made.told(), by=by, original=before)
        self._records.transact(
            [Put(Record(PARENT, "smart-class", made.name, made.body()), expected), *versions]
        )
        return self.get(made.name)

    def _check(self, setting: Setting) -> None:
        unknown = [name for name in setting.classes if not self._known(name)]
        if unknown:
            raise InvalidInputError(
                f"No integration makes {_named(unknown)}; name classes or types that the schema has.",
                field="classes",
            )
        if left_open(parse_filter(setting.filter)):
            raise InvalidInputError(
                "A smart class holds in every query, so its filter cannot have parameters or placeholders.",
                field="filter",
            )

    def _known(self, name: str) -> bool:
        """Shipped settings name classes that only some integrations make."""
        shipped = any(name in found.classes for found in SHIPPED.values())
        return shipped or name in self._schema().classes or name in self._schema().entities


def _named(names: builtins.list[str]) -> str:
    return ", ".join(repr(name) for name in names)


def _shipped(name: str) -> Setting:
    found = SHIPPED[name]
    return Setting(name=name, classes=found.classes, filter=found.filter, shipped=True)


def _setting(record: Record) -> Setting:
    return Setting.model_validate({**record.body, "version": record.version})
