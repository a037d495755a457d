"""A completeness certificate as it is kept, in the shape of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from proofgraph.api.models.shared import Certificate, CompletenessRow


def certificate(held: Mapping[str, Any]) -> Certificate:
    lines = [
        {name: value for name, value in unit.items() if name != "finishedAt"}
        | {"finished_at": unit["finishedAt"]}
        for unit in held["units"]
    ]
    return Certificate(
        complete=held["complete"],
        reasons=held["reasons"],
        rows=[CompletenessRow.model_validate(line) for line in lines],
    )
