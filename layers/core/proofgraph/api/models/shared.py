"""What several resources answer with: pages, problems, progress, statuses."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

T = TypeVar("T")

GapStatus = Literal["TESTED", "ATTENTION", "GAP", "UNKNOWN", "NOT_APPLICABLE"]
Mark = Literal["GOOD", "BAD", "UNKNOWN", "INFORMATIVE"]
State = Literal["queued", "running", "succeeded", "failed", "cancelled"]


COUNTED = object()
"""Marks what was counted over everything, entities that a query policy hides included (`api.uncounted`)."""
EntityCount = Annotated[int, COUNTED]
CountedText = Annotated[str, COUNTED]
CountedTexts = Annotated[list[str], COUNTED]


def _quoted(tag: str) -> str:
    return f'"{tag.strip(chr(34))}"'


ETag = Annotated[str, AfterValidator(_quoted)]
"""The version of what was read, as the header has it: send it back as If-Match."""


class Answer(BaseModel):
    """A response: made from the domain's own values by attribute."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class Body(BaseModel):
    """A request: a field it does not know is refused, so that a typing error is no silent default."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Cursor = Annotated[str, Field(max_length=4_000)]
"""Longer than any that is given out: a position is a name or two."""


Named = Annotated[str, Field(min_length=1, max_length=254)]
"""A user, by id or e-mail address (`api.people`)."""


class Page(Answer, Generic[T]):
    """One page; `next_cursor` continues it and is null on the last."""

    items: list[T]
    next_cursor: str | None = None


class PageQuery(Body):
    cursor: Cursor | None = Field(None, description="Where to continue: `next_cursor` of the page before.")
    limit: int = Field(50, ge=1, le=1000, description="At most this many items.")


DAY = r"^\d{4}-\d{2}-\d{2}$"
"""A day as text; whether there is such a day is for the domain to say."""


class PeriodQuery(Body):
    """From a day to a day, both inside; for either left out, there is a sensible one."""

    first: str | None = Field(None, alias="from", pattern=DAY, description="First day, as 2026-11-23 (UTC).")
    last: str | None = Field(None, alias="to", pattern=DAY, description="Last day.")


class Progress(Answer):
    done: int = 0
    total: int = 0


class Problem(Answer):
    """RFC 9457. `code` is stable; `details` has what a program can act on (a query error's place, say)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    request_id: str
    details: dict[str, Any] = Field(default_factory=dict)


class AnswerLink(Answer):
    """Where an answer too big for the API lies, as JSON, for a short time."""

    url: str
    bytes: int
    expires_at: int


class Spillable(Answer):
    """An answer that may grow over 5 MB: then only `link` is set, and the same JSON lies behind it."""

    link: AnswerLink | None = None

    def emptied(self, link: AnswerLink) -> Self:
        """The same answer with its lists left out, pointing to where it lies whole."""
        bulky: dict[str, Any] = {name: [] for name, value in self if isinstance(value, list)}
        return self.model_copy(update=bulky | {"link": link})


class CompletenessRow(Answer):
    """One line of a completeness certificate: a step of an instance in one account and region.

    `state` says how its newest success stands; `rows` and `edges` are what it read, the changes those
    since the run before.
    """

    instance: str
    name: str
    account: str
    region: str
    step: str
    title: str
    state: str
    denied: list[str]
    error: str
    finished_at: int | None
    rows: EntityCount
    edges: EntityCount
    added: EntityCount
    changed: EntityCount
    removed: EntityCount


class Certificate(Answer):
    """Whether everything a query reads was really read, and what was not."""

    complete: bool
    reasons: CountedTexts
    rows: list[CompletenessRow]


class QueryOutcome(Answer):
    """One query of a question in its newest evaluation; `proven` rows are themselves fully read."""

    index: int
    name: str
    query: str
    results_are: Mark
    count: EntityCount
    complete: bool
    proven: EntityCount
    digest: CountedText
    error: str | None
    rows: str | None = Field(description="Path of the rows, for those who may read evidence.")


class TargetView(Answer):
    """A requirement of a framework, a control or a question."""

    kind: Literal["requirement", "control", "question"]
    id: str
    framework_id: str = ""


class AcceptedException(Answer):
    """A risk accepted until a time, shown beside the status it is about and changing nothing in it."""

    id: str
    target: TargetView
    reason: str
    owner: str
    compensating_control: str
    approved_by: str
    expires_at: int


class QuestionOutcome(Answer):
    """A question as last evaluated. `state` says whether it counts: connected, and with something to test.

    `shows` is what it shows about the control it came by.
    """

    id: str
    title: str
    description: str
    severity: str
    remediation: str
    status: GapStatus
    state: Literal["counted", "not-connected", "nothing-to-test", "not-evaluated"]
    incomplete: bool
    reasons: CountedTexts
    shows: str
    affected: EntityCount
    evaluation_id: str | None
    snapshot_id: str | None
    queries: list[QueryOutcome]
    exceptions: list[AcceptedException] = Field(default_factory=list)
