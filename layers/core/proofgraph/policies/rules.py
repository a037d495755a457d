"""Who approves documents, who accepts them by when, and what differs for one document.

Records: parent `policies`, kind `rules`, id `default`, or `document:<id>` for what differs there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from proofgraph.errors import InvalidInputError
from proofgraph.policies.archive import PARENT
from proofgraph.ports.records import ANY, Record, Records

DEFAULT = "default"

Model = TypeVar("Model", bound=BaseModel)


class Audience(BaseModel):
    """Who is asked to accept. `types` are entity types of the graph taken beside those of class Person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    users: bool = True
    external: bool = False
    listed: bool = True
    graph: bool = False
    types: tuple[str, ...] = ()


class Rules(BaseModel):
    """`approvers` are users; where nobody is named, documents are published without approval.

    `needed` of them approve. Reminders are days before and after an acceptance is due, and of approvers days
    after a draft was submitted. `escalate_acceptance` days overdue, or `escalate_approval` days after
    submission, it goes to whom the document belongs.
    """

    model_config = ConfigDict(frozen=True)

    approvers: tuple[str, ...] = ()
    needed: int = Field(1, ge=1, le=20)
    author_may_approve: bool = False
    accept_within_days: int = Field(14, ge=1, le=365)
    remind_before: tuple[int, ...] = (7, 1)
    remind_after: tuple[int, ...] = (1, 7, 14)
    escalate_acceptance: int = Field(14, ge=1, le=365)
    remind_approvers: tuple[int, ...] = (3, 7)
    escalate_approval: int = Field(14, ge=1, le=365)
    audience: Audience = Audience()
    version: int = 0

    @property
    def demand_approval(self) -> bool:
        return bool(self.approvers)


class OwnRules(BaseModel):
    """What one document has of its own; None: as everywhere."""

    model_config = ConfigDict(frozen=True)

    approvers: tuple[str, ...] | None = None
    needed: int | None = Field(None, ge=1, le=20)
    author_may_approve: bool | None = None
    accept_within_days: int | None = Field(None, ge=1, le=365)
    version: int = 0


class RuleBook:
    def __init__(self, records: Records) -> None:
        self._records = records

    def default(self) -> Rules:
        return Rules.model_validate(self._body(DEFAULT))

    def own(self, document_id: str) -> OwnRules:
        return OwnRules.model_validate(self._body(_of(document_id)))

    def of(self, document_id: str) -> Rules:
        """What holds for a document; `version` is that of the rules for all."""
        own = self.own(document_id).model_dump(exclude_none=True, exclude={"version"})
        return self.default().model_copy(update=own)

    def change(self, changes: Mapping[str, Any], *, expected: int = ANY) -> Rules:
        changed = _made(Rules, {**self.default().model_dump(), **changes})
        _check(changed)
        return changed.model_copy(update={"version": self._put(DEFAULT, changed, expected)})

    def change_own(self, document_id: str, changes: Mapping[str, Any], *, expected: int = ANY) -> OwnRules:
        changed = _made(OwnRules, {**self.own(document_id).model_dump(), **changes})
        whole = self.default().model_copy(
            update=changed.model_dump(exclude_none=True, exclude={"version"}),
        )
        _check(whole)
        return changed.model_copy(update={"version": self._put(_of(document_id), changed, expected)})

    def _body(self, id: str) -> dict[str, Any]:
        record = self._records.get(PARENT, "rules", id)
        return {**record.body, "version": record.version} if record else {}

    def _put(self, id: str, rules: BaseModel, expected: int) -> int:
        body = rules.model_dump(mode="json", exclude={"version"})
        return self._records.put(Record(PARENT, "rules", id, body), expected=expected).version


def _of(document_id: str) -> str:
    return f"document:{document_id}"


def _made(model: type[Model], fields: Mapping[str, Any]) -> Model:
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        told = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg'].lower()}" for fault in error.errors()]
        raise InvalidInputError(f"The rules are not right: {'; '.join(told)}.", faults=told) from error


def _check(rules: Rules) -> None:
    if rules.approvers and rules.needed > len(rules.approvers):
        raise InvalidInputError(
            f"{rules.needed} approvals are demanded of {len(rules.approvers)} approvers; name more of them.",
            field="needed",
        )
    for field in ("remind_before", "remind_after", "remind_approvers"):
        if any(not 1 <= days <= 365 for days in getattr(rules, field)):
            raise InvalidInputError("Reminders are 1 to 365 days before or after.", field=field)
