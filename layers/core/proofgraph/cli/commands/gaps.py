"""`proofgraph gaps`: what fails, in all frameworks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proofgraph.api.models.gaps import AssetPage, GapPage
from proofgraph.api.models.shared import AnswerLink
from proofgraph.cli import display, writing
from proofgraph.cli.client import segment
from proofgraph.cli.world import of
from proofgraph.compliance.days import day_of
from proofgraph.errors import InvalidInputError, UnavailableError

Many = list[str] | None


def gaps(
    context: typer.Context,
    framework: Annotated[Many, typer.Option(help="Only this framework; repeatable.")] = None,
    integration: Annotated[Many, typer.Option(help="Only this kind of integration; repeatable.")] = None,
    instance: Annotated[Many, typer.Option(help="Only this integration instance; repeatable.")] = None,
    account: Annotated[Many, typer.Option(help="Only this account; repeatable.")] = None,
    type: Annotated[Many, typer.Option(help="Only this type of entity; repeatable.")] = None,
    severity: Annotated[Many, typer.Option(help="Only this severity; repeatable.")] = None,
    status: Annotated[Many, typer.Option(help="GAP or ATTENTION; repeatable.")] = None,
    older: Annotated[int | None, typer.Option(help="At least this many days old.")] = None,
    assets: Annotated[str, typer.Option(help="FRAMEWORK/QUESTION: what this gap affects.")] = "",
    csv: Annotated[Path | None, typer.Option(help="Write them as CSV.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the API's answers as they are.")] = False,
) -> None:
    """List the gaps of all frameworks, or what one of them affects."""
    client, console = of(context).connect(), of(context).out
    if assets:
        _assets(context, assets)
        return
    named = {
        "framework": framework,
        "integration": integration,
        "instance": instance,
        "account": account,
        "type": type,
        "severity": severity,
        "status": status,
    }
    wanted = {name: ",".join(values) for name, values in named.items() if values}
    if csv is not None:
        link = client.get("/gaps/export", AnswerLink, **wanted, min_age_days=older)
        answer = of(context).network().get(link.url)
        if answer.is_error:
            raise UnavailableError(f"The file could not be fetched: HTTP {answer.status_code}")
        writing.put(csv, answer.content)
        display.say(console, f"Wrote {csv}.")
        return
    pages = list(client.pages("/gaps", GapPage, **wanted, min_age_days=older, limit=500))
    if as_json:
        typer.echo("\n".join(page.model_dump_json(indent=2) for page in pages))
        return
    lines = [
        (
            display.status(row.status),
            row.severity,
            row.framework_id,
            row.title,
            f"{row.affected:,}",
            f"{row.age_days} days",
            f"until {day_of(max(e.expires_at for e in row.exceptions))}" if row.exceptions else "",
            " ".join(row.refs[:4]) + (" …" if len(row.refs) > 4 else ""),
        )
        for page in pages
        for row in page.items
    ]
    if not lines:
        display.say(console, "No gaps found.")
        return
    columns = ("Status", "Severity", "Framework", "Question", "Affected", "Age", "Accepted", "Requirements")
    display.rows(console, columns, lines)
    cut = sorted({row.question_id for page in pages for row in page.items if row.places_cut})
    if cut and (instance or account or type):
        display.say(
            console,
            "Shown whether or not they lie there, as they lie in more places than are kept: "
            + ", ".join(cut),
        )


def _assets(context: typer.Context, place: str) -> None:
    framework, sign, question = place.partition("/")
    if not sign:
        raise InvalidInputError("Name a gap as FRAMEWORK/QUESTION.")
    path = f"/gaps/{segment(framework)}/{segment(question)}/assets"
    for page in of(context).connect().pages(path, AssetPage, limit=500):
        for row in page.items:
            name = row.get("displayName") or row.get("name") or row.get("_key")
            told = f"{name} ({row.get('_type')}) {row.get('_key')}" if name else str(row)
            display.say(of(context).out, told)


def register(app: typer.Typer) -> None:
    app.command()(gaps)
