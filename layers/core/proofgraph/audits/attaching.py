"""What a request is fulfilled with: an evidence item in its version of then, or a question's result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofgraph.compliance.chain import digest_of
from proofgraph.compliance.engagements import Engagement
from proofgraph.compliance.items import Item, Items
from proofgraph.compliance.results import Evaluation, Result
from proofgraph.errors import InvalidInputError
from proofgraph.ports.clock import Clock


class Attachment(BaseModel):
    """`id` names an evidence item or a question; `digest` is of the item's body as it was kept then.

    `file` is the digest of an upload's bytes; `masked` counts the secrets that were taken out of texts and
    file.
    """

    model_config = ConfigDict(frozen=True)

    kind: Literal["item", "result"]
    id: str
    title: str
    at: int
    by: str
    number: int = 0
    digest: str = ""
    item_kind: str = ""
    url: str = ""
    text: str = ""
    filename: str = ""
    file: str = ""
    masked: int = 0
    evaluation_id: str = ""
    rows: int = 0


@dataclass(frozen=True)
class Attaching:
    """`evaluation` and `result` read what was evaluated."""

    items: Items
    evaluation: Callable[[str], Evaluation]
    result: Callable[[str, str], Result]
    clock: Clock

    def attach(self, engagement: Engagement, named: Mapping[str, str], *, by: str) -> Attachment:
        """What somebody names by `item_id`, or by `evaluation_id` and `question_id`."""
        if named.get("item_id"):
            return self._item(self.items.get(named["item_id"]), by)
        return self._result(engagement, named.get("evaluation_id", ""), named.get("question_id", ""), by)

    def _item(self, item: Item, by: str) -> Attachment:
        if item.removed_at is not None:
            raise InvalidInputError(f"The evidence item {item.title!r} was removed.", field="attach")
        return Attachment(
            kind="item",
            id=item.id,
            title=item.title,
            at=self.clock(),
            by=by,
            number=item.number,
            digest=digest_of(item.body()),
            item_kind=item.kind,
            url=item.url,
            text=item.text,
            filename=item.file.filename if item.file else "",
            file=item.file.sha256 if item.file else "",
            masked=item.masked + (item.file.masked if item.file else 0),
        )

    def _result(self, engagement: Engagement, evaluation_id: str, question_id: str, by: str) -> Attachment:
        evaluation = self.evaluation(evaluation_id)
        if evaluation.framework_id != engagement.framework_id:
            raise InvalidInputError("This evaluation is of another framework.", field="attach")
        result = self.result(evaluation_id, question_id)
        return Attachment(
            kind="result",
            id=question_id,
            title=result.title,
            at=self.clock(),
            by=by,
            evaluation_id=evaluation_id,
            rows=sum(run.count for run in result.queries),
        )
