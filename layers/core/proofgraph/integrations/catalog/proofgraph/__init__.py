"""Proofgraph's own part of the graph: what stands for the world outside."""
