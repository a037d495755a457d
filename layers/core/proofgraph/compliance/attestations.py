"""Attestations: a person vouches for a requirement that no question speaks to, until a date.

An attestation never lifts what questions gave; `status.combine` sees to that. Records: parent
`framework#<id>`, kind `attestation`, id the requirement's ref.
"""

from __future__ import annotations

from proofgraph.compliance.frameworks import Stored, parent_of
from proofgraph.errors import InvalidInputError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, Record, Records, every


class Attestation(Stored):
    """`statement` is what was vouched for, by `signer`; it counts until `expires_at` (epoch milliseconds)."""

    framework_id: str
    ref: str
    statement: str
    signer: str
    at: int
    expires_at: int


class Attestations:
    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock

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
        """Vouch for a requirement; a newer attestation takes the place of an older one."""
        now = self._clock()
        if not statement.strip():
            raise InvalidInputError("Say what is attested.", field="statement")
        if expires_at <= now:
            raise InvalidInputError("An attestation must end in the future.", field="expires_at")
        made = Attestation(
            framework_id=framework_id,
            ref=ref,
            statement=statement.strip(),
            signer=signer,
            at=now,
            expires_at=expires_at,
        )
        record = Record(parent_of(framework_id), "attestation", ref, made.body())
        stored = self._records.put(record, expected=expected)
        return made.model_copy(update={"version": stored.version})

    def valid(self, framework_id: str, at: int) -> frozenset[str]:
        """The refs whose attestation counts at a time."""
        return frozenset(
            record.id
            for record in every(self._records, parent_of(framework_id), "attestation")
            if record.body["at"] <= at < record.body["expires_at"]
        )
