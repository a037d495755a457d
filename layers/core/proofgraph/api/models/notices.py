"""Notices, preferences, webhooks and what became of deliveries."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from proofgraph.api.models.shared import Answer, Body, ETag, Page, PageQuery
from proofgraph.notifications.notice import Kind
from proofgraph.notifications.preferences import Way

Id = Annotated[str, Field(min_length=1, max_length=100)]
Url = Annotated[str, Field(min_length=8, max_length=2000, description="An https address.")]
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"\S")]


class NoticeView(Answer):
    """`link` is a path of the app."""

    id: str
    kind: Kind
    subject: str
    body: str
    link: str
    at: int
    read_at: int | None
    resolved_at: int | None = Field(None, description="Since when what it told is over.")


class NoticePage(Page[NoticeView]):
    unread: int = Field(description="Unread ones among the newest 100.")


class NoticesRead(Body):
    ids: list[Id] | None = Field(None, min_length=1, max_length=100)
    up_to: Id | None = Field(None, description="This notice and all that are older.")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.ids is None) == (self.up_to is None):
            raise ValueError("give `ids` or `up_to`, one of them")
        return self


class PreferencesView(Answer):
    """`email` by kind of notice; kinds that it lacks follow `others`; `duties` always come at once."""

    others: Way
    email: dict[Kind, Way]
    timezone: str
    duties: list[Kind]
    etag: ETag


class PreferencesChange(Body):
    others: Way | None = None
    email: dict[Kind, Way] | None = Field(None, max_length=100)
    timezone: str | None = Field(None, min_length=1, max_length=64)


class Unsubscription(Body):
    token: str = Field(min_length=1, max_length=400)


class Unsubscribed(Answer):
    """`digest`: the daily message."""

    kind: Kind | Literal["digest"]


class WebhookView(Answer):
    id: str
    name: str
    url: str
    kinds: list[Kind]
    enabled: bool
    created_at: int
    created_by: str
    etag: ETag


class WebhookMade(WebhookView):
    secret: str = Field(description="Signs each delivery; shown this once.")


class WebhookList(Answer):
    items: list[WebhookView]


class WebhookCreate(Body):
    """Without `kinds` it is told of everything."""

    name: Name
    url: Url
    kinds: list[Kind] = Field(default_factory=list, max_length=50)


class WebhookChange(Body):
    name: Name | None = None
    url: Url | None = None
    kinds: list[Kind] | None = Field(None, max_length=50)
    enabled: bool | None = None


class DeliveryView(Answer):
    """`unsure`: handed over without an answer. `dead`: given up. Both can be sent again."""

    id: str
    channel: Literal["email", "digest", "webhook"]
    target: str
    kind: str
    state: Literal["waiting", "sending", "sent", "unsure", "dead", "dropped"]
    attempts: int
    due: int
    made_at: int
    ended_at: int | None
    error: str


class DeliveryPage(Page[DeliveryView]):
    pass


class DeliveryQuery(PageQuery):
    state: Literal["waiting", "sending", "sent", "unsure", "dead", "dropped"] = "dead"
