"""Gap status: the tables of `docs/compliance.md` as pure functions, from rows to questions to requirements.

Counts come from `evaluation`, completeness from `certificate`; nothing here reads anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from proofgraph.compliance.content import Mark


class Status(StrEnum):
    """What is known about a question, control or requirement."""

    TESTED = "TESTED"
    ATTENTION = "ATTENTION"
    GAP = "GAP"
    UNKNOWN = "UNKNOWN"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class LeftOut(StrEnum):
    """Why a question takes no part in the status of what it belongs to; it stays visible as such."""

    NOT_CONNECTED = "not connected"
    NOTHING_TO_TEST = "nothing to test"


class Presence(StrEnum):
    """The rows of all queries with one mark, taken together: the axes of the question table."""

    NONE = "0"
    SOME = "+"
    NO_QUERY = "-"


QUESTION_TABLE: Mapping[tuple[Presence, Presence], Status] = {
    (Presence.NONE, Presence.NONE): Status.UNKNOWN,
    (Presence.NONE, Presence.SOME): Status.TESTED,
    (Presence.NONE, Presence.NO_QUERY): Status.TESTED,
    (Presence.SOME, Presence.NONE): Status.GAP,
    (Presence.SOME, Presence.SOME): Status.ATTENTION,
    (Presence.SOME, Presence.NO_QUERY): Status.GAP,
    (Presence.NO_QUERY, Presence.NONE): Status.UNKNOWN,
    (Presence.NO_QUERY, Presence.SOME): Status.TESTED,
    (Presence.NO_QUERY, Presence.NO_QUERY): Status.UNKNOWN,
}
"""Status by (bad, good)."""


@dataclass(frozen=True, slots=True)
class QueryCount:
    """What one query gave. `proven` counts the rows that are themselves fully read: all, if complete.

    `error` says why the query failed or ran out of its budget; its rows then say nothing.
    """

    mark: Mark
    rows: int
    complete: bool = True
    proven: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A question's status. `incomplete`: some of its data could not be read, or was not read lately.

    `left_out` says that the status takes no part in that of controls and requirements.
    """

    status: Status
    incomplete: bool = False
    left_out: LeftOut | None = None


def marks(given: Sequence[Mark | None]) -> tuple[Mark, ...]:
    """The mark of each query: a single one without it counts as GOOD, one among several as INFORMATIVE."""
    default = Mark.GOOD if len(given) == 1 else Mark.INFORMATIVE
    return tuple(mark or default for mark in given)


def question_status(queries: Iterable[QueryCount]) -> Verdict:
    """The status that the queries of one question give together."""
    counting = [query for query in queries if query.mark is not Mark.INFORMATIVE]
    incomplete = any(not query.complete for query in counting)
    if any(query.error for query in counting):
        return Verdict(Status.UNKNOWN, incomplete)
    if incomplete:
        return Verdict(_proven_status(counting), incomplete=True)
    status = QUESTION_TABLE[_presence(counting, Mark.BAD), _presence(counting, Mark.GOOD)]
    if _presence(counting, Mark.UNKNOWN) is Presence.SOME and status is not Status.GAP:
        status = Status.ATTENTION
    return Verdict(status)


def _proven_status(counting: Sequence[QueryCount]) -> Status:
    """What stands although something was not read: only rows that show a gap by themselves.

    A GAP says that nothing good is there; where good rows may have gone unread, ATTENTION is all that
    is proven.
    """
    if not any(q.mark is Mark.BAD and (q.rows if q.complete else q.proven) for q in counting):
        return Status.UNKNOWN
    good_may_exist = any(q.mark is Mark.GOOD and (q.rows or not q.complete) for q in counting)
    return Status.ATTENTION if good_may_exist else Status.GAP


def _presence(queries: Sequence[QueryCount], mark: Mark) -> Presence:
    rows = [query.rows for query in queries if query.mark is mark]
    if not rows:
        return Presence.NO_QUERY
    return Presence.SOME if sum(rows) else Presence.NONE


def combine(verdicts: Iterable[Verdict], *, attested: bool = False) -> Status:
    """The status of a requirement or control from those of its questions, each given once.

    `attested`: a person stands in for it, and the attestation has not expired; it counts only where no
    question is left.
    """
    counted = {verdict.status for verdict in verdicts if verdict.left_out is None}
    if Status.GAP in counted:
        return Status.ATTENTION if counted & {Status.TESTED, Status.ATTENTION} else Status.GAP
    for status in (Status.ATTENTION, Status.UNKNOWN, Status.TESTED):
        if status in counted:
            return status
    return Status.TESTED if attested else Status.UNKNOWN


def compliant_percent(
    tested: int, with_policy: int, applicable: int, *, policies: bool = True
) -> float | None:
    """How much of a framework is compliant, 0 to 100 with one decimal; None where nothing applies.

    `policies` False leaves policies out of the figure (a summary setting).
    """
    if not applicable:
        return None
    reached = (tested + with_policy) / 2 if policies else tested
    return round(100 * reached / applicable, 1)
