"""What an e-mail says: plain text and HTML of a notice or of a day's notices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from proofgraph.ports.mail import Letter

_PAGE = (
    '<!doctype html><html lang="en"><body style="font-family:system-ui,sans-serif;color:#1b1f24;margin:24px">'
    '<div style="max-width:560px">{body}<hr style="border:0;border-top:1px solid #d8dee4;margin:24px 0">'
    '<p style="font-size:13px;color:#57606a">{foot}</p></div></body></html>'
)
_BUTTON = "display:inline-block;padding:10px 16px;background:#24648a;color:#fff;border-radius:6px"


@dataclass(frozen=True, slots=True)
class Letters:
    """`organisation` signs; `app_url` is where links lead."""

    organisation: str
    app_url: str

    def notice(self, to: str, told: Mapping[str, Any], *, unsubscribe: str | None) -> Letter:
        """One notice; without `unsubscribe` it is a duty, and says so."""
        link = self._link(told["link"])
        way_out = self._link(f"/unsubscribe/{unsubscribe}") if unsubscribe else None
        foot = (
            f"Stop e-mails of this kind: {way_out}"
            if way_out
            else "This asks something of you, so it is always sent."
        )
        body = (
            f'<h1 style="font-size:20px">{escape(told["subject"])}</h1><p>{_paragraphs(told["body"])}</p>'
            f'<p><a href="{escape(link)}" style="{_BUTTON}">Open in Proofgraph</a></p>'
        )
        html_foot = f'<a href="{escape(way_out)}">Stop e-mails of this kind</a>' if way_out else escape(foot)
        return Letter(
            to=to,
            subject=_line(told["subject"]),
            text=f"{told['subject']}\n\n{told['body']}\n\n{link}\n\n-- \n{self.organisation}\n{foot}\n",
            html=_PAGE.format(body=body, foot=f"{escape(self.organisation)} · {html_foot}"),
            headers=self._at_once(unsubscribe) if unsubscribe else {},
        )

    def digest(
        self, to: str, items: Sequence[Mapping[str, Any]], more: int = 0, *, unsubscribe: str
    ) -> Letter:
        """A day's notices, the oldest first, and how many `more` the app has."""
        count = len(items) + more
        title = f"{count} notice{'s' if count != 1 else ''} from {self.organisation}"
        settings, way_out = self._link("/settings/notifications"), self._link(f"/unsubscribe/{unsubscribe}")
        lines = "\n\n".join(f"* {told['subject']}\n  {self._link(told['link'])}" for told in items)
        listed = "".join(
            f'<li style="margin:8px 0"><a href="{escape(self._link(told["link"]))}">'
            f"{escape(told['subject'])}</a><br>{_paragraphs(told['body'])}</li>"
            for told in items
        )
        rest = f"{more} more are in the app." if more else ""
        foot = (
            f'<a href="{escape(settings)}">Change how you are told</a> · '
            f'<a href="{escape(way_out)}">Stop this daily message</a>'
        )
        return Letter(
            to=to,
            subject=_line(title),
            text=f"{title}\n\n{lines}\n\n{rest}\n-- \n"
            f"Change how you are told: {settings}\nStop this daily message: {way_out}\n",
            html=_PAGE.format(
                body=f'<h1 style="font-size:20px">{escape(title)}</h1><ul>{listed}</ul>{rest}', foot=foot
            ),
            headers=self._at_once(unsubscribe),
        )

    def _at_once(self, unsubscribe: str) -> Mapping[str, str]:
        """By which mail programs stop it in one click (RFC 8058): they post there and show no page."""
        return {
            "List-Unsubscribe": f"<{self._link(f'/api/unsubscriptions/{unsubscribe}')}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }

    def _link(self, path: str) -> str:
        return f"{self.app_url.rstrip('/')}{path}"


def _paragraphs(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _line(text: str) -> str:
    """A header has one line."""
    return " ".join(text.split())[:200]
