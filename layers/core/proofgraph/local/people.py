"""Northwind Robotics' people: one per kind of work, invited with a one-time password."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass
from typing import Any

from proofgraph.local.cloud import Cloud
from proofgraph.local.deployment import Deployment

RECORD = "people.json"
INVITED = "FORCE_CHANGE_PASSWORD"


@dataclass(frozen=True, slots=True)
class Person:
    """`role` is the word the sample calls them by."""

    role: str
    name: str
    email: str
    group: str


PEOPLE = (
    Person("administrator", "Ada Lindqvist", "ada@northwind.example", "administrators"),
    Person("compliance manager", "Carmen Ortiz", "carmen@northwind.example", "compliance-managers"),
    Person("control owner", "Owen Mbeki", "owen@northwind.example", "control-owners"),
    Person("external auditor", "Aiko Tanaka", "aiko@brightaudit.example", "auditors"),
)


def invite(cloud: Cloud, deployed: Deployment) -> dict[str, str]:
    """Create who is missing; gives each one's one-time password by e-mail address, "" once it was used.

    The passwords are in the state folder, readable by its owner only: this is a sample on a laptop, and
    each stops working once its person has chosen their own. Who was removed from the pool is not given.
    """
    pool = deployed["UserPool"]
    held = cloud.folder.read(RECORD) or {}
    known: dict[str, str] = dict(held.get("passwords", {})) if held.get("pool") == pool else {}
    identity = cloud.client("cognito-idp")
    given = {}
    for person in PEOPLE:
        state = _state(identity, pool, person)
        if person.email not in known:
            known[person.email] = _invite(identity, pool, person, state)
            cloud.folder.write(RECORD, {"pool": pool, "passwords": known})
        elif state is None:
            continue
        given[person.email] = known[person.email] if state in (None, INVITED) else ""
    return given


def _state(identity: Any, pool: str, person: Person) -> str | None:
    try:
        return str(identity.admin_get_user(UserPoolId=pool, Username=person.email)["UserStatus"])
    except identity.exceptions.UserNotFoundException:
        return None


def _invite(identity: Any, pool: str, person: Person, state: str | None) -> str:
    """Also where an earlier run was cut off: between making the user, the group, and the note of both."""
    password = one_time_password()
    if state is None:
        identity.admin_create_user(
            UserPoolId=pool,
            Username=person.email,
            TemporaryPassword=password,
            MessageAction="SUPPRESS",
            UserAttributes=[
                {"Name": "email", "Value": person.email},
                {"Name": "email_verified", "Value": "true"},
                {"Name": "name", "Value": person.name},
            ],
        )
    elif state == INVITED:
        identity.admin_set_user_password(
            UserPoolId=pool, Username=person.email, Password=password, Permanent=False
        )
    identity.admin_add_user_to_group(UserPoolId=pool, Username=person.email, GroupName=person.group)
    return password


def one_time_password() -> str:
    """Sixteen characters that satisfy the pool's rules."""
    letters = string.ascii_letters + string.digits
    return "".join(secrets.choice(letters) for _ in range(13)) + "aB7"
