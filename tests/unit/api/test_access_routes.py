"""People, groups and keys over HTTP."""

from __future__ import annotations

from typing import Any, cast

import pytest

from proofgraph.access.permissions import Permission
from proofgraph.api.app import build
from proofgraph.boot import Services
from proofgraph.ports.identity import MemoryIdentities
from proofgraph.ports.records import Record
from tests.unit.api.conftest import NOW, Client


def pool(services: Services) -> MemoryIdentities:
    return cast("MemoryIdentities", services.ports.identities)


def invite(client: Client, email: str = "bob@example.com", *groups: str) -> Any:
    answer = client.post("/users", {"email": email, "name": "Bob", "groups": list(groups)})
    assert answer.status == 201, answer.text
    return answer.json


def entries(services: Services, action: str) -> list[Any]:
    listed = services.records.list("audit-log#2023-11-14", "entry").records
    return [record.body for record in listed if record.body["action"] == action]


class KeyClient(Client):
    """A client whose requests carry an API key, as the gateway hands it on."""

    def _event(self, method: str, path: str, body: Any, headers: Any) -> dict[str, Any]:
        event = super()._event(method, path, body, headers)
        event["requestContext"]["authorizer"] = {"api_key": (self.groups or ("",))[0]}
        return event


def test_me_tells_the_groups_one_acts_as_and_those_one_is_in(client: Client) -> None:
    both = client.as_("read-only", "integration-admins")

    me = both.get("/me", X_Act_As="read-only").json

    assert [group["name"] for group in me["groups"]] == ["read-only"]
    assert [group["title"] for group in me["member_of"]] == ["Read-only", "Integration admins"]
    assert "integrations:admin" not in me["permissions"]
    assert "integrations:admin" in both.get("/me").json["permissions"]
    assert (me["restricted"], me["needs_factor"], me["key"]) == (False, False, None)


def test_acting_as_a_group_one_is_not_in_is_refused(client: Client) -> None:
    answer = client.as_("read-only").get("/me", X_Act_As="administrators")

    assert (answer.status, answer.json["code"]) == (403, "forbidden")


def test_somebody_is_invited_once_whatever_the_network_repeats(client: Client, services: Services) -> None:
    body = {"email": "bob@example.com", "groups": ["read-only"]}
    answers = [client.post("/users", body, Idempotency_Key="k1") for _ in range(2)]

    assert [answer.status for answer in answers] == [201, 201]
    assert answers[0].json == answers[1].json
    assert pool(services).mailed == ["bob@example.com"]
    assert len(entries(services, "user.invite")) == 1
    assert client.post("/users", body).status == 409


@pytest.mark.parametrize(
    "body",
    [
        {"email": "nobody"},
        {"email": "a@b.co", "groups": ["wizards"]},
        {"email": "a@b.co", "colour": "red"},
        {"email": "a@b.co", "name": "x" * 201},
        {"email": "x" * 300},
        {"email": "a@b.co", "groups": ["g"] * 51},
    ],
)
def test_a_wrong_invitation_is_refused_before_a_mail(client: Client, services: Services, body: Any) -> None:
    assert client.post("/users", body).status == 400
    assert pool(services).mailed == []


def test_nobody_invites_into_or_adds_to_a_group_with_more_rights_than_their_own(
    client: Client, services: Services
) -> None:
    client.post("/groups", {"name": "people-team", "title": "People", "permissions": ["users:admin"]})
    people = client.as_("people-team", iat=str(NOW // 1000))
    user = invite(client)

    body = {"email": "eve@example.com", "groups": ["administrators"]}
    assert people.post("/users", body).status == 403
    assert people.post("/user-imports", {"csv": "email,groups\ne@x.co,administrators\n"}).status == 403
    assert people.post(f"/users/{user['id']}/groups", {"group": "administrators"}).status == 403
    assert pool(services).mailed == ["bob@example.com"]


def test_a_file_with_faults_is_a_problem_that_lists_them(client: Client, services: Services) -> None:
    answer = client.post("/user-imports", {"csv": "email,groups\nann@x.co,wizards\nnobody,\n"})

    assert (answer.status, answer.json["code"]) == (422, "import-faults")
    assert len(answer.json["details"]["faults"]) == 2
    assert pool(services).mailed == []
    good = client.post("/user-imports", {"csv": "email,groups\nann@x.co,read-only;gaps-only\n"})
    assert (good.status, good.json["failed"]) == (201, [])
    assert good.json["invited"][0]["groups"] == ["gaps-only", "read-only"]
    more = client.post("/user-imports", {"csv": "email,groups\nann@x.co,read-only;gaps-only\nbo@x.co,\n"})
    assert [user["email"] for user in more.json["invited"]] == ["bo@x.co"]
    assert (more.json["already"], more.json["failed"]) == (["ann@x.co"], [])
    noted = sorted(told["after"]["email"] for told in entries(services, "user.invite"))
    assert noted == ["ann@x.co", "bo@x.co"]


def test_users_are_listed_by_address_state_group_and_text(client: Client) -> None:
    for email, group in (("zoe@x.co", "read-only"), ("amy@x.co", "read-only"), ("max@x.co", "gaps-only")):
        invite(client, email, group)

    first = client.get("/users?state=invited&limit=2").json
    rest = client.get(f"/users?state=invited&limit=2&cursor={first['next_cursor']}").json

    assert [user["email"] for user in first["items"] + rest["items"]] == ["amy@x.co", "max@x.co", "zoe@x.co"]
    assert (first["total"], rest["next_cursor"]) == (3, None)
    assert client.get("/users?group=gaps-only").json["total"] == 1
    zoe = client.get("/users?text=ZOE").json["items"][0]
    assert zoe["email"] == "zoe@x.co"
    client.post(f"/users/{zoe['id']}/deactivate")
    assert client.get("/users?text=ZOE&deactivated=true").json["total"] == 1
    assert client.get("/users?text=ZOE&deactivated=false").json["total"] == 0


def test_everybody_s_name_is_told_to_colleagues_their_address_to_who_sees_users(client: Client) -> None:
    ids = ["u1", *(invite(client, address, "read-only")["id"] for address in ("zoe@x.co", "amy@x.co"))]
    client.post(f"/users/{ids[2]}/deactivate")
    colleague = client.as_("gaps-only")

    first = colleague.get("/names?limit=2").json
    rest = colleague.get(f"/names?limit=2&cursor={first['next_cursor']}").json

    told = {one["id"]: one for one in first["items"] + rest["items"]}
    assert (list(told), rest["next_cursor"]) == (sorted(ids), None)
    assert told[ids[1]] == {"id": ids[1], "name": "Bob", "email": None, "active": True}
    assert not told[ids[2]]["active"]
    assert {"zoe@x.co", "amy@x.co"} < {one["email"] for one in client.get("/names").json["items"]}


def test_a_user_s_life_is_in_the_audit_log_with_what_was_before_and_after(
    client: Client, services: Services
) -> None:
    user = invite(client, "bob@example.com", "read-only")
    id = user["id"]
    pool(services).accept(id)
    held = services.records.get("access", "user", id)
    assert held is not None
    services.records.put(Record("access", "user", id, {**held.body, "accepted_at": NOW}))

    assert client.post(f"/users/{id}/deactivate").json["state"] == "deactivated"
    assert client.post(f"/users/{id}/reactivate").json["state"] == "active"
    assert client.post(f"/users/{id}/groups", {"group": "gaps-only"}).status == 200
    assert client.delete(f"/users/{id}/groups/gaps-only").json["groups"] == ["read-only"]
    assert client.post(f"/users/{id}/sign-out").status == 200
    assert client.delete(f"/users/{id}/factor").status == 200

    [ended] = entries(services, "user.deactivate")
    assert (ended["before"]["state"], ended["after"]["state"]) == ("active", "deactivated")
    [left] = entries(services, "user.leave")
    assert (left["before"], left["after"]) == (["gaps-only", "read-only"], ["read-only"])
    assert client.delete(f"/users/{id}").status == 409


def test_an_invitation_is_taken_back(client: Client) -> None:
    user = invite(client)

    assert client.post(f"/users/{user['id']}/resend").status == 200
    assert client.delete(f"/users/{user['id']}").status == 204
    assert client.get(f"/users/{user['id']}").status == 404


def test_an_edit_of_a_user_needs_the_version_that_was_read(client: Client) -> None:
    user = invite(client)
    path = f"/users/{user['id']}"

    assert client.patch(path, {"external": True}).status == 428
    assert client.patch(path, {"external": True}, If_Match=user["etag"]).json["external"] is True
    assert client.patch(path, {"external": False}, If_Match=user["etag"]).status == 412


def test_a_sign_in_leaves_one_entry_however_many_requests_follow(client: Client, services: Services) -> None:
    for _ in range(3):
        client.get("/me")

    [entry] = entries(services, "session.start")
    assert (entry["actor"], entry["email"]) == ("u1", "ann@example.com")


def test_a_group_is_made_edited_and_deleted_against_its_version(client: Client, services: Services) -> None:
    policy = {"sets": [{"classes": ["User"], "integration_types": ["aws"]}], "show_counts": True}
    made = client.post(
        "/groups", {"name": "analysts", "title": "A", "permissions": ["queries:admin"], "policy": policy}
    )
    assert (made.status, made.json["permissions"]) == (201, ["queries:admin", "queries:read"])
    assert made.json["policy"]["sets"][0]["classes"] == ["User"]

    edited = client.patch("/groups/analysts", {"mfa": True}, If_Match=made.headers["ETag"])
    assert (edited.json["mfa"], edited.json["policy"]) == (True, made.json["policy"])
    cleared = client.patch("/groups/analysts", {"policy": None}, If_Match=edited.headers["ETag"])
    assert cleared.json["policy"] is None
    assert client.patch("/groups/analysts", {"mfa": False}, If_Match=made.headers["ETag"]).status == 412

    stale = client.send("DELETE", "/groups/analysts", headers={"If-Match": made.headers["ETag"]})
    gone = client.send("DELETE", "/groups/analysts", headers={"If-Match": cleared.headers["ETag"]})
    assert (stale.status, gone.status, client.get("/groups/analysts").status) == (412, 204, 404)
    changes = [(entry["before"]["mfa"], entry["after"]["mfa"]) for entry in entries(services, "group.change")]
    assert sorted(changes) == [(False, True), (True, True)]


NARROW = {"sets": [{"types": ["aws_iam_user"]}]}
WIDER = [None, {"sets": [{"classes": ["User"]}]}, NARROW | {"show_counts": True}]


def narrow(client: Client) -> Client:
    """Somebody who administers users, under a query policy; `wide` are groups that show more."""
    held = ["users:admin", "queries:read", "frameworks:read", "controls:read"]
    for name, policy in (("narrow", NARROW), ("wide", None), ("within", NARROW)):
        body = {"name": name, "title": name, "permissions": held, "policy": policy}
        assert client.post("/groups", body).status == 201
    return client.as_("narrow", sub="u7", iat=str(NOW // 1000))


def refused(answer: Any) -> bool:
    return (answer.status, answer.json["details"].get("needs")) == (403, "no-query-policy")


@pytest.mark.parametrize("by_key", [False, True])
def test_nobody_under_a_query_policy_gives_themselves_or_others_a_wider_view(
    client: Client, services: Services, by_key: bool
) -> None:
    mine = narrow(client)
    mine.get("/me")
    if by_key:
        made = mine.post("/api-keys", {"name": "ci", "permissions": ["users:admin", "queries:read"]})
        mine = KeyClient(client.api, (made.json["key"]["id"],))
    friend, gone = invite(client, "eve@x.co"), invite(client, "ex@x.co", "wide")
    client.post(f"/users/{gone['id']}/deactivate")
    version = {"If_Match": client.get("/groups/narrow").headers["ETag"]}
    before = client.get("/groups").json

    for policy in WIDER:
        body = {"name": "fresh", "title": "F", "permissions": ["queries:read"], "policy": policy}
        assert refused(mine.post("/groups", body))
        assert refused(mine.patch("/groups/narrow", {"policy": policy}, **version))
    for id in ("u7", friend["id"]):
        assert refused(mine.post(f"/users/{id}/groups", {"group": "wide"})) or by_key
        assert mine.post(f"/users/{id}/groups", {"group": "wide"}).status == 403
    assert mine.post("/users", {"email": "new@x.co", "groups": ["wide"]}).status == 403
    assert mine.post("/user-imports", {"csv": "email,groups\nnew@x.co,wide\n"}).status == 403
    assert mine.post(f"/users/{gone['id']}/reactivate").status == 403

    assert client.get("/groups").json == before
    assert client.get(f"/users/{friend['id']}").json["groups"] == []
    assert client.get(f"/users/{gone['id']}").json["state"] == "deactivated"
    assert "new@x.co" not in pool(services).mailed
    assert mine.get("/me").json["restricted"] is True
    assert mine.post("/users", {"email": "new@x.co"}).status == 201


def test_under_a_query_policy_people_give_what_lies_within_it(client: Client) -> None:
    mine = narrow(client)
    friend = invite(client, "eve@x.co")
    body = {"name": "fresh", "title": "F", "permissions": ["queries:read"]}
    policy = {"sets": [{"types": ["aws_iam_user"], "integration_types": ["aws"]}]}

    assert mine.post("/groups", body | {"policy": policy}).status == 201
    for group in ("fresh", "within"):
        assert mine.post(f"/users/{friend['id']}/groups", {"group": group}).status == 200
    renamed = mine.patch("/groups/wide", {"title": "W"}, If_Match=client.get("/groups/wide").headers["ETag"])
    assert renamed.status == 200, "what is there already may stay"


@pytest.mark.parametrize(
    "policy",
    [{"sets": []}, {"sets": [{}]}, {"sets": [{"classes": []}]}, {"sets": [{"colour": ["red"]}]}, {}],
)
def test_a_policy_that_would_filter_nothing_is_refused(client: Client, policy: Any) -> None:
    body = {"name": "analysts", "title": "A", "permissions": ["queries:read"], "policy": policy}

    assert client.post("/groups", body).status == 400
    assert client.get("/groups/analysts").status == 404


def test_every_permission_is_listed(client: Client) -> None:
    assert client.get("/permissions").json["items"] == [permission.value for permission in Permission]
    assert len(client.get("/groups").json["items"]) == 8


def test_a_key_is_told_once_and_speaks_within_its_scope(client: Client, services: Services) -> None:
    client.get("/me")
    made = client.post("/api-keys", {"name": "ci", "permissions": ["users:read"], "days": 7})
    assert made.status == 201
    text, key = made.json["text"], made.json["key"]
    script = KeyClient(client.api, (key["id"],))

    assert text not in client.get("/api-keys").text
    assert text not in str([record.body for record in services.records._items.values()])  # type: ignore[attr-defined]
    me = script.get("/me").json
    assert (me["permissions"], me["key"]) == (["users:read"], key["id"])
    assert script.get("/users").status == 200
    assert script.post("/users", {"email": "a@b.co"}).status == 403
    assert script.post("/api-keys", {"name": "x", "permissions": ["users:read"]}).status == 403
    assert script.get("/me", X_Act_As="administrators").status == 403

    assert client.delete(f"/api-keys/{key['id']}").status == 204
    assert script.get("/me").status == 401
    assert entries(services, "api-key.create")[0]["subject"] == key["id"]
    assert text not in str(entries(services, "api-key.create"))


def test_what_a_key_did_is_logged_as_its_owner_s_with_the_key(client: Client, services: Services) -> None:
    client.get("/me")
    key = client.post("/api-keys", {"name": "ci", "permissions": ["users:admin"]}).json["key"]

    KeyClient(client.api, (key["id"],)).post("/users", {"email": "a@b.co"})

    [entry] = entries(services, "user.invite")
    assert (entry["actor"], entry["details"]["key"]) == ("u1", key["id"])


def test_the_keys_of_others_are_seen_and_revoked_by_those_who_see_and_change_users(
    client: Client,
) -> None:
    client.get("/me")
    key = client.post("/api-keys", {"name": "ci", "permissions": ["users:read"]}).json["key"]
    other = client.as_("read-only", sub="u2")

    assert other.get("/api-keys").json["items"] == []
    assert other.get("/api-keys?everybody=true").status == 403
    assert other.delete(f"/api-keys/{key['id']}").status == 404
    admin = client.as_("administrators", sub="u3")
    assert len(admin.get("/api-keys?everybody=true").json["items"]) == 1
    assert admin.delete(f"/api-keys/{key['id']}").status == 204


def test_a_second_factor_is_set_up_before_anything_else_is_permitted(services: Services) -> None:
    at = NOW
    clock = [at]
    services = Services(
        services.ports.__class__(clock=lambda: clock[0], identities=services.ports.identities)  # type: ignore[call-arg]
    )
    client = Client(build(lambda: services))
    account = pool(services).invite("ann@example.com", "Ann")
    access = pool(services).accept(account.id)
    body = {"permissions": ["frameworks:read"], "mfa": True}
    services.records.put(Record("access", "group", "careful", body))
    mine = client.as_("careful", sub=account.id)
    assert {name: mine.get("/me").json[name] for name in ("needs_factor", "factor")} == {
        "needs_factor": True,
        "factor": False,
    }
    assert mine.get("/frameworks").status == 403

    secret = mine.post("/me/factor", {"access_token": access}).json
    assert secret["uri"].startswith("otpauth://totp/Proofgraph%3Aann%40example.com?secret=")
    wrong = mine.post("/me/factor/confirm", {"access_token": access, "code": "000000"})
    assert wrong.status == 400
    code = secret["secret"][:6]
    confirmed = mine.post("/me/factor/confirm", {"access_token": access, "code": code})
    assert (confirmed.status, confirmed.json["factor"], confirmed.json["needs_factor"]) == (200, True, True)
    assert mine.get("/frameworks").status == 403, "this sign-in showed none"

    clock[0] += 60_000
    again = client.as_("careful", sub=account.id, iat=str(clock[0] // 1000))
    assert again.get("/frameworks").status == 200
