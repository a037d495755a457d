"""How a framework operated over a period, as a table: a line for each requirement that applies."""

from __future__ import annotations

from rich.console import Console

from proofgraph.api.models.operation import FrameworkOperationView, RemediationView
from proofgraph.cli import display


def show(console: Console, found: FrameworkOperationView) -> None:
    """Days covered, days per status, gaps and remediation."""
    display.say(console, f"{found.first} to {found.last}: {found.covered} of {found.days} days covered")
    lines = [
        (
            row.ref,
            display.status(row.last_status) if row.last_status else "not covered",
            f"{row.covered}/{row.days}",
            " ".join(f"{status} {days}" for status, days in sorted(row.statuses.items())),
            _days(row.longest_gap_ms),
            _remediated(row.remediation),
        )
        for row in found.requirements
        if row.applicable
    ]
    columns = ("Requirement", "Last", "Covered", "Days per status", "Longest gap", "Remediated")
    display.rows(console, columns, lines)


def _days(milliseconds: int) -> str:
    return f"{milliseconds / 86_400_000:.1f} days" if milliseconds else ""


def _remediated(found: RemediationView) -> str:
    told = f"{found.closed} closed" + (f", mean {_days(found.mean_ms)}" if found.mean_ms else "")
    return f"{told}, {found.open} open" if found.open else told if found.closed else ""
