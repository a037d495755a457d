"""Proofgraph: compliance automation over an asset graph. See docs/architecture.md for the map of rooms."""

__version__ = "0.1.0"
