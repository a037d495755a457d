"""What an export is about: a framework, a requirement, a control, an engagement, policies or a query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from proofgraph.errors import InvalidInputError

Kind = Literal[
    "summary-pdf",
    "evidence-zip",
    "summary-zip",
    "policies-markdown",
    "policies-html",
    "policies-pdf",
    "query-csv",
    "query-json",
    "query-xlsx",
]


class _Scope(BaseModel):
    model_config = ConfigDict(frozen=True)


class FrameworkScope(_Scope):
    type: Literal["framework"] = "framework"
    framework_id: str

    @property
    def index(self) -> str:
        return f"exports#{self.framework_id}"

    @property
    def label(self) -> str:
        return self.framework_id


class RequirementScope(_Scope):
    type: Literal["requirement"] = "requirement"
    framework_id: str
    ref: str

    @property
    def index(self) -> str:
        return f"exports#{self.framework_id}/{self.ref}"

    @property
    def label(self) -> str:
        return f"{self.framework_id} {self.ref}"


class ControlScope(_Scope):
    """`framework_id` empty: as every framework that the control serves has evaluated it."""

    type: Literal["control"] = "control"
    control_id: str
    framework_id: str = ""

    @property
    def index(self) -> str:
        return f"exports#control:{self.control_id}"

    @property
    def label(self) -> str:
        return self.control_id


class EngagementScope(_Scope):
    """An engagement: the requirements in its scope with their evidence, and how their audit went."""

    type: Literal["engagement"] = "engagement"
    engagement_id: str

    @property
    def index(self) -> str:
        return f"exports#engagement:{self.engagement_id}"

    @property
    def label(self) -> str:
        return self.engagement_id


class PoliciesScope(_Scope):
    """`policy_id` empty: every adopted document. The history holds the versions from `since` to `until`."""

    type: Literal["policies"] = "policies"
    policy_id: str = ""
    since: int | None = None
    until: int | None = None

    @property
    def index(self) -> str:
        return "exports#policies"

    @property
    def label(self) -> str:
        return self.policy_id or "policies"


class QueryScope(_Scope):
    """A query with the snapshot that it is asked of; `visible` is the query policy of who asked."""

    type: Literal["query"] = "query"
    query: str
    snapshot_id: str = ""
    parameters: Mapping[str, Any] = {}
    variables: Mapping[str, Any] = {}
    visible: tuple[str, ...] | None = None

    @property
    def index(self) -> str:
        return "exports#queries"

    @property
    def label(self) -> str:
        return "query"


Scope = Annotated[
    FrameworkScope | RequirementScope | ControlScope | EngagementScope | PoliciesScope | QueryScope,
    Field(discriminator="type"),
]
SCOPE: TypeAdapter[Scope] = TypeAdapter(Scope)

_COMPLIANCE = ("framework", "requirement", "control")
_FITTING: Mapping[str, tuple[str, ...]] = {
    "summary-pdf": _COMPLIANCE,
    "evidence-zip": (*_COMPLIANCE, "engagement"),
    "summary-zip": ("framework",),
}


def check(kind: Kind, scope: Scope) -> None:
    """InvalidInputError for a kind of file that cannot be made of such a thing."""
    family = kind.partition("-")[0]
    fitting = _FITTING.get(kind) or ({"policies": ("policies",), "query": ("query",)}[family])
    if scope.type not in fitting:
        possible = [k for k in get_args(Kind) if scope.type in (_FITTING.get(k) or (_of_family(k),))]
        raise InvalidInputError(
            f"There is no {kind} of a {scope.type}; there are {', '.join(possible)}.", kind=kind
        )


def _of_family(kind: str) -> str:
    return {"policies": "policies", "query": "query"}.get(kind.partition("-")[0], "")
