"""What an evaluation leaves: a result per question, a standing per requirement, entries of history.

These are bodies of records; `evaluation` writes them and `views` shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance.content import Mark
from proofgraph.compliance.frameworks import Stored
from proofgraph.compliance.status import LeftOut, Status, Verdict

State = Literal["queued", "running", "succeeded", "failed", "cancelled"]
Kind = Literal["framework", "requirement", "control", "question"]


class Place(BaseModel):
    """How many affected entities one instance has of one type in one account."""

    model_config = ConfigDict(frozen=True)

    instance: str
    account: str
    type: str
    affected: int


class QueryRun(BaseModel):
    """One query as it ran: enough to run it again and compare the digest, which also names its rows.

    `columns` are a table's, in order; `proven` counts the rows that are fully read; `affected` counts
    the entities that a BAD query found and that are proven, `unproven` those that it found beside them;
    `proven_digest` names the proven ones' rows where not all are.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    query: str
    results_are: Mark
    parameters: Mapping[str, Any] = {}
    count: int = 0
    digest: str = ""
    columns: tuple[str, ...] = ()
    complete: bool = True
    proven: int = 0
    masked: int = 0
    affected: int = 0
    unproven: int = 0
    proven_digest: str = ""
    places: tuple[Place, ...] = ()
    reasons: tuple[str, ...] = ()
    certificate: str = ""
    error: str = ""


class Result(BaseModel):
    """A question on a snapshot. `now` is `date.now` of its queries: the snapshot's time.

    `smart_classes` are the settings in force, by name; None in results of a time that did not keep them.
    """

    model_config = ConfigDict(frozen=True)

    question_id: str
    title: str
    severity: str
    content: str
    status: Status
    incomplete: bool = False
    left_out: LeftOut | None = None
    reasons: tuple[str, ...] = ()
    evaluation_id: str
    snapshot_id: str
    now: int
    engine: str
    mask: str
    scope: tuple[Mapping[str, Any], ...] = ()
    smart_classes: Mapping[str, Any] | None = None
    queries: tuple[QueryRun, ...] = ()

    @property
    def verdict(self) -> Verdict:
        return Verdict(self.status, self.incomplete, self.left_out)

    @property
    def affected(self) -> int:
        return sum(query.affected for query in self.queries)

    @property
    def unproven(self) -> int:
        return sum(query.unproven for query in self.queries)


class Outcome(Result):
    """The newest result of a question for a framework, and since when it has had this status."""

    since: int = 0


class Standing(BaseModel):
    """The status of a requirement or control, since when it has been so, and what gave it."""

    model_config = ConfigDict(frozen=True)

    id: str
    status: Status
    incomplete: bool = False
    reasons: tuple[str, ...] = ()
    since: int
    evaluated_at: int
    evaluation_id: str
    snapshot_id: str
    snapshot_time: int
    questions: tuple[str, ...] = ()
    affected: int = 0


class Change(BaseModel):
    """A history entry: a status that differs from the one before.

    `by` and `why` tell who said, and for what reason, that it does not apply or that it applies again.
    """

    model_config = ConfigDict(frozen=True)

    ref: str
    at: int
    status: Status
    previous: Status | None
    evaluation_id: str
    snapshot_id: str
    reasons: tuple[str, ...] = ()
    by: str = ""
    why: str = ""


class DayResult(BaseModel):
    """A question on one day: what it gave, and in which evaluation. `content` is the digest of its text."""

    model_config = ConfigDict(frozen=True)

    status: Status
    incomplete: bool = False
    left_out: LeftOut | None = None
    evaluation_id: str
    content: str


class DayStanding(BaseModel):
    """What a requirement was at the last evaluation of one day, and what made it so.

    `covered`: every question that counts was answered, from a graph that was at most 48 hours old.
    `oldest` is the time of the oldest snapshot behind it.
    """

    model_config = ConfigDict(frozen=True)

    ref: str
    day: str
    at: int
    status: Status
    covered: bool
    incomplete: bool = False
    evaluation_id: str
    snapshot_id: str
    snapshot_time: int
    oldest: int | None = None
    questions: Mapping[str, DayResult] = {}


class Progress(BaseModel):
    model_config = ConfigDict(frozen=True)

    done: int = 0
    total: int = 0


class Evaluation(Stored):
    """One run over a framework or a part of it; `progress` counts questions."""

    id: str
    framework_id: str
    kind: Kind
    ref: str = ""
    state: State = "queued"
    progress: Progress = Progress()
    chunks: int = 0
    started_at: int
    finished_at: int | None = None
    started_by: str
    snapshot_id: str | None = None
    snapshot_time: int | None = None
    finishing_at: int | None = None
    counts: Mapping[Status, int] = {}
    error: str | None = None
