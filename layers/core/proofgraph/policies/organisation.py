"""The organisation's profile in a deployment: parent `settings`, kind `organisation`, id `profile`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from proofgraph.errors import InvalidInputError
from proofgraph.policies.profile import Declarations, Profile
from proofgraph.policies.variables import Value
from proofgraph.ports.records import ANY, Record, Records

NAME = "company.name"


class Organisation:
    """`declarations` are read only where values are: a list of documents needs none."""

    def __init__(self, records: Records, declarations: Callable[[], Declarations]) -> None:
        self._records = records
        self._load = declarations

    @cached_property
    def declarations(self) -> Declarations:
        return self._load()

    def read(self) -> tuple[Profile, int]:
        """The profile, and the version of its record, 0 where nobody has said anything."""
        record = self._records.get("settings", "organisation", "profile")
        if record is None:
            return Profile(self.declarations), 0
        values: dict[str, Value] = dict(record.body.get("values", {}))
        if name := record.body.get("name"):
            values.setdefault(NAME, str(name))
        return Profile(self.declarations, values), record.version

    def changed(self, values: Mapping[str, Value | None]) -> Profile:
        """The profile with these values, of which None takes one back to its default; nothing is stored."""
        if faults := self.declarations.faults(values):
            raise InvalidInputError(f"The profile was not changed: {'; '.join(faults)}.", faults=faults)
        held, _ = self.read()
        merged = {**held.values, **values}
        return Profile(
            self.declarations, {name: value for name, value in merged.items() if value is not None}
        )

    def write(self, profile: Profile, *, expected: int = ANY) -> None:
        body = {"values": dict(profile.values)}
        if name := profile.values.get(NAME):
            body["name"] = name  # type: ignore[assignment] # what other pages call the organisation
        self._records.put(Record("settings", "organisation", "profile", body), expected=expected)
