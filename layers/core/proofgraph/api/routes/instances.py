"""Configured integrations. Each has a schedule of its own, made, changed and deleted with it."""

from __future__ import annotations

import logging
from typing import Any

from proofgraph.access.permissions import Permission
from proofgraph.api.models.integrations import (
    InstanceChange,
    InstanceCreate,
    InstanceHealth,
    InstancePage,
    InstanceView,
)
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route
from proofgraph.api.revisions import edit
from proofgraph.boot import Services
from proofgraph.errors import ProofgraphError
from proofgraph.integrations.instances import Instance
from proofgraph.ports.schedules import next_turn

log = logging.getLogger(__name__)


@route("/integrations/instances", permission=Permission.INTEGRATIONS_READ)
def list_instances(call: Call, query: PageQuery) -> InstancePage:
    """List the configured integrations with their health."""
    found = sorted(call.services.instances.list(), key=lambda instance: instance.id)
    after = call.position(query.cursor)
    rest = [instance for instance in found if after is None or instance.id > after]
    shown = rest[: query.limit]
    return InstancePage(
        items=[_view(call.services, instance) for instance in shown],
        next_cursor=call.cursor(shown[-1].id if len(rest) > query.limit else None),
    )


@route(
    "/integrations/instances",
    "POST",
    permission=Permission.INTEGRATIONS_ADMIN,
    status=201,
    creates=True,
)
def create_instance(call: Call, body: InstanceCreate) -> InstanceView:
    """Set up an integration, and start its first collection at once unless it is paused."""
    made = call.services.instances.create(**body.model_dump())
    try:
        _schedule(call.services, made)
    except ProofgraphError:
        # Without its schedule it would never be collected again, and whoever repeats makes another.
        call.services.instances.delete(made.id)
        raise
    call.audit("integration.create", made.id, **edit({}, _said(made)))
    if made.enabled:
        _collect_first(call, made)
    return _view(call.services, made)


@route("/integrations/instances/{instance_id}", permission=Permission.INTEGRATIONS_READ)
def get_instance(call: Call, instance_id: str) -> InstanceView:
    """Read one configured integration; its secrets are not shown."""
    return _view(call.services, call.services.instances.get(instance_id))


@route(
    "/integrations/instances/{instance_id}",
    "PATCH",
    permission=Permission.INTEGRATIONS_ADMIN,
    conditional=True,
)
def change_instance(call: Call, instance_id: str, body: InstanceChange) -> InstanceView:
    """Change a configured integration."""
    changes = body.model_dump(exclude_unset=True)
    before = call.services.instances.get(instance_id)
    changed = call.services.instances.update(instance_id, **changes, expected=call.version)
    _schedule(call.services, changed)
    # Of a secret only that it was given anew.
    given = sorted(set(changes.get("config") or {}) & set(changed.secrets))
    call.audit("integration.change", instance_id, **edit(_said(before), _said(changed)), secrets_given=given)
    return _view(call.services, changed)


@route(
    "/integrations/instances/{instance_id}",
    "DELETE",
    permission=Permission.INTEGRATIONS_ADMIN,
    status=204,
)
def delete_instance(call: Call, instance_id: str) -> None:
    """Delete a configured integration, its secrets, its schedule and what it collected."""
    held = call.services.instances.get(instance_id)
    call.services.schedules.delete(instance_id)
    call.services.collection.delete(instance_id)
    call.audit("integration.delete", instance_id, **edit(_said(held), {}))


def _said(instance: Instance) -> dict[str, Any]:
    """What people set; `config` has no secrets, `secrets` only their names."""
    return {
        "integration": instance.integration,
        "name": instance.name,
        "config": dict(instance.config),
        "secrets": [*instance.secrets],
        "enabled": instance.enabled,
        "interval_hours": instance.interval_hours,
        "tags": dict(instance.tags),
    }


def _schedule(services: Services, instance: Instance) -> None:
    services.schedules.put(
        instance.id,
        hours=instance.interval_hours,
        enabled=instance.enabled,
        first=next_turn(instance.created_at, instance.interval_hours, services.clock()),
    )


def _collect_first(call: Call, instance: Instance) -> None:
    try:
        job = call.services.collection.start(instance.id, "setup")
    except ProofgraphError as error:
        # The instance is made: a failure here would have it made again by whoever repeats. The job says why.
        log.warning("the first collection of %s could not be started: %s", instance.id, error.message)
    else:
        call.audit("job.start", job.id, instance=instance.id)


def health(services: Services, instance: Instance) -> InstanceHealth:
    """How its newest job ended."""
    newest = next(iter(services.collection.jobs(instance.id, limit=1)), None)
    return InstanceHealth(
        id=instance.id,
        name=instance.name,
        integration=instance.integration,
        enabled=instance.enabled,
        last_state=newest.state if newest else None,
        last_finished_at=newest.finished_at if newest else None,
        message=newest.message if newest else "",
    )


def _view(services: Services, instance: Instance) -> InstanceView:
    return InstanceView(
        **health(services, instance).model_dump(),
        config=dict(instance.config),
        secrets=list(instance.secrets),
        interval_hours=instance.interval_hours,
        tags=dict(instance.tags),
        accounts=list(instance.accounts),
        regions=list(instance.regions),
        created_at=instance.created_at,
        updated_at=instance.updated_at,
        etag=str(instance.edition),
    )
