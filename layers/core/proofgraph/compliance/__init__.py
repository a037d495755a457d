"""Frameworks, controls, questions, evaluation and evidence: the rules of `docs/compliance.md`."""
