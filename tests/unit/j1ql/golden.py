"""What each pass of the compiler makes of a query, a file each in `golden/`, to be read in review.

The graph: 2 users (one type), 3 hosts of two types, 2 agents; users HAS hosts of the first type, agents
PROTECTS hosts. Tables are n0 Agent, n1 Host, n2 User; relationships e0 HAS, e1 PROTECTS.

After a change of the compiler that is meant, write the files anew and review what git shows of them:

    .venv/bin/python -m tests.unit.j1ql.golden
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from proofgraph.j1ql import graphfile
from proofgraph.j1ql.context import QueryPolicy, ScopeFilter, SmartClass, SmartClasses
from proofgraph.j1ql.engine import Engine, Options
from proofgraph.j1ql.explain import plan_lines
from proofgraph.j1ql.names import bind
from proofgraph.j1ql.parser import parse
from proofgraph.j1ql.rules import RULES
from proofgraph.j1ql.rules.prune import prune
from tests.unit.j1ql.conftest import edge, entity

FOLDER = Path(__file__).parent / "golden"
GRAPH: dict[str, Any] = {
    "entities": [
        entity("u1", "a_user", "User", name="ann", active=True),
        entity("u2", "a_user", "User", name="bob"),
        entity("h1", "a_host", "Host", name="web", ports=[22, 80], cpu=4),
        entity("h2", "a_host", "Host", name="db", cpu=2.5),
        entity("h3", "b_host", "Host", name="ci"),
        entity("g1", "an_agent", "Agent", active=True),
        entity("g2", "an_agent", "Agent", active=False),
    ],
    "relationships": [
        edge("u1", "HAS", "h1", since=1),
        edge("u2", "HAS", "h2"),
        edge("g1", "PROTECTS", "h1"),
        edge("g2", "PROTECTS", "h3"),
    ],
}

LINUX = SmartClasses({"Linux": SmartClass(("Host",), "name ^= 'w'")})
QUERIES: dict[str, tuple[str, Options]] = {
    "class-and-property": ("FIND User WITH active = true", {}),
    "type-decided-by-the-catalog": ("FIND * WITH _type = 'a_host' AND cpu > 2", {}),
    "absent-values-differ": ("FIND Host WITH name != 'web'", {}),
    "hop-to-a-list": ("FIND User THAT HAS Host WITH ports = 22", {}),
    "negated-hop": ("FIND Host THAT !PROTECTS << Agent WITH active = true", {}),
    "negated-chain": ("FIND User THAT !HAS Host THAT PROTECTS << Agent WITH active = false", {}),
    "path-against-path": (
        "FIND User AS u THAT HAS AS r Host AS h WHERE r.since = 1 AND u.name != h.name RETURN u.name, count(h)",
        {},
    ),
    "nothing-to-find": ("FIND User THAT OWNS Host", {}),
    "choices": ("FIND (User|b_host) WITH name = ('ann' OR 'bob' OR 'ci') AND cpu != (2 AND 4)", {}),
    "any-relationship": ("FIND Host THAT RELATES TO * AS x RETURN Host.name, RELATES._class, x._type", {}),
    "no-relationship-twice": ("FIND User THAT HAS Host THAT HAS User AS other", {}),
    "optional-at-the-end": ("FIND User AS u (THAT HAS Host AS h)? RETURN u.name, h.name", {}),
    "optional-in-a-chain": (
        "FIND User (THAT HAS Host WITH cpu > 1)? AS x THAT PROTECTS << Agent WHERE x.name ^= 'w'",
        {},
    ),
    "groups-filtered-and-sorted": (
        "FIND Host AS h (THAT PROTECTS Agent AS g)? WHERE h.name != undefined "
        "RETURN h._type AS type, count(g) AS agents, MAX(h.cpu) HAVING agents < 2 ORDER BY AVG(h.cpu) DESC",
        {},
    ),
    "rows-sorted-and-cut": (
        "FIND UNIQUE Host AS h WITH name $= 'b' OR cpu = undefined RETURN h.name AS name, h.cpu * 2 "
        "ORDER BY name DESC, h SKIP 1 LIMIT 2",
        {},
    ),
    "sorted-in-sql": ("FIND User AS u THAT HAS Host AS h RETURN u.name, h ORDER BY u.name LIMIT 1", {}),
    "tree": ("FIND User THAT HAS >> Host (THAT PROTECTS Agent)? RETURN TREE", {}),
    "full-text": ("FIND 'We' THAT PROTECTS Agent", {}),
    "pattern": ("FIND Host AS h WHERE h.name = /^w/i OR h.cpu + 1 > 3 RETURN h.name", {}),
    "dates": ("FIND Host WITH cpu < date.now - 7 days AND cpu >= date(2024-02-29) + 1 year", {}),
    "parameters": (
        "FIND Host WITH name = ${param.names} AND cpu > {{least}}",
        {"parameters": {"names": ["web", "db"]}, "variables": {"least": 3}},
    ),
    "smart-class": ("FIND #Linux", {"smart_classes": LINUX}),
    "tagged": ("FIND (#Pilot Host|Agent)", {}),
    "query-policy": (
        "FIND User THAT HAS Host",
        {"policy": QueryPolicy(("_class = 'User'", "_type = 'a_host' AND cpu > 3"))},
    ),
    "scope-filter": ("FIND Host THAT HAS User", {"scope_filter": ScopeFilter("name ^= 'w'")}),
    "hidden-class": ("FIND * WITH active = true", {"hidden_classes": frozenset({"Agent"})}),
}


def passes(engine: Engine, text: str, options: Options) -> str:
    """The text of a golden file: query, tree, plan, plan after each rule, SQL."""
    context = engine.context(**options)
    tree = parse(text)
    plan = bind(tree)
    given = [f"{name} = {value!r}" for name, value in options.items()]
    sections = {"query": [text, *given], "tree": list(outline(tree)), "plan": list(plan_lines(plan))}
    shown = sections["plan"]
    for rule in RULES:
        plan = rule(plan, context)
        lines = list(plan_lines(plan, engine.catalog))
        if rule is not prune:
            lines = [line.replace(" <nothing>", "") for line in lines]
        sections[f"after {rule.__name__}"] = lines if lines != shown else ["as before"]
        shown = lines
    explained = engine.explain(text, **options)
    sections["sql"] = _broken(explained.sql)
    sections["bound"] = list(map(repr, explained.values)) or ["nothing"]
    return "\n".join("\n".join([f"== {title}", *lines, ""]) for title, lines in sections.items())


def outline(found: Any, label: str = "", indent: str = "") -> Iterator[str]:
    """A tree with a line for each node, and what it holds; what is not there is not named."""
    held = {each.name: getattr(found, each.name) for each in fields(found) if each.compare}
    held = {name: value for name, value in held.items() if value not in (None, (), False, "")}
    nested = {name: value for name, value in held.items() if _nodes(value)}
    plain = ", ".join(f"{name}={value!r}" for name, value in held.items() if name not in nested)
    yield f"{indent}{label}{type(found).__name__.rstrip('_')}{f' {plain}' if plain else ''}"
    for name, value in nested.items():
        for each in _nodes(value):
            yield from outline(each, f"{name}: ", indent + "  ")


def _nodes(value: Any) -> list[Any]:
    return [each for each in (value if isinstance(value, tuple) else (value,)) if is_dataclass(each)]


BREAK = re.compile(
    r"(?<!SEMI)(?<!ANTI) (?=(?:SEMI |ANTI )?JOIN |UNION ALL |FROM \(SELECT|WHERE |GROUP BY |ORDER BY |SELECT DISTINCT )"
)


def _broken(sql: str) -> list[str]:
    """A statement with a line for each of its clauses."""
    return BREAK.sub("\n", sql).split("\n")


def write() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        graphfile.build(GRAPH, Path(folder, "graph"))
        with Engine.open(Path(folder, "graph")) as engine:
            for name, (text, options) in QUERIES.items():
                (FOLDER / f"{name}.txt").write_text(passes(engine, text, options))


if __name__ == "__main__":
    write()
