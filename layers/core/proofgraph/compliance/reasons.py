"""Why a query is not complete, in words that a person can act on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from proofgraph.compliance.coverage import Unit
from proofgraph.graph.completeness import Denial


def of_units(unreached: Sequence[Unit], units: Sequence[Unit]) -> list[str]:
    """One sentence for each instance and step with units that did not succeed lately."""
    expected = Counter(_group(unit) for unit in units)
    groups: dict[tuple[str, str], list[Unit]] = {}
    for unit in unreached:
        groups.setdefault(_group(unit), []).append(unit)
    return [f"{_name(bad[0])}: {_what(bad, expected[group])}" for group, bad in groups.items()]


def of_denials(denied: Iterable[tuple[Unit, Denial, frozenset[str]]]) -> list[str]:
    """Such as "encrypted not readable on 12 s3 buckets: s3:GetEncryptionConfiguration"."""
    counts: dict[tuple[str, str, str, str], int] = {}
    seen: set[tuple[object, ...]] = set()
    for unit, denial, properties in denied:
        place = (unit.source.id, unit.account, unit.region, denial.permission, denial.type, denial.count)
        key = (", ".join(sorted(properties)), denial.type, denial.permission, unit.step.integration)
        if (place, key) not in seen:
            seen.add((place, key))
            counts[key] = counts.get(key, 0) + denial.count
    return [
        f"{properties} not readable on {count:,} {_things(type, integration, count)}: {permission}"
        for (properties, type, permission, integration), count in counts.items()
    ]


def _group(unit: Unit) -> tuple[str, str]:
    return unit.source.id, unit.step.id


def _name(unit: Unit) -> str:
    return f"{unit.source.name}, {unit.step.title or unit.step.id}"


def _what(bad: Sequence[Unit], expected: int) -> str:
    states = {unit.state for unit in bad}
    if states == {"never"} and len(bad) == expected:
        return "never collected"
    if states == {"stale"}:
        since = min(_last_read(unit) for unit in bad)
        part = "" if len(bad) == expected else f" in {len(bad)} of {expected} {_places(bad)}"
        return f"stale since {_time(since)}{part}"
    if len(bad) == expected == 1:
        return _single(bad[0])
    refused = sum(unit.refused for unit in bad)
    word = "denied" if refused else "not collected"
    share = f"{refused or len(bad)} of {expected} {_places(bad)} {word}"
    return f"partly collected: {share}{_needs(bad)}"


def _single(unit: Unit) -> str:
    state = "partly collected" if unit.state == "partial" else "could not be collected"
    if unit.refused:
        return f"{state}: denied{_needs([unit])}"
    return f"{state}: {unit.last.error}" if unit.last and unit.last.error else state


def _needs(units: Sequence[Unit]) -> str:
    permissions = list(dict.fromkeys(p for unit in units if unit.refused for p in unit.permissions))
    more = f" and {len(permissions) - 3} more" if len(permissions) > 3 else ""
    return f" ({', '.join(permissions[:3])}{more})" if permissions else ""


def _places(units: Sequence[Unit]) -> str:
    if units[0].step.extent == "account":
        return "accounts"
    return "regions" if len({unit.account for unit in units}) == 1 else "account regions"


def _last_read(unit: Unit) -> int:
    report = unit.success or unit.last
    return report.finished_at if report else 0


def _time(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")


def _things(type: str, integration: str, count: int) -> str:
    words = type.removeprefix(f"{integration}_").replace("_", " ")
    if count == 1:
        return words
    if words.endswith(("s", "x", "ch")):
        return f"{words}es"
    return f"{words[:-1]}ies" if words.endswith("y") and words[-2:-1] not in "aeiou" else f"{words}s"
