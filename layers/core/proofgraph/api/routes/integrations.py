"""The catalogue of integrations."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.integrations import IntegrationList
from proofgraph.api.registration import Call, route


@route("/integrations", permission=Permission.INTEGRATIONS_READ)
def list_integrations(call: Call) -> IntegrationList:
    """List the integrations that can be set up, each with its form and the permissions it needs."""
    raise NotImplementedError
