"""What each collecting step reached: the ground of the completeness certificate.

A step runs as units: one per account, or per account and region. Each unit leaves one report; the
newest successful one per unit decides whether a query over its types is complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

UnitState = Literal["succeeded", "partial", "failed"]


@dataclass(frozen=True, slots=True)
class Denial:
    """A permission refused on some things: the step went on without these properties.

    `keys` are the entities whose `properties` could not be read (at most 100; `count` is the whole number).
    """

    permission: str
    type: str
    properties: tuple[str, ...]
    count: int
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitReport:
    """How one unit of one job ended. Times in epoch milliseconds.

    succeeded: everything read, except what `denials` name property by property.
    partial: some things of the step could not be listed; nothing is removed for it.
    failed: nothing can be said; `error` says why in words a person can act on.
    """

    instance: str
    integration: str
    job: str
    step: str
    account: str
    region: str
    state: UnitState
    finished_at: int
    interval_hours: float = 24.0
    entities: int = 0
    relationships: int = 0
    denials: tuple[Denial, ...] = ()
    error: str = ""
    added: int = 0
    changed: int = 0
    removed: int = 0
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def unit(self) -> str:
        return f"{self.step}|{self.account}|{self.region}"

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "denials"} | {
            "denials": [{name: getattr(d, name) for name in d.__slots__} for d in self.denials]
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        values = dict(data)
        values["denials"] = tuple(
            Denial(
                permission=d["permission"],
                type=d["type"],
                properties=tuple(d["properties"]),
                count=d["count"],
                keys=tuple(d["keys"]),
            )
            for d in data.get("denials", ())
        )
        return cls(**values)
