"""The ledger's signed heads, kept beside its statements: `ledger/heads/<entry>-<time>.json`, in order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass

import orjson

from proofgraph.compliance.chain import Head
from proofgraph.ports.objects import Objects

PREFIX = "ledger/heads/"


@dataclass(frozen=True)
class Heads:
    """Names tell entry and time, so that only the heads that are wanted are read."""

    objects: Objects

    def put(self, head: Head) -> None:
        self.objects.put(f"{PREFIX}{head.number:012d}-{head.at:015d}.json", orjson.dumps(asdict(head)))

    def between(self, first: int = 0, last: int | None = None) -> list[Head]:
        """The heads over entries from `first` to `last`, in order."""
        return [
            self._read(key)
            for key in self._keys()
            if first <= _number(key) and (last is None or _number(key) <= last)
        ]

    def over(self, numbers: Collection[int]) -> Mapping[int, Sequence[Head]]:
        """The heads over these very entries, by number."""
        found: dict[int, list[Head]] = {}
        for key in self._keys():
            if _number(key) in numbers:
                found.setdefault(_number(key), []).append(self._read(key))
        return found

    def numbers(self) -> list[int]:
        """The entries that heads were signed for, in order."""
        return [_number(key) for key in self._keys()]

    def newest(self) -> Head | None:
        keys = self._keys()
        return self._read(keys[-1]) if keys else None

    def last_at(self) -> int | None:
        """When a head was signed last."""
        return max((int(key.removesuffix(".json").rpartition("-")[2]) for key in self._keys()), default=None)

    def _read(self, key: str) -> Head:
        return Head(**orjson.loads(self.objects.get(key)))

    def _keys(self) -> list[str]:
        return [stat.key for stat in self.objects.list(PREFIX)]


def _number(key: str) -> int:
    return int(key.removeprefix(PREFIX).partition("-")[0])
