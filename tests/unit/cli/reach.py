"""Which routes of the API the commands call, read off their source: each path as the code makes it up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

METHODS = {
    "get": "GET",
    "pages": "GET",
    "watch": "GET",
    "location": "GET",
    "post": "POST",
    "post_to": "POST",
    "patch": "PATCH",
    "delete": "DELETE",
    "delete_from": "DELETE",
}
ANYTHING = "{}"
"""Stands for one piece of a path that only a run knows."""

Function = ast.FunctionDef


@dataclass
class Source:
    """All modules of the command line; a name is looked up where it is used, then where it is called from."""

    folder: Path
    _functions: list[tuple[Path, Function]] = field(default_factory=list)
    _calls: list[tuple[Function, ast.Call]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for path in sorted(self.folder.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, Function):
                    self._functions.append((path, node))
                    self._calls += [(node, call) for call in ast.walk(node) if isinstance(call, ast.Call)]

    def routes(self) -> set[str]:
        """Each as `GET /frameworks/{}`."""
        return {
            f"{METHODS[call.func.attr]} {path}"
            for within, call in self._calls
            if isinstance(call.func, ast.Attribute) and call.func.attr in METHODS and call.args
            for path in self._texts(call.args[0], within, 0)
            if path.startswith("/")
        }

    def _texts(self, node: ast.expr, within: Function, depth: int) -> set[str]:
        if depth > 8:
            return {ANYTHING}
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.JoinedStr(values=parts):
                found = [self._texts(part, within, depth + 1) for part in parts]
                return {"".join(texts) for texts in product(*found)}
            case ast.FormattedValue(value=value):
                return self._texts(value, within, depth + 1)
            case ast.IfExp(body=body, orelse=other):
                return self._texts(body, within, depth + 1) | self._texts(other, within, depth + 1)
            case ast.Name(id=name):
                return self._named(name, within, depth + 1)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=module), attr=name)):
                return self._returned(name, self._path(within).with_stem(module), depth + 1)
            case ast.Call(func=ast.Name(id=name)) if name != "segment":
                return self._returned(name, self._path(within), depth + 1)
        return {ANYTHING}

    def _named(self, name: str, within: Function, depth: int) -> set[str]:
        given = [
            node.value
            for node in ast.walk(within)
            if isinstance(node, ast.Assign)
            and any(isinstance(t, ast.Name) and t.id == name for t in node.targets)
        ]
        if given:
            return set().union(*(self._texts(value, within, depth) for value in given))
        names = [argument.arg for argument in within.args.args]
        found = [
            self._texts(value, caller, depth) for value, caller in self._passed(within.name, name, names)
        ]
        return set().union(*found) if found else {ANYTHING}

    def _passed(self, function: str, name: str, names: list[str]) -> Iterator[tuple[ast.expr, Function]]:
        """What callers give as an argument."""
        if name not in names:
            return
        place = names.index(name)
        for caller, call in self._calls:
            if not isinstance(call.func, ast.Name | ast.Attribute) or _name(call.func) != function:
                continue
            yield from ((k.value, caller) for k in call.keywords if k.arg == name)
            if place < len(call.args):
                yield call.args[place], caller

    def _returned(self, name: str, module: Path, depth: int) -> set[str]:
        """What a function of the command line gives: one of that module before others."""
        named = [(path, function) for path, function in self._functions if function.name == name]
        there = [function for path, function in named if path.stem == module.stem]
        chosen = there or [function for _, function in named]
        found = [
            self._texts(node.value, function, depth)
            for function in chosen
            for node in ast.walk(function)
            if isinstance(node, ast.Return) and node.value is not None
        ]
        return set().union(*found) if found else {ANYTHING}

    def _path(self, function: Function) -> Path:
        return next(path for path, found in self._functions if found is function)


def _name(function: ast.Name | ast.Attribute) -> str:
    return function.id if isinstance(function, ast.Name) else function.attr
