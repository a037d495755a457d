"""What a command touches beside its arguments, in one value, so that tests can give it another."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import typer
from rich.console import Console

from proofgraph.cli.client import Client
from proofgraph.cli.session import Session, default_path
from proofgraph.cli.sign_in import discover
from proofgraph.ports import clock as clocks
from proofgraph.ports.clock import Clock
from proofgraph.settings import Settings, load

_TIMEOUT = httpx.Timeout(35, connect=10)


def _tell(said: str) -> None:
    typer.echo(said, err=True)


def _http() -> httpx.Client:
    return httpx.Client(timeout=_TIMEOUT, follow_redirects=False)


@dataclass(frozen=True)
class World:
    """The network, the file of the session, the time, the terminal and the environment.

    `tell` says why a command waits, beside what it prints. `act_as` is the one group of theirs that somebody
    acts as; empty: all.
    """

    http: Callable[[], httpx.Client] = _http
    session: Path = field(default_factory=default_path)
    clock: Clock = clocks.system
    sleep: Callable[[float], object] = time.sleep
    out: Console = field(default_factory=lambda: Console(highlight=False))
    settings: Settings = field(default_factory=load)
    act_as: str = ""
    tell: Callable[[str], object] = _tell
    _opened: list[httpx.Client] = field(default_factory=list)

    def connect(self) -> Client:
        """The client of the deployment one is signed in at, or that the environment has a key for."""
        network = self.network()
        held = self._held(network)
        return Client(held, network, self._keep, self.clock, self.sleep, self.act_as, self.tell)

    def network(self) -> httpx.Client:
        """Connections that last until the command has ended."""
        client = self.http()
        self._opened.append(client)
        return client

    def close(self) -> None:
        while self._opened:
            self._opened.pop().close()

    def _held(self, network: httpx.Client) -> Session:
        key = self.settings.api_key
        if not key:
            return Session.load(self.session)
        if self.settings.app_url:
            return Session(deployment=discover(self.settings.app_url, network), api_key=key)
        return Session(deployment=Session.load(self.session).deployment, api_key=key)

    def _keep(self, session: Session) -> None:
        session.save(self.session)


def of(context: typer.Context) -> World:
    """The world a command was started in."""
    world: World = context.obj
    return world
