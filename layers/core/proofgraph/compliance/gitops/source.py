"""YAML files with the line of every value, so that a fault is told where it stands; and canonical YAML.

Aliases and deep nesting are refused before anything is built: a small file could stand for an endless one.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from proofgraph.errors import InvalidInputError

DEEPEST = 20
WIDTH = 100

Path = tuple[str | int, ...]
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]")
"""Characters that YAML takes for line breaks or blanks, or cannot hold unescaped."""


@dataclass(frozen=True)
class Source:
    """A file's value, and the line that each part of it starts on."""

    name: str
    value: Any
    lines: Mapping[Path, int]

    def fault(self, path: Path, message: str) -> str:
        """`<file>:<line>: <path>: <message>`; a missing value is told at the line of what lacks it."""
        known = next((path[:n] for n in range(len(path), -1, -1) if path[:n] in self.lines), ())
        where = ".".join(str(part) for part in path)
        return f"{self.name}:{self.lines.get(known, 1)}: {f'{where}: ' if where else ''}{message}"


class _Loader(yaml.CSafeLoader):
    """Plain words are texts: `no` is no boolean, `1:30` and `007` are no numbers, and nothing is a date."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"^(?:~|null)?$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^(?:0|-?[1-9][0-9]*)$", [*"-0123456789"]),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+]?[0-9]+)?$", [*"-0123456789"]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def read(name: str, text: str) -> Source:
    """The value of a file; InvalidInputError says where it is no YAML that is taken."""
    try:
        _check(name, text)
        node = yaml.compose(text, Loader=_Loader)
        if node is None:
            raise InvalidInputError(f"{name}:1: the file is empty")
        lines: dict[Path, int] = {}
        loader = _Loader("")
        return Source(name, _value(loader, node, (), lines, name), lines)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InvalidInputError(f"{name}:{line}: {error.problem or 'not YAML'}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise InvalidInputError(f"{name}:1: not YAML that can be read: {str(error)[:200]}") from error


def write(value: Any) -> str:
    """The one text of a value: keys in their order, nothing folded into aliases."""
    text: str = yaml.dump(
        value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False
    )
    return text


class _Dumper(yaml.SafeDumper):
    """Writes every value out, however often it occurs."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def text(self, text: str) -> yaml.ScalarNode:
        """Lines as lines, so that a difference of files shows them; what would be lost there is escaped."""
        style = '"' if _ODD.search(text) else "|" if "\n" in text else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _Dumper.text)


def _check(name: str, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise InvalidInputError(f"{name}:{line}: anchors and aliases are not taken")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise InvalidInputError(f"{name}:{line}: nested deeper than {DEEPEST} levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _value(loader: _Loader, node: yaml.Node, path: Path, lines: dict[Path, int], name: str) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*path, n), lines, name) for n, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        found: dict[Hashable, Any] = {}
        for key_node, item in node.value:
            key = loader.construct_object(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            line = key_node.start_mark.line + 1
            if not isinstance(key, str):
                raise InvalidInputError(f"{name}:{line}: keys are texts; quote {key_node.value!r}")
            if key in found:
                raise InvalidInputError(f"{name}:{line}: the key {key!r} stands twice")
            found[key] = _value(loader, item, (*path, key), lines, name)
            lines[(*path, key)] = line
        return found
    return loader.construct_object(node)
