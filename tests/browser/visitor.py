"""Somebody at a browser: signs in at the pool's page, opens addresses, waits like a person does."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

    from tests.stack import Stack, User

ROOT = Path(__file__).resolve().parents[2]
ARTIFACTS = ROOT / "artifacts"
PATIENCE = 90_000
"""Milliseconds: far beyond what anything takes, so that a busy machine fails nothing."""

BUSY = "[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@dataclass
class Visitor:
    """A page in a context of its own. `complaints` are the errors that the app wrote to the console."""

    context: BrowserContext
    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, browser: Browser, app: Stack, *, width: int = 1440, scheme: str = "light") -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            accept_downloads=True,
            timezone_id="Europe/Berlin",
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        visitor = cls(context, page, app.app_url)
        page.on("console", visitor._hear)
        page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
        return visitor

    def sign_in(self, user: User, *, at: str = "/") -> None:
        """Through the pool's own page, ending where the visitor wanted to be."""
        self.page.goto(self.base + at)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.get_by_label("Username").fill(user.email)
        self.page.get_by_label("Password").fill(user.password)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url(lambda url: url.startswith(self.base) and "/callback" not in url)
        self.settle()

    def sign_in_first(self, email: str, password: str, *, at: str = "/") -> None:
        """With the password of an invitation, choosing one's own."""
        page, chosen = self.page, "Chosen-by-a-person-7!"
        page.goto(self.base + at)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_label("Username").fill(email)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_label("New password", exact=True).fill(chosen)
        page.get_by_label("Confirm new password").fill(chosen)
        page.get_by_role("button", name="Update password").click()
        page.wait_for_url(lambda url: url.startswith(self.base) and "/callback" not in url)
        self.settle()

    def open(self, path: str) -> None:
        self.page.goto(self.base + path)
        self.settle()

    def settle(self) -> None:
        """Until the page has its heading and nothing of it is still loading."""
        from playwright.sync_api import expect

        self.page.locator("h1").first.wait_for()
        expect(self.page.locator(BUSY)).to_have_count(0, timeout=PATIENCE)

    def screenshot(self, name: str) -> None:
        self.page.screenshot(path=ARTIFACTS / f"{name}.png", full_page=True, animations="disabled")

    def violations(self) -> list[str]:
        """What axe finds of serious weight, in a line each."""
        # Evaluated from outside of the page, so that its content security policy stays in force.
        self.page.evaluate(_axe())
        found: dict[str, Any] = self.page.evaluate(
            "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", list(RULES)
        )
        return [
            f"{one['id']}: {node['html'][:160]} {' '.join(node.get('failureSummary', '').split())[:200]}"
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]

    def overflow(self) -> int:
        """By how much the page is wider than the window."""
        return int(
            self.page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)")
        )

    def _hear(self, message: ConsoleMessage) -> None:
        place = str(message.location.get("url", ""))
        if message.type == "error" and (not place or place.startswith(self.base)):
            self.complaints.append(f"{message.text} {place}")


@cache
def _axe() -> str:
    source = (ROOT / "ui" / "node_modules" / "axe-core" / "axe.min.js").read_text()
    version = json.loads((ROOT / "ui" / "node_modules" / "axe-core" / "package.json").read_text())["version"]
    return f"() => {{ {source}; return {json.dumps(version)}; }}"
