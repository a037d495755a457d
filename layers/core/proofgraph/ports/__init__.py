"""What the domain needs from the world, as protocols, each with an in-memory twin.

AWS adapters live in `storage`; both sides pass the contract tests in `tests/contracts`.
"""
