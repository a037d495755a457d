"""The composition root: which adapters stand behind which port, and the services built on them.

One file for the services of each room, each standing on those before: access, evidence, graph, frameworks,
notices, policies, evaluations, audits, exports, reviews. Nothing is made before it is asked for, and what is
costly to load is imported where it is used: a function that runs no query loads no engine, one that touches
no table opens no connection.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from proofgraph.boot.ports import MemoryPorts, Ports
from proofgraph.boot.reviews import ReviewServices
from proofgraph.settings import Settings

__all__ = ["MemoryPorts", "Ports", "Services", "cloud", "memory"]


class Services(ReviewServices):
    """What the edges (API, CLI, functions) may call."""


def memory(**overrides: Any) -> Services:
    """Services over the in-memory twins; a keyword replaces one port by name."""
    return Services(MemoryPorts(**overrides))


@cache
def cloud(settings: Settings, *, hurried: bool = False) -> Services:
    """The services of a deployment; made once per process and settings, so that warm calls reuse them."""
    from proofgraph.storage.cloud import CloudPorts

    return Services(CloudPorts(settings), hurried)
