"""Parameters: values that queries name as `${param.name}`, plain or secret, and how questions are given them.

Records: parent `parameters`, kind `parameter`, id the name. The value of a secret one lies in the secrets
store alone; its record has the keyed digest, which tells whether it changed and nothing else.
"""

from __future__ import annotations

import hmac
import secrets as randomness
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.revisions import Revisions
from proofgraph.errors import ConflictError, InvalidInputError, NotFoundError
from proofgraph.j1ql.tree import Slot
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every
from proofgraph.ports.secrets import Secrets

PARENT = "parameters"
SHORTEST_SECRET = 8
"""Shorter texts stand in rows by chance, and would be masked there."""

Plain = str | bool | int | float | list[str | bool | int | float]


class Parameter(Stored):
    """`value` is None for a secret one; `digest` is its keyed digest, `place` its name in the store."""

    name: str
    description: str = ""
    secret: bool = False
    value: Plain | None = None
    digest: str = ""
    place: str = ""
    at: int = 0
    by: str = ""

    @property
    def stated(self) -> Any:
        """What may be said of the value beside a result."""
        return {"secret": self.digest} if self.secret else self.value

    def told(self) -> dict[str, Any]:
        """What a version and the audit log keep."""
        return {"description": self.description, "secret": self.secret, "value": self.stated}


@dataclass(frozen=True)
class Given:
    """What a question's queries are run with; `stated` is the part of it that may be kept."""

    parameters: Mapping[str, Any] = field(default_factory=dict, repr=False)
    variables: Mapping[str, Any] = field(default_factory=dict)
    stated: Mapping[str, Any] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    missing: tuple[str, ...] = ()

    def fault(self) -> str:
        """Why the queries cannot run; empty where they can."""
        return f"no value is stored for {', '.join(self.missing)}" if self.missing else ""


@dataclass
class Values:
    """The parameters at one moment; a secret is fetched when a query first needs it."""

    known: Mapping[str, Parameter] = field(default_factory=dict)
    reveal: Callable[[Parameter], str] | None = field(default=None, repr=False)
    _revealed: dict[str, str] = field(default_factory=dict, repr=False)

    def given(self, slots: Iterable[Slot], variables: Mapping[str, Any]) -> Given:
        """The values of what queries leave open; a secret parameter is one only where it can be revealed."""
        parameters: dict[str, Any] = {}
        chosen: dict[str, Any] = {}
        stated: dict[str, Any] = {}
        hidden: dict[str, str] = {}
        missing = []
        for slot in slots:
            name = slot.name
            held = self.known.get(name) if slot.parameter else None
            if not slot.parameter and name in variables:
                chosen[name] = stated[name] = variables[name]
            elif held is None or (held.secret and self.reveal is None):
                missing.append(f"${{param.{name}}}" if slot.parameter else f"{{{{{name}}}}}")
            else:
                stated[f"param.{name}"] = held.stated
                parameters[name] = self._value(held)
                if held.secret:
                    hidden[parameters[name]] = name
        return Given(parameters, chosen, stated, hidden, tuple(missing))

    def _value(self, held: Parameter) -> Any:
        if not held.secret or self.reveal is None:
            return held.value
        if held.name not in self._revealed:
            self._revealed[held.name] = self.reveal(held)
        return self._revealed[held.name]


class Parameters:
    """`key` gives the key of the digests of secrets, made at first use."""

    def __init__(self, records: Records, secrets: Secrets, clock: Clock, key: Callable[[], bytes]) -> None:
        self._records = records
        self._secrets = secrets
        self._clock = clock
        self._key = key
        self.revisions = Revisions(records, clock)

    def list(self) -> Sequence[Parameter]:
        return [_parameter(record) for record in every(self._records, PARENT, "parameter")]

    def get(self, name: str) -> Parameter:
        record = self._records.get(PARENT, "parameter", name)
        if record is None:
            raise NotFoundError(f"There is no parameter {name!r}.", name=name)
        return _parameter(record)

    def create(
        self, name: str, value: Plain, *, secret: bool = False, description: str = "", by: str
    ) -> Parameter:
        if self._records.get(PARENT, "parameter", name) is not None:
            raise ConflictError(f"There is a parameter {name!r} already; change that one.", name=name)
        made = Parameter(name=name, description=description, secret=secret)
        return self._write(made, value, by, NEW)

    def edit(
        self,
        name: str,
        *,
        value: Plain | None = None,
        description: str | None = None,
        secret: bool | None = None,
        by: str,
        expected: int = ANY,
    ) -> Parameter:
        """Change what is given. A secret one becomes plain only with a new value: it is not shown again."""
        held = self.get(name)
        changed = held.model_copy(
            update={
                "description": held.description if description is None else description,
                "secret": held.secret if secret is None else secret,
            }
        )
        if value is None and held.secret != changed.secret:
            if held.secret:
                raise InvalidInputError("Give the value anew; a secret one is never shown.", field="value")
            value = held.value
        return self._write(changed, value, by, held.version if expected == ANY else expected, held)

    def delete(self, name: str, *, by: str, expected: int = ANY) -> None:
        """The record first: a secret that nothing names is lost, a name without its secret is broken."""
        held = self.get(name)
        gone = Delete(PARENT, "parameter", name, held.version if expected == ANY else expected)
        self._records.transact([gone, *self.revisions.operations("parameter", name, {}, by=by)])
        if held.place:
            self._secrets.delete(held.place)

    def values(self, *, secrets: bool = True) -> Values:
        """For queries; without secrets, a secret parameter is as one that has no value."""
        known = {parameter.name: parameter for parameter in self.list()}
        return Values(known, self._reveal if secrets else None)

    def _reveal(self, parameter: Parameter) -> str:
        return self._secrets.get(parameter.place)

    def _write(
        self, parameter: Parameter, value: Plain | None, by: str, expected: int, held: Parameter | None = None
    ) -> Parameter:
        """A new secret is stored under a new name before the record that names it, the old one goes after."""
        place = parameter.place
        if value is not None:
            parameter = self._with(parameter, value)
        parameter = parameter.model_copy(update={"by": by, "at": self._clock()})
        try:
            self._records.transact(
                [
                    Put(Record(PARENT, "parameter", parameter.name, parameter.body()), expected),
                    *self.revisions.operations("parameter", parameter.name, parameter.told(), by=by),
                ]
            )
        except ConflictError:
            if parameter.place and parameter.place != place:
                self._secrets.delete(parameter.place)
            raise
        if held is not None and held.place and held.place != parameter.place:
            self._secrets.delete(held.place)
        return self.get(parameter.name)

    def _with(self, parameter: Parameter, value: Plain) -> Parameter:
        if not parameter.secret:
            return parameter.model_copy(update={"value": value, "digest": "", "place": ""})
        if not isinstance(value, str) or len(value) < SHORTEST_SECRET:
            told = f"A secret value is a text of at least {SHORTEST_SECRET} characters."
            raise InvalidInputError(told, field="value")
        place = f"parameters/{parameter.name}-{randomness.token_hex(6)}"
        self._secrets.put(place, value)
        digest = hmac.digest(self._key(), orjson.dumps(value), "sha256").hex()
        return parameter.model_copy(update={"value": None, "digest": digest, "place": place})


def _parameter(record: Record) -> Parameter:
    return Parameter.model_validate({**record.body, "version": record.version})
