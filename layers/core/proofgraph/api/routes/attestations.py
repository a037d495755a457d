"""Attestations: a person vouches for a requirement or control that no question speaks to."""

from __future__ import annotations

from proofgraph.access.permissions import Permission
from proofgraph.api.models.evidence import AttestationView, NewAttestation
from proofgraph.api.registration import Call, route
from proofgraph.compliance.targets import Target, control, requirement

ADMIN = Permission.EVIDENCE_ADMIN
_OF_REQUIREMENT = "/frameworks/{framework_id}/requirements/{ref}/attestation"
_OF_CONTROL = "/controls/{control_id}/attestation"


@route(_OF_REQUIREMENT, "POST", permission=ADMIN, entities="none", status=201, creates=True)
def attest_requirement(call: Call, framework_id: str, ref: str, body: NewAttestation) -> AttestationView:
    """Vouch for a requirement until a date; it counts at once, where no question speaks."""
    return _attested(call, requirement(framework_id, ref), body)


@route(_OF_REQUIREMENT, "DELETE", permission=ADMIN, entities="none", status=204)
def withdraw_requirement_attestation(call: Call, framework_id: str, ref: str) -> None:
    """End the attestation of a requirement."""
    _withdrawn(call, requirement(framework_id, ref))


@route(_OF_CONTROL, "POST", permission=ADMIN, entities="none", status=201, creates=True)
def attest_control(call: Call, control_id: str, body: NewAttestation) -> AttestationView:
    """Vouch for a control until a date."""
    return _attested(call, control(control_id), body)


@route(_OF_CONTROL, "DELETE", permission=ADMIN, entities="none", status=204)
def withdraw_control_attestation(call: Call, control_id: str) -> None:
    """End the attestation of a control."""
    _withdrawn(call, control(control_id))


def _attested(call: Call, target: Target, body: NewAttestation) -> AttestationView:
    call.services.targets.check(target)
    before = call.services.attestations.of(target)
    signer = call.caller.email or call.caller.id
    made = call.services.attestations.vouch(
        target, statement=body.statement, signer=signer, expires_at=body.expires_at
    )
    call.audit("attestation.create", target.title, before=before and before.body(), after=made.body())
    return AttestationView.model_validate(made)


def _withdrawn(call: Call, target: Target) -> None:
    before = call.services.attestations.get(target)
    call.services.attestations.withdraw(target, by=call.caller.email or call.caller.id)
    call.audit("attestation.withdraw", target.title, before=before.body())
