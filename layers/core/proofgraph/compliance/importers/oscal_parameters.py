"""The texts that stand for an OSCAL document's parameters: their values, choices or labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from proofgraph.compliance.importers.oscal_model import (
    Catalog,
    Control,
    Group,
    Parameter,
    ParameterSetting,
    Select,
)
from proofgraph.errors import InvalidInputError

_INSERT = re.compile(r"\{\{\s*insert:\s*param,\s*([^\s}]+)\s*\}\}")

_DEEPEST = 5
MOST_TEXT = 50_000_000
"""Characters that parameters may be filled in with, in one document: they can insert one another."""


@dataclass
class Parameters:
    """`filled` counts what was put in so far."""

    known: Mapping[str, Parameter]
    filled: int = 0
    _texts: dict[tuple[str, int], str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, catalog: Catalog, settings: Sequence[ParameterSetting], altered: Mapping[str, Control]
    ) -> Parameters:
        """Those of the catalog, its groups and its controls, as a profile sets and alters them."""
        known = {parameter.id: parameter for parameter in _declared(catalog, altered)}
        for setting in settings:
            declared = known.get(setting.id, Parameter(id=setting.id))
            known[setting.id] = Parameter(
                id=setting.id,
                label=setting.label or declared.label,
                values=setting.values or declared.values,
                select=setting.select or declared.select,
            )
        return cls(known)

    def fill(self, text: str, depth: int = 0) -> str:
        return _INSERT.sub(lambda match: self._text(match.group(1), depth), text)

    def _text(self, id: str, depth: int) -> str:
        if (id, depth) not in self._texts:
            self._texts[id, depth] = self._made(id, depth)
        text = self._texts[id, depth]
        self.filled += len(text)
        if self.filled > MOST_TEXT:
            raise InvalidInputError(
                f"its parameters, such as {id!r}, unfold to over {MOST_TEXT:,} characters"
            )
        return text

    def _made(self, id: str, depth: int) -> str:
        parameter = self.known.get(id)
        if parameter is None or depth > _DEEPEST:
            return f"[{id}]"
        if parameter.values:
            return self.fill(", ".join(parameter.values), depth + 1)
        if parameter.select:
            return self._choices(parameter.select, depth)
        return f"[Assignment: {parameter.label or id}]"

    def _choices(self, select: Select, depth: int) -> str:
        choices = "; ".join(self.fill(choice, depth + 1) for choice in select.choice)
        how_many = " (one or more)" if select.how_many == "one-or-more" else ""
        return f"[Selection{how_many}: {choices}]"


def _declared(catalog: Catalog, altered: Mapping[str, Control]) -> Iterator[Parameter]:
    yield from catalog.params
    for control in catalog.controls:
        yield from _of_control(control, altered)
    for group in catalog.groups:
        yield from _of_group(group, altered)


def _of_group(group: Group, altered: Mapping[str, Control]) -> Iterator[Parameter]:
    yield from group.params
    for control in group.controls:
        yield from _of_control(control, altered)
    for child in group.groups:
        yield from _of_group(child, altered)


def _of_control(control: Control, altered: Mapping[str, Control]) -> Iterator[Parameter]:
    for held, _ in control.walk(""):
        yield from altered.get(held.id, held).params
