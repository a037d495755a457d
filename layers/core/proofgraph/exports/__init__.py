"""What leaves Proofgraph: reports, tables and evidence packages that can be verified without it."""
