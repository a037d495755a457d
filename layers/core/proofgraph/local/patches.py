"""What we mend in the emulator, version-pinned; tests fail when a patch is no longer needed.

Each function patches one fault and says what happens without it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any


def nested_updates_know_old_attributes() -> None:
    """Without it, the first update of a nested stack loses what Fn::GetAtt of unchanged resources gave,
    and the whole stack ends in UPDATE_ROLLBACK_FAILED.
    """
    from ministack.services.cloudformation import _stacks, provisioners

    original = provisioners._update_resource

    def update(
        resource_type: str,
        physical_id: str,
        old: dict[str, Any],
        new: dict[str, Any],
        stack_name: str,
        logical_id: str | None = None,
        old_attrs: dict[str, Any] | None = None,
    ) -> Any:
        if old_attrs is None:
            held = (_stacks.get(stack_name) or {}).get("_resources", {}).get(logical_id) or {}
            old_attrs = held.get("Attributes")
        return original(resource_type, physical_id, old, new, stack_name, logical_id, old_attrs)

    provisioners._update_resource = update


def states_come_from(folder: Path | None) -> None:
    """The emulator loads each service's file from one fixed folder; ours come from a checked generation."""
    from ministack import app
    from ministack.core import persistence

    def load(service: str) -> Any:
        if folder is None:
            return None
        fixed = persistence.STATE_DIR
        persistence.STATE_DIR = str(folder)
        try:
            return persistence.load_state(service)
        finally:
            persistence.STATE_DIR = fixed

    app.load_state = load


def saves_by(save: Callable[[], None]) -> None:
    """The emulator's own saving at its end writes file by file in place; ours writes a whole generation."""
    from ministack import app

    app.save_all = lambda _services: save()


def code_of_older_generations_stays() -> None:
    """Without it, saving removes the code that an older generation refers to."""
    from ministack.services import lambda_svc

    lambda_svc._prune_orphan_code_blobs = lambda _referenced: None
