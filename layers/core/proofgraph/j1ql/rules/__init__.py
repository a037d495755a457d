"""The rewrite rules, in the order in which they run. Each turns a plan into a plan that means the same.

`fold` puts in parameters and variables, `select` finds the segments each target may come from,
`protect` adds what the caller may see, `push` moves conditions to the entities they speak of,
`narrow` decides conditions on type and class now, `prune` drops relationships that cannot lead anywhere.
"""

from __future__ import annotations

from collections.abc import Callable

from proofgraph.j1ql.context import Context
from proofgraph.j1ql.plan import Plan
from proofgraph.j1ql.rules.fold import fold
from proofgraph.j1ql.rules.narrow import narrow
from proofgraph.j1ql.rules.protect import protect
from proofgraph.j1ql.rules.prune import prune
from proofgraph.j1ql.rules.push import push
from proofgraph.j1ql.rules.select import select

Rule = Callable[[Plan, Context], Plan]

RULES: tuple[Rule, ...] = (fold, select, protect, push, narrow, prune)


def rewrite(plan: Plan, context: Context) -> Plan:
    """The plan after all rules."""
    for rule in RULES:
        plan = rule(plan, context)
    return plan
