"""Users, groups with their query policies, API keys, second factors."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from proofgraph.access.permissions import Permission
from proofgraph.access.query_policy import FilterSet
from proofgraph.api.models.shared import Answer, Body, ETag, Page, PageQuery

Email = Annotated[str, Field(min_length=3, max_length=254)]
Name = Annotated[str, Field(max_length=200)]
GroupName = Annotated[str, Field(min_length=1, max_length=64)]
Permissions = Annotated[list[Permission], Field(max_length=len(Permission))]


class UserView(Answer):
    """`groups` are those last known. Times are epoch milliseconds, null where it has not happened."""

    id: str
    email: str
    name: str
    state: Literal["invited", "active", "deactivated"]
    external: bool
    groups: list[str]
    mfa: bool = Field(description="Signs in with a second factor that was set up here.")
    invited_by: str | None
    invited_at: int | None
    accepted_at: int | None
    signed_in_at: int | None
    etag: ETag


class UserPage(Page[UserView]):
    total: int


class UserQuery(PageQuery):
    state: Literal["invited", "active", "deactivated"] | None = None
    group: str | None = Field(None, max_length=64)
    text: str | None = Field(None, max_length=200, description="A part of the name or address.")
    deactivated: bool = Field(True, description="False leaves out who was deactivated.")


class NameView(Answer):
    """`email` null to who may not see users."""

    id: str
    name: str
    email: str | None
    active: bool = Field(description="False for somebody who was deactivated.")


class NamePage(Page[NameView]):
    pass


class InvitationRequest(Body):
    email: Email
    name: Name = ""
    groups: Annotated[list[GroupName], Field(max_length=50)] = Field(default_factory=list)
    external: bool = False


class InvitationFile(Body):
    """CSV with a header of `email` and, as wanted, `name`, `groups` (semicolons between) and `external`."""

    csv: str = Field(min_length=1, max_length=100_000)


class FailedInvitation(Answer):
    email: str
    reason: str


class InvitationsView(Answer):
    """`already`: addresses that were users just so. `failed`: whom the user pool would not take, or the time
    did not reach. A row at fault refuses the file before that.
    """

    invited: list[UserView]
    already: list[str]
    failed: list[FailedInvitation]


class UserChange(Body):
    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    external: bool | None = None


class MembershipRequest(Body):
    group: GroupName


class PolicyModel(Body):
    """Entities of any of the sets are visible; in a set every given filter must hold."""

    sets: Annotated[list[FilterSet], Field(min_length=1, max_length=20)]
    show_counts: bool = Field(
        False, description="Let figures stand that were counted over everything, hidden entities included."
    )


class GroupDetail(Answer):
    """`permissions` with what they imply. `mfa`: members sign in with a second factor."""

    name: str
    title: str
    description: str
    permissions: list[Permission]
    mfa: bool
    policy: PolicyModel | None
    shipped: bool
    etag: ETag


class GroupList(Answer):
    items: list[GroupDetail]


class GroupChange(Body):
    """What is left out stays; `policy` null takes the policy away."""

    title: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    description: Annotated[str, Field(max_length=1000)] | None = None
    permissions: Permissions | None = None
    mfa: bool | None = None
    policy: PolicyModel | None = None


class GroupRequest(Body):
    name: GroupName
    title: Annotated[str, Field(min_length=1, max_length=100)]
    description: Annotated[str, Field(max_length=1000)] = ""
    permissions: Permissions
    mfa: bool = False
    policy: PolicyModel | None = None


class PermissionList(Answer):
    """Every permission there is; `<app>:<level>`, where admin and write imply read."""

    items: list[Permission]


class KeyView(Answer):
    id: str
    name: str
    owner: str
    owner_email: str
    permissions: list[Permission]
    created_at: int
    expires_at: int
    revoked_at: int | None
    last_used_at: int | None


class KeyList(Answer):
    items: list[KeyView]


class KeyQuery(Body):
    everybody: bool = Field(False, description="Those of all users; it needs `users:read`.")


class KeyRequest(Body):
    name: Annotated[str, Field(min_length=1, max_length=100)]
    permissions: Annotated[list[Permission], Field(min_length=1, max_length=len(Permission))]
    days: int = Field(90, ge=1, le=366, description="How long it works.")


class NewKey(Answer):
    """`text` is the key itself. It is told this once."""

    key: KeyView
    text: str


class FactorRequest(Body):
    """The access token of one's own sign-in, with the scope `aws.cognito.signin.user.admin`."""

    access_token: str = Field(min_length=1, max_length=10_000)


class FactorSecret(Answer):
    """What an authenticator app is given: the secret, and the same as a URI for a QR code."""

    secret: str
    uri: str


class FactorConfirmation(FactorRequest):
    code: str = Field(pattern=r"^[0-9A-Z]{6}$", description="What the app shows now.")
