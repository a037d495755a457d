"""Attestations: a person vouches for a requirement or control that no question speaks to, until a date.

An attestation never lifts what questions gave; `status.combine` sees to that. Each is kept as evidence and
entered in the ledger; a newer one takes the place of an older one. Records: parent `framework#<id>`, kind
`attestation`, id the requirement's ref; parent `controls`, kind `attestation`, id the control's.
A requirement's status follows at once and when the attestation ends, by `restatements`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from proofgraph.compliance import controls, restatements
from proofgraph.compliance.frameworks import Stored, parent_of
from proofgraph.compliance.keeping import Keeper
from proofgraph.compliance.masking import Masking
from proofgraph.compliance.targets import Target, control, requirement
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, Delete, Put, Record, Records, every


class Attestation(Stored):
    """`statement` is what was vouched for, by `signer`; it counts until `expires_at` (epoch milliseconds).

    Of a control, `framework_id` is empty and `ref` is the control's id.
    `masked` counts secrets in the statement.
    """

    framework_id: str
    ref: str
    statement: str
    signer: str
    at: int
    expires_at: int
    masked: int = 0

    def body(self) -> dict[str, Any]:
        """Without a count of none: the digests of what was attested before secrets were counted stay."""
        return {name: value for name, value in super().body().items() if name != "masked" or value}

    @property
    def target(self) -> Target:
        return requirement(self.framework_id, self.ref) if self.framework_id else control(self.ref)

    def counts(self, at: int) -> bool:
        return self.at <= at < self.expires_at


class Attestations:
    """`keeper` None keeps records alone: for reading, and where there is no ledger.

    `restate` brings a requirement's status up to date; without it that waits for the next round.
    """

    def __init__(
        self,
        records: Records,
        clock: Clock,
        keeper: Keeper | None = None,
        restate: Callable[[str, str, int], object] = lambda _framework, _ref, _at: None,
    ) -> None:
        self._records = records
        self._clock = clock
        self._keeper = keeper
        self._restate = restate

    def attest(
        self,
        framework_id: str,
        ref: str,
        *,
        statement: str,
        signer: str,
        expires_at: int,
        expected: int = ANY,
    ) -> Attestation:
        """Vouch for a requirement."""
        target = requirement(framework_id, ref)
        return self.vouch(
            target, statement=statement, signer=signer, expires_at=expires_at, expected=expected
        )

    def vouch(
        self, target: Target, *, statement: str, signer: str, expires_at: int, expected: int = ANY
    ) -> Attestation:
        """Vouch for a requirement or a control; a newer attestation takes the place of an older one."""
        now = self._clock()
        if not statement.strip():
            raise InvalidInputError("Say what is attested.", field="statement")
        if expires_at <= now:
            raise InvalidInputError("An attestation must end in the future.", field="expires_at")
        mask = Masking()
        made = Attestation(
            framework_id=target.framework_id,
            ref=target.id,
            statement=mask.value(statement.strip()),
            signer=signer,
            at=now,
            expires_at=expires_at,
            masked=mask.masked,
        )
        record = Record(_parent(target), "attestation", target.id, made.body())
        self._write(target, Put(record, expected), made)
        return self.get(target)

    def withdraw(self, target: Target, *, by: str, expected: int = ANY) -> None:
        """End an attestation now; what was attested until now stays in the evidence store and the ledger."""
        held = self.get(target)
        ended = held.model_copy(update={"signer": by, "expires_at": self._clock()})
        self._write(target, Delete(_parent(target), "attestation", target.id, expected), ended)

    def get(self, target: Target) -> Attestation:
        record = self._records.get(_parent(target), "attestation", target.id)
        if record is None:
            raise NotFoundError(f"Nobody has attested the {target.title}.")
        return Attestation.model_validate({**record.body, "version": record.version})

    def of(self, target: Target) -> Attestation | None:
        """The newest attestation of a target, also one that has expired."""
        try:
            return self.get(target)
        except NotFoundError:
            return None

    def held(self, framework_id: str = "") -> list[Attestation]:
        """The newest of each requirement of a framework, or of each control; also those that ended."""
        found = every(
            self._records, parent_of(framework_id) if framework_id else controls.PARENT, "attestation"
        )
        return [Attestation.model_validate({**r.body, "version": r.version}) for r in found]

    def valid(self, framework_id: str, at: int) -> frozenset[str]:
        """The refs whose attestation counts at a time."""
        return self._valid(parent_of(framework_id), at)

    def valid_controls(self, at: int) -> frozenset[str]:
        return self._valid(controls.PARENT, at)

    def _valid(self, parent: str, at: int) -> frozenset[str]:
        return frozenset(
            record.id
            for record in every(self._records, parent, "attestation")
            if record.body["at"] <= at < record.body["expires_at"]
        )

    def _write(self, target: Target, write: Put | Delete, attestation: Attestation) -> None:
        now = self._clock()
        left: list[Put] = []
        if target.kind == "requirement":
            times = {now, attestation.expires_at}
            left = [restatements.mark(target.framework_id, target.id, at) for at in sorted(times)]
        if self._keeper is None:
            self._records.transact([write, *left])
        else:
            prepared = self._keeper.prepare(
                "attestation" if isinstance(write, Put) else "withdrawal of an attestation",
                f"{attestation.framework_id}/{attestation.ref}",
                attestation.body(),
                by=attestation.signer,
                at=now,
            )
            self._records.transact([write, *left, *prepared.puts])
            self._keeper.settle(prepared)
        if left:
            self._restate(target.framework_id, target.id, now)


def _parent(target: Target) -> str:
    if target.kind == "question":
        raise InvalidInputError("A question is answered by its queries; attest a requirement or a control.")
    return parent_of(target.framework_id) if target.kind == "requirement" else controls.PARENT
