"""Audits as two sides work on them: statuses, comments, requests, and what auditors may look at."""
