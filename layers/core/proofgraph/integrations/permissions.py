"""The read-only policy an integration needs, generated from what its steps declare."""

from __future__ import annotations

from typing import Any

from proofgraph.integrations.definition import Definition


def policy(definition: Definition) -> dict[str, Any]:
    """An IAM policy document that allows every call the integration makes, and nothing else."""
    by_service: dict[str, list[str]] = {}
    for permission in definition.permissions:
        by_service.setdefault(permission.partition(":")[0], []).append(permission)
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": f"Proofgraph{''.join(part.title() for part in service.split('-'))}",
                "Effect": "Allow",
                "Action": sorted(actions),
                "Resource": "*",
            }
            for service, actions in sorted(by_service.items())
        ],
    }
