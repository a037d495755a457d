"""A requirement's history as the command line tells it: each day, what made it so, and edited queries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from proofgraph.api.models.frameworks import DayQuestion, HistoryDay, HistoryView, QueryEditView
from proofgraph.cli import display
from proofgraph.cli.client import Client, segment
from proofgraph.cli.people import names
from proofgraph.cli.world import World
from proofgraph.compliance.timeline import DETAILED

COLUMNS = (
    "day",
    "status",
    "covered",
    "incomplete",
    "evaluated",
    "made_so_by",
    "edited_queries",
    "evaluation_id",
    "snapshot_id",
)
_WORST_FIRST = ("GAP", "ATTENTION", "UNKNOWN", "TESTED")


def read(client: Client, framework: str, ref: str, first: str | None, last: str | None) -> HistoryView:
    """A period whole. The API tells the questions of short periods only, so a long one is asked in parts."""
    path = f"/frameworks/{segment(framework)}/requirements/{segment(ref)}/history"
    whole = _asked(client, path, first, last)
    if all(day.questions is not None for day in whole.days if day.evaluation_id):
        return whole
    days = [day.day for day in whole.days]
    parts = [days[at : at + DETAILED] for at in range(0, len(days), DETAILED)]
    told = [day for part in parts for day in _asked(client, path, part[0], part[-1]).days]
    return whole.model_copy(update={"days": told})


def lines(found: HistoryView) -> Sequence[Mapping[str, str]]:
    """One line a day, as a table has it."""
    edited = {day: list(edits) for day, edits in groupby(found.edits, lambda edit: edit.day)}
    return [_line(day, edited.get(day.day, [])) for day in found.days]


def show(world: World, client: Client, found: HistoryView) -> None:
    """Days that say the same in a row are one line; changes and edited queries come after."""
    told = []
    for (*_, made), days in groupby(lines(found), _said):
        run = list(days)
        first, last = run[0], run[-1]
        period = first["day"] if first is last else f"{first['day']} to {last['day']}"
        told.append((period, display.status(first["status"]), _coverage(first), made))
    display.rows(world.out, ("Day", "Status", "", "Made so by"), told)
    for entry in found.entries:
        before = f"{entry.previous} → " if entry.previous else ""
        reasons = f": {'; '.join(entry.reasons)}" if entry.reasons else ""
        display.say(world.out, f"{display.moment(entry.at)} {before}{entry.status}{reasons}")
    name_of = names(client) if found.edits else str
    for edit in found.edits:
        _show_edit(world, edit, name_of)


def _asked(client: Client, path: str, first: str | None, last: str | None) -> HistoryView:
    return client.get(path, HistoryView, **{"from": first, "to": last})


def _line(day: HistoryDay, edits: Sequence[QueryEditView]) -> Mapping[str, str]:
    values = (
        day.day,
        day.status,
        _truth(day.covered),
        _truth(day.incomplete),
        day.evaluated or "",
        "; ".join(_made_by(day.questions or {})),
        "; ".join(edit.question_id for edit in edits),
        day.evaluation_id or "",
        day.snapshot_id or "",
    )
    return dict(zip(COLUMNS, values, strict=True))


def _made_by(questions: Mapping[str, DayQuestion]) -> Iterator[str]:
    """Every question that counted and was not TESTED, the worst first; of the others how many there were."""
    counted = {id: question for id, question in questions.items() if question.left_out is None}
    for status in _WORST_FIRST:
        found = sorted(id for id, question in counted.items() if question.status == status)
        if found and status == "TESTED" and len(found) > 1:
            yield f"{status} {len(found)} questions"
        else:
            yield from (f"{status} {id}" for id in found)


def _said(line: Mapping[str, str]) -> tuple[str, ...]:
    """What makes two days one line; a day with edited queries stands for itself."""
    edited = line["edited_queries"]
    made = f"{line['made_so_by']} (edited: {edited})" if edited else line["made_so_by"]
    return (line["day"] if edited else "", line["status"], _coverage(line), made)


def _coverage(line: Mapping[str, str]) -> str:
    if line["covered"] == "false":
        return f"not covered; evaluated {line['evaluated']}" if line["evaluated"] else "not covered"
    return "incomplete" if line["incomplete"] == "true" else ""


def _show_edit(world: World, edit: QueryEditView, name_of: Callable[[str], str]) -> None:
    who = f" by {name_of(edit.by)}" if edit.by else " with a newer library"
    why = f": {edit.why}" if edit.why else ""
    display.say(world.out, f"\nQueries of {edit.question_id} edited{who}, first asked on {edit.day}{why}")
    for sign, texts in (("-", edit.before), ("+", edit.after)):
        for text in texts:
            display.say(world.out, f"  {sign} {text.name} ({text.results_are}): {text.query}")


def _truth(value: bool) -> str:
    return "true" if value else "false"
