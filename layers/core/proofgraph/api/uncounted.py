"""Answers without the figures that were counted over everything, for callers whose query policy hides them.

Models mark such fields (`EntityCount` and its like in `models.shared`); here they become 0, "" or [].
`Me.sees_counts` tells an app that what it shows is not the figure.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from proofgraph.api.models.shared import COUNTED

Value = TypeVar("Value")
_EMPTY: dict[type, Any] = {int: 0, str: "", list: []}


def uncounted(value: Value) -> Value:
    """The same answer with every marked field empty, however deep it lies."""
    if isinstance(value, BaseModel):
        return value.model_copy(
            update={
                name: _EMPTY[type(held)] if _counted(value, name, held) else uncounted(held)
                for name, held in value
            }
        )
    if isinstance(value, list):
        return [uncounted(item) for item in value]  # type: ignore[return-value]
    if isinstance(value, dict):
        return {key: uncounted(item) for key, item in value.items()}  # type: ignore[return-value]
    return value


def _counted(model: BaseModel, name: str, held: Any) -> bool:
    field = type(model).model_fields.get(name)
    return field is not None and COUNTED in field.metadata and type(held) in _EMPTY
