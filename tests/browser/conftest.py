"""Chromium, driven against the deployed product: one browser per run, one visitor per test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.visitor import ARTIFACTS, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.stack import Stack

# Chromium looks its maker's hosts up at every start, and here nothing but this machine may be asked.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.local)
            item.add_marker(pytest.mark.browser)


def chromium() -> str:
    named = os.environ.get("PROOFGRAPH_CHROMIUM", "")
    found = (
        named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    )
    if not found:
        pytest.fail("Chromium was not found: `make chromium` installs it; PROOFGRAPH_CHROMIUM names another.")
    return found


@pytest.fixture(scope="session")
def app(evaluated_stack: Stack) -> Stack:
    """The product with the app published, and the sample organisation collected and evaluated."""
    evaluated_stack.publish_app()
    return evaluated_stack


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    ARTIFACTS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        yield started
        started.close()


@pytest.fixture
def visit(app: Stack, browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors; at the end of the test the console of each must have stayed clean."""
    visitors: list[Visitor] = []

    def make(group: str | None = None, *, width: int = 1440, scheme: str = "light") -> Visitor:
        visitor = Visitor.of(browser, app, width=width, scheme=scheme)
        visitors.append(visitor)
        if group is not None:
            visitor.sign_in(app.users[group])
        return visitor

    yield make
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == [], "the browser's console showed errors"


@pytest.fixture(scope="module")
def signed_in(app: Stack, browser: Browser) -> Iterator[Callable[[str], Visitor]]:
    """The visitor of a group, for tests that only look: signing in once is enough for them."""
    visitors: dict[str, Visitor] = {}

    def of(group: str) -> Visitor:
        if group not in visitors:
            visitors[group] = Visitor.of(browser, app)
            visitors[group].sign_in(app.users[group])
        return visitors[group]

    yield of
    for visitor in visitors.values():
        visitor.context.close()
