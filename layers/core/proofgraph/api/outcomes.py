"""Questions' outcomes as a caller may see them: the paths of rows only for those who may read evidence."""

from __future__ import annotations

from collections.abc import Sequence

from proofgraph.access.decision import Caller
from proofgraph.access.permissions import Permission
from proofgraph.api.models.shared import QuestionOutcome


def visible(outcomes: Sequence[QuestionOutcome], caller: Caller) -> list[QuestionOutcome]:
    """The same outcomes; the views do not know who asks."""
    if caller.may(Permission.EVIDENCE_READ):
        return list(outcomes)
    return [
        outcome.model_copy(
            update={"queries": [query.model_copy(update={"rows": None}) for query in outcome.queries]}
        )
        for outcome in outcomes
    ]
