"""The deployed product for tests: one local cloud per test run, shared by all its worker processes.

The first worker that asks starts it; the last one that is done stops it; should the run be killed, the
cloud ends by itself when it sees that its owner has gone.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from uuid import uuid4

import httpx

from proofgraph.boot import Services
from proofgraph.cli.session import Session
from proofgraph.cli.sign_in import SignIn, discover
from proofgraph.local import cloud as clouds
from proofgraph.local import run
from proofgraph.local.app_build import built
from proofgraph.local.cloud import REGION, Cloud, Options
from proofgraph.local.deployment import Deployment, deploy
from proofgraph.local.folder import Folder
from proofgraph.local.inside import services
from proofgraph.local.omissions import set_omitted
from proofgraph.local.people import one_time_password
from proofgraph.local.publishing import config, publish
from proofgraph.ports import clock

ROOT = Path(__file__).resolve().parents[1]
USERS = "users.json"
GROUPS = (
    "administrators",
    "compliance-managers",
    "contributors",
    "control-owners",
    "auditors",
    "read-only",
    "gaps-only",
    "integration-admins",
)


@dataclass(frozen=True)
class User:
    """`password` is the permanent one, or the one-time password of somebody just invited."""

    email: str
    password: str
    group: str


@dataclass
class Stack:
    """The deployed product: `app_url` is where people go, `api_url` the API behind it, `endpoint` AWS."""

    cloud: Cloud
    deployed: Deployment
    users: Mapping[str, User]
    lock: Path
    _sessions: dict[str, Session] = field(default_factory=dict)

    @property
    def endpoint(self) -> str:
        return self.cloud.endpoint

    @property
    def app_url(self) -> str:
        return self.cloud.app_url

    @property
    def api_url(self) -> str:
        return f"{self.app_url}/api"

    def sign_in(self, group: str) -> str:
        """The id token of the user who is in just this group; asked for once per process."""
        if group not in self._sessions:
            user = self.users[group]
            self._sessions[group] = self._sign_in(user.email, user.password)
        return self._sessions[group].id_token

    def client(self, group: str | None = None) -> httpx.Client:
        """An HTTP client of the API as a group's user, or as nobody."""
        headers = {"Authorization": f"Bearer {self.sign_in(group)}"} if group else {}
        return httpx.Client(base_url=self.api_url, headers=headers, timeout=60)

    def invite(self, *groups: str, email: str = "") -> User:
        """Somebody new with a one-time password, in these groups."""
        user = User(email or f"{uuid4().hex[:12]}@invited.example", one_time_password(), ",".join(groups))
        _create(self.cloud, self.deployed["UserPool"], user)
        return user

    @cached_property
    def services(self) -> Services:
        """The deployment's services in this process, as the account's root."""
        return services(self.cloud, self.deployed, ROOT)

    def publish_app(self) -> None:
        """Build the app if its sources changed, and put it behind `app_url`."""
        with locked(self.lock):
            pages = built(ROOT)
            settings = config(self.deployed.outputs, region=REGION, sign_in=self.endpoint)
            publish(self.cloud.client("s3"), self.deployed["UiBucket"], pages, settings)

    def collect_and_evaluate(self) -> None:
        """The sample organisation's account, collected and evaluated by the state machines; once per run."""
        with locked(self.lock):
            going = run.Running(self.cloud, self.deployed, self.services, {})
            run.first_hour(going, ROOT, lambda _text: None)

    def _sign_in(self, email: str, password: str) -> Session:
        with httpx.Client(timeout=30) as http:
            entrance = SignIn(discover(self.app_url, http), http, clock.system)
            return entrance.with_password(email, password, _nothing_else)


@contextmanager
def shared(folder: Path, *, owner: int) -> Iterator[Stack]:
    """The stack of `folder`, started by whoever comes first and stopped by whoever leaves last."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = folder / "lock"
    with locked(lock):
        stack = _join(Folder(folder / "cloud"), lock, owner)
        _count(folder, +1)
    try:
        yield stack
    finally:
        with locked(lock):
            if _count(folder, -1) == 0:
                clouds.stop(stack.cloud.folder)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with path.open("a") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def _join(folder: Folder, lock: Path, owner: int) -> Stack:
    # Without app port and saving fixed: several runs side by side must not meet.
    options = Options(app_port=clouds.free_port(), keep=False, enforce=True, owner=owner)
    cloud = (clouds.running(folder) if folder.root.exists() else None) or clouds.start(folder, options)
    deployed = deploy(cloud, ROOT)
    if deployed.changed:
        set_omitted(cloud, deployed)
        settings = config(deployed.outputs, region=REGION, sign_in=cloud.endpoint)
        publish(cloud.client("s3"), deployed["UiBucket"], _empty(folder), settings)
    return Stack(cloud, deployed, _users(cloud, deployed), lock)


def _empty(folder: Folder) -> Path:
    place = folder.root / "empty"
    place.mkdir(exist_ok=True)
    return place


def _users(cloud: Cloud, deployed: Deployment) -> Mapping[str, User]:
    held = cloud.folder.read(USERS)
    if held is None:
        held = {group: one_time_password() for group in GROUPS}
        for group, password in held.items():
            user = User(f"{group}@test.example", password, group)
            _create(cloud, deployed["UserPool"], user)
            cloud.client("cognito-idp").admin_set_user_password(
                UserPoolId=deployed["UserPool"], Username=user.email, Password=password, Permanent=True
            )
        cloud.folder.write(USERS, held)
    return {group: User(f"{group}@test.example", password, group) for group, password in held.items()}


def _create(cloud: Cloud, pool: str, user: User) -> None:
    identity = cloud.client("cognito-idp")
    identity.admin_create_user(
        UserPoolId=pool,
        Username=user.email,
        TemporaryPassword=user.password,
        MessageAction="SUPPRESS",
        UserAttributes=[
            {"Name": "email", "Value": user.email},
            {"Name": "email_verified", "Value": "true"},
            {"Name": "name", "Value": user.email.partition("@")[0].title()},
        ],
    )
    for group in filter(None, user.group.split(",")):
        identity.admin_add_user_to_group(UserPoolId=pool, Username=user.email, GroupName=group)


def _count(folder: Path, change: int) -> int:
    """How many processes use the stack, after the change."""
    place = folder / "users-of-it.json"
    held = json.loads(place.read_text()) if place.exists() else 0
    place.write_text(json.dumps(held + change))
    return int(held) + change


def _nothing_else(name: str) -> str:
    raise AssertionError(f"the user pool asks for {name}, which a test user does not have")


def owner() -> int:
    """The process whose end ends the cloud: pytest itself, or what started its worker."""
    return os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
