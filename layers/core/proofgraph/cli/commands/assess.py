"""`proofgraph assess aws`: from credentials to a report and a package of evidence, without a deployment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from proofgraph import settings
from proofgraph.api.models.frameworks import FrameworkView, RequirementList
from proofgraph.cli import display, writing
from proofgraph.cli.assessment import CANNOT_TELL, Assessment, check_fail_on, verdict
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, NotFoundError
from proofgraph.exports.report import Report
from proofgraph.ports.signing import KeySigner, fingerprint

WORST = 5
DEFAULT_CATEGORIES = {"soc2": ["security"]}
"""What an assessment covers when nothing is said: the part of SOC 2 that every report has."""


def aws(
    context: typer.Context,
    framework: Annotated[str, typer.Option(help="Id of the standard.")] = "soc2",
    out: Annotated[Path, typer.Option(help="Folder for the report; made if missing.")] = Path("report"),
    profile: Annotated[str | None, typer.Option(help="Profile of the AWS configuration.")] = None,
    role: Annotated[str | None, typer.Option(help="ARN of a role to assume.")] = None,
    external_id: Annotated[str | None, typer.Option(help="External ID that the role asks for.")] = None,
    endpoint: Annotated[str | None, typer.Option(help="Address of another AWS endpoint.")] = None,
    regions: Annotated[str, typer.Option(help="Regions, separated by commas; else all enabled.")] = "",
    accounts: Annotated[str, typer.Option(help="Accounts to assume the role in, by commas.")] = "",
    category: Annotated[
        list[str] | None, typer.Option(help="Category of the standard, or `all`; may be repeated.")
    ] = None,
    name: Annotated[str, typer.Option(help="Name on the report's cover.")] = "",
    key: Annotated[Path | None, typer.Option(help="File of the key to sign with; made if missing.")] = None,
    fail_on: Annotated[
        str, typer.Option(help="What makes the exit code 1: any, gap, critical, high, medium, low, never.")
    ] = "any",
) -> None:
    """Assess an AWS account with your own credentials: collect, evaluate, report.

    Exit codes: 0 no gaps, 1 gaps, 2 wrong usage, 3 could not tell.
    """
    from proofgraph.integrations.catalog.aws.session import Sessions  # boto3 only where it is used

    console = of(context).out
    check_fail_on(fail_on)
    config = _config(role=role, externalId=external_id, regions=_split(regions), accounts=_split(accounts))
    with (
        _folder(out) as folder,
        TemporaryDirectory(prefix="proofgraph-") as scratch,
        _progress(console) as stage,
    ):
        assessment = Assessment(
            folder=folder,
            workdir=Path(scratch),
            settings=settings.load(),
            sessions=Sessions(profile=profile, endpoint=endpoint),
            signer=KeySigner.from_file(key) if key else KeySigner.fresh(),
            stage=stage,
        )
        categories = _categories(framework, category)
        _install(assessment, framework, categories)
        assessment.collect(name or "AWS", config)
        assessment.evaluate(framework, categories)
        report = assessment.making.reports.gather(framework)
        written = assessment.export(framework)
    _show(console, report, written, fingerprint(assessment.signer.public_key))
    code = verdict(list(report.results.values()), fail_on)
    if code == CANNOT_TELL:
        display.say(console, "Not everything could be told: see the reasons in the report.")
    raise typer.Exit(code)


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Assess an account once, without a deployment.", no_args_is_help=True)
    group.command("aws")(aws)
    app.add_typer(group, name="assess")


def _install(assessment: Assessment, framework: str, categories: list[str]) -> None:
    """Before anything is collected, so that a wrong name costs no time."""
    try:
        assessment.services.frameworks.install(framework, categories=categories)
    except NotFoundError as error:
        raise InvalidInputError(error.message) from error


def _show(console: Console, report: Report, written: list[Path], signer: str) -> None:
    display.bars(console, FrameworkView.model_validate(report.framework))
    listed = RequirementList.model_validate(report.requirements)
    display.worst(console, [row for part in listed.sections for row in part.requirements], WORST)
    reasons = list(dict.fromkeys(reason for r in report.results.values() for reason in r.reasons))
    if reasons:
        display.say(console, "\nNot read completely:")
        for reason in reasons[:8]:
            display.say(console, f"  {reason}")
        if len(reasons) > 8:
            display.say(console, f"  and {len(reasons) - 8} more, in the report's appendix")
    display.say(console, "")
    for path in written:
        display.say(console, f"Wrote {path} ({path.stat().st_size:,} bytes)")
    display.say(console, f"Signed by {signer}")


def _config(**given: Any) -> dict[str, Any]:
    names = {"role": "roleArn"}
    return {names.get(name, name): value for name, value in given.items() if value}


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _categories(framework: str, given: list[str] | None) -> list[str]:
    if given == ["all"]:
        return []
    return given or DEFAULT_CATEGORIES.get(framework, [])


@contextmanager
def _folder(out: Path) -> Iterator[Path]:
    """The folder to write to, checked before any work is done; a failure leaves no empty one behind."""
    made = [place for place in (out, *out.parents) if not place.exists()]
    try:
        _probe(out)
        yield out
    except BaseException:
        inside = sorted((path for path in (out / "snapshot").rglob("*") if path.is_dir()), reverse=True)
        for place in (*inside, out / "snapshot", *made):
            with suppress(OSError):
                place.rmdir()
        raise


def _probe(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        probe = out / ".proofgraph-probe"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise writing.refused(error, out) from error


@contextmanager
def _progress(console: Console) -> Iterator[Any]:
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("Starting", total=None)

        def stage(title: str, done: int, total: int) -> None:
            shown.update(task, description=title, completed=done, total=total)

        yield stage
