"""Integration instances: one vendor connected with one configuration, its secrets kept apart.

What a certificate of a past day needs of an instance is kept at each change: parent `integration-states`,
kind `state`, id `<instance>|<time>`.
"""

from __future__ import annotations

import re
import secrets as randomness
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from proofgraph.errors import ConflictError, ImportFaultsError, InvalidInputError, NotFoundError
from proofgraph.integrations import discovery
from proofgraph.integrations.definition import ConfigField, Definition
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Delete, Put, Record, Records, every
from proofgraph.ports.secrets import Secrets

PARENT = "integrations"
KIND = "instance"
DELETED = "deleted-instance"
STATES = "integration-states"


@dataclass(frozen=True, slots=True)
class Instance:
    """`config` has no secrets; `secrets` names those that are stored. `accounts` and `regions` are those
    of the newest plan: what a complete collection covers. `edition` counts edits by people, `version` what
    is stored, plans too: an edit is refused for another edit, not for a collection that began meanwhile.
    """

    id: str
    integration: str
    name: str
    config: Mapping[str, Any] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()
    enabled: bool = True
    interval_hours: float = 24.0
    tags: Mapping[str, str] = field(default_factory=dict)
    accounts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    created_at: int = 0
    updated_at: int = 0
    edition: int = 0
    version: int = 0

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "version"} | {
            "secrets": list(self.secrets),
            "accounts": list(self.accounts),
            "regions": list(self.regions),
        }


class Instances:
    """The instances of a deployment."""

    def __init__(self, records: Records, secrets: Secrets, clock: Clock) -> None:
        self._records = records
        self._secrets = secrets
        self._clock = clock

    def create(
        self,
        integration: str,
        name: str,
        config: Mapping[str, Any] | None = None,
        *,
        interval_hours: float = 24.0,
        tags: Mapping[str, str] | None = None,
        enabled: bool = True,
        id: str | None = None,
    ) -> Instance:
        definition = _definition(integration)
        plain, secret = _checked(definition, config or {}, known_secrets=())
        now = self._clock()
        instance = Instance(
            id=id or f"{integration}-{randomness.token_hex(6)}",
            integration=integration,
            name=_name(name),
            config=plain,
            secrets=tuple(sorted(secret)),
            enabled=enabled,
            interval_hours=_interval(interval_hours),
            tags=dict(tags or {}),
            created_at=now,
            updated_at=now,
            edition=1,
        )
        self._store_secrets(instance.id, secret)
        return self._put(instance, NEW)

    def get(self, id: str) -> Instance:
        record = self._records.get(PARENT, KIND, id)
        if record is None:
            raise NotFoundError(f"There is no integration instance {id!r}.", id=id)
        return _instance(record)

    def list(self) -> list[Instance]:
        return [_instance(record) for record in every(self._records, PARENT, KIND)]

    def at(self, time: int) -> Sequence[Instance]:
        """The instances as they were at a time: names, enabled or not, what they covered.

        Of one that was never changed since states are kept, as it is now.
        """
        states: dict[str, Mapping[str, Any]] = {}
        known: set[str] = set()
        for record in every(self._records, STATES, "state"):
            id, _, at = record.id.rpartition("|")
            known.add(id)
            if int(at) <= time:
                states[id] = record.body
        then = [_of_state(id, body) for id, body in states.items() if not body["deleted"]]
        others = [held for held in self.list() if held.id not in known and held.created_at <= time]
        return sorted([*then, *others], key=lambda instance: instance.id)

    def update(
        self,
        id: str,
        *,
        name: str | None = None,
        config: Mapping[str, Any] | None = None,
        enabled: bool | None = None,
        interval_hours: float | None = None,
        tags: Mapping[str, str] | None = None,
        expected: int = ANY,
    ) -> Instance:
        """Change what is given. A new `config` replaces the old one; secrets not in it stay as they are.

        ConflictError, before any secret is stored, when `expected` is not the edition that is there.
        """
        held = self.get(id)
        if expected not in (ANY, held.edition):
            raise ConflictError(f"{held.name} was changed by somebody else; read it again and repeat.", id=id)
        plain: dict[str, Any] = dict(held.config)
        secret: dict[str, str] = {}
        if config is not None:
            plain, secret = _checked(_definition(held.integration), config, known_secrets=held.secrets)
        changed = replace(
            held,
            name=held.name if name is None else _name(name),
            config=plain,
            secrets=tuple(sorted({*held.secrets, *secret})),
            enabled=held.enabled if enabled is None else enabled,
            interval_hours=held.interval_hours if interval_hours is None else _interval(interval_hours),
            tags=held.tags if tags is None else dict(tags),
            updated_at=self._clock(),
            edition=held.edition + 1,
        )
        self._store_secrets(id, secret)
        return self._edited(changed)

    def _edited(self, changed: Instance) -> Instance:
        try:
            return self._put(changed, changed.version)
        except ConflictError:
            held = self.get(changed.id)
            if held.edition != changed.edition - 1:
                raise
            # A collection planned meanwhile, which no edit contradicts.
            noted = replace(changed, accounts=held.accounts, regions=held.regions, version=held.version)
            return self._edited(noted)

    def planned(self, id: str, accounts: Sequence[str], regions: Sequence[str]) -> Instance:
        """Note what the newest plan covers."""
        held = self.get(id)
        if (held.accounts, held.regions) == (tuple(accounts), tuple(regions)):
            return held
        try:
            return self._put(replace(held, accounts=tuple(accounts), regions=tuple(regions)), held.version)
        except ConflictError:
            # Edited meanwhile, or deleted: neither is undone.
            return self.planned(id, accounts, regions)

    def delete(self, id: str) -> None:
        """Forget the instance and its secrets; `Collection.clear` takes its entities out of the graph."""
        held = self.get(id)
        now = self._clock()
        gone = Record(PARENT, DELETED, id, {"at": now})
        self._records.transact(
            [
                Delete(PARENT, KIND, id, expected=held.version),
                Put(gone),
                *self._first_state(held),
                Put(_state(held, now, deleted=True)),
            ]
        )
        for name in held.secrets:
            self._secrets.delete(_secret_name(id, name))

    def deleted(self) -> Sequence[str]:
        """Instances whose entities may still be in the graph."""
        return [record.id for record in every(self._records, PARENT, DELETED)]

    def cleared(self, id: str) -> None:
        """Nothing of a deleted instance is left in the graph."""
        self._records.delete(PARENT, DELETED, id)

    def resolved(self, instance: Instance) -> dict[str, Any]:
        """The configuration with its secrets: for collectors only."""
        return dict(instance.config) | {
            name: self._secrets.get(_secret_name(instance.id, name)) for name in instance.secrets
        }

    def _put(self, instance: Instance, expected: int) -> Instance:
        """The instance, and what of it a later look at this day needs to know, if that changed."""
        writes = [Put(Record(PARENT, KIND, instance.id, instance.to_json()), expected)]
        held = self._records.get(PARENT, KIND, instance.id)
        before = _instance(held) if held else None
        if before is None or _said(before) != _said(instance):
            writes += self._first_state(before) if before else []
            writes.append(Put(_state(instance, self._clock())))
        self._records.transact(writes)
        return self.get(instance.id)

    def _first_state(self, held: Instance) -> Sequence[Put]:
        """What an instance of an earlier version was until now, as far as is known."""
        if self._records.list(STATES, "state", prefix=f"{held.id}|", limit=1).records:
            return []
        return [Put(_state(held, held.created_at))]

    def _store_secrets(self, id: str, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            self._secrets.put(_secret_name(id, name), value)


def _said(instance: Instance) -> dict[str, Any]:
    return {
        "integration": instance.integration,
        "name": instance.name,
        "enabled": instance.enabled,
        "interval_hours": instance.interval_hours,
        "accounts": list(instance.accounts),
        "regions": list(instance.regions),
        "created_at": instance.created_at,
    }


def _state(instance: Instance, at: int, *, deleted: bool = False) -> Record:
    return Record(STATES, "state", f"{instance.id}|{at:013d}", _said(instance) | {"deleted": deleted})


def _of_state(id: str, body: Mapping[str, Any]) -> Instance:
    said = {name: value for name, value in body.items() if name != "deleted"}
    return Instance(
        **said | {"id": id, "accounts": tuple(said["accounts"]), "regions": tuple(said["regions"])}
    )


def _instance(record: Record) -> Instance:
    body = dict(record.body)
    for name in ("secrets", "accounts", "regions"):
        body[name] = tuple(body.get(name, ()))
    return Instance(**body, version=record.version)


def _definition(integration: str) -> Definition:
    found = discovery.catalog().get(integration)
    if found is None or found.builtin:
        known = ", ".join(sorted(id for id, known in discovery.catalog().items() if not known.builtin))
        raise InvalidInputError(f"There is no integration {integration!r} to connect; there is: {known}.")
    return found


def _secret_name(id: str, name: str) -> str:
    return f"integrations/{id}/{name}"


def _name(name: str) -> str:
    if not name.strip():
        raise InvalidInputError("An integration instance needs a name.")
    return name.strip()


def _interval(hours: float) -> float:
    if not 1 <= hours <= 24 * 31:
        raise InvalidInputError("The interval must be between 1 hour and 31 days (744 hours).")
    return float(hours)


def _checked(
    definition: Definition, config: Mapping[str, Any], known_secrets: Sequence[str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """The configuration split into what may be shown and what is secret; every fault at once."""
    faults = [f"There is no field {name!r}." for name in config if definition.field(name) is None]
    plain: dict[str, Any] = {}
    secret: dict[str, str] = {}
    for declared in definition.config_fields:
        value = config.get(declared.name)
        if value in (None, "", []):
            if declared.required and declared.name not in known_secrets:
                faults.append(f"{declared.title} is missing.")
            continue
        fault = _fault(declared, value)
        if fault:
            faults.append(fault)
        elif declared.secret:
            secret[declared.name] = str(value)
        else:
            plain[declared.name] = list(value) if declared.type == "strings" else value
    if faults:
        raise ImportFaultsError(
            f"The configuration for {definition.title} is wrong: {' '.join(faults)}", faults
        )
    return plain, secret


def _fault(declared: ConfigField, value: Any) -> str | None:
    fits = {
        "string": lambda: isinstance(value, str),
        "boolean": lambda: isinstance(value, bool),
        "number": lambda: isinstance(value, int | float) and not isinstance(value, bool),
        "strings": lambda: isinstance(value, list | tuple) and all(isinstance(v, str) for v in value),
    }
    if not fits[declared.type]():
        kinds = {"strings": "a list of texts", "string": "a text", "boolean": "true or false"}
        return f"{declared.title} must be {kinds.get(declared.type, 'a number')}."
    if declared.pattern and not re.fullmatch(declared.pattern, str(value)):
        return f"{declared.title} does not look right: {declared.help}"
    return None
