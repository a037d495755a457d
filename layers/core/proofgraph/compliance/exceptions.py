"""Exceptions: a risk accepted for a time, with who answers for it and what is done instead.

One is asked for by one person and approved by another; it lapses by itself when its time is over, which no
write brings about. It stands beside a status and changes none. Records: parent `exceptions`, kind
`exception`, id `<time>-<random>`; every step is kept as evidence and entered in the ledger.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from typing import Any, Literal

from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.keeping import Keeper
from proofgraph.compliance.targets import Target, Targets
from proofgraph.errors import ConflictError, ForbiddenError, InvalidInputError, NotFoundError
from proofgraph.ports.clock import Clock
from proofgraph.ports.records import ANY, NEW, Put, Record, Records, every

PARENT = "exceptions"
LONGEST_MS = 2 * 366 * 86_400_000
"""No risk is accepted for ever: it is looked at again at the latest after two years."""

Step = Literal["requested", "approved", "rejected", "withdrawn"]
State = Literal["requested", "approved", "rejected", "withdrawn", "lapsed"]


class Exception_(Stored):  # noqa: N801 - `Exception` is taken by Python
    """`step` is the last thing people did; `state` says what it comes to at a time.

    `earlier` are the digests of the steps before it, as they were kept.
    """

    id: str
    target: Target
    reason: str
    owner: str
    compensating_control: str
    step: Step = "requested"
    requested_by: str
    requested_at: int
    decided_by: str = ""
    decided_at: int | None = None
    decision: str = ""
    approved_by: str = ""
    approved_at: int | None = None
    expires_at: int
    earlier: tuple[str, ...] = ()

    def body(self) -> dict[str, Any]:
        """Without an empty `earlier`: the digests of steps from before it was noted stay."""
        return {name: value for name, value in super().body().items() if name != "earlier" or value}

    @property
    def kept(self) -> tuple[str, ...]:
        """The digest of every step as it lies in the evidence store, oldest first."""
        return (*self.earlier, digest_of(self.body()))

    def state(self, at: int) -> State:
        """Asked for or approved, it lapses when its time is over."""
        if self.step in ("requested", "approved") and self.expires_at <= at:
            return "lapsed"
        return self.step

    def active(self, at: int) -> bool:
        return self.state(at) == "approved"

    def counted(self, start: int, end: int) -> bool:
        """Whether it counted at some time of a period."""
        since = self.approved_at or (self.decided_at if self.step == "approved" else None)
        until = self.decided_at if self.step == "withdrawn" else None
        return since is not None and since <= end and min(until or self.expires_at, self.expires_at) > start


class Exceptions:
    def __init__(self, records: Records, clock: Clock, keeper: Keeper, targets: Targets) -> None:
        self._records = records
        self._clock = clock
        self._keeper = keeper
        self._targets = targets

    def request(
        self,
        target: Target,
        *,
        reason: str,
        owner: str,
        compensating_control: str,
        expires_at: int,
        by: str,
    ) -> Exception_:
        """Ask for an exception; it counts for nothing until somebody else approves it."""
        now = self._clock()
        self._targets.check(target)
        made = Exception_(
            id=f"{now:013d}-{secrets.token_hex(4)}",
            target=target,
            reason=_said(reason, "reason", "Say why the risk is accepted."),
            owner=_said(owner, "owner", "Name who answers for it."),
            compensating_control=_said(
                compensating_control, "compensating_control", "Say what is done instead, or that nothing is."
            ),
            requested_by=by,
            requested_at=now,
            expires_at=_within(expires_at, now),
        )
        return self._put(made, NEW, by)

    def approve(self, id: str, *, by: str, note: str = "", expected: int = ANY) -> Exception_:
        """Accept the risk; ForbiddenError for who asked."""
        return self._decide(id, "approved", by, note, expected)

    def reject(self, id: str, *, by: str, note: str, expected: int = ANY) -> Exception_:
        """Refuse it, with the reason; ForbiddenError for who asked, who may withdraw it."""
        _said(note, "note", "Say why it is rejected.")
        return self._decide(id, "rejected", by, note, expected)

    def withdraw(self, id: str, *, by: str, note: str = "", expected: int = ANY) -> Exception_:
        """End one that was asked for or approved."""
        held = self.get(id)
        if held.state(self._clock()) not in ("requested", "approved"):
            raise ConflictError(
                f"The exception is {held.state(self._clock())}; there is nothing to withdraw."
            )
        return self._step(held, "withdrawn", by, note, expected)

    def get(self, id: str) -> Exception_:
        record = self._records.get(PARENT, "exception", id)
        if record is None:
            raise NotFoundError(f"There is no exception {id!r}.", id=id)
        return _exception(record)

    def all(self) -> list[Exception_]:
        """Every exception, newest first."""
        return [_exception(r) for r in every(self._records, PARENT, "exception", descending=True)]

    def active(self, framework_id: str, at: int) -> list[Exception_]:
        """Those that count at a time: on requirements of the framework, and on controls and questions."""
        return [
            found
            for found in self.all()
            if found.active(at) and found.target.framework_id in ("", framework_id)
        ]

    def within(self, framework_id: str, start: int, end: int) -> list[Exception_]:
        """Those that counted at some time of a period, also where they have ended since."""
        return [
            found
            for found in self.all()
            if found.counted(start, end) and found.target.framework_id in ("", framework_id)
        ]

    def _decide(self, id: str, step: Step, by: str, note: str, expected: int) -> Exception_:
        held = self.get(id)
        state = held.state(self._clock())
        if state != "requested":
            raise ConflictError(f"The exception is {state}; only one that is asked for can be decided.")
        if by == held.requested_by:
            raise ForbiddenError("Somebody other than who asked for an exception decides about it.")
        return self._step(held, step, by, note, expected)

    def _step(self, held: Exception_, step: Step, by: str, note: str, expected: int) -> Exception_:
        update: dict[str, Any] = {
            "step": step,
            "decided_by": by,
            "decided_at": self._clock(),
            "decision": note.strip(),
            "earlier": held.kept,
        }
        if step == "approved":
            update |= {"approved_by": by, "approved_at": self._clock()}
        # Two people who decide at once must not both have decided.
        version = held.version if expected == ANY else expected
        return self._put(held.model_copy(update=update), version, by)

    def _put(self, exception: Exception_, expected: int, by: str) -> Exception_:
        body = exception.body()
        prepared = self._keeper.prepare(
            "exception",
            exception.id,
            body,
            by=by,
            at=self._clock(),
            number=expected + 1,
            why=exception.step,
        )
        record = Record(PARENT, "exception", exception.id, body)
        self._records.transact([Put(record, expected), *prepared.puts])
        self._keeper.settle(prepared)
        return exception.model_copy(update={"version": expected + 1})


def touching(active: Collection[Exception_], targets: Collection[Target]) -> list[Exception_]:
    """Those of the exceptions that are about one of these."""
    wanted = frozenset(targets)
    return [exception for exception in active if exception.target in wanted]


def _said(text: str, field: str, what: str) -> str:
    if not text.strip():
        raise InvalidInputError(what, field=field)
    return text.strip()


def _within(expires_at: int, now: int) -> int:
    if expires_at <= now:
        raise InvalidInputError("An exception must end in the future.", field="expires_at")
    if expires_at > now + LONGEST_MS:
        raise InvalidInputError("An exception ends within two years; ask again then.", field="expires_at")
    return expires_at


def _exception(record: Record) -> Exception_:
    return Exception_.model_validate({**record.body, "version": record.version})
