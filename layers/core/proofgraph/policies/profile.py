"""The organisation profile: what fills the variables of documents and control narratives.

`frameworks/profile.yaml` declares every variable with its type, default and explanation; a company's
profile is a file of values in the same groups. JupiterOne's organisation file (flat, `companyShortName`
…) is accepted unchanged: its names stay usable in templates of that format and fill the matching
variables of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from proofgraph.errors import ImportFaultsError
from proofgraph.policies.variables import Value

_KINDS: Mapping[str, type] = {"text": str, "number": int, "flag": bool}
_EXTRA = "extra"


class Variable(BaseModel):
    """One declared variable; `alias` is its name in JupiterOne's files, where it has one there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: Literal["text", "number", "flag"]
    default: str | bool | int
    about: str
    alias: str | None = None


@dataclass(frozen=True, slots=True)
class Declarations:
    """Declared variables by group and name."""

    groups: Mapping[str, Mapping[str, Variable]]

    @classmethod
    def load(cls, content: Path) -> Declarations:
        """What the content folder's `profile.yaml` declares."""
        declared = yaml.safe_load((content / "profile.yaml").read_text(encoding="utf-8"))
        return cls(TypeAdapter(dict[str, dict[str, Variable]]).validate_python(declared))

    @property
    def by_name(self) -> dict[str, Variable]:
        return {
            f"{group}.{name}": variable
            for group, names in self.groups.items()
            for name, variable in names.items()
        }

    @property
    def aliases(self) -> dict[str, str]:
        return {variable.alias: name for name, variable in self.by_name.items() if variable.alias}

    def template(self, values: Mapping[str, Value] | None = None) -> str:
        """A profile to fill in: YAML with every variable's explanation, and its value or default."""
        given = dict(values or {})
        lines = ["# Your organisation, as policies and control narratives describe it."]
        for group, names in self.groups.items():
            lines.append(f"\n{group}:")
            for name, variable in names.items():
                value = given.pop(f"{group}.{name}", variable.default)
                lines += [f"  # {variable.about}", f"  {name}: {_scalar(value)}"]
        own = [f"  {_scalar(name)}: {_scalar(value)}" for name, value in sorted(given.items())]
        lines += [f"\n{_EXTRA}:", *own] if own else []
        return "\n".join([*lines, ""])

    def read(self, data: Any, path: str) -> Profile:
        """The profile of a parsed file; ImportFaultsError names every unknown name and wrong value."""
        if not isinstance(data, Mapping):
            raise ImportFaultsError(f"{path} is not an organisation profile.", [f"{path}: is not an object"])
        source = data["organization"] if isinstance(data.get("organization"), Mapping) else data
        values, faults = self._flat(source) if self._is_flat(source) else self._nested(source, path)
        if faults:
            raise ImportFaultsError(f"{path} has faults; nothing was read.", faults)
        return Profile(self, values)

    def faults(self, values: Mapping[str, Value | None]) -> list[str]:
        """What is wrong with values by full name; a name without a point is one of the organisation's own."""
        return [
            f"{name} {fault}"
            for name, value in values.items()
            if "." in name and value is not None and (fault := self._fault(name, value))
        ]

    def _is_flat(self, source: Mapping[str, Any]) -> bool:
        return any(alias in source for alias in self.aliases)

    def _flat(self, source: Mapping[str, Any]) -> tuple[dict[str, Value], list[str]]:
        scalars = {
            name: value for name, value in source.items() if isinstance(value, str | bool | int | float)
        }
        known = {
            self.aliases[name]: value
            for name, value in scalars.items()
            if name in self.aliases and value != ""
        }
        return {**scalars, **known}, []

    def _nested(self, source: Mapping[str, Any], path: str) -> tuple[dict[str, Value], list[str]]:
        values: dict[str, Value] = {}
        faults: list[str] = []
        for group, names in source.items():
            if not isinstance(names, Mapping):
                faults.append(f"{path}: {group}: is not a group of variables")
                continue
            for name, value in names.items():
                full = str(name) if group == _EXTRA else f"{group}.{name}"
                fault = None if group == _EXTRA else self._fault(full, value)
                if fault:
                    faults.append(f"{path}: {full}: {fault}")
                values[full] = value
        return values, faults

    def _fault(self, name: str, value: Any) -> str | None:
        variable = self.by_name.get(name)
        if variable is None:
            return f"is no variable; further ones go under {_EXTRA!r}"
        if type(value) is not _KINDS[variable.type]:
            return f"is not a {variable.type}"
        return None


@dataclass(frozen=True, slots=True)
class Profile:
    """Values of one organisation over the declared defaults."""

    declarations: Declarations
    values: Mapping[str, Value] = field(default_factory=dict)

    def variables(self) -> dict[str, Value]:
        """Every variable by the names templates use, aliases and extra ones included."""
        defaults: dict[str, Value] = {
            name: variable.default for name, variable in self.declarations.by_name.items()
        }
        known = {**defaults, **self.values}
        aliased = {alias: known[name] for alias, name in self.declarations.aliases.items()}
        return {**aliased, **known}


def _scalar(value: Value) -> str:
    text: str = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10_000)
    return text.removesuffix("\n...\n").strip()
