"""The asset graph: what was collected, kept up to date, and frozen into snapshots."""
