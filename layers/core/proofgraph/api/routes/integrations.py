"""The catalogue of integrations."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.integrations import ConfigField, IntegrationList, IntegrationView, StepView
from proofgraph.api.registration import Call, route
from proofgraph.graph.schema import StepDeclaration
from proofgraph.integrations import roles
from proofgraph.integrations.definition import Definition


@route("/integrations", permission=Permission.INTEGRATIONS_READ)
def list_integrations(call: Call) -> IntegrationList:
    """List the integrations that can be set up, each with its form and the permissions it needs."""
    found = call.services.catalog.values()
    account = roles.account_of(call.services.settings.collect_machine)
    return IntegrationList(
        items=[_view(definition, account) for definition in found if not definition.builtin]
    )


def _view(definition: Definition, account: str) -> IntegrationView:
    return IntegrationView(
        id=definition.id,
        name=definition.name,
        title=definition.title,
        description=definition.description,
        classes=list(definition.classes),
        config_fields=[ConfigField.model_validate(field) for field in definition.config_fields],
        steps=[_step(step) for step in definition.steps],
        permissions=list(definition.permissions),
        setup=list(definition.setup),
        role_template=roles.template(definition, account),
    )


def _step(step: StepDeclaration) -> StepView:
    return StepView(
        id=step.id,
        title=step.title,
        extent=step.extent,
        types=sorted({entity.type for entity in step.entities}),
        permissions=list(step.permissions),
        optional=list(step.optional),
    )
