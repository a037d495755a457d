"""Configured integrations."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.integrations import (
    InstanceChange,
    InstanceCreate,
    InstancePage,
    InstanceView,
)
from proofgraph.api.models.shared import PageQuery
from proofgraph.api.registration import Call, route


@route("/integrations/instances", permission=Permission.INTEGRATIONS_READ)
def list_instances(call: Call, query: PageQuery) -> InstancePage:
    """List the configured integrations with their health."""
    raise NotImplementedError


@route(
    "/integrations/instances",
    "POST",
    permission=Permission.INTEGRATIONS_ADMIN,
    status=201,
    creates=True,
)
def create_instance(call: Call, body: InstanceCreate) -> InstanceView:
    """Set up an integration."""
    raise NotImplementedError


@route("/integrations/instances/{instance_id}", permission=Permission.INTEGRATIONS_READ)
def get_instance(call: Call, instance_id: str) -> InstanceView:
    """Read one configured integration; its secrets are not shown."""
    raise NotImplementedError


@route(
    "/integrations/instances/{instance_id}",
    "PATCH",
    permission=Permission.INTEGRATIONS_ADMIN,
    conditional=True,
)
def change_instance(call: Call, instance_id: str, body: InstanceChange) -> InstanceView:
    """Change a configured integration."""
    raise NotImplementedError


@route(
    "/integrations/instances/{instance_id}", "DELETE", permission=Permission.INTEGRATIONS_ADMIN, status=204
)
def delete_instance(call: Call, instance_id: str) -> None:
    """Delete a configured integration, its secrets and schedule."""
    raise NotImplementedError
