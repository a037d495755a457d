"""Parameters: values that queries name, plain or secret."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api import revisions
from proofgraph.api.models.parameters import (
    NewParameter,
    ParameterChange,
    ParameterList,
    ParameterRow,
    ParameterView,
)
from proofgraph.api.registration import Call, route
from proofgraph.compliance.parameters import Parameter

READ, ADMIN = Permission.CONTROLS_READ, Permission.CONTROLS_ADMIN


@route("/parameters", permission=READ)
def list_parameters(call: Call) -> ParameterList:
    """List the stored parameters; the value of a secret one is never shown."""
    found = call.services.parameters.list()
    return ParameterList(items=[ParameterRow.model_validate(parameter) for parameter in found])


@route("/parameters", "POST", permission=ADMIN, status=201, creates=True)
def create_parameter(call: Call, body: NewParameter) -> ParameterView:
    """Store a value that queries name as `${param.name}`; a secret one is not shown again."""
    made = call.services.parameters.create(
        body.name, body.value, secret=body.secret, description=body.description, by=call.caller.id
    )
    call.audit("parameter.create", made.name, **revisions.edit({}, made.told()))
    return _view(call, made)


@route("/parameters/{name}", permission=READ)
def get_parameter(call: Call, name: str) -> ParameterView:
    """Read one parameter with the questions that name it."""
    return _view(call, call.services.parameters.get(name))


@route("/parameters/{name}", "PATCH", permission=ADMIN, conditional=True)
def change_parameter(call: Call, name: str, body: ParameterChange) -> ParameterView:
    """Change a parameter; a secret one becomes plain only with a new value."""
    before = call.services.parameters.get(name)
    after = call.services.parameters.edit(
        name, **body.model_dump(exclude_none=True), by=call.caller.id, expected=call.version
    )
    call.audit("parameter.change", name, **revisions.edit(before.told(), after.told()))
    return _view(call, after)


@route("/parameters/{name}", "DELETE", permission=ADMIN, status=204, conditional=True)
def delete_parameter(call: Call, name: str) -> None:
    """Delete a parameter; questions that name it are UNKNOWN from their next evaluation."""
    before = call.services.parameters.get(name)
    call.services.parameters.delete(name, by=call.caller.id, expected=call.version)
    call.audit("parameter.delete", name, **revisions.edit(before.told(), {}))


def _view(call: Call, parameter: Parameter) -> ParameterView:
    questions = call.services.questions.all().values()
    naming = sorted(question.id for question in questions if parameter.name in question.parameters)
    return ParameterView.model_validate(
        {**parameter.model_dump(), "questions": naming, "etag": str(parameter.version)}
    )
